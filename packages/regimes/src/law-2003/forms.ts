import type { Award } from '@vinh-danh/domain/rulebook/award';
import { cite, LAW_2003 } from '../documents';
import { allOf, anyOf, attested, eitherSubject, rated } from '../law/conditions';
import {
  CERTIFICATE_OF_COMMENDATION,
  CERTIFICATE_OF_MERIT,
  independenceOrder,
  labourOrder,
  type OrderClass,
  PM_CERTIFICATE_OF_MERIT,
} from '../law/identity';
import {
  independenceOrder3,
  independenceOrderAbove,
  labourOrderOfCollectives,
  meritOfCollectives,
  pmMeritOfCollectives,
} from './collective-forms';
import type { Decree2003 } from './decree';
import { labourOrderOfPersons, meritOfPersons, pmMeritOfPersons } from './individual-forms';

/** The forms of commendation under Law 15/2003, for persons and collectives. */
export function forms2003(decree: Decree2003): Award[] {
  return [
    certificateOfCommendation,
    {
      ...CERTIFICATE_OF_MERIT,
      source: decree.at({ article: '24' }),
      condition: eitherSubject(meritOfPersons(decree), meritOfCollectives(decree)),
    },
    {
      ...PM_CERTIFICATE_OF_MERIT,
      source: decree.at({ article: '23' }),
      condition: eitherSubject(pmMeritOfPersons(decree), pmMeritOfCollectives(decree)),
    },
    ...([3, 2, 1] as const).map((grade) => order(decree, grade)),
    { ...independenceOrder(3), source: decree.at({ article: '11' }), condition: independenceOrder3(decree) },
    { ...independenceOrder(2), source: decree.at({ article: '10' }), condition: independenceOrderAbove(decree, 2) },
    { ...independenceOrder(1), source: decree.at({ article: '9' }), condition: independenceOrderAbove(decree, 1) },
  ];
}

function order(decree: Decree2003, grade: OrderClass): Award {
  return {
    ...labourOrder(grade),
    source: decree.at({ article: String(14 + grade) }),
    condition: eitherSubject(labourOrderOfPersons(decree, grade), labourOrderOfCollectives(decree, grade)),
  };
}

const law75 = cite(LAW_2003, 'VERIFIED', { article: '75' });

const certificateOfCommendation: Award = {
  ...CERTIFICATE_OF_COMMENDATION,
  source: law75,
  condition: anyOf(
    attested(
      { id: 'certificate-of-commendation.movement', source: law75 },
      'Có thành tích trong phong trào thi đua.',
      'Has achievements in an emulation movement.',
    ),
    attested(
      { id: 'certificate-of-commendation.ad-hoc', source: law75 },
      'Lập thành tích đột xuất.',
      'Has an achievement beyond the ordinary, as the occasion arose.',
    ),
    allOf(
      rated({ id: 'certificate-of-commendation.rating', source: law75 }, 'GOOD', 1),
      attested(
        { id: 'certificate-of-commendation.model', source: law75 },
        'Gương mẫu thực hiện nghĩa vụ công dân.',
        'Is a model in the duties of a citizen.',
      ),
    ),
  ),
};
