import { DAY, input, type PermissionTable, READERS, SIGNED_IN, STALE } from './table';

/** Who may ask and do what about people. */
export const PEOPLE_AND_UNITS: PermissionTable = {
  queries: {
    people: { may: [...SIGNED_IN, 'readingToken'] },
    person: { may: [...SIGNED_IN, 'readingToken'], args: ({ personId }) => `id: "${personId}"` },
    unit: { may: [...SIGNED_IN, 'readingToken'], args: ({ unitId }) => `id: "${unitId}"` },
    units: { may: [...SIGNED_IN, 'readingToken'] },
    eligibility: {
      may: [...READERS, 'employee'],
      args: ({ personId }) => `personId: "${personId}"`,
      elsewhere: {
        'of a person of a foreign unit': {
          may: ['standardsHead', 'metrologist', 'office', 'director', 'inspector'],
          args: (at) => `personId: "${at.foreignPersonId}"`,
        },
        'of the head of a sibling unit': {
          may: ['otherHead', 'office', 'director', 'inspector'],
          args: (at) => `personId: "${at.siblingHeadId}"`,
        },
      },
    },
    unitEligibility: {
      may: READERS,
      args: ({ unitId }) => `unitId: "${unitId}"`,
      elsewhere: {
        'of a sibling unit': { may: ['otherHead', 'office', 'director', 'inspector'], args: (at) => `unitId: "${at.siblingUnitId}"` },
        'of a foreign unit': { may: ['standardsHead', 'office', 'director', 'inspector'], args: (at) => `unitId: "${at.foreignUnitId}"` },
      },
    },
    familyTies: { may: SIGNED_IN },
    initiatives: { may: SIGNED_IN },
    initiative: { may: ['employee', 'head', 'office', 'director', 'inspector'], args: ({ initiativeId }) => `id: "${initiativeId}"` },
  },
  mutations: {
    recordFacts: {
      may: ['head', 'office'],
      args: ({ personId }) => input(`facts: [{ personId: "${personId}", indicator: { key: "", year: 2017, value: 1 } }]`),
      elsewhere: {
        'of a person of a foreign unit': {
          may: ['standardsHead', 'office'],
          args: (at) => input(`facts: [{ personId: "${at.foreignPersonId}", indicator: { key: "", year: 2017, value: 1 } }]`),
        },
      },
    },
    removeFact: {
      may: ['head', 'office'],
      args: ({ indicatorId }) => input(`kind: indicator, id: "${indicatorId}", reason: "", ${STALE}`),
    },
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
  },
};
