import { z } from 'zod';
import { dayText, instantText } from '../../format';
import type { Assignment, PersonNominee } from '../../people/nominee';
import type { Text } from '../../text';
import type { Day } from '../../time';
import { criterionBase, wholeNumber } from '../shapes';
import type { Fact } from '../verdict';
import { mainAssignment } from './assignments';
import { keeps } from './compare';
import { type Answer, type CriterionBase, forPersons } from './kind';
import { daysCovered, earlier, firstDayOf, later, monthsIn, united } from './year';

/**
 * Who moved in the plan year needs the opinion of the former unit, where they spent at least so many months of it; who was
 * seconded needs the opinion of the receiving unit. The opinion is attested by name; without a move nothing is asked.
 */
export interface TransferCriterion extends CriterionBase {
  readonly kind: 'transfer';
  readonly formerAfterMonths?: number;
  readonly secondment?: true;
}

export const transfer = forPersons<TransferCriterion>({
  schema: z
    .strictObject({
      kind: z.literal('transfer'),
      ...criterionBase,
      formerAfterMonths: wholeNumber.min(1).max(12).optional(),
      secondment: z.literal(true).optional(),
    })
    .refine(({ formerAfterMonths, secondment }) => formerAfterMonths !== undefined || secondment !== undefined, {
      path: ['formerAfterMonths'],
    }),
  isAtLeastAsStrict: (lower, upper) =>
    (upper.formerAfterMonths === undefined ||
      (lower.formerAfterMonths !== undefined && lower.formerAfterMonths <= upper.formerAfterMonths)) &&
    keeps(lower.secondment, upper.secondment),

  requirement: ({ formerAfterMonths, secondment }) => {
    const parts: Text[] = [
      ...(formerAfterMonths === undefined
        ? []
        : [
            {
              vi: `người chuyển công tác có ý kiến nhận xét của đơn vị cũ nếu đã làm việc ở đó từ đủ ${formerAfterMonths} tháng trở lên trong năm`,
              en: `who moved has the opinion of the former unit, if at least ${formerAfterMonths} months of the year were spent there`,
            },
          ]),
      ...(secondment
        ? [
            {
              vi: 'người được biệt phái có ý kiến nhận xét của đơn vị tiếp nhận',
              en: 'who was seconded has the opinion of the receiving unit',
            },
          ]
        : []),
    ];
    const vi = parts.map((part) => part.vi).join('; ');
    const en = parts.map((part) => part.en).join('; ');
    return { vi: `${vi.charAt(0).toUpperCase()}${vi.slice(1)}.`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` };
  },

  check: (criterion, person, { year, day }): Answer => {
    const from = later(firstDayOf(year), person.serviceStartedOn);
    const until = earlier(day, person.leftOn ?? day);
    const opinions = [
      ...formerUnits(criterion, person, from, until),
      ...(criterion.secondment ? receivingUnits(person, firstDayOf(year), until) : []),
    ];
    const isKnown = isAllOnRecord(person, from, until);
    const facts: Fact[] = opinions.map(({ unitName, from, until }) => ({
      label: { vi: 'Cần ý kiến của đơn vị', en: 'Opinion needed from' },
      value: {
        vi: `${unitName} (từ ${dayText(from).vi}${until ? ` đến ${dayText(until).vi}` : ''})`,
        en: `${unitName} (from ${dayText(from).en}${until ? ` to ${dayText(until).en}` : ''})`,
      },
      origin: FILE,
    }));
    if (opinions.length === 0 && isKnown) {
      return {
        outcome: 'MET',
        because: {
          vi: 'Không chuyển công tác, biệt phái thuộc trường hợp phải lấy ý kiến.',
          en: 'No move or secondment that asks for an opinion.',
        },
        facts,
      };
    }
    const given = person.attestations[criterion.id];
    if (given) {
      const by: Fact = {
        label: { vi: 'Người xác nhận', en: 'Attested by' },
        value: { vi: given.by, en: given.by },
        origin: instantText(given.at),
      };
      return given.outcome === 'MET'
        ? {
            outcome: 'MET',
            because: { vi: `${given.by} xác nhận đã có ý kiến đồng ý.`, en: `${given.by} attests that there is a favourable opinion.` },
            facts: [...facts, by],
          }
        : {
            outcome: 'NOT_MET',
            because: { vi: `${given.by} xác nhận không có ý kiến đồng ý.`, en: `${given.by} attests that there is none in favour.` },
            facts: [...facts, by],
            remedy: ASK,
          };
    }
    return {
      outcome: 'UNDETERMINED',
      because: isKnown
        ? {
            vi: 'Chưa có ý kiến nhận xét của đơn vị cũ hoặc đơn vị tiếp nhận.',
            en: 'The opinion of the former or the receiving unit is missing.',
          }
        : { vi: 'Quá trình công tác trong năm chưa được ghi đầy đủ.', en: 'Not all posts of the year are on record.' },
      facts,
      remedy: ASK,
    };
  },
});

const FILE = { vi: 'Hồ sơ nhân sự', en: 'Personnel file' };
const ASK = {
  by: 'OFFICE',
  text: {
    vi: 'Lấy ý kiến nhận xét bằng văn bản và kết luận khi thẩm định.',
    en: 'Obtain the written opinion and record a finding on appraisal.',
  },
} as const;

/** The units left in the year in which at least so many months of it were spent; stays in one unit add up. */
function formerUnits({ formerAfterMonths }: TransferCriterion, person: PersonNominee, from: Day, until: Day): Assignment[] {
  if (formerAfterMonths === undefined) return [];
  const own = mainAssignment(person, until)?.unit;
  const left = person.assignments.filter((each) => each.kind === 'PERMANENT' && each.unit !== own && overlaps(each, from, until));
  const units = [...new Set(left.map((each) => each.unit))];
  return units.flatMap((unit) => {
    const stays = left.filter((each) => each.unit === unit);
    const spent = united(stays.map((stay) => ({ from: later(stay.from, from), until: earlier(stay.until ?? until, until) })));
    const last = stays.reduce((a, b) => (a.from > b.from ? a : b));
    return monthsIn(spent) >= formerAfterMonths ? [last] : [];
  });
}

function receivingUnits({ assignments }: PersonNominee, from: Day, until: Day): Assignment[] {
  return assignments.filter((each) => each.kind === 'SECONDMENT' && overlaps(each, from, until)).sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Whether the permanent posts cover the year so far: time without one may have been spent in another body. */
function isAllOnRecord({ assignments }: PersonNominee, from: Day, until: Day): boolean {
  const posts = assignments.filter((each) => each.kind === 'PERMANENT' && overlaps(each, from, until));
  const covered = daysCovered(posts.map((each) => ({ from: later(each.from, from), until: earlier(each.until ?? until, until) })));
  return covered >= daysCovered([{ from, until }]);
}

const overlaps = (each: Assignment, from: Day, until: Day): boolean =>
  each.from <= until && (each.until === undefined || each.until >= from);
