import { DAY, DOCUMENT_READERS, DOSSIER_READERS, input, type PermissionTable, REGISTER_READERS, SIGNED_IN, STALE } from './table';

/** Who may ask and do what about decision. */
export const DECISION: PermissionTable = {
  queries: {
    quotas: { may: [...DOSSIER_READERS, 'otherHead', 'standardsHead'] },
    forecast: { may: ['head', 'otherHead', 'standardsHead', 'office', 'director', 'readingToken'] },
    forecastProgress: { may: ['head', 'otherHead', 'standardsHead', 'office', 'director', 'readingToken'] },
    documentFolder: { may: DOCUMENT_READERS, whose: 'AGENCY', args: ({ decisionId }) => `decisionId: "${decisionId}"` },
    documentShelf: { may: DOCUMENT_READERS },
    certificateBatch: { may: DOCUMENT_READERS, whose: 'AGENCY', args: ({ batchId }) => `id: "${batchId}"` },
    templateShelves: { may: DOCUMENT_READERS },
    letterhead: { may: DOCUMENT_READERS },
    approvalPreview: {
      may: ['director'],
      whose: 'AGENCY',
      args: ({ nominationId }) => `rows: [{ nominationId: "${nominationId}", ${STALE} }]`,
    },
    awardDecisions: { may: REGISTER_READERS },
    awardDecision: { may: REGISTER_READERS, whose: 'AGENCY', args: ({ awardDecisionId }) => `id: "${awardDecisionId}"` },
    awardCandidates: { may: REGISTER_READERS, args: () => 'kind: AWARD' },
    decisionNumbering: { may: REGISTER_READERS, args: () => 'kind: AWARD' },
    announcedAwards: { may: SIGNED_IN },
    revocationGrounds: { may: REGISTER_READERS },
    revocableHonours: { may: ['office', 'director'], args: () => 'search: "x"' },
    revocationPreview: { may: ['office', 'director'], whose: 'AGENCY', args: () => 'honourIds: []' },
    awardReviews: { may: REGISTER_READERS, whose: 'AGENCY' },
    recoveries: { may: REGISTER_READERS, whose: 'AGENCY' },
    fund: { may: REGISTER_READERS },
    fundEntries: { may: REGISTER_READERS },
    payments: { may: REGISTER_READERS, whose: 'AGENCY' },
  },
  mutations: {
    // Nobody contends for places here: who is let in is told that there is no such ranking.
    openPlacesBallot: {
      may: [],
      whose: 'AGENCY',
      args: ({ sittingId }) => input(`sittingId: "${sittingId}", rule: "x", form: SECRET, closers: []`),
    },
    settlePlaces: {
      may: [],
      whose: 'AGENCY',
      args: ({ sittingId }) => input(`sittingId: "${sittingId}", rule: "x", chosen: [], reason: ""`),
    },
    setQuotaPlaces: {
      may: ['office', 'director'],
      whose: 'AGENCY',
      args: ({ planId }) => input(`planId: "${planId}", rule: "excellent-collective", places: 1, decisionNumber: "", reason: "", ${STALE}`),
    },
    draftAwardDecision: {
      may: ['office', 'director'],
      whose: 'AGENCY',
      args: ({ nominationId }) => input(`kind: AWARD, nominationIds: ["${nominationId}"]`),
    },
    changeAwardDecision: {
      may: ['office', 'director'],
      whose: 'AGENCY',
      args: ({ awardDecisionId, nominationId }) => input(`decisionId: "${awardDecisionId}", nominationIds: ["${nominationId}"], ${STALE}`),
    },
    discardAwardDecision: {
      may: ['office', 'director'],
      whose: 'AGENCY',
      args: ({ awardDecisionId }) => input(`decisionId: "${awardDecisionId}", ${STALE}`),
    },
    registerAwardDecision: {
      may: ['office', 'director'],
      whose: 'AGENCY',
      args: ({ awardDecisionId }) => input(`decisionId: "${awardDecisionId}", number: "1", issuedOn: "${DAY}", signer: "x", ${STALE}`),
    },
    announceAwardDecision: {
      may: ['office', 'director'],
      whose: 'AGENCY',
      args: ({ awardDecisionId }) => input(`decisionId: "${awardDecisionId}", on: "${DAY}", how: "x", ${STALE}`),
    },
    recordUpperDecision: {
      may: ['office', 'director'],
      whose: 'AGENCY',
      args: ({ awardDecisionId }) =>
        input(`decisionId: "${awardDecisionId}", issuedBy: "x", number: "1", issuedOn: "${DAY}", lines: [], ${STALE}`),
    },
    respondToAward: {
      may: ['employee', 'head', 'office'],
      whose: 'OWNER',
      args: ({ announcedId, nominationId }) => input(`decisionId: "${announcedId}", nominationId: "${nominationId}", accepts: false`),
    },
    draftRevocation: { may: ['office', 'director'], whose: 'AGENCY', args: () => input('honourIds: [], ground: "x", reason: ""') },
    settleAwardReview: {
      may: ['office', 'director'],
      whose: 'AGENCY',
      args: ({ reviewId }) => input(`reviewId: "${reviewId}", outcome: STANDS, reason: "", ${STALE}`),
    },
    settleRecovery: {
      may: ['office', 'director'],
      whose: 'AGENCY',
      args: ({ recoveryId }) => input(`recoveryId: "${recoveryId}", state: RECOVERED, settledOn: "${DAY}", documentNumber: "", ${STALE}`),
    },
    payAwards: {
      may: ['office'],
      whose: 'AGENCY',
      args: ({ paymentId }) => input(`payments: [{ paymentId: "${paymentId}", ${STALE} }], paidOn: "${DAY}", voucherNumber: ""`),
    },
    enterIncome: {
      may: ['office'],
      args: ({ planId }) => input(`planId: "${planId}", amount: 0, documentNumber: "", enteredOn: "${DAY}"`),
    },
    reverseIncome: { may: ['office'], whose: 'AGENCY', args: ({ fundEntryId }) => input(`entryId: "${fundEntryId}", reason: ""`) },
    approveNominations: {
      may: ['director'],
      whose: 'AGENCY',
      args: ({ nominationId }) => input(`rows: [{ nominationId: "${nominationId}", ${STALE} }]`),
    },
    refuseNominations: {
      may: ['director'],
      whose: 'AGENCY',
      args: ({ nominationId }) => input(`reason: "vì", rows: [{ nominationId: "${nominationId}", ${STALE} }]`),
    },
    issueDocument: { may: ['office'], whose: 'AGENCY', args: ({ decisionId }) => input(`kind: AWARD_LIST, subjectId: "${decisionId}"`) },
    makeCertificates: { may: ['office'], whose: 'AGENCY', args: ({ decisionId }) => input(`decisionId: "${decisionId}"`) },
    chooseTemplate: { may: ['office'], whose: 'AGENCY', args: () => input('kind: MINUTES') },
    setLetterhead: { may: ['office'], args: () => input('superior: "", name: "", place: ""') },
  },
};
