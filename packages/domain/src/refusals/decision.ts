import { sentence } from './sentence';

/** Ways to say no: decision. */
export const decisionRefusals = {
  ALREADY_DECIDED: sentence((f: { nominee: string; award: string; awardEnglish: string; decided: string }) => ({
    vi: `Đề nghị xét tặng ${f.award} cho ${f.nominee} đã được quyết định trước đó.`,
    en: `The nomination of ${f.nominee} for ${f.awardEnglish} has already been decided.`,
  })),
  DECIDES_OWN: sentence((f: { nominee: string; ground: string; groundEnglish: string; inPlaceOf: string }) => {
    const place = f.inPlaceOf ? { vi: ` thay ${f.inPlaceOf}`, en: ` in the place of ${f.inPlaceOf}` } : { vi: '', en: '' };
    return {
      vi: `Ông/bà không quyết định${place.vi} về ${f.nominee} được: ${f.ground}. Việc này do người khác có thẩm quyền quyết định.`,
      en: `You cannot decide${place.en} about ${f.nominee}: ${f.groundEnglish}. Somebody else with the power decides this.`,
    };
  }),
  NOT_YET_APPRAISED: sentence((f: { nominee: string }) => ({
    vi: `Văn phòng Sở chưa thẩm định xong hồ sơ của ${f.nominee}.`,
    en: `The Office has not accepted the dossier of ${f.nominee} yet.`,
  })),
  QUOTA_SET_BY_RULE: sentence((f: { quota: string; quotaEnglish: string }) => ({
    vi: `${f.quota}: số lượng do quy định xác định, không ấn định hằng năm.`,
    en: `${f.quotaEnglish}: the rules give the number, nobody sets it for a year.`,
  })),
  QUOTA_SET_BY_DIRECTOR: sentence((f: { quota: string; quotaEnglish: string }) => ({
    vi: `${f.quota}: số lượng do Giám đốc ấn định.`,
    en: `${f.quotaEnglish}: the Director sets the number.`,
  })),
  QUOTA_SET_BELOW_USED: sentence((f: { quota: string; quotaEnglish: string; places: number; used: number }) => ({
    vi: `${f.quota}: đã phê duyệt ${f.used}, không thể ấn định ${f.places} chỉ tiêu.`,
    en: `${f.quotaEnglish}: ${f.used} are approved already; the number cannot be ${f.places}.`,
  })),
  QUOTA_SET_DECISION_MISSING: sentence(() => ({
    vi: 'Phải ghi số văn bản ấn định số lượng.',
    en: 'State the number of the decision that sets it.',
  })),
  REASON_MISSING: sentence(() => ({
    vi: 'Phải nêu lý do.',
    en: 'A reason must be given.',
  })),
};
