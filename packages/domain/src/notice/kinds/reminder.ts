import type { Role } from '../../access/role';
import type { Text } from '../../text';
import { type NoticeKind, noticeKind } from '../kind';

/** What every reminder tells: how much waits, until when, and how many working days are left. */
export interface ReminderFacts extends Record<string, string | number> {
  readonly count: number;
  readonly due: string;
  readonly dueEnglish: string;
  /** Working days before the last one; 0 on the last day itself. */
  readonly left: number;
}

const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

function reminder(kind: {
  readonly name: Text;
  readonly who: readonly Role[];
  readonly path: string;
  readonly what: (count: number) => Text;
}): NoticeKind<ReminderFacts> {
  return noticeKind({
    name: kind.name,
    who: kind.who,
    urgency: 'ACT_NOW',
    path: () => kind.path,
    say: (f) => {
      const what = kind.what(f.count);
      return {
        vi: `${what.vi} Hạn: ${f.due}, ${f.left === 0 ? 'hôm nay là ngày cuối' : `còn ${f.left} ngày làm việc`}.`,
        en: `${what.en} Due: ${f.dueEnglish}, ${f.left === 0 ? 'today is the last day' : `${many(f.left, 'working day')} left`}.`,
      };
    },
  });
}

/** Notices: what waits while its time runs out. */
export const reminderNotices = {
  REMIND_PLEDGE: reminder({
    name: { vi: 'Nhắc: chưa gửi bản đăng ký thi đua', en: 'Reminder: your pledge is not sent' },
    who: ['EMPLOYEE'],
    path: '/pledge',
    what: () => ({ vi: 'Ông/bà chưa gửi bản đăng ký thi đua.', en: 'You have not sent your pledge.' }),
  }),
  REMIND_COLLECTIVE_PLEDGE: reminder({
    name: { vi: 'Nhắc: chưa gửi bản đăng ký của tập thể', en: 'Reminder: the pledge of the collective is not sent' },
    who: ['UNIT_HEAD'],
    path: '/pledge?for=unit',
    what: () => ({ vi: 'Chưa gửi bản đăng ký thi đua của tập thể.', en: 'The pledge of the collective is not sent.' }),
  }),
  REMIND_CONFIRM_PLEDGES: reminder({
    name: { vi: 'Nhắc: còn bản đăng ký chờ xác nhận', en: 'Reminder: pledges wait to be confirmed' },
    who: ['UNIT_HEAD', 'OFFICE', 'DIRECTOR'],
    path: '/pledges?state=SENT#list',
    what: (count) => ({ vi: `Còn ${count} bản đăng ký chờ xác nhận.`, en: `${many(count, 'pledge')} to confirm.` }),
  }),
  REMIND_DOSSIER: reminder({
    name: { vi: 'Nhắc: chưa gửi hồ sơ đề nghị', en: 'Reminder: a dossier is not sent' },
    who: ['UNIT_HEAD'],
    path: '/dossiers',
    what: (count) => ({
      vi: count === 1 ? 'Đơn vị chưa gửi hồ sơ đề nghị khen thưởng.' : `Còn ${count} đơn vị chưa gửi hồ sơ đề nghị khen thưởng.`,
      en: count === 1 ? 'Your unit has not sent its dossier.' : `${count} units have not sent their dossiers.`,
    }),
  }),
  REMIND_APPRAISAL: reminder({
    name: { vi: 'Nhắc: còn hồ sơ chờ thẩm định', en: 'Reminder: dossiers wait to be appraised' },
    who: ['OFFICE'],
    path: '/appraisal',
    what: (count) => ({ vi: `Còn ${count} hồ sơ chờ thẩm định.`, en: `${many(count, 'dossier')} to appraise.` }),
  }),
  REMIND_VOTE: reminder({
    name: { vi: 'Nhắc: còn nội dung chờ cho ý kiến tại Hội đồng', en: 'Reminder: cases wait for the council' },
    who: ['COUNCIL_MEMBER'],
    path: '/councils',
    what: (count) => ({
      vi: `Phiên họp Hội đồng còn ${count} nội dung chưa biểu quyết.`,
      en: `${many(count, 'case')} on the council’s agenda without a vote.`,
    }),
  }),
  REMIND_DECISION: reminder({
    name: { vi: 'Nhắc: còn đề nghị chờ quyết định', en: 'Reminder: nominations wait to be decided' },
    who: ['DIRECTOR'],
    path: '/approvals',
    what: (count) => ({ vi: `Còn ${count} đề nghị chờ quyết định.`, en: `${many(count, 'nomination')} to decide.` }),
  }),
};
