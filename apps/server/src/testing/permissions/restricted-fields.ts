import type { PermissionFixture } from './fixture';
import { type Actor, PEOPLE } from './table';

/** A field that not all who reach its type may read: asked for of one thing, by everybody. */
interface RestrictedField {
  /** Whose it is. */
  readonly of: string;
  readonly ask: (at: PermissionFixture) => string;
  /** What is there for those who may read it, and empty for the others. */
  readonly value: (data: unknown, at: PermissionFixture) => unknown;
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
      of: 'of the employee and the administrator',
      ask: () => 'familyTies { id relative }',
      value: (data, { tieId }) =>
        (at('familyTies')(data) as { id: string; relative: string }[] | undefined)?.find(({ id }) => id === tieId)?.relative,
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
const HEADS_ELSEWHERE = { otherHead: 1, standardsHead: 1 };
const ABOVE = ['office', 'council', 'director', 'inspector'] as const;
const OF_ROOM = ['head', 'readingToken'] as const;

/** The same list, narrowed to what is a sibling room's and to what is a foreign unit's. */
function narrowed(
  name: string,
  list: (unitId: string) => string,
  count: Counted['count'],
  sees: Readonly<Record<'sibling' | 'foreign', Counted['sees']>>,
): Record<string, Counted> {
  return {
    [`${name} of a sibling unit`]: { ask: ({ siblingUnitId }) => list(`"${siblingUnitId}"`), count, sees: sees.sibling },
    [`${name} of a foreign unit`]: { ask: ({ foreignUnitId }) => list(`"${foreignUnitId}"`), count, sees: sees.foreign },
  };
}
const dossierSum = (data: unknown) => (at('dossierCounts')(data) as { count: number }[]).reduce((sum, { count }) => sum + count, 0);
const toAbove = { sibling: { ...each(ABOVE, 1), otherHead: 1 }, foreign: { ...each(ABOVE, 1), standardsHead: 1 } };
const PLEDGES_SEEN = each(['office', 'director', 'inspector'], 1);
const toPledgeReaders = { sibling: { ...PLEDGES_SEEN, otherHead: 1 }, foreign: { ...PLEDGES_SEEN, standardsHead: 1 } };
const MISSING = { ...each(['office', 'director', 'inspector'], 2), otherHead: 2 };

/** What lists and totals count: what one may not see adds nothing to either. */
export const COUNTS: Readonly<Record<string, Counted>> = {
  nominations: {
    ask: () => 'nominations { edges { cursor } }',
    count: edges('nominations'),
    sees: { ...each(ABOVE, 5), ...each(OF_ROOM, 3), ...HEADS_ELSEWHERE },
  },
  'nominations in total': {
    ask: () => 'nominations { totalCount }',
    count: total('nominations.totalCount'),
    sees: { ...each(ABOVE, 5), ...each(OF_ROOM, 3), ...HEADS_ELSEWHERE },
  },
  dossiers: {
    ask: () => 'dossiers { edges { cursor } }',
    count: edges('dossiers'),
    sees: { ...each(ABOVE, 3), ...each(OF_ROOM, 1), ...HEADS_ELSEWHERE },
  },
  'dossiers by state': {
    ask: () => 'dossierCounts { count }',
    count: dossierSum,
    sees: { ...each(ABOVE, 3), ...each(OF_ROOM, 1), ...HEADS_ELSEWHERE },
  },
  pledges: {
    ask: () => 'pledges { edges { cursor } }',
    count: edges('pledges'),
    sees: { ...each(['office', 'director', 'inspector'], 4), ...each(OF_ROOM, 2), ...HEADS_ELSEWHERE },
  },
  people: {
    ask: () => 'people { edges { cursor } }',
    count: edges('people'),
    sees: each([...PEOPLE, 'readingToken'], PEOPLE.length + 1),
  },
  objections: { ask: () => 'objections { edges { cursor } }', count: edges('objections'), sees: each(['office'], 4) },
  'one’s own objections': {
    ask: () => 'myObjections { number }',
    count: total('myObjections.length'),
    sees: { colleague: 1, inspector: 3 },
  },
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
    sees: { ...each(['office', 'director', 'inspector'], 4), head: 2, ...HEADS_ELSEWHERE },
  },
  payments: { ask: () => 'payments { edges { cursor } }', count: edges('payments'), sees: each(['office', 'director', 'inspector'], 1) },
  ...narrowed('nominations', (id) => `nominations(filter: { unitId: ${id} }) { totalCount }`, total('nominations.totalCount'), toAbove),
  ...narrowed('dossiers', (id) => `dossiers(filter: { unitId: ${id} }) { edges { cursor } }`, edges('dossiers'), toAbove),
  ...narrowed('dossiers by state', (id) => `dossierCounts(unitId: ${id}) { count }`, dossierSum, toAbove),
  ...narrowed('pledges', (id) => `pledges(filter: { unitIds: [${id}] }) { edges { cursor } }`, edges('pledges'), toPledgeReaders),
  ...narrowed('pledges missing', (id) => `pledgesMissing(unitIds: [${id}]) { edges { cursor } }`, edges('pledgesMissing'), {
    ...toPledgeReaders,
    sibling: MISSING,
  }),
};
