import type { Layer } from '@vinh-danh/domain/rulebook/rulebook';
import { CIRCULAR_01_2024, cite, DECREE_98_2023 } from './documents';
import { centralAppraisal, governmentFlagBy, nationalFighterBy, postingBeforeUpperCouncil } from './law/central-deadlines';
import { COMMENDATION_MULTIPLES, commendationAmounts, moneyOf, TITLE_MULTIPLES, titleAmounts } from './law/money';
import { voteOfProposers, voteOnHigherTitles } from './law/votes';
import { study } from './law/who-is-considered';
import { dossierLists2022 } from './law-2022/dossier-lists';
import { additions2022, awards2022 } from './law-2022/regime';

/** The law from 2024 to the middle of 2025: Law 06/2022 with Decree 98/2023 and Circular 01/2024. */
const article = (number: string, clause?: string, point?: string) =>
  cite(DECREE_98_2023, 'VERIFIED', { article: number, ...(clause && { clause }), ...(point && { point }) });

const awards = awards2022({ counting: {} }, study(cite(CIRCULAR_01_2024, 'SECONDARY', { article: '4' })));

export const regime2024: Layer = {
  key: 'regime-2024',
  kind: 'LAW',
  name: { vi: 'Pháp luật thi đua, khen thưởng giai đoạn 2024–30/6/2025', en: 'Law of emulation and commendation, 2024 to 30 June 2025' },
  notice: {
    vi: 'Chưa có mức tiền thưởng Bằng khen cấp bộ, tỉnh của Nghị định 98/2023/NĐ-CP và tiêu chuẩn Huân chương Độc lập; cần bổ sung trước khi áp dụng.',
    en: 'The money for a Certificate of Merit of a ministry or province and the criteria of the Independence Order are not known yet; add them before use.',
  },
  inForce: { from: '2024-01-01', until: '2025-06-30' },
  awards,
  additions: additions2022(awards, article('4')),
  quotas: [],
  deadlines: [
    nationalFighterBy(2024, '12-31', article('32', '1', 'a')),
    ...governmentFlagBy(2024, article('32', '1', 'b')),
    ...centralAppraisal(article('32', '2')),
    ...postingBeforeUpperCouncil(cite(DECREE_98_2023, 'SECONDARY', { article: '46', clause: '2' })),
  ],
  votes: [voteOnHigherTitles(article('30', '7')), voteOfProposers(article('30', '7'))],
  dossierLists: dossierLists2022(article('34'), article('34')),
  money: moneyOf(
    [
      ...titleAmounts(TITLE_MULTIPLES, cite(DECREE_98_2023, 'VERIFIED')),
      ...commendationAmounts(COMMENDATION_MULTIPLES, cite(DECREE_98_2023, 'SECONDARY')),
    ],
    cite(DECREE_98_2023, 'UNVERIFIED'),
  ),
};
