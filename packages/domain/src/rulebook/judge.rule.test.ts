import fc from 'fast-check';
import type { Finding } from '../people/nominee';
import type { Award } from './award';
import { collective, person, source } from './criteria/example';
import type { Condition } from './criterion';
import type { Group } from './group';
import { judge } from './judge.rule';
import { isObstacle } from './refuse-verdict';
import type { Rulebook } from './rulebook';
import type { Outcome } from './verdict';

const day = '2017-12-15';
const attested = (id: string): Condition => ({ kind: 'attested', id, source, wording: { vi: `Điều ${id}.`, en: `Thing ${id}.` } });
const award = (condition: Condition, more: Partial<Award> = {}): Award => ({
  key: 'AWARD',
  name: { vi: 'Danh hiệu', en: 'Award' },
  shortName: 'DH',
  form: 'TITLE',
  subject: 'PERSON',
  order: 1,
  decidedBy: 'DIRECTOR',
  source,
  condition,
  ...more,
});
const rulebookOf = (condition: Condition, more: Partial<Award> = {}): Rulebook => ({
  year: 2017,
  layers: [
    { key: 'law', kind: 'LAW', name: { vi: 'Luật', en: 'Law' }, awards: [award(condition, more)], quotas: [], deadlines: [], votes: [] },
  ],
});
const finding = (outcome: Finding['outcome'], note?: string): Finding => ({
  outcome,
  by: 'Phạm Thị Lan',
  at: new Date('2017-12-10T02:00:00Z'),
  note,
});

/** Judges a condition over attested criteria whose outcomes are given by name; UNDETERMINED ones are left without a word. */
function judged(condition: Condition, given: Record<string, Outcome>) {
  const attestations = Object.fromEntries(
    Object.entries(given).flatMap(([id, outcome]) => (outcome === 'UNDETERMINED' ? [] : [[id, finding(outcome)]])),
  );
  return judge(rulebookOf(condition), 'AWARD', person({ attestations }), { day });
}

const a = attested('a');
const b = attested('b');
const c = attested('c');

describe('combining three answers', () => {
  test.each<[Outcome, Outcome, Outcome, Outcome]>([
    ['MET', 'MET', 'MET', 'MET'],
    ['MET', 'UNDETERMINED', 'UNDETERMINED', 'MET'],
    ['MET', 'NOT_MET', 'NOT_MET', 'MET'],
    ['UNDETERMINED', 'UNDETERMINED', 'UNDETERMINED', 'UNDETERMINED'],
    ['UNDETERMINED', 'NOT_MET', 'NOT_MET', 'UNDETERMINED'],
    ['NOT_MET', 'NOT_MET', 'NOT_MET', 'NOT_MET'],
  ])('%s with %s: all %s, any %s', (first, second, all, any) => {
    for (const given of [
      { a: first, b: second },
      { a: second, b: first },
    ]) {
      expect(judged({ kind: 'allOf', of: [a, b] }, given).outcome).toBe(all);
      expect(judged({ kind: 'anyOf', of: [a, b] }, given).outcome).toBe(any);
    }
  });

  test('at least two of three', () => {
    const condition: Condition = { kind: 'atLeast', count: 2, of: [a, b, c] };
    expect(judged(condition, { a: 'MET', b: 'NOT_MET', c: 'MET' }).outcome).toBe('MET');
    expect(judged(condition, { a: 'MET', b: 'NOT_MET', c: 'UNDETERMINED' }).outcome).toBe('UNDETERMINED');
    expect(judged(condition, { a: 'UNDETERMINED', b: 'NOT_MET', c: 'NOT_MET' }).outcome).toBe('NOT_MET');
  });

  test('not turns the answer and the sentence, and reaches through branches', () => {
    const one = judged({ kind: 'not', of: a }, { a: 'MET' });
    expect(one.outcome).toBe('NOT_MET');
    expect(one.verdicts[0]?.requirement.vi).toBe('Không thuộc trường hợp sau: Điều a.');
    expect(judged({ kind: 'not', of: { kind: 'not', of: a } }, { a: 'MET' }).outcome).toBe('MET');
    expect(judged({ kind: 'not', of: { kind: 'allOf', of: [a, b] } }, { a: 'MET', b: 'NOT_MET' }).outcome).toBe('MET');
    expect(judged({ kind: 'not', of: { kind: 'anyOf', of: [a, b] } }, { a: 'MET', b: 'NOT_MET' }).outcome).toBe('NOT_MET');
    expect(
      judged({ kind: 'not', of: { kind: 'atLeast', count: 2, of: [a, b, c] } }, { a: 'MET', b: 'NOT_MET', c: 'NOT_MET' }).outcome,
    ).toBe('MET');
  });
});

describe('what stands in the way', () => {
  const obstacles = (condition: Condition, given: Record<string, Outcome>) =>
    judged(condition, given)
      .verdicts.filter(isObstacle)
      .map((verdict) => verdict.criterion);

  test('of an anyOf that one branch satisfies, the others are optional', () => {
    expect(obstacles({ kind: 'anyOf', of: [a, { kind: 'allOf', of: [b, c] }] }, { a: 'MET', b: 'NOT_MET', c: 'UNDETERMINED' })).toEqual([]);
  });

  test('of an open anyOf only what is open stands in the way', () => {
    expect(obstacles({ kind: 'anyOf', of: [a, b] }, { a: 'NOT_MET', b: 'UNDETERMINED' })).toEqual(['b']);
  });

  test('an award is met exactly when nothing stands in the way', () => {
    const outcomes = fc.constantFrom<Outcome>('MET', 'NOT_MET', 'UNDETERMINED');
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        fc.constantFrom(a, b, c),
        fc.record({ kind: fc.constantFrom('allOf', 'anyOf'), of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ kind: fc.constant('not'), of: tie('condition') }),
      ),
    }));
    fc.assert(
      fc.property(condition, fc.record({ a: outcomes, b: outcomes, c: outcomes }), (tree, given) => {
        const { outcome, verdicts } = judged(tree, given);
        expect(verdicts.some(isObstacle)).toBe(outcome !== 'MET');
      }),
    );
  });
});

describe("the Office's findings", () => {
  const rating: Condition = { kind: 'rating', id: 'rating', source, atLeast: 'GOOD', years: 1 };
  const judgedWith = (known: Parameters<typeof person>[0]) => judge(rulebookOf(rating), 'AWARD', person(known), { day });
  const low = { year: 2017, level: 'COMPLETED', decidedOn: '2017-12-01', decisionNumber: '1/QĐ' } as const;

  test('settle what the data leave open, either way, in their name', () => {
    expect(judgedWith({ findings: { rating: finding('NOT_MET') } }).outcome).toBe('NOT_MET');
    const { outcome, verdicts } = judgedWith({ findings: { rating: finding('MET', 'đã có biên bản') } });
    expect(outcome).toBe('MET');
    expect(verdicts[0]?.because.vi).toBe('Phạm Thị Lan kết luận đạt khi thẩm định: đã có biên bản.');
  });

  test('never overturn what the data say', () => {
    expect(judgedWith({ ratings: [low], findings: { rating: finding('MET') } }).outcome).toBe('NOT_MET');
  });
});

test('a collective cannot hold a title for persons, and is told so', () => {
  const { outcome, verdicts } = judge(rulebookOf(a), 'AWARD', collective([]), { day });
  expect(outcome).toBe('NOT_MET');
  expect(verdicts).toHaveLength(1);
  expect(verdicts[0]?.because.vi).toBe('Đối tượng được đề nghị là tập thể.');
});

test('an award that no layer defines is a fault, not an answer', () => {
  expect(() => judge(rulebookOf(a), 'OTHER', person(), { day })).toThrow(RangeError);
});

test('what a lower layer adds must be met too', () => {
  const rulebook = rulebookOf(a);
  const agency = {
    ...rulebook.layers[0],
    key: 'agency',
    kind: 'AGENCY',
    awards: [],
    additions: [{ awards: ['AWARD'], condition: b }],
  } as Rulebook['layers'][number];
  const both = { ...rulebook, layers: [...rulebook.layers, agency] };
  const outcome = (attestations: Record<string, Finding>) => judge(both, 'AWARD', person({ attestations }), { day }).outcome;
  expect(outcome({ a: finding('MET') })).toBe('UNDETERMINED');
  expect(outcome({ a: finding('MET'), b: finding('MET') })).toBe('MET');
});

describe('asked only of a group', () => {
  const leaders = { ranks: ['HEAD', 'DEPUTY'] } as const;
  const lecturers = { postGroups: ['Giảng viên'] } as const;
  const when = (who: Group, then: Condition): Condition => ({ kind: 'when', who, then });
  const judgedOf = (condition: Condition, known: Parameters<typeof person>[0]) =>
    judge(rulebookOf(condition), 'AWARD', person(known), { day });
  const met = { attestations: { a: finding('MET') } };

  test('of others nothing is asked, and nothing said', () => {
    expect(judgedOf(when(leaders, a), { rank: 'HEAD' }).outcome).toBe('UNDETERMINED');
    expect(judgedOf(when(leaders, a), { rank: 'STAFF' })).toEqual({ award: 'AWARD', outcome: 'MET', verdicts: [] });
    expect(judgedOf({ kind: 'not', of: when(leaders, a) }, { rank: 'HEAD', ...met }).outcome).toBe('NOT_MET');
    expect(judgedOf({ kind: 'not', of: when(leaders, a) }, { rank: 'STAFF', ...met }).outcome).toBe('MET');
  });

  test('an unknown group leaves it open for whoever does not meet it anyway', () => {
    const open = judgedOf(when(lecturers, a), {});
    expect(open.outcome).toBe('UNDETERMINED');
    expect(open.verdicts[0]?.because.vi).toContain('Giảng viên');
    expect(judgedOf(when(lecturers, a), { attestations: { a: finding('NOT_MET') } }).outcome).toBe('UNDETERMINED');
    expect(judgedOf(when(lecturers, a), met).outcome).toBe('MET');
    expect(judgedOf(when(lecturers, { kind: 'anyOf', of: [a, b] }), met).outcome).toBe('MET');
    expect(judgedOf(when(lecturers, a), { findings: { a: finding('MET') } }).outcome).toBe('MET');
  });

  test('a way that is not open to others does not carry them', () => {
    const ways: Condition = { kind: 'anyOf', of: [when(leaders, a), b] };
    expect(judgedOf(ways, { rank: 'STAFF', ...met }).outcome).toBe('UNDETERMINED');
    expect(judgedOf(ways, { rank: 'HEAD', ...met }).outcome).toBe('MET');
    expect(judgedOf({ kind: 'anyOf', of: [when(lecturers, a), b] }, met).outcome).toBe('UNDETERMINED');
  });

  test('of several branches those not asked do not count', () => {
    const two: Condition = { kind: 'atLeast', count: 2, of: [when(leaders, a), b, c] };
    const given = { attestations: { b: finding('MET'), c: finding('NOT_MET') } };
    expect(judgedOf(two, { rank: 'STAFF', ...given }).outcome).toBe('NOT_MET');
    expect(judgedOf(two, { rank: 'HEAD', ...given }).outcome).toBe('UNDETERMINED');
  });
});
