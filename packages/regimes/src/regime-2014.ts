import type { Layer } from '@vinh-danh/domain/rulebook/rulebook';
import { cite, DECREE_42_2010, DECREE_65_2014, EDUCATION_CIRCULAR_2015, LAW_2003 } from './documents';
import { headsResult, oneAchievementOnce } from './law/cross-cutting';
import { commendationAmounts, moneyOf, titleAmounts } from './law/money';
import { voteOnHigherTitles, voteOnTheRest } from './law/votes';
import { whoIsExcluded2014 } from './law/who-is-considered';
import { collectiveTitles2003 } from './law-2003/collective-titles';
import type { Decree2003 } from './law-2003/decree';
import { forms2003 } from './law-2003/forms';
import { individualTitles2003 } from './law-2003/individual-titles';

/**
 * The law until 30 September 2017: Law 15/2003 as amended, with Decrees 42/2010, 39/2012 and 65/2014 and Circular 07/2014.
 * What the data can tell is a criterion with numbers; what the law leaves to people is attested. Shares are not in it: they
 * are left to ministries and provinces. Its deadlines and dossiers were not found.
 */
const decree: Decree2003 = { at: (place = {}) => cite(DECREE_65_2014, 'VERIFIED', place), counting: {} };

const awards = [...individualTitles2003(decree, whoIsExcluded2014), ...collectiveTitles2003(decree), ...forms2003(decree)];
const votes2015 = cite(EDUCATION_CIRCULAR_2015, 'SECONDARY');
const money2010 = cite(DECREE_42_2010, 'UNVERIFIED');

export const regime2014: Layer = {
  key: 'regime-2014',
  kind: 'LAW',
  name: { vi: 'Pháp luật thi đua, khen thưởng giai đoạn 2014–2017', en: 'Law of emulation and commendation, 2014–2017' },
  notice: {
    vi: 'Tỷ lệ phiếu bầu lấy theo một văn bản của ngành trong giai đoạn này; mức tiền thưởng theo Nghị định 42/2010/NĐ-CP chưa được kiểm chứng với văn bản gốc.',
    en: "Votes are taken from one sector's document of the time; the amounts of money of Decree 42/2010 were not checked against its text.",
  },
  inForce: { from: '2014-08-20', until: '2017-09-30' },
  awards,
  additions: [
    oneAchievementOnce(awards, cite(LAW_2003, 'VERIFIED', { article: '6' })),
    headsResult(awards, decree.at({ article: '2', clause: '2' })),
  ],
  quotas: [],
  deadlines: [],
  votes: [
    voteOnHigherTitles(votes2015, 'SECRET'),
    voteOnTheRest(
      awards.map(({ key }) => key),
      votes2015,
    ),
  ],
  money: moneyOf(
    [
      ...titleAmounts(
        {
          ADVANCED_WORKER: 0.3,
          GRASSROOTS_EMULATION_FIGHTER: 1,
          PROVINCIAL_EMULATION_FIGHTER: 3,
          NATIONAL_EMULATION_FIGHTER: 4.5,
          ADVANCED_COLLECTIVE: 0.8,
          EXCELLENT_COLLECTIVE: 1.5,
          PROVINCIAL_EMULATION_FLAG: 15.5,
          GOVERNMENT_EMULATION_FLAG: 24.5,
        },
        money2010,
      ),
      ...commendationAmounts({ CERTIFICATE_OF_COMMENDATION: 0.3, CERTIFICATE_OF_MERIT: 1, PM_CERTIFICATE_OF_MERIT: 1.5 }, money2010),
    ],
    money2010,
  ),
};
