import type { Role } from '../access/role';
import type { Window } from '../rulebook/deadline';
import type { Text } from '../text';

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
  readonly dossiersInDraft: number;
  readonly dossiersReturned: number;
  readonly dossiersToAppraise: number;
  readonly nominationsToDecide: number;
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

/**
 * What a person must do, the most urgent first: late before soon before later, then by date.
 *
 * Work whose window has not opened yet is not work; the calendar tells of it.
 */
export function todosOf(facts: TodoFacts): Todo[] {
  const has = (...roles: Role[]) => roles.some((role) => facts.roles.includes(role));
  const pledging = hasOpened(facts.pledgeWindow, facts.now);
  const nominating = hasOpened(facts.nominationWindow, facts.now);
  const pledgeDue = facts.pledgeWindow?.closesAt;
  const todos: (Omit<Todo, 'urgency'> | false)[] = [
    pledging &&
      (facts.ownPledge === 'NONE' || facts.ownPledge === 'DRAFT') && {
        code: 'SEND_OWN_PLEDGE',
        count: 1,
        due: pledgeDue,
        path: '/pledge',
        sentence: { vi: 'Gửi bản đăng ký thi đua của tôi', en: 'Send my pledge' },
      },
    facts.ownPledge === 'RETURNED' && {
      code: 'CORRECT_OWN_PLEDGE',
      count: 1,
      due: pledgeDue,
      path: '/pledge',
      sentence: { vi: 'Sửa bản đăng ký thi đua bị trả lại', en: 'Correct my pledge, which was returned' },
    },
    has('UNIT_HEAD') &&
      pledging &&
      (facts.collectivePledge === 'NONE' || facts.collectivePledge === 'DRAFT') && {
        code: 'SEND_COLLECTIVE_PLEDGE',
        count: 1,
        due: pledgeDue,
        path: '/pledge?for=unit',
        sentence: { vi: 'Gửi bản đăng ký thi đua của tập thể', en: 'Send the pledge of the collective' },
      },
    has('UNIT_HEAD') &&
      facts.collectivePledge === 'RETURNED' && {
        code: 'CORRECT_COLLECTIVE_PLEDGE',
        count: 1,
        due: pledgeDue,
        path: '/pledge?for=unit',
        sentence: { vi: 'Sửa bản đăng ký của tập thể bị trả lại', en: 'Correct the pledge of the collective, which was returned' },
      },
    facts.pledgesToConfirm > 0 && {
      code: 'CONFIRM_PLEDGES',
      count: facts.pledgesToConfirm,
      due: pledgeDue,
      path: '/pledges?state=SENT',
      sentence: { vi: `Xác nhận ${facts.pledgesToConfirm} bản đăng ký thi đua`, en: `Confirm ${many(facts.pledgesToConfirm, 'pledge')}` },
    },
    has('UNIT_HEAD', 'OFFICE') &&
      pledging &&
      facts.peopleNotRegistered > 0 && {
        code: 'REACH_FULL_COVERAGE',
        count: facts.peopleNotRegistered,
        due: pledgeDue,
        path: '/pledges',
        sentence: {
          vi: `Vận động ${facts.peopleNotRegistered} người chưa đăng ký thi đua`,
          en: `Bring in ${many(facts.peopleNotRegistered, 'person', 'people')} who have not pledged`,
        },
      },
    facts.dossiersReturned > 0 && {
      code: 'CORRECT_DOSSIERS',
      count: facts.dossiersReturned,
      due: facts.nominationWindow?.closesAt,
      path: '/dossiers?state=RETURNED',
      sentence: {
        vi: `Bổ sung ${facts.dossiersReturned} hồ sơ được trả lại`,
        en: `Correct ${many(facts.dossiersReturned, 'dossier')} sent back`,
      },
    },
    has('UNIT_HEAD') &&
      nominating &&
      facts.dossiersInDraft > 0 && {
        code: 'SEND_DOSSIERS',
        count: facts.dossiersInDraft,
        due: facts.nominationWindow?.closesAt,
        path: '/dossiers?state=DRAFT',
        sentence: {
          vi: `Hoàn thành và gửi ${facts.dossiersInDraft} hồ sơ đề nghị`,
          en: `Complete and send ${many(facts.dossiersInDraft, 'dossier')}`,
        },
      },
    facts.dossiersToAppraise > 0 && {
      code: 'APPRAISE_DOSSIERS',
      count: facts.dossiersToAppraise,
      path: '/appraisal',
      sentence: { vi: `Thẩm định ${facts.dossiersToAppraise} hồ sơ`, en: `Appraise ${many(facts.dossiersToAppraise, 'dossier')}` },
    },
    facts.nominationsToDecide > 0 && {
      code: 'DECIDE_NOMINATIONS',
      count: facts.nominationsToDecide,
      path: '/approvals',
      sentence: {
        vi: `Quyết định ${facts.nominationsToDecide} đề nghị xét tặng`,
        en: `Decide ${many(facts.nominationsToDecide, 'nomination')}`,
      },
    },
    facts.planTasksDue > 0 && {
      code: 'FINISH_PLAN_TASKS',
      count: facts.planTasksDue,
      due: facts.planTasksDueUntil,
      path: '/plan#tasks',
      sentence: {
        vi: `Thực hiện ${facts.planTasksDue} nhiệm vụ của kế hoạch`,
        en: `Carry out ${many(facts.planTasksDue, 'task')} of the plan`,
      },
    },
    has('ADMINISTRATOR') &&
      facts.accountsLocked > 0 && {
        code: 'UNLOCK_ACCOUNTS',
        count: facts.accountsLocked,
        path: '/administration?state=LOCKED',
        sentence: {
          vi: `Xem ${facts.accountsLocked} tài khoản đang bị khóa tạm`,
          en: `Look at ${many(facts.accountsLocked, 'locked account')}`,
        },
      },
    has('ADMINISTRATOR') &&
      facts.peopleWithoutUnit > 0 && {
        code: 'ASSIGN_PEOPLE',
        count: facts.peopleWithoutUnit,
        path: '/people',
        sentence: {
          vi: `Bổ sung đơn vị cho ${facts.peopleWithoutUnit} người`,
          en: `Give ${many(facts.peopleWithoutUnit, 'person', 'people')} a unit`,
        },
      },
    has('ADMINISTRATOR') &&
      facts.peopleWithoutAccount > 0 && {
        code: 'CREATE_ACCOUNTS',
        count: facts.peopleWithoutAccount,
        path: '/administration',
        sentence: {
          vi: `Lập tài khoản cho ${facts.peopleWithoutAccount} người`,
          en: `Make accounts for ${many(facts.peopleWithoutAccount, 'person', 'people')}`,
        },
      },
    has('OFFICE') &&
      nominating &&
      facts.peopleWithoutRating > 0 && {
        code: 'ENTER_RATINGS',
        count: facts.peopleWithoutRating,
        path: '/people',
        sentence: {
          vi: `${facts.peopleWithoutRating} người chưa có kết quả xếp loại năm nay`,
          en: `${many(facts.peopleWithoutRating, 'person', 'people')} without a rating this year`,
        },
      },
  ];
  return todos
    .filter((todo) => todo !== false)
    .map((todo) => ({ ...todo, urgency: urgencyOf(todo.due, facts.now) }))
    .sort(
      (a, b) =>
        RANK[a.urgency] - RANK[b.urgency] || (a.due?.getTime() ?? Number.MAX_SAFE_INTEGER) - (b.due?.getTime() ?? Number.MAX_SAFE_INTEGER),
    );
}

const RANK = { LATE: 0, SOON: 1, LATER: 2 } as const;

function urgencyOf(due: Date | undefined, now: Date): Todo['urgency'] {
  if (!due) return 'LATER';
  const left = due.getTime() - now.getTime();
  if (left <= 0) return 'LATE';
  return left <= SOON_MS ? 'SOON' : 'LATER';
}

function hasOpened(window: Window | undefined, now: Date): boolean {
  return window !== undefined && (window.opensAt === undefined || window.opensAt <= now);
}

function many(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}
