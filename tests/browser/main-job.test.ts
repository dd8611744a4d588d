import type { Browser, Page } from 'playwright-core';
import { goToStep } from './support/demonstration-clock';
import { nominate, sendDossier, writeMeeting } from './support/dossier-steps';
import { launchBrowser } from './support/launch-browser';
import { barriers } from './support/look-at-page';
import { NOMINEE } from './support/prepare-dossier';
import { passCouncilAndPosting } from './support/record-before';
import { signIn } from './support/sign-in';
import { type Product, startProduct } from './support/start-product';

let product: Product;
let browser: Browser;
/** One window a role, open at once as in real life. */
let employee: Page;
let head: Page;
let office: Page;
let director: Page;

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  employee = await signIn(browser, product, 'nhanvien');
  head = await signIn(browser, product, 'truongphong');
  office = await signIn(browser, product, 'vanphong');
  director = await signIn(browser, product, 'giamdoc');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('the main job, from pledge to approval', () => {
  jest.setTimeout(90_000);

  it('an employee writes a pledge that survives a closed page, checks it, sends it and gets a number', async () => {
    await employee.goto(`${product.url}/pledge`);
    await employee.getByLabel('Lao động tiên tiến (LĐTT)').check();
    await employee.getByLabel('Nội dung').fill('Thẩm định hồ sơ đề tài cấp cơ sở');
    await employee.getByText(/Đã lưu lúc/).waitFor();
    await employee.reload();
    expect(await employee.getByLabel('Nội dung').inputValue()).toBe('Thẩm định hồ sơ đề tài cấp cơ sở');
    await employee.getByLabel('Cách đo').fill('Số hồ sơ');
    await employee.getByLabel('Chỉ tiêu', { exact: true }).fill('20 hồ sơ đúng hạn');
    await employee.getByLabel('Hoàn thành trước hoặc trong ngày').fill('2017-11-30');
    expect(await barriers(employee)).toEqual([]);
    await employee.getByRole('button', { name: 'Kiểm tra trước khi gửi' }).click();
    await employee.getByRole('button', { name: 'Gửi bản đăng ký' }).click();
    await employee.getByRole('heading', { name: 'Đã nhận bản đăng ký' }).waitFor();
    await employee
      .getByText(/ĐK-2017-\d{4}/)
      .first()
      .waitFor();
  });

  it('the head confirms it', async () => {
    await head.goto(`${product.url}/pledges?state=SENT`);
    await head.getByRole('link', { name: 'Nguyễn Thị Minh Thư' }).waitFor();
    await head.getByLabel('Chọn tất cả bản xác nhận được trên trang').check();
    await head.getByRole('button', { name: /^Xác nhận \d+ bản/ }).click();
    await head
      .getByRole('dialog')
      .getByRole('button', { name: /^Xác nhận/ })
      .click();
    await head.getByRole('link', { name: 'Nguyễn Thị Minh Thư' }).waitFor({ state: 'detached' });
    await employee.reload();
    await employee.getByText('Đã xác nhận').first().waitFor();
  });

  it('the head sends a dossier after the unit meeting, and is told first what is missing', async () => {
    await goToStep(head, 'lập hồ sơ đề nghị');
    await head.goto(`${product.url}/dossiers`);
    await head.getByRole('button', { name: /^Lập hồ sơ của/ }).click();
    await head.getByRole('link', { name: /Kiểm tra và gửi/ }).click();
    await head.getByText('Hồ sơ chưa có cá nhân hay tập thể nào được đề nghị.').first().waitFor();
    expect(await barriers(head)).toEqual([]);
    await head.goBack();

    await writeMeeting(head);
    await nominate(head, NOMINEE);
    expect(await barriers(head)).toEqual([]);
    await sendDossier(head);
  });

  it('the Office accepts it', async () => {
    await office.goto(`${product.url}/appraisal`);
    await office.getByRole('link', { name: /Phòng Quản lý Khoa học/ }).click();
    await office.getByRole('heading', { name: new RegExp(NOMINEE) }).waitFor();
    expect(await barriers(office)).toEqual([]);
    await office.getByRole('button', { name: 'Thẩm định đạt, trình Giám đốc' }).click();
    await office.getByText('Đã thẩm định đạt').first().waitFor();
  });

  it('the Director sees what approving would do to the quota, approves, and it is so for everybody', async () => {
    await passCouncilAndPosting(product);
    await goToStep(director, 'Họp Hội đồng');
    await director.goto(`${product.url}/approvals`);
    await director.getByLabel('Tìm theo tên').fill('pham thi ngoc anh');
    await director.getByRole('button', { name: 'Lọc' }).click();
    await director.getByRole('checkbox', { name: `Chọn ${NOMINEE} – LĐTT` }).check();
    expect(await barriers(director)).toEqual([]);
    await director.getByRole('button', { name: /^Phê duyệt/ }).click();
    const dialog = director.getByRole('dialog');
    await dialog.getByText('Quyết định được ngay.', { exact: false }).waitFor();
    await dialog.getByText('Chỉ tiêu trước và sau').waitFor();
    await dialog.getByRole('button', { name: /^Phê duyệt/ }).click();
    await director.getByText('Đã phê duyệt 1 trong 1 đề nghị').waitFor();
    await head
      .getByRole('link', { name: /^Hồ sơ đề nghị của/ })
      .first()
      .click();
    await head.reload();
    await head.getByText('Giám đốc phê duyệt').first().waitFor();
  });
});
