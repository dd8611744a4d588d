import { citationText } from './describe';
import { attested, award, deadline, holds, law, lawSource, lower, monthsOfService, on, quota, rating, rulebook, vote } from './example';
import { problemsOf } from './problems-of';
import type { Rulebook } from './rulebook';

const problems = (read: Rulebook) => problemsOf(JSON.parse(JSON.stringify(read)));

const service = (atLeast: number, more: object = {}) => monthsOfService('service', atLeast, more);
const asking = (...of: Parameters<typeof criteria>) => law({ awards: [award('A', { condition: criteria(...of) })] });
const criteria = (...of: ReturnType<typeof service>[]) => ({ kind: 'allOf' as const, of: [...of, attested('more')] });
const clause = citationText(lawSource);

/** That a rulebook is refused at one place for breaking the law's clause, which both languages name. */
function expectLooser(read: Rulebook, place: string): void {
  const [problem, ...others] = problems(read);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ place, breaks: lawSource });
  expect(problem?.reason.vi).toContain(clause.vi);
  expect(problem?.reason.en).toContain(clause.en);
}

test('layers stand from the law downwards', () => {
  const [problem] = problems(rulebook(lower('PLAN'), law()));
  expect(problem).toMatchObject({ place: 'layers.1.kind' });
  expect(problem?.reason.en).toContain('belongs above');
  expect(problems(rulebook(law(), lower('PROVINCE'), lower('AGENCY'), lower('PLAN')))).toEqual([]);
});

describe('a criterion that a lower layer changes', () => {
  test('may be stricter', () => {
    expect(problems(rulebook(asking(service(6)), lower('AGENCY', { changes: [service(10)] })))).toEqual([]);
  });

  test('may not be looser', () => {
    expectLooser(rulebook(asking(service(10)), lower('AGENCY', { changes: [service(6)] })), 'layers.1.changes.0');
  });

  test('may be looser for the layers to which the clause leaves it, and for no others', () => {
    const delegating = asking(service(10, { delegates: ['PROVINCE'] }));
    expect(problems(rulebook(delegating, lower('PROVINCE', { changes: [service(6)] })))).toEqual([]);
    expectLooser(rulebook(delegating, lower('AGENCY', { changes: [service(6)] })), 'layers.1.changes.0');
  });

  test('may stay as loose as the layer between was allowed to make it', () => {
    const province = lower('PROVINCE', { changes: [service(6)] });
    const read = (months: number) =>
      rulebook(asking(service(10, { delegates: ['PROVINCE'] })), province, lower('AGENCY', { changes: [service(months)] }));
    expect(problems(read(8))).toEqual([]);
    expect(problems(read(5))).toMatchObject([{ place: 'layers.2.changes.0' }]);
  });

  test('cannot give on a power that it was not given', () => {
    const province = lower('PROVINCE', { changes: [service(10, { delegates: ['AGENCY'] })] });
    expectLooser(rulebook(asking(service(10)), province, lower('AGENCY', { changes: [service(1)] })), 'layers.2.changes.0');
  });

  test('may not be of another kind', () => {
    expectLooser(rulebook(asking(service(10)), lower('AGENCY', { changes: [attested('service')] })), 'layers.1.changes.0');
  });

  test('must be there', () => {
    const [problem] = problems(rulebook(law(), lower('AGENCY', { changes: [service(10)] })));
    expect(problem?.reason.en).toContain('No layer above asks');
  });

  test('is turned round by “not”: what more people meet excludes more', () => {
    const excluding = law({
      awards: [award('A', { condition: { kind: 'allOf', of: [{ kind: 'not', of: service(10) }, attested('more')] } })],
    });
    expect(problems(rulebook(excluding, lower('AGENCY', { changes: [service(6)] })))).toEqual([]);
    expectLooser(rulebook(excluding, lower('AGENCY', { changes: [service(11)] })), 'layers.1.changes.0');
  });
});

describe('a criterion that a lower layer waives', () => {
  const waiving = lower('AGENCY', { waives: [{ criterion: 'service', source: lawSource }] });

  test('must leave it to that layer', () => {
    expectLooser(rulebook(asking(service(10)), waiving), 'layers.1.waives.0');
    expect(problems(rulebook(asking(service(10, { delegates: ['AGENCY'] })), waiving))).toEqual([]);
  });

  test('must be asked outright: to strike out one way of several is another thing', () => {
    const choice = law({
      awards: [award('A', { condition: { kind: 'anyOf', of: [service(10, { delegates: ['AGENCY'] }), attested('b')] } })],
    });
    expect(problems(rulebook(choice, waiving))).toMatchObject([{ place: 'layers.1.waives.0' }]);
  });
});

describe('a looser layer in disguise', () => {
  test.each<[string, Rulebook, string]>([
    [
      'a quota of the same id with more places',
      rulebook(law({ quotas: [quota('q', ['A'], 15)] }), lower('AGENCY', { quotas: [quota('q', ['A'], 20)] })),
      'layers.1.quotas.0',
    ],
    [
      'a quota without a limit',
      rulebook(law({ quotas: [quota('q', ['A'], 15)] }), lower('PLAN', { quotas: [quota('q', ['A'], 15, { amount: { kind: 'none' } })] })),
      'layers.1.quotas.0',
    ],
    [
      'a quota of the same id for another award',
      rulebook(law({ quotas: [quota('q', ['A'], 15)] }), lower('AGENCY', { quotas: [quota('q', ['B'], 15)] })),
      'layers.1.quotas.0',
    ],
    [
      'a later deadline',
      rulebook(
        law({ deadlines: [deadline('nomination', on('2017-12-05', false))] }),
        lower('AGENCY', { deadlines: [deadline('nomination', on('2017-12-05'))] }),
      ),
      'layers.1.deadlines.0',
    ],
    [
      'a later deadline of the same event under another id',
      rulebook(
        law({ deadlines: [deadline('nomination', on('2017-12-05'))] }),
        lower('PLAN', { deadlines: [deadline('late', on('2017-12-31'), { event: 'NOMINATION' })] }),
      ),
      'layers.1.deadlines.0',
    ],
    [
      'a vote with a lower threshold',
      rulebook(law({ votes: [vote('council', 80)] }), lower('AGENCY', { votes: [vote('council', 70)] })),
      'layers.1.votes.0',
    ],
    [
      'a vote under another id that would hold instead',
      rulebook(law({ votes: [vote('council', 80)] }), lower('AGENCY', { votes: [vote('mine', 50, { awards: ['A', 'B'] })] })),
      'layers.1.votes.0',
    ],
    [
      'an award defined again',
      rulebook(law(), lower('AGENCY', { awards: [award('A', { condition: attested('easy') })] })),
      'layers.1.awards.0.key',
    ],
    [
      'an award defined again for the time after the law’s',
      rulebook(
        law({ awards: [award('A', { inForce: { until: '2017-06-30' } })] }),
        lower('AGENCY', { awards: [award('A', { condition: attested('easy'), inForce: { from: '2017-07-01' } })] }),
      ),
      'layers.1.awards.0.key',
    ],
    [
      'an award of the same name under another key, decided further down',
      rulebook(
        law({ awards: [award('A', { decidedBy: 'PROVINCE' })] }),
        lower('AGENCY', { awards: [award('MINE', { name: { vi: 'danh hiệu a ', en: 'Mine' }, condition: attested('easy') })] }),
      ),
      'layers.1.awards.0.key',
    ],
    [
      'a dossier without a paper that is required',
      rulebook(law({ dossierLists: [list('minutes', 'report')] }), lower('AGENCY', { dossierLists: [list('minutes')] })),
      'layers.1.dossierLists.0',
    ],
  ])('%s is refused with the clause that it breaks', (_, read, place) => expectLooser(read, place));

  function list(...items: string[]) {
    const name = { vi: 'Giấy tờ', en: 'Paper' };
    return {
      id: 'papers',
      awards: ['A'],
      items: items.map((id) => ({ id, name, required: true, from: 'UNIT' as const })),
      source: lawSource,
    };
  }
});

test('what the clause leaves to a layer, that layer sets as it likes', () => {
  const read = rulebook(
    law({
      quotas: [quota('q', ['A'], 15, { delegates: ['AGENCY'] })],
      votes: [vote('council', 80, { delegates: ['AGENCY'] })],
      deadlines: [deadline('nomination', on('2017-11-30'), { delegates: ['AGENCY'] })],
    }),
    lower('AGENCY', {
      quotas: [quota('q', ['A'], 20)],
      votes: [vote('council', 70)],
      deadlines: [deadline('nomination', on('2017-12-05'))],
    }),
  );
  expect(problems(read)).toEqual([]);
});

test('a lower layer may tighten everything', () => {
  const read = rulebook(
    law({
      quotas: [quota('q', ['A'], 15)],
      votes: [vote('council', 80)],
      deadlines: [deadline('nomination', on('2017-12-05'))],
    }),
    lower('PLAN', {
      additions: [{ awards: ['A'], condition: rating('plan.rating', 'GOOD') }],
      quotas: [quota('q', ['A'], 10), quota('second', ['A', 'B'], 50)],
      votes: [vote('council', 90)],
      deadlines: [deadline('nomination', on('2017-12-04'))],
    }),
  );
  expect(problems(read)).toEqual([]);
});

test('a rule of another time breaks nothing', () => {
  const read = rulebook(
    law({ quotas: [quota('q', ['A'], 15, { inForce: { until: '2017-06-30' } })] }),
    lower('AGENCY', { quotas: [quota('q', ['A'], 20, { inForce: { from: '2017-07-01' } })] }),
  );
  expect(problems(read)).toEqual([]);
});

test('to exclude what is demanded is a contradiction, also when it is said in other numbers', () => {
  const excluding = (months: number) =>
    rulebook(
      asking(service(10)),
      lower('AGENCY', { additions: [{ awards: ['A'], condition: { kind: 'not', of: monthsOfService('own', months) } }] }),
    );
  expect(problems(excluding(6))).toMatchObject([{ place: 'layers.1.additions.0.condition.of', breaks: lawSource }]);
  expect(problems(excluding(6))[0]?.reason.en).toContain('nobody');
  expect(problems(excluding(11))).toEqual([]);
});

test('awards that wait for each other are refused by name; one way out is enough', () => {
  const waiting = (more: object) =>
    rulebook(
      law({
        awards: [
          award('A', { condition: { kind: 'anyOf', of: [holds('a.b', 'B'), ...((more as { of?: [] }).of ?? [])] } }),
          award('B', { condition: holds('b.a', 'A') }),
        ],
      }),
    );
  expect(problems(waiting({})).map(({ reason }) => reason.en)).toEqual(['Awards wait for each other in a circle: A → B → A.']);
  expect(problems(waiting({ of: [attested('else')] }))).toEqual([]);
});

test('a condition and a quota can make a circle together', () => {
  const read = rulebook(
    law({
      awards: [award('A'), award('B', { condition: holds('b.a', 'A') })],
      quotas: [
        quota('q', ['A'], 15, {
          amount: { kind: 'share', percent: 15, base: { kind: 'holders', award: 'B' }, rounding: 'DOWN', atLeastOneIfAnyQualifies: false },
        }),
      ],
    }),
  );
  expect(problems(read).map(({ reason }) => reason.vi)).toEqual(['Các danh hiệu, tỷ lệ tính vòng quanh: A → B → A.']);
});
