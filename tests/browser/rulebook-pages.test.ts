import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { ask, setClock } from './support/ask';
import { launchBrowser } from './support/launch-browser';
import { lookAtPages } from './support/look-from-every-side';
import { signIn } from './support/sign-in';
import { type Product, startProduct } from './support/start-product';

/** The pages of the rules and of what follows from them, by who opens them. A draft is being written and somebody has been decided on. */
const PAGES = {
  nhanvien: ['/rulebook', '/rulebook/versions/{version}', '/rulebook/draft', '/eligibility'],
  vanphong: [
    '/rulebook',
    '/rulebook/draft',
    '/rulebook/draft?layer=2&part=additions',
    '/rulebook/draft?layer=2&part=quotas',
    '/rulebook/draft?layer=3&part=deadlines',
    '/rulebook/review',
    '/rulebook/new-plan',
    '/forecast',
    '/what-if?year=2017&rules={version}',
  ],
  truongphong: ['/forecast'],
  giamdoc: ['/rulebook/review', '/replay/{decided}', '/what-if'],
};

let product: Product;
let browser: Browser;
const places: Record<string, string> = {};

interface Found {
  readonly plan: { readonly id: string };
  readonly nominations: { readonly edges: readonly { readonly node: { readonly id: string; readonly version: number } }[] };
}

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  const office = await signIn(browser, product, 'vanphong');
  const director = await signIn(browser, product, 'giamdoc');
  await setClock(office, product, 'nominations-last-day');
  const { plan, nominations } = await ask<Found>(
    director,
    product,
    '{ plan { id } nominations(first: 1, filter: { states: [ACCEPTED] }) { edges { node { id version } } } }',
  );
  const chosen = nominations.edges[0]?.node;
  if (!chosen) throw new Error('Nobody waits for the Director.');
  await ask(
    director,
    product,
    'mutation ($input: RefuseNominationsInput!) { refuseNominations(input: $input) { rows { refusals { code } } } }',
    {
      input: { rows: [{ nominationId: chosen.id, version: chosen.version }], reason: 'Chưa đủ thành tích', idempotencyKey: randomUUID() },
    },
  );
  const { rulebookVersions } = await ask<{ rulebookVersions: readonly { readonly id: string }[] }>(
    office,
    product,
    'query ($planId: ID!) { rulebookVersions(planId: $planId) { id } }',
    { planId: plan.id },
  );
  places.decided = chosen.id;
  places.version = rulebookVersions[0]?.id ?? '';
  await ask(
    office,
    product,
    'mutation ($input: StartRulebookDraftInput!) { startRulebookDraft(input: $input) { draft { id } refusals { code } } }',
    { input: { planId: plan.id, from: { versionId: places.version }, idempotencyKey: randomUUID() } },
  );
  await Promise.all([office, director].map((page) => page.context().close()));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe.each(Object.entries(PAGES))('%s', (username, paths) => lookAtPages(() => ({ browser, product, places }), username, paths));
