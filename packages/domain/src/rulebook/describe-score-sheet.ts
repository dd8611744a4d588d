import { formatNumber, percentText } from '../format';
import type { Text } from '../text';
import { listed } from './criteria/kind';
import type { Deduction, Excess, ScoreBlock, ScoreSheet } from './score-sheet';

/** A score sheet in one paragraph: its blocks, what brings more, what takes away. */
export function describeScoreSheet({ name, blocks, excess, bonuses = [], deductions = [] }: ScoreSheet): Text {
  const total = blocks.reduce((sum, { points }) => sum + points, 0);
  const parts: Text[] = [
    {
      vi: `${name.vi}: ${vi(total)} điểm, gồm ${list(blocks.map(blockText)).vi}.`,
      en: `${name.en}: ${en(total)} points, of which ${list(blocks.map(blockText)).en}.`,
    },
    ...(excess ? [excessText(excess)] : []),
    ...bonuses.map((bonus) => ({
      vi: `Thưởng ${vi(bonus.points)} điểm: ${bonus.name.vi}${bonus.by ? ` (do ${bonus.by.vi} chấm)` : ''}.`,
      en: `A bonus of ${en(bonus.points)} points: ${bonus.name.en}${bonus.by ? ` (given by ${bonus.by.en})` : ''}.`,
    })),
    ...deductions.map(deductionText),
  ];
  return { vi: parts.map((part) => part.vi).join(' '), en: parts.map((part) => part.en).join(' ') };
}

function blockText({ name, points, scoredBy }: ScoreBlock): Text {
  const by =
    scoredBy === 'COUNCIL'
      ? { vi: 'Hội đồng chấm', en: 'scored by the council' }
      : { vi: 'đơn vị tự chấm, được thẩm định', en: 'self-scored and verified' };
  return { vi: `${name.vi} ${vi(points)} điểm (${by.vi})`, en: `${name.en} ${en(points)} points (${by.en})` };
}

function excessText({ percentPerPercent, itemAtMostPercent, totalAtMost }: Excess): Text {
  const [each, most] = [percentText(percentPerPercent), percentText(itemAtMostPercent)];
  return {
    vi: `Vượt mỗi 1% được thưởng ${each.vi} số điểm của nội dung, không quá ${most.vi}; tổng điểm thưởng không quá ${vi(totalAtMost)} điểm.`,
    en: `Each 1% beyond the plan brings ${each.en} of the item’s points, at most ${most.en}; together at most ${en(totalAtMost)} points.`,
  };
}

function deductionText(deduction: Deduction): Text {
  const { name } = deduction;
  if (deduction.kind === 'occurrence') {
    const bar = deduction.bars ? BARS : NOTHING;
    return {
      vi: `Trừ ${vi(deduction.points)} điểm mỗi lần: ${name.vi}${bar.vi}.`,
      en: `Minus ${en(deduction.points)} points each time: ${name.en}${bar.en}.`,
    };
  }
  const bands = list(
    deduction.bands.map(({ fromDays, points, bars }) => {
      const bar = bars ? BARS : NOTHING;
      return {
        vi: `từ ${vi(fromDays)} ngày trừ ${vi(points)} điểm${bar.vi}`,
        en: `from ${en(fromDays)} days minus ${en(points)} points${bar.en}`,
      };
    }),
  );
  return { vi: `${name.vi}: ${bands.vi}.`, en: `${name.en}: ${bands.en}.` };
}

const BARS: Text = { vi: ' và không được xét, đề nghị khen thưởng', en: ' and barred from awards' };
const NOTHING: Text = { vi: '', en: '' };

const list = (texts: readonly Text[]) => listed(texts, { vi: 'và', en: 'and' });
const vi = (value: number) => formatNumber(value, 'vi');
const en = (value: number) => formatNumber(value, 'en');
