import { randomUUID } from 'node:crypto';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import { type AcceptedNomination, acceptedFighters } from '../testing/builders/accepted-nominations';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';
import { openQuotas } from './open-quotas';

interface Draft {
  readonly id: string;
  readonly planId: string;
  readonly version: number;
  readonly rulebook: Rulebook;
  readonly problems: { place: string; reason: { vi: string } }[];
  readonly basedOn: { number: number } | null;
  readonly changes: { kind: string; subject: string; id: string; before: { vi: string } | null; after: { vi: string } | null }[];
  readonly effects: {
    readonly open: number;
    readonly examined: number;
    readonly total: number;
    readonly effects: {
      kind: string;
      nominationId: string | null;
      nominee: string | null;
      name: { vi: string };
      before: { vi: string };
      after: { vi: string };
      conditions: { criterion: string; before: { outcome: string } | null; after: { outcome: string } | null }[];
    }[];
  };
}
interface Answer {
  readonly draft: Draft | null;
  readonly refusals: { code: string; field: string | null }[];
}
interface Publication {
  readonly version: { id: string; number: number; reason: string; publishedBy: string } | null;
  readonly refusals: { code: string; field: string | null; source: { document: string } | null }[];
  readonly dryRun: boolean;
}

const PROBLEMS = 'problems { place reason { vi } }';
const DRAFT = `{ id planId version rulebook ${PROBLEMS} basedOn { number } changes { kind subject id before { vi } after { vi } }
  effects { open examined total effects { kind nominationId nominee name { vi } before { vi } after { vi }
    conditions { criterion before { outcome } after { outcome } } } } }`;
const SHORT = `{ id planId version rulebook ${PROBLEMS} }`;

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
let office: Client;
let director: Client;

const act =
  <Data>(mutation: string, selection: string) =>
  async (client: Client, input: object): Promise<Data> => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} } }`;
    const data = await client.ask<Record<string, Data>>(query, { input: { idempotencyKey: randomUUID(), ...input } });
    return data[mutation] as Data;
  };
const start = act<Answer>('startRulebookDraft', `draft ${SHORT} refusals { code field }`);
const save = act<Answer>('saveRulebookDraft', `draft ${SHORT} refusals { code field }`);
const discard = act<Answer>('discardRulebookDraft', 'draft { id } refusals { code field }');
const publish = act<Publication>(
  'publishRulebook',
  'version { id number reason publishedBy } refusals { code field source { document } } dryRun',
);
const reasons = { reason: 'Theo quy định mới của tỉnh', decisionNumber: '12/QĐ-SKHCN' };

async function read(client = office): Promise<Draft | null> {
  return (
    await client.ask<{ rulebookDraft: Draft | null }>(`query ($id: ID!) { rulebookDraft(planId: $id) ${DRAFT} }`, { id: plan.planId })
  ).rulebookDraft;
}

/** Whatever draft there is goes, and one from the newest version takes its place. */
async function begin(): Promise<Draft> {
  const left = await read();
  if (left) await discard(office, { planId: plan.planId, version: left.version });
  return (await start(office, { planId: plan.planId })).draft as Draft;
}

const FIGHTERS = 'grassroots-emulation-fighter';
type Quota = Rulebook['layers'][number]['quotas'][number];

/** The rules with a fixed number of places for fighters, in the layer that gives them. */
function withFighters({ year, layers }: Rulebook, places: number): Rulebook {
  const fixed = ({ leaders: _, ...quota }: Quota): Quota => ({ ...quota, amount: { kind: 'count', places } });
  return {
    year,
    layers: layers.map((layer) => ({ ...layer, quotas: layer.quotas.map((quota) => (quota.id === FIGHTERS ? fixed(quota) : quota)) })),
  };
}

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database);
  await openQuotas(server.database.manager, { id: plan.planId, day: '2017-03-15' }, tayNinh2017);
  await server.setClock('2017-12-20T02:00:00Z');
  office = await server.signInAs(department.people.office.accountId);
  director = await server.signInAs(department.people.director.accountId);
});
afterAll(() => server.stop());

describe('a draft', () => {
  it('begins with the newest version, and says what it changes', async () => {
    const draft = await begin();
    expect(draft.rulebook).toEqual(JSON.parse(JSON.stringify(tayNinh2017)));
    expect(await read()).toMatchObject({ basedOn: { number: 1 }, problems: [], changes: [], effects: { total: 0 } });
    await save(office, { planId: plan.planId, version: draft.version, rulebook: withFighters(draft.rulebook, 7) });
    expect((await read())?.changes.map(({ kind, subject, id }) => [kind, subject, id])).toEqual([
      ['CHANGED', 'QUOTA', 'grassroots-emulation-fighter'],
    ]);
  });

  it('is kept although it is invalid, with its problems, and then cannot be published', async () => {
    const { version } = await begin();
    const rulebook = { year: 2017, layers: [{ nonsense: true }] };
    const saved = await save(office, { planId: plan.planId, version, rulebook });
    expect(saved.draft?.rulebook).toEqual(rulebook);
    expect(saved.draft?.problems.map(({ place }) => place)).toContain('layers.0.key');
    expect(await read()).toMatchObject({ changes: [], effects: { total: 0 } });
    const answer = await publish(director, { planId: plan.planId, version: version + 1, ...reasons });
    expect(answer.version).toBeNull();
    expect(answer.refusals.length).toBe(saved.draft?.problems.length);
    expect(new Set(answer.refusals.map(({ code }) => code))).toEqual(new Set(['RULEBOOK_INVALID']));
  });

  it('is one to a plan, and tells whoever saved over another', async () => {
    const { version, rulebook } = await begin();
    expect((await start(office, { planId: plan.planId })).refusals).toMatchObject([{ code: 'RULEBOOK_DRAFT_EXISTS' }]);
    const both = await Promise.all([1, 2].map(() => save(office, { planId: plan.planId, version, rulebook })));
    expect(both.map(({ refusals }) => refusals.map(({ code }) => code)).sort()).toEqual([[], ['STALE']]);
  });

  it('can be imported: the same door as a user’s own rules', async () => {
    const left = (await read()) as Draft;
    await discard(office, { planId: plan.planId, version: left.version });
    const { draft } = await start(office, { planId: plan.planId, from: { rulebook: { ...tayNinh2017, year: 2016 } } });
    expect(draft?.rulebook.year).toBe(2017);
    expect(draft?.problems).toEqual([]);
  });

  it('can begin with every regime and example, at its own time', async () => {
    const { regimes } = await office.ask<{
      regimes: { key: string; isLaw: boolean; from: string | null; awards: number; rulebook: Rulebook }[];
    }>('{ regimes { key isLaw from awards rulebook } }');
    const laws = regimes.filter(({ isLaw }) => isLaw).map(({ from }) => from);
    expect(laws.length).toBeGreaterThanOrEqual(4);
    expect([...laws].sort()).toEqual(laws);
    for (const { key, awards, rulebook } of regimes) {
      expect([key, awards > 0]).toEqual([key, true]);
      const left = (await read()) as Draft;
      await discard(office, { planId: plan.planId, version: left.version });
      const { draft, refusals } = await start(office, { planId: plan.planId, from: { regime: key } });
      expect([key, refusals, draft?.rulebook.year]).toEqual([key, [], 2017]);
      if (rulebook.year === 2017) expect([key, draft?.problems]).toEqual([key, []]);
    }
  });

  it('is held to a size', async () => {
    const { version } = await begin();
    const { errors } = await office.send(
      'mutation ($input: SaveRulebookDraftInput!) { saveRulebookDraft(input: $input) { draft { id } } }',
      { input: { idempotencyKey: randomUUID(), planId: plan.planId, version, rulebook: { layers: Array(30_001).fill(0) } } },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('publishing', () => {
  it('says every reason at once, and needs something new to say', async () => {
    const { version } = await begin();
    const answer = await publish(director, { planId: plan.planId, version, reason: ' ', decisionNumber: '' });
    expect(answer.refusals.map(({ code }) => code)).toEqual(['PUBLISH_REASON_MISSING', 'PUBLISH_DECISION_MISSING', 'RULEBOOK_UNCHANGED']);
  });

  it('refuses a layer that is looser than the one above it, with the clause that it breaks', async () => {
    const { version, rulebook } = await begin();
    const quota = rulebook.layers.flatMap(({ quotas }) => quotas).findLast(({ id }) => id === FIGHTERS) as Quota;
    const looser = rulebook.layers.map((layer) =>
      layer.kind === 'PLAN' ? { ...layer, quotas: [...layer.quotas, { ...quota, amount: { ...quota.amount, percent: 99 } }] } : layer,
    );
    await save(office, { planId: plan.planId, version, rulebook: { ...rulebook, layers: looser } });
    const { refusals } = await publish(director, { planId: plan.planId, version: version + 1, ...reasons });
    expect(refusals).toMatchObject([{ code: 'RULE_LOOSER', source: { document: quota.source.document } }]);
  });

  it('makes the next version once, however many publish at the same time', async () => {
    const { version, rulebook } = await begin();
    await save(office, { planId: plan.planId, version, rulebook: withFighters(rulebook, 9) });
    const beside = await server.beside();
    const clients = [director, await beside.signInAs(department.people.administrator.accountId)];
    const answers = await Promise.all(clients.map((client) => publish(client, { planId: plan.planId, version: version + 1, ...reasons })));
    expect(answers.flatMap((answer) => answer.version?.number ?? [])).toEqual([2]);
    expect(answers.flatMap((answer) => answer.refusals.map(({ code }) => code))).toEqual(['STALE']);
    expect(await read()).toBeNull();
    const { rulebookVersions } = await office.ask<{ rulebookVersions: { number: number; changes: { id: string }[] }[] }>(
      'query ($id: ID!) { rulebookVersions(planId: $id) { number changes { id } } }',
      { id: plan.planId },
    );
    const nowhere = 'query ($id: ID!) { rulebookVersions(planId: $id) { changes(since: "01a20538-06fa-7a4b-b069-5c6d9769b0b7") { id } } }';
    expect((await office.send(nowhere, { id: plan.planId })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(rulebookVersions.map(({ number, changes }) => [number, changes.length])).toEqual([
      [2, 1],
      [1, 0],
    ]);
    await beside.stop();
  });

  it('leaves no quota with fewer places than are approved, and names it', async () => {
    const { database } = server;
    const [one, two] = (await acceptedFighters(database, department, plan, { count: 2 })) as AcceptedNomination[];
    const { approveNominations } = await director.ask<{ approveNominations: { rows: { refusals: object[] }[] } }>(
      'mutation ($input: ApproveNominationsInput!) { approveNominations(input: $input) { rows { refusals { code } } } }',
      { input: { idempotencyKey: randomUUID(), rows: [one, two].map((row) => ({ nominationId: row?.nominationId, version: 1 })) } },
    );
    expect(approveNominations.rows.map(({ refusals }) => refusals)).toEqual([[], []]);
    const { version, rulebook } = await begin();
    await save(office, { planId: plan.planId, version, rulebook: withFighters(rulebook, 1) });
    const refused = await publish(director, { planId: plan.planId, version: version + 1, ...reasons });
    expect(refused.refusals).toMatchObject([{ code: 'QUOTA_BELOW_USED' }]);
    await save(office, { planId: plan.planId, version: version + 1, rulebook: withFighters(rulebook, 2) });
    expect((await publish(director, { planId: plan.planId, version: version + 2, ...reasons })).refusals).toEqual([]);
    expect(await database.query(`SELECT places, used FROM quota WHERE rule = 'grassroots-emulation-fighter'`)).toEqual([
      { places: 2, used: 2 },
    ]);
  });

  it('never leaves more approved than there are places, whichever comes first', async () => {
    const { version, rulebook } = await begin();
    await save(office, { planId: plan.planId, version, rulebook: withFighters(rulebook, 5) });
    await publish(director, { planId: plan.planId, version: version + 1, ...reasons });
    const fighters = await acceptedFighters(server.database, department, plan, { count: 3 });
    const lower = await begin();
    await save(office, { planId: plan.planId, version: lower.version, rulebook: withFighters(lower.rulebook, 3) });
    const approve = ({ nominationId }: AcceptedNomination) =>
      director.ask('mutation ($input: ApproveNominationsInput!) { approveNominations(input: $input) { rows { refusals { code } } } }', {
        input: { idempotencyKey: randomUUID(), rows: [{ nominationId, version: 1 }] },
      });
    const lowering = publish(director, { planId: plan.planId, version: lower.version + 1, ...reasons });
    const [{ refusals }] = await Promise.all([lowering, ...fighters.map(approve)]);
    const [{ places, used }] = await server.database.query('SELECT places, used FROM quota WHERE rule = $1', [FIGHTERS]);
    expect(used).toBeLessThanOrEqual(places);
    expect(places).toBe(refusals.length === 0 ? 3 : 5);
  });

  it('may drop an award: whoever is nominated for it keeps their case, and everybody their page', async () => {
    const { version, rulebook } = await begin();
    const certificates = 'CERTIFICATE_OF_COMMENDATION';
    const without = rulebook.layers.map((layer) => ({ ...layer, awards: layer.awards.filter(({ key }) => key !== certificates) }));
    const { draft } = await save(office, { planId: plan.planId, version, rulebook: { ...rulebook, layers: without } });
    // Other rules still speak of it: the draft says so instead of falling over.
    expect(draft?.problems.length).toBeGreaterThan(0);
    expect(await read()).toMatchObject({ effects: { total: 0 }, changes: [] });
  });

  it('moves dossiers that were never sent, and leaves the others where they are', async () => {
    const { database } = server;
    const [unsent, sent] = [randomUUID(), randomUUID()];
    for (const [id, receipt] of [
      [unsent, null],
      [sent, 'HS-A'],
    ])
      await database.query(
        `INSERT INTO dossier (id, plan_id, unit_id, rulebook_version_id, receipt_number, sent_at, created_at, created_by, updated_at)
         VALUES ($1, $2, $3, $4, $5::text, CASE WHEN $5::text IS NULL THEN NULL ELSE now() END, now(), $6, now())`,
        [id, plan.planId, department.units.science, plan.rulebookVersionId, receipt, department.people.otherHead.accountId],
      );
    const { version, rulebook } = await begin();
    // A number of its own: the race before may have left 3 places or 5, and rules that change nothing are not published.
    await save(office, { planId: plan.planId, version, rulebook: withFighters(rulebook, 9) });
    const { version: published } = await publish(director, { planId: plan.planId, version: version + 1, ...reasons });
    expect(
      await database.query(
        'SELECT id, rulebook_version_id AS pinned, version FROM dossier WHERE id = ANY($1) ORDER BY receipt_number NULLS FIRST',
        [[unsent, sent]],
      ),
    ).toEqual([
      { id: unsent, pinned: published?.id, version: 2 },
      { id: sent, pinned: plan.rulebookVersionId, version: 1 },
    ]);
  });
});

describe('the effects of a draft', () => {
  it('are the quotas, the windows and the nominees that it would change, with the conditions', async () => {
    const [fighter] = (await acceptedFighters(server.database, department, plan, { count: 1 })) as [AcceptedNomination];
    const { version, rulebook } = await begin();
    const { year, layers } = withFighters(rulebook, 6);
    const lowest = layers.at(-1) as Rulebook['layers'][number];
    const [source] = lowest.deadlines.map((deadline) => deadline.source);
    const condition = { kind: 'rating', id: 'plan.three-years', atLeast: 'EXCELLENT', years: 3, source };
    const later = { kind: 'day', day: '2017-12-28', inclusive: true };
    const deadlines = lowest.deadlines.map((deadline) => (deadline.id === 'nomination' ? { ...deadline, closes: later } : deadline));
    const additions = [...(lowest.additions ?? []), { awards: ['GRASSROOTS_EMULATION_FIGHTER'], condition }];
    const stricter = { year, layers: [...layers.slice(0, -1), { ...lowest, additions, deadlines }] };
    const { draft } = await save(office, { planId: plan.planId, version, rulebook: stricter });
    expect(draft?.problems).toEqual([]);
    const before = await server.database.query('SELECT * FROM quota ORDER BY id');
    const effects = (await read())?.effects;
    expect(effects?.effects).toContainEqual(expect.objectContaining({ kind: 'QUOTA', after: { vi: '6 chỉ tiêu' } }));
    expect(effects?.effects.find(({ nominationId }) => nominationId === fighter.nominationId)).toMatchObject({
      kind: 'ELIGIBILITY',
      before: { vi: 'đủ điều kiện' },
      conditions: [{ criterion: 'plan.three-years', before: null }],
    });
    expect(effects?.effects.filter(({ kind }) => kind === 'DEADLINE').map(({ after }) => after.vi)).toEqual([
      expect.stringContaining('28/12/2017'),
    ]);
    expect(effects?.open).toBeGreaterThanOrEqual(1);
    expect(await server.database.query('SELECT * FROM quota ORDER BY id')).toEqual(before);
  });
});

describe('a plan of a new year', () => {
  it('comes with the rules of the year before, its dates moved, and into force when they are published', async () => {
    const create = act<{ plan: { id: string } | null; draft: Draft | null; refusals: { code: string }[]; dryRun: boolean }>(
      'createPlan',
      `plan { id year } draft ${SHORT} refusals { code } dryRun`,
    );
    const input = {
      year: 2018,
      number: '02/KH-KHCN',
      title: 'Kế hoạch năm 2018',
      issuedOn: '2018-03-01',
      from: { versionId: plan.rulebookVersionId },
    };
    expect(await create(office, { ...input, dryRun: true })).toEqual({ plan: null, draft: null, refusals: [], dryRun: true });
    const made = await create(office, { ...input, sections: [{ title: 'Mục đích', paragraphs: ['Một', 'Hai'] }] });
    expect(made.refusals).toEqual([]);
    const days = (rulebook: Rulebook | undefined) =>
      JSON.stringify(rulebook?.layers.flatMap(({ deadlines }) => deadlines)).match(/"20\d\d-[\d-]+"/g) ?? [];
    expect(days(made.draft?.rulebook)).toEqual(days(tayNinh2017).map((day) => day.replace(/\d{4}/, (year) => String(Number(year) + 1))));
    expect(made.draft?.problems).toEqual([]);
    expect((await create(office, input)).refusals).toMatchObject([{ code: 'PLAN_EXISTS' }]);

    await server.setClock('2018-03-05T02:00:00Z');
    const current = async () => (await office.ask<{ plan: { year: number } }>('{ plan { year } }')).plan.year;
    expect(await current()).toBe(2017);
    const employee = await server.signInAs(department.people.employee.accountId);
    const ofYear = '{ plan(year: 2018) { year } }';
    expect((await employee.send(ofYear)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await office.ask(ofYear)).toEqual({ plan: { year: 2018 } });
    const published = await publish(director, { planId: made.plan?.id, version: 1, ...reasons });
    expect(await employee.ask(ofYear)).toEqual({ plan: { year: 2018 } });
    expect(published).toMatchObject({ version: { number: 1 }, refusals: [] });
    expect(await current()).toBe(2018);
    const { plan: found } = await office.ask<{ plan: { body: { sections: object[] } } }>(
      '{ plan(year: 2018) { body { sections { number title { vi } paragraphs { anchor } } } } }',
    );
    expect(found.body.sections).toEqual([{ number: 'I', title: { vi: 'Mục đích' }, paragraphs: [{ anchor: 'I.1' }, { anchor: 'I.2' }] }]);
    expect(await server.database.query('SELECT FROM quota WHERE plan_id = $1', [made.plan?.id])).not.toHaveLength(0);
  });
});

describe('an empty database', () => {
  it('gets its first plan from an example, by its administrator alone', async () => {
    const fresh = await startTestServer();
    const { people } = await buildDepartment(fresh.database);
    await fresh.setClock('2026-02-02T02:00:00Z');
    const administrator = await fresh.signInAs(people.administrator.accountId);
    const create = act<{ draft: Draft | null; refusals: object[] }>('createPlan', `draft ${SHORT} refusals { code }`);
    const input = { year: 2026, number: '01/KH', title: 'Kế hoạch năm 2026', issuedOn: '2026-01-15', from: { regime: 'example-2026' } };
    const { draft, refusals } = await create(administrator, input);
    expect([refusals, draft?.problems]).toEqual([[], []]);
    const { version } = await publish(administrator, { planId: draft?.planId, version: 1, ...reasons });
    expect(version?.number).toBe(1);
    const found = await administrator.ask<{ plan: { year: number; rules: { awards: object[] }; calendar: object[] } }>(
      '{ plan { year rules { awards { key } } calendar { deadline } } }',
    );
    expect(found.plan.year).toBe(2026);
    expect(found.plan.rules.awards.length).toBeGreaterThan(0);
    expect(found.plan.calendar.length).toBeGreaterThan(0);
    expect(await fresh.database.query('SELECT FROM quota')).not.toHaveLength(0);
    await fresh.stop();
  });
});
