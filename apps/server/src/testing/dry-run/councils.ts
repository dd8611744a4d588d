import { newest, type Step, type Year } from './step';

const COUNCIL = {
  body: 'COUNCIL',
  name: 'Hội đồng Thi đua – Khen thưởng',
  englishName: 'Council',
  decisionNumber: '3/QĐ',
  establishedOn: '2017-01-10',
};

/** The newest council. */
export const council = newest('council', 'councilId');
const lastSeat = newest('council_seat', 'seatId');

async function seating(year: Year, seat: object) {
  return { councilId: (await council(year)).councilId, seatedFrom: '2017-01-10', ...seat };
}

/** The standards get a council of their own: its chair by name, a member by post. */
export const COUNCIL_SEATED: readonly Step[] = [
  { mutation: 'saveCouncil', by: 'office', input: ({ department }) => ({ ...COUNCIL, unitId: department.units.standards }) },
  {
    mutation: 'seatMember',
    by: 'office',
    input: (year) => seating(year, { part: 'CHAIR', personId: year.department.people.council.personId }),
  },
  {
    mutation: 'seatMember',
    by: 'office',
    input: (year) => seating(year, { part: 'MEMBER', unitId: year.department.units.department, rank: 'HEAD' }),
  },
];

/** It comes to its end. */
export const COUNCIL_DISSOLVED: readonly Step[] = [
  {
    mutation: 'endSeat',
    by: 'office',
    input: async (year) => ({ ...(await lastSeat(year)), lastDay: '2017-12-31', reason: 'Hết nhiệm kỳ' }),
  },
  {
    mutation: 'dissolveCouncil',
    by: 'office',
    input: async (year) => ({ ...(await council(year)), lastDay: '2017-12-31', reason: 'Kiện toàn' }),
  },
];
