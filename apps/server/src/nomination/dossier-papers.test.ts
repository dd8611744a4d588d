import type { DossierItem } from '@vinh-danh/domain/rulebook/dossier-list';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import { type DossierActs, dossierActs, PDF } from '../testing/builders/dossiers';
import { buildPlan } from '../testing/builders/plan';
import { buildDepartment, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

const item = (id: string, from: DossierItem['from'], required = true): DossierItem => ({
  id,
  name: { vi: `Giấy ${id}`, en: `Paper ${id}` },
  required,
  from,
});

/** The rules of 2017, under which this plan wants more papers. */
function withPapers(...items: DossierItem[]): Rulebook {
  const plan = tayNinh2017.layers.at(-1);
  if (!plan) throw new Error('The rulebook has no layer.');
  const source = plan.deadlines[0]?.source ?? { document: 'plan', name: plan.name, confidence: 'VERIFIED' };
  const dossierLists = [{ id: 'own-papers', awards: ['ADVANCED_WORKER'], items, source }];
  return { ...tayNinh2017, layers: [...tayNinh2017.layers.slice(0, -1), { ...plan, dossierLists }] };
}

interface Papers {
  readonly papers: { item: string; nominationId: string | null; required: boolean; from: string; sentence: { vi: string } }[];
  readonly attachments: { id: string; item: string | null; nominationId: string | null }[];
  readonly sendRefusals: { code: string; field: string | null; message: { vi: string } }[];
}

let server: TestServer;
let department: TestDepartment;
let client: Client;
let head: DossierActs;
let dossierId: string;
let nominationId: string;

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  await buildPlan(server.database, withPapers(item('tax', 'UNIT'), item('medical', 'NOMINEE'), item('photo', 'NOMINEE', false)));
  await server.setClock('2017-11-25T09:00:00+07:00');
  client = await server.signInAs(department.people.head.accountId);
  head = dossierActs(server, client);
  const { dossier } = await head.onDossier('createDossier', { unitId: department.units.planning });
  dossierId = dossier?.id ?? '';
  const personIds = [department.people.employee.personId];
  const added = await head.onDossier('addNominees', { dossierId, version: 1, award: 'ADVANCED_WORKER', personIds });
  nominationId = added.dossier?.nominations[0]?.id ?? '';
});
afterAll(() => server.stop());

async function read(): Promise<Papers> {
  const { dossier } = await client.ask<{ dossier: Papers }>(
    `query ($id: ID!) { dossier(id: $id) { papers { item nominationId required from sentence { vi } }
       attachments { id item nominationId } sendRefusals { code field message { vi } } } }`,
    { id: dossierId },
  );
  return dossier;
}

const missing = async () => (await read()).sendRefusals.filter(({ code }) => code === 'PAPER_MISSING').map(({ field }) => field);
const file = { filename: 'giay.pdf', content: PDF };

describe('the papers of a dossier', () => {
  it('are listed with who brings them; what the dossier holds anyway is not asked for again', async () => {
    const { papers } = await read();
    expect(papers.map(({ item, nominationId: of, required, from }) => [item, of, required, from])).toEqual([
      ['tax', null, true, 'UNIT'],
      ['medical', nominationId, true, 'NOMINEE'],
      ['photo', nominationId, false, 'NOMINEE'],
    ]);
    expect(papers[0]?.sentence.vi).toBe('Giấy tax (bắt buộc, đơn vị nộp)');
  });

  it('must be there before it is sent, each in its place', async () => {
    const places = [`minutes.papers.tax`, `nominations.${nominationId}.papers.medical`];
    expect(await missing()).toEqual(places);
    const tax = await head.upload({ dossierId, purpose: 'PAPER', item: 'tax' }, file);
    expect(tax.statusCode).toBe(201);
    expect(tax.json().attachment).toMatchObject({ purpose: 'PAPER', item: 'tax', nominationId: null });
    expect(await missing()).toEqual(places.slice(1));
    expect((await head.upload({ dossierId, purpose: 'PAPER', item: 'medical', nominationId }, file)).statusCode).toBe(201);
    expect(await missing()).toEqual([]);
    expect((await read()).attachments.map((each) => [each.item, each.nominationId])).toEqual([
      ['tax', null],
      ['medical', nominationId],
    ]);
  });

  it('have no place where no list asks for them', async () => {
    const code = async (place: Record<string, string>) =>
      (await head.upload({ dossierId, purpose: 'PAPER', ...place }, file)).json().error.code;
    expect(await code({ item: 'luck' })).toBe('NOT_FOUND');
    expect(await code({ item: 'medical' })).toBe('NOT_FOUND');
    expect(await code({ item: 'tax', nominationId })).toBe('NOT_FOUND');
    expect(await code({ item: 'medical', nominationId: dossierId })).toBe('NOT_FOUND');
    expect(await code({})).toBe('BAD_USER_INPUT');
  });
});
