import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './support/launch-browser';
import { barriers, SCREENS } from './support/look-at-page';
import { signIn } from './support/sign-in';
import { type Product, startProduct } from './support/start-product';

/** As many as a whole province has; a telephone is given fewer. */
const ROWS = { desk: 50_000, telephone: 10_000 };
/** The window's rows and those around it: what a browser draws without effort. */
const MOST_DRAWN = 150;

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

interface People {
  readonly data: { people: { edges: { cursor: string; node: { id: string; name: string } }[]; pageInfo: object } };
}

/** The server's own answer, with as many people as a ministry has. */
async function answerWithMany(page: Page, rows: number): Promise<void> {
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('"PeoplePage"')) return route.continue();
    const response = await route.fetch();
    const { data } = (await response.json()) as People;
    const edges = Array.from({ length: rows }, (_, index) => {
      const edge = data.people.edges[index % data.people.edges.length] as People['data']['people']['edges'][0];
      return { ...edge, cursor: `c${index}`, node: { ...edge.node, id: `p${index}`, name: `Người thứ ${index + 1}` } };
    });
    const pageInfo = { ...data.people.pageInfo, hasNextPage: false };
    await route.fulfill({ response, json: { data: { people: { ...data.people, edges, pageInfo } } } });
  });
}

it.each(['desk', 'telephone'] as const)(
  'draws only the rows of a long list that are near the window: %s',
  async (screen) => {
    const rows = ROWS[screen];
    const page = await signIn(browser, product, 'vanphong');
    await page.setViewportSize(SCREENS[screen]);
    await answerWithMany(page, rows);
    await page.goto(`${product.url}/people`);
    const table = page.getByRole('table');
    await table.and(page.locator(`[aria-rowcount="${rows + 1}"]`)).waitFor({ timeout: 60_000 });
    await page.locator('tr[aria-rowindex="2"]').waitFor();
    expect(await page.locator('tbody tr').count()).toBeLessThanOrEqual(MOST_DRAWN);

    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
    await page.waitForFunction(
      (half) => Number(document.querySelector('tbody tr[aria-rowindex]')?.getAttribute('aria-rowindex')) > half / 2,
      rows / 2,
    );
    expect(await page.locator('tbody tr').count()).toBeLessThanOrEqual(MOST_DRAWN);

    // Heights are guessed until they are measured: the end moves a little while one comes near.
    await page.waitForFunction((last) => {
      window.scrollTo(0, document.body.scrollHeight);
      return document.querySelector(`tr[aria-rowindex="${last}"]`) !== null;
    }, rows + 1);
    await page.getByRole('link', { name: `Người thứ ${rows}`, exact: true }).click({ trial: true });
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  },
  120_000,
);
