import type { Layer } from '@vinh-danh/domain/rulebook/rulebook';
import { CIRCULAR_01_2024, cite, DECISION_311_2025, DECISION_638_2025, DECREE_152_2025, LAW_2022 } from './documents';
import { centralAppraisal, centralProcedure, governmentFlagBy, grassrootsAppraisal, nationalFighterBy } from './law/central-deadlines';
import { COMMENDATION_MULTIPLES, commendationAmounts, moneyOf, TITLE_MULTIPLES, titleAmounts } from './law/money';
import { voteOfProposers, voteOnHigherTitles } from './law/votes';
import { study } from './law/who-is-considered';
import { dossierLists2022 } from './law-2022/dossier-lists';
import { additions2022, awards2022 } from './law-2022/regime';

/**
 * The law since the middle of 2025: Law 06/2022 with Decree 152/2025, and Decree 129/2025, by which commune chairmen too decide
 * on grassroots fighters. Votes and dates of submission were read in the decree before; that they go on is not verified.
 */
const article = (number: string, clause?: string) => cite(DECREE_152_2025, 'VERIFIED', { article: number, ...(clause && { clause }) });
const carriedOn = cite(DECREE_152_2025, 'UNVERIFIED');

const awards = awards2022(
  { counting: { exceptKinds: ['AD_HOC', 'THEMATIC'], afterDiscipline: true } },
  study(cite(CIRCULAR_01_2024, 'UNVERIFIED', { article: '4' })),
);

export const regime2025: Layer = {
  key: 'regime-2025',
  kind: 'LAW',
  name: { vi: 'Pháp luật thi đua, khen thưởng từ 01/7/2025', en: 'Law of emulation and commendation since 1 July 2025' },
  notice: {
    vi: 'Có nguồn cho biết Luật 06/2026/QH16 sửa đổi Luật này từ 01/10/2026; chưa kiểm chứng. Tỷ lệ phiếu và thời hạn trình ghi “chưa kiểm chứng” lấy theo Nghị định 98/2023/NĐ-CP, chưa đối chiếu với Nghị định 152/2025/NĐ-CP. Thời gian nghỉ thai sản theo chế độ được tính khi xét mọi danh hiệu, hình thức (khoản 5 Điều 4 Nghị định 152/2025/NĐ-CP).',
    en: 'One source says that Law 06/2026/QH16 amends this law from 1 October 2026; not verified. Votes and dates marked as unverified are those of Decree 98/2023 and were not compared with Decree 152/2025. Statutory maternity leave counts for every title and form (Decree 152/2025, Article 4.5).',
  },
  inForce: { from: '2025-07-01' },
  awards,
  additions: additions2022(awards, article('4', '4')),
  quotas: [],
  deadlines: [
    nationalFighterBy(2025, '12-31', carriedOn),
    ...governmentFlagBy(2025, carriedOn),
    ...centralAppraisal(carriedOn),
    ...centralProcedure(cite(DECISION_311_2025, 'VERIFIED')),
    ...grassrootsAppraisal(cite(DECISION_638_2025, 'VERIFIED')),
  ],
  votes: [voteOnHigherTitles(carriedOn), voteOfProposers(carriedOn)],
  dossierLists: dossierLists2022(cite(LAW_2022, 'VERIFIED', { article: '84' }), cite(DECREE_152_2025, 'SECONDARY'), {
    forms: { letter: 'Mẫu số 01', personsReport: 'Mẫu số 05' },
  }),
  money: moneyOf(
    [
      ...titleAmounts(TITLE_MULTIPLES, article('50')),
      ...commendationAmounts({ ...COMMENDATION_MULTIPLES, CERTIFICATE_OF_MERIT: 1.5 }, cite(DECREE_152_2025, 'SECONDARY')),
    ],
    article('49'),
  ),
};
