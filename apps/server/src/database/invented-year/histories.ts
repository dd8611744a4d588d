/** Lives that exercise the rules. Everything is invented; codes are those of `people.ts`. */

export const TRANSFERS = [{ person: 'QLCN-06', from: 'TTKT', title: 'Kiểm định viên', on: '2017-05-15' }] as const;

export const SECONDMENTS = [
  { person: 'KHCS-05', to: 'CCTDC', title: 'Chuyên viên biệt phái', from: '2017-02-01', until: '2018-01-31' },
] as const;

/** Recruited in April: fewer than ten months in the year. */
export const RECRUITS: Readonly<Record<string, string>> = { 'VPS-07': '2017-04-03' };

export const LEAVES = [
  { person: 'QLCN-04', kind: 'MATERNITY', from: '2017-02-01', until: '2017-07-31', workingDays: 125 },
  { person: 'KHTC-05', kind: 'SICK', from: '2017-08-14', until: '2017-10-13', workingDays: 44 },
  { person: 'TTUD-04', kind: 'SICK', from: '2017-05-08', until: '2017-06-30', workingDays: 39 },
] as const;

export const STUDIES = [
  { person: 'TTKT-08', course: 'Thạc sĩ Quản lý công nghệ', from: '2015-09-07', until: '2017-08-31', result: 'FAIR' },
  { person: 'QLKH-08', course: 'Bồi dưỡng ngạch chuyên viên chính', from: '2017-04-10', until: '2017-06-16', result: 'GOOD' },
] as const;

export const DISCIPLINES = [{ person: 'TTUD-07', form: 'REPRIMAND', on: '2017-08-15', until: '2018-08-15', number: '61/QĐ-KHCN' }] as const;

export const INQUIRIES = [{ person: 'TTKT-05', kind: 'COMPLAINT', on: '2017-10-16', reference: 'Đơn số 12/ĐKN' }] as const;

/** Fighters of earlier years; `QLKH-03` holds the title three years running. */
export const FIGHTERS: Readonly<Record<number, readonly string[]>> = {
  2014: ['QLKH-03', 'BGD-01', 'TTUD-02'],
  2015: ['QLKH-03', 'VPS-01', 'TT-02', 'QLCN-03'],
  2016: ['QLKH-03', 'BGD-01', 'QLCN-03', 'TTKT-02', 'VPS-03'],
};

/** Not rated when the units nominate: a human must look. */
export const NOT_RATED_2017: readonly string[] = ['TTUD-12', 'QLKH-09', 'VPS-06'];

/** Has registered nothing when the demonstration opens; the last two never do. */
export const NOT_PLEDGED: readonly string[] = [
  'QLKH-06',
  'QLKH-05',
  'QLKH-10',
  'VPS-08',
  'VPS-09',
  'KHTC-06',
  'TTUD-15',
  'TTUD-16',
  'CCTDC-TC-06',
  'TTKT-10',
];
export const NEVER_PLEDGED: readonly string[] = ['TTUD-16', 'TTKT-10'];

export const INITIATIVES = [
  { authors: ['QLKH-03'], kind: 'INITIATIVE', level: 'PROVINCE', title: 'Số hóa quy trình tuyển chọn nhiệm vụ khoa học cấp tỉnh' },
  { authors: ['QLKH-06'], kind: 'INITIATIVE', level: 'UNIT', title: 'Sổ tay điện tử hướng dẫn lập hồ sơ đề tài cấp cơ sở' },
  { authors: ['QLKH-01', 'QLKH-02'], kind: 'RESEARCH', level: 'PROVINCE', title: 'Cơ sở dữ liệu kết quả nghiên cứu của tỉnh Tây Ninh' },
  { authors: ['VPS-01'], kind: 'INITIATIVE', level: 'UNIT', title: 'Rút ngắn quy trình luân chuyển văn bản đến trong Sở' },
  { authors: ['VPS-03'], kind: 'INITIATIVE', level: 'UNIT', title: 'Bảng theo dõi thủ tục hành chính theo ngày hẹn trả' },
  { authors: ['TT-01'], kind: 'INITIATIVE', level: 'UNIT', title: 'Phiếu kiểm tra chuẩn cho thanh tra đo lường xăng dầu' },
  { authors: ['TT-02'], kind: 'INITIATIVE', level: 'UNIT', title: 'Danh mục rủi ro phục vụ lập kế hoạch thanh tra' },
  { authors: ['QLCN-01'], kind: 'INITIATIVE', level: 'UNIT', title: 'Quy trình cấp phép an toàn bức xạ một bước' },
  { authors: ['QLCN-03'], kind: 'RESEARCH', level: 'UNIT', title: 'Khảo sát nhu cầu đổi mới công nghệ của doanh nghiệp nhỏ' },
  { authors: ['KHCS-01'], kind: 'INITIATIVE', level: 'UNIT', title: 'Mẫu báo cáo hoạt động khoa học cấp huyện' },
  { authors: ['CCTDC-01'], kind: 'INITIATIVE', level: 'UNIT', title: 'Lịch kiểm định lưu động theo tuyến xã' },
  { authors: ['CCTDC-DL-03'], kind: 'INITIATIVE', level: 'UNIT', title: 'Nhắc hạn kiểm định cân chợ bằng tin nhắn' },
  { authors: ['TTUD-01'], kind: 'INITIATIVE', level: 'UNIT', title: 'Trạm trình diễn tưới nhỏ giọt dùng năng lượng mặt trời' },
  { authors: ['TTUD-03', 'TTUD-05'], kind: 'RESEARCH', level: 'UNIT', title: 'Nhân giống nấm linh chi trên giá thể địa phương' },
  { authors: ['TTUD-08'], kind: 'INITIATIVE', level: 'UNIT', title: 'Kho dữ liệu chuyên gia nông nghiệp trực tuyến' },
  { authors: ['TTKT-01'], kind: 'INITIATIVE', level: 'UNIT', title: 'Giá kẹp chuẩn cho kiểm định áp kế' },
  { authors: ['TTKT-03'], kind: 'INITIATIVE', level: 'UNIT', title: 'Phần mềm lập phiếu kết quả thử nghiệm' },
] as const;
