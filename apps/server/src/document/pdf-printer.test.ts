import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENT_KINDS, DOCUMENTS, type DocumentKind } from '@vinh-danh/domain/document/document';
import { type Filling, PLACEHOLDERS, sampleOf } from '@vinh-danh/domain/document/placeholders';
import { OWN_FILES } from '../own-files';
import { readPdf } from '../testing/read-pdf';
import { fillTemplate, takeTemplate } from './fill-template';
import { printPdf, stopPrinting } from './pdf-printer';

const settings = { chromiumPath: process.env.CHROMIUM_PATH, dataDirectory: join(process.cwd(), '.tmp') };
const A4 = { short: 595, long: 842 };

afterAll(stopPrinting);

async function fill(kind: DocumentKind, more: Filling = {}): Promise<Buffer> {
  const filename = `${kind.toLowerCase().replaceAll('_', '-')}.docx`;
  const template = takeTemplate(kind, filename, await readFile(join(OWN_FILES, 'templates', filename)));
  return fillTemplate(template, { ...sampleOf(PLACEHOLDERS[kind]), ...more });
}
const flat = (text: string) => text.replace(/\s+/g, ' ');

/** What a reader looks for in each kind, head and signature included. */
const MUST_SAY: Readonly<Record<DocumentKind, readonly string[]>> = {
  AGENDA: ['CHƯƠNG TRÌNH', 'Phiên họp thứ 2 năm 2017', '08 giờ 00 ngày 12/12/2017', 'Bà Đặng Thị Ước', 'TM. HỘI ĐỒNG'],
  MINUTES: ['BIÊN BẢN', 'XUNG ĐỘT LỢI ÍCH', 'phụ trách trực tiếp', 'Thông qua', 'THƯ KÝ', 'Phan Thị Sáu'],
  COUNTING_MINUTES: ['BIÊN BẢN KIỂM PHIẾU', 'Bỏ phiếu kín; lần 1', 'NGƯỜI KIỂM PHIẾU'],
  PROPOSAL_LETTER: ['TỜ TRÌNH', 'Kính gửi: Ủy ban nhân dân tỉnh Tây Ninh', 'Nơi nhận:', 'GIÁM ĐỐC'],
  AWARD_DECISION: ['QUYẾT ĐỊNH:', 'Số: 152/QĐ-SKHCN', 'Điều 3.', 'Tây Ninh, ngày 20 tháng 12 năm 2017', 'Nguyễn Văn Tám'],
  AWARD_LIST: ['DANH SÁCH', 'Chiến sĩ thi đua cơ sở (12 cá nhân)', 'Phòng Quản lý Khoa học'],
  MERIT_CERTIFICATE: ['GIẤY KHEN', 'Bà Đặng Thị Ước', 'Vào sổ khen thưởng số: 07'],
  TITLE_CERTIFICATE: ['CHỨNG NHẬN', 'CHIẾN SĨ THI ĐUA CƠ SỞ', 'Quyết định số: 152/QĐ-SKHCN'],
  RESULT_LETTER: ['THÔNG BÁO', 'chưa được tặng', 'Khoản 1 Điều 23 Luật Thi đua, Khen thưởng', 'khiếu nại'],
  REVOCATION_DECISION: ['Thu hồi danh hiệu', 'Lý do thu hồi', '152/QĐ-SKHCN ngày 20/12/2017'],
};

test.each(DOCUMENT_KINDS)('%s is printed on A4 with embedded letters and says what it must', async (kind) => {
  const { pages, fonts } = readPdf(await printPdf(settings, [await fill(kind)]));
  const text = flat(pages.map((page) => page.text).join('\n'));
  for (const said of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', ...MUST_SAY[kind]]) expect(text).toContain(said);
  expect(text).not.toMatch(/[{}]/);
  expect(fonts.filter((font) => !font.startsWith('Tinos-'))).toEqual([]);
  const { short, long } = A4;
  const [width, height] = DOCUMENTS[kind].landscape ? [long, short] : [short, long];
  for (const page of pages) expect([Math.round(page.width), Math.round(page.height)]).toEqual([width, height]);
});

test('a long list goes over pages with its head on each, numbered from the second on, and its signature beside the last words', async () => {
  const [row] = sampleOf(PLACEHOLDERS.MINUTES).noi_dung as readonly Filling[];
  const cases = Array.from({ length: 90 }, (_, index) => ({ ...row, stt: String(index + 1), doi_tuong: `Người thứ ${index + 1}` }));
  const { pages } = readPdf(await printPdf(settings, [await fill('MINUTES', { noi_dung: cases })]));
  expect(pages.length).toBeGreaterThan(3);
  const texts = pages.map(({ text }) => flat(text));
  const withCases = texts.filter((text) => /Người thứ \d/.test(text));
  for (const text of withCases) expect(text).toContain('Danh hiệu, hình thức');
  expect(texts[0]).not.toMatch(/(?:^| )1(?: CỘNG|$)/);
  for (const [index, text] of texts.entries()) if (index > 0) expect(text).toMatch(new RegExp(`^${index + 1} | ${index + 1}$`));
  expect(texts.at(-1)).toMatch(/Phiên họp kết thúc.*THƯ KÝ.*CHỦ TRÌ/);
  for (let index = 1; index <= 90; index += 1)
    expect(texts.filter((text) => new RegExp(`Người thứ ${index}\\b`).test(text))).toHaveLength(1);
});

test('a name as long as names get is whole, and documents follow each other on pages of their own', async () => {
  const ten = 'Công Tằng Tôn Nữ Thị Phương Thảo Nguyên Hoàng Diễm Quỳnh';
  const long = await fill('TITLE_CERTIFICATE', {
    doi_tuong: `Bà ${ten}`,
    chuc_vu_don_vi: 'Phó Trưởng phòng Quản lý Khoa học và Công nghệ cơ sở, Chi cục Tiêu chuẩn Đo lường Chất lượng tỉnh Tây Ninh',
  });
  const { pages } = readPdf(await printPdf(settings, [long, await fill('MERIT_CERTIFICATE')]));
  expect(pages.map(({ text }) => flat(text).includes(ten))).toEqual([true, false]);
  expect(pages.map(({ text }) => flat(text).includes('GIẤY KHEN'))).toEqual([false, true]);
});

test('a browser that dies is started again, and what was asked of it is done', async () => {
  const document = await fill('MERIT_CERTIFICATE');
  await printPdf(settings, [document]);
  const dying = printPdf(settings, [document, document]);
  await stopPrinting();
  const { pages } = readPdf(await dying);
  expect(pages).toHaveLength(2);
});

test('what is no Word document fails with a fault of the printer, and the next is printed', async () => {
  await expect(printPdf(settings, [Buffer.from('no zip')])).rejects.toThrow('could not be printed');
  expect(readPdf(await printPdf(settings, [await fill('MERIT_CERTIFICATE')])).pages).toHaveLength(1);
});
