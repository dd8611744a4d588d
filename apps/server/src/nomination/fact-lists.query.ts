/**
 * One list of facts: the entries of each subject as JSON, in an order that does not depend on how they were entered. Every list is read
 * with one look into one index for all subjects together, so that hundreds of people cost little more than one.
 */
interface FactList {
  readonly list: string;
  readonly from: string;
  /** Name of each field, and where it comes from. */
  readonly fields: Readonly<Record<string, string>>;
  readonly order: string;
  readonly where?: string;
  /** Fields without a value are null instead of absent. */
  readonly withNulls?: true;
}

/** What is said of a person and of a unit in the same words. */
const COMMON: readonly FactList[] = [
  {
    list: 'ratings',
    from: 'rating f',
    fields: { year: 'f.year', level: 'f.level', decidedOn: 'f.decided_on', decisionNumber: 'f.decision_number' },
    order: 'f.year',
  },
  {
    list: 'inquiries',
    from: 'inquiry f',
    fields: { kind: 'f.kind', openedOn: 'f.opened_on', concludedOn: 'f.concluded_on', reference: 'f.reference' },
    order: 'f.opened_on, f.id',
  },
  {
    list: 'honours',
    from: 'honour f',
    fields: {
      award: 'f.award',
      year: 'f.year',
      decidedOn: 'f.decided_on',
      decisionNumber: 'f.decision_number',
      kind: 'f.kind',
      periodFrom: 'f.period_from',
      periodUntil: 'f.period_until',
      achievement: 'f.achievement',
      revokedOn: 'f.revoked_on',
    },
    order: 'f.year, f.decided_on, f.id',
  },
  {
    list: 'clearances',
    from: 'clearance f',
    fields: { body: 'f.body', outcome: 'f.outcome', answeredOn: 'f.answered_on', reference: 'f.reference' },
    order: 'f.answered_on, f.id',
  },
  {
    list: 'indicators',
    from: 'indicator f',
    fields: { key: 'f.key', year: 'f.year', value: 'f.value', origin: 'f.origin' },
    order: 'f.year, f.key',
  },
  {
    list: 'scores',
    from: 'score_sheet f',
    fields: { sheet: 'f.sheet', year: 'f.year', total: 'f.total', items: 'f.items', barred: 'f.barred' },
    order: 'f.year, f.sheet',
  },
  {
    list: 'blockRanks',
    from: 'block_rank f',
    fields: { block: 'f.block', year: 'f.year', place: 'f.place', of: 'f.members' },
    order: 'f.year, f.block',
  },
];

const OF_PEOPLE: readonly FactList[] = [
  {
    list: 'leaves',
    from: 'leave f',
    fields: { kind: 'f.kind', startedOn: 'f.started_on', endedOn: 'f.ended_on', workingDays: 'f.working_days' },
    order: 'f.started_on, f.id',
  },
  {
    list: 'studies',
    from: 'study f',
    fields: { course: 'f.course', startedOn: 'f.started_on', endedOn: 'f.ended_on', result: 'f.result' },
    order: 'f.started_on, f.id',
  },
  {
    list: 'disciplines',
    from: 'discipline f',
    fields: { form: 'f.form', decidedOn: 'f.decided_on', endsOn: 'f.ends_on', decisionNumber: 'f.decision_number' },
    order: 'f.decided_on, f.id',
  },
  {
    list: 'initiatives',
    from: `initiative_author f JOIN initiative v ON v.id = f.initiative_id AND NOT EXISTS (
      SELECT FROM initiative_filing filed WHERE filed.initiative_id = v.id AND num_nonnulls(filed.withdrawn_at, filed.refused_at) > 0)`,
    fields: {
      id: 'v.id',
      kind: 'v.kind',
      title: 'v.title',
      level: 'v.level',
      recognisedOn: 'v.recognised_on',
      decisionNumber: 'v.decision_number',
      further: `(SELECT coalesce(json_agg(json_build_object('aspect', r.aspect, 'level', r.level, 'decidedOn', r.decided_on,
        'decisionNumber', r.decision_number) ORDER BY r.decided_on, r.id), '[]') FROM initiative_recognition r WHERE r.initiative_id = v.id)`,
      uses: `(SELECT coalesce(json_agg(json_build_object('nominationId', n.id, 'award', n.award, 'year', y.year,
        'live', n.refused_at IS NULL AND n.withdrawn_at IS NULL)), '[]')
        FROM nomination_initiative x JOIN nomination n ON n.id = x.nomination_id JOIN plan y ON y.id = n.plan_id
        WHERE x.initiative_id = v.id AND n.person_id = f.person_id)`,
    },
    order: 'v.recognised_on, v.id',
    withNulls: true,
  },
];

/** Live nominations of the plan year: not what was refused, here or by the level above. */
const NOMINATIONS: FactList = {
  list: 'nominations',
  from: 'nomination f',
  fields: { id: 'f.id', award: 'f.award', approvedAt: 'f.approved_at' },
  order: 'f.created_at, f.id',
  where: `f.plan_id = $3 AND f.refused_at IS NULL AND f.withdrawn_at IS NULL
     AND NOT EXISTS (SELECT FROM award_decision_line WHERE nomination_id = f.id AND granted IS FALSE)`,
  withNulls: true,
};

/**
 * The entries of a list as rows of values in the order of the fields: names would be written, sent and read again for every entry, and a
 * province has hundreds of thousands.
 */
function select({ list, from, fields, order, where }: FactList, owner: 'person_id' | 'unit_id' | 'collective_id'): string {
  const ids = owner === 'person_id' ? '$1' : '$2';
  return `SELECT f.${owner} AS subject, '${list}' AS list, json_agg(json_build_array(${Object.values(fields).join(', ')}) ORDER BY ${order}) AS entries
    FROM ${from} WHERE f.${owner} = ANY(${ids}::uuid[])${where ? ` AND ${where}` : ''} GROUP BY f.${owner}`;
}

const LISTS = new Map(
  [...COMMON, ...OF_PEOPLE, NOMINATIONS].map((each) => [each.list, { names: Object.keys(each.fields), withNulls: each.withNulls }]),
);

/** The entries of a list with the names of their fields. A field without a value is absent, or null where its list says so. */
export function readEntries(list: string, rows: readonly (readonly unknown[])[]): Record<string, unknown>[] {
  const { names = [], withNulls } = LISTS.get(list) ?? {};
  return rows.map((row) => {
    const entry: Record<string, unknown> = {};
    for (const [place, name] of names.entries()) if (withNulls || row[place] !== null) entry[name] = row[place];
    return entry;
  });
}

/** Everything on record of people ($1) and units ($2), with their nominations of a plan ($3): one statement, one row per subject and list. */
export const FACTS: string = [
  ...[...COMMON, ...OF_PEOPLE, NOMINATIONS].map((list) => select(list, 'person_id')),
  ...COMMON.map((list) => select(list, 'unit_id')),
  select(NOMINATIONS, 'collective_id'),
].join('\nUNION ALL\n');
