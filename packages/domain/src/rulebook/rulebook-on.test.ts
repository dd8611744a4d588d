import fc from 'fast-check';
import { addDays } from '../time';
import { attested, award, law, lower, monthsOfService, quota, rulebook, vote } from './example';
import { parseRulebook } from './parse-rulebook';
import { awardOf, awardsOf, criteriaOf, quotasOf, voteFor } from './read-rulebook';
import { daysOfChange, rulebookOn } from './rulebook-on';

const until = (day: string) => ({ inForce: { until: day } });
const from = (day: string) => ({ inForce: { from: day } });

/** One plan year under two regimes: Decree 65 until the end of September, Decree 91 from October on. */
const twoRegimes = rulebook(
  law({ key: 'old', ...until('2017-09-30'), awards: [award('A', { condition: monthsOfService('service', 10) })] }),
  law({ key: 'new', ...from('2017-10-01'), awards: [award('A', { condition: monthsOfService('service', 6) })] }),
  lower('AGENCY', { additions: [{ awards: ['A'], condition: attested('conduct'), ...from('2017-12-01') }] }),
);

const asked = (day: string) => criteriaOf(awardOf(rulebookOn(twoRegimes, day), 'A').condition);

test('one year spans two regimes, to the day', () => {
  expect(asked('2017-09-30')).toMatchObject([{ atLeast: 10 }]);
  expect(asked('2017-10-01')).toMatchObject([{ atLeast: 6 }]);
  expect(asked('2017-12-01')).toMatchObject([{ atLeast: 6 }, { id: 'conduct' }]);
});

test('ids need be unique only among rules that hold at one time', () => {
  expect(parseRulebook(JSON.parse(JSON.stringify(twoRegimes)))).toEqual(twoRegimes);
});

test('the days of change are the first days of other rules', () => {
  expect(daysOfChange(twoRegimes)).toEqual(['2017-10-01', '2017-12-01']);
  expect(daysOfChange(rulebook(law()))).toEqual([]);
});

test('a criterion within a condition comes and goes, and a choice with nothing left is not asked', () => {
  const read = rulebook(
    law({
      awards: [
        award('A', {
          condition: {
            kind: 'allOf',
            of: [attested('always'), { kind: 'anyOf', of: [attested('x', until('2017-05-31')), attested('y', until('2017-06-30'))] }],
          },
        }),
      ],
    }),
  );
  const ids = (day: string) => criteriaOf(awardOf(rulebookOn(read, day), 'A').condition).map(({ id }) => id);
  expect(ids('2017-05-31')).toEqual(['always', 'x', 'y']);
  expect(ids('2017-06-01')).toEqual(['always', 'y']);
  expect(ids('2017-07-01')).toEqual(['always']);
});

test('a lower quota stands in for the upper one only while it holds', () => {
  const read = rulebook(
    law({ quotas: [quota('q', ['A'], 20)] }),
    lower('PLAN', { quotas: [quota('q', ['A'], 10, { inForce: { from: '2017-03-01', until: '2017-03-31' } })] }),
  );
  const percent = (day: string) => quotasOf(rulebookOn(read, day)).map(({ amount }) => amount.kind === 'share' && amount.percent);
  expect(percent('2017-02-28')).toEqual([20]);
  expect(percent('2017-03-31')).toEqual([10]);
  expect(percent('2017-04-01')).toEqual([20]);
});

test('a change and a waiver hold on their days', () => {
  const read = rulebook(
    law({
      awards: [award('A', { condition: { kind: 'allOf', of: [monthsOfService('service', 6, { delegates: ['AGENCY'] }), attested('a')] } })],
    }),
    lower('AGENCY', {
      changes: [monthsOfService('service', 10, until('2017-06-30'))],
      waives: [{ criterion: 'service', ...from('2017-07-01'), source: award('A').source }],
    }),
  );
  const criteria = (day: string) => criteriaOf(awardOf(rulebookOn(read, day), 'A').condition);
  expect(criteria('2017-06-30')).toMatchObject([{ id: 'service', atLeast: 10 }, { id: 'a' }]);
  expect(criteria('2017-07-01')).toMatchObject([{ id: 'a' }]);
});

test('of several votes on an award the lowest layer has the last word, whichever its id', () => {
  const read = rulebook(
    law({ votes: [vote('council', 60)] }),
    lower('PROVINCE', { votes: [vote('province', 70)] }),
    lower('AGENCY', { votes: [vote('council', 80)] }),
  );
  expect(voteFor(read, 'COUNCIL', 'A')?.threshold).toMatchObject({ percent: 80 });
});

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2017-01-01', days));
const span = fc.option(
  fc.tuple(fc.option(day, { nil: undefined }), fc.option(day, { nil: undefined })).map(([one, other]) => {
    const [first, last] = one && other && one > other ? [other, one] : [one, other];
    return { from: first, until: last };
  }),
  { nil: undefined },
);
const dated = fc.tuple(span, span, span, span).map(([layer, award1, criterion, change]) =>
  rulebook(
    law({
      awards: [award('A', { inForce: award1, condition: { kind: 'allOf', of: [attested('a', { inForce: criterion }), attested('b')] } })],
    }),
    lower('AGENCY', {
      inForce: layer,
      changes: [attested('b', { inForce: change })],
      quotas: [quota('q', ['A'], 10, { inForce: change })],
    }),
  ),
);

test('all days between two changes have the same rules, and the days around a change do not', () => {
  fc.assert(
    fc.property(dated, day, day, (read, one, other) => {
      const [first, last] = one < other ? [one, other] : [other, one];
      const between = daysOfChange(read).some((change) => first < change && change <= last);
      expect(rulebookOn(read, first) === rulebookOn(read, last)).toBe(!between);
    }),
  );
});

test('what holds on a day is what its spans say', () => {
  fc.assert(
    fc.property(dated, day, (read, today) => {
      const holds = (at?: { from?: string; until?: string }) => (at?.from ?? '') <= today && today <= (at?.until ?? '9');
      const [top, agency] = read.layers;
      const awards = top?.awards.filter((each) => holds(each.inForce)) ?? [];
      expect(awardsOf(rulebookOn(read, today)).map(({ key }) => key)).toEqual(awards.map(({ key }) => key));
      const quotas = agency && holds(agency.inForce) ? agency.quotas.filter((each) => holds(each.inForce)) : [];
      expect(quotasOf(rulebookOn(read, today))).toEqual(quotas);
    }),
  );
});
