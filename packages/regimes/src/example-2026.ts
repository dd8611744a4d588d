import type { DeadlineRule } from '@vinh-danh/domain/rulebook/deadline';
import { movedToYear } from '@vinh-danh/domain/rulebook/moved-to-year.rule';
import type { Layer, Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { AGENCY_EXAMPLE_2026, cite } from './documents';
import { womenFirst } from './law/overflow';
import { exclusions } from './law/who-is-considered';
import { regime2025 } from './regime-2025';

/** A plan of 2026 under the law in force, for a new user to begin from. Every number below the law is an example. */

const example = cite(AGENCY_EXAMPLE_2026, 'UNVERIFIED');

const PERSONS = ['ADVANCED_WORKER', 'GRASSROOTS_EMULATION_FIGHTER', 'PROVINCIAL_EMULATION_FIGHTER'] as const;
const COLLECTIVES = ['ADVANCED_COLLECTIVE', 'EXCELLENT_COLLECTIVE', 'PROVINCIAL_EMULATION_FLAG'] as const;
const CONSIDERED = [...PERSONS, ...COLLECTIVES, 'CERTIFICATE_OF_COMMENDATION', 'CERTIFICATE_OF_MERIT'] as const;

const agency: Layer = {
  key: 'example-agency-2026',
  kind: 'AGENCY',
  name: { vi: 'Quy chế thi đua, khen thưởng của cơ quan (ví dụ)', en: 'Rules of the agency on emulation and commendation (example)' },
  notice: {
    vi: 'Các tỷ lệ, điều kiện và thời hạn của phần này là ví dụ minh họa; phải thay bằng quy định chính thức của tỉnh, bộ và cơ quan trước khi áp dụng. Thứ tự ưu tiên khi vượt chỉ tiêu theo khoản 6 Điều 4 Nghị định 152/2025/NĐ-CP.',
    en: 'The shares, conditions and dates of this part are an example; they must be replaced by the official regulations before use. Who comes first when places run out follows Decree 152/2025, Article 4.6.',
  },
  awards: [],
  additions: [
    {
      awards: [...PERSONS, ...COLLECTIVES],
      condition: {
        kind: 'pledge',
        id: 'agency.pledge',
        confirmed: true,
        namesAward: false,
        wording: {
          vi: 'Đã đăng ký thi đua trong năm và được thủ trưởng đơn vị xác nhận. Luật hiện hành không còn coi đăng ký là căn cứ xét; đây là quy định riêng của cơ quan.',
          en: 'A pledge for the year was registered and confirmed by the unit head. The law no longer makes it a basis; this is a rule of the agency.',
        },
        source: example,
      },
    },
    {
      awards: ['ADVANCED_WORKER'],
      condition: {
        kind: 'allOf',
        of: [
          ...exclusions(example),
          { kind: 'transfer', id: 'advanced-worker.transfer', formerAfterMonths: 6, secondment: true, source: example },
        ],
      },
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
      threshold: { percent: 50, strict: true, of: 'PRESENT' },
      lowestFirst: true,
      source: example,
    },
    {
      id: 'council.other-awards',
      body: 'COUNCIL',
      awards: [
        'ADVANCED_WORKER',
        'PROVINCIAL_EMULATION_FIGHTER',
        'ADVANCED_COLLECTIVE',
        'EXCELLENT_COLLECTIVE',
        'CERTIFICATE_OF_COMMENDATION',
        'CERTIFICATE_OF_MERIT',
      ],
      quorum: { numerator: 2, denominator: 3 },
      threshold: { percent: 50, strict: true, of: 'PRESENT' },
      chairBreaksTies: true,
      lowestFirst: true,
      source: example,
    },
  ],
};

const DIRECTOR = { vi: 'Thủ trưởng cơ quan', en: 'the head of the agency' };

function window(id: string, event: string, vi: string, en: string, from: string, until: string): DeadlineRule {
  return {
    id,
    event,
    name: { vi, en },
    opens: { kind: 'day', day: from, inclusive: true },
    closes: { kind: 'day', day: until, inclusive: true },
    extendedBy: DIRECTOR,
    source: example,
  };
}

const plan: Layer = {
  key: 'example-plan-2026',
  kind: 'PLAN',
  name: { vi: 'Kế hoạch thi đua, khen thưởng năm 2026 (ví dụ)', en: 'Emulation and commendation plan for 2026 (example)' },
  awards: [],
  considers: CONSIDERED,
  quotas: [],
  deadlines: [
    window('pledge', 'PLEDGE', 'Đăng ký thi đua năm 2026', 'Registration of pledges for 2026', '2026-01-15', '2026-03-15'),
    window(
      'initiative',
      'INITIATIVE',
      'Nộp sáng kiến, đề tài đề nghị công nhận',
      'Filing of initiatives and projects',
      '2026-01-15',
      '2026-10-15',
    ),
    window('half-year-report', 'HALF_YEAR_REPORT', 'Báo cáo công tác 6 tháng', 'Six-month report', '2026-06-01', '2026-06-30'),
    window('nomination', 'NOMINATION', 'Gửi hồ sơ đề nghị khen thưởng', 'Sending of nominations', '2026-11-01', '2026-11-20'),
    window('council', 'COUNCIL', 'Họp Hội đồng Thi đua – Khen thưởng', 'Meeting of the council', '2026-11-23', '2026-11-30'),
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
      name: { vi: 'Trình hồ sơ lên bộ, tỉnh', en: 'Submission of dossiers upwards' },
      closes: { kind: 'day', day: '2026-12-10', inclusive: false },
      source: example,
    },
    window('year-report', 'YEAR_REPORT', 'Báo cáo tổng kết năm 2026', 'Report for 2026', '2026-12-01', '2026-12-15'),
  ],
  publicity: {
    withoutChoice: { decisions: true, postings: false, stories: false },
    anonymousObjections: 'FREEZES_WITH_EVIDENCE',
    source: example,
  },
  separation: { decider: ['OWN'], standIn: ['OWN', 'LINE', 'UNIT', 'FAMILY'], source: example },
  votes: [],
};

const law = movedToYear({ year: 2025, layers: [regime2025] }, 2026).layers;

export const example2026: Rulebook = { year: 2026, layers: [...law, agency, plan] };
