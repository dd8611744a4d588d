import { STAND_IN_STATES, stateOfStandIn } from '@vinh-danh/domain/access/stand-in.rule';
import { uuidv7 } from 'uuidv7';
import { buildDepartment, type PersonName, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';
import { identify } from './identify.query';
import { recordAudit } from './record-audit';
import { hashSecret } from './secret';
import { STAND_IN_STATE } from './stand-ins.query';

const STAND_IN = '{ id version state principalName deputyName role unitName { vi } validFrom validTo decisionNumber }';
const SET = `mutation ($input: SetStandInInput!) { setStandIn(input: $input) { standIn ${STAND_IN} refusals { code field } dryRun } }`;
const REVOKE = `mutation ($input: RevokeStandInInput!) { revokeStandIn(input: $input) { standIn ${STAND_IN} refusals { code } } }`;
const LIST = `query ($filter: StandInFilterInput) { standIns(filter: $filter) { edges { node ${STAND_IN} } } }`;
const VIEWER = '{ viewer { roles { role unitName onBehalfOfName validTo } } }';
const HISTORY = 'query ($filter: AuditFilter) { auditEntries(filter: $filter) { edges { node { action accountName onBehalfOfName } } } }';

interface Answered {
  readonly standIn: { readonly id: string; readonly version: number; readonly state: string } | null;
  readonly refusals: readonly { readonly code: string; readonly field?: string }[];
}

let server: TestServer;
let department: TestDepartment;

const speakAs = (name: PersonName): Promise<Client> => server.signInAs(department.people[name].accountId);
const codesOf = ({ refusals }: Answered) => refusals.map(({ code }) => code);

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
});
afterAll(() => server.stop());
beforeEach(() => server.setClock('2017-11-20T02:00:00Z'));
afterEach(() =>
  server.database.query(
    `UPDATE stand_in SET revoked_at = now(), revoked_by = set_by, revoke_reason = 'x', version = version + 1 WHERE revoked_at IS NULL`,
  ),
);

async function grantOf(name: PersonName): Promise<string> {
  const [grant]: { id: string }[] = await server.database.query('SELECT id FROM role_grant WHERE account_id = $1', [
    department.people[name].accountId,
  ]);
  return grant?.id ?? '';
}

/** Sets a stand-in for two weeks, from today. */
async function set(by: PersonName, principal: PersonName, deputy: PersonName, more: object = {}): Promise<Answered> {
  const input = {
    idempotencyKey: uuidv7(),
    roleGrantId: await grantOf(principal),
    deputyPersonId: department.people[deputy].personId,
    validFrom: '2017-11-20',
    validTo: '2017-12-01',
    decisionNumber: '15/QĐ-SKHCN',
    reason: 'Đi học',
    ...more,
  };
  return (await (await speakAs(by)).ask<{ setStandIn: Answered }>(SET, { input })).setStandIn;
}

async function revoke(by: PersonName, { id, version }: { id: string; version: number }): Promise<Answered> {
  const input = { idempotencyKey: uuidv7(), standInId: id, version, reason: 'Về sớm' };
  return (await (await speakAs(by)).ask<{ revokeStandIn: Answered }>(REVOKE, { input })).revokeStandIn;
}

async function borrowedBy(name: PersonName): Promise<string[]> {
  const { viewer } = await (await speakAs(name)).ask<{ viewer: { roles: { role: string; onBehalfOfName: string | null }[] } }>(VIEWER);
  return viewer.roles.flatMap(({ role, onBehalfOfName }) => (onBehalfOfName ? [`${role} ${onBehalfOfName}`] : []));
}

describe('a stand-in', () => {
  it('has the role from its first day to its last, and not an hour longer', async () => {
    expect(codesOf(await set('head', 'head', 'colleague', { validFrom: '2017-11-22' }))).toEqual([]);
    const days = ['2017-11-21T16:59:00Z', '2017-11-21T17:00:00Z', '2017-12-01T16:59:00Z', '2017-12-01T17:00:00Z'];
    const held: number[] = [];
    for (const instant of days) {
      await server.setClock(instant);
      held.push((await borrowedBy('colleague')).length);
    }
    expect(held).toEqual([0, 1, 1, 0]);
  });

  it('may what the role may, for its unit and no other', async () => {
    await set('head', 'head', 'colleague');
    const colleague = await speakAs('colleague');
    const begin = (unitId: string) =>
      colleague.send('mutation ($input: CreateDossierInput!) { createDossier(input: $input) { refusals { code } } }', {
        input: { unitId, idempotencyKey: uuidv7() },
      });
    const { planning, science } = department.units;
    expect((await begin(science)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    // No plan stands in this database: past the door, that is what is missing.
    expect((await begin(planning)).errors?.[0]?.extensions.code).not.toBe('FORBIDDEN');
  });

  it('ends with the role that is lent', async () => {
    await set('head', 'head', 'colleague');
    expect(await borrowedBy('colleague')).toEqual(['UNIT_HEAD Nguyễn Văn An']);
    await server.database.query(`UPDATE role_grant SET valid_to = '2017-11-19' WHERE account_id = $1`, [department.people.head.accountId]);
    expect(await borrowedBy('colleague')).toEqual([]);
    await server.database.query('UPDATE role_grant SET valid_to = NULL WHERE account_id = $1', [department.people.head.accountId]);
  });

  it('is not had by a token', async () => {
    await set('head', 'head', 'colleague');
    const secret = 'vd_colleague';
    await server.database.query(
      `INSERT INTO api_token (id, account_id, name, token_hash, hint, scopes, created_at, expires_at)
       VALUES ($1, $2, 't', $3, '', '{nominations:write}', now(), now() + interval '1 day')`,
      [uuidv7(), department.people.colleague.accountId, hashSecret(secret)],
    );
    const { viewer } = await identify(server.database, { tokenHash: hashSecret(secret) }, true);
    expect(viewer?.roles.map(({ role }) => role)).toEqual(['EMPLOYEE']);
  });

  it('is set by the person, the Office or an administrator, and by nobody for their own gain', async () => {
    expect(codesOf(await set('office', 'otherHead', 'council'))).toEqual([]);
    expect(codesOf(await set('administrator', 'standardsHead', 'metrologist'))).toEqual([]);
    expect(codesOf(await set('office', 'director', 'office'))).toEqual(['STAND_IN_OWN_GAIN']);
    const stranger = await speakAs('employee');
    const input = { idempotencyKey: uuidv7(), roleGrantId: await grantOf('director'), deputyPersonId: department.people.head.personId };
    const answer = await stranger.send(SET, { input: { ...input, validFrom: '2017-11-20', validTo: '2017-11-21', decisionNumber: '1' } });
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('forms no chain, though both ends are set at the same moment', async () => {
    const answers = await Promise.all([set('office', 'director', 'head'), set('office', 'head', 'colleague')]);
    expect(answers.flatMap(codesOf)).toEqual(['STAND_IN_CHAIN']);
  });

  it('is one at a time for a role, though two are set at the same moment', async () => {
    const answers = await Promise.all([set('head', 'head', 'colleague'), set('office', 'head', 'employee')]);
    expect(answers.flatMap(codesOf)).toEqual(['STAND_IN_OVERLAP']);
  });

  it('votes for nobody', async () => {
    const answer = await set('council', 'council', 'otherHead');
    expect(answer.refusals).toEqual([{ code: 'STAND_IN_ROLE_NOT_LENT', field: 'roleGrantId' }]);
  });

  it('is seen by both, by those who look after the unit, and by no other', async () => {
    await set('head', 'head', 'colleague', { decisionNumber: '99/QĐ' });
    const seenBy = async (name: PersonName) => {
      const { standIns } = await (await speakAs(name)).ask<{ standIns: { edges: { node: { decisionNumber: string } }[] } }>(LIST, {
        filter: { states: ['IN_FORCE'] },
      });
      return standIns.edges.filter(({ node }) => node.decisionNumber === '99/QĐ').length;
    };
    const names = ['head', 'colleague', 'office', 'director', 'inspector', 'administrator', 'employee', 'otherHead'] as const;
    expect(await Promise.all(names.map(seenBy))).toEqual([1, 1, 1, 1, 1, 1, 0, 0]);
  });

  it('stands in the same state for the list as for the rule', async () => {
    for (const [validFrom, validTo] of [
      ['2017-11-20', '2017-11-30'],
      ['2017-12-10', '2017-12-20'],
    ])
      await set('head', 'head', 'colleague', { validFrom, validTo });
    const rows: { state: string; validFrom: string; validTo: string; revokedAt: Date | null; today: string }[] = (
      await Promise.all(
        ['2017-11-19', '2017-11-25', '2017-12-05', '2017-12-15', '2018-01-01'].map((today) =>
          server.database.query(
            `SELECT ${STAND_IN_STATE} AS state, valid_from::text AS "validFrom", valid_to::text AS "validTo", revoked_at AS "revokedAt", $1::text AS today FROM stand_in s`,
            [today],
          ),
        ),
      )
    ).flat();
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(STAND_IN_STATES));
    for (const row of rows) expect(row.state).toBe(stateOfStandIn(row, row.today));
  });
});

describe('the audit trail', () => {
  it('has both names for what a stand-in does, and one for what they do of their own', async () => {
    await set('director', 'director', 'head');
    const { planning, science } = department.units;
    const { viewer } = await viewerOf('head');
    const actor = { viewer, now: new Date('2017-11-20T03:00:00Z'), requestId: 'r', apiTokenId: null };
    for (const unitId of [planning, science])
      await recordAudit(server.database.manager, actor, { action: 'confirmPledge', subjectKind: 'Pledge', subjectId: uuidv7(), unitId });
    const office = await speakAs('office');
    const { auditEntries } = await office.ask<{
      auditEntries: { edges: { node: { action: string; accountName: string; onBehalfOfName: string | null } }[] };
    }>(HISTORY, { filter: { action: 'confirmPledge' } });
    expect(auditEntries.edges.map(({ node }) => [node.accountName, node.onBehalfOfName])).toEqual([
      ['Nguyễn Văn An', 'Hồ Sỹ Giang'],
      ['Nguyễn Văn An', null],
    ]);
  });

  it('keeps nothing of an act whose stand-in was taken back in the middle', async () => {
    const { standIn } = await set('director', 'director', 'head');
    const { viewer } = await viewerOf('head');
    const actor = { viewer, now: new Date('2017-11-20T03:00:00Z'), requestId: 'r', apiTokenId: null };
    const subject = { subjectKind: 'Pledge', subjectId: uuidv7(), unitId: department.units.science } as const;
    expect(codesOf(await revoke('head', standIn as { id: string; version: number }))).toEqual([]);
    await expect(recordAudit(server.database.manager, actor, { action: 'confirmPledge', ...subject })).rejects.toThrow();
    expect(await server.database.query('SELECT FROM audit_entry WHERE subject_id = $1', [subject.subjectId])).toEqual([]);
  });

  it('lets an act under way finish before its stand-in is taken back', async () => {
    const { standIn } = await set('director', 'director', 'head');
    const { viewer } = await viewerOf('head');
    const actor = { viewer, now: new Date('2017-11-20T03:00:00Z'), requestId: 'r', apiTokenId: null };
    const subject = { subjectKind: 'Pledge', subjectId: uuidv7(), unitId: department.units.science } as const;
    let isRevoked = false;
    let revoking: Promise<unknown> = Promise.resolve();
    await server.database.transaction(async (db) => {
      await recordAudit(db, actor, { action: 'confirmPledge', ...subject });
      revoking = revoke('director', standIn as { id: string; version: number }).then(() => {
        isRevoked = true;
      });
      await new Promise((later) => setTimeout(later, 300));
      expect(isRevoked).toBe(false);
    });
    await revoking;
    expect(isRevoked).toBe(true);
  });
});

/** A viewer as a request that has just come in knows them. */
async function viewerOf(name: PersonName) {
  const { cookie } = await speakAs(name);
  return identify(server.database, { sessionHash: hashSecret(cookie?.split('=')[1] ?? '') }, true);
}
