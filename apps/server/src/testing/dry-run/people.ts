import type { Step } from './step';

const RATING = { year: 2017, level: 'EXCELLENT', decidedOn: '2017-11-10', decisionNumber: '12/QĐ' };

/** How people were rated, written by hand and read from a file. */
export const FACTS: readonly Step[] = [
  {
    mutation: 'recordFacts',
    by: 'office',
    input: ({ department }) => ({ facts: [{ personId: department.people.employee.personId, rating: RATING }] }),
  },
  {
    mutation: 'importRecords',
    by: 'office',
    input: () => ({ kind: 'rating', lines: ['code,year,level,decidedOn,decisionNumber', 'colleague,2017,GOOD,2017-11-10,12/QĐ'] }),
  },
];

/** Somebody declares a sibling, and takes it back. */
export const FAMILY_TIES: readonly Step[] = [
  {
    mutation: 'declareFamilyTie',
    by: 'employee',
    input: ({ department }) => ({ relativeId: department.people.colleague.personId, kind: 'SIBLING' }),
  },
  { mutation: 'removeFamilyTie', by: 'employee', input: async ({ latest }) => ({ tieId: (await latest('family_tie')).id }) },
];
