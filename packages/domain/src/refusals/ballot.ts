import { sentence } from './sentence';

/** Ways to say no: ballots. */
export const ballotRefusals = {
  BALLOT_SITTING_NOT_OPEN: sentence(() => ({
    vi: 'Chỉ bỏ phiếu khi phiên họp đang diễn ra.',
    en: 'There are ballots only while the sitting is open.',
  })),
  BALLOT_WITHOUT_CASES: sentence((f: { most: number }) => ({
    vi: `Mỗi cuộc bỏ phiếu có từ 1 đến ${f.most} trường hợp.`,
    en: `A ballot has between 1 and ${f.most} cases.`,
  })),
  BALLOT_NO_RULE: sentence((f: { case: string }) => ({
    vi: `${f.case}: quy định không giao Hội đồng này biểu quyết.`,
    en: `${f.case}: the rules do not ask this council to vote.`,
  })),
  BALLOT_CASE_DECIDED: sentence((f: { case: string }) => ({
    vi: `${f.case}: Hội đồng đã có kết quả.`,
    en: `${f.case}: the council has decided already.`,
  })),
  BALLOT_CASE_GONE: sentence((f: { case: string }) => ({
    vi: `${f.case}: đề nghị đã được rút hoặc đã được quyết định, không còn để biểu quyết.`,
    en: `${f.case}: the nomination was withdrawn or decided; there is nothing left to vote on.`,
  })),
  BALLOT_CASE_SENT_BACK: sentence((f: { case: string }) => ({
    vi: `${f.case}: đề nghị đã được trả lại đơn vị để bổ sung, chưa xong nên chưa biểu quyết được.`,
    en: `${f.case}: the nomination was sent back to its unit and is not settled; it cannot be voted on yet.`,
  })),
  BALLOT_RUNNING: sentence((f: { case: string }) => ({
    vi: `${f.case}: đang có một cuộc bỏ phiếu chưa kiểm phiếu.`,
    en: `${f.case}: a ballot is under way and not counted yet.`,
  })),
  BALLOT_LOWER_FIRST: sentence((f: { case: string; lower: string }) => ({
    vi: `${f.case}: phải bình xét từ danh hiệu thấp đến danh hiệu cao; chưa có kết quả của ${f.lower}.`,
    en: `${f.case}: titles are voted on from the lowest upwards; not decided yet: ${f.lower}.`,
  })),
  BALLOT_NONE_LEFT: sentence((f: { case: string; ballots: number }) => ({
    vi: `${f.case}: đã bỏ phiếu đủ ${f.ballots} lần theo quy định.`,
    en: `${f.case}: all ${f.ballots} ballots that the rules allow have been held.`,
  })),
  BALLOT_FORM_SET: sentence((f: { case: string; form: string; formEnglish: string }) => ({
    vi: `${f.case}: quy định yêu cầu ${f.form}.`,
    en: `${f.case}: the rules ask for ${f.formEnglish}.`,
  })),
  BALLOT_CLOSERS_MISSING: sentence(() => ({
    vi: 'Bỏ phiếu kín cần hai người khác nhau giữ mã kiểm phiếu, cả hai đều dự phiên họp.',
    en: 'A secret ballot needs two different people to keep its closing codes, both of whom attend the sitting.',
  })),
  BALLOT_KEYS_MISSING: sentence(() => ({
    vi: 'Chưa bắt đầu bỏ phiếu: hai người kiểm phiếu chưa nhận đủ mã.',
    en: 'Voting has not begun: the two who close the ballot have not both taken their codes.',
  })),
  BALLOT_KEY_TAKEN: sentence(() => ({
    vi: 'Mã kiểm phiếu này đã được nhận. Nếu bị mất, hãy hủy cuộc bỏ phiếu và bỏ phiếu lại.',
    en: 'This closing code has been taken. If it is lost, declare the ballot void and hold it again.',
  })),
  BALLOT_OVER: sentence(() => ({ vi: 'Cuộc bỏ phiếu đã kết thúc.', en: 'The ballot is over.' })),
  BALLOT_ALREADY_VOTED: sentence((f: { name: string }) => ({
    vi: `${f.name} đã bỏ phiếu cho trường hợp này. Phiếu đã bỏ không thay đổi được.`,
    en: `${f.name} has voted on this case. A vote that was cast cannot be changed.`,
  })),
  BALLOT_RECUSED: sentence((f: { name: string }) => ({
    vi: `${f.name} không bỏ phiếu đối với trường hợp này vì có liên quan.`,
    en: `${f.name} is recused from this case and has no vote on it.`,
  })),
  BALLOT_NO_VOTE: sentence(() => ({
    vi: 'Ông/bà không có quyền bỏ phiếu trong phiên họp này.',
    en: 'You have no vote in this sitting.',
  })),
  BALLOT_ABSENT: sentence((f: { name: string }) => ({
    vi: `${f.name} không dự phiên họp. Nếu đã đến, hãy báo thư ký ghi nhận có mặt.`,
    en: `${f.name} does not attend the sitting. If they have come, ask the secretary to record it.`,
  })),
  BALLOT_NOT_BY_PROXY: sentence((f: { name: string }) => ({
    vi: `${f.name} đã ủy quyền cho người khác bỏ phiếu.`,
    en: `${f.name} has a proxy, who votes instead.`,
  })),
  BALLOT_INTEREST_UNANSWERED: sentence(() => ({
    vi: 'Trước khi bỏ phiếu, hãy trả lời có hay không có liên quan đến trường hợp này.',
    en: 'Before voting, say whether you have an interest in this case.',
  })),
  BALLOT_CHOICE_NOT_OFFERED: sentence(() => ({
    vi: 'Trường hợp này không có danh hiệu thấp hơn để chọn.',
    en: 'There is no lower title to choose in this case.',
  })),
  BALLOT_NOT_SECRET: sentence(() => ({ vi: 'Cuộc biểu quyết này công khai.', en: 'This vote is open.' })),
  BALLOT_IS_SECRET: sentence(() => ({ vi: 'Cuộc bỏ phiếu này là bỏ phiếu kín.', en: 'This ballot is secret.' })),
  BALLOT_NOT_CLOSER: sentence((f: { name: string }) => ({
    vi: `Bước này do ${f.name} thực hiện bằng mã kiểm phiếu của mình.`,
    en: `This step is for ${f.name} with their closing code.`,
  })),
  BALLOT_CODE_WRONG: sentence(() => ({
    vi: 'Mã kiểm phiếu không đúng. Hãy xem lại mã đã ghi của cuộc bỏ phiếu này.',
    en: 'The closing code is not right. Look again at the code that you kept for this ballot.',
  })),
  BALLOT_VOTER_RECUSED: sentence((f: { case: string }) => ({
    vi: `${f.case}: có người đã bỏ phiếu kín rồi mới được ghi nhận có liên quan. Không tách được phiếu đó: phải hủy và bỏ phiếu lại.`,
    en: `${f.case}: somebody was recused after voting in secret. Their paper cannot be found: declare the ballot void and hold it again.`,
  })),
  BALLOT_VOID_BY_OTHER: sentence((f: { name: string }) => ({
    vi: `Việc hủy do ${f.name} đề nghị phải do một người khác xác nhận.`,
    en: `${f.name} asked for the ballot to be void: somebody else must confirm it.`,
  })),
  BALLOT_NOT_TO_SETTLE: sentence((f: { case: string }) => ({
    vi: `${f.case}: không có gì để quyết định ngoài lá phiếu lúc này.`,
    en: `${f.case}: there is nothing to be settled beside the ballots now.`,
  })),
  BALLOT_CHAIR_SETTLES: sentence((f: { case: string }) => ({
    vi: `${f.case}: số phiếu ngang nhau, do người chủ trì phiên họp quyết định.`,
    en: `${f.case}: votes are even; whoever presides over the sitting decides.`,
  })),
  PLACES_NOT_RANKED: sentence((f: { quota: string; quotaEnglish: string }) => ({
    vi: `${f.quota}: chưa xếp thứ tự được, còn trường hợp chưa có kết quả.`,
    en: `${f.quotaEnglish}: cannot be ranked yet, some cases are not decided.`,
  })),
  PLACES_NO_TIE: sentence((f: { quota: string; quotaEnglish: string }) => ({
    vi: `${f.quota}: không có trường hợp ngang nhau để bỏ phiếu lần hai.`,
    en: `${f.quotaEnglish}: nobody is even, so there is nothing for a second ballot.`,
  })),
  PLACES_BY_SECOND_BALLOT: sentence((f: { quota: string; quotaEnglish: string }) => ({
    vi: `${f.quota}: quy định yêu cầu bỏ phiếu lần hai giữa những trường hợp ngang nhau.`,
    en: `${f.quotaEnglish}: the rules ask for a second ballot between those who are even.`,
  })),
  PLACES_WRONG_NUMBER: sentence((f: { seats: number }) => ({
    vi: `Phải chọn đúng ${f.seats} trường hợp trong số những trường hợp ngang nhau.`,
    en: `Choose exactly ${f.seats} of those who are even.`,
  })),
};
