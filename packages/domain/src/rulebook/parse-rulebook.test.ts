import { source } from './criteria/example';
import { parseRulebook } from './parse-rulebook';
import { awardOf, quotasFor, voteFor } from './read-rulebook';
import { RulebookError } from './rulebook-error';

const name = { vi: 'Tên', en: 'Name' };
const condition = { kind: 'attested', id: 'a', source, wording: name };
const award = (key: string, more: object = {}) => ({
  key,
  name,
  shortName: key,
  form: 'TITLE',
  subject: 'PERSON',
  order: 1,
  decidedBy: 'DIRECTOR',
  source,
  condition: { ...condition, id: key.toLowerCase() },
  ...more,
});
const quota = (id: string, awards: string[], base: string, percent = 15) => ({
  id,
  name,
  awards,
  over: 'ORGANISATION',
  amount: { kind: 'share', percent, base: { kind: 'holders', award: base }, rounding: 'DOWN', atLeastOneIfAnyQualifies: false },
  source,
});
const deadline = (event: string, closes: object, more: object = {}) => ({ id: event.toLowerCase(), event, name, closes, source, ...more });
const on = (day: string, inclusive = true) => ({ kind: 'day', day, inclusive });
const vote = (id: string, percent: number) => ({
  id,
  body: 'COUNCIL',
  awards: ['A'],
  quorum: { numerator: 2, denominator: 3 },
  threshold: { percent, strict: false, of: 'ALL_MEMBERS' },
  source,
});
const layer = (more: object = {}) => ({
  key: 'law',
  kind: 'LAW',
  name,
  awards: [award('A'), award('B')],
  quotas: [],
  deadlines: [],
  votes: [],
  ...more,
});
const rulebook = (...layers: object[]) => ({ year: 2017, layers });

/** Where and why a rulebook is refused. */
function refusalOf(json: unknown): { place: string; vi: string; en: string } {
  try {
    parseRulebook(json);
  } catch (error) {
    if (error instanceof RulebookError) return { place: error.place, ...error.reason };
    throw error;
  }
  throw new Error('The rulebook was accepted.');
}

test('a rulebook that came through JSON is the same', () => {
  const json = rulebook(layer({ quotas: [quota('q', ['B'], 'A')], deadlines: [deadline('PLEDGE', on('2017-03-31'))] }));
  expect(parseRulebook(JSON.parse(JSON.stringify(json)))).toEqual(json);
});

test.each<[string, object, string, string]>([
  [
    'an unknown kind',
    layer({ awards: [award('A', { condition: { kind: 'luck', id: 'a', source } })] }),
    'layers.0.awards.0.condition.kind',
    'no such kind',
  ],
  ['a mistyped key', layer({ quota: [] }), 'layers.0', 'quota'],
  ['a share above 100%', layer({ quotas: [quota('q', ['B'], 'A', 101)] }), 'layers.0.quotas.0.amount.percent', '100'],
  ['an award used twice', layer({ awards: [award('A'), award('A')] }), 'layers.0.awards.1.key', 'used twice'],
  [
    'a criterion id used twice',
    layer({ awards: [award('A', { condition }), award('B', { condition: { kind: 'not', of: condition } })] }),
    'layers.0.awards.1.condition.of.id',
    'used twice',
  ],
  ['a quota id used twice', layer({ quotas: [quota('q', ['A'], 'B'), quota('q', ['A'], 'B')] }), 'layers.0.quotas.1.id', 'used twice'],
  ['a quota for an unknown award', layer({ quotas: [quota('q', ['C'], 'A')] }), 'layers.0.quotas.0.awards.0', '“C”'],
  ['a base that is an unknown award', layer({ quotas: [quota('q', ['A'], 'C')] }), 'layers.0.quotas.0.amount.base.award', '“C”'],
  [
    'a criterion that names an unknown award',
    layer({ awards: [award('A', { condition: { kind: 'allOf', of: [{ kind: 'honours', id: 'h', source, award: 'C', years: 1 }] } })] }),
    'layers.0.awards.0.condition.of.0',
    '“C”',
  ],
  [
    'a criterion for persons asked of a collective',
    layer({ awards: [award('A', { subject: 'COLLECTIVE', condition: { kind: 'monthsOfService', id: 'm', source, atLeast: 10 } })] }),
    'layers.0.awards.0.condition',
    'does not fit',
  ],
  [
    'three of two',
    layer({ awards: [award('A', { condition: { kind: 'atLeast', count: 3, of: [condition, { ...condition, id: 'b' }] } })] }),
    'layers.0.awards.0.condition.count',
    '3 of 2',
  ],
  [
    'a window that closes before it opens',
    layer({ deadlines: [deadline('PLEDGE', on('2017-03-15', false), { opens: on('2017-03-15') })] }),
    'layers.0.deadlines.0',
    'closes before it opens',
  ],
  [
    'a deadline that waits for an event without one',
    layer({ deadlines: [deadline('PLEDGE', on('2017-03-15')), deadline('POSTING', { kind: 'workingDays', after: 'COUNCIL', days: 5 })] }),
    'layers.0.deadlines.1',
    'no deadline',
  ],
])('refuses %s', (_, bad, place, reason) => {
  const refusal = refusalOf(rulebook(bad));
  expect(refusal.place).toBe(place);
  expect(refusal.en).toContain(reason);
  expect(refusal.vi).not.toBe('');
});

test('a circle of quotas is refused by its name', () => {
  const circle = rulebook(layer({ quotas: [quota('p', ['A'], 'B'), quota('q', ['B'], 'A')] }));
  expect(refusalOf(circle).en).toBe('Awards wait for each other in a circle: A → B → A.');
});

test('a circle of deadlines is refused by its name', () => {
  const after = (event: string) => ({ kind: 'workingDays', after: event, days: 5 });
  const circle = rulebook(layer({ deadlines: [deadline('COUNCIL', after('POSTING')), deadline('POSTING', after('COUNCIL'))] }));
  expect(refusalOf(circle).en).toBe('Deadlines count in a circle: COUNCIL → POSTING → COUNCIL.');
});

test('a lower layer replaces a quota and a vote of the same id, and says nothing about the others', () => {
  const read = parseRulebook(
    rulebook(
      layer({ quotas: [quota('q', ['A'], 'B', 20), quota('r', ['A'], 'B', 30)], votes: [vote('council', 70)] }),
      layer({ key: 'agency', kind: 'AGENCY', awards: [], quotas: [quota('q', ['A'], 'B', 10)], votes: [vote('council', 90)] }),
    ),
  );
  expect(quotasFor(read, 'A').map((each) => each.amount.kind === 'share' && each.amount.percent)).toEqual([10, 30]);
  expect(voteFor(read, 'COUNCIL', 'A')?.threshold).toMatchObject({ percent: 90 });
  expect(voteFor(read, 'UNIT_MEETING', 'A')).toBeUndefined();
});

test('a lower layer adds to an award and cannot define it again', () => {
  const addition = { awards: ['A'], condition: { ...condition, id: 'more' } };
  const read = parseRulebook(rulebook(layer(), layer({ key: 'agency', kind: 'AGENCY', awards: [], additions: [addition] })));
  expect(awardOf(read, 'A').condition).toMatchObject({ kind: 'allOf', of: [{ id: 'a' }, { id: 'more' }] });
  expect(awardOf(read, 'B').condition).toMatchObject({ id: 'b' });
  expect(
    refusalOf(rulebook(layer(), layer({ key: 'agency', awards: [award('A', { condition: { ...condition, id: 'other' } })] }))).place,
  ).toBe('layers.1.awards.0.key');
});
