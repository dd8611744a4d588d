import { noticeKind } from '../kind';

interface OfSitting extends Record<string, string | number> {
  readonly council: string;
  readonly councilEnglish: string;
  readonly number: number;
  readonly at: string;
  readonly atEnglish: string;
  readonly place: string;
}

/** Notices: councils and their sittings. None names a case: whoever may not know of it reads them too. */
export const councilNotices = {
  SEATED: noticeKind<{ council: string; councilEnglish: string; part: string; partEnglish: string; from: string; fromEnglish: string }>({
    name: { vi: 'Được cử vào Hội đồng', en: 'You were seated in a council' },
    who: ['COUNCIL_MEMBER'],
    urgency: 'DIGEST',
    path: (id) => `/councils/${id}`,
    say: (f) => ({
      vi: `Ông/bà là ${f.part} của ${f.council} từ ngày ${f.from}.`,
      en: `You are ${f.partEnglish} of ${f.councilEnglish} from ${f.fromEnglish}.`,
    }),
  }),
  SITTING_CONVENED: noticeKind<OfSitting>({
    name: { vi: 'Triệu tập phiên họp Hội đồng', en: 'A sitting of the council was convened' },
    who: ['COUNCIL_MEMBER'],
    urgency: 'ACT_NOW',
    path: (id) => `/sittings/${id}`,
    say: (f) => ({
      vi: `${f.council} họp phiên số ${f.number} lúc ${f.at} tại ${f.place}. Đề nghị xem chương trình và trả lời có hay không có liên quan đến từng trường hợp.`,
      en: `${f.councilEnglish} holds its sitting ${f.number} at ${f.atEnglish}, ${f.place}. Please read the agenda and say for each case whether you have an interest in it.`,
    }),
  }),
  SITTING_MOVED: noticeKind<OfSitting & { reason: string }>({
    name: { vi: 'Đổi lịch phiên họp Hội đồng', en: 'A sitting of the council was moved' },
    who: ['COUNCIL_MEMBER'],
    urgency: 'ACT_NOW',
    path: (id) => `/sittings/${id}`,
    say: (f) => ({
      vi: `Phiên họp số ${f.number} của ${f.council} chuyển sang ${f.at} tại ${f.place}. Lý do: ${f.reason}`,
      en: `Sitting ${f.number} of ${f.councilEnglish} was moved to ${f.atEnglish}, ${f.place}. Why: ${f.reason}`,
    }),
  }),
  SITTING_CANCELLED: noticeKind<OfSitting & { reason: string }>({
    name: { vi: 'Hủy phiên họp Hội đồng', en: 'A sitting of the council was called off' },
    who: ['COUNCIL_MEMBER'],
    urgency: 'ACT_NOW',
    path: (id) => `/sittings/${id}`,
    say: (f) => ({
      vi: `Phiên họp số ${f.number} của ${f.council} (${f.at}) bị hủy. Lý do: ${f.reason}`,
      en: `Sitting ${f.number} of ${f.councilEnglish} (${f.atEnglish}) was called off. Why: ${f.reason}`,
    }),
  }),
  BALLOT_OPENED: noticeKind<{ council: string; councilEnglish: string; number: number }>({
    name: { vi: 'Hội đồng bắt đầu bỏ phiếu', en: 'A ballot of the council was opened' },
    who: ['COUNCIL_MEMBER'],
    urgency: 'ACT_NOW',
    path: (id) => `/sittings/${id}/vote`,
    say: (f) => ({
      vi: `Phiên họp số ${f.number} của ${f.council} đã bắt đầu bỏ phiếu. Mời ông/bà bỏ phiếu.`,
      en: `A ballot was opened in sitting ${f.number} of ${f.councilEnglish}. Please vote.`,
    }),
  }),
  INITIATIVE_FILED: noticeKind<{ title: string; receipt: string }>({
    name: { vi: 'Có đơn sáng kiến mới', en: 'An initiative was filed' },
    who: ['OFFICE'],
    urgency: 'DIGEST',
    path: (id) => `/initiatives/${id}`,
    say: (f) => ({
      vi: `Đơn sáng kiến số ${f.receipt} đã được nộp: “${f.title}”.`,
      en: `The initiative ${f.receipt} was filed: “${f.title}”.`,
    }),
  }),
  INITIATIVE_RECOGNISED: noticeKind<{ title: string; decision: string; level: string; levelEnglish: string }>({
    name: { vi: 'Sáng kiến được công nhận', en: 'Your initiative was recognised' },
    who: ['EMPLOYEE'],
    urgency: 'DIGEST',
    path: (id) => `/initiatives/${id}`,
    say: (f) => ({
      vi: `Sáng kiến “${f.title}” được công nhận ở ${f.level} theo Quyết định số ${f.decision}.`,
      en: `The initiative “${f.title}” was recognised at the level of ${f.levelEnglish} by decision ${f.decision}.`,
    }),
  }),
  INITIATIVE_REFUSED: noticeKind<{ title: string }>({
    name: { vi: 'Sáng kiến không được công nhận', en: 'Your initiative was not recognised' },
    who: ['EMPLOYEE'],
    urgency: 'ACT_NOW',
    path: (id) => `/initiatives/${id}`,
    say: (f) => ({
      vi: `Sáng kiến “${f.title}” không được công nhận. Lý do ghi trong thông báo.`,
      en: `The initiative “${f.title}” was not recognised. The notice says why.`,
    }),
  }),
};
