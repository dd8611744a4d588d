import { defineWords } from '../ui/words';

/** Words of the question whether a member has an interest in a case, alone and for several cases at once. */
export const conflictWords = defineWords({
  vi: {
    question: 'Ông/bà có liên quan đến trường hợp này không?',
    questionLead:
      'Ví dụ: họ hàng, quan hệ kinh tế, hoặc điều khác có thể ảnh hưởng đến sự khách quan. Trả lời trước khi xem ý kiến người khác và biểu quyết.',
    none: 'Tôi không có liên quan',
    have: 'Tôi có liên quan',
    what: 'Liên quan thế nào (không bắt buộc)',
    answeredNone: 'Ông/bà đã trả lời: không có liên quan.',
    changeAnswer: 'Tôi có liên quan (trả lời lại)',
    remaining: 'Ông/bà có liên quan đến các trường hợp này không?',
    waiting: (count: string) =>
      `${count} trường hợp chờ ông/bà trả lời. Không có liên quan thì trả lời một lần cho nhiều trường hợp; cũng có thể mở từng trường hợp trong chương trình để trả lời riêng.`,
    apart: (count: string) => `Không kể ${count} trường hợp mà ông/bà không tham gia.`,
    answerAll: 'Trả lời một lần',
    lead: 'Xem hết danh sách. Có liên quan, hoặc chưa chắc, thì đánh dấu “Để lại” ở dòng đó rồi mở trường hợp ấy để trả lời riêng.',
    atMost: (shown: string, all: string) => `Đang hiện ${shown} trên ${all} trường hợp; số còn lại trả lời ở lần sau.`,
    leave: 'Để lại',
    leaveOne: (name: string) => `Để lại, trả lời riêng: ${name}`,
    declares: (count: string) =>
      `Tôi khai: trong ${count} trường hợp không để lại ở trên, tôi không có quan hệ họ hàng, quan hệ kinh tế hay điều gì khác có thể ảnh hưởng đến sự khách quan của tôi.`,
    recorded: 'Lời khai được ghi riêng cho từng trường hợp. Sau này thấy có liên quan thì trả lời lại ở trường hợp đó.',
    declare: (count: string) => `Tôi không có liên quan đến ${count} trường hợp`,
    done: (count: string) => `Đã ghi nhận: ông/bà không có liên quan đến ${count} trường hợp.`,
    notDone: (name: string) => `Chưa ghi nhận: ${name}`,
  },
  en: {
    question: 'Do you have an interest in this case?',
    questionLead:
      'A relative, a business tie, or anything else that could sway your judgement. Answer before you see what others think, and before you vote.',
    none: 'I have no interest',
    have: 'I have an interest',
    what: 'Which one (optional)',
    answeredNone: 'You answered: no interest.',
    changeAnswer: 'I have an interest after all',
    remaining: 'Do you have an interest in these cases?',
    waiting: (count) =>
      `Cases that wait for your answer: ${count}. Where you have no interest, answer for many at once; or open a case on the agenda and answer for it alone.`,
    apart: (count) => `Cases in which you take no part are not counted: ${count}.`,
    answerAll: 'Answer at once',
    lead: 'Read the whole list. Where you have an interest, or are not sure, mark the line “Leave”, then open that case and answer for it alone.',
    atMost: (shown, all) => `${shown} of ${all} cases are shown; the others can be answered next.`,
    leave: 'Leave',
    leaveOne: (name) => `Leave, to answer alone: ${name}`,
    declares: (count) =>
      `I declare: in the cases above that I do not leave (${count}) I have no relative, no business tie and nothing else that could sway my judgement.`,
    recorded: 'This is recorded for each case by itself. Should you find an interest later, answer again in that case.',
    declare: (count) => `I have no interest in ${count} of them`,
    done: (count) => `Recorded: you have no interest in ${count} of the cases.`,
    notDone: (name) => `Not recorded: ${name}`,
  },
});
