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
export type InitiativeLevel = 'UNIT' | 'PROVINCE' | 'NATION';

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
}
export interface Initiative {
  readonly id: string;
  readonly kind: 'INITIATIVE' | 'RESEARCH';
  readonly title: string;
  readonly level: InitiativeLevel;
  readonly recognisedOn?: Day;
  readonly decisionNumber?: string;
}
/** A pledge of this plan year, as far as it has come. */
export interface PledgeFact {
  readonly awards: readonly string[];
  readonly sentAt?: Date;
  readonly confirmedAt?: Date;
  readonly receiptNumber?: string;
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
  readonly serviceStartedOn: Day;
  readonly leftOn?: Day;
  readonly leaves: readonly Leave[];
  readonly studies: readonly Study[];
  readonly disciplines: readonly Discipline[];
  readonly initiatives: readonly Initiative[];
}

export interface CollectiveNominee extends Common {
  readonly kind: 'COLLECTIVE';
  readonly foundedOn?: Day;
  readonly members: readonly Member[];
}

/** A member of a collective on the day of judgement. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly gender: Gender;
  /** This plan year's rating, when there is one. */
  readonly rating?: RatingLevel;
  readonly disciplines: readonly Discipline[];
  /** Awards of this plan year already decided. */
  readonly honours: readonly string[];
  /** Awards of this plan year under way. */
  readonly nominatedFor: readonly string[];
}
