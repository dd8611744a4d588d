import type { RevocationGround } from '@vinh-danh/domain/decision/revocation.rule';
import type { Day } from '@vinh-danh/domain/time';
import { isIn } from '@vinh-danh/domain/time';
import { cite, LAW_2003, LAW_2022 } from '../documents';

const until2023 = { until: '2023-12-31' } as const;
const from2024 = { from: '2024-01-01' } as const;
const law2003 = cite(LAW_2003, 'VERIFIED', { article: '96' });
const law2022 = cite(LAW_2022, 'VERIFIED', { article: '93', clause: '2' });

const TEXTS = {
  FALSE_DECLARATION: {
    vi: 'Có hành vi gian dối trong việc kê khai thành tích để được tặng danh hiệu, hình thức khen thưởng',
    en: 'Achievements were declared falsely in order to be given the award',
  },
  FORGED_DOSSIER: {
    vi: 'Cung cấp thông tin sai sự thật hoặc làm giả hồ sơ, giấy tờ để được khen thưởng',
    en: 'False information was given or papers were forged for the award',
  },
  AGAINST_LAW: {
    vi: 'Thẩm định, xét, duyệt hoặc quyết định tặng trái quy định của pháp luật',
    en: 'The award was appraised, considered or decided against the law',
  },
  STANDARD_NOT_MET: {
    vi: 'Sau khi được tặng, cơ quan có thẩm quyền kết luận không bảo đảm tiêu chuẩn, điều kiện trong thời gian tính thành tích',
    en: 'The competent body found afterwards that the conditions were not met in the period that counted',
  },
} as const;

/** On what grounds an award is taken back, under each law. */
const GROUNDS: readonly RevocationGround[] = [
  { key: 'FALSE_DECLARATION', text: TEXTS.FALSE_DECLARATION, inForce: until2023, source: law2003 },
  { key: 'FALSE_DECLARATION', text: TEXTS.FALSE_DECLARATION, inForce: from2024, source: law2022 },
  { key: 'FORGED_DOSSIER', text: TEXTS.FORGED_DOSSIER, inForce: from2024, source: law2022 },
  { key: 'AGAINST_LAW', text: TEXTS.AGAINST_LAW, inForce: until2023, source: law2003 },
  { key: 'AGAINST_LAW', text: TEXTS.AGAINST_LAW, inForce: from2024, source: law2022 },
  { key: 'STANDARD_NOT_MET', text: TEXTS.STANDARD_NOT_MET, inForce: until2023, source: law2003 },
  { key: 'STANDARD_NOT_MET', text: TEXTS.STANDARD_NOT_MET, inForce: from2024, source: law2022 },
];

/** The grounds in force on a day. */
export function revocationGroundsOn(day: Day): RevocationGround[] {
  return GROUNDS.filter(({ inForce }) => isIn(inForce, day));
}
