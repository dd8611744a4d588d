import fc from 'fast-check';
import type { PersonNominee } from '../people/nominee';
import { person } from './criteria/example';
import type { Condition, Criterion } from './criterion';
import { attested, award, law, lower, monthsOfService, rating, rulebook } from './example';
import { judge } from './judge.rule';
import { problemsOf } from './problems-of';
import { criteriaOf } from './read-rulebook';

const LEVELS = ['COMPLETED', 'GOOD', 'EXCELLENT'] as const;

const criterion = (id: string): fc.Arbitrary<Criterion> =>
  fc.oneof(
    fc.integer({ min: 1, max: 12 }).map((months) => monthsOfService(id, months)),
    fc.constantFrom(...LEVELS).map((level) => rating(id, level)),
    fc
      .constantFrom('REPRIMAND', 'WARNING', 'DEMOTION')
      .map((noneFrom) => ({ ...attested(id), kind: 'discipline', noneFrom, wording: undefined }) as Criterion),
    fc.constant(attested(id)),
  );

/** Conditions of any shape; every criterion has an id of its own. */
const conditions = (prefix: string) =>
  fc
    .letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        criterion('x'),
        fc.record({ kind: fc.constantFrom('allOf' as const, 'anyOf' as const), of: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ kind: fc.constant('not' as const), of: tie('tree') }),
        fc
          .tuple(fc.array(tie('tree'), { minLength: 1, maxLength: 3 }), fc.nat())
          .map(([of, n]) => ({ kind: 'atLeast' as const, count: 1 + (n % of.length), of })),
        fc.record({
          kind: fc.constant('when' as const),
          who: fc.constantFrom({ genders: ['FEMALE' as const] }, { ranks: ['HEAD' as const] }),
          then: tie('tree'),
        }),
      ),
    }))
    .tree.map((tree) => numbered(tree, prefix));

function numbered(condition: Condition, prefix: string): Condition {
  let next = 0;
  return JSON.parse(JSON.stringify(condition), (key, value) => (key === 'id' ? `${prefix}${next++}` : value));
}

/** A law, the layer that would change some of its criteria and add to them, and a person. */
const cases = conditions('law.').chain((condition) => {
  const ids = criteriaOf(condition).map(({ id }) => id);
  return fc.record({
    condition: fc.constant(condition),
    changes: fc.subarray(ids, { maxLength: Math.min(2, ids.length) }).chain((some) => fc.tuple(...some.map(criterion))),
    addition: fc.option(conditions('agency.'), { nil: undefined }),
    nominee: nominees([...ids, ...Array.from({ length: 40 }, (_, i) => `agency.${i}`)]),
  });
});

function nominees(ids: readonly string[]): fc.Arbitrary<PersonNominee> {
  const finding = (outcome: 'MET' | 'NOT_MET') => ({ outcome, by: 'Lê Văn Minh', at: new Date('2017-11-20T02:00:00Z') });
  return fc
    .record({
      gender: fc.constantFrom('FEMALE' as const, 'MALE' as const),
      rank: fc.constantFrom('HEAD' as const, 'STAFF' as const),
      month: fc.integer({ min: 1, max: 12 }),
      level: fc.option(fc.constantFrom(...LEVELS, 'NOT_COMPLETED' as const), { nil: undefined }),
      form: fc.option(fc.constantFrom('REPRIMAND' as const, 'WARNING' as const, 'REMOVAL' as const), { nil: undefined }),
      attested: fc.array(fc.constantFrom('MET' as const, 'NOT_MET' as const, undefined), { minLength: ids.length, maxLength: ids.length }),
    })
    .map(({ gender, rank, month, level, form, attested }) =>
      person({
        gender,
        rank,
        serviceStartedOn: `2017-${String(month).padStart(2, '0')}-01`,
        ratings: level ? [{ year: 2017, level, decidedOn: '2017-12-01', decisionNumber: '1' }] : [],
        disciplines: form ? [{ form, decidedOn: '2017-05-05', decisionNumber: '2' }] : [],
        attestations: Object.fromEntries(ids.flatMap((id, i) => (attested[i] ? [[id, finding(attested[i])]] : []))),
      }),
    );
}

test('a layer that is accepted makes nobody newly eligible', () => {
  let accepted = 0;
  fc.assert(
    fc.property(cases, ({ condition, changes, addition, nominee }) => {
      const top = law({ awards: [award('A', { condition })] });
      const additions = addition ? [{ awards: ['A'], condition: addition }] : [];
      const layered = rulebook(top, lower('AGENCY', { changes, additions }));
      if (problemsOf(layered).length > 0) return;
      accepted += 1;
      const day = { day: '2017-12-15' };
      const [above, below] = [judge(rulebook(top), 'A', nominee, day).outcome, judge(layered, 'A', nominee, day).outcome];
      expect(below === 'MET' && above !== 'MET').toBe(false);
    }),
    { numRuns: 400 },
  );
  expect(accepted).toBeGreaterThan(80);
});
