import type { PermissionFixture } from './fixture';
import { type Actor, PEOPLE } from './table';

/** A field that not all who reach its type may read: asked for of one thing, by everybody. */
interface RestrictedField {
  /** Whose it is. */
  readonly of: string;
  readonly ask: (at: PermissionFixture) => string;
  /** What is there for those who may read it, and empty for the others. */
  readonly value: (data: unknown) => unknown;
  readonly may: readonly Actor[];
}

/** Takes what lies at that path, e.g. `person.facts`. */
const at = (path: string) => (data: unknown) =>
  path.split('.').reduce<unknown>((inner, step) => (inner as Record<string, unknown> | null | undefined)?.[step], data);

const facts = (of: string, id: (at: PermissionFixture) => string, may: readonly Actor[]): RestrictedField => ({
  of,
  ask: (fixture) => `person(id: "${id(fixture)}") { facts { version } }`,
  value: at('person.facts'),
  may,
});
const unitFacts = (of: string, id: (at: PermissionFixture) => string, may: readonly Actor[]): RestrictedField => ({
  of,
  ask: (fixture) => `unit(id: "${id(fixture)}") { facts { __typename } }`,
  value: at('unit.facts'),
  may,
});
const procedure = (of: string, id: (at: PermissionFixture) => string, may: readonly Actor[]): RestrictedField => ({
  of,
  ask: (fixture) => `nomination(id: "${id(fixture)}") { procedure { __typename } }`,
  value: at('nomination.procedure'),
  may,
});

/** Type and field, and who reads it. Ownership: one's own, a sibling unit's, a foreign unit's, another's. */
export const RESTRICTED_FIELDS: Readonly<Record<string, readonly RestrictedField[]>> = {
  'Person.facts': [
    facts('of the employee', ({ personId }) => personId, [
      'employee',
      'head',
      'office',
      'director',
      'inspector',
      'administrator',
      'readingToken',
    ]),
    facts('of the head of a sibling unit', ({ siblingHeadId }) => siblingHeadId, [
      'otherHead',
      'office',
      'director',
      'inspector',
      'administrator',
    ]),
    facts('of a person of a foreign unit', ({ foreignPersonId }) => foreignPersonId, [
      'standardsHead',
      'metrologist',
      'office',
      'director',
      'inspector',
      'administrator',
    ]),
  ],
  'Unit.facts': [
    unitFacts('of the room', ({ unitId }) => unitId, ['head', 'office', 'director', 'inspector', 'administrator', 'readingToken']),
    unitFacts('of a sibling unit', ({ siblingUnitId }) => siblingUnitId, ['otherHead', 'office', 'director', 'inspector', 'administrator']),
    unitFacts('of a foreign unit', ({ foreignUnitId }) => foreignUnitId, [
      'standardsHead',
      'office',
      'director',
      'inspector',
      'administrator',
    ]),
  ],
  'Nomination.procedure': [
    procedure('of the employee', ({ nominationId }) => nominationId, ['office', 'council', 'director', 'inspector']),
  ],
  'Nomination.returnRefusals': [
    {
      of: 'of the employee',
      ask: ({ nominationId }) => `nomination(id: "${nominationId}") { returnRefusals { code } }`,
      value: at('nomination.returnRefusals'),
      may: ['office', 'director'],
    },
  ],
  'NominationSummary.procedure': [
    {
      of: 'of the employee',
      ask: () => 'nominations { edges { node { procedure { __typename } } } }',
      value: at('nominations.edges.0.node.procedure'),
      may: ['office', 'council', 'director', 'inspector'],
    },
  ],
  'SittingCase.standing': [
    {
      of: 'of a case from which the member is recused',
      ask: ({ keptCaseId }) => `sittingCase(id: "${keptCaseId}") { standing { __typename } }`,
      value: at('sittingCase.standing'),
      may: ['office', 'director', 'inspector'],
    },
  ],
  'CaseBallots.isRecused': [
    {
      of: 'of a case from which the member is recused',
      ask: ({ keptCaseId }) => `caseBallots(caseId: "${keptCaseId}") { isRecused ownVotes { name } openRefusals { code } }`,
      value: (data) => at('caseBallots.isRecused')(data) === false,
      may: ['office', 'director', 'inspector'],
    },
  ],
  'ObjectionDetail.source': [
    {
      of: 'of the colleague',
      ask: ({ objectionId }) => `objection(id: "${objectionId}") { source { name } }`,
      value: at('objection.source.name'),
      may: ['office'],
    },
  ],
  'Account.mailAddress': [
    {
      of: 'of another',
      ask: ({ accountId }) => `account(id: "${accountId}") { mailAddress }`,
      value: at('account.mailAddress'),
      may: ['administrator'],
    },
  ],
  'Viewer.mailAddress': [
    { of: 'of the employee', ask: () => 'viewer { mailAddress }', value: at('viewer.mailAddress'), may: ['employee'] },
  ],
  'FamilyTie.relative': [
    {
      of: 'of the employee and the colleague',
      ask: () => 'familyTies { relative }',
      value: at('familyTies.0.relative'),
      may: ['employee'],
    },
  ],
  'AuditEntry.after': [
    {
      of: 'of everybody',
      ask: () => 'auditEntries { edges { node { after } } }',
      value: at('auditEntries'),
      may: ['office', 'inspector', 'administrator'],
    },
  ],
};

const total = (path: string) => (data: unknown) => Number(at(path)(data) ?? 0);
const edges = (path: string) => (data: unknown) => (at(`${path}.edges`)(data) as readonly unknown[] | undefined)?.length ?? 0;

interface Counted {
  readonly ask: (at: PermissionFixture) => string;
  readonly count: (data: unknown) => number;
  /** How many each sees; who is not named sees none. */
  readonly sees: Readonly<Partial<Record<Actor, number>>>;
}

const each = (actors: readonly Actor[], many: number) => Object.fromEntries(actors.map((actor) => [actor, many]));
const ABOVE = ['office', 'council', 'director', 'inspector'] as const;
const OF_ROOM = ['head', 'readingToken'] as const;

/** What lists and totals count: what one may not see adds nothing to either. */
export const COUNTS: Readonly<Record<string, Counted>> = {
  nominations: { ask: () => 'nominations { edges { cursor } }', count: edges('nominations'), sees: each([...ABOVE, ...OF_ROOM], 2) },
  'nominations in total': {
    ask: () => 'nominations { totalCount }',
    count: total('nominations.totalCount'),
    sees: each([...ABOVE, ...OF_ROOM], 2),
  },
  dossiers: { ask: () => 'dossiers { edges { cursor } }', count: edges('dossiers'), sees: each([...ABOVE, ...OF_ROOM], 1) },
  'dossiers by state': {
    ask: () => 'dossierCounts { count }',
    count: (data) => (at('dossierCounts')(data) as { count: number }[]).reduce((sum, { count }) => sum + count, 0),
    sees: each([...ABOVE, ...OF_ROOM], 1),
  },
  pledges: {
    ask: () => 'pledges { edges { cursor } }',
    count: edges('pledges'),
    sees: each(['office', 'director', 'inspector', ...OF_ROOM], 1),
  },
  people: {
    ask: () => 'people { edges { cursor } }',
    count: edges('people'),
    sees: each([...PEOPLE, 'readingToken'], PEOPLE.length),
  },
  objections: { ask: () => 'objections { edges { cursor } }', count: edges('objections'), sees: each(['office'], 1) },
  'one’s own objections': { ask: () => 'myObjections { number }', count: total('myObjections.length'), sees: { colleague: 1 } },
  notices: { ask: () => 'notices { edges { cursor } }', count: edges('notices'), sees: { head: 1 } },
  'unread notices': { ask: () => 'viewer { unreadNotices }', count: total('viewer.unreadNotices'), sees: { head: 1 } },
  ballots: {
    ask: ({ sittingId }) => `sittingBallots(sittingId: "${sittingId}") { id }`,
    count: total('sittingBallots.length'),
    sees: each(ABOVE, 2),
  },
  initiatives: {
    ask: () => 'initiatives(own: false) { edges { cursor } }',
    count: edges('initiatives'),
    sees: each(['head', 'office', 'director', 'inspector'], 1),
  },
  payments: { ask: () => 'payments { edges { cursor } }', count: edges('payments'), sees: each(['office', 'director', 'inspector'], 1) },
};
