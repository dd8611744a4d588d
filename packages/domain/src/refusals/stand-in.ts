import { sentence } from './sentence';

/** Ways to say no: somebody acting in another's place. */
export const standInRefusals = {
  STAND_IN_SELF: sentence(() => ({
    vi: 'Không ai tự thay mặt chính mình: hãy chọn người khác.',
    en: 'Nobody stands in for themselves: choose somebody else.',
  })),
  STAND_IN_OWN_GAIN: sentence(() => ({
    vi: 'Không ai tự giao cho mình quyền thay mặt người khác: phải do chính người đó, hoặc một người khác có thẩm quyền, lập.',
    en: 'Nobody makes themselves another’s stand-in: that person, or somebody else in charge, does.',
  })),
  STAND_IN_ROLE_NOT_LENT: sentence(() => ({
    vi: 'Vai trò này không giao người khác thay được. Phiếu của thành viên Hội đồng chỉ ủy quyền theo quy định của phiên họp.',
    en: 'This role cannot be acted in by another. The vote of a council member passes by proxy only, where the sitting’s rules allow one.',
  })),
  STAND_IN_ROLE_NOT_HELD: sentence((f: { person: string; until: string; untilEnglish: string }) => ({
    vi: `${f.person} chỉ giữ vai trò này đến hết ngày ${f.until}: người thay không thể thay lâu hơn.`,
    en: `${f.person} holds this role only to the end of ${f.untilEnglish}: nobody can stand in for longer.`,
  })),
  STAND_IN_WITHOUT_ACCOUNT: sentence((f: { person: string }) => ({
    vi: `${f.person} chưa có tài khoản đang hoạt động nên chưa thay mặt ai được.`,
    en: `${f.person} has no working account and cannot stand in for anybody.`,
  })),
  STAND_IN_SPAN: sentence((f: { from: string; fromEnglish: string; to: string; toEnglish: string }) => ({
    vi: `Ngày kết thúc (${f.to}) phải từ ngày bắt đầu (${f.from}) trở đi.`,
    en: `The last day (${f.toEnglish}) must not lie before the first (${f.fromEnglish}).`,
  })),
  STAND_IN_PAST: sentence((f: { day: string; dayEnglish: string }) => ({
    vi: `Ngày bắt đầu (${f.day}) đã qua: việc thay mặt không có hiệu lực trở về trước.`,
    en: `The first day (${f.dayEnglish}) is over: nobody stands in for somebody after the event.`,
  })),
  STAND_IN_TOO_LONG: sentence((f: { days: number }) => ({
    vi: `Một lần giao thay mặt dài nhất ${f.days} ngày; hết thời gian đó phải có quyết định mới.`,
    en: `One stand-in lasts ${f.days} days at the most; then a new decision is needed.`,
  })),
  STAND_IN_OVERLAP: sentence((f: { person: string; deputy: string; from: string; fromEnglish: string; to: string; toEnglish: string }) => ({
    vi: `${f.deputy} đã thay ${f.person} giữ vai trò này từ ${f.from} đến ${f.to}: mỗi thời điểm chỉ một người thay.`,
    en: `${f.deputy} already stands in for ${f.person} from ${f.fromEnglish} to ${f.toEnglish}: only one person does at a time.`,
  })),
  STAND_IN_CHAIN: sentence((f: { person: string; other: string; from: string; fromEnglish: string; to: string; toEnglish: string }) => ({
    vi: `${f.person} và ${f.other} đã có việc thay mặt từ ${f.from} đến ${f.to}. Không giao thay mặt nối tiếp: hãy chọn người khác hoặc kết thúc việc đó trước.`,
    en: `${f.person} and ${f.other} already stand in one for the other from ${f.fromEnglish} to ${f.toEnglish}. Stand-ins form no chain: choose somebody else, or end that one first.`,
  })),
  STAND_IN_NUMBER_MISSING: sentence(() => ({
    vi: 'Phải ghi số văn bản giao thay mặt (quyết định, thông báo phân công).',
    en: 'State the number of the decision that appoints the stand-in.',
  })),
  STAND_IN_OVER: sentence((f: { at: string; atEnglish: string }) => ({
    vi: `Việc thay mặt này đã kết thúc (${f.at}).`,
    en: `This stand-in has already ended (${f.atEnglish}).`,
  })),
  STAND_IN_REASON_MISSING: sentence(() => ({
    vi: 'Phải ghi lý do kết thúc trước thời hạn.',
    en: 'Say why it ends before its time.',
  })),
};
