import { DAY, input, type PermissionTable, READERS, SIGNED_IN, STALE } from './table';

/** Who may ask and do what about people. */
export const PEOPLE_AND_UNITS: PermissionTable = {
  queries: {
    people: { may: [...SIGNED_IN, 'readingToken'], whose: 'COMMON', args: ({ unitId }) => `unitId: "${unitId}"` },
    person: { may: [...SIGNED_IN, 'readingToken'], whose: 'COMMON', args: ({ personId }) => `id: "${personId}"` },
    unit: { may: [...SIGNED_IN, 'readingToken'], whose: 'COMMON', args: ({ unitId }) => `id: "${unitId}"` },
    units: { may: [...SIGNED_IN, 'readingToken'] },
    eligibility: {
      may: [...READERS, 'employee'],
      whose: 'OWNER',
      args: ({ personId }) => `personId: "${personId}"`,
      elsewhere: {
        'of a sibling unit as a collective': {
          may: ['otherHead', 'office', 'director', 'inspector'],
          args: (at) => `unitId: "${at.siblingUnitId}"`,
        },
      },
    },
    unitEligibility: {
      may: READERS,
      whose: 'OWNER',
      args: ({ unitId }) => `unitId: "${unitId}"`,
    },
    familyTies: { may: SIGNED_IN },
    initiatives: { may: SIGNED_IN },
    initiative: {
      may: ['employee', 'head', 'office', 'director', 'inspector'],
      whose: 'OWNER',
      args: ({ initiativeId }) => `id: "${initiativeId}"`,
    },
  },
  mutations: {
    recordFacts: {
      may: ['head', 'office'],
      whose: 'OWNER',
      args: ({ personId }) => input(`facts: [{ personId: "${personId}", indicator: { key: "", year: 2017, value: 1 } }]`),
      elsewhere: {
        'of a person of a foreign unit, said to be the employee’s': {
          may: ['standardsHead', 'office'],
          args: (at, { foreign }) =>
            input(
              `facts: [{ personId: "${at.personId}", id: "${foreign.indicatorId}", version: 999, indicator: { key: "", year: 2017, value: 1 } }]`,
            ),
        },
        'of a sibling unit as a collective': {
          may: ['otherHead', 'office'],
          args: (at) => input(`facts: [{ unitId: "${at.siblingUnitId}", indicator: { key: "", year: 2017, value: 1 } }]`),
        },
        'a post in a sibling unit': {
          may: ['office'],
          args: (at) =>
            input(
              `facts: [{ personId: "${at.personId}", assignment: { kind: PERMANENT, unitId: "${at.siblingUnitId}", title: "", rank: STAFF, startedOn: "${DAY}" } }]`,
            ),
        },
      },
      unbound: {
        'facts.initiative.coauthorIds': 'initiatives are entered by the Office',
        'facts.recognition.initiativeId': 'recognitions are entered by the Office',
      },
    },
    removeFact: {
      may: ['head', 'office'],
      whose: 'OWNER',
      args: ({ indicatorId }) => input(`kind: indicator, id: "${indicatorId}", reason: "", ${STALE}`),
    },
    savePerson: {
      may: ['office'],
      whose: 'AGENCY',
      args: ({ personId }) =>
        input(`id: "${personId}", code: "", fullName: "", gender: FEMALE, jobGroup: CIVIL_SERVANT, serviceStartedOn: "${DAY}", ${STALE}`),
    },
    saveUnit: {
      may: ['office'],
      whose: 'AGENCY',
      args: ({ unitId }) => input(`id: "${unitId}", code: "", name: "", englishName: "", kind: ROOM, ${STALE}`),
    },
    importRecords: { may: ['office'], inBranch: true, args: () => input('kind: rating, lines: []') },
    declareFamilyTie: {
      may: SIGNED_IN,
      whose: 'SELF',
      args: ({ personId }) => input(`relativeId: "${personId}", kind: SIBLING, dryRun: true`),
    },
    removeFamilyTie: { may: ['employee'], whose: 'OWNER', args: ({ tieId }) => input(`tieId: "${tieId}", dryRun: true`) },
    fileInitiative: {
      may: SIGNED_IN,
      whose: 'SELF',
      args: ({ personId }) =>
        input(`coauthorIds: ["${personId}"], kind: INITIATIVE, title: "", level: UNIT, description: "", effect: "", dryRun: true`),
    },
    withdrawInitiative: {
      may: ['employee'],
      whose: 'OWNER',
      args: ({ initiativeId }) => input(`initiativeId: "${initiativeId}", ${STALE}`),
    },
    recogniseInitiative: {
      may: ['office'],
      whose: 'AGENCY',
      args: ({ initiativeId }) => input(`initiativeId: "${initiativeId}", level: UNIT, decidedOn: "${DAY}", decisionNumber: "", ${STALE}`),
    },
    refuseInitiative: {
      may: ['office'],
      whose: 'AGENCY',
      args: ({ initiativeId }) => input(`initiativeId: "${initiativeId}", reason: "", ${STALE}`),
    },
  },
};
