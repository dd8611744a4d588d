/** A dossier of one person as the server would answer it, for tests of the pages around it. */

export const DOSSIER_ID = '01890000-0000-7000-8000-0000000000d5';
export const NOMINATION_ID = '01890000-0000-7000-8000-0000000000e5';

const LAW = {
  document: 'law',
  name: { vi: 'Luật Thi đua, khen thưởng', en: 'Law on Emulation and Commendation' },
  article: '24',
  clause: null,
  point: null,
  paragraph: null,
  confidence: 'VERIFIED',
};
const WINDOW = {
  opensAt: '2017-11-01T00:00:00.000Z',
  closesAt: '2017-12-05T00:00:00.000Z',
  graceUntil: null,
  pausedSince: null,
  source: LAW,
  refusals: [],
};

/** A refusal with its sentence in Vietnamese. */
export function aRefusal(code: string, vi: string, more: object = {}) {
  return { code, message: { vi, en: `${code} in English` }, field: null, source: null, facts: [], ...more };
}

/** A verdict on one criterion. */
export function aVerdict(criterion: string, outcome: 'MET' | 'NOT_MET' | 'UNDETERMINED', more: object = {}) {
  return {
    criterion,
    kind: 'rating',
    outcome,
    requirement: { vi: `Yêu cầu ${criterion}`, en: `Requirement ${criterion}` },
    because: { vi: `Vì sao ${criterion}`, en: `Why ${criterion}` },
    facts: [],
    source: LAW,
    remedy: null,
    optional: null,
    ...more,
  };
}

/** A nomination of Đặng Thị Ước for LĐTT; `verdicts` are those of its eligibility. */
export function aNomination(more: object = {}, verdicts: readonly object[] = [aVerdict('rating', 'MET')]) {
  return {
    id: NOMINATION_ID,
    dossierId: DOSSIER_ID,
    version: 3,
    state: 'DRAFT',
    award: 'ADVANCED_WORKER',
    awardName: { vi: 'Lao động tiên tiến', en: 'Advanced Worker' },
    awardShortName: 'LĐTT',
    nominee: { id: '01890000-0000-7000-8000-0000000000f5', name: 'Đặng Thị Ước', kind: 'PERSON' },
    votesInFavour: null,
    votesNeeded: 6,
    voteResult: null,
    voteRule: {
      quorum: { numerator: 2, denominator: 3 },
      threshold: { numerator: 7, denominator: 10, strict: true, of: 'PRESENT' },
      source: LAW,
    },
    achievements: '',
    attestations: [],
    findings: [],
    initiatives: [],
    attachments: [],
    eligibility: { award: 'ADVANCED_WORKER', outcome: 'MET', verdicts },
    waiting: [],
    reopened: null,
    returnNote: null,
    updatedAt: '2017-11-20T02:00:00.000Z',
    sendRefusals: [],
    editRefusals: [],
    ...more,
  };
}

/** A draft whose meeting is known and whose minutes are attached. */
export function aDossier(more: object = {}) {
  return {
    id: DOSSIER_ID,
    unitId: '01890000-0000-7000-8000-000000000001',
    unitName: { vi: 'Phòng Quản lý Khoa học', en: 'Science Management Room' },
    state: 'DRAFT',
    version: 7,
    receiptNumber: null,
    sentAt: null,
    returnedAt: null,
    returnNote: null,
    reopened: null,
    acceptedAt: null,
    withdrawnAt: null,
    updatedAt: '2017-11-20T02:00:00.000Z',
    window: WINDOW,
    daysLate: 0,
    editRefusals: [],
    sendRefusals: [],
    acceptRefusals: [],
    recallRefusals: [aRefusal('DOSSIER_NOT_WITH_OFFICE', 'Hồ sơ là bản nháp.')],
    withdrawRefusals: [],
    meetingHeldOn: '2017-11-17',
    meetingMembers: 9,
    meetingPresent: 8,
    attachments: [],
    papers: [],
    nominations: [aNomination()],
    tasks: [],
    history: [],
    ...more,
  };
}

/** A draft cannot be sent any more: the window has closed. */
export const CLOSED_WINDOW = {
  ...WINDOW,
  refusals: [
    aRefusal('WINDOW_CLOSED', 'Gửi hồ sơ đề nghị: thời hạn đến hết ngày 04/12/2017, nay đã hết. Người có thẩm quyền gia hạn: Giám đốc Sở.'),
  ],
};
