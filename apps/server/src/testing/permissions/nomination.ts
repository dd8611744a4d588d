import { DOSSIER_READERS, input, type PermissionTable, STALE } from './table';

/** Who may ask and do what about nomination. */
export const NOMINATION: PermissionTable = {
  queries: {
    dossier: { may: DOSSIER_READERS, args: ({ dossierId }) => `id: "${dossierId}"` },
    dossiers: { may: [...DOSSIER_READERS, 'otherHead', 'standardsHead'] },
    dossierCounts: { may: [...DOSSIER_READERS, 'otherHead', 'standardsHead'] },
    nomination: { may: DOSSIER_READERS, args: ({ nominationId }) => `id: "${nominationId}"` },
    nominations: { may: [...DOSSIER_READERS, 'otherHead', 'standardsHead'] },
    nominationWindow: {
      may: DOSSIER_READERS,
      args: ({ unitId }) => `unitId: "${unitId}"`,
      elsewhere: {
        'of a sibling unit': {
          may: ['otherHead', 'office', 'council', 'director', 'inspector'],
          args: (at) => `unitId: "${at.siblingUnitId}"`,
        },
        'of a foreign unit': {
          may: ['standardsHead', 'office', 'council', 'director', 'inspector'],
          args: (at) => `unitId: "${at.foreignUnitId}"`,
        },
      },
    },
  },
  mutations: {
    createDossier: {
      may: ['head'],
      args: ({ unitId }) => input(`unitId: "${unitId}"`),
      elsewhere: {
        'of a sibling unit': { may: ['otherHead'], args: (at) => input(`unitId: "${at.siblingUnitId}", dryRun: true`) },
      },
    },
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
  },
};
