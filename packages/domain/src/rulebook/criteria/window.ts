import { z } from 'zod';
import { dayText } from '../../format';
import type { Discipline, Honour, HonourKind, Nominee } from '../../people/nominee';
import { HONOUR_KINDS, valuesOf } from '../../people/scales';
import type { Text } from '../../text';
import { addDays, type Day } from '../../time';
import type { AwardKey } from '../award';
import { awardKey, day, wholeNumber } from '../shapes';
import { isSame, keeps } from './compare';
import { countingHonours, isOfOtherKind } from './counting-honours';
import { listed, OR, type Setting } from './kind';
import { earlier, firstDayOf, lastDayOf, later, yearOf } from './year';

/** Over which time something is counted. */
export type Window =
  /** So many years that end with the plan year. */
  | { readonly kind: 'years'; readonly years: number }
  /** From one day to another, both counted. */
  | { readonly kind: 'days'; readonly from: Day; readonly until: Day }
  | SinceAward
  /** At any time up to the plan year. */
  | { readonly kind: 'ever' };

/** The years after the one for which one of these awards was last given, to the plan year; or only the first so many of them. */
export interface SinceAward {
  readonly kind: 'since';
  readonly awards: readonly AwardKey[];
  readonly years?: number;
  /** Counted from the first time that it was given: to get it once more does not begin anew. */
  readonly fromFirst?: true;
  /** Honours of these kinds are no beginning. */
  readonly exceptKinds?: readonly HonourKind[];
}

const LONGEST = 60;

export const window = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('years'), years: wholeNumber.min(1).max(LONGEST) }),
  z.strictObject({ kind: z.literal('days'), from: day, until: day }).refine(({ from, until }) => from <= until, { path: ['until'] }),
  z.strictObject({
    kind: z.literal('since'),
    awards: z.array(awardKey).min(1),
    years: wholeNumber.min(1).max(LONGEST).optional(),
    fromFirst: z.literal(true).optional(),
    exceptKinds: z
      .array(z.enum(valuesOf(HONOUR_KINDS)))
      .min(1)
      .optional(),
  }),
  z.strictObject({ kind: z.literal('ever') }),
]);

/** Which years count for a criterion that looks at several. */
export interface YearsCounted {
  /** How many times, or years. */
  readonly years: number;
  /** So many within this time. Absent: consecutive years up to the last that counts. */
  readonly within?: Window;
  /** Within that time, consecutive years. */
  readonly consecutive?: true;
  /** The last year that counts; absent: the plan year. */
  readonly endsWith?: 'PLAN_YEAR' | 'YEAR_BEFORE';
  /** Years in which a discipline ran do not count. */
  readonly afterDiscipline?: true;
}

export const yearsCounted = {
  years: wholeNumber.min(1).max(LONGEST),
  within: window.optional(),
  consecutive: z.literal(true).optional(),
  endsWith: z.enum(['PLAN_YEAR', 'YEAR_BEFORE']).optional(),
  afterDiscipline: z.literal(true).optional(),
};

/** The awards that a window is anchored on. */
export const awardsOfWindow = (within: Window | undefined): readonly AwardKey[] => (within?.kind === 'since' ? within.awards : []);

/** The time in which things count, both days included. */
export interface Reach {
  readonly from: Day;
  readonly until: Day;
}

const BEGINNING: Day = '1900-01-01';

/** The time that a window means for a nominee; undefined where it hangs on an award that was never held. */
export function reachOf(within: Window, { honours }: Pick<Nominee, 'honours'>, asOf: Day, lastYear: number): Reach | undefined {
  const until = lastDayOf(lastYear);
  switch (within.kind) {
    case 'years':
      return { from: firstDayOf(lastYear - within.years + 1), until };
    case 'days':
      return { from: within.from, until: within.until };
    case 'ever':
      return { from: BEGINNING, until };
    case 'since': {
      const given = countingHonours(honours, asOf).filter((honour) => within.awards.includes(honour.award));
      const sure = given.filter((honour) => isOfOtherKind(honour, within.exceptKinds) === true).map(lastYearHonoured);
      const open = given.filter((honour) => isOfOtherKind(honour, within.exceptKinds) === undefined).map(lastYearHonoured);
      if (sure.length === 0) return undefined;
      // An honour of unknown kind never makes the time longer: it is no first one, and it may be the last.
      const begun = within.fromFirst ? Math.min(...sure) : Math.max(...sure, ...open);
      const end = within.years === undefined ? until : earlier(until, lastDayOf(begun + within.years));
      return { from: firstDayOf(begun + 1), until: end };
    }
  }
}

const lastYearHonoured = ({ year, periodUntil }: Honour): number => (periodUntil === undefined ? year : yearOf(periodUntil));

/**
 * The first day of which achievements count after the last discipline; undefined without one. A discipline without an end
 * on record leaves it unknown: `null`.
 */
export function clearSince(disciplines: readonly Discipline[]): Day | null | undefined {
  let last: Day | undefined;
  for (const { endsOn } of disciplines) {
    if (endsOn === undefined) return null;
    last = last === undefined ? endsOn : later(last, endsOn);
  }
  return last === undefined ? undefined : addDays(last, 1);
}

/** The disciplines of a person; those of a collective's members are its composition's business. */
export const disciplinesOf = (nominee: Nominee): readonly Discipline[] => (nominee.kind === 'PERSON' ? nominee.disciplines : []);

/** The last year that counts. */
export const lastYearOf = ({ endsWith }: Pick<YearsCounted, 'endsWith'>, year: number): number =>
  endsWith === 'YEAR_BEFORE' ? year - 1 : year;

/** The years that may count, earliest first; none where an award that they hang on was never held. */
export function yearsIn(
  counted: YearsCounted,
  nominee: Nominee,
  { year, day: asOf }: { readonly year: number; readonly day: Day },
): number[] {
  const last = lastYearOf(counted, year);
  const reach = reachOf(counted.within ?? { kind: 'years', years: counted.years }, nominee, asOf, last);
  if (!reach) return [];
  const years: number[] = [];
  const end = Math.min(yearOf(reach.until), last);
  for (let each = Math.max(yearOf(reach.from), last - LONGEST + 1); each <= end; each += 1) years.push(each);
  return years;
}

/** Whether something can be missing for a year: not before service began or the collective was founded. */
export function isInService(nominee: Nominee, year: number): boolean {
  const begun = nominee.kind === 'PERSON' ? nominee.serviceStartedOn : nominee.foundedOn;
  return begun === undefined || yearOf(begun) <= year;
}

/** Whether so many of the years pass: anywhere among them, or in one unbroken run. */
export function isEnoughYears(
  { years, within, consecutive }: YearsCounted,
  candidates: readonly number[],
  passes: (year: number) => boolean,
): boolean {
  const unbroken = within === undefined || consecutive === true;
  let count = 0;
  for (const year of candidates) {
    if (passes(year)) count += 1;
    else if (unbroken) count = 0;
    if (count >= years) return true;
  }
  return false;
}

/** When, as a part of a sentence: "trong 5 năm 2013–2017". */
export function windowText(within: Window, { nameOf }: Setting, lastYear: number): Text {
  switch (within.kind) {
    case 'years': {
      if (within.years === 1) return { vi: `trong năm ${lastYear}`, en: `in ${lastYear}` };
      const span = `${lastYear - within.years + 1}–${lastYear}`;
      return { vi: `trong ${within.years} năm ${span}`, en: `in the ${within.years} years ${span}` };
    }
    case 'days': {
      const [from, until] = [dayText(within.from), dayText(within.until)];
      return { vi: `từ ngày ${from.vi} đến hết ngày ${until.vi}`, en: `from ${from.en} to ${until.en}` };
    }
    case 'since': {
      const award = listed(
        within.awards.map((key) => quoted(nameOf(key))),
        OR,
      );
      const when = within.fromFirst ? { vi: 'lần đầu được tặng', en: 'was first given' } : { vi: 'được tặng', en: 'was given' };
      return within.years === undefined
        ? { vi: `sau khi ${when.vi} ${award.vi}`, en: `since ${award.en} ${when.en}` }
        : {
            vi: `trong ${within.years} năm tiếp theo sau khi ${when.vi} ${award.vi}`,
            en: `in the ${within.years} years after ${award.en} ${when.en}`,
          };
    }
    case 'ever':
      return { vi: `tính đến hết năm ${lastYear}`, en: `up to the end of ${lastYear}` };
  }
}

export const quoted = ({ vi, en }: Text): Text => ({ vi: `“${vi}”`, en: `“${en}”` });

/** Whether all that lies in one window surely lies in the other. */
export function isWindowWithin(inner: Window, outer: Window): boolean {
  if (outer.kind === 'ever') return true;
  if (inner.kind === 'years' && outer.kind === 'years') return inner.years <= outer.years;
  if (inner.kind === 'days' && outer.kind === 'days') return outer.from <= inner.from && inner.until <= outer.until;
  if (inner.kind === 'since' && outer.kind === 'since')
    return (
      isSame(beginningOf(inner), beginningOf(outer)) &&
      (outer.years === undefined || (inner.years !== undefined && inner.years <= outer.years))
    );
  return false;
}

const beginningOf = ({ awards, fromFirst, exceptKinds }: SinceAward) => ({ awards, fromFirst, exceptKinds });

/** Whether whoever has enough years by one rule surely has by the other. */
export function isAtLeastAsManyYears(lower: YearsCounted, upper: YearsCounted): boolean {
  const ends = (counted: YearsCounted) => counted.endsWith ?? 'PLAN_YEAR';
  if (ends(lower) !== ends(upper) || lower.years < upper.years || !keeps(lower.afterDiscipline, upper.afterDiscipline)) return false;
  if (upper.within === undefined)
    return lower.within === undefined || (isUnbroken(lower) && isSame(lower.within, { kind: 'years', years: lower.years }));
  if (isUnbroken(upper) && !isUnbroken(lower)) return false;
  return isWindowWithin(lower.within ?? { kind: 'years', years: lower.years }, upper.within) || fillsAnyway(lower, upper);
}

const isUnbroken = ({ within, consecutive }: YearsCounted): boolean => within === undefined || consecutive === true;

/** More consecutive years than a window is long fill it: its own years are the last of them. */
function fillsAnyway(lower: YearsCounted, { within }: YearsCounted): boolean {
  return lower.within === undefined && within?.kind === 'years' && lower.years >= within.years;
}
