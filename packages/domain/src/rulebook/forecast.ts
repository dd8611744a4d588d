import type { Nominee } from '../people/nominee';
import type { Day } from '../time';
import type { Award, AwardKey } from './award';
import type { OverflowStep } from './overflow.rule';
import type { Ledger, QuotaBase, Rounding } from './quota';
import type { Rulebook } from './rulebook';
import type { ScopedUnit } from './scope.rule';
import type { Eligibility, Verdict } from './verdict';

/** Who may be proposed this year: everybody on the rolls and every collective. */
export interface Candidate<Unit extends ScopedUnit = ScopedUnit> {
  readonly nominee: Nominee;
  readonly isLeader: boolean;
  /** The unit of a person, or the collective itself, with all units above it, the top first. */
  readonly path: readonly Unit[];
  /** Awards of this year already approved, and those for which a nomination waits. */
  readonly approved: readonly AwardKey[];
  readonly nominated: readonly AwardKey[];
  /** Votes in favour and scores, by award, as far as they are known. */
  readonly votes?: Readonly<Record<AwardKey, number>>;
  readonly scores?: Readonly<Record<AwardKey, number>>;
}

export interface ForecastInput<Unit extends ScopedUnit = ScopedUnit> {
  readonly rulebook: Rulebook;
  readonly day: Day;
  readonly candidates: readonly Candidate<Unit>[];
  /** Whether all who qualify contend, or only those who are nominated. */
  readonly among: 'ELIGIBLE' | 'NOMINATED';
  /** The number set for the year for a quota (of a unit), where the rule leaves it to somebody. */
  readonly placesSet?: (rule: string, unit: Unit | undefined) => number | undefined;
  /** A base that the candidates do not tell, e.g. the headcount of another day. Undefined: they do. */
  readonly baseKnown?: (base: QuotaBase, unit: Unit | undefined) => number | undefined;
  /** How a candidate does, as things would stand if what is foreseen came true. Absent: as the rulebook judges. */
  readonly judge?: (award: AwardKey, nominee: Nominee) => Eligibility;
}

/** One candidate for one award. */
export interface Standing<Unit extends ScopedUnit = ScopedUnit> {
  readonly candidate: Candidate<Unit>;
  readonly award: AwardKey;
  readonly isApproved: boolean;
}

/** Exactly one condition stands in the way: one that somebody can still change, or one for want of evidence. */
export interface NearMiss<Unit extends ScopedUnit = ScopedUnit> {
  readonly candidate: Candidate<Unit>;
  readonly award: AwardKey;
  readonly why: 'ONE_CONDITION' | 'EVIDENCE';
  readonly verdict: Verdict;
}

/** How many places another share or rounding would give over the same base. */
export interface Alternative {
  readonly percent: number;
  readonly rounding: Rounding;
  readonly places: number;
  /** Whether this is the share and rounding of the rule itself. */
  readonly inForce: boolean;
}

export interface QuotaForecast<Unit extends ScopedUnit = ScopedUnit> {
  readonly unit?: Unit;
  /** As it would stand with everybody nominated who contends. */
  readonly ledger: Ledger;
  /** Approved, and those who would follow. */
  readonly takers: readonly Standing<Unit>[];
  /** Even for the last `seats` places; or, where nobody is, the last who gets one and the first who does not. */
  readonly line: readonly Standing<Unit>[];
  /** Places left to those who are even. 0: the line is only where the places end. */
  readonly seats: number;
  readonly without: readonly Standing<Unit>[];
  readonly nearMisses: readonly NearMiss<Unit>[];
  readonly alternatives: readonly Alternative[];
  readonly steps: readonly OverflowStep[];
}

export interface AwardForecast<Unit extends ScopedUnit = ScopedUnit> {
  readonly award: Award;
  /** How many were judged, and of them how many meet the conditions but for what must be attested by name. */
  readonly judged: number;
  readonly qualify: number;
  readonly nearMisses: readonly NearMiss<Unit>[];
}

export interface Forecast<Unit extends ScopedUnit = ScopedUnit> {
  /** From the lowest title up. */
  readonly awards: readonly AwardForecast<Unit>[];
  readonly quotas: readonly QuotaForecast<Unit>[];
}

/** How many of the judgements are made. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}
