import { sentence } from './sentence';

type Named = { readonly nominee: string; readonly award: string; readonly awardEnglish: string };

/** Ways to say no: what must come before the Director's decision. No sentence tells who objected, nor how anybody voted. */
export const procedureRefusals = {
  COUNCIL_NOT_HELD: sentence((f: Named & { state: string; sitting: number; held: string; heldEnglish: string }) => {
    switch (f.state) {
      case 'PLACED':
        return {
          vi: `Hội đồng Thi đua – Khen thưởng chưa biểu quyết về ${f.nominee} (${f.award}); việc này nằm trong chương trình phiên họp số ${f.sitting}, ngày ${f.held}.`,
          en: `The council has not voted on ${f.nominee} (${f.awardEnglish}) yet; the case is on the agenda of sitting ${f.sitting} on ${f.heldEnglish}.`,
        };
      case 'DEFERRED':
        return {
          vi: `Phiên họp số ${f.sitting}, ngày ${f.held} đã hoãn xét ${f.nominee} (${f.award}); Hội đồng phải xét lại trước khi quyết định.`,
          en: `Sitting ${f.sitting} on ${f.heldEnglish} put off the case of ${f.nominee} (${f.awardEnglish}); the council must take it up again first.`,
        };
      default:
        return {
          vi: `Hội đồng Thi đua – Khen thưởng chưa xét ${f.nominee} (${f.award}).`,
          en: `The council has not considered ${f.nominee} (${f.awardEnglish}) yet.`,
        };
    }
  }),
  COUNCIL_DID_NOT_PASS: sentence(
    (f: Named & { sitting: number; held: string; heldEnglish: string; lower: string; lowerEnglish: string }) =>
      f.lower
        ? {
            vi: `Hội đồng (phiên họp số ${f.sitting}, ngày ${f.held}) không thông qua ${f.award} cho ${f.nominee}, mà đề nghị ${f.lower}.`,
            en: `The council (sitting ${f.sitting} on ${f.heldEnglish}) did not pass ${f.awardEnglish} for ${f.nominee} but proposes ${f.lowerEnglish}.`,
          }
        : {
            vi: `Hội đồng (phiên họp số ${f.sitting}, ngày ${f.held}) không thông qua ${f.award} cho ${f.nominee}.`,
            en: `The council (sitting ${f.sitting} on ${f.heldEnglish}) did not pass ${f.awardEnglish} for ${f.nominee}.`,
          },
  ),
  NOT_POSTED: sentence((f: Named) => ({
    vi: `Kết quả xét ${f.award} cho ${f.nominee} chưa được công khai để lấy ý kiến.`,
    en: `The result for ${f.nominee} (${f.awardEnglish}) has not been posted for objections yet.`,
  })),
  POSTING_RUNS: sentence((f: Named & { posting: number; posted: string; postedEnglish: string; until: string; untilEnglish: string }) => ({
    vi: `Kết quả xét ${f.award} cho ${f.nominee} đang được công khai (đợt ${f.posting}); còn nhận ý kiến đến ${f.until}.`,
    en: `The result for ${f.nominee} (${f.awardEnglish}) is being posted (posting ${f.posting}); objections are taken until ${f.untilEnglish}.`,
  })),
  DECISION_FROZEN: sentence((f: { nominee: string; cause: string; since: string; sinceEnglish: string }) => ({
    vi: `Tạm dừng quyết định về ${f.nominee} từ ngày ${f.since}: ${(FROZEN_BY[f.cause] ?? INQUIRY).vi}.`,
    en: `No decision on ${f.nominee} since ${f.sinceEnglish}: ${(FROZEN_BY[f.cause] ?? INQUIRY).en}.`,
  })),
};

const INQUIRY = { vi: 'đang có việc được cơ quan có thẩm quyền xem xét', en: 'an inquiry by the competent body is under way' };
const FROZEN_BY: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  OBJECTION: { vi: 'có ý kiến chưa được trả lời', en: 'an objection has not been answered' },
  INQUIRY,
  COUNCIL_AGAIN: {
    vi: 'kiến nghị có căn cứ, Hội đồng phải xét lại',
    en: 'an objection was upheld, and the council has not decided anew',
  },
};
