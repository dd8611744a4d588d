import type { Text } from '../text';
import type { Day, Span } from '../time';
import type { AwardKey } from './award';
import type { Citation } from './citation';
import type { LayerKind } from './layer-kind';

/** What happens in the year. Keys are data: a plan may name its own. Acts ask for the window of their event. */
export type EventKey = string;

/** The events that the program itself acts on; any other is shown in the calendar. */
export const KNOWN_EVENTS = [
  'PLEDGE',
  'INITIATIVE',
  'NOMINATION',
  'COUNCIL',
  'POSTING',
  'SUBMISSION',
  'INSPECTION',
  'HALF_YEAR_REPORT',
  'YEAR_REPORT',
] as const satisfies readonly EventKey[];
export type KnownEvent = (typeof KNOWN_EVENTS)[number];

/** When an event may happen. */
export interface DeadlineRule {
  readonly id: string;
  readonly event: EventKey;
  readonly name: Text;
  /** For whom; absent: for everybody. Of several deadlines of one event the one that names most of the case holds. */
  readonly for?: Audience;
  readonly opens?: Moment;
  readonly closes: Moment;
  /** Events that must be over before this one begins, beside those that it counts from. */
  readonly waitsFor?: readonly EventKey[];
  /** The exceptional latest day, itself still in time: no extension reaches beyond it. */
  readonly latest?: Day;
  readonly grace?: Grace;
  /** What follows when it is missed. */
  readonly missed?: Missed;
  /** Who may extend it, as the page names them. */
  readonly extendedBy?: Text;
  readonly inForce?: Span;
  /** The layers that may set another deadline, even a later one, in its place. */
  readonly delegates?: readonly LayerKind[];
  readonly source: Citation;
}

/** Whom a deadline is for. A case must be named in every list that is there. */
export interface Audience {
  /** Codes of units. */
  readonly units?: readonly string[];
  /** Keys of sectors, e.g. `education`. */
  readonly sectors?: readonly string[];
  readonly awards?: readonly AwardKey[];
}

/** A branch of work with its own calendar, and the units that belong to it with those below them. */
export interface Sector {
  /** Key, e.g. `education`. */
  readonly id: string;
  readonly name: Text;
  /** Codes of units. */
  readonly units: readonly string[];
}

/** The case for which a deadline is looked up. */
export interface Whom {
  /** Code of the unit. */
  readonly unit?: string;
  readonly sector?: string;
  readonly award?: AwardKey;
}

/** Days after the close on which an act is still taken, openly and marked as late. */
export interface Grace {
  /** Calendar days. */
  readonly days: number;
  readonly note: Text;
}

/** Who acts instead of those who missed a deadline, if anybody does, and what else follows. */
export interface Missed {
  readonly actor?: Text;
  readonly consequence: Text;
}

export type Moment =
  /** `inclusive: false` is "trước ngày": the day itself is already too late. Opening moments are always inclusive. */
  | { readonly kind: 'day'; readonly day: Day; readonly inclusive: boolean }
  /** A month without a day, e.g. `2017-06`. It opens with its first and closes with its last day. */
  | { readonly kind: 'month'; readonly month: string }
  /** To the minute, e.g. `2017-12-05T16:30:00+07:00`. As a close, the instant itself is too late. */
  | { readonly kind: 'instant'; readonly at: string }
  /** So many working days (negative: before) from the close of another event. */
  | { readonly kind: 'workingDays'; readonly after: EventKey; readonly days: number }
  /** So many calendar days (negative: before) from the close of another event. */
  | { readonly kind: 'calendarDays'; readonly after: EventKey; readonly days: number }
  /** Steps one after another from the close of another event, each with a budget of its own: as a close, the end of the last. */
  | { readonly kind: 'steps'; readonly after: EventKey; readonly steps: readonly Step[] }
  | { readonly kind: 'toBeAnnounced' };

/** One step of a chain and the days that it may take. */
export interface Step {
  readonly id: string;
  readonly name: Text;
  readonly days: number;
  /** Whether its days are working days; else calendar days. */
  readonly working: boolean;
  readonly actor: Text;
}

/** A day that is off, or worked, in departure from the usual calendar. */
export interface DayOff {
  readonly day: Day;
  /** Why, e.g. "Nghỉ bù Tết Nguyên đán". */
  readonly name: Text;
}

/** More time, granted on the record. Without a unit it holds for all. */
export interface Extension {
  readonly deadline: string;
  readonly unitId?: string;
  readonly until: Date;
  /** When it was granted: only pauses that begin later move it. */
  readonly grantedAt?: Date;
  readonly reason: string;
  readonly decisionNumber: string;
  readonly grantedBy: string;
}

/** The clock stands still, e.g. while a supplement is awaited. Without a unit it holds for all; without an end it lasts. */
export interface Pause {
  readonly deadline: string;
  readonly unitId?: string;
  readonly from: Date;
  readonly until?: Date;
  readonly reason: string;
}

/** A deadline worked out: acts are in time while `opensAt <= now < closesAt`. Undefined means not announced, or no limit. */
export interface Window {
  readonly rule: DeadlineRule;
  readonly opensAt?: Date;
  /** Undefined also while a pause lasts: nobody knows yet how long. */
  readonly closesAt?: Date;
  readonly extension?: Extension;
  /** Until when an act is still taken, marked as late; absent without grace or without a close. */
  readonly graceUntil?: Date;
  /** The first instant after the exceptional latest day. */
  readonly latestAt?: Date;
  /** The pauses that moved it, the running one last. */
  readonly pauses?: readonly Pause[];
  /** The pause in which the clock stands still; it has no end yet. */
  readonly paused?: Pause;
  /** The steps of the chain by which it closes. */
  readonly steps?: readonly TimedStep[];
}

/** A step with its share of the calendar. */
export interface TimedStep {
  readonly step: Step;
  /** Its first day begins here; undefined while what it counts from is not known. */
  readonly opensAt?: Date;
  readonly closesAt?: Date;
}
