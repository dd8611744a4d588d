import type { Browser } from 'playwright-core';
import { setClock } from './support/ask';
import { launchBrowser } from './support/launch-browser';
import { lookAtPages } from './support/look-from-every-side';
import { passCouncilAndPosting } from './support/record-before';
import { signIn } from './support/sign-in';
import { type Product, startProduct } from './support/start-product';

/** The pages of decisions, of money and of what was announced, by who opens them. */
const PAGES = {
  nhanvien: ['/decisions', '/awards'],
  vanphong: ['/decisions', '/decisions/new', '/decisions/revoke', '/fund'],
  giamdoc: ['/approvals', '/decisions', '/fund'],
};

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  const office = await signIn(browser, product, 'vanphong');
  await setClock(office, product, 'decisions');
  await passCouncilAndPosting(product);
  await office.context().close();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe.each(Object.entries(PAGES))('%s', (username, paths) => lookAtPages(() => ({ browser, product, places: {} }), username, paths));
