import { source } from './criteria/example';
import type { DeadlineRule, Step } from './deadline';
import { describeDeadline, eventNamesOf } from './describe-deadline';

const rule = (more: Partial<DeadlineRule>): DeadlineRule => ({
  id: 'x',
  event: 'REPORT',
  name: { vi: 'Nộp báo cáo', en: 'Reports' },
  closes: { kind: 'toBeAnnounced' },
  source,
  ...more,
});
const step = (vi: string, days: number, working: boolean): Step => ({
  id: vi,
  name: { vi, en: vi },
  days,
  working,
  actor: { vi: 'Bộ phận một cửa', en: 'one-stop office' },
});

test('calendar days before and after another event', () => {
  expect(describeDeadline(rule({ closes: { kind: 'calendarDays', after: 'COUNCIL', days: -10 } }))).toEqual({
    vi: 'Nộp báo cáo: chậm nhất 10 ngày trước khi kết thúc họp Hội đồng.',
    en: 'Reports: no later than 10 days before the council ends.',
  });
  expect(describeDeadline(rule({ closes: { kind: 'calendarDays', after: 'COUNCIL', days: 3 } })).vi).toBe(
    'Nộp báo cáo: đến hết ngày thứ 3 sau khi kết thúc họp Hội đồng.',
  );
});

test('an instant to the minute', () => {
  expect(describeDeadline(rule({ closes: { kind: 'instant', at: '2017-12-05T16:30:00+07:00' } })).vi).toBe(
    'Nộp báo cáo: đến 16:30 ngày 05/12/2017.',
  );
});

test('a chain says its budget, its steps and who acts', () => {
  const closes = {
    kind: 'steps' as const,
    after: 'FILING',
    steps: [step('tiếp nhận', 1, true), step('thẩm định', 10, true), step('lập danh sách', 8, false)],
  };
  const rulebook = {
    year: 2025,
    layers: [
      {
        key: 'plan',
        kind: 'PLAN' as const,
        name: { vi: 'Kế hoạch', en: 'Plan' },
        awards: [],
        quotas: [],
        votes: [],
        deadlines: [rule({ id: 'filing', event: 'FILING', name: { vi: 'Nộp hồ sơ', en: 'Filing' } }), rule({ closes })],
      },
    ],
  };
  expect(describeDeadline(rule({ closes }), { event: eventNamesOf(rulebook) }).vi).toBe(
    'Nộp báo cáo: trong 11 ngày làm việc và 8 ngày sau khi kết thúc “Nộp hồ sơ”, gồm 3 bước: tiếp nhận 1 ngày làm việc (Bộ phận một cửa); thẩm định 10 ngày làm việc (Bộ phận một cửa); lập danh sách 8 ngày (Bộ phận một cửa).',
  );
});

test('for whom, the latest day, grace, what follows, and who may extend it', () => {
  const full = rule({
    closes: { kind: 'day', day: '2021-01-10', inclusive: false },
    for: { sectors: ['education'], awards: ['FLAG'] },
    waitsFor: ['COUNCIL'],
    latest: '2021-01-31',
    grace: { days: 3, note: { vi: 'xếp sau', en: 'placed last' } },
    missed: { actor: { vi: 'Ban Thi đua', en: 'the board' }, consequence: { vi: 'trừ 10 điểm', en: 'minus 10 points' } },
    extendedBy: { vi: 'Chủ tịch Hội đồng', en: 'the chair' },
  });
  const names = { sector: () => ({ vi: 'giáo dục', en: 'education' }), award: () => ({ vi: 'Cờ thi đua', en: 'Flag' }) };
  expect(describeDeadline(full, names)).toEqual({
    vi: 'Nộp báo cáo: trước ngày 10/01/2021 (hết ngày 09/01/2021). Áp dụng cho lĩnh vực giáo dục; danh hiệu, hình thức khen thưởng Cờ thi đua. Chỉ bắt đầu sau khi kết thúc họp Hội đồng. Trường hợp đặc biệt, chậm nhất đến hết ngày 31/01/2021 (23:59:59). Quá hạn không quá 3 ngày vẫn được nhận và ghi là nộp muộn: xếp sau. Nếu không thực hiện đúng hạn: Ban Thi đua thực hiện thay; trừ 10 điểm. Người có thẩm quyền gia hạn: Chủ tịch Hội đồng.',
    en: 'Reports: before 10 January 2021 (to the end of 9 January 2021). For the sectors education; the awards Flag. Begins only after the council. As an exception, at the very latest to the end of 31 January 2021 (23:59:59). Taken up to 3 days late, and marked as late: placed last. If it is missed: the board acts instead; minus 10 points. Who may extend it: the chair.',
  });
});
