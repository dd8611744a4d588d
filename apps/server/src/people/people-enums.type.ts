import type {
  DisciplineForm,
  Gender,
  InquiryKind,
  JobGroup,
  LeaveKind,
  Rank,
  RatingLevel,
  StudyResult,
} from '@vinh-danh/domain/people/nominee';
import { registerEnumType } from 'type-graphql';
import type { AssignmentKind } from './assignment.entity';
import type { UnitKind } from './unit.entity';

export const UnitKindEnum = {
  DEPARTMENT: 'DEPARTMENT',
  LEADERSHIP: 'LEADERSHIP',
  OFFICE: 'OFFICE',
  ROOM: 'ROOM',
  SUBORDINATE_BODY: 'SUBORDINATE_BODY',
  PUBLIC_SERVICE_UNIT: 'PUBLIC_SERVICE_UNIT',
} as const satisfies Record<UnitKind, UnitKind>;
registerEnumType(UnitKindEnum, {
  name: 'UnitKind',
  description: 'What kind of unit it is.',
  valuesConfig: {
    DEPARTMENT: { description: 'The whole organisation.' },
    LEADERSHIP: { description: 'The Director and the deputies.' },
    OFFICE: { description: 'An office of the organisation.' },
    ROOM: { description: 'A room of the organisation or of a body below it.' },
    SUBORDINATE_BODY: { description: 'A body with rooms of its own.' },
    PUBLIC_SERVICE_UNIT: { description: 'A public service unit.' },
  },
});

export const RankEnum = { HEAD: 'HEAD', DEPUTY: 'DEPUTY', STAFF: 'STAFF' } as const satisfies Record<Rank, Rank>;
registerEnumType(RankEnum, {
  name: 'Rank',
  description: 'Whether somebody leads.',
  valuesConfig: {
    HEAD: { description: 'Leads the unit.' },
    DEPUTY: { description: 'Deputy of its head.' },
    STAFF: { description: 'Everybody else.' },
  },
});

export const JobGroupEnum = {
  CIVIL_SERVANT: 'CIVIL_SERVANT',
  PUBLIC_EMPLOYEE: 'PUBLIC_EMPLOYEE',
  CONTRACT_WORKER: 'CONTRACT_WORKER',
} as const satisfies Record<JobGroup, JobGroup>;
registerEnumType(JobGroupEnum, {
  name: 'JobGroup',
  description: 'In which relation somebody works for the organisation.',
  valuesConfig: {
    CIVIL_SERVANT: { description: 'Công chức.' },
    PUBLIC_EMPLOYEE: { description: 'Viên chức.' },
    CONTRACT_WORKER: { description: 'Người lao động: on a contract.' },
  },
});

export const AssignmentKindEnum = { PERMANENT: 'PERMANENT', SECONDMENT: 'SECONDMENT' } as const satisfies Record<
  AssignmentKind,
  AssignmentKind
>;
registerEnumType(AssignmentKindEnum, {
  name: 'AssignmentKind',
  description: 'Whether somebody belongs to a unit or is only lent to it.',
  valuesConfig: {
    PERMANENT: { description: 'Belongs to it.' },
    SECONDMENT: { description: 'Is lent to it.' },
  },
});

export const RatingLevelEnum = {
  NOT_COMPLETED: 'NOT_COMPLETED',
  COMPLETED: 'COMPLETED',
  GOOD: 'GOOD',
  EXCELLENT: 'EXCELLENT',
} as const satisfies Record<RatingLevel, RatingLevel>;
registerEnumType(RatingLevelEnum, {
  name: 'RatingLevel',
  description: 'The rating of a year.',
  valuesConfig: {
    NOT_COMPLETED: { description: 'Tasks not completed.' },
    COMPLETED: { description: 'Tasks completed.' },
    GOOD: { description: 'Tasks completed well.' },
    EXCELLENT: { description: 'Tasks completed excellently.' },
  },
});

export const LeaveKindEnum = {
  ANNUAL: 'ANNUAL',
  SICK: 'SICK',
  UNPAID: 'UNPAID',
  MATERNITY: 'MATERNITY',
  RESCUE_TREATMENT: 'RESCUE_TREATMENT',
} as const satisfies Record<LeaveKind, LeaveKind>;
registerEnumType(LeaveKindEnum, {
  name: 'LeaveKind',
  description: 'Why somebody was away.',
  valuesConfig: {
    ANNUAL: { description: 'Annual leave.' },
    SICK: { description: 'Sick leave.' },
    UNPAID: { description: 'Unpaid leave.' },
    MATERNITY: { description: 'Statutory maternity leave.' },
    RESCUE_TREATMENT: { description: 'Treatment after combat or after rescuing people or property.' },
  },
});

export const StudyResultEnum = {
  WEAK: 'WEAK',
  AVERAGE: 'AVERAGE',
  FAIR: 'FAIR',
  GOOD: 'GOOD',
  EXCELLENT: 'EXCELLENT',
} as const satisfies Record<StudyResult, StudyResult>;
registerEnumType(StudyResultEnum, {
  name: 'StudyResult',
  description: 'The result of a course.',
  valuesConfig: {
    WEAK: { description: 'Yếu.' },
    AVERAGE: { description: 'Trung bình.' },
    FAIR: { description: 'Khá.' },
    GOOD: { description: 'Giỏi.' },
    EXCELLENT: { description: 'Xuất sắc.' },
  },
});

export const DisciplineFormEnum = {
  REPRIMAND: 'REPRIMAND',
  WARNING: 'WARNING',
  SALARY_REDUCTION: 'SALARY_REDUCTION',
  DEMOTION: 'DEMOTION',
  REMOVAL: 'REMOVAL',
  DISMISSAL: 'DISMISSAL',
} as const satisfies Record<DisciplineForm, DisciplineForm>;
registerEnumType(DisciplineFormEnum, {
  name: 'DisciplineForm',
  description: 'A disciplinary measure.',
  valuesConfig: {
    REPRIMAND: { description: 'Reprimand.' },
    WARNING: { description: 'Warning.' },
    SALARY_REDUCTION: { description: 'Salary reduction.' },
    DEMOTION: { description: 'Demotion.' },
    REMOVAL: { description: 'Removal from office.' },
    DISMISSAL: { description: 'Dismissal.' },
  },
});

export const InquiryKindEnum = {
  DISCIPLINE: 'DISCIPLINE',
  INSPECTION: 'INSPECTION',
  INVESTIGATION: 'INVESTIGATION',
  AUDIT: 'AUDIT',
  COMPLAINT: 'COMPLAINT',
  DENUNCIATION: 'DENUNCIATION',
} as const satisfies Record<InquiryKind, InquiryKind>;
registerEnumType(InquiryKindEnum, {
  name: 'InquiryKind',
  description: 'What kind of inquiry it is.',
  valuesConfig: {
    DISCIPLINE: { description: 'Disciplinary proceedings.' },
    INSPECTION: { description: 'Inspection.' },
    INVESTIGATION: { description: 'Criminal investigation.' },
    AUDIT: { description: 'Audit.' },
    COMPLAINT: { description: 'Verification of a complaint.' },
    DENUNCIATION: { description: 'Verification of a denunciation.' },
  },
});

export const GenderEnum = { FEMALE: 'FEMALE', MALE: 'MALE' } as const satisfies Record<Gender, Gender>;
registerEnumType(GenderEnum, {
  name: 'Gender',
  description: 'Gender on record: it decides on the age of retirement and counts in shares of women.',
  valuesConfig: { FEMALE: { description: 'Female.' }, MALE: { description: 'Male.' } },
});
