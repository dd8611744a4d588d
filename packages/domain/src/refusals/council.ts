import { sentence } from './sentence';

type At = { readonly at: string; readonly atEnglish: string };

/** Ways to say no: councils, their sittings, and who may sit on a case. */
export const councilRefusals = {
  COUNCIL_FIELD_MISSING: sentence((f: { field: string; fieldEnglish: string }) => ({
    vi: `Chưa ghi: ${f.field}.`,
    en: `Missing: ${f.fieldEnglish}.`,
  })),
  COUNCIL_DISSOLVED: sentence((f: { day: string; dayEnglish: string }) => ({
    vi: `Hội đồng đã chấm dứt hoạt động, ngày cuối là ${f.day}.`,
    en: `The council was dissolved; its last day was ${f.dayEnglish}.`,
  })),
  COUNCIL_HAS_SITTINGS: sentence((f: { number: number; day: string; dayEnglish: string }) => ({
    vi: `Phiên họp số ${f.number} (ngày ${f.day}) chưa kết thúc: hãy kết thúc hoặc hủy phiên họp trước khi chấm dứt Hội đồng.`,
    en: `Sitting ${f.number} on ${f.dayEnglish} is not over: close it or call it off before the council is dissolved.`,
  })),
  SEAT_OF_NOBODY: sentence(() => ({
    vi: 'Phải chọn một người, hoặc một chức vụ (đơn vị và cấp trưởng hay cấp phó).',
    en: 'Choose a person, or a post: a unit, and its head or a deputy.',
  })),
  SEAT_TERM_REVERSED: sentence((f: { from: string; fromEnglish: string; until: string; untilEnglish: string }) => ({
    vi: `Ngày kết thúc nhiệm kỳ (${f.until}) sớm hơn ngày bắt đầu (${f.from}).`,
    en: `The term ends (${f.untilEnglish}) before it begins (${f.fromEnglish}).`,
  })),
  SEAT_BEFORE_COUNCIL: sentence((f: { established: string; establishedEnglish: string }) => ({
    vi: `Hội đồng được thành lập ngày ${f.established}; nhiệm kỳ không thể bắt đầu trước ngày đó.`,
    en: `The council was established on ${f.establishedEnglish}; no term begins before that.`,
  })),
  SECOND_CHAIR: sentence((f: { name: string }) => ({
    vi: `Trong thời gian này Hội đồng đã có Chủ tịch (${f.name}): hãy kết thúc nhiệm kỳ đó trước.`,
    en: `The council has a chair for this time (${f.name}): end that term first.`,
  })),
  SEATED_ALREADY: sentence((f: { name: string; part: string; partEnglish: string }) => ({
    vi: `${f.name} đã là ${f.part} của Hội đồng trong thời gian này; mỗi người chỉ giữ một ghế.`,
    en: `${f.name} is ${f.partEnglish} of the council for this time already; nobody has two seats.`,
  })),
  CHAIR_WITHOUT_VOTE: sentence(() => ({
    vi: 'Chủ tịch Hội đồng có quyền biểu quyết; chỉ thư ký mới có thể không biểu quyết.',
    en: 'The chair has a vote; only a secretary may have none.',
  })),
  SEAT_IN_SITTING: sentence((f: { number: number }) => ({
    vi: `Phiên họp số ${f.number} đang diễn ra: không thay đổi thành phần Hội đồng trong phiên họp.`,
    en: `Sitting ${f.number} is under way: the members do not change during a sitting.`,
  })),
  SITTING_STATE: sentence((f: { state: string; stateEnglish: string }) => ({
    vi: `Phiên họp ${f.state}: không làm được việc này.`,
    en: `The sitting ${f.stateEnglish}: this cannot be done.`,
  })),
  SITTING_IN_THE_PAST: sentence((f: At) => ({
    vi: `Thời điểm ${f.at} đã qua.`,
    en: `${f.atEnglish} has passed.`,
  })),
  SITTING_NOT_YET: sentence((f: { day: string; dayEnglish: string }) => ({
    vi: `Phiên họp được triệu tập vào ngày ${f.day}: chưa đến ngày khai mạc. Nếu họp sớm hơn, hãy đổi lịch họp trước.`,
    en: `The sitting is called for ${f.dayEnglish}, which has not come. To meet earlier, change its date first.`,
  })),
  SITTING_PLACE_MISSING: sentence(() => ({ vi: 'Phải ghi địa điểm họp.', en: 'State where the sitting takes place.' })),
  AGENDA_EMPTY: sentence(() => ({
    vi: 'Chương trình phiên họp chưa có trường hợp nào.',
    en: 'There is nothing on the agenda.',
  })),
  AGENDA_DIFFERS: sentence(() => ({
    vi: 'Chương trình đã thay đổi trong khi ông/bà sắp xếp: hãy xem lại rồi sắp xếp lần nữa.',
    en: 'The agenda changed while you were ordering it: look again, then order it once more.',
  })),
  COUNCIL_WITHOUT_CHAIR: sentence((f: { day: string; dayEnglish: string }) => ({
    vi: `Vào ngày ${f.day} Hội đồng không có Chủ tịch hoặc Phó Chủ tịch để chủ trì phiên họp.`,
    en: `On ${f.dayEnglish} the council has neither a chair nor a vice-chair who could preside.`,
  })),
  CASE_NEEDS_NO_COUNCIL: sentence((f: { case: string }) => ({
    vi: `${f.case}: quy định áp dụng cho hồ sơ không yêu cầu Hội đồng này biểu quyết.`,
    en: `${f.case}: the rules of the dossier do not ask for a vote of this council.`,
  })),
  CASE_NOT_READY: sentence((f: { case: string }) => ({
    vi: `${f.case}: chưa được Văn phòng Sở tiếp nhận, đang được trả lại để bổ sung, hoặc đã được rút hay quyết định.`,
    en: `${f.case}: not accepted by the Office yet, sent back to the unit, or withdrawn or decided already.`,
  })),
  CASE_ELSEWHERE: sentence((f: { case: string; number: number }) => ({
    vi: `${f.case}: đã có trong chương trình phiên họp số ${f.number}.`,
    en: `${f.case}: is on the agenda of sitting ${f.number}.`,
  })),
  CASE_DECIDED: sentence((f: { case: string }) => ({
    vi: `${f.case}: Hội đồng đã có kết quả.`,
    en: `${f.case}: the council has decided already.`,
  })),
  CASE_BEING_VOTED_ON: sentence((f: { case: string }) => ({
    vi: `${f.case}: đang bỏ phiếu. Hãy kết thúc hoặc hủy cuộc bỏ phiếu trước.`,
    en: `${f.case}: is being voted on. Close that ballot or declare it void first.`,
  })),
  VOTING_UNDER_WAY: sentence(() => ({
    vi: 'Còn một cuộc bỏ phiếu chưa kiểm phiếu xong.',
    en: 'A ballot has not been counted yet.',
  })),
  ATTENDANCE_INCOMPLETE: sentence((f: { names: string }) => ({
    vi: `Chưa ghi nhận có mặt hay vắng mặt: ${f.names}.`,
    en: `It is not recorded whether these are there: ${f.names}.`,
  })),
  PROXY_NOT_ALLOWED: sentence((f: { name: string }) => ({
    vi: `${f.name} không được ủy quyền cho người khác: quy định về biểu quyết không cho phép ủy quyền.`,
    en: `${f.name} cannot send a proxy: the rules on voting allow none.`,
  })),
  PROXY_POWER_MISSING: sentence((f: { name: string }) => ({
    vi: `Phải chọn người được ủy quyền và đính kèm giấy ủy quyền của ${f.name}.`,
    en: `Name the proxy and attach the written power given by ${f.name}.`,
  })),
  PROXY_IS_MEMBER: sentence((f: { name: string }) => ({
    vi: `${f.name} là thành viên Hội đồng hoặc đã được người khác ủy quyền: không thể bỏ hai phiếu.`,
    en: `${f.name} sits in the council or stands in for somebody else: nobody votes twice.`,
  })),
  COUNCIL_HAS_NO_QUORUM: sentence((f: { members: number; present: number; quorum: number }) => ({
    vi: `Phiên họp phải có ít nhất ${f.quorum} trên ${f.members} thành viên có quyền biểu quyết, hiện có ${f.present}: chưa khai mạc được.`,
    en: `At least ${f.quorum} of the ${f.members} members with a vote must be there, ${f.present} are: the sitting cannot be opened.`,
  })),
  CASE_HAS_NO_QUORUM: sentence((f: { recused: number; members: number; present: number; quorum: number }) => ({
    vi: `Trường hợp này có ${f.recused} thành viên không tham gia vì có liên quan; trong ${f.members} người còn lại phải có mặt ít nhất ${f.quorum}, hiện có ${f.present}. Không được biểu quyết: phải hoãn sang phiên họp khác, hoặc mời thêm thành viên không liên quan đến dự.`,
    en: `${f.recused} members are recused from this case; of the ${f.members} others ${f.quorum} must be there, ${f.present} are. There can be no vote: put the case off to another sitting, or have more members who are free of interest attend.`,
  })),
  CASE_HAS_NO_VOTERS: sentence((f: { recused: number }) => ({
    vi: `Cả ${f.recused} thành viên có quyền biểu quyết đều có liên quan đến trường hợp này. Hội đồng không xét được: phải bổ sung thành viên không liên quan theo quyết định thành lập Hội đồng.`,
    en: `All ${f.recused} members with a vote have an interest in this case. The council cannot consider it: members who are free of interest must be added by the decision that establishes the council.`,
  })),
  RECUSED: sentence((f: { name: string; ground: string; groundEnglish: string }) => ({
    vi: `${f.name} không tham gia trường hợp này: ${f.ground}.`,
    en: `${f.name} takes no part in this case: ${f.groundEnglish}.`,
  })),
  RECUSED_ALREADY: sentence((f: { name: string }) => ({
    vi: `${f.name} đã không tham gia trường hợp này vì lý do đó.`,
    en: `${f.name} is recused from this case on that ground already.`,
  })),
  RECUSAL_CLEARED: sentence(() => ({ vi: 'Việc này đã được gỡ trước đó.', en: 'This recusal has been lifted already.' })),
  RECUSAL_IS_OWN: sentence(() => ({
    vi: 'Không thể gỡ cho chính người được đề nghị xét hoặc đồng tác giả.',
    en: 'Nobody sits on their own case: this cannot be lifted.',
  })),
  RECUSAL_OF_ONESELF: sentence(() => ({
    vi: 'Không ai tự gỡ lý do không tham gia của chính mình: việc này do người khác phụ trách phiên họp thực hiện.',
    en: 'Nobody lifts a recusal of their own: somebody else who runs the sitting must.',
  })),
  CONFLICT_UNANSWERED: sentence(() => ({
    vi: 'Trước hết hãy trả lời ông/bà có hay không có liên quan đến trường hợp này.',
    en: 'First say whether you have an interest in this case.',
  })),
  CONFLICT_ANSWER_FIXED: sentence(() => ({
    vi: 'Ông/bà đã trả lời là có liên quan. Nếu nhầm, hãy đề nghị thư ký Hội đồng gỡ, có nêu lý do.',
    en: 'You said that you have an interest. If that was a mistake, ask the secretary to lift it, with a reason.',
  })),
  NO_SEAT: sentence(() => ({
    vi: 'Ông/bà không phải là thành viên Hội đồng trong phiên họp này.',
    en: 'You have no seat in the council at this sitting.',
  })),
  SEAT_WITHOUT_PERSON: sentence(() => ({
    vi: 'Người này không phải là thành viên Hội đồng trong phiên họp này.',
    en: 'This person has no seat in the council at this sitting.',
  })),
  OPINION_MISSING: sentence(() => ({ vi: 'Chưa ghi ý kiến.', en: 'The opinion is empty.' })),
  OPINION_OF_ATTENDEE: sentence((f: { name: string }) => ({
    vi: `${f.name} dự phiên họp nên phát biểu tại phiên họp; ý kiến bằng văn bản là của người vắng mặt.`,
    en: `${f.name} attends the sitting and speaks there; written opinions are for those who do not come.`,
  })),
  OPINION_SECRET_BALLOT: sentence(() => ({
    vi: 'Trường hợp này bỏ phiếu kín: ý kiến bằng văn bản không được ghi đồng ý hay không đồng ý.',
    en: 'This case is voted on in secret: a written opinion states no vote.',
  })),
  TIE_TO_ONESELF: sentence(() => ({ vi: 'Hãy chọn một người khác.', en: 'Choose somebody else.' })),
  TIE_DECLARED: sentence((f: { name: string }) => ({
    vi: `Ông/bà đã khai quan hệ với ${f.name}.`,
    en: `You have declared your tie with ${f.name} already.`,
  })),
};
