import fc from 'fast-check';
import { source } from './criteria/example';
import { describeScoreSheet } from './describe-score-sheet';
import type { ScoreEntry, ScoreItem, ScoreSheet } from './score-sheet';
import { finalScore, refined, scoreAtStage, scoreFactOf, whyNotRefine } from './score-sheet.rule';
import { scoreSheetShape } from './score-sheet-shape';

const named = (vi: string) => ({ vi, en: vi });
const income: ScoreItem = { kind: 'quantitative', id: 'income', name: named('Thu ngân sách'), points: 20 };
const poverty: ScoreItem = { kind: 'quantitative', inverse: true, id: 'poverty', name: named('Tỷ lệ hộ nghèo'), points: 10 };
const order: ScoreItem = {
  kind: 'graded',
  id: 'order',
  name: named('An ninh trật tự'),
  points: 30,
  grades: [
    { grade: 'A', percent: 100 },
    { grade: 'B', percent: 80 },
    { grade: 'C', percent: 60 },
    { grade: 'D', percent: 40 },
  ],
};
const movement: ScoreItem = { kind: 'judged', id: 'movement', name: named('Phong trào thi đua'), points: 40 };

const sheet: ScoreSheet = {
  id: 'block',
  name: named('Bảng điểm khối'),
  blocks: [
    { id: 'economy', name: named('I. Kinh tế'), points: 30, scoredBy: 'VERIFIED', items: [income, poverty] },
    { id: 'party', name: named('II. Xây dựng Đảng'), points: 30, scoredBy: 'VERIFIED', items: [order] },
    { id: 'council', name: named('III. Thi đua'), points: 40, scoredBy: 'COUNCIL', items: [movement] },
  ],
  excess: { percentPerPercent: 1, itemAtMostPercent: 10, totalAtMost: 20 },
  bonuses: [{ id: 'creative', name: named('Sáng tạo nổi bật'), points: 5, givenAt: 'COUNCIL' }],
  deductions: [
    { kind: 'occurrence', id: 'returned', name: named('Hồ sơ bị trả lại'), points: 5 },
    { kind: 'occurrence', id: 'leader-warned', name: named('Lãnh đạo bị cảnh cáo'), points: 20, bars: true },
    {
      kind: 'lateness',
      id: 'late',
      name: named('Báo cáo chậm'),
      bands: [
        { fromDays: 5, points: 5 },
        { fromDays: 10, points: 10 },
        { fromDays: 15, points: 20 },
      ],
    },
  ],
  source,
};

const entry = (items: ScoreEntry['items'], more: Partial<ScoreEntry> = {}): ScoreEntry => ({ stage: 'VERIFIED', items, ...more });
const points = (result: ReturnType<typeof scoreAtStage>, id: string, kind = 'ITEM') =>
  result.lines.find((line) => line.id === id && line.kind === kind)?.points;

test('achieved ÷ plan × points; what should be small the other way round', () => {
  const result = scoreAtStage(sheet, entry({ income: { plan: 200, achieved: 150 }, poverty: { plan: 2, achieved: 4 } }));
  expect(points(result, 'income')).toBe(15);
  expect(points(result, 'poverty')).toBe(5);
  expect(result.lines[1]?.because.vi).toBe('Thực hiện 4, kế hoạch 2: 2 ÷ 4 × 10 điểm.');
});

test('what should be small and is nothing at all brings all points and the whole bonus of the item', () => {
  const result = scoreAtStage(sheet, entry({ poverty: { plan: 2, achieved: 0 } }));
  expect(points(result, 'poverty')).toBe(10);
  expect(points(result, 'poverty', 'EXCESS')).toBe(1);
  expect(points(scoreAtStage(sheet, entry({ poverty: { plan: 0, achieved: 0 } })), 'poverty')).toBe(10);
  expect(points(scoreAtStage(sheet, entry({ poverty: { plan: 0, achieved: 3 } })), 'poverty')).toBe(0);
});

test('grades bring their share', () => {
  expect(points(scoreAtStage(sheet, entry({ order: { grade: 'A' } })), 'order')).toBe(30);
  expect(points(scoreAtStage(sheet, entry({ order: { grade: 'B' } })), 'order')).toBe(24);
  expect(scoreAtStage(sheet, entry({ order: { grade: 'E' } })).missing).toContain('order');
});

test.each([
  [104, 0.8],
  [110, 2],
  [150, 2],
])('%s%% of the plan brings %s points more, one percent for each, ten at most', (achieved, bonus) => {
  const result = scoreAtStage(sheet, entry({ income: { plan: 100, achieved } }));
  expect(points(result, 'income')).toBe(20);
  expect(points(result, 'income', 'EXCESS')).toBe(bonus);
});

test('all excess together stays within the limit of the sheet; bonuses stand beside it unless the sheet says otherwise', () => {
  const items = Array.from({ length: 30 }, (_, i): ScoreItem => ({ kind: 'quantitative', id: `i${i}`, name: named('x'), points: 10 }));
  const large: ScoreSheet = { ...sheet, blocks: [{ id: 'b', name: named('I'), points: 300, scoredBy: 'VERIFIED', items }] };
  const all = Object.fromEntries(items.map(({ id }) => [id, { plan: 1, achieved: 2 }]));
  const sum = (result: ReturnType<typeof scoreAtStage>, kind: string) =>
    result.lines.filter((line) => line.kind === kind).reduce((total, line) => total + (line.points ?? 0), 0);
  const given = scoreAtStage(large, entry(all, { bonuses: ['creative'] }));
  expect(sum(given, 'EXCESS')).toBe(20);
  expect(given.total).toBe(325);
  const within: ScoreSheet = {
    ...large,
    bonuses: [{ id: 'creative', name: named('x'), points: 5, givenAt: 'COUNCIL', withinLimit: true }],
  };
  expect(sum(scoreAtStage(within, entry(all, { bonuses: ['creative'] })), 'BONUS')).toBe(0);
});

test.each([
  [4, 0],
  [5, -5],
  [9, -5],
  [10, -10],
  [14, -10],
  [15, -20],
  [40, -20],
])('%s days late take %s points', (days, taken) => {
  expect(scoreAtStage(sheet, entry({}, { deductions: { late: days } })).total).toBe(taken);
});

test('each occurrence counts, and a leader warned also bars from awards', () => {
  const twice = scoreAtStage(sheet, entry({}, { deductions: { returned: 2 } }));
  expect(twice).toMatchObject({ total: -10, barred: false });
  const warned = scoreAtStage(sheet, entry({}, { deductions: { 'leader-warned': 1 } }));
  expect(warned).toMatchObject({ total: -20, barred: true });
  expect(warned.lines.at(-1)?.because.vi).toContain('không được xét, đề nghị khen thưởng');
});

test('what is missing brings nothing, is named, and never counts as met', () => {
  const result = scoreAtStage(sheet, entry({ income: { plan: 0, achieved: 10 }, poverty: { plan: 2 } }));
  expect(result.total).toBe(0);
  expect(result.missing).toEqual(['income', 'poverty', 'order', 'movement']);
});

test('a self-score only proposes: the total is of those who verify, and of the council', () => {
  const self = entry({ income: { plan: 1, achieved: 1 }, order: { grade: 'A' }, movement: { points: 40 } }, { stage: 'SELF' });
  const verified = entry(
    { income: { plan: 2, achieved: 1 }, order: { grade: 'B' }, movement: { points: 40 } },
    { deductions: { returned: 1 }, bonuses: ['creative'] },
  );
  const council = entry({ movement: { points: 33 }, income: { plan: 1, achieved: 1 } }, { stage: 'COUNCIL', bonuses: ['creative'] });
  const result = finalScore(sheet, [council, self, verified]);
  expect(result.total).toBe(10 + 24 + 33 + 5 - 5);
  expect(finalScore(sheet, [self]).missing).toHaveLength(4);
  expect(scoreFactOf(result, 2021)).toEqual({
    sheet: 'block',
    year: 2021,
    total: 67,
    items: { income: 10, order: 24, movement: 33 },
    barred: false,
  });
});

test('a unit may set out a block in detail within its points, no further', () => {
  const split = { economy: [income, { ...poverty, points: 6 }, { ...poverty, id: 'birth-rate', points: 4 }] };
  expect(whyNotRefine(sheet, split)).toEqual([]);
  expect(refined(sheet, split).blocks[0]?.items).toHaveLength(3);
  const more = { economy: [...split.economy, { ...movement, id: 'more', points: 0.5 }] };
  expect(whyNotRefine(sheet, more)[0]?.message.vi).toBe('I. Kinh tế: các nội dung cộng lại 30,5 điểm, vượt tổng số 30 điểm của phần này.');
});

test('a sheet whose items exceed their block, or whose ids repeat, is refused', () => {
  expect(scoreSheetShape.safeParse(sheet).success).toBe(true);
  const [economy, ...rest] = sheet.blocks;
  expect(scoreSheetShape.safeParse({ ...sheet, blocks: [{ ...economy, points: 29 }, ...rest] }).success).toBe(false);
  expect(scoreSheetShape.safeParse({ ...sheet, blocks: [economy, economy] }).success).toBe(false);
});

test('no block ever brings more than its points, no total more than all points, excess and bonuses', () => {
  const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(figure, figure, figure, figure, figure, (plan, achieved, otherPlan, other, judged) => {
      const filled = {
        income: { plan, achieved },
        poverty: { plan: otherPlan, achieved: other },
        order: { grade: 'A' },
        movement: { points: judged },
      };
      const result = scoreAtStage(sheet, entry(filled, { bonuses: ['creative'] }));
      for (const line of result.lines) expect(line.points ?? 0).toBeGreaterThanOrEqual(0);
      expect((points(result, 'income') ?? 0) + (points(result, 'poverty') ?? 0)).toBeLessThanOrEqual(30);
      expect(result.total).toBeLessThanOrEqual(100 + 20 + 5);
    }),
  );
});

test('a sheet reads as a paragraph', () => {
  expect(describeScoreSheet(sheet).vi).toContain('Báo cáo chậm: từ 5 ngày trừ 5 điểm, từ 10 ngày trừ 10 điểm và từ 15 ngày trừ 20 điểm.');
  expect(describeScoreSheet(sheet).en).toContain(
    'Each 1% beyond the plan brings 1% of the item’s points, at most 10%; together at most 20 points.',
  );
});
