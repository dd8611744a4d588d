import fc from 'fast-check';
import { source } from '../rulebook/criteria/example';
import type { Window } from '../rulebook/deadline';
import { whyNotInTime } from '../rulebook/deadline.rule';
import { addDays, endOf, startOf } from '../time';
import { stateOfWindow, windowText } from './window.rule';

const rule: Window['rule'] = {
  id: 'n',
  event: 'NOMINATION',
  name: { vi: 'Gửi hồ sơ', en: 'Nominations' },
  opens: { kind: 'day', day: '2017-11-01', inclusive: true },
  closes: { kind: 'day', day: '2017-12-04', inclusive: true },
  source,
};
const window: Window = { rule, opensAt: startOf('2017-11-01'), closesAt: endOf('2017-12-04'), graceUntil: endOf('2017-12-07') };
const paused: Window = {
  ...window,
  closesAt: undefined,
  graceUntil: undefined,
  paused: { deadline: 'n', from: startOf('2017-11-20'), reason: 'Chờ bổ sung' },
};

test.each([
  ['2017-10-31', 'UPCOMING'],
  ['2017-11-01', 'OPEN'],
  ['2017-12-04', 'OPEN'],
  ['2017-12-05', 'GRACE'],
  ['2017-12-07', 'GRACE'],
  ['2017-12-08', 'CLOSED'],
])('on %s it is %s', (day, state) => {
  expect(stateOfWindow(window, startOf(day))).toBe(state);
});

test('while its clock is stopped it is open and says since when, and names no end', () => {
  expect(stateOfWindow(paused, startOf('2018-06-01'))).toBe('OPEN');
  expect(windowText(paused)).toEqual({
    vi: 'từ ngày 01/11/2017; đang tạm dừng tính thời hạn từ 00:00 ngày 20/11/2017',
    en: 'from 1 November 2017; its clock has been stopped since 00:00 on 20 November 2017',
  });
});

test('an act is in time exactly while the window is open or in its grace', () => {
  const unopened = { ...rule, opens: undefined };
  const windows = fc.constantFrom<Window>(
    window,
    paused,
    { ...window, graceUntil: undefined },
    { ...window, rule: unopened, opensAt: undefined },
    { ...paused, rule: unopened, opensAt: undefined },
    { rule },
    { rule: unopened },
  );
  fc.assert(
    fc.property(windows, fc.integer({ min: 0, max: 60 }), (each, days) => {
      const now = startOf(addDays('2017-10-20', days));
      expect(whyNotInTime(each, now).length === 0).toBe(['OPEN', 'GRACE'].includes(stateOfWindow(each, now)));
    }),
  );
});
