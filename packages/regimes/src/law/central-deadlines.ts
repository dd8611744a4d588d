import type { AwardKey } from '@vinh-danh/domain/rulebook/award';
import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import type { DeadlineRule } from '@vinh-danh/domain/rulebook/deadline';

const FIGHTER: readonly AwardKey[] = ['NATIONAL_EMULATION_FIGHTER'];
const FLAG: readonly AwardKey[] = ['GOVERNMENT_EMULATION_FLAG'];
const STATE: readonly AwardKey[] = [...FIGHTER, ...FLAG, 'PM_CERTIFICATE_OF_MERIT', 'LABOUR_ORDER_3', 'LABOUR_ORDER_2', 'LABOUR_ORDER_1'];

/** Dossiers of the national title go up by a day of the year after the title of the ministry or province. */
export function nationalFighterBy(year: number, monthAndDay: string, source: Citation): DeadlineRule {
  return {
    id: 'central.national-fighter',
    event: 'NATIONAL_FIGHTER_SUBMISSION',
    name: {
      vi: 'Trình hồ sơ Chiến sĩ thi đua toàn quốc (năm sau năm có quyết định Chiến sĩ thi đua cấp bộ, tỉnh)',
      en: 'Submission of dossiers for National Emulation Fighters (the year after the title of the ministry or province)',
    },
    for: { awards: FIGHTER },
    closes: { kind: 'day', day: `${year + 1}-${monthAndDay}`, inclusive: true },
    source,
  };
}

/** Dossiers of the Government's flag go up by 30 June, those of the education system by 31 December. */
export function governmentFlagBy(year: number, source: Citation): DeadlineRule[] {
  const shared = { event: 'GOVERNMENT_FLAG_SUBMISSION', source } as const;
  return [
    {
      ...shared,
      id: 'central.government-flag',
      name: { vi: 'Trình hồ sơ Cờ thi đua của Chính phủ', en: 'Submission of dossiers for the Emulation Flag of the Government' },
      for: { awards: FLAG },
      closes: { kind: 'day', day: `${year}-06-30`, inclusive: true },
    },
    {
      ...shared,
      id: 'central.government-flag.education',
      name: {
        vi: 'Trình hồ sơ Cờ thi đua của Chính phủ (hệ thống giáo dục quốc dân)',
        en: 'Submission of dossiers for the Emulation Flag of the Government (education system)',
      },
      for: { sectors: ['education'], awards: FLAG },
      closes: { kind: 'day', day: `${year}-12-31`, inclusive: true },
    },
  ];
}

/** Central appraisal takes 20 working days from a complete dossier. */
export function centralAppraisal(source: Citation): DeadlineRule[] {
  return [
    {
      id: 'central.receipt',
      event: 'CENTRAL_RECEIPT',
      name: { vi: 'Bộ Nội vụ nhận đủ hồ sơ theo quy định', en: 'The Ministry of Home Affairs has received a complete dossier' },
      for: { awards: STATE },
      closes: { kind: 'toBeAnnounced' },
      source,
    },
    {
      id: 'central.appraisal',
      event: 'CENTRAL_APPRAISAL',
      name: { vi: 'Thẩm định hồ sơ ở trung ương (20 ngày làm việc)', en: 'Central appraisal of a dossier (20 working days)' },
      for: { awards: STATE },
      closes: { kind: 'workingDays', after: 'CENTRAL_RECEIPT', days: 20 },
      source,
    },
  ];
}

/** What follows in the central procedure of 2025: an ineligible dossier is returned, a decided one told of. */
export function centralProcedure(source: Citation): DeadlineRule[] {
  return [
    {
      id: 'central.return',
      event: 'CENTRAL_RETURN',
      name: {
        vi: 'Trả hồ sơ không đủ điều kiện ở trung ương (05 ngày làm việc)',
        en: 'Return of an ineligible dossier by the centre (5 working days)',
      },
      for: { awards: STATE },
      closes: { kind: 'workingDays', after: 'CENTRAL_RECEIPT', days: 5 },
      source,
    },
    {
      id: 'central.consulted',
      event: 'CENTRAL_CONSULTED',
      name: { vi: 'Các cơ quan được lấy ý kiến đã thống nhất', en: 'All bodies that were consulted agree' },
      for: { awards: STATE },
      closes: { kind: 'toBeAnnounced' },
      source,
    },
    {
      id: 'central.submission',
      event: 'CENTRAL_SUBMISSION',
      name: {
        vi: 'Trình cấp có thẩm quyền sau khi các cơ quan thống nhất (10 ngày làm việc)',
        en: 'Submission for decision once all agree (10 working days)',
      },
      for: { awards: STATE },
      closes: { kind: 'workingDays', after: 'CENTRAL_CONSULTED', days: 10 },
      source,
    },
    {
      id: 'central.decision',
      event: 'CENTRAL_DECISION',
      name: { vi: 'Có quyết định khen thưởng của cấp nhà nước', en: 'The State has decided' },
      for: { awards: STATE },
      closes: { kind: 'toBeAnnounced' },
      source,
    },
    {
      id: 'central.notice',
      event: 'CENTRAL_NOTICE',
      name: {
        vi: 'Thông báo, sao gửi quyết định cho cơ quan trình (10 ngày làm việc)',
        en: 'Notice and copy of the decision to the proposing body (10 working days)',
      },
      for: { awards: STATE },
      closes: { kind: 'workingDays', after: 'CENTRAL_DECISION', days: 10 },
      source,
    },
  ];
}

/** A dossier of the grassroots fighter is appraised within 20 working days of its receipt. */
export function grassrootsAppraisal(source: Citation): DeadlineRule[] {
  const awards: readonly AwardKey[] = ['GRASSROOTS_EMULATION_FIGHTER'];
  return [
    {
      id: 'grassroots.receipt',
      event: 'GRASSROOTS_RECEIPT',
      name: {
        vi: 'Cơ quan thẩm định nhận đủ hồ sơ Chiến sĩ thi đua cơ sở',
        en: 'A complete dossier of a Grassroots Emulation Fighter is received',
      },
      for: { awards },
      closes: { kind: 'toBeAnnounced' },
      source,
    },
    {
      id: 'grassroots.appraisal',
      event: 'GRASSROOTS_APPRAISAL',
      name: {
        vi: 'Thẩm định hồ sơ Chiến sĩ thi đua cơ sở (20 ngày làm việc)',
        en: 'Appraisal of a Grassroots Emulation Fighter (20 working days)',
      },
      for: { awards },
      closes: { kind: 'workingDays', after: 'GRASSROOTS_RECEIPT', days: 20 },
      source,
    },
  ];
}

/** Proposals are on the media for ten working days before the council of the province meets. */
export function postingBeforeUpperCouncil(source: Citation): DeadlineRule[] {
  return [
    {
      id: 'upper-council.meeting',
      event: 'UPPER_COUNCIL',
      name: { vi: 'Họp Hội đồng Thi đua – Khen thưởng bộ, tỉnh', en: 'Meeting of the council of the ministry or province' },
      closes: { kind: 'toBeAnnounced' },
      source,
    },
    {
      id: 'upper-council.posting',
      event: 'UPPER_COUNCIL_POSTING',
      name: {
        vi: 'Công khai danh sách trên phương tiện thông tin (ít nhất 10 ngày làm việc trước khi Hội đồng bộ, tỉnh họp)',
        en: 'Lists made public on the media (at least ten working days before the council of the province meets)',
      },
      closes: { kind: 'workingDays', after: 'UPPER_COUNCIL', days: -10 },
      source,
    },
  ];
}
