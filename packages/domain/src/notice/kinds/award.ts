import { noticeKind } from '../kind';

/** Notices: the register of decisions. */
export const awardNotices = {
  DECISION_REGISTERED: noticeKind<{ number: string; day: string; dayEnglish: string; lines: number }>({
    name: { vi: 'Văn bản khen thưởng đã vào sổ', en: 'A decision was registered' },
    who: ['OFFICE', 'DIRECTOR'],
    urgency: 'DIGEST',
    path: (id) => `/decisions/${id}`,
    say: (f) => ({
      vi: `Văn bản số ${f.number} ngày ${f.day} đã vào sổ, gồm ${f.lines} trường hợp.`,
      en: `${f.number} of ${f.dayEnglish} was registered, with ${f.lines} cases.`,
    }),
  }),
  AWARD_ANNOUNCED: noticeKind<{ award: string; awardEnglish: string; nominee: string; number: string }>({
    name: { vi: 'Khen thưởng được công bố', en: 'An award was announced' },
    who: ['EMPLOYEE', 'UNIT_HEAD'],
    urgency: 'ACT_NOW',
    path: () => '/awards',
    say: (f) => ({
      vi: `Quyết định số ${f.number} tặng ${f.award} cho ${f.nominee} đã được công bố. Đề nghị xác nhận việc nhận khen thưởng.`,
      en: `Decision ${f.number} giving ${f.awardEnglish} to ${f.nominee} was announced. Please say whether it is taken.`,
    }),
  }),
  AWARD_REVOKED: noticeKind<{ award: string; awardEnglish: string; holder: string; year: number; number: string }>({
    name: { vi: 'Khen thưởng bị hủy bỏ', en: 'An award was revoked' },
    who: ['EMPLOYEE', 'UNIT_HEAD'],
    urgency: 'ACT_NOW',
    path: () => '/awards',
    say: (f) => ({
      vi: `Quyết định số ${f.number} hủy bỏ ${f.award} năm ${f.year} của ${f.holder}. Lý do và việc thu hồi ghi trong quyết định.`,
      en: `Decision ${f.number} revokes ${f.awardEnglish} of ${f.year} of ${f.holder}. It says why, and what is to be given back.`,
    }),
  }),
};
