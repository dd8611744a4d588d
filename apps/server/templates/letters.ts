import type { Document } from 'docx';
import { body, head, list, official, p, signature, title, when } from './layout';

export function resultLetter(): Document {
  return official([
    head({ number: 'Số:       /TB-VP' }),
    ...title('THÔNG BÁO', 'Kết quả xét thi đua, khen thưởng năm {nam}'),
    p('Kính gửi: {kinh_gui}', { align: 'center', space: [4, 10] }),
    body('{co_quan} thông báo kết quả xét tặng **{danh_hieu}** năm {nam} đối với {doi_tuong}, {don_vi}:'),
    ...when(
      'duoc_tang',
      body(
        '{doi_tuong} **được tặng {danh_hieu}** theo Quyết định số {so_quyet_dinh} ngày {ngay_quyet_dinh}. {co_quan} trân trọng chúc mừng.',
      ),
    ),
    ...when(
      'trinh_cap_tren',
      body('Đề nghị đã được {co_quan} thông qua và trình cấp có thẩm quyền; kết quả sẽ được thông báo khi có quyết định.'),
    ),
    ...when('khong_duoc_tang', body('{doi_tuong} **chưa được tặng {danh_hieu}** năm {nam}.')),
    ...when('hoi_dong_ket_luan', body('Kết quả tại Hội đồng: {hoi_dong_ket_luan}')),
    p('{#khong_duoc_tang}', { size: 2 }),
    ...when('ly_do', body('Lý do: {ly_do}')),
    p('{#co_dieu_kien}', { size: 2 }),
    body('Các điều kiện chưa đạt:', { keepNext: true }),
    list('dieu_kien', [
      { head: 'STT', cell: '{stt}', width: 14, align: 'center' },
      { head: 'Điều kiện', cell: '{noi_dung}', width: 55 },
      { head: 'Kết quả xem xét', cell: '{su_kien}', width: 54 },
      { head: 'Căn cứ', cell: '{can_cu}', width: 40 },
    ]),
    p('{/co_dieu_kien}', { size: 2 }),
    body(
      'Nếu không đồng ý với kết quả này, {doi_tuong} có quyền kiến nghị, khiếu nại theo quy định của pháp luật; kiến nghị gửi về Văn phòng {co_quan}.',
      { space: [8, 6] },
    ),
    p('{/khong_duoc_tang}', { size: 2 }),
    body('{co_quan} thông báo để {doi_tuong} được biết./.', { keepNext: true, space: [0, 10] }),
    signature(['- Như trên;', '- {don_vi};', '- Lưu: VT, VP.']),
  ]);
}
