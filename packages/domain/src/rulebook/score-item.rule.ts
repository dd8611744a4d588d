import { formatNumber } from '../format';
import type { Text } from '../text';
import type { ItemEntry, ScoreItem, ScoreLine } from './score-sheet';

/** An item with its points and by how many percent it went beyond its plan. */
export interface ScoredItem {
  readonly item: ScoreItem;
  readonly line: ScoreLine;
  readonly percentOver: number;
}

/** Points to a hundredth, half up. */
export function rounded(points: number): number {
  return Math.round((points + Number.EPSILON) * 100) / 100;
}

/** The points of one item, never below nothing nor above its own; what lies beyond its plan is told apart. */
export function scoreItem(item: ScoreItem, entry: ItemEntry = {}): ScoredItem {
  switch (item.kind) {
    case 'quantitative':
      return scoreQuantity(item, entry);
    case 'graded': {
      const found = item.grades.find(({ grade }) => grade === entry.grade);
      return found ? scored(item, (item.points * found.percent) / 100, gradeText(found, item.points)) : missing(item);
    }
    case 'judged': {
      if (entry.points === undefined) return missing(item);
      const points = Math.max(0, Math.min(entry.points, item.points));
      return scored(item, points, {
        vi: `Được chấm ${vi(points)}/${vi(item.points)} điểm.`,
        en: `${en(points)} of ${en(item.points)} points given.`,
      });
    }
  }
}

function scoreQuantity(item: Extract<ScoreItem, { readonly kind: 'quantitative' }>, { plan, achieved }: ItemEntry): ScoredItem {
  if (plan === undefined || achieved === undefined) return missing(item);
  const ratio = item.inverse ? inverseRatio(plan, achieved) : ratioOf(plan, achieved);
  if (ratio === undefined) return missing(item, NO_PLAN);
  const because = ratio >= 1 ? fullText(item, plan, achieved) : ratioText(item, plan, achieved);
  return { ...scored(item, item.points * Math.min(ratio, 1), because), percentOver: (ratio - 1) * 100 };
}

/** Achieved ÷ plan; undefined where nothing was planned, which no rule can weigh. */
function ratioOf(plan: number, achieved: number): number | undefined {
  return plan > 0 ? Math.max(achieved, 0) / plan : undefined;
}

/** Plan ÷ achieved, for what should be small: nothing at all is the best that there is. */
function inverseRatio(plan: number, achieved: number): number {
  if (achieved <= 0) return plan > 0 ? Number.POSITIVE_INFINITY : 1;
  return Math.max(plan, 0) / achieved;
}

function scored(item: ScoreItem, points: number, because: Text): ScoredItem {
  return { item, line: { id: item.id, kind: 'ITEM', name: item.name, points: rounded(points), because }, percentOver: 0 };
}

function missing(item: ScoreItem, because: Text = NOT_FILLED_IN): ScoredItem {
  return { item, line: { id: item.id, kind: 'ITEM', name: item.name, because }, percentOver: 0 };
}

const NOT_FILLED_IN: Text = { vi: 'Chưa có số liệu nên chưa tính điểm.', en: 'Not filled in yet, so without points.' };
const NO_PLAN: Text = { vi: 'Kế hoạch bằng 0: phải có người xem xét.', en: 'Nothing was planned: somebody must look at it.' };

const vi = (value: number) => formatNumber(value, 'vi');
const en = (value: number) => formatNumber(value, 'en');

function ratioText({ inverse, points }: { readonly inverse?: true; readonly points: number }, plan: number, achieved: number): Text {
  const [upper, lower] = inverse ? [plan, achieved] : [achieved, plan];
  return {
    vi: `Thực hiện ${vi(achieved)}, kế hoạch ${vi(plan)}: ${vi(upper)} ÷ ${vi(lower)} × ${vi(points)} điểm.`,
    en: `${en(achieved)} achieved, ${en(plan)} planned: ${en(upper)} ÷ ${en(lower)} × ${en(points)} points.`,
  };
}

function fullText({ points }: { readonly points: number }, plan: number, achieved: number): Text {
  return {
    vi: `Thực hiện ${vi(achieved)}, kế hoạch ${vi(plan)}: đạt kế hoạch, đủ ${vi(points)} điểm.`,
    en: `${en(achieved)} achieved, ${en(plan)} planned: the plan is met, all ${en(points)} points.`,
  };
}

function gradeText({ grade, percent }: { readonly grade: string; readonly percent: number }, points: number): Text {
  return {
    vi: `Xếp loại ${grade}: ${vi(percent)}% của ${vi(points)} điểm.`,
    en: `Grade ${grade}: ${en(percent)}% of ${en(points)} points.`,
  };
}
