import type { DeadlineRule } from '@vinh-danh/domain/rulebook/deadline';
import type { Layer, Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { AGENCY_EXAMPLE_2017, CIRCULAR_08_2017, cite, PLAN_2017 } from './documents';
import { womenFirst } from './law/overflow';
import { exclusions, study } from './law/who-is-considered';
import { regime2014 } from './regime-2014';
import { regime2017 } from './regime-2017';

const TITLES = [
  'ADVANCED_WORKER',
  'GRASSROOTS_EMULATION_FIGHTER',
  'PROVINCIAL_EMULATION_FIGHTER',
  'ADVANCED_COLLECTIVE',
  'EXCELLENT_COLLECTIVE',
] as const;
/** What the Department nominates for, itself or upwards; State awards follow from the province's own proposals. */
const CONSIDERED = [...TITLES, 'CERTIFICATE_OF_COMMENDATION', 'CERTIFICATE_OF_MERIT'] as const;

const example = cite(AGENCY_EXAMPLE_2017, 'UNVERIFIED');

/** The last day before Circular 08/2017, which brings the same rule into the law. */
const UNTIL_CIRCULAR = { until: '2017-12-14' } as const;

/** Numbers that the plan leaves to "the regulations", as an example until the province's own text takes its place. */
const agency: Layer = {
  key: 'tay-ninh-agency-2017',
  kind: 'AGENCY',
  name: {
    vi: 'Quy định của Sở Khoa học và Công nghệ tỉnh Tây Ninh (ví dụ)',
    en: 'Rules of the Department of Science and Technology of Tây Ninh (example)',
  },
  notice: {
    vi: 'Các tỷ lệ, điều kiện và thời hạn của phần này là ví dụ minh họa; phải thay bằng quy định chính thức của tỉnh và của Sở trước khi áp dụng.',
    en: 'The shares, conditions and dates of this part are an example; they must be replaced by the official regulations of the province and the Department before use.',
  },
  awards: [],
  additions: [
    {
      awards: TITLES,
      condition: {
        kind: 'pledge',
        id: 'agency.pledge',
        confirmed: true,
        namesAward: false,
        wording: {
          vi: 'Đã đăng ký thi đua năm 2017 và được thủ trưởng đơn vị xác nhận. Đăng ký thi đua là một căn cứ xét danh hiệu theo điểm b khoản 1 Điều 10 Luật Thi đua, khen thưởng.',
          en: 'An emulation pledge for 2017 was registered and confirmed by the unit head. Registration is one of the bases for titles under Article 10.1.b of the Law on Emulation and Commendation.',
        },
        source: example,
      },
    },
    {
      awards: CONSIDERED,
      inForce: UNTIL_CIRCULAR,
      condition: {
        kind: 'freeze',
        id: 'agency.freeze',
        whilePending: ['DISCIPLINE', 'INSPECTION', 'INVESTIGATION', 'AUDIT', 'COMPLAINT', 'DENUNCIATION'],
        wording: {
          vi: 'Không trong thời gian bị xem xét kỷ luật; không đang bị điều tra, thanh tra, kiểm toán do có dấu hiệu vi phạm; không có khiếu nại, tố cáo đang được xác minh.',
          en: 'No disciplinary proceedings, no investigation, inspection or audit on signs of a violation and no verification of a complaint or denunciation is pending.',
        },
        source: cite(CIRCULAR_08_2017, 'VERIFIED'),
      },
    },
    {
      // Decree 65/2014 said so until September; local documents kept it when the next decree came.
      awards: ['ADVANCED_WORKER'],
      inForce: { from: '2017-10-01' },
      condition: { kind: 'allOf', of: [...exclusions(example), study(example)] },
    },
  ],
  quotas: [
    {
      id: 'grassroots-emulation-fighter',
      name: { vi: 'Chỉ tiêu Chiến sĩ thi đua cơ sở', en: 'Places for Grassroots Emulation Fighters' },
      awards: ['GRASSROOTS_EMULATION_FIGHTER'],
      over: 'ORGANISATION',
      amount: {
        kind: 'share',
        percent: 15,
        base: { kind: 'holders', award: 'ADVANCED_WORKER' },
        rounding: 'DOWN',
        atLeastOneIfAnyQualifies: false,
      },
      leaders: { atMostPercent: 50 },
      overflow: womenFirst,
      source: example,
    },
    {
      id: 'excellent-collective',
      name: { vi: 'Chỉ tiêu Tập thể lao động xuất sắc', en: 'Places for Excellent Labour Collectives' },
      awards: ['EXCELLENT_COLLECTIVE'],
      over: 'ORGANISATION',
      amount: {
        kind: 'share',
        percent: 40,
        base: { kind: 'holders', award: 'ADVANCED_COLLECTIVE' },
        rounding: 'DOWN',
        atLeastOneIfAnyQualifies: true,
      },
      overflow: womenFirst,
      source: example,
    },
  ],
  deadlines: [],
  votes: [
    {
      id: 'unit-meeting',
      body: 'UNIT_MEETING',
      awards: CONSIDERED,
      quorum: { numerator: 2, denominator: 3 },
      threshold: { percent: 70, strict: false, of: 'PRESENT' },
      source: cite(AGENCY_EXAMPLE_2017, 'SECONDARY'),
    },
    {
      // The decree of 2017 leaves the vote of an agency's council to its own regulation.
      id: 'council.rest',
      body: 'COUNCIL',
      awards: CONSIDERED,
      quorum: { numerator: 2, denominator: 3 },
      threshold: { percent: 70, strict: false, of: 'PRESENT' },
      ballot: 'SECRET',
      ballots: 2,
      secretaryVotes: false,
      lowestFirst: true,
      inForce: { from: '2017-10-01' },
      source: example,
    },
    {
      id: 'initiative-council',
      body: 'INITIATIVE_COUNCIL',
      awards: [],
      quorum: { numerator: 2, denominator: 3 },
      threshold: { numerator: 2, denominator: 3, strict: false, of: 'ALL_MEMBERS' },
      ballot: 'OPEN',
      ballots: 2,
      secretaryVotes: false,
      source: example,
    },
  ],
};

const DIRECTOR = { vi: 'Giám đốc Sở', en: 'the Director' };

/** The year's calendar. The plan itself names a month and two reports; every day comes from the example regulation. */
const deadlines: DeadlineRule[] = [
  {
    id: 'pledge',
    event: 'PLEDGE',
    name: { vi: 'Đăng ký thi đua năm 2017', en: 'Registration of emulation pledges for 2017' },
    opens: { kind: 'day', day: '2017-03-15', inclusive: true },
    closes: { kind: 'day', day: '2017-03-31', inclusive: true },
    extendedBy: DIRECTOR,
    source: example,
  },
  {
    id: 'inspection',
    event: 'INSPECTION',
    name: {
      vi: 'Kiểm tra, giám sát công tác thi đua, khen thưởng tại Chi cục Tiêu chuẩn Đo lường Chất lượng',
      en: 'Inspection of emulation and commendation work at the Sub-Department of Standards, Metrology and Quality',
    },
    opens: { kind: 'month', month: '2017-06' },
    closes: { kind: 'month', month: '2017-06' },
    extendedBy: DIRECTOR,
    source: cite(PLAN_2017, 'VERIFIED', { paragraph: 'IV.2' }),
  },
  {
    id: 'half-year-report',
    event: 'HALF_YEAR_REPORT',
    name: { vi: 'Báo cáo công tác thi đua, khen thưởng 6 tháng', en: 'Six-month report on emulation and commendation' },
    opens: { kind: 'month', month: '2017-06' },
    closes: { kind: 'month', month: '2017-06' },
    extendedBy: DIRECTOR,
    source: cite(PLAN_2017, 'VERIFIED', { paragraph: 'IV.2' }),
  },
  {
    id: 'initiative',
    event: 'INITIATIVE',
    name: { vi: 'Nộp sáng kiến, đề tài đề nghị công nhận', en: 'Filing of initiatives and research projects' },
    opens: { kind: 'day', day: '2017-03-15', inclusive: true },
    closes: { kind: 'day', day: '2017-10-31', inclusive: true },
    extendedBy: DIRECTOR,
    source: example,
  },
  {
    id: 'nomination',
    event: 'NOMINATION',
    name: { vi: 'Gửi hồ sơ đề nghị khen thưởng về Văn phòng Sở', en: 'Sending of nominations to the Department Office' },
    opens: { kind: 'day', day: '2017-11-01', inclusive: true },
    closes: { kind: 'day', day: '2017-12-05', inclusive: false },
    extendedBy: DIRECTOR,
    source: example,
  },
  {
    id: 'council',
    event: 'COUNCIL',
    name: { vi: 'Họp Hội đồng Thi đua – Khen thưởng', en: 'Meeting of the Council for Emulation and Commendation' },
    opens: { kind: 'day', day: '2017-12-11', inclusive: true },
    closes: { kind: 'day', day: '2017-12-20', inclusive: true },
    extendedBy: DIRECTOR,
    source: example,
  },
  {
    id: 'posting',
    event: 'POSTING',
    name: { vi: 'Công khai kết quả xét khen thưởng', en: 'Posting of the results for objections' },
    opens: { kind: 'workingDays', after: 'COUNCIL', days: 1 },
    closes: { kind: 'workingDays', after: 'COUNCIL', days: 5 },
    extendedBy: DIRECTOR,
    source: example,
  },
  {
    id: 'submission',
    event: 'SUBMISSION',
    name: { vi: 'Trình hồ sơ lên tỉnh', en: 'Submission of dossiers to the province' },
    closes: { kind: 'day', day: '2017-12-31', inclusive: false },
    source: example,
  },
  {
    id: 'year-report',
    event: 'YEAR_REPORT',
    name: { vi: 'Báo cáo công tác thi đua, khen thưởng năm 2017', en: 'Report on emulation and commendation for 2017' },
    opens: { kind: 'month', month: '2017-12' },
    closes: { kind: 'month', month: '2017-12' },
    extendedBy: DIRECTOR,
    source: cite(PLAN_2017, 'VERIFIED', { paragraph: 'IV.2' }),
  },
];

const plan: Layer = {
  key: 'tay-ninh-plan-2017',
  kind: 'PLAN',
  name: { vi: 'Kế hoạch thi đua, khen thưởng năm 2017', en: 'Emulation and commendation plan for 2017' },
  awards: [],
  considers: CONSIDERED,
  quotas: [],
  deadlines,
  // Names on decisions are public; a list before the decision, a story and a picture need consent.
  publicity: {
    withoutChoice: { decisions: true, postings: false, stories: false },
    anonymousObjections: 'FREEZES_WITH_EVIDENCE',
    source: example,
  },
  separation: { decider: ['OWN'], standIn: ['OWN', 'LINE', 'UNIT', 'FAMILY'], source: example },
  votes: [],
};

/**
 * The rules of the plan of 15 March 2017 of the Department of Science and Technology of Tây Ninh. It was issued under one
 * decree, and its year-end review fell under the next.
 */
export const tayNinh2017: Rulebook = { year: 2017, layers: [regime2014, regime2017, agency, plan] };
