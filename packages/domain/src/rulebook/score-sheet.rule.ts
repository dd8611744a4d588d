import { formatNumber } from '../format';
import type { ScoreFact } from '../people/nominee';
import { type Refusal, refusal } from '../refusal';
import type { Text } from '../text';
import { deductionLine } from './score-deduction.rule';
import { rounded, type ScoredItem, scoreItem } from './score-item.rule';
import type { ScoreBlock, ScoreBonus, ScoreEntry, ScoreItem, ScoreLine, ScoreResult, ScoreSheet, ScoreStage } from './score-sheet';

/** What counts: who filled in each block, and what was given and taken beside it. */
interface Filling {
  readonly entryFor: (block: ScoreBlock) => ScoreEntry | undefined;
  readonly isGiven: (bonus: ScoreBonus) => boolean;
  /** How often, or how many days late. */
  readonly countOf: (deduction: string) => number;
}

/** A sheet as one stage filled it in, whatever the other stages say. */
export function scoreAtStage(sheet: ScoreSheet, entry: ScoreEntry): ScoreResult {
  return score(sheet, {
    entryFor: () => entry,
    isGiven: ({ id }) => Boolean(entry.bonuses?.includes(id)),
    countOf: (id) => entry.deductions?.[id] ?? 0,
  });
}

/**
 * The score in the end: each block as those have it who score it, bonuses by those who give them, deductions as the council
 * has them, else as they were verified. A self-score only proposes.
 */
export function finalScore(sheet: ScoreSheet, entries: readonly ScoreEntry[]): ScoreResult {
  const at = (stage: ScoreStage) => entries.findLast((entry) => entry.stage === stage);
  const [verified, council] = [at('VERIFIED'), at('COUNCIL')];
  return score(sheet, {
    entryFor: (block) => at(block.scoredBy),
    isGiven: ({ id, givenAt }) => Boolean(at(givenAt)?.bonuses?.includes(id)),
    countOf: (id) => council?.deductions?.[id] ?? verified?.deductions?.[id] ?? 0,
  });
}

/** What a finished sheet says of those who were scored, as a fact for the criteria. */
export function scoreFactOf({ sheet, total, lines, barred }: ScoreResult, year: number): ScoreFact {
  const items = Object.fromEntries(
    lines.flatMap(({ id, kind, points }) => (kind === 'ITEM' && points !== undefined ? [[id, points]] : [])),
  );
  return { sheet, year, total, items, barred };
}

function score(sheet: ScoreSheet, { entryFor, isGiven, countOf }: Filling): ScoreResult {
  const scored = sheet.blocks.flatMap((block) => block.items.map((item) => scoreItem(item, entryFor(block)?.items[item.id])));
  const lines: ScoreLine[] = [
    ...scored.map(({ line }) => line),
    ...extraLines(sheet, scored, (sheet.bonuses ?? []).filter(isGiven)),
    ...(sheet.deductions ?? []).flatMap((deduction) => deductionLine(deduction, countOf(deduction.id))),
  ];
  return {
    sheet: sheet.id,
    total: rounded(lines.reduce((sum, { points = 0 }) => sum + points, 0)),
    lines,
    missing: scored.filter(({ line }) => line.points === undefined).map(({ line }) => line.id),
    barred: lines.some(({ bars }) => bars),
  };
}

/** Excess and bonuses: each up to its own limit, and together, in the order of the sheet, up to the limit of the sheet. */
function extraLines({ excess }: ScoreSheet, scored: readonly ScoredItem[], given: readonly ScoreBonus[]): ScoreLine[] {
  let left = excess?.totalAtMost ?? 0;
  const within = (points: number): number => {
    const taken = Math.min(points, left);
    left = rounded(left - taken);
    return taken;
  };
  const over = scored.flatMap(({ item, percentOver }): ScoreLine[] => {
    if (!excess || percentOver <= 0) return [];
    const percent = Math.min(percentOver * excess.percentPerPercent, excess.itemAtMostPercent);
    const own = rounded((item.points * percent) / 100);
    const points = within(own);
    return [
      { id: item.id, kind: 'EXCESS', name: item.name, points, because: excessText(percentOver, percent, own, points, excess.totalAtMost) },
    ];
  });
  const bonuses = given.map((bonus): ScoreLine => {
    const points = bonus.withinLimit ? within(bonus.points) : bonus.points;
    return { id: bonus.id, kind: 'BONUS', name: bonus.name, points, because: bonusText(bonus, points) };
  });
  return [...over, ...bonuses];
}

function excessText(over: number, percent: number, own: number, points: number, limit: number): Text {
  const n = (value: number, language: 'vi' | 'en') => formatNumber(value, language);
  const cut = points < own;
  const isEndless = !Number.isFinite(over);
  return {
    vi: `Vượt kế hoạch${isEndless ? '' : ` ${n(over, 'vi')}%`}: thưởng ${n(percent, 'vi')}% số điểm của nội dung${cut ? `; tổng điểm thưởng không quá ${n(limit, 'vi')}` : ''}.`,
    en: `${isEndless ? 'Beyond the plan' : `${n(over, 'en')}% over the plan`}: a bonus of ${n(percent, 'en')}% of the item’s points${cut ? `; all bonuses together at most ${n(limit, 'en')}` : ''}.`,
  };
}

function bonusText({ by, points: full }: ScoreBonus, points: number): Text {
  const cut =
    points < full ? { vi: ' Đã đến giới hạn tổng điểm thưởng.', en: ' The limit of all bonuses is reached.' } : { vi: '', en: '' };
  const giver = by ?? { vi: 'cấp có thẩm quyền', en: 'who may give it' };
  return {
    vi: `Thưởng ${formatNumber(full, 'vi')} điểm do ${giver.vi} chấm.${cut.vi}`,
    en: `${formatNumber(full, 'en')} points given by ${giver.en}.${cut.en}`,
  };
}

/** The items of each block as a unit sets them out in detail, by the id of the block. */
export type Refinement = Readonly<Record<string, readonly ScoreItem[]>>;

/** Why a unit may not set out a sheet in this way: the items of a block must stay within its points. */
export function whyNotRefine(sheet: ScoreSheet, refinement: Refinement): Refusal[] {
  return sheet.blocks.flatMap(({ id, name, points: limit }) => {
    const points = rounded((refinement[id] ?? []).reduce((sum, item) => sum + item.points, 0));
    if (points <= limit) return [];
    const facts = {
      block: name.vi,
      blockEnglish: name.en,
      points: formatNumber(points, 'vi'),
      pointsEnglish: formatNumber(points, 'en'),
      limit: formatNumber(limit, 'vi'),
      limitEnglish: formatNumber(limit, 'en'),
    };
    return [refusal('SCORE_BLOCK_EXCEEDED', facts, { source: sheet.source })];
  });
}

/** The sheet with blocks set out in detail by a unit; blocks that it does not name stay. */
export function refined(sheet: ScoreSheet, refinement: Refinement): ScoreSheet {
  return { ...sheet, blocks: sheet.blocks.map((block) => ({ ...block, items: refinement[block.id] ?? block.items })) };
}
