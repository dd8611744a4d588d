import { whyNotInTime, windowOf, workOut } from '@vinh-danh/domain/rulebook/deadline.rule';
import { placesOf } from '@vinh-danh/domain/rulebook/quota.rule';
import { awardOf, quotasFor } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { ItemEntry, ScoreEntry } from '@vinh-danh/domain/rulebook/score-sheet';
import { finalScore, refined, scoreAtStage, scoreFactOf, whyNotRefine } from '@vinh-danh/domain/rulebook/score-sheet.rule';
import { unit, verdictOn } from '../example-facts';
import { readCase } from '../read-case';
import { hungYen2021 } from './rulebook';

const rulebook = readCase(hungYen2021);
const sheet = rulebook.layers.flatMap((layer) => layer.scoreSheets ?? [])[0];
if (!sheet) throw new Error('no sheet');

const entry = (items: Record<string, ItemEntry>, known: Partial<ScoreEntry> = {}): ScoreEntry => ({ stage: 'VERIFIED', items, ...known });
const full: Record<string, ItemEntry> = {
  revenue: { plan: 100, achieved: 100 },
  poverty: { plan: 3, achieved: 3 },
  'birth-rate': { plan: 14, achieved: 14 },
  'third-child': { plan: 5, achieved: 5 },
  malnutrition: { plan: 8, achieved: 8 },
  law: { grade: 'A' },
  organisation: { grade: 'A' },
  emulation: { grade: 'A' },
};
const pointsOf = (id: string, items: Record<string, ItemEntry>, kind = 'ITEM') =>
  scoreAtStage(sheet, entry(items)).lines.find((line) => line.id === id && line.kind === kind)?.points;

describe('points', () => {
  test('what should grow is achieved ÷ plan; what should be small is plan ÷ achieved', () => {
    expect(pointsOf('revenue', { revenue: { plan: 100, achieved: 90 } })).toBe(18);
    expect(pointsOf('poverty', { poverty: { plan: 3, achieved: 4 } })).toBe(7.5);
    expect(pointsOf('poverty', { poverty: { plan: 3, achieved: 2 } })).toBe(10);
  });

  test('what lies above the plan moves to the bonus: 1% for each percent, at most 10% of the item', () => {
    expect(pointsOf('revenue', { revenue: { plan: 100, achieved: 104 } }, 'EXCESS')).toBe(0.8);
    expect(pointsOf('revenue', { revenue: { plan: 100, achieved: 150 } }, 'EXCESS')).toBe(2);
    expect(pointsOf('poverty', { poverty: { plan: 3, achieved: 2 } }, 'EXCESS')).toBe(1);
  });

  test('all bonuses for excess together stay within 20', () => {
    const items = Array.from({ length: 30 }, (_, i) => ({
      kind: 'quantitative' as const,
      id: `item-${i}`,
      name: { vi: `Chỉ tiêu ${i}`, en: `Item ${i}` },
      points: 10,
    }));
    const wide = refined(sheet, { i: items });
    const result = scoreAtStage(wide, entry(Object.fromEntries(items.map(({ id }) => [id, { plan: 1, achieved: 2 }]))));
    const excess = result.lines.filter(({ kind }) => kind === 'EXCESS').reduce((sum, { points = 0 }) => sum + points, 0);
    expect(excess).toBe(20);
  });

  test.each([
    [4, 0],
    [5, -5],
    [9, -5],
    [10, -10],
    [14, -10],
    [15, -20],
    [40, -20],
  ])('a report %d days late costs %d points: the highest band reached, alone', (days, points) => {
    const onTime = scoreAtStage(sheet, entry(full)).total;
    expect(scoreAtStage(sheet, entry(full, { deductions: { 'late-report': days } })).total - onTime).toBe(points);
  });

  test('the head of the block scores I and II, the council III; a self-score only proposes', () => {
    const self: ScoreEntry = { stage: 'SELF', items: full };
    const head = entry({ ...full, law: { grade: 'B' }, emulation: { grade: 'A' } });
    const council: ScoreEntry = {
      stage: 'COUNCIL',
      items: { emulation: { grade: 'B' }, law: { grade: 'A' } },
      bonuses: ['emulation-work'],
    };
    expect(finalScore(sheet, [self, head, council]).total).toBe(60 + 18 + 16 + 5);
    expect(finalScore(sheet, [self]).total).toBe(0);
  });

  test('a block of content may be set out in detail, but not beyond its points', () => {
    const item = (points: number) => ({ kind: 'judged' as const, id: 'x', name: { vi: 'Chỉ tiêu', en: 'Item' }, points });
    expect(whyNotRefine(sheet, { ii: [item(20)] })).toEqual([]);
    expect(whyNotRefine(sheet, { ii: [item(12), { ...item(9), id: 'y' }] })[0]?.code).toBe('SCORE_BLOCK_EXCEEDED');
  });
});

test('a warned leader costs 20 points and also the right to the flag, however high the score', () => {
  const flag = (deductions: Record<string, number>) => {
    const result = scoreAtStage(sheet, entry(full, { bonuses: ['creativity'], deductions }));
    const nominee = unit(rulebook, { scores: [scoreFactOf(result, 2021)], blockRanks: [{ block: 'KHOI.1', year: 2021, place: 1, of: 8 }] });
    return verdictOn(rulebook, 'PROVINCIAL_EMULATION_FLAG', nominee, 'blocks.score', '2021-12-31').outcome;
  };
  expect(flag({})).toBe('MET');
  expect(flag({ 'leader-reprimanded': 1 })).toBe('MET');
  expect(flag({ 'leader-warned': 1 })).toBe('NOT_MET');
  expect(verdictOn(rulebook, 'PROVINCIAL_EMULATION_FLAG', unit(rulebook), 'blocks.score', '2021-12-31').outcome).toBe('UNDETERMINED');
});

describe('the calendar', () => {
  const instant = (day: string) => new Date(`${day}T16:59:59Z`);
  const more = (until: string) => [
    { deadline: 'launch', until: new Date(until), reason: 'Trường hợp đặc biệt', decisionNumber: '1', grantedBy: 'SNV' },
  ];
  const launch = (extensions: ReturnType<typeof more>) => windowOf(workOut(rulebook, { extensions, isHoliday: () => false }), 'LAUNCH');

  test('January, in a special case at most to 15 February, whatever is granted', () => {
    expect(launch([])?.closesAt).toEqual(new Date('2021-01-31T17:00:00Z'));
    expect(launch(more('2021-02-10T17:00:00Z'))?.closesAt).toEqual(new Date('2021-02-10T17:00:00Z'));
    expect(launch(more('2021-03-31T17:00:00Z'))?.closesAt).toEqual(new Date('2021-02-15T17:00:00Z'));
  });

  test('whoever misses it is told who acts instead and what it costs', () => {
    const [refusal] = whyNotInTime(launch([]), instant('2021-02-20'));
    expect(refusal?.code).toBe('WINDOW_CLOSED');
    expect(refusal?.message.vi).toContain('Sở Nội vụ thực hiện thay');
    expect(refusal?.message.vi).toContain('trừ điểm');
  });

  test('targets before 5 January: the 4th is the last day', () => {
    const targets = windowOf(workOut(rulebook, { extensions: [], isHoliday: () => false }), 'PLEDGE');
    expect(whyNotInTime(targets, instant('2021-01-04'))).toEqual([]);
    expect(whyNotInTime(targets, instant('2021-01-05'))).toHaveLength(1);
  });
});

test('two flags and one certificate to a block; the enterprise block has eight and five, split by cluster', () => {
  const clusters = ['CUM.DNNN', 'CUM.DN1', 'CUM.DN2'];
  const total = (award: string, codes: readonly string[]) =>
    codes.reduce((sum, code) => {
      const rule = quotasFor(rulebook, award).find(({ over }) => typeof over === 'object' && 'units' in over && over.units.includes(code));
      return sum + (rule ? (placesOf(rule, 0, true) ?? 0) : 0);
    }, 0);
  expect([total('PROVINCIAL_EMULATION_FLAG', ['KHOI.1']), total('CERTIFICATE_OF_MERIT', ['KHOI.1'])]).toEqual([2, 1]);
  expect([total('PROVINCIAL_EMULATION_FLAG', clusters), total('CERTIFICATE_OF_MERIT', clusters)]).toEqual([8, 5]);
});

test('the law’s first place is left to provinces: here the third of a cluster may still get its flag', () => {
  const outcome = (place: number) =>
    verdictOn(
      rulebook,
      'PROVINCIAL_EMULATION_FLAG',
      unit(rulebook, { blockRanks: [{ block: 'CUM.DN1', year: 2021, place, of: 9 }] }),
      'provincial-emulation-flag.rank',
      '2021-12-31',
    ).outcome;
  expect([outcome(1), outcome(3), outcome(4)]).toEqual(['MET', 'MET', 'NOT_MET']);
  expect(awardOf(rulebook, 'PROVINCIAL_EMULATION_FLAG').subject).toBe('COLLECTIVE');
});
