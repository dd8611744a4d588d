import type { DisciplineForm, InitiativeLevel, InquiryKind, LeaveKind, StudyResult } from '@vinh-danh/domain/people/nominee';

/**
 * What happened to single people, chosen so that every rule has somebody to answer for. A fact is loaded when the demonstration's
 * clock reaches its day, so that nobody meets the future.
 */

/** Holders of Chiến sĩ thi đua cơ sở, by year. QLKH-02 has three years in a row. */
export const FIGHTERS: Readonly<Record<number, readonly string[]>> = {
  2014: ['QLKH-02', 'BGD-01', 'TTKT-03', 'KHCNCS-01'],
  2015: ['QLKH-02', 'BGD-01', 'VPS-03', 'TTRA-01', 'KHTC-01'],
  2016: ['QLKH-02', 'QLKH-01', 'CCTDC-01', 'TTKT-03', 'VPS-03', 'TTUD-03'],
};

/** Units that held Tập thể lao động tiên tiến, and of them Tập thể lao động xuất sắc, by year. */
export const COLLECTIVE_HONOURS: Readonly<Record<number, { readonly advanced: readonly string[]; readonly excellent: readonly string[] }>> =
  {
    2014: { advanced: ['VPS', 'QLKH', 'CCTDC', 'TTKT', 'TTUD'], excellent: ['QLKH', 'CCTDC'] },
    2015: { advanced: ['VPS', 'TTRA', 'KHTC', 'QLKH', 'CCTDC', 'TTKT'], excellent: ['QLKH', 'TTKT'] },
    2016: { advanced: ['VPS', 'TTRA', 'KHTC', 'QLKH', 'QLCN', 'KHCNCS', 'TTKT', 'TTUD'], excellent: ['VPS', 'QLKH'] },
  };

interface LeaveLine {
  readonly person: string;
  readonly kind: LeaveKind;
  readonly from: string;
  readonly to: string;
  readonly workingDays: number;
}
export const LEAVES: readonly LeaveLine[] = [
  { person: 'QLKH-05', kind: 'MATERNITY', from: '2017-02-06', to: '2017-08-05', workingDays: 126 },
  { person: 'QLTC-11', kind: 'SICK', from: '2017-06-05', to: '2017-08-11', workingDays: 50 },
  { person: 'QLDL-11', kind: 'UNPAID', from: '2017-07-03', to: '2017-09-08', workingDays: 49 },
  { person: 'VPS-02', kind: 'ANNUAL', from: '2017-07-10', to: '2017-07-21', workingDays: 10 },
  { person: 'TTKT-06', kind: 'RESCUE_TREATMENT', from: '2017-09-11', to: '2017-11-10', workingDays: 45 },
];

interface StudyLine {
  readonly person: string;
  readonly course: string;
  readonly from: string;
  readonly to: string;
  readonly result: StudyResult;
}
export const STUDIES: readonly StudyLine[] = [
  { person: 'QLKH-04', course: 'Thạc sĩ Quản lý khoa học và công nghệ (tập trung)', from: '2015-09-01', to: '2017-08-31', result: 'FAIR' },
  { person: 'QLCN-06', course: 'Bồi dưỡng quản lý nhà nước ngạch chuyên viên chính', from: '2017-04-10', to: '2017-06-30', result: 'GOOD' },
];

interface DisciplineLine {
  readonly person: string;
  readonly form: DisciplineForm;
  readonly decidedOn: string;
  readonly endsOn: string;
  readonly decisionNumber: string;
}
export const DISCIPLINES: readonly DisciplineLine[] = [
  { person: 'QLCN-05', form: 'REPRIMAND', decidedOn: '2017-07-14', endsOn: '2018-07-13', decisionNumber: '71/QĐ-SKHCN' },
];

interface InquiryLine {
  readonly person: string;
  readonly kind: InquiryKind;
  readonly openedOn: string;
  readonly reference: string;
}
export const INQUIRIES: readonly InquiryLine[] = [
  { person: 'KHTC-03', kind: 'DENUNCIATION', openedOn: '2017-11-06', reference: 'Thông báo thụ lý tố cáo số 12/TB-TTra' },
];

interface MoveLine {
  readonly person: string;
  readonly to: string;
  readonly title: string;
  readonly kind: 'TRANSFER' | 'SECONDMENT';
  readonly from: string;
  readonly until?: string;
}
export const MOVES: readonly MoveLine[] = [
  { person: 'QLCN-03', to: 'QLKH', title: 'Chuyên viên', kind: 'TRANSFER', from: '2017-05-15' },
  { person: 'QLCN-04', to: 'KHCNCS', title: 'Chuyên viên (biệt phái)', kind: 'SECONDMENT', from: '2017-02-01', until: '2018-01-31' },
];

/** Whose rating for 2017 came in after the others', and when. */
export const LATE_RATINGS: Readonly<Record<string, string>> = { 'TTRA-04': '2017-12-06' };
export const RATINGS_DECIDED_ON: Readonly<Record<number, string>> = {
  2014: '2014-12-22',
  2015: '2015-12-21',
  2016: '2016-12-20',
  2017: '2017-11-16',
};

interface InitiativeLine {
  readonly authors: readonly string[];
  readonly kind: 'INITIATIVE' | 'RESEARCH';
  readonly level: InitiativeLevel;
  readonly recognisedOn: string;
  readonly decisionNumber: string;
  readonly title: string;
}
const recognised = { kind: 'INITIATIVE', level: 'UNIT', recognisedOn: '2017-11-10', decisionNumber: '118/QĐ-SKHCN' } as const;
const earlier = { kind: 'INITIATIVE', level: 'UNIT', recognisedOn: '2016-11-11', decisionNumber: '109/QĐ-SKHCN' } as const;
export const INITIATIVES: readonly InitiativeLine[] = [
  { ...earlier, authors: ['QLKH-02'], title: 'Bộ tiêu chí rút gọn để chấm điểm đề xuất đề tài cấp tỉnh' },
  { ...earlier, authors: ['VPS-03'], title: 'Mẫu hồ sơ khen thưởng điện tử dùng chung cho các phòng, đơn vị' },
  { ...earlier, authors: ['CCTDC-01'], title: 'Lịch kiểm tra phương tiện đo theo cụm xã' },
  { ...recognised, authors: ['QLKH-01'], title: 'Quy trình theo dõi tiến độ đề tài theo tuần bằng bảng chung' },
  {
    ...recognised,
    kind: 'RESEARCH',
    authors: ['QLKH-02'],
    title: 'Đánh giá hiệu quả ứng dụng kết quả nghiên cứu cấp tỉnh giai đoạn 2011–2016',
  },
  { ...recognised, authors: ['QLKH-03'], title: 'Số hóa hồ sơ nghiệm thu nhiệm vụ khoa học và công nghệ' },
  {
    ...recognised,
    level: 'PROVINCE',
    recognisedOn: '2017-10-20',
    decisionNumber: '2416/QĐ-UBND',
    authors: ['TTKT-03'],
    title: 'Thiết bị kiểm định nhanh cân ô tô phục vụ các trạm thu mua nông sản',
  },
  { ...recognised, authors: ['TTKT-01'], title: 'Tổ chức kiểm định lưu động theo yêu cầu của doanh nghiệp' },
  { ...recognised, authors: ['CCTDC-01'], title: 'Công khai kết quả kiểm tra xăng dầu trên cổng thông tin của Chi cục' },
  { ...recognised, authors: ['QLTC-03'], title: 'Cẩm nang ghi nhãn hàng hóa cho cơ sở sản xuất nhỏ' },
  { ...recognised, authors: ['QLDL-03'], title: 'Phần mềm nhắc hạn kiểm định phương tiện đo' },
  { ...recognised, authors: ['VPS-03'], title: 'Ứng dụng công nghệ thông tin trong tổng hợp thi đua, khen thưởng của Sở' },
  { ...recognised, authors: ['KHTC-01'], title: 'Biểu mẫu quyết toán rút gọn cho đề tài khoán chi' },
  { ...recognised, kind: 'RESEARCH', authors: ['QLCN-01'], title: 'Khảo sát an toàn bức xạ tại các cơ sở X-quang y tế trên địa bàn tỉnh' },
  { ...recognised, authors: ['KHCNCS-01'], title: 'Tủ sách kỹ thuật dùng chung của các xã nông thôn mới' },
  { ...recognised, authors: ['TTUD-03', 'TTUD-01'], title: 'Quy trình nhân giống nấm ăn bằng cơ chất địa phương' },
  { ...recognised, authors: ['TTRA-01'], title: 'Phiếu tự kiểm tra trước thanh tra chuyên ngành' },
];
