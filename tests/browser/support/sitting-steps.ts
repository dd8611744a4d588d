import type { Choice } from '@vinh-danh/domain/council/ballot';
import type { Browser, Page } from 'playwright-core';
import { button, dialogOf, openEnvelopes, takeCode, voteByRequest } from './ballot-steps';
import { NOMINEE } from './prepare-dossier';
import { signIn } from './sign-in';
import type { Product } from './start-product';

/** Members of the council of the demonstration who vote beside the chair and the vice-chair. */
const OTHERS = [
  'truongphong.vps',
  'thanhtra',
  'truongphong.khtc',
  'truongphong.qlcn',
  'truongphong.cctdc',
  'truongphong.ttud',
  'truongphong.ttkt',
];

/** The secretary finds the sitting of the year, records that everybody is there, and opens it. Gives its address. */
export async function openSitting(office: Page, product: Product): Promise<string> {
  await office.goto(`${product.url}/councils`);
  await office.getByRole('link', { name: /^Hội đồng Thi đua/ }).click();
  await office.getByRole('link', { name: 'Phiên họp số 1 năm 2017' }).click();
  await button(office, 'Ghi tất cả người chưa ghi là có mặt').click();
  await button(office, 'Ghi nhận').click();
  await button(office, 'Khai mạc').click();
  await dialogOf(office).getByRole('button', { name: 'Khai mạc', exact: true }).click();
  await office.getByText('Đang họp').waitFor();
  return new URL(office.url()).pathname;
}

/** The secretary puts the nominee of the tests to a secret ballot; chair and secretary take the codes. */
export async function openBallot(office: Page, chair: Page, sitting: string): Promise<{ outerCode: string; innerCode: string }> {
  await office.goto(`${sitting}/ballots`);
  await office.getByRole('checkbox', { name: `${NOMINEE} – Lao động tiên tiến` }).check();
  await office.getByLabel('Người mở phong bì ngoài').selectOption({ label: 'Nguyễn Thanh Phong' });
  await office.getByLabel('Người mở phong bì trong').selectOption({ label: 'Ngô Thị Thu Hà' });
  await button(office, 'Mở bỏ phiếu').click();
  const innerCode = await takeCode(office);
  await chair.goto(`${sitting}/ballots`);
  return { innerCode, outerCode: await takeCode(chair) };
}

/** All but chair and vice-chair vote, by request. */
export async function letOthersVote(browser: Browser, product: Product, caseId: string, choose: (place: number) => Choice): Promise<void> {
  for (const [place, username] of OTHERS.entries()) {
    const page = await signIn(browser, product, username);
    await voteByRequest(page, product, caseId, choose(place));
    await page.context().close();
  }
}

/** Both codes, one after the other, once everybody has voted. */
export async function countBallot(
  office: Page,
  chair: Page,
  { outerCode, innerCode }: { outerCode: string; innerCode: string },
): Promise<void> {
  await office.getByText('Đã bỏ phiếu: 9/9').waitFor();
  await openEnvelopes(chair, 'Kết thúc bỏ phiếu, mở phong bì ngoài', outerCode);
  await openEnvelopes(office, 'Mở phong bì trong, đếm phiếu', innerCode);
}
