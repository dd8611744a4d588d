/** Nominations, quotas and answers as the server sends them, for the pages that decide. */
const text = (vi: string, en = `${vi} (en)`) => ({ vi, en });
const citation = { document: 'agency', name: text('Quy định của Sở'), confidence: 'SECONDARY' };

export const idOf = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** The council passed it, and its posting is over. */
const PROCEDURE = {
  council: {
    isNeeded: true,
    sitting: 1,
    outcome: 'PASSED',
    lowerAward: null,
    votesInFavour: 7,
    votesNeeded: 5,
    votersCounted: 7,
    isWithheld: false,
  },
  posting: { isNeeded: true, number: 1, closesAt: '2017-12-08T17:00:00.000Z', isRunning: false },
  freezes: 0,
};

export function nomination(number: number, nomineeName: string, more: object = {}) {
  return {
    id: idOf(number),
    version: 3,
    state: 'ACCEPTED',
    award: 'ADVANCED_WORKER',
    awardName: text('Lao động tiên tiến'),
    awardShortName: 'LĐTT',
    nomineeKind: 'PERSON',
    nomineeName,
    unitName: text('Phòng Kế hoạch – Tài chính'),
    votesInFavour: 4,
    present: 4,
    receiptNumber: 'HS-2017-0002',
    sentAt: '2017-11-29T02:00:00.000Z',
    decidedAt: null,
    procedure: PROCEDURE,
    ...more,
  };
}

export function pageOf(rows: readonly { readonly id: string }[], { total = rows.length, endCursor = null as string | null } = {}) {
  return {
    edges: rows.map((node) => ({ node, cursor: node.id })),
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
    totalCount: total,
  };
}

/** Held, left and over follow from places, used and nominated, as the server has them. */
export function quota(
  more: { readonly places?: number; readonly used?: number; readonly nominated?: number; readonly [field: string]: unknown } = {},
) {
  const { places = 3, used = 2, nominated = 5 } = more;
  const held = Math.min(nominated, places - used);
  return {
    id: idOf(900),
    rule: 'grassroots-emulation-fighter',
    name: text('Chỉ tiêu Chiến sĩ thi đua cơ sở'),
    sentence: text('Không quá 15% số đạt “Lao động tiên tiến”.'),
    awards: ['GRASSROOTS_EMULATION_FIGHTER'],
    baseAward: 'ADVANCED_WORKER',
    unitId: null,
    unitName: null,
    counts: null,
    sharePercent: 15,
    rounding: 'DOWN',
    atLeastOne: false,
    base: 20,
    baseName: text('số đạt “Lao động tiên tiến”'),
    baseOn: '2017-12-15',
    baseMembers: [],
    places,
    unlimited: false,
    notSet: false,
    nominated,
    held,
    used,
    left: places - used - held,
    over: nominated - held,
    warning: warningOf(nominated - held, places - used - held, held + used),
    soft: false,
    setBy: null,
    setting: null,
    leaderPlaces: 1,
    leadersUsed: 0,
    leadersPercent: 50,
    leadersOf: 'PLACES',
    leaderBase: null,
    keptForNonLeaders: null,
    expectedPlaces: 4,
    source: citation,
    ...more,
  };
}

function warningOf(over: number, left: number, taken: number) {
  if (over > 0) return 'OVER';
  if (taken === 0 || left > 1) return null;
  return left === 0 ? 'FULL' : 'LAST';
}

export const AWARDS = [
  { key: 'ADVANCED_WORKER', name: text('Lao động tiên tiến'), shortName: 'LĐTT', decidedBy: 'DIRECTOR' },
  { key: 'GRASSROOTS_EMULATION_FIGHTER', name: text('Chiến sĩ thi đua cơ sở'), shortName: 'CSTĐCS', decidedBy: 'DIRECTOR' },
  { key: 'EXCELLENT_COLLECTIVE', name: text('Tập thể lao động xuất sắc'), shortName: 'TTLĐXS', decidedBy: 'PROVINCE' },
];

export function reason(code: string, vi: string) {
  return { code, message: text(vi), field: null, source: citation, facts: [] };
}

export function answer(number: number, ...refusals: readonly object[]) {
  return { nominationId: idOf(number), refusals };
}

/** One nomination as its own page asks for it. */
export function caseOf(id: string, name: string, more: object = {}) {
  return {
    id,
    version: 3,
    state: 'ACCEPTED',
    award: 'GRASSROOTS_EMULATION_FIGHTER',
    awardName: text('Chiến sĩ thi đua cơ sở'),
    awardShortName: 'CSTĐCS',
    nominee: { id: idOf(600), name, kind: 'PERSON' },
    votesInFavour: 9,
    votesNeeded: 7,
    voteRule: { source: citation },
    achievements: 'Chủ trì số hóa hồ sơ đo lường.',
    approvedAt: null,
    refusedAt: null,
    decisionReason: null,
    attestations: [],
    findings: [
      { criterion: 'influence', met: true, by: 'Ngô Thị Thu Hà', at: '2017-12-01T03:00:00.000Z', note: 'Đã đối chiếu tại đơn vị' },
    ],
    initiatives: [
      {
        id: idOf(601),
        title: 'Số hóa hồ sơ kiểm định',
        kind: 'INITIATIVE',
        level: 'UNIT',
        recognisedOn: '2017-10-02',
        decisionNumber: '15/QĐ-HĐSK',
        chosen: true,
      },
    ],
    attachments: [file(610, 'quyet-dinh.pdf', 'influence'), file(611, 'bao-cao.pdf', null)],
    eligibility: {
      award: 'GRASSROOTS_EMULATION_FIGHTER',
      outcome: 'MET',
      verdicts: [
        {
          criterion: 'influence',
          outcome: 'MET',
          requirement: text('Có sáng kiến được công nhận.'),
          because: text('Đã có quyết định công nhận.'),
          facts: [],
          source: citation,
          remedy: null,
          optional: null,
        },
      ],
    },
    approvalRefusals: [],
    awardLines: [],
    procedure: PROCEDURE,
    dossier: {
      id: idOf(620),
      unitId: idOf(700),
      unitName: text('Trung tâm Kỹ thuật'),
      receiptNumber: 'HS-2017-0005',
      sentAt: '2017-11-29T02:00:00.000Z',
      acceptedAt: '2017-12-01T03:00:00.000Z',
      meetingHeldOn: '2017-11-27',
      meetingMembers: 10,
      meetingPresent: 10,
      attachments: [{ ...file(612, 'bien-ban.pdf', null), purpose: 'MINUTES', nominationId: null }],
      history: [event(1, 'sendDossier', null), event(2, 'saveNomination', idOf(599))],
    },
    ...more,
  };
}

function file(number: number, filename: string, criterion: string | null) {
  return {
    id: idOf(number),
    filename,
    size: 2048,
    uploadedAt: '2017-11-28T02:00:00.000Z',
    purpose: 'EVIDENCE',
    nominationId: idOf(1),
    criterion,
    item: null,
  };
}

function event(number: number, action: string, nominationId: string | null) {
  return { id: String(number), at: '2017-11-29T02:00:00.000Z', by: 'Nguyễn Công Khánh', action, nominationId, nominee: null, reason: null };
}
