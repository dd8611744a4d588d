import fc from 'fast-check';
import { addDays, startOf } from '../time';
import { type EscalationFacts, escalationsDue } from './escalation.rule';
import { STAGES, WORKFLOW } from './workflow';

const isWorkingDay = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
/** A Monday. */
const SINCE = '2017-11-20';
const FACTS: EscalationFacts = {
  stage: 'RETURNED',
  since: startOf(SINCE),
  now: startOf(SINCE),
  actor: 'UNIT_HEAD',
  people: [{ away: false, standIn: null }],
  patience: 5,
  isWorkingDay,
};
const told = (more: Partial<EscalationFacts>) => escalationsDue({ ...FACTS, ...more }).map((each) => `${each.told} ${each.cause}`);
const on = (day: string) => ({ now: startOf(day) });

describe('who above is told', () => {
  it('is the next one when the days are over, and the one above after as many again', () => {
    expect(told(on('2017-11-27'))).toEqual([]);
    expect(told(on('2017-11-28'))).toEqual(['OFFICE NOT_ACTED']);
    expect(told(on('2017-12-04'))).toEqual(['OFFICE NOT_ACTED']);
    expect(told(on('2017-12-05'))).toEqual(['OFFICE NOT_ACTED', 'DIRECTOR NOT_ACTED']);
    expect(told({ ...on('2017-12-05'), actor: 'OFFICE', stage: 'WITH_OFFICE' })).toEqual(['DIRECTOR NOT_ACTED']);
  });

  it('is the next one at once when everybody who could act is away and nobody stands in', () => {
    const away = { away: true, standIn: null };
    expect(told({ people: [away] })).toEqual(['OFFICE AWAY']);
    expect(told({ people: [] })).toEqual(['OFFICE AWAY']);
    expect(told({ people: [away, { away: false, standIn: null }] })).toEqual([]);
    expect(told({ people: [{ away: true, standIn: {} }] })).toEqual([]);
  });

  it('is nobody where nobody is above, and where nothing waits for a person', () => {
    const late = on('2018-03-01');
    expect(told({ ...late, actor: 'DIRECTOR', stage: 'AWAITS_DIRECTOR' })).toEqual([]);
    expect(told({ ...late, actor: 'ASKER', stage: 'CORRECTED', askerPart: 'DIRECTOR' })).toEqual([]);
    const quiet = STAGES.filter((stage) => {
      const actor = WORKFLOW[stage].next;
      return actor && told({ ...late, actor, stage }).length === 0;
    });
    expect(quiet).toEqual(['DRAFT', 'ON_AGENDA', 'COUNCIL_NOT_PASSED', 'COUNCIL_LOWER_TITLE', 'AWAITS_DIRECTOR', 'SENT_UP', 'ANNOUNCED']);
  });

  it('only ever grows with time, however a clock jumps', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.nat({ max: 60 }), (one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((days) => told(on(addDays(SINCE, days))));
        expect(late).toEqual(expect.arrayContaining(early as string[]));
      }),
    );
  });
});
