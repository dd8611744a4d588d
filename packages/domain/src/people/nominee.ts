import type { Day } from '../time';

/** What is known of a nominee when a rule is asked. Missing data is `undefined` or absent, never a guess. */
export type Nominee = PersonNominee | CollectiveNominee;

export type RatingLevel = 'EXCELLENT' | 'GOOD' | 'COMPLETED' | 'NOT_COMPLETED';
export type DisciplineForm = 'REPRIMAND' | 'WARNING' | 'SALARY_REDUCTION' | 'DEMOTION' | 'REMOVAL' | 'DISMISSAL';
export type LeaveKind = 'ANNUAL' | 'SICK' | 'UNPAID' | 'MATERNITY' | 'RESCUE_TREATMENT';
export type StudyResult = 'EXCELLENT' | 'GOOD' | 'FAIR' | 'AVERAGE' | 'WEAK';
export type Gender = 'FEMALE' | 'MALE';
export type JobGroup = 'CIVIL_SERVANT' | 'PUBLIC_EMPLOYEE' | 'CONTRACT_WORKER';
export type Rank = 'HEAD' | 'DEPUTY' | 'STAFF';
export type InquiryKind = 'DISCIPLINE' | 'INSPECTION' | 'INVESTIGATION' | 'AUDIT' | 'COMPLAINT' | 'DENUNCIATION';
export type InitiativeLevel = 'UNIT' | 'SECTOR' | 'PROVINCE' | 'NATION';
/** What a decision about an initiative says: that it is one, that it works, that others can use it. Each is decided apart. */
export type InitiativeAspect = 'RECOGNITION' | 'EFFECT' | 'REPLICABILITY';
/** For what an honour was given: the year's merit, one achievement as the occasion arose, a movement, long service. */
export type HonourKind = 'MERIT' | 'AD_HOC' | 'THEMATIC' | 'LONG_SERVICE';
export type UnitKind = 'DEPARTMENT' | 'LEADERSHIP' | 'OFFICE' | 'ROOM' | 'SUBORDINATE_BODY' | 'PUBLIC_SERVICE_UNIT';

export interface Rating {
  readonly year: number;
  readonly level: RatingLevel;
  readonly decidedOn: Day;
  readonly decisionNumber: string;
}
export interface Discipline {
  readonly form: DisciplineForm;
  readonly decidedOn: Day;
  readonly endsOn?: Day;
  readonly decisionNumber: string;
}
export interface Leave {
  readonly kind: LeaveKind;
  readonly startedOn: Day;
  readonly endedOn: Day;
  readonly workingDays: number;
}
export interface Study {
  readonly course: string;
  readonly startedOn: Day;
  readonly endedOn?: Day;
  readonly result?: StudyResult;
}
export interface Inquiry {
  readonly kind: InquiryKind;
  readonly openedOn: Day;
  readonly concludedOn?: Day;
  readonly reference: string;
}
export interface Honour {
  readonly award: string;
  readonly year: number;
  readonly decidedOn: Day;
  readonly decisionNumber: string;
  /** For what it was given; absent: not on record. */
  readonly kind?: HonourKind;
  /** The period whose achievements it honours; absent: the year. */
  readonly periodFrom?: Day;
  readonly periodUntil?: Day;
  /** The achievement that it honours, by the name under which the Office keeps it. */
  readonly achievement?: string;
  /** From this day on it counts for nothing. */
  readonly revokedOn?: Day;
}
export interface Recognition {
  readonly aspect: InitiativeAspect;
  readonly level: InitiativeLevel;
  readonly decidedOn: Day;
  readonly decisionNumber: string;
}
export interface Initiative {
  readonly id: string;
  readonly kind: 'INITIATIVE' | 'RESEARCH';
  readonly title: string;
  /** Level, day and number of its first recognition. */
  readonly level: InitiativeLevel;
  readonly recognisedOn?: Day;
  readonly decisionNumber?: string;
  /** Every decision about it, the first among them; absent: nobody entered them one by one. */
  readonly recognitions?: readonly Recognition[];
  /** The awards that already rest on it. */
  readonly usedFor: readonly InitiativeUse[];
}
export interface InitiativeUse {
  readonly award: string;
  readonly year: number;
}
/** What an outside body (police, tax, social insurance …) answered when it was asked. */
export interface Clearance {
  readonly body: string;
  readonly outcome: 'NO_OBJECTION' | 'OBJECTION';
  readonly answeredOn: Day;
  readonly reference: string;
}
/** A number that a unit counted for a year: lessons observed, news items, đồng donated. */
export interface Indicator {
  readonly key: string;
  readonly year: number;
  readonly value: number;
  /** Where the number stands. */
  readonly origin?: string;
}
/** The points of a year on a score sheet. */
export interface ScoreFact {
  readonly sheet: string;
  readonly year: number;
  readonly total: number;
  readonly items: Readonly<Record<string, number>>;
  /** The sheet itself bars the nominee from awards, whatever the total. */
  readonly barred?: boolean;
}
/** A place in the year's comparison within a block. */
export interface BlockRank {
  readonly block: string;
  readonly year: number;
  readonly place: number;
  readonly of: number;
}
/** A post held for a time. */
export interface Assignment {
  /** The code of the unit. */
  readonly unit: string;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly title: string;
  readonly rank: Rank;
  readonly postGroup?: string;
  readonly kind: 'PERMANENT' | 'SECONDMENT';
  readonly from: Day;
  readonly until?: Day;
}
/** The collective that a person belongs to, with its own titles. */
export interface UnitFacts {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly ratings: readonly Rating[];
  readonly honours: readonly Honour[];
  /** Awards of this plan year for which it is nominated and which are not decided yet. */
  readonly nominatedFor: readonly string[];
}
/** A pledge of this plan year, as far as it has come. */
export interface PledgeFact {
  readonly awards: readonly string[];
  readonly sentAt?: Date;
  readonly confirmedAt?: Date;
  readonly receiptNumber?: string;
  /** Whether it was sent within its window, extensions included; absent: nobody compared them. */
  readonly inTime?: boolean;
}

/** What people answered for by name: the unit head who attests, or the Office that looked where a human must. */
export interface Finding {
  readonly outcome: 'MET' | 'NOT_MET';
  readonly by: string;
  readonly at: Date;
  readonly note?: string;
}

interface Common {
  readonly id: string;
  readonly name: string;
  readonly pledge?: PledgeFact;
  readonly ratings: readonly Rating[];
  readonly inquiries: readonly Inquiry[];
  /** Awards already decided, this plan year's included. */
  readonly honours: readonly Honour[];
  /** Awards of this plan year for which a nomination is under way and not yet decided. */
  readonly nominatedFor: readonly string[];
  /** The achievement for which the nomination is made, by the name under which the Office keeps it. */
  readonly achievement?: string;
  readonly clearances: readonly Clearance[];
  readonly indicators: readonly Indicator[];
  readonly scores: readonly ScoreFact[];
  readonly blockRanks: readonly BlockRank[];
  /** By criterion id. */
  readonly attestations: Readonly<Record<string, Finding>>;
  /** By criterion id: the Office's findings where a rule could not tell. */
  readonly findings: Readonly<Record<string, Finding>>;
}

export interface PersonNominee extends Common {
  readonly kind: 'PERSON';
  readonly gender: Gender;
  readonly jobGroup: JobGroup;
  /** Rank in the main assignment on the day of judgement. */
  readonly rank: Rank;
  /** The group of similar posts of the main assignment, as the organisation calls it. */
  readonly postGroup?: string;
  /** The collective that the person belongs to on the day; absent: none, or not known. */
  readonly unit?: UnitFacts;
  readonly assignments: readonly Assignment[];
  readonly serviceStartedOn: Day;
  readonly leftOn?: Day;
  readonly leaves: readonly Leave[];
  readonly studies: readonly Study[];
  readonly disciplines: readonly Discipline[];
  readonly initiatives: readonly Initiative[];
}

export interface CollectiveNominee extends Common {
  readonly kind: 'COLLECTIVE';
  readonly code?: string;
  readonly unitKind?: UnitKind;
  readonly foundedOn?: Day;
  readonly members: readonly Member[];
}

/** A member of a collective on the day of judgement. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly gender: Gender;
  readonly rank?: Rank;
  /** Whether they take part in the year's emulation: a pledge was confirmed. Absent: not known. */
  readonly participates?: boolean;
  /** This plan year's rating, when there is one. */
  readonly rating?: RatingLevel;
  readonly disciplines: readonly Discipline[];
  /** Awards of this plan year already decided. */
  readonly honours: readonly string[];
  /** Awards of this plan year under way. */
  readonly nominatedFor: readonly string[];
}
