import fc from 'fast-check';
import type { Nominee } from '../../people/nominee';
import type { Criterion } from '../criterion';
import { question, source } from './example';
import { kindOf } from './kinds';
import { ALL_KINDS, criteriaOfKind, nomineesFor, outcomeOf } from './testing/generate';

const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });

/** The same nominee with every list of facts in another order. */
function reordered(nominee: Nominee): fc.Arbitrary<Nominee> {
  const lists = Object.entries(nominee).filter(([, value]) => Array.isArray(value));
  return fc
    .record(Object.fromEntries(lists.map(([key, list]) => [key, shuffled(list as unknown[])])))
    .map((others) => ({ ...nominee, ...others }));
}

describe.each(ALL_KINDS)('%s', (kind) => {
  const criteria = criteriaOfKind(kind);
  const nominees = nomineesFor(kind);

  test('answers alike in whatever order facts are recorded', () => {
    const cases = nominees.chain((nominee) => fc.tuple(fc.constant(nominee), reordered(nominee)));
    fc.assert(
      fc.property(criteria, cases, (criterion, [nominee, other]) => {
        expect(outcomeOf(criterion, other)).toBe(outcomeOf(criterion, nominee));
      }),
    );
  });

  test('a missing fact never makes it met', () => {
    fc.assert(
      fc.property(criteria, nominees, fc.nat(), (criterion, nominee, which) => {
        const missing = withoutOne(nominee, criterion, which);
        if (missing && outcomeOf(criterion, nominee) !== 'MET') expect(outcomeOf(criterion, missing)).not.toBe('MET');
      }),
    );
  });

  test('who meets a rule meets every rule that is said to be less strict', () => {
    const pairs = fc.tuple(criteria, criteria, fc.nat()).map(([upper, other, which]) => [upper, withOneFrom(upper, other, which)] as const);
    fc.assert(
      fc.property(pairs, nominees, ([upper, lower], nominee) => {
        const { isAtLeastAsStrict, schema } = kindOf(upper);
        if (!schema.safeParse(lower).success || !isAtLeastAsStrict(lower, upper)) return;
        if (outcomeOf(lower, nominee) === 'MET') expect(outcomeOf(upper, nominee)).toBe('MET');
      }),
    );
  });

  test('a rule is as strict as itself', () => {
    fc.assert(fc.property(criteria, (criterion) => kindOf(criterion).isAtLeastAsStrict(criterion, structuredClone(criterion))));
  });

  test('says what it requires and why it answers so in both languages', () => {
    fc.assert(
      fc.property(criteria, nominees, (criterion, nominee) => {
        const requirement = kindOf(criterion).requirement({ ...criterion, source }, question);
        const { because, remedy, outcome, facts } = kindOf(criterion).check(criterion, nominee, question);
        const said = [requirement, because, ...(remedy ? [remedy.text] : []), ...facts.flatMap(({ label, value }) => [label, value])];
        const texts = said.flatMap(({ vi, en }) => [vi, en]);
        expect(texts.filter((text) => text === '' || /\b(undefined|null|NaN)\b|\[object/.test(text))).toEqual([]);
        expect(remedy === undefined).toBe(outcome === 'MET');
      }),
    );
  });
});

/** A rule with one thing said as another of its kind says it. */
function withOneFrom(upper: Criterion, other: Criterion, which: number): Criterion {
  const keys = [...new Set([...Object.keys(upper), ...Object.keys(other)])].filter((key) => key !== 'id' && key !== 'kind');
  const key = keys[which % keys.length] ?? '';
  const { [key]: _, ...rest } = upper as unknown as Record<string, unknown>;
  const value = (other as unknown as Record<string, unknown>)[key];
  return (value === undefined ? rest : { ...rest, [key]: value }) as unknown as Criterion;
}

type Facts = Readonly<Record<string, unknown>>;

/** Facts that speak for a nominee. What speaks against one (leave, discipline, an inquiry) is not missed, it is not there. */
const EVIDENCE = ['ratings', 'initiatives', 'indicators', 'scores', 'blockRanks'];
/** What may be unknown of a nominee. */
const TRAITS = ['pledge', 'unit', 'postGroup', 'foundedOn', 'code', 'unitKind', 'achievement'];
/** What a fact may leave unsaid, and must not gain by. */
const DETAILS: Readonly<Record<string, readonly string[]>> = {
  disciplines: ['endsOn'],
  inquiries: ['concludedOn'],
  initiatives: ['recognisedOn', 'recognitions'],
  studies: ['endedOn', 'result'],
  honours: ['kind', 'achievement'],
  assignments: ['postGroup'],
  members: ['participates', 'rating'],
};

/** The nominee without one fact that could be missing. */
function withoutOne(nominee: Nominee, criterion: Criterion, which: number): Nominee | undefined {
  const known = nominee as unknown as Facts;
  const list = (key: string) => (known[key] ?? []) as Facts[];
  const evidence = speaksFor(criterion) ? [...EVIDENCE, 'honours'] : EVIDENCE;
  const ways: Facts[] = [
    { attestations: {} },
    { clearances: [] },
    { assignments: [] },
    ...TRAITS.map((trait) => ({ [trait]: undefined })),
    ...['sentAt', 'confirmedAt', 'inTime'].map((said) => ({ pledge: nominee.pledge && { ...nominee.pledge, [said]: undefined } })),
    ...evidence.flatMap((key) => list(key).map((item) => ({ [key]: list(key).filter((each) => each !== item) }))),
    ...Object.entries(DETAILS).flatMap(([key, details]) =>
      list(key).flatMap((item) =>
        details
          .filter((detail) => !(detail === 'rating' && countsTheRated(criterion)))
          .map((detail) => ({ [key]: list(key).map((each) => (each === item ? { ...item, [detail]: undefined } : each)) })),
      ),
    ),
  ];
  const way = ways[which % ways.length] ?? {};
  return Object.keys(way).every((key) => key in nominee) ? ({ ...nominee, ...way } as Nominee) : undefined;
}

/** A share of those rated is deliberately taken without the others. */
function countsTheRated(criterion: Criterion): boolean {
  return criterion.kind === 'composition' && criterion.measure.kind === 'share' && criterion.measure.base === 'RATED_MEMBERS';
}

/** An honour speaks against a nominee where only one may be held, and where time is counted from the last. */
function speaksFor(criterion: Criterion): boolean {
  return criterion.kind !== 'exclusivity' && !JSON.stringify(criterion).includes('"since"');
}
