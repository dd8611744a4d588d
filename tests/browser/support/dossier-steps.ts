import type { Page } from 'playwright-core';
import { NOMINEE } from './prepare-dossier';
import type { Product } from './start-product';

const MINUTES = {
  name: 'Biên bản họp.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
};

/** From the dossier: its meeting, all five of the unit being there, with the minutes. */
export async function writeMeeting(head: Page): Promise<void> {
  await head.getByRole('link', { name: /Cuộc họp bình xét/ }).click();
  await head.getByLabel('Ngày họp').fill('2017-11-17');
  await head.getByLabel('Tổng số người của đơn vị').fill('5');
  await head.getByLabel('Số người dự họp').fill('5');
  await head.locator('input[type=file]').setInputFiles(MINUTES);
  await head
    .getByRole('link', { name: /Biên bản họp\.pdf/ })
    .first()
    .waitFor();
  await head.getByText(/Đã lưu lúc/).waitFor();
  await head.getByRole('link', { name: /Tiếp tục.*Chọn người/ }).click();
}

/** From the choice of nominees: one for Lao động tiên tiến, written to the end. */
export async function nominate(head: Page, nominee: string): Promise<void> {
  await head.getByLabel('Danh hiệu, hình thức khen thưởng').selectOption({ label: 'Lao động tiên tiến' });
  await head.getByRole('checkbox', { name: new RegExp(nominee) }).check();
  await head.getByRole('button', { name: /^Thêm 1 đề nghị/ }).click();
  await head.getByRole('link', { name: new RegExp(`Tiếp tục: ${nominee}`) }).click();
  await head.getByLabel('Số phiếu đồng ý').fill('5');
  await head.getByLabel('Báo cáo thành tích').fill('Hoàn thành tốt các chỉ tiêu đã đăng ký; chủ trì một đề tài cấp cơ sở.');
  for (const met of await head.getByRole('radio', { name: 'Đạt', exact: true }).all()) await met.check();
  await head.getByText('Đề nghị này đã đủ để gửi.').waitFor();
}

/** From a nomination that is complete: checked, sent, and a receipt shown. */
export async function sendDossier(head: Page): Promise<void> {
  await head.getByRole('link', { name: /Tiếp tục: kiểm tra và gửi/ }).click();
  await head.getByRole('button', { name: 'Gửi Văn phòng Sở' }).click();
  await head.waitForURL(/\/receipt$/);
  await head
    .getByText(/HS-2017-\d{4}/)
    .first()
    .waitFor();
}

/** From nothing to the council's door: the head of the tests' unit nominates and sends, and the Office accepts. */
export async function bringToCouncil(head: Page, office: Page, { url }: Pick<Product, 'url'>): Promise<void> {
  await head.goto(`${url}/dossiers`);
  await head.getByRole('button', { name: /^Lập hồ sơ của/ }).click();
  await writeMeeting(head);
  await nominate(head, NOMINEE);
  await sendDossier(head);
  await office.goto(`${url}/appraisal`);
  await office.getByRole('link', { name: /Phòng Quản lý Khoa học/ }).click();
  await office.getByRole('button', { name: 'Thẩm định đạt, trình Giám đốc', exact: true }).click();
  await office.getByText('Đã thẩm định đạt').first().waitFor();
}
