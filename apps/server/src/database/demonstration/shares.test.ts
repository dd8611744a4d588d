import { uuidv7 } from 'uuidv7';
import { ALL_DONE, callOffSittings, recordBefore } from '../../testing/builders/procedure';
import { type Client, startTestServer, type TestServer } from '../../testing/test-server';
import { accountId } from './access-rows';
import { loadDemonstration } from './load-demonstration';
import { unitId } from './people-rows';
import { STEPS } from './steps';

let server: TestServer;
let director: Client;
beforeAll(async () => {
  server = await startTestServer({ demonstration: true });
  await loadDemonstration(server.database);
  director = await server.signInAs(accountId('giamdoc'));
  for (const { at } of STEPS.filter(({ key }) => key !== 'submission'))
    await director.ask('mutation ($at: DateTimeISO!) { setDemonstrationClock(at: $at) { now } }', { at });
  await callOffSittings((statement, values) => server.database.query(statement, values));
});
afterAll(() => server.stop());

const ACCEPT =
  'mutation ($input: AcceptDossierInput!) { acceptDossier(input: $input) { dossier { id } refusals { code message { vi } } } }';
const APPROVE =
  'mutation ($input: ApproveNominationsInput!) { approveNominations(input: $input) { rows { refusals { code message { vi } } } refusals { code } } }';
const VERDICTS = `query ($unitId: ID!) { eligibility(unitId: $unitId) { verdicts { criterion outcome } } }`;

async function approveAll(award: string): Promise<string[]> {
  const rows: { nominationId: string; version: number }[] = await server.database.query(
    `SELECT nomination.id AS "nominationId", nomination.version FROM nomination JOIN dossier ON dossier.id = dossier_id
      WHERE award = $1 AND accepted_at IS NOT NULL AND approved_at IS NULL ORDER BY nomination.id`,
    [award],
  );
  await recordBefore(
    (statement, values) => server.database.query(statement, values),
    rows.map(({ nominationId }) => nominationId),
    ALL_DONE,
  );
  const { approveNominations } = await director.ask<{ approveNominations: { rows: { refusals: { code: string }[] }[] } }>(APPROVE, {
    input: { idempotencyKey: uuidv7(), rows },
  });
  return approveNominations.rows.flatMap(({ refusals }) => refusals.map(({ code }) => code));
}

async function outcomeFor(unit: string, criterion: string): Promise<string | undefined> {
  const { eligibility } = await director.ask<{ eligibility: { verdicts: { criterion: string; outcome: string }[] }[] }>(VERDICTS, {
    unitId: unitId(unit),
  });
  return eligibility.flatMap(({ verdicts }) => verdicts).find((verdict) => verdict.criterion === criterion)?.outcome;
}

describe('when all Lao động tiên tiến of the demonstration are approved', () => {
  it('the Office can accept what waits for it, and the Director approve every one', async () => {
    const office = await server.signInAs(accountId('vanphong'));
    const waiting: { dossierId: string; version: number }[] = await server.database.query(
      'SELECT id AS "dossierId", version FROM dossier WHERE sent_at IS NOT NULL AND accepted_at IS NULL',
    );
    expect(waiting).toHaveLength(3);
    for (const dossier of waiting) {
      const { acceptDossier } = await office.ask<{ acceptDossier: { refusals: object[] } }>(ACCEPT, {
        input: { ...dossier, idempotencyKey: uuidv7() },
      });
      expect(acceptDossier.refusals).toEqual([]);
    }
    expect(await approveAll('ADVANCED_WORKER')).toEqual([]);
  });

  it('the Sub-Department has 49 %, one centre 50 % and the other 70 %', async () => {
    const shares: { code: string; share: number }[] = await server.database.query(`
      SELECT above.code, round(100.0 * count(nomination.id) / count(*))::int AS share
        FROM unit above JOIN unit ON above.id = ANY(unit.path) JOIN assignment ON assignment.unit_id = unit.id AND assignment.kind = 'PERMANENT'
         AND '2017-12-11' BETWEEN assignment.started_on AND coalesce(assignment.ended_on, 'infinity')
        LEFT JOIN nomination ON nomination.person_id = assignment.person_id AND award = 'ADVANCED_WORKER' AND approved_at IS NOT NULL
       WHERE above.code IN ('CCTDC', 'TTUD', 'TTKT') GROUP BY above.code ORDER BY share`);
    expect(shares).toEqual([
      { code: 'CCTDC', share: 49 },
      { code: 'TTUD', share: 50 },
      { code: 'TTKT', share: 70 },
    ]);
    expect(await outcomeFor('CCTDC', 'advanced-collective.advanced-workers')).toBe('NOT_MET');
    expect(await outcomeFor('TTUD', 'advanced-collective.advanced-workers')).toBe('NOT_MET');
    expect(await outcomeFor('TTKT', 'advanced-collective.advanced-workers')).toBe('MET');
    expect(await outcomeFor('TTKT', 'excellent-collective.advanced-workers')).toBe('MET');
  });

  it('there are fewer places for fighters than candidates, and the last are told so', async () => {
    const refused = await approveAll('GRASSROOTS_EMULATION_FIGHTER');
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused).has('QUOTA_USED') || new Set(refused).has('QUOTA_LEADERS_USED')).toBe(true);
    const [quota] = await server.database.query(`SELECT base, places, used FROM quota WHERE rule = 'grassroots-emulation-fighter'`);
    expect(quota.places).toBe(Math.floor(quota.base * 0.15));
    expect(quota.used).toBeLessThanOrEqual(quota.places);
  });
});
