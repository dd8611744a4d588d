import { sentence } from './sentence';

type Named = { readonly nominee: string; readonly award: string; readonly awardEnglish: string };

/** Ways to say no: the register of decisions. */
export const registerRefusals = {
  DECISION_EMPTY: sentence(() => ({ vi: 'Chọn ít nhất một trường hợp.', en: 'Choose at least one case.' })),
  NOT_APPROVED_YET: sentence((f: Named) => ({
    vi: `Giám đốc chưa phê duyệt ${f.award} cho ${f.nominee}.`,
    en: `The Director has not approved ${f.awardEnglish} for ${f.nominee}.`,
  })),
  LINE_FROZEN: sentence((f: Named) => ({
    vi: `Việc tặng ${f.award} cho ${f.nominee} đang tạm dừng để xem xét; đưa ra khỏi dự thảo hoặc chờ kết luận.`,
    en: `${f.awardEnglish} for ${f.nominee} is frozen while it is looked into: take it out of the draft, or wait.`,
  })),
  DECIDED_ELSEWHERE: sentence((f: Named & { kind: string }) =>
    f.kind === 'AWARD'
      ? {
          vi: `${f.award} (${f.nominee}) do cấp trên quyết định: đưa vào tờ trình.`,
          en: `${f.awardEnglish} (${f.nominee}) is decided above: put it into a proposal.`,
        }
      : {
          vi: `${f.award} (${f.nominee}) thuộc thẩm quyền của Giám đốc: đưa vào quyết định khen thưởng.`,
          en: `${f.awardEnglish} (${f.nominee}) is the Director's own: put it into an award decision.`,
        },
  ),
  ALREADY_IN_DECISION: sentence((f: Named & { number: string }) => ({
    vi: `${f.nominee} (${f.award}) đã có trong ${f.number ? `văn bản số ${f.number}` : 'một dự thảo khác'}.`,
    en: `${f.nominee} (${f.awardEnglish}) stands in ${f.number ? `decision ${f.number}` : 'another draft'} already.`,
  })),
  DECISION_REGISTERED: sentence(() => ({
    vi: 'Văn bản đã vào sổ nên không sửa được; nếu sai, lập văn bản khác để đính chính.',
    en: 'This is registered and cannot be changed; where it is wrong, another decision corrects it.',
  })),
  DECISION_NOT_REGISTERED: sentence(() => ({ vi: 'Văn bản chưa vào sổ.', en: 'This is not registered yet.' })),
  DECISION_NUMBER_MISSING: sentence(() => ({ vi: 'Nhập số văn bản.', en: 'Enter the number.' })),
  DECISION_NUMBER_WITHOUT_DIGITS: sentence(() => ({
    vi: 'Số văn bản bắt đầu bằng số thứ tự, ví dụ 125/QĐ-SKHCN.',
    en: 'The number begins with its running number, such as 125/QĐ-SKHCN.',
  })),
  DECISION_NUMBER_TAKEN: sentence((f: { number: string; issued: string; issuedEnglish: string }) => ({
    vi: `Số thứ tự này đã dùng cho văn bản ${f.number}, ngày ${f.issued}.`,
    en: `${f.number} of ${f.issuedEnglish} has this running number already.`,
  })),
  DAY_IN_FUTURE: sentence(() => ({ vi: 'Ngày này chưa đến.', en: 'This day has not come yet.' })),
  ISSUED_BEFORE_APPROVAL: sentence((f: { earliest: string; earliestEnglish: string }) => ({
    vi: `Ngày văn bản không được trước ngày ${f.earliest}, là ngày của việc mà văn bản căn cứ vào.`,
    en: `The date may not be before ${f.earliestEnglish}, the day of what it rests on.`,
  })),
  SUBMISSION_CLOSED: sentence((f: { closes: string; closesEnglish: string }) => ({
    vi: `Hạn trình cấp trên là hết ngày ${f.closes}.`,
    en: `Proposals had to be sent up by the end of ${f.closesEnglish}.`,
  })),
  SIGNER_MISSING: sentence(() => ({ vi: 'Nhập họ tên người ký.', en: 'Enter who signed.' })),
  ISSUER_MISSING: sentence(() => ({ vi: 'Nhập cơ quan quyết định.', en: 'Enter the body that decided.' })),
  ADDRESSEE_MISSING: sentence(() => ({ vi: 'Nhập nơi nhận tờ trình.', en: 'Enter to whom the proposal goes.' })),
  HONOUR_ON_RECORD: sentence((f: Named & { number: string }) => ({
    vi: `${f.nominee} đã có ${f.award} của năm này theo quyết định số ${f.number}.`,
    en: `${f.nominee} holds ${f.awardEnglish} of this year already, by decision ${f.number}.`,
  })),
  DECISION_ANNOUNCED: sentence(() => ({ vi: 'Văn bản đã được công bố.', en: 'This is announced already.' })),
  ANNOUNCED_HOW_MISSING: sentence(() => ({
    vi: 'Ghi hình thức công bố, ví dụ “tại Hội nghị tổng kết”.',
    en: 'Say how it was announced, such as “at the year-end conference”.',
  })),
  ANNOUNCED_BEFORE_ISSUE: sentence(() => ({ vi: 'Không công bố trước ngày ký.', en: 'It cannot be announced before its date.' })),
  NOTHING_TO_ACCEPT: sentence(() => ({ vi: 'Văn bản này chưa tặng gì để nhận.', en: 'This grants nothing that could be taken.' })),
  HONOUR_REVOKED: sentence(() => ({ vi: 'Khen thưởng này đã bị hủy bỏ.', en: 'This award has been revoked.' })),
  NOT_ANNOUNCED_YET: sentence(() => ({ vi: 'Quyết định chưa được công bố.', en: 'The decision is not announced yet.' })),
  RESPONDED_ALREADY: sentence(() => ({
    vi: 'Đã ghi nhận việc nhận hoặc không nhận.',
    en: 'It is on record already whether it was taken.',
  })),
  PAID_ALREADY: sentence(() => ({
    vi: 'Tiền thưởng đã chi: việc không nhận phải xử lý bằng quyết định hủy bỏ và thu hồi.',
    en: 'The money is paid: to decline now takes a revocation, with the money given back.',
  })),
  NOT_IN_PROPOSAL: sentence((f: { nominee: string }) => ({
    vi: `${f.nominee} không có trong tờ trình này.`,
    en: `${f.nominee} is not in this proposal.`,
  })),
  ANSWERED_ALREADY: sentence((f: { nominee: string }) => ({
    vi: `Đã ghi kết quả của cấp trên về ${f.nominee}.`,
    en: `The answer about ${f.nominee} is on record already.`,
  })),
};
