import type { Browser } from 'playwright-core';
import { ask, setClock } from './support/ask';
import { complaintsOf } from './support/complaints';
import { launchBrowser } from './support/launch-browser';
import { SCREENS } from './support/look-at-page';
import { lookAtPages, lookFromEverySide } from './support/look-from-every-side';
import { prepareDossier } from './support/prepare-dossier';
import { signIn } from './support/sign-in';
import { type Product, startProduct } from './support/start-product';

/** Pages by who opens them. What stands in braces is found before, in the lists that a person would choose it from. */
const WHILE_PLEDGES_ARE_RECEIVED = {
  nhanvien: ['/', '/pledge', '/pledge?step=check', '/pledges/{pledge}'],
  truongphong: ['/', '/pledge?for=unit', '/pledges', '/pledges/{pledge}'],
};
const WHILE_DOSSIERS_ARE_RECEIVED = {
  nhanvien: [
    '/',
    '/pledge',
    '/plan',
    '/calendar',
    '/eligibility',
    '/people',
    '/account',
    '/tokens',
    '/integrators',
    '/approvals',
    '/no-such-page',
  ],
  truongphong: [
    '/',
    '/eligibility',
    '/dossiers',
    '/dossiers/{draft}',
    '/dossiers/{draft}/meeting',
    '/dossiers/{draft}/nominees',
    '/dossiers/{draft}/nominations/{drafted}',
    '/dossiers/{draft}/check',
    '/quotas',
    '/people/{person}',
  ],
  vanphong: [
    '/',
    '/plan',
    '/calendar',
    '/pledges',
    '/appraisal',
    '/appraisal/{sent}',
    '/appraisal/{accepted}',
    '/dossiers/{sent}',
    '/dossiers/{sent}/receipt',
    '/quotas',
  ],
  hoidong: ['/', '/dossiers', '/dossiers/{accepted}'],
  giamdoc: ['/', '/approvals', '/approvals/{waiting}', '/approvals?state=ALL', '/quotas', '/pledges'],
  thanhtra: ['/', '/dossiers/{accepted}'],
};

let product: Product;
let browser: Browser;
/** Ids of what stands in braces. */
const places: Record<string, string> = {};

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('while pledges are received', () => {
  beforeAll(async () => {
    const employee = await signIn(browser, product, 'nhanvien');
    const { myPledge } = await ask<{ myPledge: { pledge: { id: string } | null } }>(employee, product, '{ myPledge { pledge { id } } }');
    const head = await signIn(browser, product, 'truongphong');
    const { pledges } = await ask<Nodes<'pledges'>>(head, product, '{ pledges(first: 1) { edges { node { id } } } }');
    places.pledge = myPledge.pledge?.id ?? first(pledges);
    await Promise.all([employee.context().close(), head.context().close()]);
  }, 60_000);

  describe.each(Object.entries(WHILE_PLEDGES_ARE_RECEIVED))('%s', (username, paths) =>
    lookAtPages(() => ({ browser, product, places }), username, paths),
  );
});

describe('while dossiers are prepared, appraised and decided', () => {
  beforeAll(async () => {
    const head = await signIn(browser, product, 'truongphong');
    await setClock(head, product, 'nominations-last-day');
    const prepared = await prepareDossier(head, product);
    places.draft = prepared.dossierId;
    places.drafted = prepared.nominationId;
    places.person = prepared.personId;
    const director = await signIn(browser, product, 'giamdoc');
    const found = await ask<Record<'sent' | 'accepted', Dossiers> & Nodes<'waiting'>>(
      director,
      product,
      `{ sent: dossiers(filter: { states: [SENT] }) { edges { node { id nominationCount } } }
         accepted: dossiers(filter: { states: [ACCEPTED] }) { edges { node { id nominationCount } } }
         waiting: nominations(filter: { states: [ACCEPTED] }) { edges { node { id } } } }`,
    );
    places.sent = shortest(found.sent);
    places.accepted = shortest(found.accepted);
    places.waiting = first(found.waiting);
    await Promise.all([head, director].map((page) => page.context().close()));
  }, 60_000);

  describe.each(Object.entries(WHILE_DOSSIERS_ARE_RECEIVED))('%s', (username, paths) =>
    lookAtPages(() => ({ browser, product, places }), username, paths),
  );
});

test.each(['/sign-in', '/plan'])(
  '%s, before anybody has signed in',
  async (path) => {
    const window = await browser.newContext({ viewport: SCREENS.desk, locale: 'vi-VN' });
    const page = await window.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${product.url}${path}`);
    await page.locator('#username').waitFor();
    await lookFromEverySide(page);
    expect(complaints).toEqual([]);
    await window.close();
  },
  60_000,
);

type Nodes<Names extends string> = Record<Names, { edges: readonly { node: { id: string } }[] }>;

function first({ edges }: { edges: readonly { node: { id: string } }[] }): string {
  return edges[0]?.node.id ?? fail('there is nothing in the list');
}

interface Dossiers {
  readonly edges: readonly { readonly node: { readonly id: string; readonly nominationCount: number } }[];
}

/** The dossier with the fewest nominations: a longer one repeats the same parts. */
function shortest({ edges }: Dossiers): string {
  const [least] = edges.map(({ node }) => node).sort((a, b) => a.nominationCount - b.nominationCount);
  return least?.id ?? fail('there is no dossier in the list');
}

function fail(why: string): never {
  throw new Error(why);
}
