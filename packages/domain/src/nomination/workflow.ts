import type { Text } from '../text';

/**
 * The way of a nomination from its draft to its end, as a table. A stage is never stored: `stageOf` computes it from dated facts, and
 * this table says what a stage is called, who acts next, until when, and where each act leads.
 */

/** The parts of the way, in their order, as the page draws it. */
export const STEPS = ['PREPARE', 'APPRAISE', 'COUNCIL', 'POST', 'DECIDE', 'SEND_UP', 'ISSUE', 'ANNOUNCE', 'RECEIVE'] as const;
export type Step = (typeof STEPS)[number];

export const STAGES = [
  'DRAFT',
  'RECALLED',
  'RETURNED',
  'WITH_OFFICE',
  'CORRECTED',
  'AWAITS_COUNCIL',
  'ON_AGENDA',
  'DEFERRED',
  'COUNCIL_NOT_PASSED',
  'COUNCIL_LOWER_TITLE',
  'AWAITS_POSTING',
  'POSTED',
  'FROZEN',
  'AWAITS_DIRECTOR',
  'REFUSED',
  'APPROVED',
  'TO_SEND_UP',
  'SENT_UP',
  'REFUSED_ABOVE',
  'ISSUED',
  'ANNOUNCED',
  'RECEIVED',
  'DECLINED',
  'WITHDRAWN',
  'REVOKED',
] as const;
export type StageKey = (typeof STAGES)[number];

/** Who acts next. ASKER is whoever sent it back: of the Office, the council's secretary or the Director. */
export const ACTORS = ['UNIT_HEAD', 'OFFICE', 'ASKER', 'SECRETARY', 'COUNCIL', 'DIRECTOR', 'LEVEL_ABOVE', 'NOMINEE'] as const;
export type StageActor = (typeof ACTORS)[number];

/** By when: the close of an event of the plan's calendar, the day of the sitting, or the end of the posting. */
export type StageDue = 'NOMINATION' | 'COUNCIL' | 'POSTING' | 'SUBMISSION' | 'SITTING' | 'POSTING_END';

/** What leads on: a mutation of the API, or nothing but time. */
export const WORKFLOW_ACTS = [
  'sendDossier',
  'recallDossier',
  'withdrawDossier',
  'returnDossier',
  'acceptDossier',
  'returnNomination',
  'resendNomination',
  'recallCorrection',
  'confirmCorrection',
  'placeCases',
  'deferCase',
  'closeBallot',
  'openEnvelopes',
  'settleCase',
  'closeSitting',
  'postNominations',
  'withdrawPosting',
  'fileObjection',
  'answerObjection',
  'recordFacts',
  'approveNominations',
  'refuseNominations',
  'registerAwardDecision',
  'recordUpperDecision',
  'announceAwardDecision',
  'respondToAward',
  'TIME',
] as const;
export type WorkflowAct = (typeof WORKFLOW_ACTS)[number];

export interface Lead {
  readonly by: WorkflowAct;
  /** Where it may lead; which of them it is follows from the facts. */
  readonly to: readonly StageKey[];
}

export interface Stage {
  readonly step: Step;
  readonly name: Text;
  /** Absent where nobody has to act. */
  readonly next?: StageActor;
  readonly due?: StageDue;
  readonly leads: readonly Lead[];
  /** The way may end here. */
  readonly final?: true;
}

/** Where the Office's yes leads, the council's, and a correction that somebody has looked at: what comes next is for the plan to say. */
const PAST_COUNCIL: readonly StageKey[] = ['AWAITS_POSTING', 'AWAITS_DIRECTOR'];
const PAST_OFFICE: readonly StageKey[] = ['AWAITS_COUNCIL', ...PAST_COUNCIL];
const WHERE_IT_WAS: readonly StageKey[] = [...PAST_OFFICE, 'ON_AGENDA', 'DEFERRED'];

const COUNTED: readonly StageKey[] = ['DEFERRED', 'COUNCIL_NOT_PASSED', 'COUNCIL_LOWER_TITLE', ...PAST_COUNCIL];

const WITHDRAW: Lead = { by: 'withdrawDossier', to: ['WITHDRAWN'] };
const SEND_BACK: Lead = { by: 'returnNomination', to: ['RETURNED'] };
const FREEZE: readonly Lead[] = [
  { by: 'fileObjection', to: ['FROZEN'] },
  { by: 'recordFacts', to: ['FROZEN'] },
];
const TAKE_DOWN: Lead = { by: 'withdrawPosting', to: ['AWAITS_POSTING'] };
const REFUSE: Lead = { by: 'refuseNominations', to: ['REFUSED'] };

export const WORKFLOW: Readonly<Record<StageKey, Stage>> = {
  DRAFT: {
    step: 'PREPARE',
    name: { vi: 'Đơn vị đang soạn hồ sơ', en: 'Being prepared by the unit' },
    next: 'UNIT_HEAD',
    due: 'NOMINATION',
    leads: [{ by: 'sendDossier', to: ['WITH_OFFICE'] }, WITHDRAW],
  },
  RECALLED: {
    step: 'PREPARE',
    name: { vi: 'Đơn vị đã thu hồi để sửa', en: 'Taken back by the unit' },
    next: 'UNIT_HEAD',
    due: 'NOMINATION',
    leads: [{ by: 'sendDossier', to: ['WITH_OFFICE'] }, WITHDRAW],
  },
  RETURNED: {
    step: 'PREPARE',
    name: { vi: 'Trả lại đơn vị để bổ sung', en: 'Sent back to the unit' },
    next: 'UNIT_HEAD',
    leads: [{ by: 'sendDossier', to: ['WITH_OFFICE'] }, { by: 'resendNomination', to: ['CORRECTED', ...WHERE_IT_WAS] }, WITHDRAW],
  },
  WITH_OFFICE: {
    step: 'APPRAISE',
    name: { vi: 'Chờ Văn phòng Sở thẩm định', en: 'With the Office for appraisal' },
    next: 'OFFICE',
    due: 'COUNCIL',
    leads: [
      { by: 'acceptDossier', to: PAST_OFFICE },
      { by: 'returnDossier', to: ['RETURNED'] },
      { by: 'recallDossier', to: ['RECALLED', 'RETURNED'] },
      WITHDRAW,
    ],
  },
  CORRECTED: {
    step: 'APPRAISE',
    name: { vi: 'Đã bổ sung, chờ người yêu cầu xem lại', en: 'Corrected, with who asked for it' },
    next: 'ASKER',
    due: 'COUNCIL',
    leads: [{ by: 'confirmCorrection', to: WHERE_IT_WAS }, SEND_BACK, { by: 'recallCorrection', to: ['RETURNED'] }, WITHDRAW],
  },
  AWAITS_COUNCIL: {
    step: 'COUNCIL',
    name: { vi: 'Thẩm định đạt, chờ đưa ra Hội đồng', en: 'Accepted, awaits a sitting of the council' },
    next: 'SECRETARY',
    due: 'COUNCIL',
    leads: [{ by: 'placeCases', to: ['ON_AGENDA'] }, SEND_BACK, REFUSE, WITHDRAW],
  },
  ON_AGENDA: {
    step: 'COUNCIL',
    name: { vi: 'Trong chương trình phiên họp Hội đồng', en: 'On the agenda of the council' },
    next: 'COUNCIL',
    due: 'SITTING',
    leads: [
      { by: 'closeBallot', to: COUNTED },
      { by: 'openEnvelopes', to: COUNTED },
      { by: 'settleCase', to: COUNTED },
      { by: 'closeSitting', to: ['DEFERRED'] },
      { by: 'deferCase', to: ['AWAITS_COUNCIL', 'DEFERRED', 'COUNCIL_NOT_PASSED', 'COUNCIL_LOWER_TITLE'] },
      SEND_BACK,
      REFUSE,
      WITHDRAW,
    ],
  },
  DEFERRED: {
    step: 'COUNCIL',
    name: { vi: 'Hội đồng hoãn, chờ phiên họp sau', en: 'Put off by the council to a later sitting' },
    next: 'SECRETARY',
    due: 'COUNCIL',
    leads: [{ by: 'placeCases', to: ['ON_AGENDA'] }, SEND_BACK, REFUSE],
  },
  COUNCIL_NOT_PASSED: {
    step: 'COUNCIL',
    name: { vi: 'Hội đồng không thông qua', en: 'Not passed by the council' },
    next: 'DIRECTOR',
    leads: [REFUSE, { by: 'placeCases', to: ['ON_AGENDA'] }],
  },
  COUNCIL_LOWER_TITLE: {
    step: 'COUNCIL',
    name: { vi: 'Hội đồng đề nghị danh hiệu thấp hơn', en: 'A lower title proposed by the council' },
    next: 'DIRECTOR',
    leads: [REFUSE, { by: 'placeCases', to: ['ON_AGENDA'] }],
  },
  AWAITS_POSTING: {
    step: 'POST',
    name: { vi: 'Chờ niêm yết, công khai lấy ý kiến', en: 'To be posted for objections' },
    next: 'OFFICE',
    due: 'POSTING',
    leads: [{ by: 'postNominations', to: ['POSTED', 'FROZEN'] }, SEND_BACK, REFUSE, WITHDRAW],
  },
  POSTED: {
    step: 'POST',
    name: { vi: 'Đang công khai lấy ý kiến', en: 'Posted for objections' },
    due: 'POSTING_END',
    leads: [{ by: 'TIME', to: ['AWAITS_DIRECTOR'] }, ...FREEZE, TAKE_DOWN, REFUSE, WITHDRAW],
  },
  FROZEN: {
    step: 'DECIDE',
    name: { vi: 'Tạm dừng quyết định để xem xét', en: 'Frozen while something is looked into' },
    next: 'OFFICE',
    leads: [
      { by: 'answerObjection', to: ['FROZEN', 'POSTED', 'AWAITS_DIRECTOR'] },
      { by: 'recordFacts', to: ['FROZEN', 'POSTED', 'AWAITS_DIRECTOR'] },
      TAKE_DOWN,
      WITHDRAW,
    ],
  },
  AWAITS_DIRECTOR: {
    step: 'DECIDE',
    name: { vi: 'Chờ Giám đốc Sở quyết định', en: 'With the Director for a decision' },
    next: 'DIRECTOR',
    due: 'SUBMISSION',
    leads: [{ by: 'approveNominations', to: ['APPROVED', 'TO_SEND_UP'] }, REFUSE, ...FREEZE, TAKE_DOWN, SEND_BACK, WITHDRAW],
  },
  REFUSED: { step: 'DECIDE', name: { vi: 'Giám đốc Sở không phê duyệt', en: 'Refused by the Director' }, leads: [], final: true },
  APPROVED: {
    step: 'ISSUE',
    name: { vi: 'Đã phê duyệt, chờ ban hành quyết định', en: 'Approved, awaits the decision document' },
    next: 'OFFICE',
    leads: [{ by: 'registerAwardDecision', to: ['ISSUED'] }],
  },
  TO_SEND_UP: {
    step: 'SEND_UP',
    name: { vi: 'Giám đốc đồng ý, chờ trình cấp trên', en: 'Approved for sending up, awaits the proposal letter' },
    next: 'OFFICE',
    due: 'SUBMISSION',
    leads: [{ by: 'registerAwardDecision', to: ['SENT_UP'] }],
  },
  SENT_UP: {
    step: 'SEND_UP',
    name: { vi: 'Đã trình, chờ cấp trên quyết định', en: 'Sent up, awaits the level above' },
    next: 'LEVEL_ABOVE',
    leads: [{ by: 'recordUpperDecision', to: ['ISSUED', 'REFUSED_ABOVE'] }],
  },
  REFUSED_ABOVE: { step: 'SEND_UP', name: { vi: 'Cấp trên không đồng ý', en: 'Refused by the level above' }, leads: [], final: true },
  ISSUED: {
    step: 'ISSUE',
    name: { vi: 'Đã có quyết định, chờ công bố', en: 'Decided with number and date, to be announced' },
    next: 'OFFICE',
    leads: [
      { by: 'announceAwardDecision', to: ['ANNOUNCED'] },
      { by: 'registerAwardDecision', to: ['REVOKED'] },
    ],
  },
  ANNOUNCED: {
    step: 'ANNOUNCE',
    name: { vi: 'Đã công bố', en: 'Announced' },
    next: 'NOMINEE',
    leads: [
      { by: 'respondToAward', to: ['RECEIVED', 'DECLINED'] },
      { by: 'registerAwardDecision', to: ['REVOKED'] },
    ],
    final: true,
  },
  RECEIVED: {
    step: 'RECEIVE',
    name: { vi: 'Đã nhận', en: 'Received' },
    leads: [{ by: 'registerAwardDecision', to: ['REVOKED'] }],
    final: true,
  },
  DECLINED: { step: 'RECEIVE', name: { vi: 'Từ chối nhận', en: 'Declined' }, leads: [], final: true },
  WITHDRAWN: { step: 'PREPARE', name: { vi: 'Đơn vị đã rút', en: 'Withdrawn by the unit' }, leads: [], final: true },
  REVOKED: { step: 'RECEIVE', name: { vi: 'Đã thu hồi', en: 'Revoked' }, leads: [], final: true },
};

export const STEP_NAMES: Readonly<Record<Step, Text>> = {
  PREPARE: { vi: 'Đơn vị lập hồ sơ', en: 'The unit prepares' },
  APPRAISE: { vi: 'Văn phòng Sở thẩm định', en: 'The Office appraises' },
  COUNCIL: { vi: 'Hội đồng xét', en: 'The council votes' },
  POST: { vi: 'Công khai lấy ý kiến', en: 'Posted for objections' },
  DECIDE: { vi: 'Giám đốc quyết định', en: 'The Director decides' },
  SEND_UP: { vi: 'Trình cấp trên', en: 'Sent up' },
  ISSUE: { vi: 'Ban hành quyết định', en: 'The decision is issued' },
  ANNOUNCE: { vi: 'Công bố', en: 'Announced' },
  RECEIVE: { vi: 'Trao, nhận', en: 'Received' },
};

export const ACTOR_NAMES: Readonly<Record<StageActor, Text>> = {
  UNIT_HEAD: { vi: 'Thủ trưởng đơn vị', en: 'The unit head' },
  OFFICE: { vi: 'Văn phòng Sở', en: 'The Department Office' },
  ASKER: { vi: 'Người đã yêu cầu bổ sung', en: 'Who asked for the correction' },
  SECRETARY: { vi: 'Thư ký Hội đồng', en: 'The secretary of the council' },
  COUNCIL: { vi: 'Hội đồng Thi đua – Khen thưởng', en: 'The emulation and commendation council' },
  DIRECTOR: { vi: 'Giám đốc Sở', en: 'The Director' },
  LEVEL_ABOVE: { vi: 'Cấp trên', en: 'The level above' },
  NOMINEE: { vi: 'Cá nhân, tập thể được khen', en: 'The person or collective honoured' },
};
