import type { Award } from '@vinh-danh/domain/rulebook/award';
import { cite, LAW_2022 } from '../documents';
import { eitherSubject } from '../law/conditions';
import { CERTIFICATE_OF_COMMENDATION, CERTIFICATE_OF_MERIT, labourOrder, type OrderClass, PM_CERTIFICATE_OF_MERIT } from '../law/identity';
import { labourOrderOfCollectives, meritOfCollectives, pmMeritOfCollectives } from './collective-forms';
import type { Decree2022 } from './decree';
import { labourOrderOfPersons, meritOfPersons, pmMeritOfPersons } from './individual-forms';

const law = (article: string, clause?: string) => cite(LAW_2022, 'VERIFIED', { article, ...(clause && { clause }) });

/** The forms of commendation under Law 06/2022, for persons and collectives. Huân chương Độc lập is not among them: its criteria were not read. */
export function forms2022(decree: Decree2022): Award[] {
  return [
    certificateOfCommendation,
    { ...CERTIFICATE_OF_MERIT, source: law('74'), condition: eitherSubject(meritOfPersons(decree), meritOfCollectives(decree)) },
    { ...PM_CERTIFICATE_OF_MERIT, source: law('73'), condition: eitherSubject(pmMeritOfPersons(decree), pmMeritOfCollectives(decree)) },
    ...([3, 2, 1] as const).map((grade) => order(decree, grade)),
  ];
}

function order(decree: Decree2022, grade: OrderClass): Award {
  return {
    ...labourOrder(grade),
    source: law(String(41 + grade)),
    condition: eitherSubject(labourOrderOfPersons(decree, grade), labourOrderOfCollectives(decree, grade)),
  };
}

/** The law leaves its standards to ministries and provinces: their rule takes the place of this one. */
const certificateOfCommendation: Award = {
  ...CERTIFICATE_OF_COMMENDATION,
  source: law('75', '2'),
  condition: {
    kind: 'attested',
    id: 'certificate-of-commendation.standards',
    wording: {
      vi: 'Đạt tiêu chuẩn tặng Giấy khen do bộ, ngành, tỉnh quy định.',
      en: 'Meets the standards that the ministry or province sets for it.',
    },
    delegates: ['PROVINCE', 'AGENCY'],
    source: law('75', '2'),
  },
};
