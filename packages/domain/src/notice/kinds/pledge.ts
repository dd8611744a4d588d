import { noticeKind } from '../kind';

/** Notices: pledge. */
export const pledgeNotices = {
  PLEDGE_SENT: noticeKind<{ name: string; year: number }>({
    name: { vi: 'Có bản đăng ký thi đua chờ xác nhận', en: 'A pledge waits to be confirmed' },
    who: ['UNIT_HEAD', 'OFFICE', 'DIRECTOR'],
    urgency: 'DIGEST',
    path: (id) => `/pledges/${id}`,
    say: (f) => ({
      vi: `Bản đăng ký thi đua năm ${f.year} của ${f.name} đã được gửi, chờ xác nhận.`,
      en: `The pledge of ${f.name} for ${f.year} was sent and waits to be confirmed.`,
    }),
  }),
  PLEDGE_RETURNED: noticeKind<{ year: number }>({
    name: { vi: 'Bản đăng ký thi đua bị trả lại', en: 'Your pledge was returned' },
    who: ['EMPLOYEE', 'UNIT_HEAD'],
    urgency: 'ACT_NOW',
    path: () => '/pledge',
    say: (f) => ({
      vi: `Bản đăng ký thi đua năm ${f.year} được trả lại. Hãy xem lý do, sửa và gửi lại.`,
      en: `The pledge for ${f.year} was returned. Read why, correct it and send it again.`,
    }),
  }),
  PLEDGE_CONFIRMED: noticeKind<{ year: number }>({
    name: { vi: 'Bản đăng ký thi đua được xác nhận', en: 'Your pledge was confirmed' },
    who: ['EMPLOYEE', 'UNIT_HEAD'],
    urgency: 'DIGEST',
    path: () => '/pledge',
    say: (f) => ({
      vi: `Bản đăng ký thi đua năm ${f.year} đã được xác nhận.`,
      en: `The pledge for ${f.year} was confirmed.`,
    }),
  }),
};
