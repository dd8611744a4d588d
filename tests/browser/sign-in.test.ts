import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './support/launch-browser';
import { barriers, picture, SCREENS } from './support/look-at-page';
import { type Product, startProduct } from './support/start-product';

const PASSWORD = 'thidua-minhhoa-2017';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Opens the front page in a browser of its own; what the page complains about is collected. */
async function visit(screen: keyof typeof SCREENS): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: SCREENS[screen], locale: 'vi-VN' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(product.url);
  return { page, complaints };
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.locator('#username').fill('nhanvien');
  await page.locator('#password').fill(password);
  await page.keyboard.press('Enter');
}

test.each(['desk', 'telephone'] as const)('lets an employee in by keyboard, without barriers, at a %s', async (screen) => {
  const { page, complaints } = await visit(screen);
  await page.locator('#username').waitFor();
  expect(await barriers(page)).toEqual([]);
  await signIn(page, PASSWORD);
  await page.waitForURL((url) => url.pathname === '/');
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  await picture(page, `home-${screen}`);
  expect(await barriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('says why it lets nobody in with a wrong password', async () => {
  const { page } = await visit('desk');
  await page.locator('#username').waitFor();
  await signIn(page, 'not the password');
  await page.getByRole('alert').first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/sign-in');
});

test('gives up quietly what a page was asking when one goes on at once, and when one signs out', async () => {
  const { page, complaints } = await visit('desk');
  await page.locator('#username').waitFor();
  await signIn(page, PASSWORD);
  await page.getByRole('navigation').getByRole('link', { name: 'Đăng ký của tôi' }).click();
  await page.waitForURL((url) => url.pathname === '/pledge');
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.locator('#username').waitFor();
  await page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);
});
