import { noticeKind } from '../kind';

/** What a notice of an objection says at most: which one, and of which nomination. Never who filed it. */
interface OfObjection extends Record<string, string> {
  readonly number: string;
  readonly nominee: string;
  readonly award: string;
  readonly awardEnglish: string;
}

/** Notices: posted lists, objections. */
export const oversightNotices = {
  LIST_POSTED: noticeKind<{ number: string; until: string; untilEnglish: string }>({
    name: { vi: 'Có danh sách niêm yết lấy ý kiến', en: 'A list was posted for objections' },
    who: ['EMPLOYEE'],
    urgency: 'DIGEST',
    path: (id) => `/postings/${id}`,
    say: (f) => ({
      vi: `Danh sách đề nghị khen thưởng số ${f.number} đã được niêm yết. Nhận kiến nghị đến ${f.until}.`,
      en: `List ${f.number} of nominations was posted. Objections are taken until ${f.untilEnglish}.`,
    }),
  }),
  LIST_WITHDRAWN: noticeKind<{ number: string }>({
    name: { vi: 'Danh sách niêm yết được rút', en: 'A posted list was withdrawn' },
    who: ['EMPLOYEE'],
    urgency: 'DIGEST',
    path: (id) => `/postings/${id}`,
    say: (f) => ({
      vi: `Danh sách đề nghị khen thưởng số ${f.number} đã được rút; lý do ghi ở trang danh sách.`,
      en: `List ${f.number} of nominations was withdrawn; its page says why.`,
    }),
  }),
  OBJECTION_FILED: noticeKind<OfObjection>({
    name: { vi: 'Có kiến nghị cần xử lý', en: 'An objection is to be handled' },
    who: ['OFFICE', 'INSPECTOR'],
    urgency: 'ACT_NOW',
    path: (id) => `/objections/${id}`,
    say: (f) => ({
      vi: `Có kiến nghị số ${f.number} về đề nghị tặng ${f.award} cho ${f.nominee}, cần xử lý.`,
      en: `Objection ${f.number} to ${f.awardEnglish} for ${f.nominee} is to be handled.`,
    }),
  }),
  OBJECTION_RELEASED: noticeKind<OfObjection>({
    name: { vi: 'Có kiến nghị cần giải trình', en: 'An objection awaits your reply' },
    who: ['EMPLOYEE', 'UNIT_HEAD'],
    urgency: 'ACT_NOW',
    path: (id) => `/nominations/${id}/objections`,
    say: (f) => ({
      vi: `Có kiến nghị số ${f.number} về đề nghị tặng ${f.award} cho ${f.nominee}. Mời ông/bà xem nội dung và giải trình.`,
      en: `There is objection ${f.number} to ${f.awardEnglish} for ${f.nominee}. You may read it and reply.`,
    }),
  }),
  OBJECTION_REPLIED: noticeKind<OfObjection>({
    name: { vi: 'Kiến nghị đã được giải trình', en: 'An objection was replied to' },
    who: ['OFFICE', 'INSPECTOR'],
    urgency: 'ACT_NOW',
    path: (id) => `/objections/${id}`,
    say: (f) => ({
      vi: `Đã có giải trình về kiến nghị số ${f.number} (${f.nominee}, ${f.award}).`,
      en: `Objection ${f.number} (${f.nominee}, ${f.awardEnglish}) was replied to.`,
    }),
  }),
  OBJECTION_FOUND: noticeKind<OfObjection>({
    name: { vi: 'Kiến nghị đã có kết luận', en: 'A finding on an objection' },
    who: ['EMPLOYEE', 'UNIT_HEAD'],
    urgency: 'DIGEST',
    path: (id) => `/nominations/${id}/objections`,
    say: (f) => ({
      vi: `Đã có kết luận về kiến nghị số ${f.number} (${f.nominee}, ${f.award}).`,
      en: `There is a finding on objection ${f.number} (${f.nominee}, ${f.awardEnglish}).`,
    }),
  }),
  OBJECTION_ANSWERED: noticeKind<{ number: string }>({
    name: { vi: 'Kiến nghị của ông/bà đã có trả lời', en: 'Your objection was answered' },
    // Nobody is offered to have it mailed: a mail on its way, or one that failed, would name who objected.
    who: [],
    urgency: 'PAGE_ONLY',
    path: () => '/postings#mine',
    say: (f) => ({
      vi: `Kiến nghị số ${f.number} của ông/bà đã có trả lời.`,
      en: `Your objection ${f.number} was answered.`,
    }),
  }),
};
