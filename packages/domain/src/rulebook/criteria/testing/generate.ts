import fc from 'fast-check';
import { z } from 'zod';
import type { Honour, Nominee, PersonNominee } from '../../../people/nominee';
import type { Criterion } from '../../criterion';
import { collective, member, person, question } from '../example';
import { KINDS, kindOf } from '../kinds';

/** What the tests of all kinds share: criteria made from the shape of their kind, and nominees that speak of the same things. */

const AWARDS = ['ADVANCED_WORKER', 'FIGHTER', 'CERTIFICATE'];
const NAMES = ['room', 'sheet', 'lecturer'];
const DAYS = ['2012-02-29', '2014-12-31', '2015-01-01', '2016-06-30', '2017-01-01', '2017-03-01', '2017-12-15', '2017-12-31', '2018-01-01'];

interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
}

function valuesOf(shape: Shape): fc.Arbitrary<unknown> {
  const options = shape.oneOf ?? shape.anyOf;
  if (options) return fc.oneof(...options.map(valuesOf));
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  switch (shape.type) {
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(shape.properties ?? {}).map(([key, value]) => [key, valuesOf(value)])), {
        requiredKeys: [...(shape.required ?? [])],
      });
    case 'array':
      return fc.array(valuesOf(shape.items ?? {}), { minLength: shape.minItems ?? 0, maxLength: 3 });
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.oneof(between(shape, 4), between(shape, 60));
    case 'number':
      return fc.oneof(
        between(shape, 8),
        fc.constantFrom(50, 70, 100).filter((value) => value <= (shape.maximum ?? value)),
      );
    default:
      return wordsOf(shape);
  }
}

function between({ minimum = 0, exclusiveMinimum = -1, maximum = 100 }: Shape, atMost: number): fc.Arbitrary<number> {
  const min = Math.max(minimum, exclusiveMinimum + 1, 0);
  return fc.integer({ min, max: Math.max(min, Math.min(maximum, atMost)) });
}

function wordsOf({ format, pattern }: Shape): fc.Arbitrary<string> {
  if (format === 'date') return fc.constantFrom(...DAYS);
  return fc.constantFrom(...(pattern?.startsWith('^[A-Z') ? AWARDS : NAMES));
}

/** Criteria of a kind: whatever its shape allows. Times in force are left out, they are the rulebook's business. */
export function criteriaOfKind(kind: Criterion['kind']): fc.Arbitrary<Criterion> {
  const { schema } = KINDS[kind];
  const shape = z.toJSONSchema(schema, { io: 'input', reused: 'inline', unrepresentable: 'any' }) as Shape;
  const { inForce, delegates, wording, ...properties } = shape.properties ?? {};
  const required = shape.required ?? [];
  const own = kind === 'attested' ? { ...properties, wording: wording ?? {} } : properties;
  return valuesOf({ ...shape, properties: { ...own, id: { const: 'asked' } }, required })
    .filter((value) => schema.safeParse(value).success)
    .map((value) => value as Criterion);
}

export const ALL_KINDS = Object.keys(KINDS) as Criterion['kind'][];

const years = fc.integer({ min: 2012, max: 2017 });
const day = fc.constantFrom(...DAYS);
const award = fc.constantFrom(...AWARDS);
const name = fc.constantFrom(...NAMES);
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const few = <T>(values: fc.Arbitrary<T>) => fc.array(values, { maxLength: 5 });
/** At most one of each, as the records of an organisation keep them. */
const each = <T>(values: fc.Arbitrary<T>, key: (value: T) => unknown) => fc.uniqueArray(values, { maxLength: 6, selector: key });
const decisionNumber = fc.constantFrom('1/QĐ', '2/QĐ');

const levels = fc.constantFrom('EXCELLENT' as const, 'GOOD' as const, 'COMPLETED' as const, 'NOT_COMPLETED' as const);
const ratings = each(fc.record({ year: years, level: levels, decidedOn: day, decisionNumber }), (rating) => rating.year);
const honourKinds = fc.constantFrom('MERIT' as const, 'AD_HOC' as const, 'THEMATIC' as const, 'LONG_SERVICE' as const);
const honours: fc.Arbitrary<Honour[]> = few(
  fc.record({
    award,
    year: years,
    decidedOn: day,
    decisionNumber,
    kind: optional(honourKinds),
    achievement: optional(name),
    periodUntil: optional(day),
    revokedOn: optional(day),
  }),
);
const forms = fc.constantFrom('REPRIMAND' as const, 'WARNING' as const, 'REMOVAL' as const);
const disciplines = few(fc.record({ form: forms, decidedOn: day, endsOn: optional(day), decisionNumber }));
const initiativeLevels = fc.constantFrom('UNIT' as const, 'SECTOR' as const, 'PROVINCE' as const, 'NATION' as const);
const initiatives = few(
  fc.record({
    id: name,
    kind: fc.constantFrom('INITIATIVE' as const, 'RESEARCH' as const),
    title: name,
    level: initiativeLevels,
    recognisedOn: optional(day),
    recognitions: optional(
      few(
        fc.record({
          aspect: fc.constantFrom('RECOGNITION' as const, 'EFFECT' as const, 'REPLICABILITY' as const),
          level: initiativeLevels,
          decidedOn: day,
          decisionNumber,
        }),
      ),
    ),
    usedFor: few(fc.record({ award, year: years })),
  }),
);
const finding = fc.record({
  outcome: fc.constantFrom('MET' as const, 'NOT_MET' as const),
  by: fc.constant('Phạm Thị Lan'),
  at: fc.constant(new Date('2017-12-10T02:00:00Z')),
});
const unitKinds = fc.constantFrom('ROOM' as const, 'OFFICE' as const, 'SUBORDINATE_BODY' as const);
const ranks = fc.constantFrom('HEAD' as const, 'DEPUTY' as const, 'STAFF' as const);
const genders = fc.constantFrom('FEMALE' as const, 'MALE' as const);
const assignments = few(
  fc
    .record({
      unit: name,
      unitName: name,
      unitKind: unitKinds,
      title: name,
      rank: ranks,
      postGroup: optional(name),
      kind: fc.constantFrom('PERMANENT' as const, 'SECONDMENT' as const),
      from: day,
      until: optional(day),
    })
    .filter(({ from, until }) => until === undefined || from <= until),
);

const common = {
  pledge: optional(
    fc.record({
      awards: fc.subarray(AWARDS),
      sentAt: optional(fc.constant(new Date('2017-03-20T02:00:00Z'))),
      confirmedAt: optional(fc.constant(new Date('2017-03-22T02:00:00Z'))),
      inTime: optional(fc.boolean()),
    }),
  ),
  ratings,
  honours,
  nominatedFor: fc.subarray(AWARDS),
  achievement: optional(name),
  inquiries: few(
    fc.record({
      kind: fc.constantFrom('DISCIPLINE' as const, 'INSPECTION' as const, 'COMPLAINT' as const),
      openedOn: day,
      concludedOn: optional(day),
      reference: name,
    }),
  ),
  clearances: each(
    fc.record({
      body: name,
      outcome: fc.constantFrom('NO_OBJECTION' as const, 'OBJECTION' as const),
      answeredOn: fc.constantFrom('2017-06-01', '2017-11-01'),
      reference: name,
    }),
    ({ body, answeredOn }) => `${body} ${answeredOn}`,
  ),
  indicators: each(fc.record({ key: name, year: years, value: fc.integer({ min: 0, max: 100 }) }), ({ key, year }) => `${key} ${year}`),
  scores: each(
    fc.record({
      sheet: name,
      year: fc.constantFrom(2016, 2017),
      total: fc.integer({ min: 0, max: 100 }),
      items: fc.dictionary(name, fc.integer({ min: 0, max: 50 })),
      barred: optional(fc.boolean()),
    }),
    ({ sheet, year }) => `${sheet} ${year}`,
  ),
  blockRanks: each(
    fc.record({ block: name, year: years, place: fc.integer({ min: 1, max: 9 }), of: fc.constant(9) }),
    ({ block, year }) => `${block} ${year}`,
  ),
  attestations: fc.dictionary(fc.constant('asked'), finding),
};

const unit = fc.record({ code: name, name, kind: unitKinds, ratings, honours, nominatedFor: fc.subarray(AWARDS) });
const leaves = few(
  fc.record({
    kind: fc.constantFrom('ANNUAL' as const, 'SICK' as const, 'UNPAID' as const, 'MATERNITY' as const),
    startedOn: fc.constantFrom('2016-12-01', '2017-02-01'),
    endedOn: fc.constantFrom('2017-02-28', '2017-06-30'),
    workingDays: fc.integer({ min: 1, max: 60 }),
  }),
);
const studies = few(
  fc.record({
    course: name,
    startedOn: fc.constantFrom('2016-01-01', '2016-09-01'),
    endedOn: optional(fc.constantFrom('2017-01-31', '2018-06-30')),
    result: optional(fc.constantFrom('GOOD' as const, 'FAIR' as const, 'WEAK' as const)),
  }),
);

const people: fc.Arbitrary<PersonNominee> = fc
  .record({
    ...common,
    gender: genders,
    rank: ranks,
    jobGroup: fc.constantFrom('CIVIL_SERVANT' as const, 'PUBLIC_EMPLOYEE' as const),
    postGroup: optional(name),
    unit: optional(unit),
    assignments,
    serviceStartedOn: fc.constantFrom('1990-02-28', '2012-02-29', '2017-03-01', '2017-03-02'),
    leftOn: optional(fc.constantFrom('2017-10-31', '2017-12-31')),
    leaves,
    studies,
    disciplines,
    initiatives,
  })
  .map(person);

const collectives: fc.Arbitrary<Nominee> = fc
  .record({
    ...common,
    code: optional(name),
    unitKind: optional(unitKinds),
    foundedOn: optional(day),
    members: few(
      fc.record({
        gender: genders,
        rating: optional(levels),
        participates: optional(fc.boolean()),
        disciplines,
        honours: fc.subarray(AWARDS),
        nominatedFor: fc.subarray(AWARDS),
      }),
    ),
  })
  .map(({ members, ...known }) => collective(members.map(member), known));

/** Nominees that a kind can be asked of. */
export function nomineesFor(kind: Criterion['kind']): fc.Arbitrary<Nominee> {
  const { subject } = KINDS[kind];
  if (subject === 'PERSON') return people;
  return subject === 'COLLECTIVE' ? collectives : fc.oneof<fc.Arbitrary<Nominee>[]>(people, collectives);
}

export const outcomeOf = (criterion: Criterion, nominee: Nominee) => kindOf(criterion).check(criterion, nominee, question).outcome;
