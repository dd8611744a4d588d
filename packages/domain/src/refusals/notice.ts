import { sentence } from './sentence';

/** Ways to say no: notices and mail. */
export const noticeRefusals = {
  MAIL_NOT_GIVEN_UP: sentence((f: { reader: string }) => ({
    vi: `Thư gửi ${f.reader} đã gửi xong hoặc đang được gửi: không gửi lại.`,
    en: `The mail to ${f.reader} was sent or is under way: it is not tried again.`,
  })),
};
