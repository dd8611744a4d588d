import type { Initiative, Recognition } from '@vinh-danh/domain/people/nominee';
import { whyNotInTime, windowOf, workOut } from '@vinh-danh/domain/rulebook/deadline.rule';
import { votesOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { votesNeeded } from '@vinh-danh/domain/rulebook/vote.rule';
import { verdictOn, worker } from './example-facts';
import { socialSecurity2024 } from './p9-social-security';
import { readCase } from './read-case';

const rulebook = readCase(socialSecurity2024);
const windows = workOut(rulebook, { extensions: [], isHoliday: () => false });
const code = (event: string, instant: string) => whyNotInTime(windowOf(windows, event), new Date(instant))[0]?.code;

test('two windows follow each other without a gap, the author’s and the unit’s, and feed one meeting', () => {
  const boundary = Date.parse('2024-09-14T17:00:00Z');
  const before = new Date(boundary - 1).toISOString();
  const after = new Date(boundary).toISOString();
  expect([code('INITIATIVE', before), code('INITIATIVE', after)]).toEqual([undefined, 'WINDOW_CLOSED']);
  expect([code('INITIATIVE_FORWARDING', before), code('INITIATIVE_FORWARDING', after)]).toEqual(['WINDOW_NOT_OPEN', undefined]);
  // "Before 15 October": the 14th is the last day.
  expect(code('INITIATIVE_COUNCIL', '2024-10-14T16:59:59Z')).toBeUndefined();
  expect(code('INITIATIVE_COUNCIL', '2024-10-14T17:00:00Z')).toBe('WINDOW_CLOSED');
});

test('the same windows hold for units in the provinces and at the centre', () => {
  for (const event of ['INITIATIVE', 'INITIATIVE_FORWARDING']) {
    expect(windowOf(windows, event, { unit: 'BHXH.TN' })).toEqual(windowOf(windows, event, { unit: 'VAN_PHONG' }));
    expect(windowOf(windows, event, { unit: 'BHXH.TN' })).toBeDefined();
  }
});

test('the council approves with two thirds of all its members, whoever comes', () => {
  const vote = votesOf(rulebook).find(({ body }) => body === 'INITIATIVE_COUNCIL');
  if (!vote) throw new Error('no vote');
  expect(votesNeeded(vote, { members: 9, present: 7 })).toBe(6);
  expect(votesNeeded(vote, { members: 10, present: 7 })).toBe(7);
});

describe('a chain of recognitions', () => {
  const decided = (aspect: Recognition['aspect'], level: Recognition['level']): Recognition => ({
    aspect,
    level,
    decidedOn: '2024-10-20',
    decisionNumber: '3/QĐ',
  });
  const idea = (...recognitions: Recognition[]): Initiative => ({
    id: 'i',
    kind: 'INITIATIVE',
    title: 'Tra cứu hồ sơ hưu trí',
    level: 'SECTOR',
    recognisedOn: '2024-10-20',
    decisionNumber: '3/QĐ',
    recognitions,
    usedFor: [],
  });
  const outcome = (award: string, criterion: string, ...initiatives: Initiative[]) =>
    verdictOn(rulebook, award, worker(rulebook, { initiatives }), criterion, '2024-12-01').outcome;

  const whole = [decided('RECOGNITION', 'SECTOR'), decided('EFFECT', 'SECTOR'), decided('REPLICABILITY', 'SECTOR')];

  test('each link is a decision of its own: recognition alone does not carry', () => {
    expect(outcome('PROVINCIAL_EMULATION_FIGHTER', 'initiative.sector', idea(...whole))).toBe('MET');
    for (const aspect of ['EFFECT', 'REPLICABILITY'] as const) {
      expect(
        outcome('PROVINCIAL_EMULATION_FIGHTER', 'initiative.sector', idea(...whole.filter((each) => each.aspect !== aspect))),
      ).not.toBe('MET');
    }
    const atUnit = { ...idea(...whole.map((each) => ({ ...each, level: 'UNIT' as const }))), level: 'UNIT' as const };
    expect(outcome('PROVINCIAL_EMULATION_FIGHTER', 'initiative.sector', atUnit)).not.toBe('MET');
  });

  test('the links must belong to one initiative', () => {
    const [recognition, effect, replicability] = whole as [Recognition, Recognition, Recognition];
    expect(
      outcome('PROVINCIAL_EMULATION_FIGHTER', 'initiative.sector', idea(recognition, effect), { ...idea(replicability), id: 'j' }),
    ).not.toBe('MET');
  });

  test('what holds in the sector does not hold in the whole country', () => {
    expect(outcome('NATIONAL_EMULATION_FIGHTER', 'initiative.nation', idea(...whole))).not.toBe('MET');
    expect(
      outcome(
        'NATIONAL_EMULATION_FIGHTER',
        'initiative.nation',
        idea(...whole, decided('EFFECT', 'NATION'), decided('REPLICABILITY', 'NATION')),
      ),
    ).toBe('MET');
  });
});
