import { noticeKind } from '../kind';

/** Notices: nomination. */
export const nominationNotices = {
  NOMINATION_APPROVED: noticeKind<{ nominee: string; award: string; awardEnglish: string }>({
    name: { vi: 'Đề nghị được phê duyệt', en: 'A nomination was approved' },
    who: ['UNIT_HEAD', 'OFFICE'],
    urgency: 'DIGEST',
    path: (id) => `/dossiers/${id}`,
    say: (f) => ({
      vi: `Giám đốc đã phê duyệt đề nghị tặng ${f.award} cho ${f.nominee}. Kết quả chưa công bố.`,
      en: `The Director approved ${f.awardEnglish} for ${f.nominee}. The result is not announced yet.`,
    }),
  }),
  NOMINATION_REFUSED: noticeKind<{ nominee: string; award: string; awardEnglish: string }>({
    name: { vi: 'Đề nghị không được phê duyệt', en: 'A nomination was refused' },
    who: ['EMPLOYEE', 'UNIT_HEAD', 'OFFICE'],
    urgency: 'ACT_NOW',
    path: (id) => `/dossiers/${id}`,
    say: (f) => ({
      vi: `Giám đốc không phê duyệt đề nghị tặng ${f.award} cho ${f.nominee}. Mở trang để xem lý do.`,
      en: `The Director refused ${f.awardEnglish} for ${f.nominee}. Open the page to read why.`,
    }),
  }),
};
