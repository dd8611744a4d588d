import { sentence } from './sentence';

/** Ways to say no: money. */
export const moneyRefusals = {
  VOUCHER_MISSING: sentence(() => ({ vi: 'Nhập số chứng từ chi.', en: 'Enter the number of the voucher.' })),
  PAYMENT_MADE: sentence((f: { nominee: string }) => ({ vi: `Đã chi cho ${f.nominee}.`, en: `${f.nominee} has been paid.` })),
  NOTHING_DUE: sentence((f: { nominee: string }) => ({
    vi: `Không có khoản phải chi cho ${f.nominee}.`,
    en: `Nothing is due to ${f.nominee}.`,
  })),
  PAYMENT_FROZEN: sentence((f: { nominee: string }) => ({
    vi: `Khoản chi cho ${f.nominee} đang tạm dừng vì khen thưởng này đang được xem xét lại.`,
    en: `The payment to ${f.nominee} waits: the award is being looked at again.`,
  })),
  PAID_BEFORE_DECISION: sentence((f: { nominee: string }) => ({
    vi: `Không chi cho ${f.nominee} trước ngày của quyết định.`,
    en: `${f.nominee} cannot be paid before the day of the decision.`,
  })),
  FUND_SHORT: sentence((f: { asked: string; there: string }) => ({
    vi: `Quỹ còn ${f.there} đồng, không đủ ${f.asked} đồng. Ghi khoản thu bổ sung trước.`,
    en: `The fund has ${f.there} đồng and not ${f.asked}. Enter further income first.`,
  })),
  AMOUNT_NOT_WHOLE: sentence(() => ({
    vi: 'Số tiền là số nguyên dương, tính bằng đồng.',
    en: 'The amount is a whole number of đồng above nothing.',
  })),
  DOCUMENT_NUMBER_MISSING: sentence(() => ({ vi: 'Nhập số chứng từ, văn bản.', en: 'Enter the number of the document.' })),
  INCOME_ON_RECORD: sentence((f: { document: string }) => ({
    vi: `Khoản thu theo chứng từ ${f.document} đã được ghi.`,
    en: `The income of document ${f.document} is on record already.`,
  })),
  ENTRY_NOT_REVERSIBLE: sentence(() => ({
    vi: 'Chỉ hủy được khoản thu chưa hủy.',
    en: 'Only income that was not taken back before can be.',
  })),
};
