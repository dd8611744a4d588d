import type { Browser, Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '../../../apps/server/src/database/demonstration/accounts';
import { SCREENS } from './look-at-page';
import type { Product } from './start-product';

/** Opens a window of its own and signs in through the page, as somebody at a desk would. */
export async function signIn(
  browser: Browser,
  product: Product,
  username: string,
  screen = SCREENS.desk as { width: number; height: number },
): Promise<Page> {
  const window = await browser.newContext({ viewport: screen, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  const page = await window.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${product.url}/sign-in`);
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(DEMONSTRATION_PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Trang chủ' }).waitFor();
  return page;
}
