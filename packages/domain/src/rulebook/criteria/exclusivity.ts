import { z } from 'zod';
import { dayText } from '../../format';
import type { Honour, HonourKind, Nominee } from '../../people/nominee';
import { HONOUR_KINDS, valuesOf } from '../../people/scales';
import type { Text } from '../../text';
import type { AwardKey } from '../award';
import { awardKey, criterionBase } from '../shapes';
import { isAmong } from './compare';
import { countingHonours, isOfOtherKind } from './counting-honours';
import { AND, type Answer, type CriterionBase, decisionOrigin, forBoth, listed, OR, type Question, type Setting } from './kind';
import { quoted } from './window';
import { yearOf } from './year';

/**
 * What else was given stands in the way:
 * - `ONE_A_YEAR`: of these awards, this one among them, a nominee gets at most one in a year;
 * - `NOT_WITH_HIGHER`: refused to those who get one of these, higher, awards for the same year; open while one is under way,
 *   so that whoever is refused the higher falls back to this one;
 * - `ONCE_IN_A_LIFETIME`: refused to those who ever held one of these;
 * - `ONE_ACHIEVEMENT`: an achievement that was honoured with one of these is not honoured again.
 */
export interface ExclusivityCriterion extends CriterionBase {
  readonly kind: 'exclusivity';
  readonly rule: 'ONE_A_YEAR' | 'NOT_WITH_HIGHER' | 'ONCE_IN_A_LIFETIME' | 'ONE_ACHIEVEMENT';
  readonly awards: readonly AwardKey[];
  /** Honours of these kinds do not count against it, e.g. for long service. */
  readonly exceptKinds?: readonly HonourKind[];
}

export const exclusivity = forBoth<ExclusivityCriterion>({
  schema: z.strictObject({
    kind: z.literal('exclusivity'),
    ...criterionBase,
    rule: z.enum(['ONE_A_YEAR', 'NOT_WITH_HIGHER', 'ONCE_IN_A_LIFETIME', 'ONE_ACHIEVEMENT']),
    awards: z.array(awardKey).min(1),
    exceptKinds: z
      .array(z.enum(valuesOf(HONOUR_KINDS)))
      .min(1)
      .optional(),
  }),
  awardsNamed: ({ awards }) => awards,

  isAtLeastAsStrict: (lower, upper) =>
    lower.rule === upper.rule && isAmong(upper.awards, lower.awards) && isAmong(lower.exceptKinds, upper.exceptKinds),

  requirement: ({ rule, awards, exceptKinds }, setting) => {
    const names = namesOf(awards, setting);
    const kinds =
      exceptKinds &&
      listed(
        exceptKinds.map((kind) => HONOUR_KINDS[kind]),
        AND,
      );
    const except: Text = kinds ? { vi: ` (không tính ${kinds.vi})`, en: ` (${kinds.en} not counted)` } : { vi: '', en: '' };
    switch (rule) {
      case 'ONE_A_YEAR':
        return {
          vi: `Trong một năm chỉ được tặng một trong các hình thức: ${names.vi}${except.vi}.`,
          en: `Only one of these in a year: ${names.en}${except.en}.`,
        };
      case 'NOT_WITH_HIGHER':
        return {
          vi: `Không đồng thời được tặng ${names.vi} năm ${setting.year}${except.vi}.`,
          en: `Does not get ${names.en} for ${setting.year} as well${except.en}.`,
        };
      case 'ONCE_IN_A_LIFETIME':
        return { vi: `Chưa từng được tặng ${names.vi}${except.vi}.`, en: `Never held ${names.en} before${except.en}.` };
      case 'ONE_ACHIEVEMENT':
        return {
          vi: `Thành tích chưa được khen thưởng bằng ${names.vi}${except.vi}.`,
          en: `The achievement was not honoured with ${names.en} before${except.en}.`,
        };
    }
  },

  check: (criterion, nominee, question): Answer => {
    const held = countingHonours(nominee.honours, question.day).filter(
      (honour) => criterion.awards.includes(honour.award) && isOfOtherKind(honour, criterion.exceptKinds) !== false,
    );
    const against = held
      .map((honour) => ({ honour, stands: standsAgainst(criterion, honour, nominee, question) }))
      .filter(({ stands }) => stands !== 'NO');
    const facts = against.map(({ honour }) => ({
      label: question.nameOf(honour.award),
      value: { vi: `năm ${honour.year}`, en: `for ${honour.year}` },
      origin: decisionOrigin(honour.decisionNumber, dayText(honour.decidedOn)),
    }));
    if (against.some(({ stands }) => stands === 'YES')) {
      return {
        outcome: 'NOT_MET',
        because: {
          vi: criterion.rule === 'ONE_ACHIEVEMENT' ? 'Thành tích này đã được khen thưởng.' : 'Đã được tặng hình thức khen thưởng khác.',
          en: criterion.rule === 'ONE_ACHIEVEMENT' ? 'This achievement was honoured already.' : 'Another of these awards is held.',
        },
        facts,
        remedy: {
          by: 'DIRECTOR',
          text: { vi: 'Chỉ thay đổi khi quyết định khen thưởng đó bị hủy bỏ.', en: 'Changes only if that decision is revoked.' },
        },
      };
    }
    if (against.length > 0) {
      return {
        outcome: 'UNDETERMINED',
        because: {
          vi: 'Hồ sơ chưa đủ để xác định khen thưởng đã có là về loại hình, thành tích nào.',
          en: 'For which achievement, or of what kind, an honour was given is not on record.',
        },
        facts,
        remedy: {
          by: 'OFFICE',
          text: {
            vi: 'Cập nhật loại hình, thành tích của quyết định khen thưởng.',
            en: 'Enter the kind and the achievement of the honour.',
          },
        },
      };
    }
    const awaited = criterion.rule === 'NOT_WITH_HIGHER' ? criterion.awards.filter((award) => nominee.nominatedFor.includes(award)) : [];
    if (awaited.length > 0) {
      const names = namesOf(awaited, question);
      return {
        outcome: 'UNDETERMINED',
        because: { vi: `Đang được đề nghị ${names.vi}, chờ quyết định.`, en: `Nominated for ${names.en}; awaits decision.` },
        facts,
        remedy: { by: 'DIRECTOR', text: { vi: `Quyết định ${names.vi} trước.`, en: `Decide on ${names.en} first.` } },
      };
    }
    return { outcome: 'MET', because: { vi: 'Không trùng với khen thưởng khác.', en: 'No other honour stands against it.' }, facts };
  },
});

/** Whether an honour stands in the way; perhaps, where its kind or its achievement is not on record. */
type Stands = 'YES' | 'NO' | 'PERHAPS';

function standsAgainst(criterion: ExclusivityCriterion, honour: Honour, nominee: Nominee, question: Question): Stands {
  const stands = isInTheWay(criterion, honour, nominee, question);
  return stands === 'YES' && isOfOtherKind(honour, criterion.exceptKinds) === undefined ? 'PERHAPS' : stands;
}

/** Approval of this very award gives the nominee an honour of it for the plan year: that one is never in its own way. */
function isInTheWay({ rule }: ExclusivityCriterion, honour: Honour, nominee: Nominee, { award, year }: Question): Stands {
  if (honour.year === year && honour.award === award) return 'NO';
  switch (rule) {
    case 'ONE_A_YEAR':
    case 'NOT_WITH_HIGHER':
      return honour.year === year ? 'YES' : 'NO';
    case 'ONCE_IN_A_LIFETIME':
      return 'YES';
    case 'ONE_ACHIEVEMENT':
      return isForTheSame(honour, nominee, year);
  }
}

/** What is given for a period's merit is for that period alone; of anything else only the name of the achievement can tell. */
function isForTheSame(honour: Honour, { achievement }: Nominee, year: number): Stands {
  const isOfItsPeriod = honour.kind === 'MERIT' || honour.kind === 'LONG_SERVICE';
  if (isOfItsPeriod && !coversYear(honour, year)) return 'NO';
  if (achievement === undefined || honour.achievement === undefined) return 'PERHAPS';
  return honour.achievement === achievement ? 'YES' : 'NO';
}

/** Whether an honour's period reaches into a year. */
function coversYear({ year: own, periodFrom, periodUntil }: Honour, year: number): boolean {
  const from = Math.min(own, periodFrom ? yearOf(periodFrom) : own);
  const until = Math.max(own, periodUntil ? yearOf(periodUntil) : own);
  return from <= year && year <= until;
}

function namesOf(awards: readonly AwardKey[], { nameOf }: Setting): Text {
  return listed(
    awards.map((award) => quoted(nameOf(award))),
    OR,
  );
}
