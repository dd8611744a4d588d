import type { Text } from '../text';
import type { DocumentKind } from './document';

/** What a template may hold in braces: a value `{so}`, or a part that repeats or appears only when it holds, `{#danh_sach}…{/danh_sach}`. */
export interface Placeholder {
  readonly name: string;
  readonly meaning: Text;
  /** As it reads in a document; what a preview with sample data shows. */
  readonly example: string | boolean;
  /** Of a part that repeats: what may stand in it. */
  readonly each?: readonly Placeholder[];
}

const value = (name: string, vi: string, en: string, example: string): Placeholder => ({ name, meaning: { vi, en }, example });
const when = (name: string, vi: string, en: string, example: boolean): Placeholder => ({ name, meaning: { vi, en }, example });
const list = (name: string, vi: string, en: string, each: readonly Placeholder[]): Placeholder => ({
  name,
  meaning: { vi, en },
  example: true,
  each,
});

/** The head of every document of the body. */
const LETTERHEAD: readonly Placeholder[] = [
  value('co_quan_chu_quan', 'Cơ quan chủ quản', 'The body above', 'Ủy ban nhân dân tỉnh Tây Ninh'),
  value('co_quan_chu_quan_hoa', 'Cơ quan chủ quản, chữ in hoa', 'The body above, in capitals', 'ỦY BAN NHÂN DÂN TỈNH TÂY NINH'),
  value('co_quan', 'Cơ quan ban hành', 'The issuing body', 'Sở Khoa học và Công nghệ'),
  value('co_quan_hoa', 'Cơ quan ban hành, chữ in hoa', 'The issuing body, in capitals', 'SỞ KHOA HỌC VÀ CÔNG NGHỆ'),
  value('dia_danh', 'Địa danh', 'The place', 'Tây Ninh'),
  value('ngay_thang_nam', 'Ngày, tháng, năm của văn bản', 'The date of the document', 'ngày 20 tháng 12 năm 2017'),
  value('nam', 'Năm thi đua', 'The year of emulation', '2017'),
];

const SIGNATURE: readonly Placeholder[] = [
  value('chuc_vu_ky', 'Quyền hạn, chức vụ của người ký', 'In what capacity the signer signs', 'GIÁM ĐỐC'),
  value('nguoi_ky', 'Họ tên người ký', 'The name of the signer', 'Nguyễn Văn Tám'),
];

const NUMBER = value('so', 'Số, ký hiệu; để trống khi chưa vào sổ', 'Number and symbol; blank before it is registered', '152/QĐ-SKHCN');

/** One line of a list of nominees. */
const NOMINEE: readonly Placeholder[] = [
  value('stt', 'Số thứ tự', 'Ordinal number', '1'),
  value('doi_tuong', 'Cá nhân (có ông/bà) hoặc tập thể', 'The person, with a title of respect, or the collective', 'Bà Đặng Thị Ước'),
  value('ten', 'Họ tên, hoặc tên tập thể', 'The bare name', 'Đặng Thị Ước'),
  value('chuc_vu', 'Chức vụ; để trống với tập thể', 'The post; blank for a collective', 'Chuyên viên'),
  value('don_vi', 'Đơn vị', 'The unit', 'Phòng Quản lý Khoa học'),
  value('danh_hieu', 'Danh hiệu, hình thức khen thưởng', 'The award', 'Chiến sĩ thi đua cơ sở'),
];

const OF_DECISION: readonly Placeholder[] = [
  ...LETTERHEAD,
  NUMBER,
  ...SIGNATURE,
  value('ngay_quyet_dinh', 'Ngày ban hành, dạng 20/12/2017', 'The day of issue, short', '20/12/2017'),
  value(
    'ly_do',
    'Lý do, nội dung bổ sung do Văn phòng ghi',
    'What the Office added',
    'Đã có thành tích xuất sắc trong phong trào thi đua năm 2017',
  ),
  value('tong_so', 'Tổng số trường hợp', 'How many in all', '24'),
  value('so_ca_nhan', 'Số cá nhân', 'How many people', '21'),
  value('so_tap_the', 'Số tập thể', 'How many collectives', '3'),
  value('doi_tuong_dem', 'Số cá nhân, tập thể; không viết số không', 'How many of which; none is not written', '21 cá nhân, 3 tập thể'),
  value('van_ban', 'Tên loại văn bản mà danh sách kèm theo', 'What kind of document the list belongs to', 'Quyết định'),
  value('noi_ban_hanh', 'Người, cơ quan ban hành văn bản', 'Who issues the document', 'Giám đốc Sở Khoa học và Công nghệ'),
  value(
    'phien_hop',
    'Các phiên họp Hội đồng đã xét',
    'The sittings that considered them',
    'phiên thứ 2 ngày 12/12/2017 của Hội đồng Thi đua - Khen thưởng',
  ),
  when('co_phien_hop', 'Có phiên họp Hội đồng đã xét', 'Whether a council considered them', true),
  list('danh_sach', 'Từng trường hợp', 'Each case', NOMINEE),
  list('danh_hieu_xet', 'Từng danh hiệu, hình thức, từ thấp lên cao', 'Each award, from the lowest up', [
    value('ten', 'Tên danh hiệu, hình thức', 'Its name', 'Chiến sĩ thi đua cơ sở'),
    value('so_luong', 'Số trường hợp', 'How many', '12'),
    value('doi_tuong_dem', 'Số cá nhân, tập thể viết bằng chữ thường', 'How many of which', '12 cá nhân'),
    value('dau_cuoi', 'Dấu cuối dòng: dòng cuối là dấu chấm', 'How the line ends: the last one with a full stop', ';'),
    list('danh_sach', 'Từng trường hợp của danh hiệu', 'Each case of the award', NOMINEE),
  ]),
];

const OF_SITTING: readonly Placeholder[] = [
  ...LETTERHEAD,
  value('hoi_dong', 'Tên Hội đồng', 'The council', 'Hội đồng Thi đua - Khen thưởng'),
  value('hoi_dong_hoa', 'Tên Hội đồng, chữ in hoa', 'The council, in capitals', 'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG'),
  value(
    'quyet_dinh_thanh_lap',
    'Quyết định thành lập Hội đồng',
    'The decision that set it up',
    'Quyết định số 15/QĐ-SKHCN ngày 20/01/2017',
  ),
  value('phien_so', 'Phiên thứ mấy trong năm', 'Which sitting of the year', '2'),
  value('thoi_gian', 'Giờ, ngày họp', 'When it begins', '08 giờ 00 ngày 12/12/2017'),
  value('dia_diem', 'Địa điểm', 'Where', 'Phòng họp số 1'),
  value('chu_tri', 'Người chủ trì', 'Who presides', 'Nguyễn Văn Tám'),
  value('thu_ky', 'Thư ký', 'The secretary', 'Phan Thị Sáu'),
];

const PRESENCE: readonly Placeholder[] = [
  value('bat_dau', 'Giờ khai mạc', 'When it was opened', '08 giờ 05 ngày 12/12/2017'),
  value('ket_thuc', 'Giờ bế mạc', 'When it was closed', '10 giờ 40 ngày 12/12/2017'),
  value('tong_thanh_vien', 'Tổng số thành viên có quyền biểu quyết', 'How many members may vote', '9'),
  value('co_mat', 'Số có mặt', 'How many were present', '7'),
  value('uy_quyen', 'Số ủy quyền', 'How many by proxy', '0'),
  value('bang_van_ban', 'Số lấy ý kiến bằng văn bản', 'How many in writing', '1'),
  value('vang_mat', 'Số vắng mặt', 'How many were absent', '1'),
  value(
    'dau_nhat_ky',
    'Dấu kiểm tra của nhật ký khi lập văn bản: số bút toán và mã băm',
    'The head of the audit trail when the document was made: its number and hash',
    '1284:9f2c6b0d4e7a81c35d90f6a2b7c4e8130a5d9b6f2e1c7084d3a6b9c2f5e80714',
  ),
];

const CASE: readonly Placeholder[] = [
  ...NOMINEE,
  value(
    'so_nguoi',
    'Số người được tính khi bỏ phiếu (đã trừ người không tham gia do xung đột lợi ích)',
    'How many counted, the recused taken off',
    '8',
  ),
  value('can_thiet', 'Số phiếu cần để thông qua', 'Votes needed', '7'),
  value('dong_y', 'Số phiếu đồng ý', 'Votes in favour', '8'),
  value('ket_qua', 'Kết quả', 'The result', 'Thông qua'),
  value(
    'ket_luan',
    'Câu kết luận đầy đủ',
    'The whole sentence of the result',
    '8 người được bỏ phiếu, cần 7 phiếu, 8 phiếu đồng ý: thông qua.',
  ),
  value('khong_tham_gia', 'Thành viên không tham gia xét do xung đột lợi ích', 'Who was recused', 'Lê Văn Ba'),
];

const ROUND: readonly Placeholder[] = [
  value('stt', 'Số thứ tự', 'Ordinal number', '1'),
  value('doi_tuong', 'Cá nhân hoặc tập thể', 'The person or collective', 'Bà Đặng Thị Ước'),
  value('danh_hieu', 'Danh hiệu, hình thức được bỏ phiếu', 'The award voted on', 'Chiến sĩ thi đua cơ sở'),
  value('hinh_thuc', 'Bỏ phiếu kín hoặc biểu quyết công khai', 'Secret or open', 'Bỏ phiếu kín'),
  value('vong', 'Lần bỏ phiếu', 'Which round', '1'),
  value('phat_ra', 'Số phiếu phát ra', 'Ballots handed out', '8'),
  value('thu_ve', 'Số phiếu thu về', 'Ballots cast', '8'),
  value('dong_y', 'Số phiếu đồng ý', 'In favour', '8'),
  value('khong_dong_y', 'Số phiếu không đồng ý', 'Against', '0'),
  value('ha_bac', 'Số phiếu đề nghị danh hiệu thấp hơn', 'For a lower title', '0'),
  value('can_thiet', 'Số phiếu cần để thông qua', 'Votes needed', '7'),
  value('ket_qua', 'Kết quả', 'The result', 'Thông qua'),
];

const OF_CERTIFICATE: readonly Placeholder[] = [
  ...LETTERHEAD,
  ...SIGNATURE,
  value('doi_tuong', 'Cá nhân (có ông/bà) hoặc tập thể', 'The person, with a title of respect, or the collective', 'Bà Đặng Thị Ước'),
  value('ten', 'Họ tên, hoặc tên tập thể', 'The bare name', 'Đặng Thị Ước'),
  value('chuc_vu_don_vi', 'Chức vụ, đơn vị', 'Post and unit', 'Chuyên viên, Phòng Quản lý Khoa học'),
  value('danh_hieu', 'Danh hiệu, hình thức', 'The award', 'Chiến sĩ thi đua cơ sở'),
  value('danh_hieu_hoa', 'Danh hiệu, hình thức, chữ in hoa', 'The award, in capitals', 'CHIẾN SĨ THI ĐUA CƠ SỞ'),
  value('thanh_tich', 'Thành tích', 'What for', 'Đã có thành tích xuất sắc trong phong trào thi đua năm 2017'),
  value('so_quyet_dinh', 'Số quyết định', 'Number of the decision', '152/QĐ-SKHCN'),
  value('ngay_quyet_dinh', 'Ngày quyết định, dạng 20/12/2017', 'Day of the decision', '20/12/2017'),
  value('so_vao_so', 'Số vào sổ khen thưởng', 'Number in the book of awards', '07'),
];

const OF_LETTER: readonly Placeholder[] = [
  ...LETTERHEAD,
  ...SIGNATURE,
  value('kinh_gui', 'Người nhận', 'To whom', 'Bà Đặng Thị Ước, Phòng Quản lý Khoa học'),
  ...NOMINEE.slice(1),
  when('duoc_tang', 'Được tặng danh hiệu, hình thức', 'Whether it was awarded', false),
  when('trinh_cap_tren', 'Đã trình cấp trên, chưa có kết quả', 'Whether it was sent up and waits there', false),
  when('khong_duoc_tang', 'Không được tặng', 'Whether it was not', true),
  value('so_quyet_dinh', 'Số quyết định khen thưởng', 'Number of the decision', '152/QĐ-SKHCN'),
  value('ngay_quyet_dinh', 'Ngày quyết định', 'Day of the decision', '20/12/2017'),
  value('ly_do', 'Lý do do người quyết định ghi', 'The reason that was written', 'Chưa bảo đảm điều kiện về sáng kiến.'),
  value(
    'hoi_dong_ket_luan',
    'Kết quả tại Hội đồng',
    'What came of it in the council',
    '8 người được bỏ phiếu, cần 7 phiếu, 5 phiếu đồng ý: không thông qua.',
  ),
  when('co_dieu_kien', 'Có điều kiện chưa đạt', 'Whether conditions were not met', true),
  list('dieu_kien', 'Từng điều kiện chưa đạt', 'Each condition that was not met', [
    value('stt', 'Số thứ tự', 'Ordinal number', '1'),
    value('noi_dung', 'Điều kiện', 'The condition', 'Có sáng kiến được cơ sở công nhận trong năm'),
    value('su_kien', 'Kết quả xem xét trên hồ sơ', 'What the dossier shows', 'Không có sáng kiến nào được công nhận trong năm 2017.'),
    value('can_cu', 'Căn cứ', 'The source', 'Khoản 1 Điều 23 Luật Thi đua, Khen thưởng'),
  ]),
];

const OF_REVOCATION: readonly Placeholder[] = [
  ...OF_DECISION.filter(({ name }) => name !== 'danh_sach' && name !== 'danh_hieu_xet'),
  list('danh_sach', 'Từng trường hợp bị thu hồi', 'Each case', [
    ...NOMINEE,
    value('so_quyet_dinh_cu', 'Số quyết định đã tặng', 'The decision that gave it', '152/QĐ-SKHCN'),
    value('ngay_quyet_dinh_cu', 'Ngày quyết định đã tặng', 'Its day', '20/12/2017'),
  ]),
];

/** Every placeholder of every kind: the catalogue that the Office reads, that uploads are checked against and that gatherers fill. */
export const PLACEHOLDERS: Readonly<Record<DocumentKind, readonly Placeholder[]>> = {
  AGENDA: [
    ...OF_SITTING,
    value('ghi_chu', 'Ghi chú của phiên họp', 'Note of the sitting', 'Đề nghị các thành viên nghiên cứu hồ sơ trước phiên họp.'),
    list('thanh_phan', 'Từng thành viên', 'Each member', [
      value('stt', 'Số thứ tự', 'Ordinal number', '1'),
      value('ho_ten', 'Họ tên', 'Name', 'Nguyễn Văn Tám'),
      value('tu_cach', 'Tư cách trong Hội đồng', 'Part in the council', 'Chủ tịch Hội đồng'),
    ]),
    list('noi_dung', 'Từng trường hợp được xét', 'Each case', NOMINEE),
    value('so_truong_hop', 'Số trường hợp', 'How many cases', '24'),
  ],
  MINUTES: [
    ...OF_SITTING,
    ...PRESENCE,
    list('thanh_phan', 'Từng thành viên', 'Each member', [
      value('stt', 'Số thứ tự', 'Ordinal number', '1'),
      value('ho_ten', 'Họ tên', 'Name', 'Nguyễn Văn Tám'),
      value('tu_cach', 'Tư cách trong Hội đồng', 'Part in the council', 'Chủ tịch Hội đồng'),
      value('tham_du', 'Có mặt, ủy quyền, bằng văn bản hoặc vắng', 'How they attended', 'Có mặt'),
    ]),
    list('noi_dung', 'Từng trường hợp được xét', 'Each case', CASE),
    when('co_xung_dot', 'Có thành viên không tham gia xét', 'Whether anybody was recused', true),
    list('xung_dot', 'Từng xung đột lợi ích', 'Each conflict of interest', [
      value('thanh_vien', 'Thành viên', 'The member', 'Lê Văn Ba'),
      value('doi_tuong', 'Trường hợp', 'The case', 'Bà Đặng Thị Ước'),
      value('danh_hieu', 'Danh hiệu', 'The award', 'Chiến sĩ thi đua cơ sở'),
      value('ly_do', 'Lý do', 'Why', 'phụ trách trực tiếp'),
    ]),
    value('so_truong_hop', 'Số trường hợp đã xét', 'How many cases were considered', '24'),
    value('so_thong_qua', 'Số trường hợp thông qua', 'How many passed', '21'),
    when('co_hoan', 'Có trường hợp hoãn hoặc chưa xét', 'Whether any was put off or not reached', true),
    value('so_hoan', 'Số trường hợp hoãn hoặc chưa xét', 'How many were put off or not reached', '2'),
  ],
  COUNTING_MINUTES: [
    ...OF_SITTING,
    ...PRESENCE,
    list('bo_phieu', 'Từng lần bỏ phiếu', 'Each ballot', ROUND),
    value('so_lan', 'Số lần bỏ phiếu', 'How many ballots', '26'),
    value(
      'kiem_phieu',
      'Người mở phong bì, kiểm phiếu ngoài người chủ trì; không bỏ phiếu kín thì là Thư ký',
      'Who opened envelopes and counted beside whoever presided; where no vote was secret, the secretary',
      'Phan Thị Sáu',
    ),
  ],
  PROPOSAL_LETTER: [...OF_DECISION, value('kinh_gui', 'Cơ quan nhận tờ trình', 'To whom', 'Ủy ban nhân dân tỉnh Tây Ninh')],
  AWARD_DECISION: OF_DECISION,
  AWARD_LIST: OF_DECISION,
  MERIT_CERTIFICATE: OF_CERTIFICATE,
  TITLE_CERTIFICATE: OF_CERTIFICATE,
  RESULT_LETTER: OF_LETTER,
  REVOCATION_DECISION: OF_REVOCATION,
};

/** What fills a template: texts, parts that hold or not, and lists of the same. */
export type Filling = { readonly [name: string]: string | boolean | readonly Filling[] };

/** How many rows a preview shows where a list repeats. */
const SAMPLE_ROWS = 3;

/** What a preview fills in: every example, every list with three rows. */
export function sampleOf(placeholders: readonly Placeholder[]): Filling {
  return Object.fromEntries(
    placeholders.map(({ name, example, each }) => [
      name,
      each ? Array.from({ length: SAMPLE_ROWS }, (_, index) => ({ ...sampleOf(each), stt: String(index + 1) })) : example,
    ]),
  );
}
