import { createHash } from 'node:crypto';
import type { Scope } from '@vinh-danh/domain/access/role';
import { type GraphQLFieldMap, getNamedType, isObjectType } from 'graphql';
import { uuidv7 } from 'uuidv7';
import { createSchema } from './schema';
import { buildCouncil, buildSitting, recuse } from './testing/builders/councils';
import { buildDecision } from './testing/builders/decisions';
import { buildPlan, type TestPlan } from './testing/builders/plan';
import { buildDepartment, type PersonName, type TestDepartment } from './testing/department';
import { type Answer, type Client, startTestServer, type TestServer } from './testing/test-server';

/**
 * Every query and mutation × everybody, on matters of one room: the employee's own, their colleague's, their head's, a
 * sibling room's, the level above. Whoever adds a query or a mutation must say here who may; until then a test fails.
 */
const PEOPLE = [
  'employee',
  'colleague',
  'head',
  'otherHead',
  'standardsHead',
  'metrologist',
  'office',
  'council',
  'director',
  'inspector',
  'administrator',
] as const satisfies readonly PersonName[];
const ACTORS = ['nobody', ...PEOPLE, 'readingToken', 'pledgingToken'] as const;
type Actor = (typeof ACTORS)[number];

/** Tokens of the head: one that may read everything, one that may write pledges only. */
const TOKENS: Readonly<Record<'readingToken' | 'pledgingToken', readonly Scope[]>> = {
  readingToken: ['plan:read', 'people:read', 'pledges:read', 'nominations:read', 'audit:read'],
  pledgingToken: ['pledges:write'],
};

const DAY = '2017-03-20';
const SIGNED_IN = PEOPLE;
const READERS = ['head', 'office', 'director', 'inspector', 'readingToken'] as const;
const REGISTER_READERS = ['office', 'director', 'inspector'] as const;
const DOSSIER_READERS = [...READERS, 'council'] as const;
const DOCUMENT_READERS = ['office', 'director', 'inspector'] as const;
const SITTING_READERS = ['office', 'council', 'director', 'inspector'] as const;

interface Row {
  /** Who gets past the door. What a rule refuses afterwards is an answer, and not this table's matter. */
  readonly may: readonly Actor[];
  readonly args?: (at: Fixture) => string;
}

const key = () => `idempotencyKey: "${uuidv7()}"`;
const input = (fields: string) => `input: { ${key()}, ${fields} }`;
/** No row has this version: whoever is let in is told that the page is stale, and nothing changes. */
const STALE = 'version: 999';

const MUTATIONS: Readonly<Record<string, Row>> = {
  signIn: { may: ACTORS, args: () => 'username: "nobody-at-all", password: "x"' },
  signOut: { may: ACTORS },
  signOutEverywhere: { may: SIGNED_IN },
  changePassword: { may: SIGNED_IN, args: () => 'currentPassword: "x", newPassword: "y"' },
  setLanguage: { may: SIGNED_IN, args: () => 'language: vi' },
  setOwnMailAddress: { may: SIGNED_IN, args: () => 'address: "x"' },
  markNoticesRead: { may: SIGNED_IN, args: () => 'ids: []' },
  markAllNoticesRead: { may: SIGNED_IN, args: ({ accountId }) => `newest: "${accountId}"` },
  chooseNoticeDelivery: { may: SIGNED_IN, args: () => 'kinds: [], delivery: APP' },
  setDemonstrationClock: { may: SIGNED_IN, args: () => 'at: "2000-01-01T00:00:00Z"' },
  createApiToken: { may: SIGNED_IN, args: () => input('name: "", scopes: [PLAN_READ], days: 1') },
  revokeApiToken: { may: ['employee'], args: ({ apiTokenId }) => input(`apiTokenId: "${apiTokenId}"`) },

  createAccount: { may: ['administrator'], args: () => input('username: "x"') },
  resetPassword: { may: ['administrator'], args: ({ accountId }) => input(`accountId: "${accountId}"`) },
  disableAccount: { may: ['administrator'], args: ({ accountId }) => input(`accountId: "${accountId}"`) },
  enableAccount: { may: ['administrator'], args: ({ accountId }) => input(`accountId: "${accountId}"`) },
  setMailAddress: { may: ['administrator'], args: ({ accountId }) => input(`accountId: "${accountId}", address: "x"`) },
  retryMails: { may: ['administrator'], args: () => input('mailIds: []') },
  unlockAccount: { may: ['administrator'], args: ({ accountId }) => input(`accountId: "${accountId}"`) },
  grantRole: {
    may: ['administrator'],
    args: ({ accountId, unitId }) => input(`accountId: "${accountId}", role: EMPLOYEE, unitId: "${unitId}", validFrom: "${DAY}"`),
  },
  revokeRole: { may: ['administrator'], args: ({ roleGrantId }) => input(`roleGrantId: "${roleGrantId}"`) },

  setStandIn: {
    may: ['head', 'office', 'administrator'],
    args: ({ headGrantId, personId }) =>
      input(`roleGrantId: "${headGrantId}", deputyPersonId: "${personId}", validFrom: "${DAY}", validTo: "${DAY}", decisionNumber: ""`),
  },
  revokeStandIn: {
    may: ['employee', 'head', 'office', 'administrator'],
    args: ({ standInId }) => input(`standInId: "${standInId}", reason: "", ${STALE}`),
  },

  recordFacts: {
    may: ['head', 'office'],
    args: ({ personId }) => input(`facts: [{ personId: "${personId}", indicator: { key: "", year: 2017, value: 1 } }]`),
  },
  removeFact: { may: ['head', 'office'], args: ({ indicatorId }) => input(`kind: indicator, id: "${indicatorId}", reason: "", ${STALE}`) },
  savePerson: {
    may: ['office'],
    args: ({ personId }) =>
      input(`id: "${personId}", code: "", fullName: "", gender: FEMALE, jobGroup: CIVIL_SERVANT, serviceStartedOn: "${DAY}", ${STALE}`),
  },
  saveUnit: {
    may: ['office'],
    args: ({ unitId }) => input(`id: "${unitId}", code: "", name: "", englishName: "", kind: ROOM, ${STALE}`),
  },
  importRecords: { may: ['office'], args: () => input('kind: rating, lines: []') },

  extendDeadline: {
    may: ['office', 'director'],
    args: ({ planId, unitId }) =>
      input(`planId: "${planId}", deadline: "pledge", unitId: "${unitId}", lastDay: "2017-04-10", reason: "", decisionNumber: ""`),
  },
  pauseDeadline: {
    may: ['office'],
    args: ({ planId, unitId }) => input(`planId: "${planId}", deadline: "pledge", unitId: "${unitId}", reason: ""`),
  },
  resumeDeadline: {
    may: ['office'],
    args: ({ planId, unitId }) => input(`planId: "${planId}", deadline: "pledge", unitId: "${unitId}"`),
  },
  createPlan: {
    may: ['office', 'administrator'],
    args: () => input('year: 1990, number: "", title: "", issuedOn: "2017-01-01"'),
  },
  startRulebookDraft: {
    may: ['office', 'administrator'],
    args: ({ planId }) => input(`planId: "${planId}", from: { regime: "x", versionId: "x" }`),
  },
  saveRulebookDraft: { may: ['office', 'administrator'], args: ({ planId }) => input(`planId: "${planId}", rulebook: {}, ${STALE}`) },
  discardRulebookDraft: { may: ['office', 'administrator'], args: ({ planId }) => input(`planId: "${planId}", ${STALE}`) },
  publishRulebook: {
    may: ['director', 'administrator'],
    args: ({ planId }) => input(`planId: "${planId}", reason: "", decisionNumber: "", ${STALE}`),
  },
  completePlanTask: { may: ['head', 'office'], args: ({ taskId }) => input(`taskId: "${taskId}", ${STALE}`) },
  reopenPlanTask: { may: ['head', 'office'], args: ({ taskId }) => input(`taskId: "${taskId}", ${STALE}`) },

  savePledge: { may: [...SIGNED_IN, 'pledgingToken'], args: () => input(`content: { awards: [], tasks: [], initiatives: [] }, ${STALE}`) },
  sendPledge: { may: ['employee'], args: ({ pledgeId }) => input(`pledgeId: "${pledgeId}", ${STALE}`) },
  recallPledge: { may: ['employee'], args: ({ pledgeId }) => input(`pledgeId: "${pledgeId}", ${STALE}`) },
  confirmPledges: {
    may: ['head', 'office', 'director', 'pledgingToken'],
    args: ({ pledgeId }) => input(`pledges: [{ pledgeId: "${pledgeId}", ${STALE} }]`),
  },
  returnPledge: {
    may: ['head', 'office', 'director', 'pledgingToken'],
    args: ({ pledgeId }) => input(`pledgeId: "${pledgeId}", reason: "vì", ${STALE}`),
  },

  createDossier: { may: ['head'], args: ({ unitId }) => input(`unitId: "${unitId}"`) },
  saveUnitMeeting: { may: ['head'], args: ({ dossierId }) => input(`dossierId: "${dossierId}", ${STALE}`) },
  addNominees: { may: ['head'], args: ({ dossierId }) => input(`dossierId: "${dossierId}", award: "ADVANCED_WORKER", ${STALE}`) },
  saveNomination: { may: ['head'], args: ({ nominationId }) => input(`nominationId: "${nominationId}", ${STALE}`) },
  removeNomination: { may: ['head'], args: ({ nominationId }) => input(`nominationId: "${nominationId}", ${STALE}`) },
  removeAttachment: { may: ['head'], args: ({ attachmentId }) => input(`attachmentId: "${attachmentId}"`) },
  sendDossier: { may: ['head'], args: ({ dossierId }) => input(`dossierId: "${dossierId}", ${STALE}`) },
  recallDossier: { may: ['head'], args: ({ dossierId }) => input(`dossierId: "${dossierId}", ${STALE}`) },
  withdrawDossier: { may: ['head'], args: ({ dossierId }) => input(`dossierId: "${dossierId}", reason: "vì", ${STALE}`) },
  acceptDossier: { may: ['office'], args: ({ dossierId }) => input(`dossierId: "${dossierId}", ${STALE}`) },
  returnDossier: { may: ['office'], args: ({ dossierId }) => input(`dossierId: "${dossierId}", note: "vì", ${STALE}`) },
  takeOverDossier: { may: ['office'], args: ({ dossierId }) => input(`dossierId: "${dossierId}", reason: "vì", ${STALE}`) },
  returnNomination: {
    may: ['office', 'director'],
    args: ({ nominationId }) => input(`nominationId: "${nominationId}", note: "vì", ${STALE}`),
  },
  resendNomination: { may: ['head'], args: ({ nominationId }) => input(`nominationId: "${nominationId}", ${STALE}`) },
  recallCorrection: { may: ['head'], args: ({ nominationId }) => input(`nominationId: "${nominationId}", ${STALE}`) },
  confirmCorrection: { may: ['office', 'director'], args: ({ nominationId }) => input(`nominationId: "${nominationId}", ${STALE}`) },
  takeOverCorrection: {
    may: ['office', 'director'],
    args: ({ nominationId }) => input(`nominationId: "${nominationId}", reason: "vì", ${STALE}`),
  },
  recordFinding: {
    may: ['office'],
    args: ({ nominationId }) => input(`nominationId: "${nominationId}", criterion: "x", met: true, note: "vì", ${STALE}`),
  },
  openBallot: {
    may: ['office', 'council'],
    args: ({ sittingId, caseId }) => input(`sittingId: "${sittingId}", caseIds: ["${caseId}"], form: SECRET, closers: []`),
  },
  takeClosingKey: {
    may: SITTING_READERS,
    args: ({ ballotId }) => input(`ballotId: "${ballotId}", closer: OUTER, publicKey: "x", wrappedKey: "x"`),
  },
  castVote: {
    may: ['council'],
    args: ({ roundId, councilId }) => input(`roundId: "${roundId}", personId: "${councilId}", choice: LOWER_TITLE`),
  },
  castSecretVote: {
    may: ['council'],
    args: ({ roundId, councilId }) => input(`roundId: "${roundId}", personId: "${councilId}", paper: "${'A'.repeat(244)}"`),
  },
  closeBallot: { may: ['office', 'council'], args: ({ countedBallotId }) => input(`ballotId: "${countedBallotId}"`) },
  openEnvelopes: { may: SITTING_READERS, args: ({ ballotId }) => input(`ballotId: "${ballotId}", closer: OUTER, code: "x"`) },
  voidBallot: { may: ['office', 'council'], args: ({ countedBallotId }) => input(`ballotId: "${countedBallotId}", reason: ""`) },
  saveCouncil: {
    may: ['office', 'administrator'],
    args: ({ departmentId }) =>
      input(`unitId: "${departmentId}", body: COUNCIL, name: "", englishName: "", decisionNumber: "", establishedOn: "${DAY}"`),
  },
  dissolveCouncil: {
    may: ['office', 'administrator'],
    args: ({ bodyId }) => input(`councilId: "${bodyId}", lastDay: "${DAY}", reason: "", ${STALE}`),
  },
  seatMember: {
    may: ['office', 'administrator'],
    args: ({ bodyId }) => input(`councilId: "${bodyId}", part: MEMBER, seatedFrom: "${DAY}"`),
  },
  endSeat: {
    may: ['office', 'administrator'],
    args: ({ seatId }) => input(`seatId: "${seatId}", lastDay: "${DAY}", reason: "", ${STALE}`),
  },
  createSitting: {
    may: ['office'],
    args: ({ bodyId, planId }) => input(`councilId: "${bodyId}", planId: "${planId}", startsAt: "2017-01-01T00:00:00Z", place: ""`),
  },
  placeCases: { may: ['office'], args: ({ sittingId }) => input(`sittingId: "${sittingId}"`) },
  deferCase: { may: ['office'], args: ({ caseId }) => input(`caseId: "${caseId}", reason: ""`) },
  orderAgenda: { may: ['office'], args: ({ sittingId }) => input(`sittingId: "${sittingId}", caseIds: [], ${STALE}`) },
  conveneSitting: { may: ['office'], args: ({ sittingId }) => input(`sittingId: "${sittingId}", ${STALE}`) },
  moveSitting: {
    may: ['office'],
    args: ({ sittingId }) => input(`sittingId: "${sittingId}", startsAt: "2017-01-01T00:00:00Z", place: "", ${STALE}`),
  },
  cancelSitting: { may: ['office'], args: ({ sittingId }) => input(`sittingId: "${sittingId}", reason: "", ${STALE}`) },
  recordAttendance: { may: ['office'], args: ({ sittingId }) => input(`sittingId: "${sittingId}", rows: []`) },
  openSitting: { may: ['office'], args: ({ sittingId }) => input(`sittingId: "${sittingId}", ${STALE}`) },
  closeSitting: { may: ['office'], args: ({ sittingId }) => input(`sittingId: "${sittingId}", ${STALE}`) },
  answerConflict: { may: SITTING_READERS, args: ({ caseId }) => input(`caseId: "${caseId}", hasInterest: false, dryRun: true`) },
  setRecusal: { may: ['office'], args: ({ caseId, personId }) => input(`caseId: "${caseId}", personId: "${personId}", reason: ""`) },
  clearRecusal: { may: ['office'], args: ({ recusalId }) => input(`recusalId: "${recusalId}", reason: "", ${STALE}`) },
  giveOpinion: { may: SITTING_READERS, args: ({ caseId }) => input(`caseId: "${caseId}", opinion: ""`) },
  declareFamilyTie: { may: SIGNED_IN, args: ({ personId }) => input(`relativeId: "${personId}", kind: SIBLING, dryRun: true`) },
  removeFamilyTie: { may: ['employee'], args: ({ tieId }) => input(`tieId: "${tieId}", dryRun: true`) },
  fileInitiative: {
    may: SIGNED_IN,
    args: () => input('kind: INITIATIVE, title: "", level: UNIT, description: "", effect: "", dryRun: true'),
  },
  withdrawInitiative: { may: ['employee'], args: ({ initiativeId }) => input(`initiativeId: "${initiativeId}", ${STALE}`) },
  recogniseInitiative: {
    may: ['office'],
    args: ({ initiativeId }) => input(`initiativeId: "${initiativeId}", level: UNIT, decidedOn: "${DAY}", decisionNumber: "", ${STALE}`),
  },
  refuseInitiative: { may: ['office'], args: ({ initiativeId }) => input(`initiativeId: "${initiativeId}", reason: "", ${STALE}`) },
  settleCase: { may: ['office', 'council'], args: ({ caseId }) => input(`caseId: "${caseId}", passed: true, reason: ""`) },
  // Nobody contends for places here: who is let in is told that there is no such ranking.
  openPlacesBallot: { may: [], args: ({ sittingId }) => input(`sittingId: "${sittingId}", rule: "x", form: SECRET, closers: []`) },
  settlePlaces: { may: [], args: ({ sittingId }) => input(`sittingId: "${sittingId}", rule: "x", chosen: [], reason: ""`) },
  setQuotaPlaces: {
    may: ['office', 'director'],
    args: ({ planId }) => input(`planId: "${planId}", rule: "excellent-collective", places: 1, decisionNumber: "", reason: "", ${STALE}`),
  },
  draftAwardDecision: {
    may: ['office', 'director'],
    args: ({ nominationId }) => input(`kind: AWARD, nominationIds: ["${nominationId}"]`),
  },
  changeAwardDecision: {
    may: ['office', 'director'],
    args: ({ awardDecisionId, nominationId }) => input(`decisionId: "${awardDecisionId}", nominationIds: ["${nominationId}"], ${STALE}`),
  },
  discardAwardDecision: {
    may: ['office', 'director'],
    args: ({ awardDecisionId }) => input(`decisionId: "${awardDecisionId}", ${STALE}`),
  },
  registerAwardDecision: {
    may: ['office', 'director'],
    args: ({ awardDecisionId }) => input(`decisionId: "${awardDecisionId}", number: "1", issuedOn: "${DAY}", signer: "x", ${STALE}`),
  },
  announceAwardDecision: {
    may: ['office', 'director'],
    args: ({ awardDecisionId }) => input(`decisionId: "${awardDecisionId}", on: "${DAY}", how: "x", ${STALE}`),
  },
  recordUpperDecision: {
    may: ['office', 'director'],
    args: ({ awardDecisionId }) =>
      input(`decisionId: "${awardDecisionId}", issuedBy: "x", number: "1", issuedOn: "${DAY}", lines: [], ${STALE}`),
  },
  respondToAward: {
    may: ['employee', 'head', 'office'],
    args: ({ announcedId, nominationId }) => input(`decisionId: "${announcedId}", nominationId: "${nominationId}", accepts: false`),
  },
  draftRevocation: { may: ['office', 'director'], args: () => input('honourIds: [], ground: "x", reason: ""') },
  settleAwardReview: {
    may: ['office', 'director'],
    args: ({ reviewId }) => input(`reviewId: "${reviewId}", outcome: STANDS, reason: "", ${STALE}`),
  },
  settleRecovery: {
    may: ['office', 'director'],
    args: ({ recoveryId }) => input(`recoveryId: "${recoveryId}", state: RECOVERED, settledOn: "${DAY}", documentNumber: "", ${STALE}`),
  },
  payAwards: {
    may: ['office'],
    args: ({ paymentId }) => input(`payments: [{ paymentId: "${paymentId}", ${STALE} }], paidOn: "${DAY}", voucherNumber: ""`),
  },
  enterIncome: {
    may: ['office'],
    args: ({ planId }) => input(`planId: "${planId}", amount: 0, documentNumber: "", enteredOn: "${DAY}"`),
  },
  reverseIncome: { may: ['office'], args: ({ fundEntryId }) => input(`entryId: "${fundEntryId}", reason: ""`) },
  approveNominations: { may: ['director'], args: ({ nominationId }) => input(`rows: [{ nominationId: "${nominationId}", ${STALE} }]`) },
  refuseNominations: {
    may: ['director'],
    args: ({ nominationId }) => input(`reason: "vì", rows: [{ nominationId: "${nominationId}", ${STALE} }]`),
  },

  postNominations: { may: ['office'], args: ({ planId }) => input(`planId: "${planId}", audience: STAFF, entries: []`) },
  withdrawPosting: { may: ['office'], args: ({ postingId }) => input(`postingId: "${postingId}", reason: "vì", ${STALE}`) },
  // Everybody may object, signed in or not; a token may not: it would leave a trace of its own.
  fileObjection: {
    may: ['nobody', ...PEOPLE],
    args: ({ postingId, nominationId }) => input(`postingId: "${postingId}", nominationId: "${nominationId}", text: ""`),
  },
  releaseObjection: { may: ['office'], args: ({ objectionId }) => input(`objectionId: "${objectionId}", text: "vì", ${STALE}`) },
  replyToObjection: { may: ['employee', 'head'], args: ({ objectionId }) => input(`objectionId: "${objectionId}", text: "vì", ${STALE}`) },
  answerObjection: {
    may: ['office'],
    args: ({ objectionId }) =>
      input(`objectionId: "${objectionId}", finding: NOT_UPHELD, consequence: NONE, reasons: "vì", citation: "vì", ${STALE}`),
  },
  choosePublicity: { may: SIGNED_IN, args: () => input(`decisions: true, postings: false, stories: false, ${STALE}`) },
  saveStory: { may: ['office'], args: ({ storyId }) => input(`storyId: "${storyId}", title: "vì", ${STALE}`) },
  publishStory: { may: ['office'], args: ({ storyId }) => input(`storyId: "${storyId}", ${STALE}`) },
  unpublishStory: { may: ['office'], args: ({ storyId }) => input(`storyId: "${storyId}", reason: "vì", ${STALE}`) },
  issueDocument: { may: ['office'], args: ({ decisionId }) => input(`kind: AWARD_LIST, subjectId: "${decisionId}"`) },
  makeCertificates: { may: ['office'], args: ({ decisionId }) => input(`decisionId: "${decisionId}"`) },
  chooseTemplate: { may: ['office'], args: () => input('kind: MINUTES') },
  setLetterhead: { may: ['office'], args: () => input('superior: "", name: "", place: ""') },
};

const QUERIES: Readonly<Record<string, Row>> = {
  clock: { may: ACTORS },
  viewer: { may: ACTORS },
  demonstrationAccounts: { may: ACTORS },
  sessions: { may: SIGNED_IN },
  apiTokens: { may: SIGNED_IN },
  notices: { may: SIGNED_IN },
  noticeSettings: { may: SIGNED_IN },
  accounts: { may: ['administrator'] },
  mails: { may: ['administrator'] },
  mailFigures: { may: ['administrator'] },
  account: { may: ['administrator'], args: ({ accountId }) => `id: "${accountId}"` },
  standIns: { may: SIGNED_IN },
  lendableRoles: { may: SIGNED_IN },
  auditEntries: { may: ['office', 'inspector', 'administrator'] },
  auditHead: { may: ['office', 'inspector', 'administrator'] },
  auditVerification: { may: ['office', 'inspector', 'administrator'] },

  plan: { may: [...SIGNED_IN, 'readingToken'] },
  calendar: { may: [...SIGNED_IN, 'readingToken'], args: ({ planId, unitId }) => `planId: "${planId}", unitId: "${unitId}"` },
  plans: { may: [...SIGNED_IN, 'readingToken'] },
  regimes: { may: [...SIGNED_IN, 'readingToken'] },
  rulebookVersions: { may: [...SIGNED_IN, 'readingToken'], args: ({ planId }) => `planId: "${planId}"` },
  rulebookVersion: { may: [...SIGNED_IN, 'readingToken'], args: ({ rulebookVersionId }) => `id: "${rulebookVersionId}"` },
  rulebookDraft: { may: ['office', 'director', 'inspector', 'administrator'], args: ({ planId }) => `planId: "${planId}"` },
  rulebookDrafts: { may: ['office', 'director', 'inspector', 'administrator'] },
  people: { may: [...SIGNED_IN, 'readingToken'] },
  person: { may: [...SIGNED_IN, 'readingToken'], args: ({ personId }) => `id: "${personId}"` },
  unit: { may: [...SIGNED_IN, 'readingToken'], args: ({ unitId }) => `id: "${unitId}"` },
  units: { may: [...SIGNED_IN, 'readingToken'] },
  knownAwards: { may: [...SIGNED_IN, 'readingToken'] },

  pledge: { may: [...READERS, 'employee'], args: ({ pledgeId }) => `id: "${pledgeId}"` },
  pledges: { may: [...READERS, 'otherHead', 'standardsHead'] },
  pledgeCoverage: { may: [...READERS, 'otherHead', 'standardsHead'] },
  pledgesMissing: { may: [...READERS, 'otherHead', 'standardsHead'] },
  collectivePledge: { may: [...READERS, 'employee', 'colleague'], args: ({ unitId }) => `unitId: "${unitId}"` },

  dossier: { may: DOSSIER_READERS, args: ({ dossierId }) => `id: "${dossierId}"` },
  dossiers: { may: [...DOSSIER_READERS, 'otherHead', 'standardsHead'] },
  dossierCounts: { may: [...DOSSIER_READERS, 'otherHead', 'standardsHead'] },
  nomination: { may: DOSSIER_READERS, args: ({ nominationId }) => `id: "${nominationId}"` },
  nominations: { may: [...DOSSIER_READERS, 'otherHead', 'standardsHead'] },
  nominationWindow: { may: DOSSIER_READERS, args: ({ unitId }) => `unitId: "${unitId}"` },
  eligibility: { may: [...READERS, 'employee'], args: ({ personId }) => `personId: "${personId}"` },
  unitEligibility: { may: READERS, args: ({ unitId }) => `unitId: "${unitId}"` },
  councils: { may: [...SITTING_READERS, 'administrator'] },
  council: { may: [...SITTING_READERS, 'administrator'], args: ({ bodyId }) => `id: "${bodyId}"` },
  sittings: { may: SITTING_READERS },
  sitting: { may: SITTING_READERS, args: ({ sittingId }) => `id: "${sittingId}"` },
  sittingCase: { may: SITTING_READERS, args: ({ caseId }) => `id: "${caseId}"` },
  familyTies: { may: SIGNED_IN },
  initiatives: { may: SIGNED_IN },
  initiative: { may: ['employee', 'head', 'office', 'director', 'inspector'], args: ({ initiativeId }) => `id: "${initiativeId}"` },
  sittingBallots: { may: SITTING_READERS, args: ({ sittingId }) => `sittingId: "${sittingId}"` },
  ballotDesk: { may: SITTING_READERS, args: ({ sittingId }) => `sittingId: "${sittingId}"` },
  placesRankings: { may: SITTING_READERS, args: ({ sittingId }) => `sittingId: "${sittingId}"` },
  ballot: { may: SITTING_READERS, args: ({ ballotId }) => `id: "${ballotId}"` },
  caseBallots: { may: SITTING_READERS, args: ({ caseId }) => `caseId: "${caseId}"` },
  quotas: { may: [...DOSSIER_READERS, 'otherHead', 'standardsHead'] },
  forecast: { may: ['head', 'otherHead', 'standardsHead', 'office', 'director', 'readingToken'] },
  forecastProgress: { may: ['head', 'otherHead', 'standardsHead', 'office', 'director', 'readingToken'] },
  replay: { may: ['office', 'director', 'inspector', 'employee'], args: ({ nominationId }) => `nominationId: "${nominationId}"` },
  whatIf: {
    may: ['office', 'director', 'inspector'],
    args: ({ planId, rulebookVersionId }) => `planId: "${planId}", versionId: "${rulebookVersionId}"`,
  },
  documentFolder: { may: DOCUMENT_READERS, args: ({ decisionId }) => `decisionId: "${decisionId}"` },
  documentShelf: { may: DOCUMENT_READERS },
  certificateBatch: { may: DOCUMENT_READERS, args: ({ batchId }) => `id: "${batchId}"` },
  templateShelves: { may: DOCUMENT_READERS },
  letterhead: { may: DOCUMENT_READERS },
  approvalPreview: { may: ['director'], args: ({ nominationId }) => `rows: [{ nominationId: "${nominationId}", ${STALE} }]` },
  postings: { may: [...SIGNED_IN, 'readingToken'] },
  posting: { may: [...SIGNED_IN, 'readingToken'], args: ({ postingId }) => `id: "${postingId}"` },
  postingDraft: { may: ['office'], args: () => 'audience: STAFF' },
  objectionForm: {
    may: PEOPLE,
    args: ({ postingId, nominationId }) => `postingId: "${postingId}", nominationId: "${nominationId}"`,
  },
  objections: { may: ['office', 'inspector'] },
  objection: { may: ['office'], args: ({ objectionId }) => `id: "${objectionId}"` },
  nominationObjections: {
    may: ['employee', 'head', 'office', 'council', 'director', 'inspector', 'readingToken'],
    args: ({ nominationId }) => `nominationId: "${nominationId}"`,
  },
  myObjections: { may: SIGNED_IN },
  // Whoever holds the code; here nobody does.
  objectionByCode: { may: [], args: () => 'code: "00000-00000-00000-00000"' },
  publicPostings: { may: ACTORS },
  publicPosting: { may: ACTORS, args: ({ postingId }) => `id: "${postingId}"` },
  publicHonours: { may: ACTORS },
  publicHonouree: { may: ACTORS, args: ({ unitId }) => `kind: COLLECTIVE, id: "${unitId}"` },
  publicStories: { may: ACTORS },
  publicChoices: { may: ACTORS },
  stories: { may: ['office'] },
  story: { may: ['office'], args: ({ storyId }) => `id: "${storyId}"` },
  publicityChoice: { may: SIGNED_IN },
  awardDecisions: { may: REGISTER_READERS },
  awardDecision: { may: REGISTER_READERS, args: ({ awardDecisionId }) => `id: "${awardDecisionId}"` },
  awardCandidates: { may: REGISTER_READERS, args: () => 'kind: AWARD' },
  decisionNumbering: { may: REGISTER_READERS, args: () => 'kind: AWARD' },
  announcedAwards: { may: SIGNED_IN },
  revocationGrounds: { may: REGISTER_READERS },
  revocableHonours: { may: ['office', 'director'], args: () => 'search: "x"' },
  revocationPreview: { may: ['office', 'director'], args: () => 'honourIds: []' },
  awardReviews: { may: REGISTER_READERS },
  recoveries: { may: REGISTER_READERS },
  fund: { may: REGISTER_READERS },
  fundEntries: { may: REGISTER_READERS },
  payments: { may: REGISTER_READERS },
  home: { may: SIGNED_IN },
  myPledge: { may: [...SIGNED_IN, 'readingToken'] },
};

interface Fixture {
  readonly unitId: string;
  readonly personId: string;
  readonly planId: string;
  readonly rulebookVersionId: string;
  readonly taskId: string;
  readonly pledgeId: string;
  readonly dossierId: string;
  readonly nominationId: string;
  /** A draft, a decision that was announced, and what came after it. */
  readonly awardDecisionId: string;
  readonly announcedId: string;
  readonly paymentId: string;
  readonly fundEntryId: string;
  readonly reviewId: string;
  readonly recoveryId: string;
  readonly attachmentId: string;
  readonly accountId: string;
  readonly roleGrantId: string;
  readonly headGrantId: string;
  readonly standInId: string;
  readonly indicatorId: string;
  readonly apiTokenId: string;
  /** The person of the council who may vote. */
  readonly councilId: string;
  readonly sittingId: string;
  /** The council itself, a seat in it, and what hangs on its case. */
  readonly bodyId: string;
  readonly seatId: string;
  readonly recusalId: string;
  readonly tieId: string;
  readonly initiativeId: string;
  readonly departmentId: string;
  readonly caseId: string;
  readonly ballotId: string;
  readonly roundId: string;
  readonly countedBallotId: string;
  readonly postingId: string;
  readonly objectionId: string;
  readonly storyId: string;
  readonly decisionId: string;
  readonly batchId: string;
}

let server: TestServer;
let department: TestDepartment;
let fixture: Fixture;
let fields: Record<'query' | 'mutation', GraphQLFieldMap<unknown, unknown>>;
const secrets = { readingToken: 'vd_reading', pledgingToken: 'vd_pledging' };

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  await server.setClock(`${DAY}T02:00:00Z`);
  fixture = await buildFixture();
  const schema = await createSchema();
  fields = { query: schema.getQueryType()?.getFields() ?? {}, mutation: schema.getMutationType()?.getFields() ?? {} };
});
afterAll(() => server.stop());

const query = (statement: string, values: unknown[]) => server.database.query(statement, values);

/** The kept facts of somebody of whom nothing is on record. */
const NOBODY = {
  kind: 'PERSON',
  id: 'x',
  name: 'Đặng Thị Ước',
  gender: 'FEMALE',
  jobGroup: 'CIVIL_SERVANT',
  rank: 'STAFF',
  serviceStartedOn: '2010-01-01',
  attestations: {},
  findings: {},
  ...Object.fromEntries(
    ['ratings', 'inquiries', 'honours', 'nominatedFor', 'clearances', 'indicators', 'scores', 'blockRanks'].map((fact) => [fact, []]),
  ),
  ...Object.fromEntries(['assignments', 'leaves', 'studies', 'disciplines', 'initiatives'].map((fact) => [fact, []])),
};

/** One thing of each kind, all of them matters of the planning room. */
async function buildFixture(): Promise<Fixture> {
  const { planId, rulebookVersionId } = await buildPlan(server.database);
  const { employee, head } = department.people;
  const [id, unitId] = [() => uuidv7(), department.units.planning];
  const at = { taskId: id(), pledgeId: id(), dossierId: id(), nominationId: id(), attachmentId: id(), accountId: id() };
  const more = {
    roleGrantId: id(),
    standInId: id(),
    indicatorId: id(),
    apiTokenId: await makeToken(employee.accountId, 'vd_spare', ['plan:read']),
  };
  for (const name of ['readingToken', 'pledgingToken'] as const) await makeToken(head.accountId, secrets[name], TOKENS[name]);
  await query(
    `INSERT INTO plan_task (id, plan_id, position, title, english_title, owner_unit_id, due_text, english_due_text, paragraph)
     VALUES ($1, $2, 1, '', '', $3, '', '', 'III.1')`,
    [at.taskId, planId, unitId],
  );
  await query(
    `INSERT INTO pledge (id, plan_id, person_id, unit_id, awards, receipt_number, sent_at, sent_by, created_at, updated_at)
     VALUES ($1, $2, $3, $4, '{ADVANCED_WORKER}', '1', now(), $5, now(), now())`,
    [at.pledgeId, planId, employee.personId, unitId, employee.accountId],
  );
  await query(
    `INSERT INTO dossier (id, plan_id, unit_id, rulebook_version_id, created_at, created_by, updated_at) VALUES ($1, $2, $3, $4, now(), $5, now())`,
    [at.dossierId, planId, unitId, rulebookVersionId, head.accountId],
  );
  await query(
    `INSERT INTO nomination (id, dossier_id, plan_id, award, person_id, created_at, updated_at)
     VALUES ($1, $2, $3, 'ADVANCED_WORKER', $4, now(), now())`,
    [at.nominationId, at.dossierId, planId, employee.personId],
  );
  await query(
    `INSERT INTO decision_record (id, nomination_id, plan_id, award, outcome, decided_at, decided_by, judged_on, rulebook_version_id, rules_on, nominee, eligibility, ledgers)
     VALUES ($1, $2, $3, 'ADVANCED_WORKER', 'REFUSED', now(), $4, $5, $6, $5, $7, $8, '[]')`,
    [
      id(),
      at.nominationId,
      planId,
      department.people.director.accountId,
      DAY,
      rulebookVersionId,
      JSON.stringify(NOBODY),
      JSON.stringify({ award: 'ADVANCED_WORKER', outcome: 'NOT_MET', verdicts: [] }),
    ],
  );
  await query(`INSERT INTO rulebook_draft (id, plan_id, rulebook, updated_at, updated_by) VALUES ($1, $2, '{}', now(), $3)`, [
    id(),
    planId,
    head.accountId,
  ]);
  await query(
    `INSERT INTO attachment (id, dossier_id, purpose, filename, media_type, size, sha256, uploaded_by, uploaded_at)
     VALUES ($1, $2, 'MINUTES', 'a.pdf', 'application/pdf', 1, sha256('x'), $3, now())`,
    [at.attachmentId, at.dossierId, head.accountId],
  );
  await query(`INSERT INTO attachment_content (attachment_id, content) VALUES ($1, 'x')`, [at.attachmentId]);
  await query(
    `INSERT INTO account (id, username, display_name, password_hash, password_changed_at, created_at) VALUES ($1, 'spare', 'Spare', '', now(), now())`,
    [at.accountId],
  );
  await query(
    `INSERT INTO role_grant (id, account_id, role, unit_id, valid_from, granted_at) VALUES ($1, $2, 'UNIT_HEAD', $3, '2010-01-01', now())`,
    [more.roleGrantId, at.accountId, unitId],
  );
  const [headGrant]: { id: string }[] = await query('SELECT id FROM role_grant WHERE account_id = $1', [head.accountId]);
  // To come: while it is in force, the employee would be the head in every row of the table.
  await query(
    `INSERT INTO stand_in (id, principal_id, deputy_id, role, unit_id, valid_from, valid_to, decision_number, set_at, set_by)
     VALUES ($1, $2, $3, 'UNIT_HEAD', $4, '2018-01-01', '2018-01-31', '1/QĐ', now(), $2)`,
    [more.standInId, head.accountId, employee.accountId, unitId],
  );
  await query(`INSERT INTO indicator (id, person_id, key, year, value) VALUES ($1, $2, 'k', 2016, 1)`, [
    more.indicatorId,
    employee.personId,
  ]);
  const sitting = await buildBallots({ planId, rulebookVersionId }, at.nominationId);
  const overseen = await overseenThings({ planId, nominationId: at.nominationId, unitId });
  const decision = await buildDecisionWithBatch({ planId, rulebookVersionId });
  const register = await fillRegister(planId, at.nominationId);
  return {
    ...at,
    ...more,
    ...sitting,
    ...overseen,
    ...decision,
    ...register,
    unitId,
    planId,
    rulebookVersionId,
    personId: employee.personId,
    headGrantId: headGrant?.id ?? '',
  };
}

/** A council of one who votes, and on what: an open vote that runs and one that is counted. */
async function buildBallots(plan: TestPlan, nominationId: string) {
  const { council: member, office } = department.people;
  const seats = [
    { part: 'CHAIR', who: 'council' },
    { part: 'SECRETARY', who: 'office' },
  ] as const;
  const council = await buildCouncil(server.database, department, { seats, invented: 0 });
  const { sittingId, caseIds } = await buildSitting(server.database, council, plan, { nominations: [{ nominationId }] });
  const [ballotId, countedBallotId, roundId] = [uuidv7(), uuidv7(), uuidv7()];
  await query(
    `INSERT INTO ballot (id, sitting_id, number, purpose, form, opened_at, opened_by, closed_at, counted_at)
     VALUES ($1, $3, 1, 'CASE', 'OPEN', now(), $4, NULL, NULL), ($2, $3, 2, 'CASE', 'OPEN', now(), $4, now(), now())`,
    [ballotId, countedBallotId, sittingId, office.accountId],
  );
  await query('INSERT INTO ballot_round (id, ballot_id, case_id, number) VALUES ($1, $2, $3, 1)', [roundId, ballotId, caseIds[0]]);
  return {
    ...(await hangOnCase(plan, caseIds[0] as string)),
    bodyId: council.councilId,
    seatId: council.seats[0]?.seatId as string,
    councilId: member.personId,
    sittingId,
    caseId: caseIds[0] as string,
    ballotId,
    countedBallotId,
    roundId,
  };
}

/** A list posted to the public, an objection whose text was released to the nominee, a unit with an honour and a story. */
async function overseenThings({ planId, nominationId, unitId }: Pick<Fixture, 'planId' | 'nominationId' | 'unitId'>) {
  const { colleague, office } = department.people;
  const made = { postingId: uuidv7(), objectionId: uuidv7(), storyId: uuidv7() };
  await query(
    `INSERT INTO posting (id, plan_id, number, audience, posted_at, posted_by, closes_at) VALUES ($1, $2, 1, 'PUBLIC', $3::date, $4, $3::date + 10)`,
    [made.postingId, planId, DAY, office.accountId],
  );
  await query('INSERT INTO posting_entry (posting_id, nomination_id, position) VALUES ($1, $2, 1)', [made.postingId, nominationId]);
  await query(
    `INSERT INTO objection (id, posting_id, nomination_id, number, handler, freezes, received_on, released_text, released_at, released_by)
     VALUES ($1, $2, $3, 'KN-2017-1', 'OFFICE', true, $4, 'x', $4::date, $5)`,
    [made.objectionId, made.postingId, nominationId, DAY, office.accountId],
  );
  await query(
    `INSERT INTO objection_filing (objection_id, posting_id, nomination_id, received_at, key_hash, request_hash, code_hash, account_id, words)
     VALUES ($1, $2, $3, $4::date, sha256('k'), sha256('r'), sha256('c'), $5, 'x')`,
    [made.objectionId, made.postingId, nominationId, DAY, colleague.accountId],
  );
  await query(
    `INSERT INTO honour (id, unit_id, award, year, decision_number, decided_on) VALUES ($1, $2, 'ADVANCED_COLLECTIVE', 2016, '1/QĐ', '2016-12-20')`,
    [uuidv7(), unitId],
  );
  await query(
    `INSERT INTO story (id, unit_id, title, story, published_at, created_at, updated_at) VALUES ($1, $2, 'x', 'x', $3::date, $3::date, $3::date)`,
    [made.storyId, unitId, DAY],
  );
  return made;
}

/** A draft without a line, for which certificates were given up. */
async function buildDecisionWithBatch(plan: TestPlan) {
  const decisionId = await buildDecision(server.database, department, plan, [], { isRegistered: false });
  const batchId = uuidv7();
  await query(
    `INSERT INTO certificate_batch (id, decision_id, number, total, asked_at, asked_by, failed_at, failure) VALUES ($1, $2, 1, 1, now(), $3, now(), 'x')`,
    [batchId, decisionId, department.people.office.accountId],
  );
  return { decisionId, batchId };
}

/** A draft, a letter that was announced, and one thing of all that follows a decision. */
async function fillRegister(planId: string, nominationId: string) {
  const { employee, office } = department.people;
  const [honourId, by] = [uuidv7(), office.accountId];
  const at = { awardDecisionId: uuidv7(), announcedId: uuidv7(), paymentId: uuidv7(), fundEntryId: uuidv7(), reviewId: uuidv7() };
  const recoveryId = uuidv7();
  await query(
    `INSERT INTO award_decision (id, plan_id, kind, issued_by, drafted_at, drafted_by) VALUES ($1, $2, 'AWARD', 'Sở', now(), $3)`,
    [at.awardDecisionId, planId, by],
  );
  await query(
    `INSERT INTO award_decision (id, plan_id, kind, number, running, issued_on, issued_by, drafted_at, drafted_by, registered_at, registered_by, announced_at, announced_by)
     VALUES ($1, $2, 'PROPOSAL', '1/TTr', 1, '2017-03-01', 'Sở', now(), $3, now(), $3, now(), $3)`,
    [at.announcedId, planId, by],
  );
  await query('INSERT INTO award_decision_line (decision_id, nomination_id, position) VALUES ($1, $2, 1)', [at.announcedId, nominationId]);
  await query(
    `INSERT INTO honour (id, person_id, award, year, decision_number, decided_on) VALUES ($1, $2, 'ADVANCED_WORKER', 2016, '1/QĐ', '2016-12-10')`,
    [honourId, employee.personId],
  );
  await query(
    `INSERT INTO payment (id, plan_id, decision_id, honour_id, due, because, state) VALUES ($1, $2, $3, $4, 0, '{}', 'NOTHING_DUE')`,
    [at.paymentId, planId, at.announcedId, honourId],
  );
  await query('INSERT INTO fund (plan_id, income) VALUES ($1, 5)', [planId]);
  await query(
    `INSERT INTO fund_entry (id, plan_id, kind, amount, entered_on, document_number, recorded_at, recorded_by)
     VALUES ($1, $2, 'INCOME', 5, '2017-03-01', '1', now(), $3)`,
    [at.fundEntryId, planId, by],
  );
  await query(
    `INSERT INTO award_review (id, decision_id, revoked_honour_id, nomination_id, findings, still_met, opened_at) VALUES ($1, $2, $3, $4, '[]', true, now())`,
    [at.reviewId, at.announcedId, honourId, nominationId],
  );
  await query(`INSERT INTO recovery (id, decision_id, honour_id, kind) VALUES ($1, $2, $3, 'INSIGNIA')`, [
    recoveryId,
    at.announcedId,
    honourId,
  ]);
  return { ...at, recoveryId };
}

/** A recusal of somebody who does not sit there, a tie and an initiative of the employee. */
async function hangOnCase({ planId }: TestPlan, caseId: string) {
  const { employee, colleague, metrologist } = department.people;
  const [tieId, initiativeId] = [uuidv7(), uuidv7()];
  const recusalId = await recuse(server.database, caseId, metrologist.personId);
  await query(
    `INSERT INTO family_tie (id, person_id, relative_id, kind, declared_at, declared_by) VALUES ($1, $2, $3, 'SIBLING', now(), $4)`,
    [tieId, employee.personId, colleague.personId, employee.accountId],
  );
  await query(`INSERT INTO initiative (id, kind, title, level) VALUES ($1, 'INITIATIVE', 'Số hóa', 'UNIT')`, [initiativeId]);
  await query('INSERT INTO initiative_author (initiative_id, person_id) VALUES ($1, $2)', [initiativeId, employee.personId]);
  await query(
    `INSERT INTO initiative_filing (initiative_id, plan_id, unit_id, receipt_number, description, effect, filed_at, filed_by)
     VALUES ($1, $2, $3, 'SK', 'x', 'x', now(), $4)`,
    [initiativeId, planId, employee.unitId, employee.accountId],
  );
  return { tieId, initiativeId, recusalId, departmentId: department.units.department };
}

async function makeToken(accountId: string, secret: string, scopes: readonly Scope[]): Promise<string> {
  const id = uuidv7();
  await query(
    `INSERT INTO api_token (id, account_id, name, token_hash, hint, scopes, created_at, expires_at)
     VALUES ($1, $2, 'token', $3, '', $4, now(), now() + interval '1 day')`,
    [id, accountId, createHash('sha256').update(secret).digest(), scopes],
  );
  return id;
}

function speakAs(actor: Actor): Client | Promise<Client> {
  if (actor === 'nobody') return server.nobody;
  if (actor === 'readingToken' || actor === 'pledgingToken') return server.withToken(secrets[actor]);
  return server.signInAs(department.people[actor].accountId);
}

/** Asks for nothing but the name of the type, or for a plain value itself. */
async function ask(kind: 'query' | 'mutation', field: string, row: Row, actor: Actor): Promise<Answer<unknown>> {
  const type = fields[kind][field]?.type;
  const args = row.args ? `(${row.args(fixture)})` : '';
  const selection = type && isObjectType(getNamedType(type)) ? '{ __typename }' : '';
  return (await speakAs(actor)).send(`${kind} { ${field}${args} ${selection} }`);
}

const DENIED = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'];

/** Those of the actors who get past the door. */
async function whoMay(kind: 'query' | 'mutation', field: string, row: Row, actors: readonly Actor[]): Promise<Actor[]> {
  const answers = await Promise.all(actors.map(async (actor) => ({ actor, errors: (await ask(kind, field, row, actor)).errors })));
  return answers.flatMap(({ actor, errors }) => {
    const code = errors?.[0]?.extensions.code;
    if (code === 'INTERNAL_SERVER_ERROR' || code === 'GRAPHQL_VALIDATION_FAILED') throw new Error(`${field}: ${JSON.stringify(errors)}`);
    return DENIED.includes(String(code)) ? [] : [actor];
  });
}

const changes = async () => (await query('SELECT count(*)::int AS count FROM audit_entry', []))[0].count;

describe.each([
  ['query', QUERIES],
  ['mutation', MUTATIONS],
] as const)('every %s', (kind, table) => {
  it('has said here who may', () => {
    expect(Object.keys(fields[kind]).sort()).toEqual(Object.keys(table).sort());
  });

  it.each(Object.keys(table))('%s', async (field) => {
    const row = table[field] as Row;
    const others = ACTORS.filter((actor) => !row.may.includes(actor));
    const before = await changes();
    expect(await whoMay(kind, field, row, others)).toEqual([]);
    expect(await changes()).toBe(before);
    expect(await whoMay(kind, field, row, row.may)).toEqual([...row.may]);
  });
});

describe('a stranger', () => {
  it('learns nothing of what exists: a dossier of another unit is answered like one that is nowhere', async () => {
    const stranger = await server.signInAs(department.people.otherHead.accountId);
    const read = (id: string) => stranger.send('query ($id: ID!) { dossier(id: $id) { id } }', { id });
    const [foreign, invented, nonsense] = [await read(fixture.dossierId), await read(uuidv7()), await read('x')];
    expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(invented.errors).toEqual(foreign.errors);
    expect(nonsense.errors).toEqual(foreign.errors);
  });
});
