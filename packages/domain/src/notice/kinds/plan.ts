import { noticeKind } from '../kind';

/** Notices: the plan of the year, its rules and its calendar. */
export const planNotices = {
  RULEBOOK_PUBLISHED: noticeKind<{ year: number; number: number }>({
    name: { vi: 'Ban hành bộ quy định mới', en: 'New rules of the plan were published' },
    who: ['UNIT_HEAD', 'OFFICE', 'COUNCIL_MEMBER', 'DIRECTOR', 'INSPECTOR'],
    urgency: 'DIGEST',
    path: (id) => `/rulebook/versions/${id}`,
    say: (f) => ({
      vi: `Bộ quy định phiên bản ${f.number} của kế hoạch năm ${f.year} đã được ban hành.`,
      en: `Version ${f.number} of the rules of the plan for ${f.year} was published.`,
    }),
  }),
  DEADLINE_EXTENDED: noticeKind<{ deadline: string; deadlineEnglish: string; until: string; untilEnglish: string }>({
    name: { vi: 'Gia hạn', en: 'A deadline was extended' },
    who: ['EMPLOYEE', 'UNIT_HEAD', 'OFFICE', 'COUNCIL_MEMBER', 'DIRECTOR'],
    urgency: 'DIGEST',
    path: () => '/calendar',
    say: (f) => ({
      vi: `“${f.deadline}” được gia hạn đến ${f.until}.`,
      en: `The deadline “${f.deadlineEnglish}” was extended to ${f.untilEnglish}.`,
    }),
  }),
};
