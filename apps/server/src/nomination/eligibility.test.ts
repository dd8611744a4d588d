import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { factsOf } from '../testing/builders/facts';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, type PersonName, type TestDepartment } from '../testing/department';
import { startTestServer, type TestServer } from '../testing/test-server';

const ELIGIBILITY = `query ($personId: ID, $unitId: ID) {
  eligibility(personId: $personId, unitId: $unitId) { award outcome verdicts { criterion outcome because { vi } source { name { vi } article } } }
}`;
const CANDIDATES = `query ($unitId: ID!) {
  unitEligibility(unitId: $unitId) { kind id name awards { award outcome met notMet undetermined nominated } }
}`;

interface EligibilityData {
  readonly eligibility: {
    award: string;
    outcome: string;
    verdicts: { criterion: string; outcome: string; source: { name: { vi: string }; article: string | null } }[];
  }[];
}
interface CandidatesData {
  readonly unitEligibility: {
    kind: string;
    id: string;
    name: string;
    awards: { award: string; outcome: string; notMet: number; undetermined: number; nominated: boolean }[];
  }[];
}

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
const speakAs = (name: PersonName) => server.signInAs(department.people[name].accountId);

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database);
  await server.setClock('2017-11-25T09:00:00+07:00');
  await factsOf(server.database, plan, department.people.employee).pledged();
  await factsOf(server.database, plan, department.people.employee).rated();
  await factsOf(server.database, plan, department.people.colleague).rated();
});
afterAll(() => server.stop());

describe('what I could qualify for', () => {
  it('is answered per award and per criterion, with the source', async () => {
    const { eligibility } = await (await speakAs('employee')).ask<EligibilityData>(ELIGIBILITY);
    expect(eligibility.map(({ award, outcome }) => `${award} ${outcome}`)).toEqual([
      'ADVANCED_WORKER UNDETERMINED',
      'GRASSROOTS_EMULATION_FIGHTER NOT_MET',
      'PROVINCIAL_EMULATION_FIGHTER NOT_MET',
      'CERTIFICATE_OF_COMMENDATION UNDETERMINED',
      'CERTIFICATE_OF_MERIT UNDETERMINED',
    ]);
    const rating = eligibility[0]?.verdicts.find((verdict) => verdict.criterion === 'advanced-worker.rating');
    expect(rating).toMatchObject({ outcome: 'MET', source: { article: '24' } });
  });

  it('is asked of oneself, by the head for the unit, by the Office for all, and by no one else', async () => {
    const { personId } = department.people.employee;
    const code = async (name: PersonName) => (await (await speakAs(name)).send(ELIGIBILITY, { personId })).errors?.[0]?.extensions.code;
    expect(await code('employee')).toBeUndefined();
    expect(await code('head')).toBeUndefined();
    expect(await code('office')).toBeUndefined();
    expect(await code('colleague')).toBe('NOT_FOUND');
    expect(await code('otherHead')).toBe('NOT_FOUND');
    const unknown = await (await speakAs('office')).send(ELIGIBILITY, { personId: uuidv7() });
    expect(unknown.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is answered for a collective by the awards of collectives', async () => {
    const { eligibility } = await (await speakAs('head')).ask<EligibilityData>(ELIGIBILITY, { unitId: department.units.planning });
    expect(eligibility.map(({ award }) => award)).toEqual([
      'ADVANCED_COLLECTIVE',
      'EXCELLENT_COLLECTIVE',
      'CERTIFICATE_OF_COMMENDATION',
      'CERTIFICATE_OF_MERIT',
    ]);
  });
});

describe('whom a head can choose from', () => {
  it('is the unit and its people, each against each award', async () => {
    const { unitEligibility } = await (await speakAs('head')).ask<CandidatesData>(CANDIDATES, { unitId: department.units.planning });
    expect(unitEligibility.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'COLLECTIVE Phòng Kế hoạch – Tài chính',
      'PERSON Nguyễn Văn An',
      'PERSON Lê Minh Tâm',
      'PERSON Đặng Thị Ước',
    ]);
    const worker = (name: string) =>
      unitEligibility.find((each) => each.name === name)?.awards.find((each) => each.award === 'ADVANCED_WORKER');
    expect(worker('Đặng Thị Ước')).toMatchObject({ outcome: 'UNDETERMINED', notMet: 0, nominated: false });
    expect(worker('Lê Minh Tâm')).toMatchObject({ outcome: 'NOT_MET', notMet: 1 });
  });

  it('costs the same number of statements for a room and for the whole department', async () => {
    const client = await speakAs('office');
    const statements = async (unitId: string): Promise<{ asked: number; found: number }> => {
      const query = jest.spyOn(pg.Client.prototype, 'query');
      const { unitEligibility } = await client.ask<CandidatesData>(CANDIDATES, { unitId });
      const asked = query.mock.calls.length;
      query.mockRestore();
      return { asked, found: unitEligibility.length };
    };
    await statements(department.units.planning);
    const room = await statements(department.units.planning);
    const all = await statements(department.units.department);
    expect(all.found).toBeGreaterThan(room.found * 3);
    expect(room.asked).toBeGreaterThan(2);
    expect(all.asked).toBe(room.asked);
  });

  it('is for those who may see it', async () => {
    const code = async (name: PersonName) =>
      (await (await speakAs(name)).send(CANDIDATES, { unitId: department.units.planning })).errors?.[0]?.extensions.code;
    expect(await code('employee')).toBe('NOT_FOUND');
    expect(await code('otherHead')).toBe('NOT_FOUND');
    expect(await code('director')).toBeUndefined();
  });
});
