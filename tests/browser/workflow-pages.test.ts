import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { ask, setClock } from './support/ask';
import { launchBrowser } from './support/launch-browser';
import { lookAtPages } from './support/look-from-every-side';
import { signIn } from './support/sign-in';
import { type Product, startProduct } from './support/start-product';

/** Where dossiers stand, what was sent each time, and who acts for whom, by who opens them. One dossier was sent back and sent again. */
const PAGES = {
  vanphong: [
    '/dossiers/{dossier}/progress',
    '/dossiers/{dossier}/versions',
    '/nominations/{nomination}',
    '/stand-ins',
    '/stand-ins?past=true',
  ],
  giamdoc: ['/nominations/{nomination}', '/stand-ins'],
  truongphong: ['/stand-ins'],
  nhanvien: ['/stand-ins'],
};

let product: Product;
let browser: Browser;
const places: Record<string, string> = {};

interface FoundDossier {
  readonly id: string;
  readonly version: number;
  readonly nominations: readonly { readonly id: string; readonly version: number; readonly achievements: string }[];
}

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  const office = await signIn(browser, product, 'vanphong');
  await setClock(office, product, 'nominations-last-day');
  const dossier = await sentBack(office);
  places.dossier = dossier.id;
  places.nomination = dossier.nominations[0]?.id ?? '';
  await office.context().close();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** A dossier of the Office's queue, sent back for one report. */
async function sentBack(office: Page): Promise<FoundDossier> {
  const { dossiers } = await ask<{ dossiers: { edges: readonly { node: FoundDossier }[] } }>(
    office,
    product,
    '{ dossiers(first: 1, filter: { states: [SENT] }) { edges { node { id version nominations { id version achievements } } } } }',
  );
  const dossier = dossiers.edges[0]?.node;
  const [nomination] = dossier?.nominations ?? [];
  if (!dossier || !nomination) throw new Error('Nothing waits for the Office.');
  await ask(office, product, 'mutation ($input: ReturnDossierInput!) { returnDossier(input: $input) { refusals { code } } }', {
    input: {
      dossierId: dossier.id,
      version: dossier.version,
      flags: [{ nominationId: nomination.id, parts: ['ACHIEVEMENTS'], note: 'Ghi rõ số liệu' }],
      idempotencyKey: randomUUID(),
    },
  });
  return dossier;
}

describe.each(Object.entries(PAGES))('%s', (username, paths) => lookAtPages(() => ({ browser, product, places }), username, paths));
