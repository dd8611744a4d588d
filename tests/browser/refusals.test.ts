import type { Browser, Page } from 'playwright-core';
import { ask, setClock } from './support/ask';
import { launchBrowser } from './support/launch-browser';
import { barriers, SCREENS } from './support/look-at-page';
import { passCouncilAndPosting } from './support/record-before';
import { signIn } from './support/sign-in';
import { type Product, startProduct } from './support/start-product';

/** One refusal of each kind, as a person meets it, in the order of the year: the clock is everybody's and goes forward. */
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

/** The page says it in Vietnamese, and after one press of a button in English. It is left in Vietnamese. */
async function saysInBoth(page: Page, vietnamese: string | RegExp, english: string | RegExp): Promise<void> {
  await page.getByText(vietnamese).first().waitFor();
  await speak(page, 'English');
  await page.getByText(english).first().waitFor();
  await speak(page, 'Tiếng Việt');
  await page.getByText(vietnamese).first().waitFor();
}

async function speak(page: Page, language: 'English' | 'Tiếng Việt'): Promise<void> {
  await page.getByRole('button', { name: language, exact: true }).click();
}

describe('in March, while pledges are received', () => {
  it('signs nobody in with a wrong password, and locks the account after five', async () => {
    const window = await browser.newContext({ viewport: SCREENS.desk, locale: 'vi-VN' });
    const page = await window.newPage();
    await page.goto(`${product.url}/sign-in`);
    const tryOnce = async () => {
      await page.getByLabel('Tên đăng nhập').fill('hoidong');
      await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('khong-phai-mat-khau');
      const answered = page.waitForResponse((response) => response.url().endsWith('/graphql'));
      await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
      await answered;
    };
    await tryOnce();
    await saysInBoth(page, 'Tên đăng nhập hoặc mật khẩu không đúng.', 'The user name or the password is not right.');
    for (let attempt = 2; attempt <= 6; attempt += 1) await tryOnce();
    await saysInBoth(
      page,
      /^Tài khoản bị khóa tạm vì nhập sai mật khẩu nhiều lần\. Có thể đăng nhập lại từ \d\d:\d\d ngày .+, hoặc đề nghị quản trị viên mở khóa\.$/,
      /^The account is locked after repeated wrong passwords\. Sign in again from .+, or ask an administrator to unlock it\.$/,
    );
    expect(await barriers(page)).toEqual([]);
    await window.close();
  });

  it('does what was pressed twice once', async () => {
    const page = await signIn(browser, product, 'nguyen.thi.hong.tuyet');
    await writePledge(page);
    await page.getByRole('button', { name: 'Gửi bản đăng ký' }).dblclick();
    await page.getByRole('heading', { name: 'Đã nhận bản đăng ký' }).waitFor();
    expect(new Set(await page.getByText(/^ĐK-2017-\d{4}$/).allTextContents()).size).toBe(1);
    const { myPledge } = await ask<{ myPledge: { pledge: { history: { act: string }[] } } }>(
      page,
      product,
      '{ myPledge { pledge { history { act } } } }',
    );
    expect(myPledge.pledge.history).toEqual([{ act: 'SENT' }]);
    await page.context().close();
  });

  it('keeps the draft when the time runs out over an open form, and says when it closed and who may extend it', async () => {
    const page = await signIn(browser, product, 'nhanvien');
    await setClock(page, product, 'pledges-last-day');
    await page.clock.install();
    await writePledge(page);
    const send = page.getByRole('button', { name: 'Gửi bản đăng ký' });
    await send.waitFor();
    // The night passes for the server and for the device; the page is not touched.
    await setClock(page, product, 'pledges-closed');
    await page.clock.fastForward('40:00:00');
    await send.waitFor({ state: 'hidden' });
    await saysInBoth(
      page,
      /thời hạn đến hết ngày 31\/03\/2017 .*, nay đã hết\. Người có thẩm quyền gia hạn: Giám đốc Sở\./,
      /closed at .*31 March 2017.* Who may extend it: .+\./,
    );
    await page.reload();
    await saysInBoth(
      page,
      /^Đã hết hạn nhận bản đăng ký: hết ngày 31\/03\/2017 .*\. Bản nháp vẫn được giữ\. Người có thẩm quyền gia hạn: .+\.$/,
      /^Pledges are no longer received; it closed at .*31 March 2017.*\. The draft is kept\. Who may give more time: .+\.$/,
    );
    await page.getByText('Thẩm định hồ sơ đề tài cấp cơ sở').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });
});

describe('in November, while dossiers are prepared', () => {
  beforeAll(async () => {
    const page = await signIn(browser, product, 'truongphong');
    await setClock(page, product, 'nominations');
    await page.context().close();
  }, 60_000);

  it.each([
    ['Lâm Quốc Thịnh', 'truongphong.qlcn', 'reprimanded in July', /[Kk]hiển trách/, /[Rr]eprimand/],
    ['Nguyễn Thị Ngân', 'truongphong.cctdc', 'recruited in April', /10 tháng/, /at least 10 full months/],
  ])('lets nobody send the nomination of %s (%s), and says by which article', async (name, username, _why, vietnamese, english) => {
    const page = await signIn(browser, product, username);
    await page.goto(`${product.url}/dossiers`);
    await page
      .getByRole('button', { name: /^Lập hồ sơ của/ })
      .first()
      .click();
    await page.getByRole('link', { name: /Chọn người, tập thể đề nghị/ }).click();
    await page.getByLabel('Danh hiệu, hình thức khen thưởng').selectOption({ label: 'Lao động tiên tiến' });
    const row = page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: new RegExp(name) }) });
    await row.locator('summary').first().click();
    await row
      .getByText(/Điều \d+/)
      .first()
      .waitFor();
    await saysInBoth(page, vietnamese, english);
    await row.getByRole('checkbox').check();
    await page.getByText(/Trong số đã chọn có 1 trường hợp chưa đạt điều kiện/).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: /^Thêm 1 đề nghị/ }).click();
    await page
      .getByRole('link', { name: new RegExp(name) })
      .first()
      .waitFor();
    await page.goto(`${page.url().replace('/nominees', '/check')}`);
    const reasons = page.getByRole('region', { name: 'Chưa gửi được vì' });
    await reasons.getByText(vietnamese).first().waitFor();
    await reasons
      .getByText(/Điều \d+/)
      .first()
      .waitFor();
    await saysInBoth(page, vietnamese, english);
    expect(await page.getByRole('button', { name: 'Gửi Văn phòng Sở' }).isDisabled()).toBe(true);
    await page.context().close();
  });

  it('overwrites nothing from a page that is no longer the newest', async () => {
    const first = await signIn(browser, product, 'truongphong');
    await first.goto(`${product.url}/dossiers`);
    await first.getByRole('button', { name: /^Lập hồ sơ của/ }).click();
    await first.getByRole('link', { name: /Cuộc họp bình xét/ }).click();
    await first.getByLabel('Tổng số người của đơn vị').waitFor();
    const second = await first.context().newPage();
    await second.goto(first.url());
    await second.getByLabel('Tổng số người của đơn vị').fill('5');
    await second.getByText(/Đã lưu lúc/).waitFor();

    await first.getByLabel('Tổng số người của đơn vị').fill('7');
    await saysInBoth(
      first,
      /^Trần Quốc Bảo đã thay đổi nội dung này lúc .+\. Chưa có gì bị ghi đè: hãy xem bản mới rồi làm lại\.$/,
      /^Trần Quốc Bảo changed this at .+\. Nothing was overwritten: look at the new version and try again\.$/,
    );
    await first.getByRole('button', { name: 'Xem bản mới nhất' }).click();
    await first.waitForFunction(() => document.querySelector<HTMLInputElement>('#meeting-members')?.value === '5');
    await first.context().close();
  });

  it('takes no file that is too large or not what its name says, and shows how far a good one is', async () => {
    const page = await signIn(browser, product, 'truongphong');
    await page.goto(`${product.url}/dossiers`);
    await page.getByRole('main').getByRole('link', { name: 'Phòng Quản lý Khoa học', exact: true }).click();
    await page.getByRole('link', { name: /Biên bản họp/ }).click();
    const choose = page.locator('input[type=file]');
    await choose.setInputFiles({ name: 'phan-mem.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\x00 not a document') });
    await saysInBoth(
      page,
      /^Tệp “phan-mem\.pdf” không thuộc loại được nhận .+ hoặc nội dung không đúng với phần mở rộng của tên\.$/,
      /^The file “phan-mem\.pdf” is not of an accepted type .+ or its content is not what its name says\.$/,
    );
    expect(await barriers(page)).toEqual([]);
    await choose.setInputFiles({ name: 'qua-lon.pdf', mimeType: 'application/pdf', buffer: pdfOf(11 * MEGABYTE) });
    await saysInBoth(page, 'Tệp “qua-lon.pdf” lớn hơn 10 MB.', 'The file “qua-lon.pdf” is larger than 10 MB.');

    const network = await page.context().newCDPSession(page);
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: 2 * MEGABYTE,
    });
    await choose.setInputFiles({ name: 'bien-ban.pdf', mimeType: 'application/pdf', buffer: pdfOf(6 * MEGABYTE) });
    await page.getByRole('progressbar', { name: /^Đang tải lên bien-ban\.pdf: \d+%$/ }).waitFor();
    await page.getByText('Đã tải lên bien-ban.pdf').waitFor({ timeout: 20_000 });
    await page
      .getByRole('link', { name: /bien-ban\.pdf/ })
      .first()
      .waitFor();
    await page.context().close();
  });
});

describe('in December, when the Director decides', () => {
  let director: Page;
  beforeAll(async () => {
    director = await signIn(browser, product, 'giamdoc');
    await setClock(director, product, 'decisions');
    await passCouncilAndPosting(product);
  }, 60_000);

  it('shows nobody what is not theirs', async () => {
    const { dossiers } = await ask<{ dossiers: { edges: { node: { id: string; unitName: { vi: string } } }[] } }>(
      director,
      product,
      '{ dossiers { edges { node { id unitName { vi } } } } }',
    );
    const other = dossiers.edges.find(({ node }) => node.unitName.vi === 'Văn phòng Sở')?.node.id;
    const head = await signIn(browser, product, 'truongphong');
    await head.goto(`${product.url}/dossiers/${other}`);
    await saysInBoth(
      head,
      'Không có nội dung này, hoặc tài khoản của ông/bà không được xem.',
      'This does not exist, or your account may not see it.',
    );
    expect(await head.getByText('Văn phòng Sở', { exact: true }).count()).toBe(0);
    await head.context().close();

    const employee = await signIn(browser, product, 'nhanvien');
    await employee.goto(`${product.url}/approvals`);
    await saysInBoth(employee, /^Trang này dành cho Giám đốc Sở/, /^This page is for the Director/);
    expect(await employee.getByRole('checkbox').count()).toBe(0);
    await employee.context().close();
  });

  it('says in the preview which nominations find no place, and in the result once more, row by row', async () => {
    await askToApproveAll(director, 'ADVANCED_WORKER');
    await director.getByRole('dialog').getByText('Quyết định được ngay.', { exact: false }).waitFor();
    await director
      .getByRole('dialog')
      .getByRole('button', { name: /^Phê duyệt/ })
      .click();
    await director.getByText(/^Đã phê duyệt (\d+) trong \1 đề nghị$/).waitFor();

    await askToApproveAll(director, 'GRASSROOTS_EMULATION_FIGHTER');
    const dialog = director.getByRole('dialog');
    await dialog.getByText(/^Chỉ \d+ trong \d+ đề nghị quyết định được lúc này/).waitFor();
    const failing = await dialog.getByText(/^.?Chưa được$/).count();
    expect(failing).toBeGreaterThan(0);
    await dialog
      .getByText(/chỉ tiêu/)
      .first()
      .waitFor();
    expect(await barriers(director)).toEqual([]);
    await dialog.getByRole('button', { name: /^Phê duyệt/ }).click();
    await director.getByText(/^Đã phê duyệt \d+ trong \d+ đề nghị$/).waitFor();
    expect(await director.getByText(/^.?Chưa quyết định$/).count()).toBe(failing);
    await speak(director, 'English');
    await director.getByText(/^Approved: \d+ of \d+ nominations$/).waitFor();
    expect(await director.getByText(/^.?Not decided$/).count()).toBe(failing);
    expect(await barriers(director)).toEqual([]);
    await speak(director, 'Tiếng Việt');
  });
});

const MEGABYTE = 1024 * 1024;

function pdfOf(bytes: number): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(bytes - 9, ' ')]);
}

/** Writes a pledge and goes on to its check. */
async function writePledge(page: Page): Promise<void> {
  await page.goto(`${product.url}/pledge`);
  await page.getByLabel('Lao động tiên tiến (LĐTT)').check();
  await page.getByLabel('Nội dung').fill('Thẩm định hồ sơ đề tài cấp cơ sở');
  await page.getByLabel('Cách đo').fill('Số hồ sơ');
  await page.getByLabel('Chỉ tiêu', { exact: true }).fill('20 hồ sơ đúng hạn');
  await page.getByLabel('Hoàn thành trước hoặc trong ngày').fill('2017-11-30');
  await page.getByRole('button', { name: 'Kiểm tra trước khi gửi' }).click();
  await page.getByRole('heading', { name: 'Kiểm tra bản đăng ký' }).waitFor();
}

/** Chooses all nominations for an award and asks to approve them: nothing is done before the dialog is confirmed. */
async function askToApproveAll(page: Page, award: string): Promise<void> {
  await page.goto(`${product.url}/approvals?award=${award}`);
  await page.getByRole('checkbox', { name: /^Chọn \d+ đề nghị đang hiện$/ }).check();
  await page.getByRole('button', { name: /^Phê duyệt \d+ đề nghị$/ }).click();
}
