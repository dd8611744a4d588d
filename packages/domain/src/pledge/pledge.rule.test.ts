import fc from 'fast-check';
import type { Refusal } from '../refusal';
import type { Window } from '../rulebook/deadline';
import type { PledgeChoice } from './choice.rule';
import { cleaned, tidied, whyIncomplete } from './content.rule';
import { EMPTY_TASK, PLEDGE_LIMITS, type PledgeContent, type PledgeEvents, type PledgeSubject } from './pledge';
import {
  type SendPledgeFacts,
  whyNotACollective,
  whyNotConfirmPledge,
  whyNotRecallPledge,
  whyNotReturnPledge,
  whyNotSavePledge,
  whyNotSendPledge,
} from './pledge.rule';
import { isRegistered, stateOf } from './state.rule';

const at = new Date('2017-03-20T02:00:00Z');
const opensAt = new Date('2017-03-14T17:00:00Z');
const closesAt = new Date('2017-03-31T17:00:00Z');
const source = { document: 'plan', name: { vi: 'Kế hoạch', en: 'Plan' }, paragraph: 'IV', confidence: 'VERIFIED' } as const;
const window: Window = {
  rule: {
    id: 'pledge',
    event: 'PLEDGE',
    name: { vi: 'Đăng ký thi đua', en: 'Pledges' },
    source,
    extendedBy: { vi: 'Giám đốc', en: 'the Director' },
    opens: { kind: 'day', day: '2017-03-15', inclusive: true },
    closes: { kind: 'day', day: '2017-03-31', inclusive: true },
  },
  opensAt,
  closesAt,
};

const NEW: PledgeEvents = { sentAt: null, recalledAt: null, returnedAt: null, confirmedAt: null };
const SENT = { ...NEW, sentAt: at };
const RETURNED = { ...SENT, returnedAt: at };
const RECALLED = { ...SENT, recalledAt: at };
const CONFIRMED = { ...SENT, confirmedAt: at };

function choice(key: string, subject: PledgeChoice['subject']): PledgeChoice {
  return { key, name: { vi: key, en: key }, shortName: key, subject, asksForInitiative: false, restsOn: [] };
}
const choices = [choice('WORKER', 'PERSON'), choice('TEAM', 'COLLECTIVE'), choice('LETTER', 'BOTH')];
const task = { description: 'Thẩm định công nghệ', measure: 'số hồ sơ', target: '20 hồ sơ', dueOn: '2017-11-30' };
const content: PledgeContent = { awards: ['WORKER'], tasks: [task], initiatives: [] };

function facts(over: Partial<SendPledgeFacts> = {}): SendPledgeFacts {
  return { now: at, window, year: 2017, subject: 'PERSON', choices, pledge: NEW, content, ...over };
}

const codesOf = (refusals: readonly Refusal[]) => refusals.map((each) => each.code);
const fieldsOf = (refusals: readonly Refusal[]) => refusals.map((each) => each.field);
const sending = (over: Partial<SendPledgeFacts>) => codesOf(whyNotSendPledge(facts(over)));
const saving = (pledge: PledgeEvents, draft: PledgeContent) => whyNotSavePledge(facts({ pledge, content: draft }));
const saying = (over: Partial<PledgeContent>) => ({ content: { ...content, ...over } });

describe('the state of a pledge', () => {
  it.each([
    ['DRAFT', NEW],
    ['SENT', SENT],
    ['RETURNED', RETURNED],
    ['DRAFT', RECALLED],
    ['CONFIRMED', CONFIRMED],
  ] as const)('is %s after %j', (state, events) => {
    expect(stateOf(events)).toBe(state);
    expect(isRegistered(state)).toBe(state === 'SENT' || state === 'CONFIRMED');
  });
});

describe('sending a pledge', () => {
  it('is free when it is complete and in time', () => {
    expect(sending({})).toEqual([]);
    expect(sending({ window: undefined })).toEqual([]);
  });

  it.each([
    [new Date(opensAt.getTime() - 1), ['WINDOW_NOT_OPEN']],
    [opensAt, []],
    [new Date(closesAt.getTime() - 1), []],
    [closesAt, ['WINDOW_CLOSED']],
  ])('at %j meets %j', (now, expected) => {
    expect(sending({ now })).toEqual(expected);
    expect(sending({ now, pledge: RECALLED })).toEqual(expected);
  });

  it('lets the correction of a returned pledge through after the window, since it was received in time once', () => {
    expect(sending({ now: closesAt, pledge: RETURNED })).toEqual([]);
  });

  it('says all that is missing at once, each with its field', () => {
    const refusals = whyNotSendPledge(
      facts({ now: closesAt, content: { awards: [], tasks: [EMPTY_TASK, { ...EMPTY_TASK, target: '5' }], initiatives: [] } }),
    );
    expect(codesOf(refusals)).toEqual([
      'WINDOW_CLOSED',
      'PLEDGE_AWARD_MISSING',
      'PLEDGE_TASK_PART_MISSING',
      'PLEDGE_TASK_PART_MISSING',
      'PLEDGE_DUE_MISSING',
    ]);
    expect(fieldsOf(refusals)).toEqual([undefined, 'awards', 'tasks.1.description', 'tasks.1.measure', 'tasks.1.dueOn']);
    expect(refusals[0]?.source).toBe(source);
  });

  it('wants at least one task that says something', () => {
    expect(sending(saying({ tasks: [] }))).toEqual(['PLEDGE_TASK_MISSING']);
    expect(sending(saying({ tasks: [EMPTY_TASK, { ...EMPTY_TASK, description: ' ' }] }))).toEqual(['PLEDGE_TASK_MISSING']);
    expect(sending(saying({ tasks: [EMPTY_TASK, task] }))).toEqual([]);
  });

  it.each([
    ['PERSON', 'WORKER', []],
    ['PERSON', 'LETTER', []],
    ['PERSON', 'TEAM', ['PLEDGE_AWARD_DOES_NOT_FIT']],
    ['COLLECTIVE', 'TEAM', []],
    ['COLLECTIVE', 'LETTER', []],
    ['COLLECTIVE', 'WORKER', ['PLEDGE_AWARD_DOES_NOT_FIT']],
    ['PERSON', 'NOBEL', ['PLEDGE_AWARD_UNKNOWN']],
  ] as const)('of a %s for %s meets %j', (subject: PledgeSubject, award, expected) => {
    expect(sending({ subject, ...saying({ awards: [award] }) })).toEqual(expected);
  });

  it.each([
    ['2017-01-01', []],
    ['2017-12-31', []],
    ['2016-12-31', ['PLEDGE_DUE_OUTSIDE_YEAR']],
    ['2018-01-01', ['PLEDGE_DUE_OUTSIDE_YEAR']],
    ['2017-02-29', ['PLEDGE_DUE_NOT_A_DAY']],
    ['2017-13-01', ['PLEDGE_DUE_NOT_A_DAY']],
    ['30/11/2017', ['PLEDGE_DUE_NOT_A_DAY']],
  ])('a task due on %s meets %j', (dueOn, expected) => {
    expect(sending(saying({ tasks: [{ ...task, dueOn }] }))).toEqual(expected);
  });

  it.each([SENT, CONFIRMED])('is refused for %j, whatever else is wrong', (pledge) => {
    expect(sending({ pledge, now: closesAt, content: { awards: [], tasks: [], initiatives: [] } })).toEqual(['PLEDGE_NOT_EDITABLE']);
  });

  it('never depends on blank rows: they are left out of what is sent', () => {
    const anyTask = fc.record({
      description: fc.constantFrom('', ' ', 'Việc'),
      measure: fc.constantFrom('', 'số'),
      target: fc.constantFrom('', '5'),
      dueOn: fc.constantFrom('', '2017-06-30', '2018-06-30'),
    });
    fc.assert(
      fc.property(
        fc.array(anyTask, { maxLength: 6 }),
        fc.array(fc.constantFrom('WORKER', 'TEAM', 'LETTER'), { maxLength: 4 }),
        (tasks, awards) => {
          const draft = { awards, tasks, initiatives: [{ title: ' ' }] };
          const sent = tidied(draft);
          const setting = { year: 2017, subject: 'PERSON', choices } as const;
          expect(new Set(codesOf(whyIncomplete(sent, setting)))).toEqual(new Set(codesOf(whyIncomplete(draft, setting))));
          expect(tidied(sent)).toEqual(sent);
          expect(sent.initiatives).toEqual([]);
        },
      ),
    );
  });
});

describe('keeping a draft', () => {
  it('does not wait for the window and does not ask for anything to be complete', () => {
    expect(saving(NEW, { awards: [], tasks: [EMPTY_TASK], initiatives: [] })).toEqual([]);
    expect(saving(RETURNED, content)).toEqual([]);
    expect(saving(RECALLED, content)).toEqual([]);
  });

  it('is refused once the pledge is sent or confirmed', () => {
    expect(codesOf(saving(SENT, content))).toEqual(['PLEDGE_NOT_EDITABLE']);
    expect(codesOf(saving(CONFIRMED, content))).toEqual(['PLEDGE_NOT_EDITABLE']);
  });

  it.each(['description', 'measure', 'target'] as const)('takes a %s of exactly the limit and no character more', (part) => {
    const of = (length: number) => ({ ...content, tasks: [{ ...task, [part]: 'ă'.repeat(length) }] });
    expect(saving(NEW, of(PLEDGE_LIMITS[part]))).toEqual([]);
    expect(fieldsOf(saving(NEW, of(PLEDGE_LIMITS[part] + 1)))).toEqual([`tasks.0.${part}`]);
  });

  it('takes no award that the plan does not know or that is for others', () => {
    expect(codesOf(saving(NEW, { ...content, awards: ['NOBEL', 'TEAM'] }))).toEqual(['PLEDGE_AWARD_UNKNOWN', 'PLEDGE_AWARD_DOES_NOT_FIT']);
  });

  it('holds so many tasks and initiatives and no more', () => {
    const many = {
      awards: [],
      tasks: Array(PLEDGE_LIMITS.tasks).fill(task),
      initiatives: Array(PLEDGE_LIMITS.initiatives).fill({ title: 'x' }),
    };
    expect(saving(NEW, many)).toEqual([]);
    const more = { awards: [], tasks: [...many.tasks, task], initiatives: [...many.initiatives, { title: 'x' }] };
    expect(fieldsOf(saving(NEW, more))).toEqual(['tasks', 'initiatives']);
  });
});

describe('clean content', () => {
  it('composes letters, drops control, half and direction characters, and keeps line breaks', () => {
    const dirty = {
      ...content,
      awards: ['A', 'A'],
      initiatives: [{ title: 'So\u0302\u0301 ho\u0301a\u0000\n\uD800ho\u0300\u202E so\u031b' }],
    };
    expect(cleaned(dirty)).toEqual({ ...content, awards: ['A'], initiatives: [{ title: 'Số hóa\nhò sơ' }] });
  });

  it('stays as it is when cleaned again, and is what a database of text can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
        const once = cleaned({ awards: [], tasks: [], initiatives: [{ title }] });
        expect(cleaned(once)).toEqual(once);
        expect(once.initiatives[0]?.title).not.toContain('\u0000');
      }),
    );
  });
});

describe('confirming and returning', () => {
  it('is for pledges that wait for it, and never for one’s own', () => {
    expect(whyNotConfirmPledge({ pledge: SENT, isOwn: false })).toEqual([]);
    expect(codesOf(whyNotConfirmPledge({ pledge: SENT, isOwn: true }))).toEqual(['PLEDGE_OWN']);
    for (const pledge of [NEW, RETURNED, RECALLED, CONFIRMED]) {
      expect(codesOf(whyNotConfirmPledge({ pledge, isOwn: false }))).toEqual(['PLEDGE_NOT_WAITING']);
      expect(codesOf(whyNotReturnPledge({ pledge, isOwn: false, reason: 'Thiếu chỉ tiêu' }))).toEqual(['PLEDGE_NOT_WAITING']);
    }
  });

  it('returns only with a reason that fits', () => {
    expect(whyNotReturnPledge({ pledge: SENT, isOwn: false, reason: 'Chỉ tiêu chưa đo được' })).toEqual([]);
    expect(codesOf(whyNotReturnPledge({ pledge: SENT, isOwn: false, reason: ' \n' }))).toEqual(['REASON_MISSING']);
    expect(codesOf(whyNotReturnPledge({ pledge: SENT, isOwn: false, reason: 'x'.repeat(PLEDGE_LIMITS.reason + 1) }))).toEqual([
      'TEXT_TOO_LONG',
    ]);
  });
});

describe('taking a pledge back', () => {
  it('goes until someone has acted on it, while it could be sent again', () => {
    expect(whyNotRecallPledge({ pledge: SENT, now: at, window })).toEqual([]);
    expect(codesOf(whyNotRecallPledge({ pledge: SENT, now: closesAt, window }))).toEqual(['WINDOW_CLOSED']);
    expect(codesOf(whyNotRecallPledge({ pledge: CONFIRMED, now: at, window }))).toEqual(['PLEDGE_NOT_WAITING']);
    expect(codesOf(whyNotRecallPledge({ pledge: RECALLED, now: at, window }))).toEqual(['PLEDGE_NOT_WAITING']);
  });
});

describe('a collective', () => {
  it('is a room, an office or a body, not the directorate or the department as a whole', () => {
    expect(whyNotACollective({ kind: 'ROOM', name: 'Phòng' })).toEqual([]);
    expect(codesOf(whyNotACollective({ kind: 'LEADERSHIP', name: 'Ban Giám đốc' }))).toEqual(['PLEDGE_NOT_A_COLLECTIVE']);
    expect(codesOf(whyNotACollective({ kind: 'DEPARTMENT', name: 'Sở' }))).toEqual(['PLEDGE_NOT_A_COLLECTIVE']);
  });
});
