import { caseIds, sitting } from './sittings';
import { newest, type Step } from './step';

const recusal = newest('recusal', 'recusalId');

/** What comes before a sitting: who has an interest, who thinks what, who is recused, which case must wait. */
export const CONFLICTS: readonly Step[] = [
  { mutation: 'answerConflict', by: 'council', input: async (year) => ({ caseId: (await caseIds(year))[0], hasInterest: false }) },
  {
    mutation: 'declareNoConflict',
    by: 'council',
    input: async (year) => ({ sittingId: (await sitting(year)).sittingId, caseIds: (await caseIds(year)).slice(1) }),
  },
  {
    mutation: 'giveOpinion',
    by: 'council',
    input: async (year) => ({ caseId: (await caseIds(year))[0], opinion: 'Đồng ý với đề nghị.' }),
  },
  {
    mutation: 'setRecusal',
    by: 'office',
    input: async (year) => {
      const { director } = year.department.people;
      return { caseId: (await caseIds(year))[0], personId: director.personId, reason: 'Người quen' };
    },
  },
  { mutation: 'clearRecusal', by: 'office', input: async (year) => ({ ...(await recusal(year)), reason: 'Đã kiểm tra lại' }) },
  { mutation: 'deferCase', by: 'office', input: async (year) => ({ caseId: (await caseIds(year))[1], reason: 'Chờ bổ sung' }) },
];
