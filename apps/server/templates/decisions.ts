import type { Document } from 'docx';
import { body, head, list, official, p, signature, title, when } from './layout';

const NUMBER = 'Số: {so}';

const BASIS = [
  '__Căn cứ Luật Thi đua, Khen thưởng và các văn bản hướng dẫn thi hành;__',
  '__Căn cứ Kế hoạch thi đua, khen thưởng năm {nam} của {co_quan};__',
];

export function proposalLetter(): Document {
  return official([
    head({ number: NUMBER }),
    ...title('TỜ TRÌNH', 'Về việc đề nghị khen thưởng năm {nam}'),
    p('Kính gửi: {kinh_gui}', { align: 'center', space: [4, 10] }),
    ...BASIS.map((each) => body(each)),
    body(
      '{#co_phien_hop}Theo kết quả xét của {phien_hop}, {/co_phien_hop}{co_quan} kính trình {kinh_gui} xem xét, khen thưởng {tong_so} trường hợp ({doi_tuong_dem}) như sau:',
    ),
    p('{#danh_hieu_xet}', { size: 2 }),
    body('**{ten}: {so_luong} trường hợp**', { keepNext: true, space: [6, 6] }),
    nominees('danh_sach'),
    p('{/danh_hieu_xet}', { size: 2 }),
    ...when('ly_do', body('{ly_do}.', { space: [8, 6] })),
    body(
      'Hồ sơ kèm theo gồm danh sách, biên bản họp và biên bản kiểm phiếu của Hội đồng, báo cáo thành tích của từng trường hợp. Các trường hợp đề nghị bảo đảm điều kiện, tiêu chuẩn theo quy định; {co_quan} chịu trách nhiệm về tính chính xác của hồ sơ.',
    ),
    body('Kính đề nghị {kinh_gui} xem xét, quyết định./.', { keepNext: true, space: [0, 10] }),
    signature(['- Như trên;', '- Ban Giám đốc;', '- Lưu: VT, VP.']),
  ]);
}

const nominees = (name: string) =>
  list(name, [
    { head: 'STT', cell: '{stt}', width: 14, align: 'center' },
    { head: 'Cá nhân, tập thể', cell: '{doi_tuong}', width: 55 },
    { head: 'Chức vụ', cell: '{chuc_vu}', width: 40 },
    { head: 'Đơn vị', cell: '{don_vi}', width: 54 },
  ]);

export function awardDecision(): Document {
  return official([
    head({ number: NUMBER }),
    ...title('QUYẾT ĐỊNH', 'Về việc tặng danh hiệu thi đua và hình thức khen thưởng năm {nam}'),
    p('GIÁM ĐỐC {co_quan_hoa}', { bold: true, align: 'center', space: [2, 10] }),
    ...BASIS.map((each) => body(each)),
    ...when('co_phien_hop', body('__Theo kết quả xét của {phien_hop};__')),
    body('__Theo đề nghị của Chánh Văn phòng.__'),
    p('QUYẾT ĐỊNH:', { bold: true, align: 'center', space: [6, 8], keepNext: true }),
    body(
      '**Điều 1.** Tặng danh hiệu thi đua, hình thức khen thưởng cho {tong_so} trường hợp ({doi_tuong_dem}) có tên trong danh sách kèm theo, gồm:',
    ),
    p('{#danh_hieu_xet}', { size: 2 }),
    body('- {ten}: {doi_tuong_dem}{dau_cuoi}'),
    p('{/danh_hieu_xet}', { size: 2 }),
    ...when('ly_do', body('{ly_do}.')),
    body(
      '**Điều 2.** Các cá nhân, tập thể có tên tại Điều 1 được nhận tiền thưởng theo quy định hiện hành, trích từ Quỹ thi đua, khen thưởng của {co_quan}.',
    ),
    body(
      '**Điều 3.** Chánh Văn phòng, Trưởng các phòng, đơn vị có liên quan và các cá nhân, tập thể có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.',
      { keepNext: true, space: [0, 10] },
    ),
    signature(['- Như Điều 3;', '- {co_quan_chu_quan} (báo cáo);', '- Ban Giám đốc;', '- Lưu: VT, VP.']),
  ]);
}

export function awardList(): Document {
  return official([
    head({ number: NUMBER }),
    ...title('DANH SÁCH', 'Kèm theo {van_ban} số {so} {ngay_thang_nam} của {noi_ban_hanh}'),
    p('{#danh_hieu_xet}', { size: 2 }),
    p('**{ten}** ({doi_tuong_dem})', { keepNext: true, align: 'left', space: [8, 6] }),
    nominees('danh_sach'),
    p('{/danh_hieu_xet}', { size: 2 }),
    p('Danh sách có {tong_so} trường hợp: {doi_tuong_dem}./.', {
      align: 'left',
      space: [10, 10],
      keepNext: true,
      italics: true,
    }),
    signature([]),
  ]);
}

export function revocationDecision(): Document {
  return official([
    head({ number: NUMBER }),
    ...title('QUYẾT ĐỊNH', 'Về việc thu hồi danh hiệu thi đua, hình thức khen thưởng'),
    p('GIÁM ĐỐC {co_quan_hoa}', { bold: true, align: 'center', space: [2, 10] }),
    body('__Căn cứ Luật Thi đua, Khen thưởng và các văn bản hướng dẫn thi hành;__'),
    body('__Theo đề nghị của Chánh Văn phòng.__'),
    p('QUYẾT ĐỊNH:', { bold: true, align: 'center', space: [6, 8], keepNext: true }),
    body('**Điều 1.** Thu hồi danh hiệu thi đua, hình thức khen thưởng đã tặng {tong_so} trường hợp sau đây:', { keepNext: true }),
    list(
      'danh_sach',
      [
        { head: 'STT', cell: '{stt}', width: 12, align: 'center' },
        { head: 'Cá nhân, tập thể', cell: '{doi_tuong}', width: 42 },
        { head: 'Đơn vị', cell: '{don_vi}', width: 40 },
        { head: 'Danh hiệu, hình thức', cell: '{danh_hieu}', width: 35 },
        { head: 'Quyết định đã tặng', cell: '{so_quyet_dinh_cu} ngày {ngay_quyet_dinh_cu}', width: 34 },
      ],
      11.5,
    ),
    body('**Điều 2.** Lý do thu hồi: {ly_do}', { space: [8, 6] }),
    body(
      '**Điều 3.** Cá nhân, tập thể có tên tại Điều 1 nộp lại hiện vật khen thưởng và tiền thưởng đã nhận theo quy định. Chánh Văn phòng tổ chức thu hồi và công bố công khai việc thu hồi.',
    ),
    body(
      '**Điều 4.** Chánh Văn phòng, Trưởng các phòng, đơn vị có liên quan và các cá nhân, tập thể có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.',
      { keepNext: true, space: [0, 10] },
    ),
    signature(['- Như Điều 4;', '- {co_quan_chu_quan} (báo cáo);', '- Lưu: VT, VP.']),
  ]);
}
