import type { Browser, Locator, Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '../../apps/server/src/database/demonstration/accounts';
import { setClock } from './support/ask';
import { launchBrowser } from './support/launch-browser';
import { SCREENS } from './support/look-at-page';
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

jest.setTimeout(60_000);

/** Nobody presses a key more often than this to get somewhere. */
const MOST_PRESSES = 60;

/** Presses Tab until something has the focus, as someone without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < MOST_PRESSES; pressed += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target} is not reached by ${MOST_PRESSES} presses of Tab.`);
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Waits until something has the focus: the page moves it after it has rendered. */
async function untilFocused(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
}

it('leads somebody without a mouse from the sign-in to a receipt', async () => {
  const window = await browser.newContext({ viewport: SCREENS.desk, locale: 'vi-VN' });
  const page = await window.newPage();
  page.setDefaultTimeout(8_000);
  await page.goto(product.url);
  await tabTo(page, page.getByLabel('Tên đăng nhập'));
  await page.keyboard.type('nhanvien');
  await tabTo(page, page.getByRole('textbox', { name: 'Mật khẩu' }));
  await page.keyboard.type(DEMONSTRATION_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Trang chủ' }).waitFor();

  await tabTo(page, page.getByRole('navigation').getByRole('link', { name: 'Đăng ký của tôi' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Đăng ký thi đua' }).waitFor();
  await untilFocused(page, 'h1');

  // What is missing is named, and every line of it leads to its field.
  await tabTo(page, page.getByRole('button', { name: 'Kiểm tra trước khi gửi' }));
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Có nội dung cần sửa').waitFor();
  await untilFocused(page, '[role="alert"]');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await untilFocused(page, 'fieldset[id]');

  await tabTo(page, page.getByLabel('Lao động tiên tiến (LĐTT)'));
  await page.keyboard.press('Space');
  for (const [field, text] of [
    ['Nội dung', 'Thẩm định hồ sơ đề tài cấp cơ sở'],
    ['Cách đo', 'Số hồ sơ'],
    ['Chỉ tiêu', '20 hồ sơ đúng hạn'],
  ] as const) {
    await tabTo(page, page.getByLabel(field, { exact: true }));
    await page.keyboard.type(text);
  }
  await tabTo(page, page.getByLabel('Hoàn thành trước hoặc trong ngày'));
  await page.keyboard.type('11302017');
  expect(await page.getByLabel('Hoàn thành trước hoặc trong ngày').inputValue()).toMatch(/^2017-(11-30|30-11)$/);
  await tabTo(page, page.getByRole('button', { name: 'Kiểm tra trước khi gửi' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Kiểm tra bản đăng ký' }).waitFor();
  await untilFocused(page, 'h2');
  await tabTo(page, page.getByRole('button', { name: 'Gửi bản đăng ký' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Đã nhận bản đăng ký' }).waitFor();
  await untilFocused(page, '[role="status"]');
  await window.close();
});

it('skips the header and the navigation at the first press of Tab', async () => {
  const page = await signIn(browser, product, 'giamdoc');
  await page.reload();
  await page.locator('h1').waitFor();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Chuyển đến nội dung chính' });
  expect(await hasFocus(skip)).toBe(true);
  expect(await skip.evaluate((element) => element.getBoundingClientRect().top >= 0)).toBe(true);
  await page.keyboard.press('Enter');
  await untilFocused(page, 'main');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await page.context().close();
});

it('lets the Director walk the queue, choose and ask by single keys, and turn them off', async () => {
  const page = await signIn(browser, product, 'giamdoc');
  await setClock(page, product, 'decisions');
  await page.goto(`${product.url}/approvals`);
  const links = page.getByRole('main').getByRole('rowheader').getByRole('link');
  await links.nth(2).waitFor();

  await page.keyboard.press('j');
  expect(await hasFocus(links.nth(0))).toBe(true);
  await page.keyboard.press('j');
  expect(await hasFocus(links.nth(1))).toBe(true);
  await page.keyboard.press('k');
  expect(await hasFocus(links.nth(0))).toBe(true);

  const boxes = page.getByRole('main').getByRole('row').getByRole('checkbox');
  await page.keyboard.press('x');
  expect(await boxes.nth(0).isChecked()).toBe(true);
  await page.getByText('Đã chọn 1', { exact: true }).waitFor();
  await page.keyboard.press('a');
  await page.getByRole('dialog', { name: 'Xem trước khi quyết định' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await boxes.nth(0).isChecked()).toBe(true);

  await page.keyboard.press('/');
  const search = page.getByLabel('Tìm theo tên');
  expect(await hasFocus(search)).toBe(true);
  // Letters typed into a field are letters.
  await page.keyboard.type('xa');
  expect(await search.inputValue()).toBe('xa');
  await search.fill('');
  await links.nth(0).focus();

  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
  await tabTo(page, page.getByLabel('Dùng phím tắt trên trình duyệt này'));
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('j');
  await page.keyboard.press('?');
  expect(await hasFocus(links.nth(0))).toBe(true);
  expect(await page.getByRole('dialog').count()).toBe(0);

  await page.keyboard.press('Enter');
  await page.waitForURL(/\/approvals\/[0-9a-f-]{36}/);
  await page.locator('h1').waitFor();
  await untilFocused(page, 'h1');
  await page.context().close();
});
