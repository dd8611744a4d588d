import { attested, award, law, lower, quota, rulebook, vote } from './example';
import { parseRulebook } from './parse-rulebook';
import { problemsOf } from './problems-of';
import type { Rulebook } from './rulebook';
import { RulebookError, type RulebookProblem } from './rulebook-error';
import { RULEBOOK_LIMITS } from './size.rule';

/**
 * Seconds of processor time that nothing hostile may take: far above what it takes on a busy machine, far below the minutes or the
 * stack overflow that it was made for. How fast it is in earnest, the bench tells.
 */
const RUNAWAY = 20;
jest.setTimeout(120_000);

/** The problems of a rulebook, found without running away. */
function problemsInTime(json: unknown): RulebookProblem[] {
  const before = process.cpuUsage();
  const problems = problemsOf(json);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000_000).toBeLessThan(RUNAWAY);
  return problems;
}

/** The only problem of a rulebook, found before it is read. */
function refusedAtOnce(json: unknown): RulebookProblem {
  const [problem, ...others] = problemsInTime(json);
  expect(others).toEqual([]);
  if (!problem) throw new Error('The rulebook was accepted.');
  return problem;
}

const withCondition = (condition: unknown) => ({ year: 2017, layers: [{ ...law(), awards: [{ ...award('A'), condition }] }] });

function nested(depth: number): unknown {
  let condition: unknown = attested('deep');
  for (let i = 0; i < depth; i++) condition = { kind: 'not', of: condition };
  return condition;
}

test('a million conditions are not even looked at', () => {
  const million = Array.from({ length: 1_000_000 }, () => attested('same'));
  const { place, reason } = refusedAtOnce(withCondition({ kind: 'allOf', of: million }));
  expect(place).toBe('layers.0.awards.0.condition.of');
  expect(reason.en).toContain('1000000');
  expect(reason.vi).not.toBe('');
});

test('neither are conditions spread over many lists', () => {
  const lists = Array.from({ length: 100 }, (_, i) => ({
    kind: 'anyOf',
    of: Array.from({ length: 100 }, (_, j) => attested(`c${i}-${j}`)),
  }));
  expect(refusedAtOnce(withCondition({ kind: 'allOf', of: lists })).reason.en).toContain(
    `More than ${RULEBOOK_LIMITS.conditions} conditions`,
  );
});

test('conditions a hundred thousand deep overflow nothing', () => {
  expect(refusedAtOnce(withCondition(nested(100_000))).reason.en).toContain('levels');
});

test('conditions may be twelve deep and no deeper', () => {
  expect(problemsOf(withCondition(nested(12)))).toEqual([]);
  expect(refusedAtOnce(withCondition(nested(13))).reason.vi).toContain('12 bậc lồng nhau');
});

test('nor may anything else be nested without end', () => {
  let name: unknown = 'Tên';
  for (let i = 0; i < 100_000; i++) name = [name];
  expect(refusedAtOnce({ year: 2017, layers: [{ ...law(), name }] }).reason.en).toContain('levels');
});

test.each<[string, unknown, string]>([
  ['21 layers', rulebook(...Array.from({ length: 21 }, (_, i) => law({ key: `law${i}`, awards: [] }))), '20 layers'],
  [
    '201 awards in two layers',
    rulebook(law({ awards: many(200, (i) => award(`A${i}`)) }), lower('AGENCY', { awards: [award('MINE')] })),
    '200 awards',
  ],
  [
    '2,001 rules',
    rulebook(
      law({ quotas: many(1_001, (i) => quota(`q${i}`, ['A'], 10)) }),
      lower('PLAN', { votes: many(1_000, (i) => vote(`v${i}`, 50)) }),
    ),
    '2000 rules',
  ],
  ['a text of 2,001 characters', rulebook(law({ name: { vi: 'x'.repeat(2_001), en: 'Name' } })), '2000 characters'],
  [
    'two million characters in all',
    rulebook(law({ awards: Array.from({ length: 200 }, (_, i) => award(`A${i}`, { condition: { kind: 'allOf', of: texts(i) } })) })),
    'characters in all',
  ],
])('%s are too much', (_, json, reason) => {
  expect(refusedAtOnce(json).reason.en).toContain(reason);
});

function many<Item>(length: number, make: (i: number) => Item): Item[] {
  return Array.from({ length }, (_, i) => make(i));
}

function texts(award: number) {
  return Array.from({ length: 6 }, (_, i) => attested(`a${award}.${i}`, { wording: { vi: 'x'.repeat(1_900), en: 'Name' } }));
}

test('rules that change every day are too much', () => {
  const quotas = Array.from({ length: 100 }, (_, i) =>
    quota(`q${i}`, ['A'], 10, {
      inForce: { until: `2017-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + Math.floor(i / 12)).padStart(2, '0')}` },
    }),
  );
  expect(refusedAtOnce(rulebook(law({ quotas }))).reason.en).toContain('days on which rules begin');
});

test.each(['__proto__', 'constructor', 'prototype'])('a key %s reaches nothing', (key) => {
  const json: unknown = JSON.parse(`{"year": 2017, "layers": [{"${key}": {"polluted": true}}]}`);
  expect(refusedAtOnce(json).place).toBe(`layers.0.${key}`);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test.each<unknown>([undefined, null, 'rules', 42, [], {}, { year: 2017 }, { layers: [null] }, { year: 2017, layers: [{ awards: 1 }] }])(
  'what is no rulebook at all is refused: %j',
  (json) => {
    expect(problemsOf(json).length).toBeGreaterThan(0);
    expect(() => parseRulebook(json)).toThrow(RulebookError);
  },
);

test('every problem is told, in both languages, and the first is thrown', () => {
  const json = {
    year: 2017,
    layers: [
      { ...law(), quotas: [quota('q', ['A'], 120), quota('r', ['A'], 0)], deadlines: [{ id: 'Bad Id' }] },
      lower('AGENCY', { notice: { vi: '', en: '' } }),
    ],
  };
  const problems = problemsOf(json);
  expect(problems.map(({ place }) => place)).toEqual(
    expect.arrayContaining([
      'layers.0.quotas.0.amount.percent',
      'layers.0.quotas.1.amount.percent',
      'layers.0.deadlines.0.id',
      'layers.1.notice.vi',
    ]),
  );
  for (const { reason } of problems) expect([reason.vi, reason.en]).not.toContain('');
  expect(() => parseRulebook(json)).toThrow(problems[0]?.reason.en);
});

test('every senseless rule is told at once', () => {
  const json = rulebook(
    law({ quotas: [quota('q', ['X'], 10), quota('q', ['Y'], 10)] }),
    lower('AGENCY', { waives: [{ criterion: 'nothing', source: award('A').source }] }),
  );
  expect(problemsOf(JSON.parse(JSON.stringify(json))).map(({ place }) => place)).toEqual([
    'layers.0.quotas.1.id',
    'layers.0.quotas.0.awards.0',
    'layers.0.quotas.1.awards.0',
    'layers.1.waives.0',
  ]);
});

test('the biggest rulebook that is accepted is read without running away', () => {
  const awards = Array.from({ length: 190 }, (_, i) =>
    award(`A${i}`, { condition: { kind: 'allOf', of: Array.from({ length: 25 }, (_, j) => attested(`a${i}.${j}`)) } }),
  );
  const json = rulebook(law({ awards, quotas: Array.from({ length: 400 }, (_, i) => quota(`q${i}`, [`A${i % 190}`], 10)) }));
  expect(problemsInTime(JSON.parse(JSON.stringify(json)))).toEqual([]);
});

test.each<[string, Rulebook]>([
  [
    'demands and forbids the same a thousandfold',
    rulebook(
      law({
        awards: [
          award('A', {
            condition: {
              kind: 'allOf',
              of: [
                ...many(2_000, (i) => attested(`a${i}`)),
                { kind: 'not', of: { kind: 'anyOf', of: many(2_000, (i) => attested(`b${i}`)) } },
              ],
            },
          }),
        ],
      }),
    ),
  ],
  [
    'sets one vote against another in every layer',
    rulebook(
      law({ votes: many(60, (i) => vote(`law${i}`, 80)) }),
      ...many(19, (l) => lower('PLAN', { key: `plan${l}`, votes: many(60, (i) => vote(`v${l}.${i}`, 50)) })),
    ),
  ],
])('a rulebook that %s is answered in good time', (_, json) => {
  expect(problemsInTime(json).length).toBeLessThanOrEqual(200);
});
