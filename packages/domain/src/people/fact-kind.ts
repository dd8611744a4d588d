import type { Act } from '../access/permission.rule';
import type { Text } from '../text';
import type { InitiativeLevel } from './nominee';
import {
  DISCIPLINE_FORMS,
  GENDERS,
  HONOUR_KINDS,
  INITIATIVE_ASPECTS,
  INITIATIVE_LEVELS,
  INQUIRY_KINDS,
  JOB_GROUPS,
  LEAVE_KINDS,
  RANKS,
  RATING_LEVELS,
  STUDY_RESULTS,
} from './scales';

/** What somebody may choose from, by the name of the type in the API. */
export const CHOICES = {
  Gender: GENDERS,
  JobGroup: JOB_GROUPS,
  RatingLevel: RATING_LEVELS,
  LeaveKind: LEAVE_KINDS,
  StudyResult: STUDY_RESULTS,
  DisciplineForm: DISCIPLINE_FORMS,
  InquiryKind: INQUIRY_KINDS,
  HonourKind: HONOUR_KINDS,
  Rank: RANKS,
  InitiativeAspect: INITIATIVE_ASPECTS,
  InitiativeLevel: INITIATIVE_LEVELS satisfies Readonly<Record<InitiativeLevel, Text>>,
  AssignmentKind: {
    PERMANENT: { vi: 'công tác chính thức', en: 'belongs to the unit' },
    SECONDMENT: { vi: 'biệt phái', en: 'seconded to the unit' },
  },
  ClearanceOutcome: {
    NO_OBJECTION: { vi: 'không có ý kiến phản đối', en: 'no objection' },
    OBJECTION: { vi: 'có ý kiến phản đối', en: 'objection' },
  },
  InitiativeKind: {
    INITIATIVE: { vi: 'sáng kiến', en: 'initiative' },
    RESEARCH: { vi: 'đề tài nghiên cứu khoa học', en: 'research project' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Text>>>>;
export type ChoiceName = keyof typeof CHOICES;

/** One field of a fact: what it is called and what may stand in it. */
export type FactField = { readonly label: Text; readonly optional?: true } & (
  | { readonly type: 'text'; readonly most: number }
  /** A day; what has been decided or has happened lies in the past. */
  | { readonly type: 'day'; readonly mayBeAhead?: true }
  | { readonly type: 'year' }
  | { readonly type: 'number'; readonly whole?: true; readonly least?: number }
  | { readonly type: 'yesOrNo' }
  | { readonly type: 'choice'; readonly of: ChoiceName }
  /** Points by item of a score sheet. */
  | { readonly type: 'points' }
  | { readonly type: 'award' }
  | { readonly type: 'unit' }
  | { readonly type: 'initiative' }
  | { readonly type: 'people' }
);

/** A kind of fact: of whom it is said, who enters it, which fields it has. */
export interface FactKindRule {
  readonly name: Text;
  readonly of: 'PERSON' | 'UNIT' | 'BOTH';
  readonly act: Extract<Act, 'editPeople' | 'enterFacts' | 'enterUnitFacts'>;
  readonly fields: Readonly<Record<string, FactField>>;
  /** Of one subject there is one of these with the same values: a second is a correction of the first. */
  readonly once?: readonly string[];
  /** Fields of the first and the last day. */
  readonly span?: readonly [from: string, until: string];
  /** Fields that stand together or not at all. */
  readonly together?: readonly (readonly string[])[];
}

const year = { type: 'year', label: { vi: 'Năm', en: 'Year' } } as const;
const decidedOn = { type: 'day', label: { vi: 'Ngày quyết định', en: 'Day of the decision' } } as const;
const decisionNumber = { type: 'text', most: 80, label: { vi: 'Số quyết định', en: 'Number of the decision' } } as const;
const firstDay = { type: 'day', label: { vi: 'Từ ngày', en: 'First day' } } as const;
const lastDay = { type: 'day', mayBeAhead: true, label: { vi: 'Đến hết ngày', en: 'Last day' } } as const;
const reference = { type: 'text', most: 200, label: { vi: 'Số văn bản', en: 'Number of the document' } } as const;
const level = { type: 'choice', of: 'InitiativeLevel', label: { vi: 'Cấp công nhận', en: 'Level' } } as const;

/** Every kind of fact that people enter. A form, an import and the API all follow this table. */
export const FACT_KINDS = {
  assignment: {
    name: { vi: 'Quá trình công tác', en: 'Post' },
    of: 'PERSON',
    act: 'editPeople',
    span: ['startedOn', 'endedOn'],
    fields: {
      unitId: { type: 'unit', label: { vi: 'Phòng, đơn vị', en: 'Unit' } },
      title: { type: 'text', most: 200, label: { vi: 'Chức danh, chức vụ', en: 'Title of the post' } },
      rank: { type: 'choice', of: 'Rank', label: { vi: 'Giữ chức vụ', en: 'Whether it leads' } },
      kind: { type: 'choice', of: 'AssignmentKind', label: { vi: 'Hình thức', en: 'Kind' } },
      postGroup: { type: 'text', most: 80, optional: true, label: { vi: 'Nhóm vị trí việc làm', en: 'Group of similar posts' } },
      startedOn: { ...firstDay, mayBeAhead: true },
      endedOn: { ...lastDay, optional: true },
    },
  },
  rating: {
    name: { vi: 'Xếp loại', en: 'Rating' },
    of: 'BOTH',
    act: 'enterFacts',
    once: ['year'],
    fields: {
      year,
      level: { type: 'choice', of: 'RatingLevel', label: { vi: 'Mức xếp loại', en: 'Level' } },
      decidedOn,
      decisionNumber,
    },
  },
  honour: {
    name: { vi: 'Danh hiệu, hình thức khen thưởng', en: 'Honour' },
    of: 'BOTH',
    act: 'enterFacts',
    span: ['periodFrom', 'periodUntil'],
    together: [
      ['periodFrom', 'periodUntil'],
      ['revokedOn', 'revocationNumber'],
    ],
    fields: {
      award: { type: 'award', label: { vi: 'Danh hiệu, hình thức', en: 'Award' } },
      year,
      decidedOn,
      decisionNumber,
      kind: { type: 'choice', of: 'HonourKind', optional: true, label: { vi: 'Loại khen thưởng', en: 'Kind' } },
      periodFrom: { ...firstDay, optional: true, label: { vi: 'Thành tích từ ngày', en: 'Rewards work from' } },
      periodUntil: { ...firstDay, optional: true, label: { vi: 'Thành tích đến ngày', en: 'Rewards work until' } },
      achievement: { type: 'text', most: 2000, optional: true, label: { vi: 'Thành tích được khen', en: 'Achievement' } },
      revokedOn: { ...decidedOn, optional: true, label: { vi: 'Ngày hủy bỏ, thu hồi', en: 'Revoked on' } },
      revocationNumber: {
        ...decisionNumber,
        optional: true,
        label: { vi: 'Số quyết định hủy bỏ, thu hồi', en: 'Number of the revocation' },
      },
    },
  },
  leave: {
    name: { vi: 'Thời gian nghỉ', en: 'Leave' },
    of: 'PERSON',
    act: 'enterUnitFacts',
    span: ['startedOn', 'endedOn'],
    fields: {
      kind: { type: 'choice', of: 'LeaveKind', label: { vi: 'Loại nghỉ', en: 'Kind' } },
      startedOn: { ...firstDay, mayBeAhead: true },
      endedOn: lastDay,
      workingDays: { type: 'number', whole: true, least: 0, label: { vi: 'Số ngày làm việc đã nghỉ', en: 'Working days in it' } },
    },
  },
  study: {
    name: { vi: 'Đào tạo, bồi dưỡng', en: 'Course' },
    of: 'PERSON',
    act: 'enterUnitFacts',
    span: ['startedOn', 'endedOn'],
    fields: {
      course: { type: 'text', most: 300, label: { vi: 'Khóa học', en: 'Course' } },
      startedOn: { ...firstDay, mayBeAhead: true },
      endedOn: { ...lastDay, optional: true },
      result: { type: 'choice', of: 'StudyResult', optional: true, label: { vi: 'Kết quả', en: 'Result' } },
    },
  },
  discipline: {
    name: { vi: 'Kỷ luật', en: 'Disciplinary measure' },
    of: 'PERSON',
    act: 'enterFacts',
    span: ['decidedOn', 'endsOn'],
    fields: {
      form: { type: 'choice', of: 'DisciplineForm', label: { vi: 'Hình thức', en: 'Measure' } },
      decidedOn,
      decisionNumber,
      endsOn: { ...lastDay, optional: true, label: { vi: 'Có hiệu lực đến hết ngày', en: 'Last day on which it counts' } },
    },
  },
  inquiry: {
    name: { vi: 'Việc đang xem xét, thanh tra, xác minh', en: 'Inquiry' },
    of: 'BOTH',
    act: 'enterFacts',
    span: ['openedOn', 'concludedOn'],
    fields: {
      kind: { type: 'choice', of: 'InquiryKind', label: { vi: 'Loại việc', en: 'Kind' } },
      openedOn: { ...decidedOn, label: { vi: 'Ngày bắt đầu', en: 'Opened on' } },
      reference,
      concludedOn: { ...decidedOn, optional: true, label: { vi: 'Ngày kết luận', en: 'Concluded on' } },
    },
  },
  initiative: {
    name: { vi: 'Sáng kiến, đề tài', en: 'Initiative or research project' },
    of: 'PERSON',
    act: 'enterFacts',
    together: [['recognisedOn', 'decisionNumber']],
    fields: {
      kind: { type: 'choice', of: 'InitiativeKind', label: { vi: 'Loại', en: 'Kind' } },
      title: { type: 'text', most: 500, label: { vi: 'Tên', en: 'Title' } },
      level,
      recognisedOn: { ...decidedOn, optional: true, label: { vi: 'Ngày công nhận', en: 'Recognised on' } },
      decisionNumber: { ...decisionNumber, optional: true },
      coauthorIds: { type: 'people', optional: true, label: { vi: 'Đồng tác giả', en: 'Co-authors' } },
    },
  },
  recognition: {
    name: { vi: 'Công nhận thêm đối với sáng kiến', en: 'Further recognition of an initiative' },
    of: 'PERSON',
    act: 'enterFacts',
    fields: {
      initiativeId: { type: 'initiative', label: { vi: 'Sáng kiến, đề tài', en: 'Initiative' } },
      aspect: { type: 'choice', of: 'InitiativeAspect', label: { vi: 'Nội dung công nhận', en: 'What is recognised' } },
      level,
      decidedOn,
      decisionNumber,
    },
  },
  indicator: {
    name: { vi: 'Số liệu trong năm', en: 'Indicator' },
    of: 'BOTH',
    act: 'enterUnitFacts',
    once: ['year', 'key'],
    fields: {
      key: { type: 'text', most: 80, label: { vi: 'Mã số liệu (như trong quy định)', en: 'Key, as in the rules' } },
      year,
      value: { type: 'number', label: { vi: 'Giá trị', en: 'Value' } },
      origin: { type: 'text', most: 500, optional: true, label: { vi: 'Nguồn số liệu', en: 'Where it comes from' } },
    },
  },
  clearance: {
    name: { vi: 'Ý kiến của cơ quan liên quan', en: 'Answer of an outside body' },
    of: 'BOTH',
    act: 'enterFacts',
    fields: {
      body: { type: 'text', most: 200, label: { vi: 'Cơ quan cho ý kiến', en: 'Body' } },
      outcome: { type: 'choice', of: 'ClearanceOutcome', label: { vi: 'Ý kiến', en: 'Answer' } },
      answeredOn: { ...decidedOn, label: { vi: 'Ngày trả lời', en: 'Answered on' } },
      reference,
    },
  },
  scoreSheet: {
    name: { vi: 'Bảng điểm', en: 'Score sheet' },
    of: 'BOTH',
    act: 'enterFacts',
    once: ['year', 'sheet'],
    fields: {
      sheet: { type: 'text', most: 80, label: { vi: 'Mã bảng điểm (như trong quy định)', en: 'Key of the sheet, as in the rules' } },
      year,
      total: { type: 'number', label: { vi: 'Tổng điểm', en: 'Total' } },
      items: { type: 'points', optional: true, label: { vi: 'Điểm từng mục', en: 'Points by item' } },
      barred: { type: 'yesOrNo', label: { vi: 'Bị loại khỏi xét tặng', en: 'Barred from awards' } },
    },
  },
  blockRank: {
    name: { vi: 'Thứ hạng trong khối, cụm thi đua', en: 'Place in a block' },
    of: 'BOTH',
    act: 'enterFacts',
    once: ['year', 'block'],
    fields: {
      block: { type: 'text', most: 200, label: { vi: 'Khối, cụm', en: 'Block' } },
      year,
      place: { type: 'number', whole: true, least: 1, label: { vi: 'Xếp thứ', en: 'Place' } },
      members: { type: 'number', whole: true, least: 1, label: { vi: 'Số thành viên của khối', en: 'Members of the block' } },
    },
  },
} as const satisfies Readonly<Record<string, FactKindRule>>;
export type FactKind = keyof typeof FACT_KINDS;
export const FACT_KIND_NAMES = Object.keys(FACT_KINDS) as FactKind[];

/** What the table says of a kind, without the names of its own fields. */
export function factRule(kind: FactKind): FactKindRule {
  return FACT_KINDS[kind];
}

/** Who somebody is, and the first post of somebody new, as a file and a form ask for them. */
export const PERSON_FIELDS = {
  fullName: { type: 'text', most: 120, label: { vi: 'Họ và tên', en: 'Full name' } },
  gender: { type: 'choice', of: 'Gender', label: { vi: 'Giới tính', en: 'Gender' } },
  bornOn: { type: 'day', optional: true, label: { vi: 'Ngày sinh', en: 'Day of birth' } },
  jobGroup: { type: 'choice', of: 'JobGroup', label: { vi: 'Đối tượng', en: 'Job group' } },
  serviceStartedOn: { type: 'day', mayBeAhead: true, label: { vi: 'Ngày vào cơ quan', en: 'First day of service' } },
} as const satisfies Readonly<Record<string, FactField>>;

export const FIRST_POST_FIELDS = {
  unitId: { type: 'unit', label: { vi: 'Mã đơn vị', en: 'Code of the unit' } },
  title: FACT_KINDS.assignment.fields.title,
  rank: FACT_KINDS.assignment.fields.rank,
  startedOn: { type: 'day', mayBeAhead: true, optional: true, label: { vi: 'Giữ từ ngày', en: 'First day of the post' } },
} as const satisfies Readonly<Record<string, FactField>>;
