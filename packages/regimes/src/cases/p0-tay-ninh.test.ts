import { whyNotInTime, windowOf, workOut } from '@vinh-danh/domain/rulebook/deadline.rule';
import { describeDeadline } from '@vinh-danh/domain/rulebook/describe-deadline';
import { deadlinesOf, quotasOf, votesOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { tayNinhAsIssued } from './p0-tay-ninh';
import { readCase } from './read-case';

const rulebook = readCase(tayNinhAsIssued);
const windows = workOut(rulebook, { extensions: [], isHoliday: () => false });
const at = (instant: string) => new Date(instant);
const code = (event: string, instant: string, unit?: string) => whyNotInTime(windowOf(windows, event, { unit }), at(instant))[0]?.code;

test('the plan sets no quota of its own', () => {
  expect(rulebook.layers.flatMap((layer) => (layer.kind === 'PLAN' ? layer.quotas : []))).toEqual([]);
  expect(quotasOf(rulebook)).toEqual([]);
  expect(votesOf(rulebook).filter((vote) => vote.source.document === 'plan')).toEqual([]);
});

test('an obligation without an end is open from the day of the plan on, whatever the day', () => {
  expect(code('PLEDGE', '2017-03-14T16:59:59Z')).toBe('WINDOW_NOT_OPEN');
  expect(code('PLEDGE', '2017-03-14T17:00:00Z')).toBeUndefined();
  expect(code('PLEDGE', '2030-01-01T00:00:00Z')).toBeUndefined();
  expect(code('MODEL_EXAMPLES', '2017-12-31T00:00:00Z')).toBeUndefined();
});

test('what the plan leaves to the regulations has not begun until somebody announces it', () => {
  for (const event of ['NOMINATION', 'HALF_YEAR_REPORT', 'YEAR_REPORT'])
    expect(code(event, '2017-12-01T00:00:00Z')).toBe('WINDOW_NOT_ANNOUNCED');
  const announced = workOut(rulebook, {
    extensions: [
      {
        deadline: 'nomination',
        until: at('2017-12-04T17:00:00Z'),
        reason: 'Theo hướng dẫn',
        decisionNumber: '12/TB-VPS',
        grantedBy: 'Giám đốc',
      },
    ],
    isHoliday: () => false,
  });
  expect(whyNotInTime(windowOf(announced, 'NOMINATION'), at('2017-12-04T16:59:59Z'))).toEqual([]);
  expect(whyNotInTime(windowOf(announced, 'NOMINATION'), at('2017-12-04T17:00:00Z'))[0]?.code).toBe('WINDOW_CLOSED');
});

test('one unit, chosen by its code, is inspected in a month without a day, once its files are ready', () => {
  expect(code('INSPECTION', '2017-05-31T16:59:59Z', 'CCTDC')).toBe('WINDOW_NOT_OPEN');
  expect(code('INSPECTION', '2017-05-31T17:00:00Z', 'CCTDC')).toBeUndefined();
  expect(code('INSPECTION', '2017-06-30T17:00:00Z', 'CCTDC')).toBe('WINDOW_CLOSED');
  expect(windowOf(windows, 'INSPECTION', { unit: 'VPS' })).toBeUndefined();
  expect(deadlinesOf(rulebook).find(({ id }) => id === 'inspection')?.waitsFor).toEqual(['INSPECTION_FILES']);
});

test('a month reads as a month and a missing date as missing', () => {
  const text = (id: string) => {
    const rule = deadlinesOf(rulebook).find((deadline) => deadline.id === id);
    if (!rule) throw new Error(`no deadline ${id}`);
    return describeDeadline(rule).vi;
  };
  expect(text('inspection')).toContain('tháng 6/2017');
  expect(text('nomination')).toContain('thông báo');
});
