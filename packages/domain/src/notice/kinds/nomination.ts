import { noticeKind } from '../kind';

/** Notices: nomination. */
export const nominationNotices = {
  NOMINATION_APPROVED: noticeKind<{ nominee: string; award: string; awardEnglish: string }>({
    name: { vi: 'Đề nghị khen thưởng được duyệt', en: 'A nomination was approved' },
    who: ['UNIT_HEAD', 'OFFICE'],
    urgency: 'DIGEST',
    path: (id) => `/dossiers/${id}`,
    say: (f) => ({
      vi: `Giám đốc đã duyệt đề nghị tặng ${f.award} cho ${f.nominee}. Kết quả chưa công bố.`,
      en: `The Director approved ${f.awardEnglish} for ${f.nominee}. The result is not announced yet.`,
    }),
  }),
  NOMINATION_REFUSED: noticeKind<{ nominee: string; award: string; awardEnglish: string }>({
    name: { vi: 'Đề nghị khen thưởng không được duyệt', en: 'A nomination was refused' },
    who: ['UNIT_HEAD', 'OFFICE'],
    urgency: 'ACT_NOW',
    path: (id) => `/dossiers/${id}`,
    say: (f) => ({
      vi: `Giám đốc không duyệt đề nghị tặng ${f.award} cho ${f.nominee}. Lý do ghi trong hồ sơ.`,
      en: `The Director refused ${f.awardEnglish} for ${f.nominee}. The dossier says why.`,
    }),
  }),
};
