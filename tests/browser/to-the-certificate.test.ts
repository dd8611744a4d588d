import type { Browser, Page } from 'playwright-core';
import { readPdf } from '../../apps/server/src/testing/read-pdf';
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

/** One dossier, carried by people from the unit's meeting to the certificate, in the order of the year. */
let product: Product;
let browser: Browser;
let head: Page;
let office: Page;
let chair: Page;
let sitting: string;
let caseId: string;
const NUMBER = '152/QĐ-SKHCN';
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  [head, office, chair] = [
    await signIn(browser, product, 'truongphong'),
    await signIn(browser, product, 'vanphong'),
    await signIn(browser, product, 'giamdoc'),
  ];
  await setClock(head, product, 'nominations');
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

jest.setTimeout(90_000);

it('the unit nominates and sends, and the Office accepts', async () => {
  await bringToCouncil(head, office, product);
});

it('the council meets: who is there is recorded, the sitting opens, and a member answers for conflicts of interest', async () => {
  await goToStep(office, 'Họp Hội đồng');
  sitting = await openSitting(office, product);
  expect(await barriers(office)).toEqual([]);

  const member = await signIn(browser, product, 'hoidong', SCREENS.telephone);
  await member.goto(product.url + sitting);
  await member.getByRole('link', { name: NOMINEE }).click();
  await button(member, 'Tôi không có liên quan').click();
  await member.getByText('Ông/bà đã trả lời: không có liên quan.').waitFor();
  caseId = new URL(member.url()).pathname.split('/').at(-1) ?? '';
  expect(await barriers(member)).toEqual([]);
  await member.context().close();
});

it('the council votes in secret, two close the ballot, and the case says how it ended', async () => {
  const codes = await openBallot(office, chair, product.url + sitting);
  const member = await signIn(browser, product, 'hoidong', SCREENS.telephone);
  await member.goto(`${product.url}${sitting}/vote`);
  await member.getByRole('radio', { name: /^Đồng ý/ }).check();
  await button(member, 'Xem lại phiếu').click();
  await dialogOf(member).getByRole('button', { name: 'Bỏ phiếu', exact: true }).click();
  await member.getByText('Phiếu kín của ông/bà đã vào hòm phiếu.').waitFor();
  await voteByRequest(chair, product, caseId, 'AGREE');
  await letOthersVote(browser, product, caseId, (place) => (place === 0 ? 'DISAGREE' : 'AGREE'));
  await countBallot(office, chair, codes);
  await member.goto(`${product.url}${sitting}/cases/${caseId}`);
  await member.getByText('Bỏ phiếu kín: 9 người có quyền bỏ phiếu, phải được ít nhất 7 phiếu, được 8 phiếu đồng ý: thông qua.').waitFor();
  await member.context().close();
});

it('the sitting closes, and its minutes hold the vote', async () => {
  await office.goto(product.url + sitting);
  await button(office, 'Kết thúc').click();
  await dialogOf(office).getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await office.getByText('Đã kết thúc').waitFor();
  await office.getByRole('link', { name: 'Biên bản, danh sách' }).click();
  await button(office, 'Phát hành: Biên bản họp Hội đồng').click();
  await dialogOf(office).getByRole('button', { name: 'Phát hành' }).click();
  const text = await pdfText(office, 'PDF: bien-ban-hop-2017-phien-1.docx (mở trong thẻ mới)');
  expect(text).toMatch(/Bà Phạm Thị Ngọc Ánh,.*9\s*7\s*8\s*Thông qua/s);
  expect(text).toContain('Ngô Thị Thu Hà');
});

it('the Director cannot approve before the list was posted to its end; everybody reads it for its days', async () => {
  await chair.goto(`${product.url}/approvals?search=${encodeURIComponent(NOMINEE)}`);
  await chair.getByRole('link', { name: NOMINEE }).first().click();
  await chair
    .getByText(/chưa được niêm yết|chưa công khai/i)
    .first()
    .waitFor();
  await office.goto(`${product.url}/postings`);
  await office.getByRole('link', { name: 'Niêm yết danh sách' }).click();
  await office.getByLabel(/^Tóm tắt thành tích/).fill('Hoàn thành tốt nhiệm vụ năm 2017; chủ trì một đề tài cấp cơ sở.');
  await button(office, 'Niêm yết 1 đề nghị').click();
  await office.getByText('Nhận kiến nghị đến hết ngày 18/12/2017 (23:59:59).').waitFor();
  const nominee = await signIn(browser, product, 'pham.thi.ngoc.anh');
  await nominee.goto(`${product.url}/postings`);
  await nominee.getByRole('link', { name: 'Danh sách số 1 năm 2017' }).click();
  await nominee.getByRole('rowheader', { name: NOMINEE }).waitFor();
  await nominee.context().close();
});

it('the Director approves once the days have passed; the Office numbers the decision and announces it', async () => {
  await goToStep(chair, 'Hết hạn công khai');
  await chair.reload();
  await button(chair, 'Phê duyệt').click();
  await dialogOf(chair).getByText('Quyết định được ngay.', { exact: false }).waitFor();
  await dialogOf(chair)
    .getByRole('button', { name: /^Phê duyệt/ })
    .click();
  await chair.getByText('Đã phê duyệt 1 trong 1 đề nghị').waitFor();

  await office.goto(`${product.url}/decisions`);
  await office.getByRole('link', { name: 'Soạn văn bản' }).click();
  await office.getByRole('checkbox', { name: `Chọn ${NOMINEE}` }).check();
  await button(office, 'Soạn văn bản với 1 trường hợp').click();
  await button(office, 'Vào sổ').click();
  await dialogOf(office).getByLabel('Số', { exact: false }).first().fill(NUMBER);
  await dialogOf(office).getByLabel('Người ký').fill('Nguyễn Thanh Phong');
  await dialogOf(office).getByRole('button', { name: 'Xem trước' }).click();
  await dialogOf(office)
    .getByText(/phải chi 390\.000 đồng cho 1 trường hợp/)
    .waitFor();
  await dialogOf(office).getByRole('button', { name: 'Vào sổ', exact: true }).click();
  await button(office, 'Công bố').click();
  await dialogOf(office).getByLabel('Hình thức công bố').fill('Công bố tại Hội nghị tổng kết năm 2017');
  await dialogOf(office).getByRole('button', { name: 'Công bố', exact: true }).click();
  await office.getByText(/^Đã công bố lúc .+: Công bố tại Hội nghị tổng kết năm 2017\.$/).waitFor();
  expect(await barriers(office)).toEqual([]);
});

it('the certificate holds the name with every mark; the nominee and everybody can see the award', async () => {
  await office.getByRole('link', { name: 'Văn bản, giấy chứng nhận' }).click();
  await button(office, 'Làm giấy khen, giấy chứng nhận').click();
  await dialogOf(office).getByRole('button', { name: 'Làm giấy khen, giấy chứng nhận' }).click();
  await office.getByText('Đã làm xong 1.').waitFor({ timeout: 60_000 });
  const certificate = await pdfText(office, 'Tất cả (PDF để in) (mở trong thẻ mới)');
  for (const words of [`Bà ${NOMINEE}`, 'LAO ĐỘNG TIÊN TIẾN', NUMBER, 'Nguyễn Thanh Phong']) expect(certificate).toContain(words);
  const [archive] = await Promise.all([
    office.waitForEvent('download'),
    office.getByRole('link', { name: 'Tất cả (Word, tệp nén)' }).click(),
  ]);
  expect(archive.suggestedFilename()).toMatch(/\.zip$/);

  const nominee = await signIn(browser, product, 'pham.thi.ngoc.anh');
  await nominee.goto(`${product.url}/notices`);
  await nominee.getByRole('link', { name: new RegExp(`^Quyết định số ${NUMBER} tặng Lao động tiên tiến cho ${NOMINEE}`) }).click();
  await nominee.getByText(`${NUMBER}, 28/12/2017`).waitFor();
  await button(nominee, `Đã nhận: ${NOMINEE}`).click();
  await button(nominee, `Đã nhận: ${NOMINEE}`).waitFor({ state: 'detached' });
  expect(await barriers(nominee)).toEqual([]);

  const passer = await (await browser.newContext({ locale: 'vi-VN', viewport: SCREENS.telephone })).newPage();
  await passer.goto(`${product.url}/public?q=${encodeURIComponent('pham thi ngoc anh')}`);
  await passer.getByText(`Số ${NUMBER} ngày 28/12/2017`).first().waitFor();
});

/** What stands on the pages of the PDF that a link leads to. */
async function pdfText(page: Page, link: string): Promise<string> {
  const href = await page.getByRole('link', { name: link, exact: true }).getAttribute('href');
  const answer = await page.request.get(product.url + href);
  return readPdf(await answer.body())
    .pages.map(({ text }) => text)
    .join('\n');
}
