import type { Browser, Page } from 'playwright-core';
import { setClock } from './support/ask';
import { button, dialogOf, openEnvelopes, takeCode } from './support/ballot-steps';
import { launchBrowser } from './support/launch-browser';
import { layASitting } from './support/lay-a-sitting';
import { picture, SCREENS } from './support/look-at-page';
import { lookAtPages } from './support/look-from-every-side';
import { signIn } from './support/sign-in';
import { type Product, startProduct } from './support/start-product';

let product: Product;
let browser: Browser;
const places: Record<string, string> = {};

/** The pages of ballots, by who opens them, once a ballot is counted and another one runs. */
const PAGES = {
  nhanvien: ['/ballots/about'],
  vanphong: ['/sittings/{sitting}/ballots', '/sittings/{sitting}/places', '/ballots/{ballot}'],
  hoidong: ['/sittings/{sitting}/vote', '/sittings/{sitting}/ballots', '/ballots/{ballot}'],
};

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  const office = await signIn(browser, product, 'vanphong');
  await setClock(office, product, 'nominations-last-day');
  await office.context().close();
  places.sitting = (await layASitting(product)).sittingId;
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function vote(page: Page, key: string): Promise<string> {
  await page.getByRole('radio').first().waitFor();
  await page.getByText('Tự cập nhật').waitFor();
  await page.keyboard.press(key);
  await picture(page, `ballot-vote-${page.viewportSize()?.width}`);
  await page.keyboard.press('Enter');
  await dialogOf(page).getByRole('button', { name: 'Bỏ phiếu', exact: true }).click();
  await page.getByText('Phiếu kín của ông/bà đã vào hòm phiếu.').waitFor();
  return (await page.locator('code').first().textContent()) ?? '';
}

it('a secret ballot goes from its opening to the published list, on three devices', async () => {
  const desk = `${product.url}/sittings/${places.sitting}/ballots`;
  const office = await signIn(browser, product, 'vanphong');
  const chair = await signIn(browser, product, 'giamdoc');
  const member = await signIn(browser, product, 'hoidong', SCREENS.telephone);

  await office.goto(desk);
  await office.getByRole('checkbox').first().check();
  await office.getByLabel('Người mở phong bì ngoài').selectOption({ index: 1 });
  await office.getByLabel('Người mở phong bì trong').selectOption({ index: 3 });
  await button(office, 'Mở bỏ phiếu').click();
  const innerCode = await takeCode(office);
  await chair.goto(desk);
  const outerCode = await takeCode(chair);

  // The office sees without doing anything how many have voted, and nothing else.
  await office.getByText('Đã bỏ phiếu: 0/2').waitFor();
  for (const page of [member, chair]) await page.goto(`${product.url}/sittings/${places.sitting}/vote`);
  const receipt = await vote(member, '1');
  await office.getByText('Đã bỏ phiếu: 1/2').waitFor();
  await vote(chair, '1');
  await office.getByText('Đã bỏ phiếu: 2/2').waitFor();
  await picture(office, 'ballot-desk');

  await chair.goto(desk);
  await openEnvelopes(chair, 'Kết thúc bỏ phiếu, mở phong bì ngoài', outerCode);
  await openEnvelopes(office, 'Mở phong bì trong, đếm phiếu', innerCode);
  await office.getByRole('link', { name: 'Cuộc bỏ phiếu số 1' }).waitFor();
  const href = await office.getByRole('link', { name: 'Cuộc bỏ phiếu số 1' }).getAttribute('href');
  places.ballot = href?.split('/').at(-1) ?? '';

  await member.goto(`${product.url}${href}`);
  await member.getByText('2 phiếu, 2 người đã bỏ phiếu: khớp.').waitFor();
  await member.getByLabel('Mã phiếu').fill(receipt.toLowerCase());
  await button(member, 'Tìm phiếu của tôi').click();
  await member.getByText(/^Có trong danh sách: Đồng ý/).waitFor();
  await member.getByText('phiếu của ông/bà trên máy này', { exact: false }).waitFor();
  await picture(member, 'ballot-result');
  for (const page of [office, member]) {
    await page.goto(`${product.url}/ballots/about`);
    await page.getByRole('figure').waitFor();
    await picture(page, `ballot-about-${page.viewportSize()?.width}`);
  }
  await Promise.all([office, chair, member].map((page) => page.context().close()));
}, 120_000);

describe.each(Object.entries(PAGES))('%s', (username, paths) => lookAtPages(() => ({ browser, product, places }), username, paths));
