import { conditionLines } from '@vinh-danh/domain/plan/condition-lines.rule';
import { whyNotExtend } from '@vinh-danh/domain/plan/extension.rule';
import { stateOfTask, whyNotComplete, whyNotReopen } from '@vinh-danh/domain/plan/task.rule';
import { stateOfWindow, windowText } from '@vinh-danh/domain/plan/window.rule';
import { whyNotInTime, workOut } from '@vinh-danh/domain/rulebook/deadline.rule';
import { settingOf } from '@vinh-danh/domain/rulebook/judge.rule';
import { awardOf, awardsOf, criteriaOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { rulesOfPlan } from '@vinh-danh/domain/rulebook/rules-of-plan';
import { startOf } from '@vinh-danh/domain/time';
import { tayNinh2017 } from './tay-ninh-2017';

const windows = workOut(tayNinh2017, { extensions: [], isHoliday: () => false });
const windowOf = (id: string) => {
  const window = windows.find(({ rule }) => rule.id === id);
  if (!window) throw new Error(`no window ${id}`);
  return window;
};
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);

describe('windows', () => {
  it('are written as people read them', () => {
    expect(windowText(windowOf('pledge')).vi).toBe('từ ngày 15/03/2017 đến hết ngày 31/03/2017 (23:59:59)');
    expect(windowText(windowOf('nomination')).vi).toBe('từ ngày 01/11/2017 đến hết ngày 04/12/2017 (23:59:59)');
    expect(windowText(windowOf('submission')).vi).toBe('đến hết ngày 30/12/2017 (23:59:59)');
    expect(windowText({ rule: windowOf('pledge').rule }).vi).toBe('Thời gian sẽ thông báo sau');
  });

  it('are open exactly while an act is in time', () => {
    for (const window of windows) {
      for (const day of ['2017-03-14', '2017-03-15', '2017-03-31', '2017-04-01', '2017-06-30', '2017-12-05', '2017-12-31']) {
        expect(stateOfWindow(window, startOf(day)) === 'OPEN').toBe(whyNotInTime(window, startOf(day)).length === 0);
      }
    }
  });
});

describe('an extension', () => {
  const now = new Date('2017-04-03T02:00:00Z');
  const asked = { window: windowOf('pledge'), lastDay: '2017-04-07', reason: 'Bão', decisionNumber: '12/QĐ-SKHCN', now };

  it('rests on a reason and a decision and gives time that is still to come', () => {
    expect(whyNotExtend(asked)).toEqual([]);
    expect(codes(whyNotExtend({ ...asked, reason: ' ', decisionNumber: '' }))).toEqual([
      'EXTENSION_REASON_MISSING',
      'EXTENSION_DECISION_MISSING',
    ]);
    expect(codes(whyNotExtend({ ...asked, lastDay: '2017-04-02' }))).toEqual(['EXTENSION_IN_THE_PAST']);
    expect(codes(whyNotExtend({ ...asked, now: new Date('2017-03-20T02:00:00Z'), lastDay: '2017-03-31' }))).toEqual([
      'EXTENSION_NOT_LATER',
    ]);
    expect(codes(whyNotExtend({ ...asked, reason: 'x'.repeat(2001) }))).toEqual(['TEXT_TOO_LONG']);
  });

  it('needs somebody who may grant it', () => {
    expect(codes(whyNotExtend({ ...asked, window: windowOf('submission') }))).toEqual(['EXTENSION_NOT_FORESEEN']);
  });
});

describe('a task of the plan', () => {
  const june = { dueFrom: '2017-06-01', dueTo: '2017-06-30', doneAt: null };

  it('is late from the day after its last', () => {
    expect(['2017-05-31', '2017-06-01', '2017-06-30', '2017-07-01'].map((day) => stateOfTask(june, day))).toEqual([
      'UPCOMING',
      'DUE',
      'DUE',
      'LATE',
    ]);
    expect(stateOfTask({ ...june, doneAt: new Date() }, '2017-08-01')).toBe('DONE');
    expect(stateOfTask({ dueFrom: null, dueTo: null, doneAt: null }, '2019-01-01')).toBe('UNDATED');
  });

  it('is done once and reopened only when done', () => {
    expect(codes(whyNotComplete({ doneAt: new Date() }))).toEqual(['PLAN_TASK_DONE']);
    expect(codes(whyNotReopen({ doneAt: null }))).toEqual(['PLAN_TASK_NOT_DONE']);
    expect(whyNotComplete({ doneAt: null })).toEqual([]);
  });
});

describe('the conditions of an award', () => {
  const rules = rulesOfPlan(tayNinh2017, '2017-12-01');
  const lines = (award: string) => conditionLines(awardOf(rules, award).condition, settingOf(rules));

  it('name every criterion once, each with its source', () => {
    for (const { key } of awardsOf(rules)) {
      expect(lines(key).filter(({ source }) => source)).toHaveLength(criteriaOf(awardOf(rules, key).condition).length);
    }
  });

  it('say where one of several is enough', () => {
    expect(lines('CERTIFICATE_OF_COMMENDATION').map(({ depth, source }) => [depth, source !== undefined])).toEqual([
      [0, false],
      [1, true],
      [1, true],
      [1, false],
      [2, true],
      [2, true],
      [0, true],
      [0, true],
    ]);
  });
});
