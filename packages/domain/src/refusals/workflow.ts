import { sentence } from './sentence';

/** Ways to say no: who looks at a dossier next, and until when it can be taken back. */
export const workflowRefusals = {
  ASKER_LOOKS_AGAIN: sentence((f: { asker: string }) => ({
    vi: `${f.asker} đã yêu cầu bổ sung nên chính ${f.asker} xem lại. Người khác muốn xem lại phải nhận thay và ghi rõ lý do.`,
    en: `${f.asker} asked for the correction and so looks at it again. Somebody else takes the dossier over first, and says why.`,
  })),
  NOTHING_TO_TAKE_OVER: sentence(() => ({
    vi: 'Hồ sơ này không chờ riêng ai xem lại: ai trong Văn phòng Sở cũng xử lý được.',
    en: 'Nobody in particular has to look at this dossier again: anybody in the Office can deal with it.',
  })),
  ALREADY_YOURS: sentence(() => ({
    vi: 'Việc xem lại này đang chờ chính ông/bà.',
    en: 'It is you who has to look at it again.',
  })),
  COUNCIL_HAS_OPENED: sentence((f: { nominee: string; at: string; atEnglish: string }) => ({
    vi: `Phiên họp Hội đồng xét ${f.nominee} đã khai mạc lúc ${f.at}: từ lúc đó hồ sơ không rút, không trả lại được nữa cho đến khi có kết quả.`,
    en: `The council’s sitting on ${f.nominee} opened at ${f.atEnglish}: from then on the dossier can be neither withdrawn nor sent back until there is a result.`,
  })),
  COUNCIL_HAS_DECIDED: sentence((f: { nominee: string }) => ({
    vi: `Hội đồng đã xét ${f.nominee}: hồ sơ không rút được nữa.`,
    en: `The council has dealt with ${f.nominee}: the dossier can no longer be withdrawn.`,
  })),
  NOT_READY_TO_SEND_BACK: sentence((f: { nominee: string; stage: string; stageEnglish: string }) => ({
    vi: `Không trả lại riêng đề nghị của ${f.nominee} được: ${f.stage}. Chỉ trả lại sau khi Văn phòng Sở thẩm định đạt và trước khi Giám đốc quyết định.`,
    en: `The nomination of ${f.nominee} cannot be sent back alone: ${f.stageEnglish}. That is possible after the Office has accepted it and before the Director decides.`,
  })),
  NOT_SENT_BACK: sentence((f: { nominee: string }) => ({
    vi: `Đề nghị của ${f.nominee} không ở tình trạng bị trả lại để bổ sung.`,
    en: `The nomination of ${f.nominee} was not sent back for correction.`,
  })),
  NOTHING_TO_CHECK: sentence((f: { nominee: string }) => ({
    vi: `Đề nghị của ${f.nominee} không có bổ sung nào chờ xem lại.`,
    en: `No correction of ${f.nominee}’s nomination awaits a look.`,
  })),
  ASKER_HAS_LOOKED: sentence((f: { nominee: string }) => ({
    vi: `Bổ sung của ${f.nominee} đã được xem lại nên không thu hồi được nữa.`,
    en: `The correction for ${f.nominee} has been looked at and can no longer be taken back.`,
  })),
};
