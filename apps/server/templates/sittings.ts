import type { Document } from 'docx';
import { body, head, list, official, p, signature, title, twoSignatures, when } from './layout';

const NUMBER = 'Số:       /HĐTĐKT';
const MINUTES_NUMBER = 'Số:       /BB-HĐTĐKT';

/** Pins the audit trail to a paper that people sign: `npm run audit:verify` finds the head again. */
const AUDIT_HEAD = p('Dấu kiểm tra nhật ký: {dau_nhat_ky}', { size: 9, space: [0, 8], keepNext: true });

export function agenda(): Document {
  return official([
    head({ number: NUMBER, body: 'COUNCIL' }),
    ...title('CHƯƠNG TRÌNH', 'Phiên họp thứ {phien_so} năm {nam} của {hoi_dong}'),
    body('**1. Thời gian:** {thoi_gian}.'),
    body('**2. Địa điểm:** {dia_diem}.'),
    body('**3. Chủ trì:** {chu_tri}. **Thư ký:** {thu_ky}.'),
    body('**4. Thành phần:**', { keepNext: true }),
    list('thanh_phan', [
      { head: 'STT', cell: '{stt}', width: 14, align: 'center' },
      { head: 'Họ và tên', cell: '{ho_ten}', width: 84 },
      { head: 'Tư cách', cell: '{tu_cach}', width: 65 },
    ]),
    body('**5. Nội dung:** xét {so_truong_hop} trường hợp, theo thứ tự từ danh hiệu thấp đến danh hiệu cao:', {
      space: [8, 6],
      keepNext: true,
    }),
    nominees('noi_dung'),
    ...when('ghi_chu', body('{ghi_chu}', { space: [8, 6] })),
    body(
      'Thành viên có quan hệ gia đình, quan hệ quản lý trực tiếp hoặc là người được đề nghị khen thưởng không tham gia xét trường hợp đó; đề nghị khai báo với Thư ký Hội đồng trước phiên họp.',
      { keepNext: true },
    ),
    signature(['- Các thành viên Hội đồng;', '- Lưu: VT, HĐTĐKT.'], 'COUNCIL'),
  ]);
}

const nominees = (name: string) =>
  list(name, [
    { head: 'STT', cell: '{stt}', width: 14, align: 'center' },
    { head: 'Cá nhân, tập thể', cell: '{doi_tuong}', width: 49 },
    { head: 'Đơn vị', cell: '{don_vi}', width: 52 },
    { head: 'Danh hiệu, hình thức', cell: '{danh_hieu}', width: 48 },
  ]);

export function minutes(): Document {
  return official([
    head({ number: MINUTES_NUMBER, body: 'COUNCIL' }),
    ...title('BIÊN BẢN', 'Phiên họp thứ {phien_so} năm {nam} của {hoi_dong}'),
    body(
      'Hôm nay, bắt đầu lúc {bat_dau}, tại {dia_diem}, {hoi_dong} (thành lập theo {quyet_dinh_thanh_lap}) họp xét thi đua, khen thưởng năm {nam}.',
    ),
    body('**I. THÀNH PHẦN**', { keepNext: true }),
    body('Chủ trì: {chu_tri}. Thư ký: {thu_ky}.'),
    body(
      'Hội đồng có {tong_thanh_vien} thành viên có quyền biểu quyết: có mặt {co_mat}, ủy quyền {uy_quyen}, lấy ý kiến bằng văn bản {bang_van_ban}, vắng mặt {vang_mat}.',
      { keepNext: true },
    ),
    list('thanh_phan', [
      { head: 'STT', cell: '{stt}', width: 14, align: 'center' },
      { head: 'Họ và tên', cell: '{ho_ten}', width: 55 },
      { head: 'Tư cách', cell: '{tu_cach}', width: 45 },
      { head: 'Tham dự', cell: '{tham_du}', width: 49 },
    ]),
    body('**II. XUNG ĐỘT LỢI ÍCH**', { space: [10, 6], keepNext: true }),
    p('{^co_xung_dot}', { size: 2 }),
    body('Không có thành viên nào phải rút khỏi việc xét trường hợp cụ thể.'),
    p('{/co_xung_dot}', { size: 2 }),
    p('{#co_xung_dot}', { size: 2 }),
    body(
      'Các thành viên sau đây không thảo luận, không bỏ phiếu và không được biết kết quả của trường hợp tương ứng trước khi công bố; số thành viên được tính và số phiếu cần thiết đã được tính lại cho từng trường hợp.',
      { keepNext: true },
    ),
    list('xung_dot', [
      { head: 'Thành viên', cell: '{thanh_vien}', width: 45 },
      { head: 'Không xét trường hợp', cell: '{doi_tuong} ({danh_hieu})', width: 73 },
      { head: 'Lý do', cell: '{ly_do}', width: 45 },
    ]),
    p('{/co_xung_dot}', { size: 2 }),
    body('**III. KẾT QUẢ XÉT**', { space: [10, 6], keepNext: true }),
    body(
      'Hội đồng xét {so_truong_hop} trường hợp, thông qua {so_thong_qua} trường hợp{#co_hoan}, hoãn hoặc chưa xét {so_hoan} trường hợp{/co_hoan}; kết quả từng trường hợp như sau:',
      {
        keepNext: true,
      },
    ),
    list(
      'noi_dung',
      [
        { head: 'STT', cell: '{stt}', width: 11, align: 'center' },
        { head: 'Cá nhân, tập thể; đơn vị', cell: '{doi_tuong}, {don_vi}', width: 45 },
        { head: 'Danh hiệu, hình thức', cell: '{danh_hieu}', width: 34 },
        { head: 'Số người được tính', cell: '{so_nguoi}', width: 18, align: 'center' },
        { head: 'Cần', cell: '{can_thiet}', width: 13, align: 'center' },
        { head: 'Đồng ý', cell: '{dong_y}', width: 15, align: 'center' },
        { head: 'Kết quả', cell: '{ket_qua}', width: 27 },
      ],
      11.5,
    ),
    body('Phiên họp kết thúc lúc {ket_thuc}. Biên bản đã được đọc lại cho các thành viên cùng nghe và thống nhất.', {
      space: [10, 10],
      keepNext: true,
    }),
    AUDIT_HEAD,
    twoSignatures(['THƯ KÝ', '{thu_ky}'], ['CHỦ TRÌ', '{chu_tri}']),
  ]);
}

export function countingMinutes(): Document {
  return official([
    head({ number: MINUTES_NUMBER, body: 'COUNCIL' }),
    ...title('BIÊN BẢN KIỂM PHIẾU', 'Phiên họp thứ {phien_so} năm {nam} của {hoi_dong}'),
    body('Tại phiên họp bắt đầu lúc {bat_dau} tại {dia_diem}, {hoi_dong} đã bỏ phiếu {so_lan} lần.'),
    body(
      'Hội đồng có {tong_thanh_vien} thành viên có quyền biểu quyết: có mặt {co_mat}, ủy quyền {uy_quyen}, lấy ý kiến bằng văn bản {bang_van_ban}, vắng mặt {vang_mat}. Người không tham gia do xung đột lợi ích không được phát phiếu của trường hợp đó.',
    ),
    body('Kết quả kiểm phiếu:', { keepNext: true }),
    list(
      'bo_phieu',
      [
        { head: 'STT', cell: '{stt}', width: 10, align: 'center' },
        { head: 'Cá nhân, tập thể; danh hiệu, hình thức', cell: '{doi_tuong} – {danh_hieu}', width: 45 },
        { head: 'Hình thức; lần', cell: '{hinh_thuc}; lần {vong}', width: 23 },
        { head: 'Phát ra', cell: '{phat_ra}', width: 11, align: 'center' },
        { head: 'Thu về', cell: '{thu_ve}', width: 11, align: 'center' },
        { head: 'Đồng ý', cell: '{dong_y}', width: 12, align: 'center' },
        { head: 'Không', cell: '{khong_dong_y}', width: 13, align: 'center' },
        { head: 'Hạ bậc', cell: '{ha_bac}', width: 11, align: 'center' },
        { head: 'Kết quả', cell: '{ket_qua}', width: 27 },
      ],
      11,
    ),
    body('Biên bản lập xong lúc kết thúc phiên họp và được công bố trước Hội đồng.', { space: [10, 10], keepNext: true }),
    AUDIT_HEAD,
    twoSignatures(['NGƯỜI KIỂM PHIẾU', '{kiem_phieu}'], ['CHỦ TRÌ', '{chu_tri}']),
  ]);
}
