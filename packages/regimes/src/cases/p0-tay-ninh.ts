import type { DeadlineRule } from '@vinh-danh/domain/rulebook/deadline';
import type { Layer, Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { cite, PLAN_2017 } from '../documents';
import { regime2014 } from '../regime-2014';

/**
 * The plan of 15 March 2017 as it stands, without the example numbers that the demonstration adds: obligations with a
 * month, with an occasion, or with no date at all. Where the plan names no date, none is made up.
 */

const at = (paragraph: string) => cite(PLAN_2017, 'VERIFIED', { paragraph });

const noDate = { kind: 'toBeAnnounced' } as const;

/** From the day of the plan on, and without an end. */
const fromThePlanOn = { kind: 'day', day: '2017-03-15', inclusive: true } as const;

/** Who may still set the days that the plan leaves open. */
const extendedBy = { vi: 'Giám đốc Sở', en: 'the Director' };

const deadlines: readonly DeadlineRule[] = [
  {
    id: 'launch',
    event: 'LAUNCH',
    name: { vi: 'Tuyên truyền, phát động phong trào thi đua năm 2017', en: 'Making known and launching the movement of 2017' },
    opens: fromThePlanOn,
    closes: noDate,
    extendedBy,
    source: at('IV.2'),
  },
  {
    id: 'pledge',
    event: 'PLEDGE',
    name: {
      vi: 'Đăng ký thi đua; 100% tập thể, cá nhân hưởng ứng, đăng ký',
      en: 'Registration of pledges; 100% of collectives and individuals respond and register',
    },
    opens: fromThePlanOn,
    closes: noDate,
    extendedBy,
    source: at('III.1'),
  },
  {
    id: 'rules',
    event: 'RULES_COMPLETED',
    name: {
      vi: 'Bổ sung quy định về nội dung, tiêu chuẩn, tỷ lệ khen thưởng và xét sáng kiến của Sở',
      en: 'Supplementing the rules of the Department on criteria, award quotas and initiatives',
    },
    opens: fromThePlanOn,
    closes: noDate,
    extendedBy,
    source: at('III.2'),
  },
  {
    id: 'inspection-files',
    event: 'INSPECTION_FILES',
    name: {
      vi: 'Đơn vị được kiểm tra chuẩn bị hồ sơ thi đua, khen thưởng của đơn vị và hồ sơ lưu của cá nhân',
      en: 'The inspected unit prepares its own award files and the personal ones',
    },
    for: { units: ['CCTDC'] },
    closes: noDate,
    extendedBy,
    source: at('IV.3'),
  },
  {
    id: 'inspection',
    event: 'INSPECTION',
    name: { vi: 'Kiểm tra công tác thi đua, khen thưởng tại 01 đơn vị trực thuộc', en: 'Inspection of one subordinate unit' },
    for: { units: ['CCTDC'] },
    waitsFor: ['INSPECTION_FILES'],
    opens: { kind: 'month', month: '2017-06' },
    closes: { kind: 'month', month: '2017-06' },
    source: at('IV.2'),
  },
  {
    id: 'half-year-report',
    event: 'HALF_YEAR_REPORT',
    name: { vi: 'Sơ kết, báo cáo 6 tháng (theo quy định)', en: 'Six-month review and report (as the regulations say)' },
    closes: noDate,
    extendedBy,
    source: at('IV.2'),
  },
  {
    id: 'examples',
    event: 'MODEL_EXAMPLES',
    name: { vi: 'Giới thiệu gương điển hình tiên tiến (nếu có)', en: 'Putting forward model examples (if any)' },
    opens: fromThePlanOn,
    closes: noDate,
    extendedBy,
    source: at('IV.4'),
  },
  {
    id: 'nomination',
    event: 'NOMINATION',
    name: { vi: 'Các đơn vị gửi đề nghị khen thưởng về Văn phòng Sở', en: 'Units send their nominations to the Department Office' },
    closes: noDate,
    extendedBy,
    source: at('IV.4'),
  },
  {
    id: 'council',
    event: 'COUNCIL',
    name: { vi: 'Bình xét danh hiệu thi đua, hình thức khen thưởng', en: 'Review of titles and forms of commendation' },
    waitsFor: ['NOMINATION'],
    closes: noDate,
    extendedBy,
    source: at('IV.2'),
  },
  {
    id: 'year-report',
    event: 'YEAR_REPORT',
    name: { vi: 'Tổng kết, báo cáo năm (theo quy định)', en: 'Year-end review and report (as the regulations say)' },
    waitsFor: ['COUNCIL'],
    closes: noDate,
    extendedBy,
    source: at('IV.2'),
  },
];

const layer: Layer = {
  key: 'tay-ninh-plan-2017-as-issued',
  kind: 'PLAN',
  name: {
    vi: 'Kế hoạch công tác thi đua, khen thưởng năm 2017 của Sở Khoa học và Công nghệ Tây Ninh',
    en: 'Plan for 2017 of the Department of Science and Technology of Tây Ninh',
  },
  notice: {
    vi: 'Kế hoạch không nêu tỷ lệ, tiêu chuẩn bằng số và ngày cụ thể; các nội dung này thực hiện theo quy định của cấp trên.',
    en: 'The plan gives no share, no numeric criterion and no day; it refers to the regulations above it.',
  },
  awards: [],
  additions: [
    {
      awards: ['ADVANCED_WORKER', 'GRASSROOTS_EMULATION_FIGHTER', 'ADVANCED_COLLECTIVE', 'EXCELLENT_COLLECTIVE'],
      condition: { kind: 'pledge', id: 'plan-2017.pledge', confirmed: false, namesAward: false, source: at('III.1') },
    },
  ],
  quotas: [],
  deadlines,
  votes: [],
};

/** The plan of Tây Ninh's Department of Science and Technology over the law of 2014. */
export const tayNinhAsIssued: Rulebook = { year: 2017, layers: [regime2014, layer] };
