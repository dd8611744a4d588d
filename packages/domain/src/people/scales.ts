import type { Text } from '../text';
import type {
  DisciplineForm,
  Gender,
  HonourKind,
  InitiativeAspect,
  InitiativeLevel,
  InquiryKind,
  JobGroup,
  LeaveKind,
  Rank,
  RatingLevel,
  StudyResult,
  UnitKind,
} from './nominee';

/** What official words call a value, from the lowest to the highest where values have an order. */
type Scale<Value extends string> = Readonly<Record<Value, Text>>;

export const RATING_LEVELS: Scale<RatingLevel> = {
  NOT_COMPLETED: { vi: 'không hoàn thành nhiệm vụ', en: 'tasks not completed' },
  COMPLETED: { vi: 'hoàn thành nhiệm vụ', en: 'tasks completed' },
  GOOD: { vi: 'hoàn thành tốt nhiệm vụ', en: 'tasks completed well' },
  EXCELLENT: { vi: 'hoàn thành xuất sắc nhiệm vụ', en: 'tasks completed excellently' },
};

export const DISCIPLINE_FORMS: Scale<DisciplineForm> = {
  REPRIMAND: { vi: 'khiển trách', en: 'reprimand' },
  WARNING: { vi: 'cảnh cáo', en: 'warning' },
  SALARY_REDUCTION: { vi: 'hạ bậc lương', en: 'salary reduction' },
  DEMOTION: { vi: 'giáng chức', en: 'demotion' },
  REMOVAL: { vi: 'cách chức', en: 'removal from office' },
  DISMISSAL: { vi: 'buộc thôi việc', en: 'dismissal' },
};

export const STUDY_RESULTS: Scale<StudyResult> = {
  WEAK: { vi: 'yếu', en: 'weak' },
  AVERAGE: { vi: 'trung bình', en: 'average' },
  FAIR: { vi: 'khá', en: 'fair' },
  GOOD: { vi: 'giỏi', en: 'good' },
  EXCELLENT: { vi: 'xuất sắc', en: 'excellent' },
};

export const INITIATIVE_LEVELS: Scale<InitiativeLevel> = {
  UNIT: { vi: 'cấp cơ sở', en: 'grassroots level' },
  SECTOR: { vi: 'cấp ngành', en: 'sector level' },
  PROVINCE: { vi: 'cấp tỉnh', en: 'provincial level' },
  NATION: { vi: 'toàn quốc', en: 'national level' },
};

export const LEAVE_KINDS: Scale<LeaveKind> = {
  ANNUAL: { vi: 'nghỉ hằng năm', en: 'annual leave' },
  SICK: { vi: 'nghỉ ốm', en: 'sick leave' },
  UNPAID: { vi: 'nghỉ không hưởng lương', en: 'unpaid leave' },
  MATERNITY: { vi: 'nghỉ thai sản theo chế độ', en: 'statutory maternity leave' },
  RESCUE_TREATMENT: {
    vi: 'điều trị, điều dưỡng do chiến đấu hoặc cứu người, cứu tài sản',
    en: 'treatment and convalescence after combat or after rescuing people or property',
  },
};

export const INQUIRY_KINDS: Scale<InquiryKind> = {
  DISCIPLINE: { vi: 'xem xét kỷ luật', en: 'disciplinary proceedings' },
  INSPECTION: { vi: 'thanh tra', en: 'inspection' },
  INVESTIGATION: { vi: 'điều tra', en: 'criminal investigation' },
  AUDIT: { vi: 'kiểm toán', en: 'audit' },
  COMPLAINT: { vi: 'xác minh khiếu nại', en: 'verification of a complaint' },
  DENUNCIATION: { vi: 'xác minh tố cáo', en: 'verification of a denunciation' },
};

export const INITIATIVE_ASPECTS: Scale<InitiativeAspect> = {
  RECOGNITION: { vi: 'được công nhận', en: 'recognised' },
  EFFECT: { vi: 'được công nhận hiệu quả áp dụng', en: 'recognised as effective' },
  REPLICABILITY: { vi: 'được công nhận khả năng nhân rộng', en: 'recognised as replicable' },
};

export const HONOUR_KINDS: Scale<HonourKind> = {
  MERIT: { vi: 'khen thưởng công trạng', en: 'merit' },
  AD_HOC: { vi: 'khen thưởng đột xuất', en: 'ad-hoc awards' },
  THEMATIC: { vi: 'khen thưởng theo chuyên đề', en: 'thematic awards' },
  LONG_SERVICE: { vi: 'khen thưởng quá trình cống hiến', en: 'long service' },
};

export const GENDERS: Scale<Gender> = {
  FEMALE: { vi: 'nữ', en: 'women' },
  MALE: { vi: 'nam', en: 'men' },
};

export const JOB_GROUPS: Scale<JobGroup> = {
  CIVIL_SERVANT: { vi: 'công chức', en: 'civil servants' },
  PUBLIC_EMPLOYEE: { vi: 'viên chức', en: 'public employees' },
  CONTRACT_WORKER: { vi: 'người lao động hợp đồng', en: 'contract workers' },
};

export const RANKS: Scale<Rank> = {
  STAFF: { vi: 'không giữ chức vụ lãnh đạo, quản lý', en: 'staff without a leading post' },
  DEPUTY: { vi: 'cấp phó', en: 'deputies' },
  HEAD: { vi: 'cấp trưởng', en: 'heads' },
};

export const UNIT_KINDS: Scale<UnitKind> = {
  DEPARTMENT: { vi: 'sở', en: 'departments' },
  LEADERSHIP: { vi: 'ban lãnh đạo', en: 'the leadership' },
  OFFICE: { vi: 'văn phòng', en: 'offices' },
  ROOM: { vi: 'phòng chuyên môn', en: 'divisions' },
  SUBORDINATE_BODY: { vi: 'cơ quan trực thuộc', en: 'subordinate bodies' },
  PUBLIC_SERVICE_UNIT: { vi: 'đơn vị sự nghiệp', en: 'public service units' },
};

/** The values of a scale, lowest first: as zod's enum wants them. */
export function valuesOf<Value extends string>(scale: Scale<Value>): [Value, ...Value[]] {
  return Object.keys(scale) as [Value, ...Value[]];
}

/** Whether a value stands at or above a level of its scale. */
export function isAtLeast<Value extends string>(scale: Scale<Value>, value: Value, level: Value): boolean {
  for (const each in scale) {
    if (each === level) return true;
    if (each === value) return false;
  }
  return false;
}
