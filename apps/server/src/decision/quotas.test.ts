import { randomUUID } from 'node:crypto';
import type { QuotaRule } from '@vinh-danh/domain/rulebook/quota';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import { type AcceptedNomination, acceptedFighters } from '../testing/builders/accepted-nominations';
import { FIGHTERS, rulesWith, rulesWithSetPlaces } from '../testing/builders/fixed-places';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

interface Scene {
  readonly server: TestServer;
  readonly department: TestDepartment;
  readonly plan: TestPlan;
  readonly director: Client;
}

async function stage(rulebook: Rulebook): Promise<Scene> {
  const server = await startTestServer();
  const department = await buildDepartment(server.database);
  const plan = await buildPlan(server.database, rulebook);
  await server.setClock('2017-12-20T02:00:00Z');
  return { server, department, plan, director: await server.signInAs(department.people.director.accountId) };
}

const APPROVE = `mutation ($input: ApproveNominationsInput!) { approveNominations(input: $input) { rows { refusals { code } } } }`;
async function approve(client: Client, { nominationId, version }: AcceptedNomination, reason?: string): Promise<string[]> {
  const input = { idempotencyKey: randomUUID(), rows: [{ nominationId, version }], reason };
  const answer = await client.ask<{ approveNominations: { rows: { refusals: { code: string }[] }[] } }>(APPROVE, { input });
  return answer.approveNominations.rows.flatMap(({ refusals }) => refusals.map(({ code }) => code));
}

describe('the number of a year', () => {
  const SET = `mutation ($input: SetQuotaPlacesInput!) {
    setQuotaPlaces(input: $input) { quotas { rule places notSet setting { version places decisionNumber } } refusals { code field } }
  }`;
  interface Answer {
    setQuotaPlaces: {
      quotas: { rule: string; places: number | null; notSet: boolean; setting: object | null }[];
      refusals: { code: string }[];
    };
  }
  let scene: Scene;
  let fighters: AcceptedNomination[];
  beforeAll(async () => {
    scene = await stage(rulesWithSetPlaces);
    fighters = await acceptedFighters(scene.server.database, scene.department, scene.plan, { count: 2 });
  });
  afterAll(() => scene.server.stop());

  async function set(client: Client, places: number, more: object = {}): Promise<Answer['setQuotaPlaces']> {
    const input = {
      idempotencyKey: randomUUID(),
      planId: scene.plan.planId,
      rule: FIGHTERS,
      places,
      version: 0,
      decisionNumber: '5/QĐ',
      reason: 'Theo Hội đồng',
      ...more,
    };
    return (await client.ask<Answer>(SET, { input })).setQuotaPlaces;
  }
  const codesOf = ({ refusals }: Answer['setQuotaPlaces']) => refusals.map(({ code }) => code);

  it('must be set before anybody is approved', async () => {
    expect(await approve(scene.director, fighters[0] as AcceptedNomination)).toEqual(['QUOTA_NOT_SET']);
  });

  it('is set by whom the rule names, on a decision and for a reason', async () => {
    const office = await scene.server.signInAs(scene.department.people.office.accountId);
    expect(codesOf(await set(office, 1))).toEqual(['QUOTA_SET_BY_DIRECTOR']);
    expect(codesOf(await set(scene.director, 1, { decisionNumber: ' ', reason: '' }))).toEqual([
      'QUOTA_SET_DECISION_MISSING',
      'REASON_MISSING',
    ]);
    expect(codesOf(await set(scene.director, 1, { rule: 'excellent-collective' }))).toEqual(['QUOTA_SET_BY_RULE']);
    const done = await set(scene.director, 1);
    expect(done.refusals).toEqual([]);
    expect(done.quotas.find(({ rule }) => rule === FIGHTERS)).toMatchObject({
      places: 1,
      notSet: false,
      setting: { version: 1, places: 1, decisionNumber: '5/QĐ' },
    });
    const [entry] = await scene.server.database.query(`SELECT reason, after FROM audit_entry WHERE action = 'setQuotaPlaces'`);
    expect(entry).toMatchObject({ reason: 'Theo Hội đồng', after: { places: 1, decisionNumber: '5/QĐ' } });
  });

  it('is the limit from then on, and never falls below what is approved', async () => {
    expect(await approve(scene.director, fighters[0] as AcceptedNomination)).toEqual([]);
    expect(await approve(scene.director, fighters[1] as AcceptedNomination)).toEqual(['QUOTA_USED']);
    expect(codesOf(await set(scene.director, 0, { version: 1 }))).toEqual(['QUOTA_SET_BELOW_USED']);
  });

  it('is not set by who has not seen the last', async () => {
    expect(codesOf(await set(scene.director, 5))).toEqual(['STALE']);
    expect(codesOf(await set(scene.director, 2, { version: 1 }))).toEqual([]);
    expect(await approve(scene.director, fighters[1] as AcceptedNomination)).toEqual([]);
  });
});

describe('a soft limit', () => {
  it('is passed for a reason in writing, which stays with the place', async () => {
    const { server, department, plan, director } = await stage(
      rulesWith({ soft: true, amount: { kind: 'count', places: 1 }, leaders: undefined }),
    );
    const [one, two] = (await acceptedFighters(server.database, department, plan, { count: 2 })) as [
      AcceptedNomination,
      AcceptedNomination,
    ];
    expect(await approve(director, one, 'Không cần thiết')).toEqual([]);
    expect(await approve(director, two)).toEqual(['QUOTA_SOFT_USED']);
    expect(await approve(director, two, '   ')).toEqual(['QUOTA_SOFT_USED']);
    expect(await approve(director, two, 'Thành tích đột xuất, đặc biệt xuất sắc')).toEqual([]);
    const reasons = await server.database.query('SELECT nomination_id AS id, reason FROM nomination_place ORDER BY reason NULLS FIRST');
    expect(reasons).toEqual([
      { id: one.nominationId, reason: null },
      { id: two.nominationId, reason: 'Thành tích đột xuất, đặc biệt xuất sắc' },
    ]);
    await server.stop();
  });
});

describe('the ledger', () => {
  const BASES: readonly (readonly [name: string, change: Partial<QuotaRule>, members: readonly string[]])[] = [
    ['leaders', share({ kind: 'leaders' }), ['Bùi Thanh Hà', 'Hồ Sỹ Giang', 'Nguyễn Văn An', 'Phạm Thị Bình', 'Võ Quốc Cường']],
    [
      'sub-units',
      { ...share({ kind: 'subUnits' }), over: { unitKinds: ['ROOM'], each: false } },
      ['Phòng Đo lường', 'Phòng Kế hoạch – Tài chính', 'Phòng Quản lý Khoa học'],
    ],
    ['the rated', share({ kind: 'rated', atLeast: 'GOOD' }), ['Lê Minh Tâm']],
    [
      'the headcount of named units, those below included',
      { ...share({ kind: 'headcount' }), over: { units: ['standards'], each: false } },
      ['Trần Ngọc Ánh', 'Võ Quốc Cường'],
    ],
    ['holders by a decision on record', share({ kind: 'holders', award: 'ADVANCED_WORKER' }), ['Lê Minh Tâm']],
  ];
  function share(base: Extract<QuotaRule['amount'], { kind: 'share' }>['base']): Partial<QuotaRule> {
    return { amount: { kind: 'share', percent: 50, base, rounding: 'DOWN', atLeastOneIfAnyQualifies: false } };
  }

  it.each(BASES.map(([name, change, members]) => ({ name, change, members })))(
    'counts $name, with the list behind it',
    async ({ change, members }) => {
      const { server, department, director } = await stage(rulesWith(change));
      const { personId } = department.people.colleague;
      await server.database.query(
        `INSERT INTO rating (id, person_id, year, level, decided_on, decision_number) VALUES (gen_random_uuid(), $1, 2017, 'GOOD', '2017-11-10', '1/QĐ'),
         (gen_random_uuid(), $2, 2017, 'COMPLETED', '2017-11-10', '1/QĐ')`,
        [personId, department.people.employee.personId],
      );
      await server.database.query(
        `INSERT INTO honour (id, person_id, award, year, decision_number, decided_on) VALUES (gen_random_uuid(), $1, 'ADVANCED_WORKER', 2017, '2/QĐ', '2017-12-01')`,
        [personId],
      );
      const { quotas } = await director.ask<{ quotas: { rule: string; base: number; places: number; baseMembers: { name: string }[] }[] }>(
        '{ quotas { rule base places baseMembers { name } } }',
      );
      const found = quotas.find(({ rule }) => rule === FIGHTERS);
      expect(found?.baseMembers.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'vi'))).toEqual(members);
      expect(found).toMatchObject({ base: members.length, places: Math.floor(members.length / 2) });
      await server.stop();
    },
  );

  it('counts what is nominated by the unit in which it would be approved', async () => {
    const { server, department, plan, director } = await stage(
      rulesWith({ over: 'EACH_UNIT', amount: { kind: 'count', places: 1 }, leaders: undefined }),
    );
    const [moved] = (await acceptedFighters(server.database, department, plan, { count: 1 })) as [AcceptedNomination];
    await server.database.query('UPDATE assignment SET unit_id = $1, version = version + 1 WHERE person_id = $2', [
      department.units.science,
      moved.personId,
    ]);
    const read = async () => {
      const { quotas } = await director.ask<{ quotas: { rule: string; unitId: string; held: number; used: number; left: number }[] }>(
        '{ quotas { rule unitId held used left } }',
      );
      return quotas.filter(({ rule }) => rule === FIGHTERS).map(({ unitId, held, used, left }) => ({ unitId, held, used, left }));
    };
    const science = { unitId: department.units.science };
    expect(await read()).toContainEqual({ ...science, held: 1, used: 0, left: 0 });
    expect(await approve(director, moved)).toEqual([]);
    expect(await read()).toContainEqual({ ...science, held: 0, used: 1, left: 0 });
    expect(await read()).toContainEqual({ unitId: department.units.planning, held: 0, used: 0, left: 1 });
    await server.stop();
  });
});

describe('the forecast', () => {
  const FORECAST = `query ($among: ForecastAmong) { forecast(among: $among) {
    day candidates
    awards { award qualify nearMissCount nearMisses { name why verdict { criterion } } }
    quotas { rule base places contending takerCount takers { name approved } lineCount line { name } nearMissCount alternatives { percent rounding places inForce } }
  } }`;
  interface Answer {
    forecast: {
      awards: { award: string; qualify: number; nearMissCount: number; nearMisses: { name: string; why: string }[] }[];
      quotas: {
        rule: string;
        base: number;
        places: number;
        contending: number;
        takerCount: number;
        takers: { name: string }[];
        lineCount: number;
        line: { name: string }[];
        alternatives: object[];
      }[];
    };
  }
  let scene: Scene;
  beforeAll(async () => {
    scene = await stage(tayNinh2017);
    await acceptedFighters(scene.server.database, scene.department, scene.plan, { count: 14 });
  });
  afterAll(() => scene.server.stop());
  const ask = async (who: 'director' | 'head' | 'otherHead', among?: string) => {
    const client = await scene.server.signInAs(scene.department.people[who].accountId);
    const { forecast } = await client.ask<Answer>(FORECAST, { among });
    return { ...forecast, fighters: forecast.quotas.find(({ rule }) => rule === FIGHTERS) };
  };

  it('foresees places from those who hold the lower title, and leaves those who are even at the line', async () => {
    const { fighters, awards } = await ask('director', 'NOMINATED');
    expect(fighters).toMatchObject({ base: 14, places: 2, contending: 14, takerCount: 0, lineCount: 14 });
    expect(fighters?.alternatives).toContainEqual({ percent: 15, rounding: 'UP', places: 3, inForce: false });
    expect(awards.find(({ award }) => award === 'GRASSROOTS_EMULATION_FIGHTER')?.qualify).toBe(14);
  });

  it('ranks by the votes of the units, and names the last who gets a place', async () => {
    const { database } = scene.server;
    await database.query('UPDATE dossier SET meeting_members = 20, meeting_present = 20, version = version + 1');
    await database.query(
      `UPDATE nomination SET votes_in_favour = ranked.votes, version = version + 1 FROM (SELECT id, row_number() OVER (ORDER BY id)::int AS votes FROM nomination) ranked
        WHERE ranked.id = nomination.id`,
    );
    const { fighters } = await ask('director', 'NOMINATED');
    expect(fighters).toMatchObject({ takerCount: 2, lineCount: 2 });
    expect(fighters?.takers.map(({ name }) => name)).toEqual(['Người thứ 13', 'Người thứ 12']);
    expect(fighters?.line.map(({ name }) => name)).toEqual(['Người thứ 12', 'Người thứ 11']);
  });

  it('names to a head only the people of the own unit, and counts alike', async () => {
    const [own, other] = [await ask('head', 'NOMINATED'), await ask('otherHead', 'NOMINATED')];
    expect(own.fighters?.takers).toHaveLength(2);
    expect(other.fighters).toMatchObject({ takerCount: 2, takers: [], line: [] });
    const namesOf = ({ awards }: Answer['forecast']) => awards.flatMap(({ nearMisses }) => nearMisses.map(({ name }) => name));
    expect(namesOf(other)).not.toContain('Người thứ 1');
    expect(other.awards.map(({ qualify }) => qualify)).toEqual(own.awards.map(({ qualify }) => qualify));
  });

  it('tells whom one condition keeps from it, for want of evidence', async () => {
    const { database } = scene.server;
    const [{ id }] = await database.query(`SELECT id FROM person WHERE full_name = 'Người thứ 0'`);
    await database.query('DELETE FROM rating WHERE person_id = $1', [id]);
    const { awards } = await ask('director');
    expect(awards.flatMap(({ nearMisses }) => nearMisses).filter(({ name }) => name === 'Người thứ 0')).toContainEqual(
      expect.objectContaining({ why: 'EVIDENCE' }),
    );
  });
});
