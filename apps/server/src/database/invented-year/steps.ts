import type { Text } from '@vinh-danh/domain/text';

export interface DemonstrationStep {
  readonly key: string;
  readonly at: Date;
  readonly title: Text;
}

const step = (key: string, at: string, vi: string, en: string): DemonstrationStep => ({
  key,
  at: new Date(`${at}:00+07:00`),
  title: { vi, en },
});

/** The year in steps: one button each. The first is where a new demonstration begins. */
export const STEPS: readonly [DemonstrationStep, ...DemonstrationStep[]] = [
  step('pledge', '2017-03-27T09:00', 'Đang đăng ký thi đua', 'Pledges are open'),
  step('pledge-last-hours', '2017-03-31T16:30', 'Ngày cuối đăng ký thi đua', 'Last day for pledges'),
  step('inspection', '2017-06-15T09:00', 'Kiểm tra Chi cục TCĐLCL, sơ kết 6 tháng', 'Inspection and half-year review'),
  step('initiatives', '2017-10-30T09:00', 'Sắp hết hạn nộp sáng kiến', 'Initiatives are about to close'),
  step('nominations', '2017-11-22T09:00', 'Các đơn vị lập hồ sơ đề nghị', 'Units put their dossiers together'),
  step('nominations-last-hours', '2017-12-04T16:30', 'Ngày cuối nhận hồ sơ', 'Last day for dossiers'),
  step('appraisal', '2017-12-06T09:00', 'Văn phòng Sở thẩm định', 'The Office appraises'),
  step('approval', '2017-12-21T09:00', 'Giám đốc xem xét, phê duyệt', 'The Director approves'),
];
