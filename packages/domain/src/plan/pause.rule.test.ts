import { source } from '../rulebook/criteria/example';
import type { Pause, Window } from '../rulebook/deadline';
import { TEXT_LIMITS } from '../text-length.rule';
import { endOf, startOf } from '../time';
import { whyNotExtend } from './extension.rule';
import { whyNotPause, whyNotResume } from './pause.rule';

const rule = {
  id: 'n',
  event: 'NOMINATION',
  name: { vi: 'Gửi hồ sơ', en: 'Nominations' },
  closes: { kind: 'day' as const, day: '2017-12-05', inclusive: true },
  extendedBy: { vi: 'Giám đốc', en: 'the Director' },
  source,
};
const window: Window = { rule, opensAt: startOf('2017-11-20'), closesAt: endOf('2017-12-05') };
const paused: Pause = { deadline: 'n', from: startOf('2017-12-01'), reason: 'Chờ bổ sung' };
const pause = (more: Partial<Window>, day = '2017-12-01', reason = 'Chờ bổ sung') =>
  whyNotPause({ window: { ...window, ...more }, reason, now: startOf(day) }).map(({ code }) => code);

test('a clock is stopped only while it runs, once, and for a reason', () => {
  expect(pause({})).toEqual([]);
  expect(pause({}, '2017-11-19')).toEqual(['PAUSE_OUTSIDE_WINDOW']);
  expect(pause({}, '2017-12-06')).toEqual(['PAUSE_OUTSIDE_WINDOW']);
  expect(pause({ closesAt: undefined })).toEqual(['PAUSE_OUTSIDE_WINDOW']);
  expect(pause({ closesAt: undefined, paused })).toEqual(['PAUSE_RUNS']);
  expect(pause({}, '2017-12-01', '  ')).toEqual(['PAUSE_REASON_MISSING']);
  expect(pause({}, '2017-12-01', 'x'.repeat(TEXT_LIMITS.reason + 1))).toEqual(['TEXT_TOO_LONG']);
});

test('only a clock that was stopped goes on', () => {
  expect(whyNotResume(window).map(({ code }) => code)).toEqual(['PAUSE_NOT_RUNNING']);
  expect(whyNotResume({ ...window, paused })).toEqual([]);
});

test('an extension stays within the exceptional latest day, that day included', () => {
  const extend = (lastDay: string) =>
    whyNotExtend({
      window: { ...window, latestAt: endOf('2017-12-15') },
      lastDay,
      reason: 'r',
      decisionNumber: '1',
      now: startOf('2017-12-01'),
    });
  expect(extend('2017-12-15')).toEqual([]);
  expect(extend('2017-12-16')[0]?.message.vi).toBe(
    'Gửi hồ sơ: trường hợp đặc biệt cũng chỉ được đến hết ngày 15/12/2017 (23:59:59), không gia hạn quá ngày này.',
  );
});
