import type { Role } from '../access/role';
import type { Window } from '../rulebook/deadline';
import type { Text } from '../text';

/** An award that was announced. */
export interface AnnouncedAward {
  readonly name: Text;
  readonly year: number;
  /** Whose it is, when it is not the person's own. */
  readonly collective: string | null;
}

/** What is waiting for one person, as counted by the server. Zero means nothing waits. */
export interface TodoFacts {
  readonly now: Date;
  readonly roles: readonly Role[];
  /** Windows of the year as they hold for this person's unit. */
  readonly pledgeWindow?: Window;
  readonly nominationWindow?: Window;
  /** The person's own pledge of the year; undefined when nobody expects one of them. */
  readonly ownPledge?: 'NONE' | 'DRAFT' | 'SENT' | 'RETURNED' | 'CONFIRMED';
  /** The pledge of the collective that they head. */
  readonly collectivePledge?: 'NONE' | 'DRAFT' | 'SENT' | 'RETURNED' | 'CONFIRMED';
  readonly pledgesToConfirm: number;
  readonly peopleNotRegistered: number;
  /** Units that the person heads and that have begun no dossier yet. */
  readonly unitsWithoutDossier: number;
  readonly dossiersInDraft: number;
  readonly dossiersReturned: number;
  readonly dossiersToAppraise: number;
  readonly nominationsToDecide: number;
  /** Objections that are not answered, of those that they handle. */
  readonly objectionsToHandle?: number;
  /** Cases on which the person has a vote that is not cast, and the sitting. */
  readonly votesWaiting?: number;
  readonly votingIn?: string;
  /** Secret ballots that wait for the person's closing code, and the sitting. */
  readonly ballotsToClose?: number;
  readonly closingIn?: string;
  /** Announced to the person, or to the collective that they head, and neither taken nor declined yet. */
  readonly awardsToAnswer?: readonly AnnouncedAward[];
  readonly planTasksDue: number;
  readonly planTasksDueUntil?: Date;
  readonly accountsLocked: number;
  readonly peopleWithoutUnit: number;
  readonly peopleWithoutAccount: number;
  readonly peopleWithoutRating: number;
}

/** One thing to do: what, how many, by when, and where. */
export interface Todo {
  readonly code: string;
  readonly sentence: Text;
  readonly count: number;
  readonly due?: Date;
  /** Where the work is done. */
  readonly path: string;
  /** LATE: its time is over. SOON: seven days or less. */
  readonly urgency: 'LATE' | 'SOON' | 'LATER';
}

const SOON_MS = 7 * 24 * 60 * 60 * 1000;

/** How one kind of work is recognised, said and dated. */
interface TodoKind {
  readonly code: string;
  /** Whose work it is; everybody's whose facts show it when left out. */
  readonly roles?: readonly Role[];
  /** Only once this window has opened: work before that is no work yet. */
  readonly during?: 'PLEDGE' | 'NOMINATION';
  /** No longer once that window has closed: nothing can be done about it here. */
  readonly untilClosed?: true;
  readonly count: (facts: TodoFacts) => number;
  readonly due?: (facts: TodoFacts) => Date | undefined;
  readonly sentence: (count: number, facts: TodoFacts) => Text;
  readonly path: string | ((facts: TodoFacts) => string);
}

const pledgeCloses = (facts: TodoFacts) => facts.pledgeWindow?.closesAt;
const nominationCloses = (facts: TodoFacts) => facts.nominationWindow?.closesAt;
const one = (wanted: boolean) => (wanted ? 1 : 0);
const isOpen = (state: TodoFacts['ownPledge']) => state === 'NONE' || state === 'DRAFT';

const KINDS: readonly TodoKind[] = [
  {
    code: 'VOTE',
    count: (facts) => facts.votesWaiting ?? 0,
    sentence: (count) => ({ vi: `Bỏ phiếu ${count} trường hợp`, en: `Vote on ${many(count, 'case')}` }),
    path: (facts) => `/sittings/${facts.votingIn}/vote`,
  },
  {
    code: 'CLOSE_BALLOTS',
    count: (facts) => facts.ballotsToClose ?? 0,
    sentence: (count) => ({
      vi: `Nhận hoặc nhập mã kiểm phiếu của ${count} cuộc bỏ phiếu`,
      en: `Take or enter your closing code for ${many(count, 'ballot')}`,
    }),
    path: (facts) => `/sittings/${facts.closingIn}/ballots`,
  },
  {
    code: 'ANSWER_AWARDS',
    count: ({ awardsToAnswer = [] }) => awardsToAnswer.length,
    sentence: (_count, { awardsToAnswer = [] }) => ({
      vi: `Xác nhận đã nhận hoặc không nhận: ${namesOf(awardsToAnswer, 'vi')}`,
      en: `Say whether it is taken: ${namesOf(awardsToAnswer, 'en')}`,
    }),
    path: '/awards',
  },
  {
    code: 'SEND_OWN_PLEDGE',
    during: 'PLEDGE',
    count: (facts) => one(isOpen(facts.ownPledge)),
    due: pledgeCloses,
    sentence: () => ({ vi: 'Gửi bản đăng ký thi đua của tôi', en: 'Send my pledge' }),
    path: '/pledge',
  },
  {
    code: 'CORRECT_OWN_PLEDGE',
    count: (facts) => one(facts.ownPledge === 'RETURNED'),
    due: pledgeCloses,
    sentence: () => ({ vi: 'Sửa bản đăng ký thi đua bị trả lại', en: 'Correct my pledge, which was returned' }),
    path: '/pledge',
  },
  {
    code: 'SEND_COLLECTIVE_PLEDGE',
    roles: ['UNIT_HEAD'],
    during: 'PLEDGE',
    count: (facts) => one(isOpen(facts.collectivePledge)),
    due: pledgeCloses,
    sentence: () => ({ vi: 'Gửi bản đăng ký thi đua của tập thể', en: 'Send the pledge of the collective' }),
    path: '/pledge?for=unit',
  },
  {
    code: 'CORRECT_COLLECTIVE_PLEDGE',
    roles: ['UNIT_HEAD'],
    count: (facts) => one(facts.collectivePledge === 'RETURNED'),
    due: pledgeCloses,
    sentence: () => ({ vi: 'Sửa bản đăng ký của tập thể bị trả lại', en: 'Correct the pledge of the collective, which was returned' }),
    path: '/pledge?for=unit',
  },
  {
    code: 'CONFIRM_PLEDGES',
    count: (facts) => facts.pledgesToConfirm,
    due: pledgeCloses,
    sentence: (count) => ({ vi: `Xác nhận ${count} bản đăng ký thi đua`, en: `Confirm ${many(count, 'pledge')}` }),
    path: '/pledges?state=SENT#list',
  },
  {
    code: 'REACH_FULL_COVERAGE',
    roles: ['UNIT_HEAD', 'OFFICE'],
    during: 'PLEDGE',
    untilClosed: true,
    count: (facts) => facts.peopleNotRegistered,
    due: pledgeCloses,
    sentence: (count) => ({
      vi: `Vận động ${count} người chưa đăng ký thi đua`,
      en: `Bring in ${many(count, 'person', 'people')} who have not pledged`,
    }),
    path: '/pledges#missing',
  },
  {
    code: 'CORRECT_DOSSIERS',
    count: (facts) => facts.dossiersReturned,
    due: nominationCloses,
    sentence: (count) => ({ vi: `Bổ sung ${count} hồ sơ được trả lại`, en: `Correct ${many(count, 'dossier')} sent back` }),
    path: '/dossiers?state=RETURNED',
  },
  {
    code: 'BEGIN_DOSSIER',
    roles: ['UNIT_HEAD'],
    during: 'NOMINATION',
    untilClosed: true,
    count: (facts) => facts.unitsWithoutDossier,
    due: nominationCloses,
    sentence: (count) => ({
      vi: count === 1 ? 'Lập hồ sơ đề nghị khen thưởng của đơn vị' : `Lập hồ sơ đề nghị khen thưởng của ${count} đơn vị`,
      en: count === 1 ? 'Prepare the dossier of your unit' : `Prepare the dossiers of ${count} units`,
    }),
    path: '/dossiers',
  },
  {
    code: 'SEND_DOSSIERS',
    roles: ['UNIT_HEAD'],
    during: 'NOMINATION',
    count: (facts) => facts.dossiersInDraft,
    due: nominationCloses,
    sentence: (count) => ({ vi: `Hoàn thành và gửi ${count} hồ sơ đề nghị`, en: `Complete and send ${many(count, 'dossier')}` }),
    path: '/dossiers?state=DRAFT',
  },
  {
    code: 'APPRAISE_DOSSIERS',
    count: (facts) => facts.dossiersToAppraise,
    sentence: (count) => ({ vi: `Thẩm định ${count} hồ sơ`, en: `Appraise ${many(count, 'dossier')}` }),
    path: '/appraisal',
  },
  {
    code: 'DECIDE_NOMINATIONS',
    count: (facts) => facts.nominationsToDecide,
    sentence: (count) => ({ vi: `Quyết định ${count} đề nghị xét tặng`, en: `Decide ${many(count, 'nomination')}` }),
    path: '/approvals',
  },
  {
    code: 'HANDLE_OBJECTIONS',
    count: (facts) => facts.objectionsToHandle ?? 0,
    sentence: (count) => ({ vi: `Xử lý ${count} kiến nghị chưa trả lời`, en: `Handle ${many(count, 'objection')} not answered yet` }),
    path: '/objections',
  },
  {
    code: 'FINISH_PLAN_TASKS',
    count: (facts) => facts.planTasksDue,
    due: (facts) => facts.planTasksDueUntil,
    sentence: (count) => ({ vi: `Thực hiện ${count} nhiệm vụ của kế hoạch`, en: `Carry out ${many(count, 'task')} of the plan` }),
    path: '/plan#tasks',
  },
  {
    code: 'UNLOCK_ACCOUNTS',
    roles: ['ADMINISTRATOR'],
    count: (facts) => facts.accountsLocked,
    sentence: (count) => ({ vi: `Xem ${count} tài khoản đang bị khóa tạm`, en: `Look at ${many(count, 'locked account')}` }),
    path: '/administration',
  },
  {
    code: 'ASSIGN_PEOPLE',
    roles: ['ADMINISTRATOR'],
    count: (facts) => facts.peopleWithoutUnit,
    sentence: (count) => ({ vi: `${count} người chưa thuộc đơn vị nào`, en: `${many(count, 'person', 'people')} without a unit` }),
    path: '/people',
  },
  {
    code: 'CREATE_ACCOUNTS',
    roles: ['ADMINISTRATOR'],
    count: (facts) => facts.peopleWithoutAccount,
    sentence: (count) => ({ vi: `Lập tài khoản cho ${count} người`, en: `Make accounts for ${many(count, 'person', 'people')}` }),
    path: '/administration',
  },
  {
    code: 'LOOK_AT_MISSING_RATINGS',
    roles: ['OFFICE'],
    during: 'NOMINATION',
    count: (facts) => facts.peopleWithoutRating,
    sentence: (count) => ({
      vi: `${count} người chưa có kết quả xếp loại năm nay`,
      en: `${many(count, 'person', 'people')} without a rating this year`,
    }),
    path: '/people',
  },
];

/**
 * What a person must do, the most urgent first: late before soon before later, then by date. What has been late for
 * more than a month comes last: it would stand above the work of the day for the rest of the year.
 *
 * Work whose window has not opened yet is not work; the calendar tells of it.
 */
export function todosOf(facts: TodoFacts): Todo[] {
  return KINDS.filter((kind) => isTheirs(kind, facts) && isNow(kind, facts))
    .map((kind) => todoOf(kind, facts))
    .filter((todo) => todo.count > 0)
    .sort((a, b) => rankOf(a, facts.now) - rankOf(b, facts.now) || timeOf(a) - timeOf(b));
}

const RANK = { LATE: 0, SOON: 1, LATER: 2 } as const;
const LONG_LATE_MS = 30 * 24 * 60 * 60 * 1000;

function rankOf({ urgency, due }: Todo, now: Date): number {
  const isLongLate = due !== undefined && now.getTime() - due.getTime() > LONG_LATE_MS;
  return isLongLate ? 3 : RANK[urgency];
}

function todoOf({ code, count, due, sentence, path }: TodoKind, facts: TodoFacts): Todo {
  const waiting = count(facts);
  const until = due?.(facts);
  const where = typeof path === 'string' ? path : path(facts);
  return { code, sentence: sentence(waiting, facts), count: waiting, due: until, path: where, urgency: urgencyOf(until, facts.now) };
}

function isTheirs({ roles }: TodoKind, facts: TodoFacts): boolean {
  return roles === undefined || roles.some((role) => facts.roles.includes(role));
}

function isNow({ during, untilClosed }: TodoKind, { now, pledgeWindow, nominationWindow }: TodoFacts): boolean {
  if (!during) return true;
  const window = during === 'PLEDGE' ? pledgeWindow : nominationWindow;
  if (!window || (window.opensAt !== undefined && window.opensAt > now)) return false;
  return !untilClosed || window.closesAt === undefined || window.closesAt > now;
}

function urgencyOf(due: Date | undefined, now: Date): Todo['urgency'] {
  if (!due) return 'LATER';
  const left = due.getTime() - now.getTime();
  if (left <= 0) return 'LATE';
  return left <= SOON_MS ? 'SOON' : 'LATER';
}

function timeOf({ due }: Todo): number {
  return due?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

function many(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}

function namesOf(awards: readonly AnnouncedAward[], language: keyof Text): string {
  return awards.map(({ name, year, collective }) => `${name[language]} ${year}${collective ? ` (${collective})` : ''}`).join('; ');
}
