import type { AwardKey } from '@vinh-danh/domain/rulebook/award';
import type { Ideas } from '../law/conditions';
import type { Decree2022 } from './decree';

const TITLES: readonly AwardKey[] = ['GRASSROOTS_EMULATION_FIGHTER', 'PROVINCIAL_EMULATION_FIGHTER', 'NATIONAL_EMULATION_FIGHTER'];
const FORMS: readonly AwardKey[] = [
  'CERTIFICATE_OF_MERIT',
  'PM_CERTIFICATE_OF_MERIT',
  'LABOUR_ORDER_3',
  'LABOUR_ORDER_2',
  'LABOUR_ORDER_1',
];

/**
 * One initiative is used once: what served for a title does not serve for a form of commendation, nor the other way round.
 * From title to title it is not barred. Official letter 5007/BNV-TĐKT of 2023, section III.5.c.
 */
export const ideasForTitles = ({ counting }: Decree2022): Ideas => ideasNotUsedFor(FORMS, counting);
export const ideasForForms = ({ counting }: Decree2022): Ideas => ideasNotUsedFor(TITLES, counting);

function ideasNotUsedFor(awards: readonly AwardKey[], { afterDiscipline }: Decree2022['counting']): Ideas {
  return { notUsedFor: { kind: 'awards', awards }, ...(afterDiscipline && { afterDiscipline }) };
}
