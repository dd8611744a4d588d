import type { Browser, Page } from 'playwright-core';
import { ask, setClock } from './support/ask';
import { launchBrowser } from './support/launch-browser';
import { barriers, SCREENS } from './support/look-at-page';
import { tooWide } from './support/look-from-every-side';
import { signIn } from './support/sign-in';
import { type Product, startProduct } from './support/start-product';

/** A member says once of the cases of the sitting of the year, on a telephone, that they have no interest in them. */
let product: Product;
let browser: Browser;
let member: Page;

interface Found {
  readonly sittings: { readonly edges: readonly { readonly node: { readonly id: string; readonly state: string } }[] };
}

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  const office = await signIn(browser, product, 'vanphong');
  await setClock(office, product, 'decisions');
  const { sittings } = await ask<Found>(office, product, '{ sittings { edges { node { id state } } } }');
  member = await signIn(browser, product, 'hoidong');
  await member.setViewportSize(SCREENS.telephone);
  await member.goto(`${product.url}/sittings/${sittings.edges[0]?.node.id}`);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test('a member answers for all cases but one at once', async () => {
  const [waiting] = /^\d+/.exec(await member.getByText(/trường hợp chờ ông\/bà trả lời/).innerText()) ?? [];
  const count = Number(waiting) - 1;
  expect(count).toBeGreaterThan(20);
  await member.getByRole('button', { name: 'Trả lời một lần' }).click();
  const dialog = member.getByRole('dialog');
  await dialog.getByRole('checkbox').first().check();
  expect(await tooWide(member)).toEqual([]);
  expect(await barriers(member)).toEqual([]);
  await dialog.getByRole('button', { name: `Tôi không có liên quan đến ${count} trường hợp` }).click();
  await member.getByText(`Đã ghi nhận: ông/bà không có liên quan đến ${count} trường hợp.`).waitFor();
  await member.getByText(/^1 trường hợp chờ ông\/bà trả lời/).waitFor();
}, 60_000);
