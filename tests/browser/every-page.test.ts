import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { ask, setClock } from './support/ask';
import { complaintsOf } from './support/complaints';
import { launchBrowser } from './support/launch-browser';
import { barriers, SCREENS } from './support/look-at-page';
import { vietnameseIn } from './support/read-language';
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
  hoidong: ['/', '/dossiers', '/dossiers/{accepted}'],
  giamdoc: ['/', '/approvals', '/approvals/{waiting}', '/approvals?state=ALL', '/quotas', '/pledges'],
  thanhtra: ['/', '/dossiers/{accepted}', '/audit', '/people/{person}'],
  quantri: ['/', '/administration', '/administration/new', '/administration/{account}', '/audit', '/account'],
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

  describe.each(Object.entries(WHILE_PLEDGES_ARE_RECEIVED))('%s', lookAtPages);
});

describe('while dossiers are prepared, appraised and decided', () => {
  beforeAll(async () => {
    const head = await signIn(browser, product, 'truongphong');
    await setClock(head, product, 'nominations-last-day');
    await prepareDossier(head);
    const administrator = await signIn(browser, product, 'quantri');
    const { accounts } = await ask<Nodes<'accounts'>>(administrator, product, '{ accounts(first: 1) { edges { node { id } } } }');
    places.account = first(accounts);
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
    await Promise.all([head, administrator, director].map((page) => page.context().close()));
  }, 60_000);

  describe.each(Object.entries(WHILE_DOSSIERS_ARE_RECEIVED))('%s', lookAtPages);
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

function lookAtPages(username: string, paths: readonly string[]): void {
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    page = await signIn(browser, product, username);
    complaints = complaintsOf(page);
  }, 60_000);
  afterAll(() => page?.context().close());

  test.each(paths)(
    '%s',
    async (path) => {
      complaints.length = 0;
      await page.goto(
        product.url + path.replaceAll(/\{(\w+)\}/g, (_, place: string) => places[place] ?? fail(`nobody looked for ${place}`)),
      );
      await lookFromEverySide(page);
      expect(complaints).toEqual([]);
    },
    60_000,
  );
}

/**
 * In both languages and on both screens. A language shows on one screen what assistive technology finds, on both whether
 * the page fits. The page is left in the other language than the one it was opened in, and the next is opened in that.
 */
async function lookFromEverySide(page: Page): Promise<void> {
  await ready(page);
  const begun = await page.locator('html').getAttribute('lang');
  for (const language of begun === 'en' ? (['en', 'vi'] as const) : (['vi', 'en'] as const)) {
    await page.getByRole('button', { name: NAMES[language], exact: true }).click();
    await page.locator(`html[lang="${language}"]`).waitFor();
    await ready(page);
    expect(await page.title()).toMatch(/^.+ – Vinh Danh$/);
    if (language === 'en') expect(await vietnameseIn(page)).toEqual([]);
    for (const screen of SCREENS_FOR[language]) {
      await page.setViewportSize(SCREENS[screen]);
      expect({ language, screen, tooWide: await tooWide(page) }).toEqual({ language, screen, tooWide: [] });
    }
    expect(await barriers(page)).toEqual([]);
  }
}

const NAMES = { vi: 'Tiếng Việt', en: 'English' };

/** The last is the one on which barriers are looked for. */
const SCREENS_FOR = { vi: ['telephone', 'desk'], en: ['desk', 'telephone'] } as const;

/** The page stands: it has its one heading, and nothing is being loaded any more. */
async function ready(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page
    .getByText(/^(Đang tải…|Loading…)$/)
    .first()
    .waitFor({ state: 'hidden' });
  expect(await page.locator('h1').count()).toBe(1);
}

/** What makes the page wider than its screen. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll('main *, header *')].filter((element) => element.getBoundingClientRect().right > width + 1);
    return [`${document.documentElement.scrollWidth} > ${width}`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 160))];
  });
}

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

/** A dossier as the head has it half done: one person is nominated, nothing is written yet. */
async function prepareDossier(head: Page): Promise<void> {
  const { viewer, people } = await ask<{ viewer: { roles: { role: string; unitId: string }[] } } & Nodes<'people'>>(
    head,
    product,
    '{ viewer { roles { role unitId } } people(search: "Phạm Thị Ngọc Ánh") { edges { node { id } } } }',
  );
  const unitId = viewer.roles.find(({ role }) => role === 'UNIT_HEAD')?.unitId;
  const { createDossier } = await ask<{ createDossier: { dossier: { id: string; version: number } } }>(
    head,
    product,
    'mutation ($input: CreateDossierInput!) { createDossier(input: $input) { dossier { id version } } }',
    { input: { unitId, idempotencyKey: randomUUID() } },
  );
  const { id, version } = createDossier.dossier;
  const { addNominees } = await ask<{ addNominees: { dossier: { nominations: { id: string }[] } } }>(
    head,
    product,
    'mutation ($input: AddNomineesInput!) { addNominees(input: $input) { dossier { nominations { id } } refusals { code } } }',
    { input: { dossierId: id, version, award: 'ADVANCED_WORKER', personIds: [first(people)], idempotencyKey: randomUUID() } },
  );
  places.person = first(people);
  places.unit = unitId ?? fail('the head leads no unit');
  places.draft = id;
  places.drafted = addNominees.dossier.nominations[0]?.id ?? fail('nobody was nominated');
}
