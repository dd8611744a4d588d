import type { Browser, Page } from 'playwright-core';
import { setClock } from './support/ask';
import { button, dialogOf, voteByRequest } from './support/ballot-steps';
import { goToStep } from './support/demonstration-clock';
import { bringToCouncil } from './support/dossier-steps';
import { launchBrowser } from './support/launch-browser';
import { barriers, SCREENS } from './support/look-at-page';
import { NOMINEE } from './support/prepare-dossier';
import { signIn } from './support/sign-in';
import { countBallot, letOthersVote, openBallot, openSitting } from './support/sitting-steps';
import { type Product, startProduct } from './support/start-product';

/** One dossier that the council does not pass: what the unit and the nominee learn of it, and what nobody else does. */
let product: Product;
let browser: Browser;
let head: Page;
let office: Page;
let chair: Page;
/** Of the secretary, for the sitting; of the Director, for the nominee. */
const REASON = 'Không bỏ phiếu thêm: Hội đồng đã thảo luận đủ.';
const WHY = 'Hội đồng không thông qua; đơn vị xem xét đề nghị lại vào năm sau.';

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  [head, office, chair] = [
    await signIn(browser, product, 'truongphong'),
    await signIn(browser, product, 'vanphong'),
    await signIn(browser, product, 'giamdoc'),
  ];
  await setClock(head, product, 'nominations');
  await bringToCouncil(head, office, product);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

jest.setTimeout(90_000);

it('the council does not pass the case, and says that it holds no further ballot', async () => {
  await goToStep(office, 'Họp Hội đồng');
  const sitting = await openSitting(office, product);
  await office.getByRole('link', { name: NOMINEE }).click();
  await office.getByRole('heading', { level: 1, name: NOMINEE }).waitFor();
  const caseId = new URL(office.url()).pathname.split('/').at(-1) ?? '';
  const codes = await openBallot(office, chair, product.url + sitting);
  for (const username of ['giamdoc', 'hoidong']) {
    const page = await signIn(browser, product, username);
    await voteByRequest(page, product, caseId, 'AGREE');
    await page.context().close();
  }
  await letOthersVote(browser, product, caseId, (place) => (place < 3 ? 'DISAGREE' : 'AGREE'));
  await countBallot(office, chair, codes);
  await office.locator('summary', { hasText: 'Không bỏ phiếu thêm' }).click();
  await office.getByText('9 người có quyền bỏ phiếu, phải được ít nhất 7 phiếu, được 6 phiếu đồng ý: không thông qua.').waitFor();
  await office.getByLabel('Lý do').fill(REASON);
  await button(office, 'Không bỏ phiếu thêm').click();
  await office.locator('summary', { hasText: 'Không bỏ phiếu thêm' }).waitFor({ state: 'detached' });
  await office.goto(`${product.url}${sitting}/cases/${caseId}`);
  await office.getByRole('heading', { name: 'Kết quả', exact: true }).waitFor();
  await office.getByText(REASON).waitFor();
  expect(await barriers(office)).toEqual([]);
});

it('the unit reads that the council did not pass it, and the Director under which rule it cannot be approved', async () => {
  await head.goto(`${product.url}/dossiers`);
  await head.getByRole('main').getByRole('link', { name: 'Phòng Quản lý Khoa học', exact: true }).click();
  await head
    .getByRole('link', { name: /Tiến trình/ })
    .first()
    .click();
  await head.getByText('Hội đồng không thông qua').first().waitFor();
  expect(await barriers(head)).toEqual([]);
  await chair.goto(`${product.url}/approvals?search=${encodeURIComponent(NOMINEE)}`);
  await chair
    .getByText(/6\/9 phiếu/)
    .first()
    .waitFor();
  await chair.getByRole('link', { name: NOMINEE }).first().click();
  await chair
    .getByText(new RegExp(`Hội đồng \\(phiên họp số 1, ngày 11/12/2017\\) không thông qua .+ cho ${NOMINEE}\\.`))
    .first()
    .waitFor();
  await chair
    .getByText(/Quy định minh họa/)
    .first()
    .waitFor();
});

it('the Director refuses, and the nominee reads why', async () => {
  await button(chair, 'Không phê duyệt').click();
  await dialogOf(chair).getByLabel('Lý do').fill(WHY);
  await dialogOf(chair)
    .getByRole('button', { name: /^Không phê duyệt/ })
    .first()
    .click();
  await chair.getByText('Đã ghi nhận không phê duyệt').first().waitFor();
  const nominee = await signIn(browser, product, 'pham.thi.ngoc.anh');
  await nominee.goto(`${product.url}/notices`);
  await nominee.getByRole('link', { name: new RegExp(`Giám đốc không phê duyệt đề nghị tặng .+ cho ${NOMINEE}`) }).click();
  await nominee.getByText(WHY).first().waitFor();
  expect(await barriers(nominee)).toEqual([]);
  await nominee.context().close();
  await head.reload();
  await head.getByText('Giám đốc Sở không phê duyệt').first().waitFor();
});

it('the public pages say nothing of it', async () => {
  await setClock(chair, product, 'posting');
  const passer = await (await browser.newContext({ locale: 'vi-VN', viewport: SCREENS.telephone })).newPage();
  await passer.goto(`${product.url}/public?q=${encodeURIComponent('pham thi ngoc anh')}`);
  await passer
    .getByText(/ngày 28\/12\/2016/)
    .first()
    .waitFor();
  expect(
    await passer
      .getByRole('main')
      .getByText(/ngày \d\d\/\d\d\/2017/)
      .count(),
  ).toBe(0);
  await passer.goto(`${product.url}/public/postings`);
  await passer.getByRole('heading', { level: 1 }).waitFor();
  expect(await passer.getByText(NOMINEE).count()).toBe(0);
});
