import { z } from 'zod';
import { formatNumber } from '../../format';
import type { Text } from '../../text';
import { criterionBase, id } from '../shapes';
import type { Fact } from '../verdict';
import { type Answer, type CriterionBase, forBoth } from './kind';

/** So many points in the plan year on a score sheet, with floors for single items; barred is whom the sheet bars. */
export interface ScoreCriterion extends CriterionBase {
  readonly kind: 'score';
  /** The id of the sheet. */
  readonly sheet: string;
  readonly atLeast: number;
  readonly floors?: readonly { readonly item: string; readonly atLeast: number }[];
}

const points = z.number().min(-1000).max(100_000);

export const score = forBoth<ScoreCriterion>({
  schema: z.strictObject({
    kind: z.literal('score'),
    ...criterionBase,
    sheet: id,
    atLeast: points,
    floors: z
      .array(z.strictObject({ item: id, atLeast: points }))
      .min(1)
      .optional(),
  }),
  isAtLeastAsStrict: (lower, upper) =>
    lower.sheet === upper.sheet &&
    lower.atLeast >= upper.atLeast &&
    (upper.floors ?? []).every((floor) => lower.floors?.some((each) => each.item === floor.item && each.atLeast >= floor.atLeast)),

  requirement: ({ sheet, atLeast, floors = [] }, { year }) => {
    const least = pointsText(atLeast);
    const items = floors.map((floor) => ({ item: floor.item, least: pointsText(floor.atLeast) }));
    return {
      vi: `Đạt từ ${least.vi} điểm trở lên theo bảng điểm “${sheet}” năm ${year}${items.map(({ item, least }) => `, mục “${item}” từ ${least.vi} điểm`).join('')}; không bị loại theo bảng điểm.`,
      en: `Scores at least ${least.en} on the sheet “${sheet}” for ${year}${items.map(({ item, least }) => `, at least ${least.en} on “${item}”`).join('')} and is not barred by it.`,
    };
  },

  check: ({ sheet, atLeast, floors = [] }, { scores }, { year }): Answer => {
    const found = scores.filter((each) => each.sheet === sheet && each.year === year);
    if (found.length === 0) {
      return {
        outcome: 'UNDETERMINED',
        because: { vi: `Chưa có kết quả chấm điểm năm ${year}.`, en: `There is no score for ${year} yet.` },
        facts: [],
        remedy: ENTER,
      };
    }
    // Of two entries for one sheet the lower counts, until the Office settles which is right.
    const total = Math.min(...found.map((each) => each.total));
    const said = pointsText(total);
    const items = floors.map((floor) => ({ ...floor, points: lowestOf(found.map((each) => each.items[floor.item])) }));
    const facts: Fact[] = [
      { label: { vi: `Tổng điểm năm ${year}`, en: `Total for ${year}` }, value: said, origin: sheetOrigin(sheet) },
      ...items.flatMap(({ item, points }) =>
        points === undefined ? [] : [{ label: { vi: `Mục ${item}`, en: `Item ${item}` }, value: pointsText(points) }],
      ),
    ];
    if (found.some((each) => each.barred)) {
      return {
        outcome: 'NOT_MET',
        because: { vi: 'Thuộc trường hợp bảng điểm loại khỏi xét khen thưởng.', en: 'The sheet itself bars from awards.' },
        facts,
        remedy: CHANGE,
      };
    }
    const low = items.find(({ atLeast, points }) => points !== undefined && points < atLeast);
    if (total < atLeast || low) {
      return {
        outcome: 'NOT_MET',
        because:
          total < atLeast
            ? { vi: `Đạt ${said.vi}/${pointsText(atLeast).vi} điểm.`, en: `Scores ${said.en} of the ${pointsText(atLeast).en} needed.` }
            : { vi: `Mục “${low?.item}” chưa đạt mức điểm tối thiểu.`, en: `The item “${low?.item}” is below its floor.` },
        facts,
        remedy: CHANGE,
      };
    }
    const missing = items.filter(({ points }) => points === undefined).map(({ item }) => `“${item}”`);
    if (missing.length > 0) {
      const list = missing.join(', ');
      return {
        outcome: 'UNDETERMINED',
        because: { vi: `Chưa có điểm của mục ${list}.`, en: `There are no points for ${list} yet.` },
        facts,
        remedy: ENTER,
      };
    }
    return { outcome: 'MET', because: { vi: `Đạt ${said.vi} điểm.`, en: `Scores ${said.en}.` }, facts };
  },
});

const ENTER = { by: 'OFFICE', text: { vi: 'Cập nhật kết quả chấm điểm.', en: 'Enter the scores.' } } as const;
const CHANGE = {
  by: 'OFFICE',
  text: { vi: 'Chỉ thay đổi khi kết quả chấm điểm được điều chỉnh.', en: 'Changes only if the scores are amended.' },
} as const;

const sheetOrigin = (sheet: string): Text => ({ vi: `Bảng điểm “${sheet}”`, en: `Score sheet “${sheet}”` });

const pointsText = (value: number): Text => ({ vi: formatNumber(value, 'vi'), en: formatNumber(value, 'en') });

/** The lowest that is entered; undefined where any entry lacks it. */
function lowestOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length < values.length ? undefined : Math.min(...known);
}
