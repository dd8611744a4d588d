import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/launch-browser';
import { barriers, picture, SCREENS } from './support/look-at-page';
import { signIn } from './support/sign-in';
import { type Product, startProduct } from './support/start-product';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe.each(['desk', 'telephone'] as const)('at a %s', (screen) => {
  it('the plan stands without barriers and fits, and an address leads to its paragraph', async () => {
    const page = await signIn(browser, product, 'vanphong', SCREENS[screen]);
    await page.goto(`${product.url}/plan#IV.2`);
    const paragraph = page.locator('[id="IV.2"]');
    await paragraph.waitFor();
    expect(await paragraph.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await paragraph.textContent()).toContain('vào tháng 6/2017');
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.getByText('Lao động tiên tiến (LĐTT)').click();
    expect(await barriers(page)).toEqual([]);
    await picture(page, `plan-${screen}`);
  }, 60_000);

  it('a person is found without marks, and their record opens to the Office', async () => {
    const page = await signIn(browser, product, 'vanphong', SCREENS[screen]);
    await page.goto(`${product.url}/people`);
    await page.getByLabel('Tìm theo tên').fill('nguyen');
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get('q') === 'nguyen');
    const names = page.getByRole('main').getByRole('rowheader').getByRole('link');
    await names.first().waitFor();
    expect((await names.allTextContents()).every((name) => name.includes('Nguyễn'))).toBe(true);
    expect(await barriers(page)).toEqual([]);
    await picture(page, `people-${screen}`);
    await names.first().click();
    await page.getByRole('heading', { level: 2, name: 'Quá trình công tác' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(page, `person-${screen}`);
  }, 60_000);
});
