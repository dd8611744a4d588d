import type { Document, Paragraph, Table } from 'docx';
import { certificate, line, p, sideBySide } from './layout';

const RED = 'B3141B';

export function meritCertificate(): Document {
  return certificate([
    ...stateHead(),
    p('GIÁM ĐỐC {co_quan_hoa}', { size: 18, bold: true, align: 'center', space: [16, 6] }),
    p('TẶNG', { size: 16, bold: true, align: 'center', space: [0, 0] }),
    p('GIẤY KHEN', { size: 54, bold: true, color: RED, align: 'center', space: [4, 6] }),
    ...nominee(),
    p('{thanh_tich}.', { size: 18, italics: true, align: 'center', left: 15, right: 15, space: [4, 16] }),
    foot(),
  ]);
}

export function titleCertificate(): Document {
  return certificate([
    ...stateHead(),
    p('GIÁM ĐỐC {co_quan_hoa}', { size: 18, bold: true, align: 'center', space: [16, 4] }),
    p('CHỨNG NHẬN', { size: 16, bold: true, align: 'center', space: [0, 8] }),
    ...nominee(),
    p('Đạt danh hiệu', { size: 16, italics: true, align: 'center', space: [4, 4] }),
    p('{danh_hieu_hoa}', { size: 36, bold: true, color: RED, align: 'center', space: [4, 4] }),
    p('Năm {nam}', { size: 18, bold: true, align: 'center', space: [2, 10] }),
    foot(),
  ]);
}

const stateHead = (): Paragraph[] => [
  p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 16, bold: true, align: 'center' }),
  p('Độc lập - Tự do - Hạnh phúc', { size: 16, bold: true, align: 'center' }),
  ruler(),
];

const nominee = (): Paragraph[] => [
  p('{doi_tuong}', { size: 26, bold: true, align: 'center', space: [2, 2] }),
  p('{chuc_vu_don_vi}', { size: 17, align: 'center', space: [0, 6] }),
];

const ruler = (): Paragraph => line(94);

/** Left what it rests on and where it is entered, right place, date, seal and signature. */
function foot(): Table {
  return sideBySide([
    {
      width: 117,
      children: [
        p('Quyết định số: {so_quyet_dinh}', { size: 13, align: 'left', left: 8, space: [4, 0] }),
        p('Ngày {ngay_quyet_dinh}', { size: 13, align: 'left', left: 8 }),
        p('Vào sổ khen thưởng số: {so_vao_so}', { size: 13, align: 'left', left: 8 }),
      ],
    },
    {
      width: 140,
      children: [
        p('{dia_danh}, {ngay_thang_nam}', { size: 14, italics: true, align: 'center' }),
        p('{chuc_vu_ky}', { size: 14, bold: true, align: 'center' }),
        ...Array.from({ length: 4 }, () => p(' ', { size: 14, align: 'center' })),
        p('{nguoi_ky}', { size: 14, bold: true, align: 'center' }),
      ],
    },
  ]);
}
