import type { Text } from '@vinh-danh/domain/text';

interface Step {
  readonly key: string;
  /** To when the clock goes. */
  readonly at: Date;
  readonly title: Text;
}

const at = (moment: string) => new Date(`${moment}+07:00`);

/** The steps of the year, one button each. */
export const STEPS: readonly Step[] = [
  {
    key: 'plan',
    at: at('2017-03-15T08:00'),
    title: { vi: 'Ban hành Kế hoạch, mở đăng ký thi đua', en: 'The plan is issued, registration opens' },
  },
  { key: 'pledges', at: at('2017-03-27T09:00'), title: { vi: 'Đang đăng ký thi đua', en: 'Registration is under way' } },
  { key: 'pledges-last-day', at: at('2017-03-31T16:00'), title: { vi: 'Ngày cuối đăng ký thi đua', en: 'Last day of registration' } },
  { key: 'pledges-closed', at: at('2017-04-03T08:00'), title: { vi: 'Hết hạn đăng ký thi đua', en: 'Registration is closed' } },
  {
    key: 'inspection',
    at: at('2017-06-01T08:00'),
    title: { vi: 'Kiểm tra Chi cục, sơ kết 6 tháng', en: 'Inspection of the Sub-Department, mid-year review' },
  },
  { key: 'initiatives-last-day', at: at('2017-10-31T15:00'), title: { vi: 'Ngày cuối nộp sáng kiến', en: 'Last day for initiatives' } },
  {
    key: 'nominations',
    at: at('2017-11-20T08:00'),
    title: { vi: 'Có kết quả xếp loại; lập hồ sơ đề nghị', en: 'Ratings are in; nominations are prepared' },
  },
  {
    key: 'nominations-last-day',
    at: at('2017-12-04T15:00'),
    title: { vi: 'Ngày cuối gửi hồ sơ đề nghị', en: 'Last day for nominations' },
  },
  {
    key: 'decisions',
    at: at('2017-12-11T08:00'),
    title: { vi: 'Họp Hội đồng Thi đua – Khen thưởng', en: 'The Council for Emulation and Commendation meets' },
  },
  {
    key: 'posting',
    at: at('2017-12-21T08:00'),
    title: { vi: 'Công khai kết quả, nhận kiến nghị', en: 'Results are posted, objections are received' },
  },
  {
    key: 'submission',
    at: at('2017-12-28T08:00'),
    title: {
      vi: 'Hết hạn công khai: phê duyệt, trình tỉnh, tổng kết năm',
      en: 'Posting is over: approval, submission to the province, year-end review',
    },
  },
];

/** Where the clock stands when the demonstration is loaded. */
export const FIRST_MOMENT = at('2017-03-27T09:00');

/** Within these the clock can be set: beyond them nothing is told of the year. */
export const CLOCK_BOUNDS = { from: at('2017-03-15T00:00'), to: at('2018-03-31T00:00') };
