import type { Browser } from 'playwright-core';
import { ask, setClock } from './support/ask';
import { launchBrowser } from './support/launch-browser';
import { lookAtPages } from './support/look-from-every-side';
import { NOMINEE } from './support/prepare-dossier';
import { signIn } from './support/sign-in';
import { type Product, startProduct } from './support/start-product';

/** The pages of people, units and accounts, and of what was done, by who opens them. */
const PAGES = {
  vanphong: [
    '/people',
    '/people/new',
    '/people/import',
    '/people/{person}',
    '/people/{person}/edit',
    '/people/{person}/facts/rating',
    '/people/{person}/facts/initiative',
    '/units',
    '/units/new',
    '/units/{unit}',
    '/units/{unit}/edit',
    '/units/{unit}/ratings',
    '/units/{unit}/facts/scoreSheet',
    '/audit',
  ],
  truongphong: ['/people/{person}', '/units/{unit}'],
  thanhtra: ['/audit', '/people/{person}'],
  quantri: ['/', '/administration', '/administration/new', '/administration/{account}', '/audit', '/account'],
};

let product: Product;
let browser: Browser;
const places: Record<string, string> = {};

interface Found {
  readonly viewer: { readonly roles: readonly { readonly role: string; readonly unitId: string }[] };
  readonly people: Nodes;
}

interface Nodes {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
}

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  const head = await signIn(browser, product, 'truongphong');
  await setClock(head, product, 'nominations-last-day');
  const { viewer, people } = await ask<Found>(
    head,
    product,
    'query ($name: String!) { viewer { roles { role unitId } } people(search: $name) { edges { node { id } } } }',
    { name: NOMINEE },
  );
  const administrator = await signIn(browser, product, 'quantri');
  const { accounts } = await ask<{ accounts: Nodes }>(administrator, product, '{ accounts(first: 1) { edges { node { id } } } }');
  places.person = first(people);
  places.unit = viewer.roles.find(({ role }) => role === 'UNIT_HEAD')?.unitId ?? '';
  places.account = first(accounts);
  await Promise.all([head, administrator].map((page) => page.context().close()));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe.each(Object.entries(PAGES))('%s', (username, paths) => lookAtPages(() => ({ browser, product, places }), username, paths));

function first({ edges }: Nodes): string {
  const [found] = edges;
  if (!found) throw new Error('There is nothing in the list.');
  return found.node.id;
}
