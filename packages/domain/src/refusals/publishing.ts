import { sentence } from './sentence';

/** Ways to say no: publishing of a rulebook. */
export const publishingRefusals = {
  RULEBOOK_DRAFT_EXISTS: sentence((f: { year: number }) => ({
    vi: `Quy định năm ${f.year} đang có một bản dự thảo: hãy tiếp tục bản đó, hoặc hủy trước khi lập bản mới.`,
    en: `There is a draft of the rules of ${f.year}: go on with it, or discard it before beginning another.`,
  })),
  RULEBOOK_INVALID: sentence((f: { place: string; reason: string; reasonEnglish: string }) => ({
    vi: `Bộ quy định chưa hợp lệ${f.place && ` (tại ${f.place})`}: ${f.reason}`,
    en: `The rulebook is not valid${f.place && ` (at ${f.place})`}: ${f.reasonEnglish}`,
  })),
  RULE_LOOSER: sentence((f: { place: string; reason: string; reasonEnglish: string; clause: string; clauseEnglish: string }) => ({
    vi: `Quy định nới lỏng hơn cấp trên (tại ${f.place}), trái với ${f.clause}: ${f.reason}`,
    en: `A rule is looser than the one above it (at ${f.place}), against ${f.clauseEnglish}: ${f.reasonEnglish}`,
  })),
  RULEBOOK_UNCHANGED: sentence((f: { number: number }) => ({
    vi: `Dự thảo giống hệt phiên bản ${f.number} đang áp dụng: không có gì để ban hành.`,
    en: `The draft says exactly what version ${f.number} says: there is nothing to publish.`,
  })),
  RULEBOOK_YEAR: sentence((f: { year: number; planYear: number }) => ({
    vi: `Bộ quy định ghi năm ${f.year}, kế hoạch là của năm ${f.planYear}.`,
    en: `The rulebook says it is for ${f.year}; the plan is that of ${f.planYear}.`,
  })),
  PUBLISH_REASON_MISSING: sentence(() => ({ vi: 'Phải ghi lý do ban hành.', en: 'State why the rules are published.' })),
  PUBLISH_DECISION_MISSING: sentence(() => ({
    vi: 'Phải ghi số văn bản làm căn cứ ban hành.',
    en: 'State the number of the decision on which the rules are published.',
  })),
  QUOTA_BELOW_USED: sentence((f: { quota: string; quotaEnglish: string; places: number; used: number }) => ({
    vi: `${f.quota}: dự thảo còn ${f.places} chỉ tiêu, nhưng đã phê duyệt ${f.used}. Không thể giảm dưới số đã phê duyệt.`,
    en: `${f.quotaEnglish}: the draft leaves ${f.places} places, but ${f.used} are approved already. There cannot be fewer.`,
  })),
  QUOTA_LEADERS_BELOW_USED: sentence((f: { quota: string; quotaEnglish: string; leaderPlaces: number; leadersUsed: number }) => ({
    vi: `${f.quota}: dự thảo còn ${f.leaderPlaces} chỉ tiêu dành cho lãnh đạo, quản lý, nhưng đã phê duyệt ${f.leadersUsed}.`,
    en: `${f.quotaEnglish}: the draft leaves ${f.leaderPlaces} places to leaders, but ${f.leadersUsed} are approved already.`,
  })),
};
