import { DOSSIER_READERS, input, type PermissionTable, STALE } from './table';

/** Who may ask and do what about nomination. */
export const NOMINATION: PermissionTable = {
  queries: {
    dossier: { may: DOSSIER_READERS, whose: 'OWNER', args: ({ dossierId }) => `id: "${dossierId}"` },
    dossiers: { may: [...DOSSIER_READERS, 'otherHead', 'standardsHead'], whose: 'SIFTED' },
    dossierCounts: { may: [...DOSSIER_READERS, 'otherHead', 'standardsHead'], whose: 'SIFTED' },
    nomination: { may: DOSSIER_READERS, whose: 'OWNER', args: ({ nominationId }) => `id: "${nominationId}"` },
    nominations: { may: [...DOSSIER_READERS, 'otherHead', 'standardsHead'], whose: 'SIFTED' },
    nominationWindow: {
      may: DOSSIER_READERS,
      whose: 'OWNER',
      args: ({ unitId }) => `unitId: "${unitId}"`,
    },
  },
  mutations: {
    createDossier: {
      may: ['head'],
      whose: 'OWNER',
      args: ({ unitId }) => input(`unitId: "${unitId}"`),
    },
    saveUnitMeeting: { may: ['head'], whose: 'OWNER', args: ({ dossierId }) => input(`dossierId: "${dossierId}", ${STALE}`) },
    addNominees: {
      may: ['head'],
      whose: 'OWNER',
      args: ({ dossierId }) => input(`dossierId: "${dossierId}", award: "ADVANCED_WORKER", ${STALE}`),
      elsewhere: {
        'a person and a unit from elsewhere': {
          may: ['head'],
          args: (at, { foreign }) =>
            input(
              `dossierId: "${at.dossierId}", award: "ADVANCED_WORKER", personIds: ["${foreign.personId}"], collectiveIds: ["${foreign.unitId}"], version: 1`,
            ),
          refused: 'NOMINEE_NOT_OF_UNIT',
        },
      },
    },
    saveNomination: {
      may: ['head'],
      whose: 'OWNER',
      args: ({ nominationId }) => input(`nominationId: "${nominationId}", ${STALE}`),
      elsewhere: {
        'resting on the initiative of a colleague': {
          may: [],
          args: (at, { colleague }) =>
            input(`nominationId: "${at.nominationId}", initiativeIds: ["${colleague.initiativeId}"], version: 1`),
        },
      },
    },
    removeNomination: { may: ['head'], whose: 'OWNER', args: ({ nominationId }) => input(`nominationId: "${nominationId}", ${STALE}`) },
    removeAttachment: { may: ['head'], whose: 'OWNER', args: ({ attachmentId }) => input(`attachmentId: "${attachmentId}"`) },
    sendDossier: { may: ['head'], whose: 'OWNER', args: ({ dossierId }) => input(`dossierId: "${dossierId}", ${STALE}`) },
    recallDossier: { may: ['head'], whose: 'OWNER', args: ({ dossierId }) => input(`dossierId: "${dossierId}", ${STALE}`) },
    withdrawDossier: { may: ['head'], whose: 'OWNER', args: ({ dossierId }) => input(`dossierId: "${dossierId}", reason: "vì", ${STALE}`) },
    acceptDossier: { may: ['office'], whose: 'AGENCY', args: ({ dossierId }) => input(`dossierId: "${dossierId}", ${STALE}`) },
    returnDossier: { may: ['office'], whose: 'AGENCY', args: ({ dossierId }) => input(`dossierId: "${dossierId}", note: "vì", ${STALE}`) },
    takeOverDossier: {
      may: ['office'],
      whose: 'AGENCY',
      args: ({ dossierId }) => input(`dossierId: "${dossierId}", reason: "vì", ${STALE}`),
    },
    returnNomination: {
      may: ['office', 'director'],
      whose: 'AGENCY',
      args: ({ nominationId }) => input(`nominationId: "${nominationId}", note: "vì", ${STALE}`),
    },
    resendNomination: { may: ['head'], whose: 'OWNER', args: ({ nominationId }) => input(`nominationId: "${nominationId}", ${STALE}`) },
    recallCorrection: { may: ['head'], whose: 'OWNER', args: ({ nominationId }) => input(`nominationId: "${nominationId}", ${STALE}`) },
    confirmCorrection: {
      may: ['office', 'director'],
      whose: 'AGENCY',
      args: ({ nominationId }) => input(`nominationId: "${nominationId}", ${STALE}`),
    },
    takeOverCorrection: {
      may: ['office', 'director'],
      whose: 'AGENCY',
      args: ({ nominationId }) => input(`nominationId: "${nominationId}", reason: "vì", ${STALE}`),
    },
    recordFinding: {
      may: ['office'],
      whose: 'AGENCY',
      args: ({ nominationId }) => input(`nominationId: "${nominationId}", criterion: "x", met: true, note: "vì", ${STALE}`),
    },
  },
};
