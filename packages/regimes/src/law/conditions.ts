import type { HonourKind, RatingLevel } from '@vinh-danh/domain/people/nominee';
import type { AwardKey } from '@vinh-danh/domain/rulebook/award';
import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import type { SinceAward } from '@vinh-danh/domain/rulebook/criteria/window';
import type { Condition, Criterion } from '@vinh-danh/domain/rulebook/criterion';
import type { Text } from '@vinh-danh/domain/text';

/** What a regime says of counting past years and honours, the same for every award of it. */
export interface Counting {
  /** Honours of these kinds are no basis for an award of merit. */
  readonly exceptKinds?: readonly HonourKind[];
  /** Achievements count from the end of a discipline. */
  readonly afterDiscipline?: true;
}

/** A criterion's id and source, which every builder needs. */
export interface Ground {
  readonly id: string;
  readonly source: Citation;
}

export const allOf = (...of: Condition[]): Condition => ({ kind: 'allOf', of });
export const anyOf = (...of: Condition[]): Condition => ({ kind: 'anyOf', of });

/** What an award for persons and collectives asks of either. */
export const eitherSubject = (ofPersons: Condition, ofCollectives: Condition): Condition =>
  allOf(
    { kind: 'when', who: { subject: 'PERSON' }, then: ofPersons },
    { kind: 'when', who: { subject: 'COLLECTIVE' }, then: ofCollectives },
  );

export const attested = ({ id, source }: Ground, vi: string, en: string): Criterion => ({
  kind: 'attested',
  id,
  wording: { vi, en },
  source,
});

/** These are given for the year's work alone, so of them nobody asks for what they were given. */
const FOR_THE_YEAR: readonly AwardKey[] = [
  'ADVANCED_WORKER',
  'GRASSROOTS_EMULATION_FIGHTER',
  'PROVINCIAL_EMULATION_FIGHTER',
  'NATIONAL_EMULATION_FIGHTER',
  'ADVANCED_COLLECTIVE',
  'EXCELLENT_COLLECTIVE',
];

const countingOf = (award: AwardKey, { exceptKinds, afterDiscipline }: Counting): Counting => ({
  ...(exceptKinds && !FOR_THE_YEAR.includes(award) && { exceptKinds }),
  ...(afterDiscipline && { afterDiscipline }),
});

/** Rated at least so in consecutive years up to the plan year. */
export const rated = (ground: Ground, atLeast: RatingLevel, years: number, { afterDiscipline }: Counting = {}): Criterion => ({
  kind: 'rating',
  ...ground,
  atLeast,
  years,
  ...(afterDiscipline && { afterDiscipline }),
});

/** Holds a title in consecutive years up to the plan year: "three consecutive" are two before and the year of the proposal. */
export const holdsYears = (ground: Ground, award: AwardKey, years: number, counting: Counting = {}): Criterion => ({
  kind: 'honours',
  ...ground,
  award,
  years,
  ...countingOf(award, counting),
});

/** Has been given an award at any time. */
export const heldBefore = (ground: Ground, award: AwardKey, counting: Counting = {}): Criterion => ({
  kind: 'honours',
  ...ground,
  award,
  years: 1,
  within: { kind: 'ever' },
  // A discipline after it does not take an award away.
  ...(counting.exceptKinds && { exceptKinds: counting.exceptKinds }),
});

/** Has been given an award so many times by the year before the plan year. */
export const honouredTimes = (ground: Ground, award: AwardKey, times: number, counting: Counting = {}): Criterion => ({
  kind: 'honours',
  ...ground,
  award,
  years: times,
  within: { kind: 'ever' },
  endsWith: 'YEAR_BEFORE',
  ...countingOf(award, counting),
});

/** Has been given an award so many times, the plan year's included. */
export const honouredTimesEver = (ground: Ground, award: AwardKey, times: number, counting: Counting = {}): Criterion => ({
  kind: 'honours',
  ...ground,
  award,
  years: times,
  within: { kind: 'ever' },
  ...countingOf(award, counting),
});

/** The years since an award was first given: to be given it again does not begin anew. */
export const sinceFirst = (award: AwardKey, exceptKinds: Counting['exceptKinds']): SinceAward => ({
  kind: 'since',
  awards: [award],
  fromFirst: true,
  ...(exceptKinds && { exceptKinds }),
});

/** Rated at least so in so many of the years since an award; in consecutive ones unless said otherwise. */
export const ratedSince = (
  ground: Ground,
  since: AwardKey,
  { atLeast, years, anyYears }: { readonly atLeast: RatingLevel; readonly years: number; readonly anyYears?: true },
  { exceptKinds, afterDiscipline }: Counting = {},
): Criterion => ({
  kind: 'rating',
  ...ground,
  atLeast,
  years,
  within: sinceFirst(since, exceptKinds),
  ...(!anyYears && { consecutive: true }),
  ...(afterDiscipline && { afterDiscipline }),
});

/** Holds an award so many times in the years since another one. */
export const honouredSince = (ground: Ground, since: AwardKey, award: AwardKey, times: number, counting: Counting = {}): Criterion => ({
  kind: 'honours',
  ...ground,
  award,
  years: times,
  within: sinceFirst(since, counting.exceptKinds),
  ...countingOf(award, counting),
});

/** Holds a title in so many consecutive years since an award. */
export const titleSince = (ground: Ground, since: AwardKey, award: AwardKey, years: number, counting: Counting = {}): Criterion => ({
  kind: 'honours',
  ...ground,
  award,
  years,
  within: sinceFirst(since, counting.exceptKinds),
  consecutive: true,
  ...countingOf(award, counting),
});

type InitiativeRule = Extract<Criterion, { kind: 'initiative' }>;

/** What a regime says of the initiatives that an award may rest on. */
export type Ideas = Pick<InitiativeRule, 'notUsedFor' | 'afterDiscipline'>;

/** So many initiatives or research projects at a level within a time. */
export const initiatives = (
  ground: Ground,
  asked: Pick<InitiativeRule, 'atLeast' | 'level' | 'withinYears' | 'within' | 'aspects'> & {
    readonly of?: InitiativeRule['of'];
    readonly wording?: Text;
  },
  ideas: Ideas = {},
): Criterion => ({ kind: 'initiative', ...ground, of: ['INITIATIVE', 'RESEARCH'], ...asked, ...ideas });

/** At least so large a share of all members holds a title; `over`: more than that share. */
export const shareHolding = (ground: Ground, percent: number, award: AwardKey, reading: 'AT_LEAST' | 'OVER' = 'AT_LEAST'): Criterion => ({
  kind: 'composition',
  ...ground,
  measure: { kind: 'share', percent, strict: reading === 'OVER', base: 'ALL_MEMBERS', who: { kind: 'award', award } },
});

/** Everybody has done their tasks. */
export const allRated = (ground: Ground, atLeast: RatingLevel): Criterion => ({
  kind: 'composition',
  ...ground,
  measure: { kind: 'share', percent: 100, strict: false, base: 'ALL_MEMBERS', who: { kind: 'rating', atLeast } },
});

export const someoneHolds = (ground: Ground, award: AwardKey): Criterion => ({
  kind: 'composition',
  ...ground,
  measure: { kind: 'count', atLeast: 1, who: { kind: 'award', award } },
});

/** Nobody in the collective was disciplined by a warning or heavier. */
export const nobodyWarned = (ground: Ground): Criterion => ({
  kind: 'composition',
  ...ground,
  measure: { kind: 'nobodyDisciplined', from: 'WARNING' },
});

/** The collective has been there for so many years. */
export const yearsOld = (ground: Ground, years: number): Criterion => ({
  kind: 'composition',
  ...ground,
  measure: { kind: 'age', atLeast: years, unit: 'YEARS' },
});
