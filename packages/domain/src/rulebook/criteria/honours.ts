import { z } from 'zod';
import { dayText } from '../../format';
import type { Honour, HonourKind } from '../../people/nominee';
import { HONOUR_KINDS, valuesOf } from '../../people/scales';
import type { Text } from '../../text';
import type { AwardKey } from '../award';
import { awardKey, criterionBase } from '../shapes';
import type { Fact } from '../verdict';
import { isAmong } from './compare';
import { countingHonours, isOfOtherKind } from './counting-honours';
import { AND, type Answer, type CriterionBase, decisionOrigin, forBoth, listed, OR, type Setting } from './kind';
import { AFTER_DISCIPLINE, UNKNOWN_END } from './rating';
import {
  awardsOfWindow,
  clearSince,
  disciplinesOf,
  isAtLeastAsManyYears,
  isEnoughYears,
  lastYearOf,
  quoted,
  windowText,
  type YearsCounted,
  yearsCounted,
  yearsIn,
} from './window';
import { firstDayOf, yearsUpTo } from './year';

/**
 * Holds an award so many times. Without more: in consecutive years that end with the plan year; "three consecutive" means
 * two before and the year of the proposal. What is nominated and not yet decided this year leaves the answer open. Revoked
 * honours never count.
 */
export interface HonoursCriterion extends CriterionBase, YearsCounted {
  readonly kind: 'honours';
  readonly award: AwardKey;
  /** Awards that do as well. */
  readonly or?: readonly AwardKey[];
  /** Honours of these kinds do not count: what was given ad hoc or for a movement never feeds merit. */
  readonly exceptKinds?: readonly HonourKind[];
}

export const honours = forBoth<HonoursCriterion>({
  schema: z.strictObject({
    kind: z.literal('honours'),
    ...criterionBase,
    award: awardKey,
    or: z.array(awardKey).min(1).optional(),
    ...yearsCounted,
    exceptKinds: z
      .array(z.enum(valuesOf(HONOUR_KINDS)))
      .min(1)
      .optional(),
  }),

  awardsNamed: (criterion) => [...awardsThatDo(criterion), ...awardsOfWindow(criterion.within)],

  isAtLeastAsStrict: (lower, upper) =>
    isAmong(awardsThatDo(lower), awardsThatDo(upper)) &&
    isAmong(upper.exceptKinds, lower.exceptKinds) &&
    isAtLeastAsManyYears(lower, upper),

  requirement: (criterion, setting) => {
    const { years, within, consecutive, exceptKinds, afterDiscipline } = criterion;
    const name = namesOf(criterion, setting);
    const last = lastYearOf(criterion, setting.year);
    const kinds =
      exceptKinds &&
      listed(
        exceptKinds.map((kind) => HONOUR_KINDS[kind]),
        AND,
      );
    const except: Text = {
      vi: `${kinds ? ` (không tính ${kinds.vi})` : ''}${afterDiscipline ? AFTER_DISCIPLINE.vi : ''}`,
      en: `${kinds ? ` (${kinds.en} not counted)` : ''}${afterDiscipline ? AFTER_DISCIPLINE.en : ''}`,
    };
    if (within) {
      const when = windowText(within, setting, last);
      return consecutive
        ? {
            vi: `Đạt ${name.vi} ${years} năm liên tục ${when.vi}${except.vi}.`,
            en: `Holds ${name.en} in ${years} consecutive years ${when.en}${except.en}.`,
          }
        : {
            vi: `Có ít nhất ${years} lần đạt ${name.vi} ${when.vi}${except.vi}.`,
            en: `Holds ${name.en} at least ${times(years)} ${when.en}${except.en}.`,
          };
    }
    if (years === 1) return { vi: `Đạt ${name.vi} năm ${last}${except.vi}.`, en: `Holds ${name.en} for ${last}${except.en}.` };
    const list = yearsUpTo(last, years).join(', ');
    return {
      vi: `Đạt ${name.vi} ${years} năm liên tục (${list})${except.vi}.`,
      en: `Holds ${name.en} in ${years} consecutive years (${list})${except.en}.`,
    };
  },

  check: (criterion, nominee, question): Answer => {
    const { year, day } = question;
    const name = namesOf(criterion, question);
    const candidates = yearsIn(criterion, nominee, question);
    const awards = awardsThatDo(criterion);
    const clear = criterion.afterDiscipline ? clearSince(disciplinesOf(nominee)) : undefined;
    const { within } = criterion;
    const inTime = countingHonours(nominee.honours, day).filter(
      (honour) =>
        awards.includes(honour.award) &&
        candidates.includes(honour.year) &&
        (within?.kind !== 'days' || (honour.decidedOn >= within.from && honour.decidedOn <= within.until)),
    );
    const counted = distinct(inTime.filter((honour) => isOfOtherKind(honour, criterion.exceptKinds) === true));
    const unclear = distinct(inTime.filter((honour) => isOfOtherKind(honour, criterion.exceptKinds) === undefined));
    const underWay = candidates.includes(year) ? [...new Set(awards.filter((award) => nominee.nominatedFor.includes(award)))] : [];
    const isClear = (each: number) => clear === undefined || (clear !== null && firstDayOf(each) >= clear);
    const isPerhapsClear = (each: number) => clear === null || isClear(each);
    const facts = [...counted, ...unclear].map((honour) => factOf(honour, question));

    const sure = counted.map((honour) => honour.year);
    if (isHeldEnough(criterion, candidates, sure.filter(isClear)))
      return { outcome: 'MET', because: { vi: `Đã đạt ${name.vi}.`, en: `${name.en} is held.` }, facts };

    const withUnclear = [...sure, ...unclear.map((honour) => honour.year)];
    const withAll = [...withUnclear, ...underWay.map(() => year)];
    if (isHeldEnough(criterion, candidates, withAll.filter(isPerhapsClear))) {
      if (isHeldEnough(criterion, candidates, sure.filter(isPerhapsClear))) return { ...UNKNOWN_END, facts };
      if (isHeldEnough(criterion, candidates, withUnclear.filter(isPerhapsClear))) return { ...UNKNOWN_KIND, facts };
      const awaited = listed(
        underWay.map((award) => quoted(question.nameOf(award))),
        OR,
      );
      return {
        outcome: 'UNDETERMINED',
        because: {
          vi: `Đang được đề nghị ${awaited.vi} năm ${year}, chờ quyết định.`,
          en: `Nominated for ${awaited.en} for ${year}; awaits decision.`,
        },
        facts,
        remedy: { by: 'DIRECTOR', text: { vi: `Quyết định ${awaited.vi} trước.`, en: `Decide on ${awaited.en} first.` } },
      };
    }
    const thisYearWouldDo = candidates.includes(year) && isHeldEnough(criterion, candidates, [...withUnclear, year].filter(isPerhapsClear));
    return {
      outcome: 'NOT_MET',
      because: whyNot(criterion, name, candidates, sure.filter(isPerhapsClear)),
      facts,
      remedy: thisYearWouldDo
        ? {
            by: 'UNIT_HEAD',
            text: {
              vi: `Đề nghị ${name.vi} năm ${year} trước hoặc cùng lúc.`,
              en: `Nominate for ${name.en} for ${year} first, or together.`,
            },
          }
        : {
            by: 'OFFICE',
            text: { vi: 'Bổ sung quyết định khen thưởng còn thiếu vào hồ sơ, nếu có.', en: 'Enter the missing decision, if there is one.' },
          },
    };
  },
});

/** The awards that a criterion takes, the first among them. */
export const awardsThatDo = ({ award, or = [] }: Pick<HonoursCriterion, 'award' | 'or'>): readonly AwardKey[] => [award, ...or];

const UNKNOWN_KIND = {
  outcome: 'UNDETERMINED',
  because: {
    vi: 'Quyết định khen thưởng chưa ghi loại hình khen thưởng.',
    en: 'For what kind of achievement the honour was given is not on record.',
  },
  remedy: {
    by: 'OFFICE',
    text: { vi: 'Cập nhật loại hình khen thưởng của quyết định.', en: 'Enter the kind of the honour.' },
  },
} as const;

/** In consecutive years each year counts once; otherwise each time. */
function isHeldEnough(criterion: HonoursCriterion, candidates: readonly number[], held: readonly number[]): boolean {
  if (criterion.within && !criterion.consecutive) return held.length >= criterion.years;
  return isEnoughYears(criterion, candidates, (year) => held.includes(year));
}

/** The same decision entered twice is one. */
function distinct(honours: readonly Honour[]): Honour[] {
  return [...new Map(honours.map((each) => [`${each.award} ${each.year} ${each.decisionNumber}`, each])).values()];
}

function namesOf(criterion: HonoursCriterion, { nameOf }: Setting): Text {
  return listed(
    awardsThatDo(criterion).map((award) => quoted(nameOf(award))),
    OR,
  );
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

function whyNot(
  { within, consecutive, years }: HonoursCriterion,
  name: Text,
  candidates: readonly number[],
  held: readonly number[],
): Text {
  if (within?.kind === 'since' && candidates.length === 0)
    return {
      vi: 'Chưa có lần khen thưởng trước để tính tiếp, hoặc chưa đến năm được tính.',
      en: 'No earlier award is held from which years would count.',
    };
  if (within && !consecutive)
    return { vi: `Có ${held.length}/${years} lần đạt ${name.vi}.`, en: `${name.en} is held ${held.length} of ${times(years)}.` };
  const missing = candidates.filter((year) => !held.includes(year));
  const list = missing.length > 4 ? `${missing[0]}–${missing.at(-1)}` : missing.join(', ');
  return { vi: `Không có ${name.vi} năm ${list}.`, en: `${name.en} is not held for ${list}.` };
}

function factOf(honour: Honour, { nameOf }: Setting): Fact {
  const name = nameOf(honour.award);
  return {
    label: { vi: `${name.vi} năm ${honour.year}`, en: `${name.en} for ${honour.year}` },
    value: honour.kind
      ? { vi: `đã có quyết định (${HONOUR_KINDS[honour.kind].vi})`, en: `decided (${HONOUR_KINDS[honour.kind].en})` }
      : { vi: 'đã có quyết định', en: 'decided' },
    origin: decisionOrigin(honour.decisionNumber, dayText(honour.decidedOn)),
  };
}
