import { sentence } from './sentence';

type Held = { readonly holder: string; readonly award: string; readonly awardEnglish: string };

/** Ways to say no: taking an award back. */
export const revocationRefusals = {
  GROUND_MISSING: sentence(() => ({ vi: 'Chọn căn cứ pháp lý của việc hủy bỏ.', en: 'Choose the ground in law.' })),
  REVOKED_ALREADY: sentence((f: Held & { on: string; onEnglish: string }) => ({
    vi: `${f.award} của ${f.holder} đã bị hủy bỏ từ ngày ${f.on}.`,
    en: `${f.awardEnglish} of ${f.holder} was revoked on ${f.onEnglish}.`,
  })),
  REVOKED_BY_WHO_AWARDED: sentence((f: Held & { number: string }) => ({
    vi: `${f.award} của ${f.holder} theo quyết định số ${f.number} do cấp khác tặng: cấp đã tặng mới hủy bỏ được. Khi có quyết định hủy bỏ, Văn phòng ghi vào hồ sơ cá nhân.`,
    en: `${f.awardEnglish} of ${f.holder} (decision ${f.number}) was given by another level, which alone may take it back. The Office then enters that in the record.`,
  })),
  REVOCATION_DRAFTED: sentence((f: Held) => ({
    vi: `Một dự thảo khác đã đề nghị hủy bỏ ${f.award} của ${f.holder}.`,
    en: `Another draft takes back ${f.awardEnglish} of ${f.holder} already.`,
  })),
  REVIEW_SETTLED: sentence(() => ({ vi: 'Đã có kết luận.', en: 'This is settled already.' })),
  RECOVERY_SETTLED: sentence(() => ({ vi: 'Đã xử lý xong.', en: 'This is settled already.' })),
  HONOUR_BY_DECISION: sentence((f: { number: string }) => ({
    vi: `Khen thưởng này do quyết định số ${f.number} ghi vào hồ sơ: không sửa hay xóa bằng tay; nếu sai, lập quyết định đính chính hoặc hủy bỏ.`,
    en: `Decision ${f.number} put this on record: it is not changed by hand. Another decision corrects or revokes it.`,
  })),
};
