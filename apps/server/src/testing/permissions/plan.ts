import { input, type PermissionTable, READERS, SIGNED_IN, STALE } from './table';

const collectivePledge = (unitId: string) =>
  input(`collectiveId: "${unitId}", content: { awards: [], tasks: [], initiatives: [] }, ${STALE}`);

/** Who may ask and do what about plan. */
export const PLAN: PermissionTable = {
  queries: {
    plan: { may: [...SIGNED_IN, 'readingToken'] },
    calendar: {
      may: [...SIGNED_IN, 'readingToken'],
      whose: 'COMMON',
      args: ({ planId, unitId }) => `planId: "${planId}", unitId: "${unitId}"`,
    },
    plans: { may: [...SIGNED_IN, 'readingToken'] },
    regimes: { may: [...SIGNED_IN, 'readingToken'] },
    rulebookVersions: { may: [...SIGNED_IN, 'readingToken'], args: ({ planId }) => `planId: "${planId}"` },
    rulebookVersion: {
      may: [...SIGNED_IN, 'readingToken'],
      whose: 'COMMON',
      args: ({ rulebookVersionId }) => `id: "${rulebookVersionId}"`,
    },
    rulebookDraft: { may: ['office', 'director', 'inspector', 'administrator'], args: ({ planId }) => `planId: "${planId}"` },
    rulebookDrafts: { may: ['office', 'director', 'inspector', 'administrator'] },
    knownAwards: { may: [...SIGNED_IN, 'readingToken'] },
    pledge: { may: [...READERS, 'employee'], whose: 'OWNER', args: ({ pledgeId }) => `id: "${pledgeId}"` },
    pledges: { may: [...READERS, 'otherHead', 'standardsHead'], whose: 'SIFTED' },
    pledgeCoverage: { may: [...READERS, 'otherHead', 'standardsHead'] },
    pledgesMissing: { may: [...READERS, 'otherHead', 'standardsHead'], whose: 'SIFTED' },
    collectivePledge: {
      may: [...READERS, 'employee', 'colleague'],
      whose: 'OWNER',
      args: ({ unitId }) => `unitId: "${unitId}"`,
    },
    myPledge: { may: [...SIGNED_IN, 'readingToken'] },
  },
  mutations: {
    extendDeadline: {
      may: ['office', 'director'],
      whose: 'AGENCY',
      args: ({ planId, unitId }) =>
        input(`planId: "${planId}", deadline: "pledge", unitId: "${unitId}", lastDay: "2017-04-10", reason: "", decisionNumber: ""`),
    },
    pauseDeadline: {
      may: ['office'],
      whose: 'AGENCY',
      args: ({ planId, unitId }) => input(`planId: "${planId}", deadline: "pledge", unitId: "${unitId}", reason: ""`),
    },
    resumeDeadline: {
      may: ['office'],
      whose: 'AGENCY',
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
    completePlanTask: { may: ['head', 'office'], whose: 'OWNER', args: ({ taskId }) => input(`taskId: "${taskId}", ${STALE}`) },
    reopenPlanTask: { may: ['head', 'office'], whose: 'OWNER', args: ({ taskId }) => input(`taskId: "${taskId}", ${STALE}`) },
    savePledge: {
      may: [...SIGNED_IN, 'pledgingToken'],
      whose: 'SELF',
      args: () => input(`content: { awards: [], tasks: [], initiatives: [] }, ${STALE}`),
      elsewhere: {
        'of the room': { may: ['head', 'pledgingToken'], args: (at) => collectivePledge(at.unitId) },
        'of a sibling unit': { may: ['otherHead'], args: (at) => collectivePledge(at.siblingUnitId) },
        'of a foreign unit': { may: ['standardsHead'], args: (at) => collectivePledge(at.foreignUnitId) },
      },
    },
    sendPledge: { may: ['employee'], whose: 'OWNER', args: ({ pledgeId }) => input(`pledgeId: "${pledgeId}", ${STALE}`) },
    recallPledge: { may: ['employee'], whose: 'OWNER', args: ({ pledgeId }) => input(`pledgeId: "${pledgeId}", ${STALE}`) },
    confirmPledges: {
      may: ['head', 'office', 'director', 'pledgingToken'],
      whose: 'OWNER',
      args: ({ pledgeId }) => input(`pledges: [{ pledgeId: "${pledgeId}", ${STALE} }]`),
    },
    returnPledge: {
      may: ['head', 'office', 'director', 'pledgingToken'],
      whose: 'OWNER',
      args: ({ pledgeId }) => input(`pledgeId: "${pledgeId}", reason: "vì", ${STALE}`),
    },
  },
};
