import { randomUUID } from 'node:crypto';
import { CASES } from '@vinh-danh/regimes/cases/cases';
import { LOOSER_VARIANTS } from '@vinh-danh/regimes/cases/looser-variants';
import { type DossierActs, dossierActs } from '../testing/builders/dossiers';
import { buildDepartment, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

/**
 * Real plans come in through the door that an officer's own rules come through: imported as JSON into a draft, published by the
 * Director, and then a dossier is judged by them.
 */

interface Draft {
  readonly id: string;
  readonly planId: string;
  readonly version: number;
  readonly problems: { place: string; reason: { vi: string }; breaks: { document: string } | null }[];
}
interface Answer {
  readonly draft: Draft | null;
  readonly refusals: { code: string }[];
}
interface Publication {
  readonly version: { number: number } | null;
  readonly refusals: { code: string; source: { document: string } | null }[];
}

interface Nominated {
  /** When the dossier is written. */
  readonly now: string;
  readonly award: string;
  readonly who: 'PERSON' | 'COLLECTIVE';
  /** A criterion of the case itself, and what it says of somebody of whom nothing else is on record. */
  readonly criterion: string;
  readonly outcome: string;
}

const NOMINATED: Readonly<Record<string, Nominated>> = {
  'tay-ninh-2017': {
    now: '2017-09-20T02:00:00Z',
    award: 'ADVANCED_WORKER',
    who: 'PERSON',
    criterion: 'plan-2017.pledge',
    outcome: 'NOT_MET',
  },
  'lang-son-2016': {
    now: '2017-06-10T02:00:00Z',
    award: 'ADVANCED_WORKER',
    who: 'PERSON',
    criterion: 'college.field-trips',
    outcome: 'UNDETERMINED',
  },
  'hung-yen-2021': {
    now: '2021-12-20T02:00:00Z',
    award: 'PROVINCIAL_EMULATION_FLAG',
    who: 'COLLECTIVE',
    criterion: 'blocks.score',
    outcome: 'UNDETERMINED',
  },
  'bac-ninh-2026': {
    now: '2026-11-25T02:00:00Z',
    award: 'EXCELLENT_COLLECTIVE',
    who: 'COLLECTIVE',
    criterion: 'bac-ninh.clearance',
    outcome: 'UNDETERMINED',
  },
  'supreme-court-2024': {
    now: '2024-11-25T02:00:00Z',
    award: 'ADVANCED_WORKER',
    who: 'PERSON',
    criterion: 'court.transfer',
    outcome: 'MET',
  },
  'social-security-2024': {
    now: '2024-11-25T02:00:00Z',
    award: 'PROVINCIAL_EMULATION_FIGHTER',
    who: 'PERSON',
    criterion: 'initiative.sector',
    outcome: 'NOT_MET',
  },
  'health-2026': {
    now: '2026-09-10T02:00:00Z',
    award: 'EXCELLENT_COLLECTIVE',
    who: 'COLLECTIVE',
    criterion: 'excellent-collective.fighters',
    outcome: 'NOT_MET',
  },
};

const DRAFT = 'draft { id planId version problems { place reason { vi } breaks { document } } } refusals { code }';
const reasons = { reason: 'Nhập quy định đã ban hành', decisionNumber: '01/QĐ' };

async function act<Data>(client: Client, mutation: string, input: object, fields: string): Promise<Data> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`;
  const data = await client.ask<Record<string, Data>>(query, { input: { idempotencyKey: randomUUID(), ...input } });
  return data[mutation] as Data;
}

describe.each(CASES)('$key', ({ key, name, rulebook }) => {
  const nominated = NOMINATED[key];
  if (!nominated) throw new Error(`Nobody is nominated under ${key}.`);
  let server: TestServer;
  let department: TestDepartment;
  let office: Client;
  let director: Client;
  let planId: string;

  /** The empty draft of a new plan makes way for the imported one. */
  async function begin(imported: object): Promise<Draft> {
    const { rulebookDraft: left } = await office.ask<{ rulebookDraft: Draft | null }>(
      'query ($planId: ID!) { rulebookDraft(planId: $planId) { version } }',
      { planId },
    );
    if (left) await act(office, 'discardRulebookDraft', { planId, version: left.version }, 'refusals { code }');
    const { draft, refusals } = await act<Answer>(office, 'startRulebookDraft', { planId, from: { rulebook: imported } }, DRAFT);
    expect(refusals).toEqual([]);
    return draft as Draft;
  }

  const publish = ({ version }: Draft) =>
    act<Publication>(
      director,
      'publishRulebook',
      { planId, version, ...reasons },
      'version { number } refusals { code source { document } }',
    );

  beforeAll(async () => {
    server = await startTestServer();
    department = await buildDepartment(server.database);
    await server.setClock(nominated.now);
    office = await server.signInAs(department.people.office.accountId);
    director = await server.signInAs(department.people.director.accountId);
    const { draft } = await act<Answer>(
      office,
      'createPlan',
      { year: rulebook.year, number: '01/KH', title: name.vi, issuedOn: `${rulebook.year}-01-02` },
      DRAFT,
    );
    planId = (draft as Draft).planId;
  });
  afterAll(() => server.stop());

  it('is refused where somebody loosened it, with the clause', async () => {
    const looser = LOOSER_VARIANTS.find((variant) => variant.key === key);
    if (!looser) throw new Error(`No looser variant of ${key}.`);
    const draft = await begin(looser.rulebook);
    expect(draft.problems.map(({ breaks }) => breaks?.document)).toEqual([looser.breaks]);
    const { version, refusals } = await publish(draft);
    expect(version).toBeNull();
    expect(refusals).toMatchObject([{ code: 'RULE_LOOSER', source: { document: looser.breaks } }]);
  });

  it('is imported, published, and judges a dossier', async () => {
    const draft = await begin(rulebook);
    expect(draft.problems).toEqual([]);
    expect(await publish(draft)).toMatchObject({ version: { number: 1 }, refusals: [] });

    const head: DossierActs = dossierActs(server, await server.signInAs(department.people.head.accountId));
    const begun = await head.onDossier('createDossier', { unitId: department.units.planning });
    expect(begun.refusals).toEqual([]);
    const nominees =
      nominated.who === 'PERSON' ? { personIds: [department.people.employee.personId] } : { collectiveIds: [department.units.planning] };
    const { dossier, refusals } = await head.onDossier('addNominees', {
      dossierId: begun.dossier?.id,
      version: begun.dossier?.version,
      award: nominated.award,
      ...nominees,
    });
    expect(refusals).toEqual([]);
    const [nomination] = dossier?.nominations ?? [];
    const verdict = nomination?.eligibility.verdicts.find(({ criterion }) => criterion === nominated.criterion);
    expect(verdict?.outcome).toBe(nominated.outcome);
    expect(nomination?.eligibility.outcome).not.toBe('MET');
  });

  if (key === 'lang-son-2016') {
    it('counts as the base of a quota those who hold a title in their third year in a row', async () => {
      const { employee, colleague, metrologist } = department.people;
      const held = [
        ...[2015, 2016, 2017].map((year) => ({ ...employee, year })),
        ...[2014, 2016, 2017].map((year) => ({ ...colleague, year })),
      ];
      for (const { personId, year } of [...held, ...[2015, 2016].map((each) => ({ ...metrologist, year: each }))])
        await server.database.query(
          `INSERT INTO honour (id, person_id, award, year, decision_number, decided_on)
           VALUES ($1, $2, 'GRASSROOTS_EMULATION_FIGHTER', $3::int, $4, make_date($3::int, 5, 30))`,
          [randomUUID(), personId, year, `${year}/QĐ`],
        );
      const { quotas } = await office.ask<{
        quotas: { awards: string[]; base: number; baseMembers: { name: string }[]; places: number }[];
      }>('query ($planId: ID!) { quotas(planId: $planId) { awards base baseMembers { name } places } }', { planId });
      const quota = quotas.find(({ awards }) => awards.includes('PROVINCIAL_EMULATION_FIGHTER'));
      expect(quota?.baseMembers.map((member) => member.name)).toEqual([employee.fullName]);
      expect(quota).toMatchObject({ base: 1 });
    });
  }
});
