import type { Window } from '../rulebook/deadline';
import { type TodoFacts, todosOf } from './todo.rule';

const window = (opensAt: string, closesAt: string): Window => ({
  rule: {} as Window['rule'],
  opensAt: new Date(opensAt),
  closesAt: new Date(closesAt),
});

const quiet: TodoFacts = {
  now: new Date('2017-03-27T02:00:00Z'),
  roles: ['EMPLOYEE'],
  pledgeWindow: window('2017-03-14T17:00:00Z', '2017-03-31T17:00:00Z'),
  nominationWindow: window('2017-11-19T17:00:00Z', '2017-12-04T17:00:00Z'),
  pledgesToConfirm: 0,
  peopleNotRegistered: 0,
  unitsWithoutDossier: 0,
  dossiersInDraft: 0,
  dossiersReturned: 0,
  dossiersToAppraise: 0,
  nominationsToDecide: 0,
  planTasksDue: 0,
  accountsLocked: 0,
  peopleWithoutUnit: 0,
  peopleWithoutAccount: 0,
  peopleWithoutRating: 0,
};
const codes = (facts: Partial<TodoFacts>) => todosOf({ ...quiet, ...facts }).map((todo) => todo.code);

describe('what I must do', () => {
  it('is nothing when nothing waits', () => {
    expect(codes({ ownPledge: 'CONFIRMED' })).toEqual([]);
  });

  it('leads a member to the cases that wait for their vote, and a closer to their ballot', () => {
    const facts = { ...quiet, ownPledge: 'CONFIRMED', votesWaiting: 2, votingIn: 's1', ballotsToClose: 1, closingIn: 's2' } as const;
    expect(todosOf(facts)).toMatchObject([
      { code: 'VOTE', count: 2, path: '/sittings/s1/vote' },
      { code: 'CLOSE_BALLOTS', count: 1, path: '/sittings/s2/ballots' },
    ]);
  });

  it('leads to the objections that wait for an answer', () => {
    const facts = { ...quiet, ownPledge: 'CONFIRMED', objectionsToHandle: 2 } as const;
    expect(todosOf(facts)).toMatchObject([{ code: 'HANDLE_OBJECTIONS', count: 2, path: '/objections' }]);
  });

  it('names the awards that wait for an answer, and the collective whose one is', () => {
    const awardsToAnswer = [
      { name: { vi: 'Lao động tiên tiến', en: 'Advanced worker' }, year: 2017, collective: null },
      { name: { vi: 'Tập thể lao động xuất sắc', en: 'Excellent collective' }, year: 2017, collective: 'Phòng Kế hoạch' },
    ];
    expect(todosOf({ ...quiet, ownPledge: 'CONFIRMED', awardsToAnswer })).toMatchObject([
      {
        code: 'ANSWER_AWARDS',
        count: 2,
        path: '/awards',
        sentence: {
          vi: 'Xác nhận đã nhận hoặc không nhận: Lao động tiên tiến 2017; Tập thể lao động xuất sắc 2017 (Phòng Kế hoạch)',
          en: 'Say whether it is taken: Advanced worker 2017; Excellent collective 2017 (Phòng Kế hoạch)',
        },
      },
    ]);
  });

  it('asks for a pledge once the window has opened, and says how soon', () => {
    expect(todosOf({ ...quiet, ownPledge: 'NONE' })[0]).toMatchObject({
      code: 'SEND_OWN_PLEDGE',
      urgency: 'SOON',
      due: quiet.pledgeWindow?.closesAt,
    });
    expect(codes({ ownPledge: 'NONE', now: new Date('2017-03-01T00:00:00Z') })).toEqual([]);
    expect(todosOf({ ...quiet, ownPledge: 'NONE', now: new Date('2017-04-01T00:00:00Z') })[0]).toMatchObject({ urgency: 'LATE' });
  });

  it('shows work only to those whose work it is', () => {
    expect(codes({ peopleNotRegistered: 4 })).toEqual([]);
    expect(codes({ peopleNotRegistered: 4, roles: ['UNIT_HEAD'] })).toEqual(['REACH_FULL_COVERAGE']);
    expect(codes({ accountsLocked: 1, roles: ['DIRECTOR'] })).toEqual([]);
    expect(codes({ accountsLocked: 1, roles: ['ADMINISTRATOR'] })).toEqual(['UNLOCK_ACCOUNTS']);
  });

  it('puts the late before the soon and the soon before what has no date', () => {
    expect(
      codes({
        roles: ['UNIT_HEAD', 'OFFICE'],
        pledgesToConfirm: 3,
        dossiersToAppraise: 2,
        planTasksDue: 1,
        planTasksDueUntil: new Date('2017-03-20T00:00:00Z'),
      }),
    ).toEqual(['FINISH_PLAN_TASKS', 'CONFIRM_PLEDGES', 'APPRAISE_DOSSIERS']);
  });

  it('asks a head for the dossier of the unit while dossiers are received, and no longer for pledges', () => {
    const autumn = { roles: ['UNIT_HEAD'] as const, unitsWithoutDossier: 1, peopleNotRegistered: 2, now: new Date('2017-11-20T01:00:00Z') };
    expect(codes(autumn)).toEqual(['BEGIN_DOSSIER']);
    expect(codes({ ...autumn, now: new Date('2017-11-01T00:00:00Z') })).toEqual([]);
    expect(codes({ ...autumn, now: new Date('2017-12-04T17:00:00Z') })).toEqual([]);
  });

  it('puts what has been late for more than a month below the work of the day', () => {
    const december = { roles: ['DIRECTOR'] as const, pledgesToConfirm: 4, nominationsToDecide: 34, now: new Date('2017-12-11T01:00:00Z') };
    expect(codes(december)).toEqual(['DECIDE_NOMINATIONS', 'CONFIRM_PLEDGES']);
  });
});
