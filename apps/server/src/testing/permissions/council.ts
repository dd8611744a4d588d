import { DAY, input, type PermissionTable, SITTING_READERS, STALE } from './table';

/** Who may ask and do what about council. */
export const COUNCIL: PermissionTable = {
  queries: {
    councils: { may: [...SITTING_READERS, 'administrator'], inBranch: true },
    council: { may: [...SITTING_READERS, 'administrator'], whose: 'AGENCY', args: ({ bodyId }) => `id: "${bodyId}"` },
    sittings: { may: SITTING_READERS, inBranch: true, whose: 'AGENCY' },
    sitting: { may: SITTING_READERS, whose: 'AGENCY', args: ({ sittingId }) => `id: "${sittingId}"` },
    sittingCase: {
      may: SITTING_READERS,
      whose: 'AGENCY',
      args: ({ caseId }) => `id: "${caseId}"`,
      elsewhere: {
        'from which the member is recused': { may: SITTING_READERS, args: (at) => `id: "${at.keptCaseId}"` },
      },
    },
    sittingBallots: { may: SITTING_READERS, whose: 'AGENCY', args: ({ sittingId }) => `sittingId: "${sittingId}"` },
    ballotDesk: { may: SITTING_READERS, whose: 'AGENCY', args: ({ sittingId }) => `sittingId: "${sittingId}"` },
    placesRankings: { may: SITTING_READERS, whose: 'AGENCY', args: ({ sittingId }) => `sittingId: "${sittingId}"` },
    ballot: { may: SITTING_READERS, whose: 'AGENCY', args: ({ ballotId }) => `id: "${ballotId}"` },
    caseBallots: { may: SITTING_READERS, whose: 'AGENCY', args: ({ caseId }) => `caseId: "${caseId}"` },
  },
  mutations: {
    openBallot: {
      may: ['office', 'council'],
      whose: 'AGENCY',
      args: ({ sittingId, caseId }) => input(`sittingId: "${sittingId}", caseIds: ["${caseId}"], form: SECRET, closers: []`),
    },
    takeClosingKey: {
      may: SITTING_READERS,
      whose: 'AGENCY',
      args: ({ ballotId }) => input(`ballotId: "${ballotId}", closer: OUTER, publicKey: "x", wrappedKey: "x"`),
    },
    castVote: {
      may: ['council'],
      whose: 'AGENCY',
      args: ({ roundId, councilId }) => input(`roundId: "${roundId}", personId: "${councilId}", choice: LOWER_TITLE`),
      elsewhere: {
        'for somebody else': { may: [], args: (at) => input(`roundId: "${at.roundId}", personId: "${at.personId}", choice: LOWER_TITLE`) },
      },
    },
    castSecretVote: {
      may: ['council'],
      whose: 'AGENCY',
      args: ({ roundId, councilId }) => input(`roundId: "${roundId}", personId: "${councilId}", paper: "${'A'.repeat(244)}"`),
    },
    closeBallot: { may: ['office', 'council'], whose: 'AGENCY', args: ({ countedBallotId }) => input(`ballotId: "${countedBallotId}"`) },
    openEnvelopes: {
      may: SITTING_READERS,
      whose: 'AGENCY',
      args: ({ ballotId }) => input(`ballotId: "${ballotId}", closer: OUTER, code: "x"`),
    },
    voidBallot: {
      may: ['office', 'council'],
      whose: 'AGENCY',
      args: ({ countedBallotId }) => input(`ballotId: "${countedBallotId}", reason: ""`),
    },
    saveCouncil: {
      may: ['office', 'administrator'],
      whose: 'AGENCY',
      args: ({ departmentId }) =>
        input(`unitId: "${departmentId}", body: COUNCIL, name: "", englishName: "", decisionNumber: "", establishedOn: "${DAY}"`),
    },
    dissolveCouncil: {
      may: ['office', 'administrator'],
      whose: 'AGENCY',
      args: ({ bodyId }) => input(`councilId: "${bodyId}", lastDay: "${DAY}", reason: "", ${STALE}`),
    },
    seatMember: {
      may: ['office', 'administrator'],
      whose: 'AGENCY',
      args: ({ bodyId }) => input(`councilId: "${bodyId}", part: MEMBER, seatedFrom: "${DAY}"`),
    },
    endSeat: {
      may: ['office', 'administrator'],
      whose: 'AGENCY',
      args: ({ seatId }) => input(`seatId: "${seatId}", lastDay: "${DAY}", reason: "", ${STALE}`),
    },
    createSitting: {
      may: ['office'],
      whose: 'AGENCY',
      args: ({ bodyId, planId }) => input(`councilId: "${bodyId}", planId: "${planId}", startsAt: "2017-01-01T00:00:00Z", place: ""`),
    },
    placeCases: { may: ['office'], whose: 'AGENCY', args: ({ sittingId }) => input(`sittingId: "${sittingId}"`) },
    deferCase: { may: ['office'], whose: 'AGENCY', args: ({ caseId }) => input(`caseId: "${caseId}", reason: ""`) },
    orderAgenda: { may: ['office'], whose: 'AGENCY', args: ({ sittingId }) => input(`sittingId: "${sittingId}", caseIds: [], ${STALE}`) },
    conveneSitting: { may: ['office'], whose: 'AGENCY', args: ({ sittingId }) => input(`sittingId: "${sittingId}", ${STALE}`) },
    moveSitting: {
      may: ['office'],
      whose: 'AGENCY',
      args: ({ sittingId }) => input(`sittingId: "${sittingId}", startsAt: "2017-01-01T00:00:00Z", place: "", ${STALE}`),
    },
    cancelSitting: { may: ['office'], whose: 'AGENCY', args: ({ sittingId }) => input(`sittingId: "${sittingId}", reason: "", ${STALE}`) },
    recordAttendance: { may: ['office'], whose: 'AGENCY', args: ({ sittingId }) => input(`sittingId: "${sittingId}", rows: []`) },
    openSitting: { may: ['office'], whose: 'AGENCY', args: ({ sittingId }) => input(`sittingId: "${sittingId}", ${STALE}`) },
    closeSitting: { may: ['office'], whose: 'AGENCY', args: ({ sittingId }) => input(`sittingId: "${sittingId}", ${STALE}`) },
    answerConflict: {
      may: SITTING_READERS,
      whose: 'AGENCY',
      args: ({ caseId }) => input(`caseId: "${caseId}", hasInterest: false, dryRun: true`),
    },
    declareNoConflict: {
      may: SITTING_READERS,
      whose: 'AGENCY',
      args: ({ sittingId, caseId }) => input(`sittingId: "${sittingId}", caseIds: ["${caseId}"], dryRun: true`),
    },
    setRecusal: {
      may: ['office'],
      whose: 'AGENCY',
      args: ({ caseId, personId }) => input(`caseId: "${caseId}", personId: "${personId}", reason: ""`),
    },
    clearRecusal: { may: ['office'], whose: 'AGENCY', args: ({ recusalId }) => input(`recusalId: "${recusalId}", reason: "", ${STALE}`) },
    giveOpinion: { may: SITTING_READERS, whose: 'AGENCY', args: ({ caseId }) => input(`caseId: "${caseId}", opinion: ""`) },
    settleCase: {
      may: ['office', 'council'],
      whose: 'AGENCY',
      args: ({ caseId }) => input(`caseId: "${caseId}", passed: true, reason: ""`),
    },
  },
};
