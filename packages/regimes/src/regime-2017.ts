import type { Layer } from '@vinh-danh/domain/rulebook/rulebook';
import { CIRCULAR_08_2017, cite, DECREE_91_2017, FINANCE_CIRCULAR_2018 } from './documents';
import { nationalFighterBy } from './law/central-deadlines';
import { freeze, oneAchievementOnce, oneStateFormAYear } from './law/cross-cutting';
import { dossierList } from './law/dossier-lists';
import { COMMENDATION_MULTIPLES, commendationAmounts, moneyOf, TITLE_MULTIPLES, titleAmounts } from './law/money';
import { voteOnHigherTitles } from './law/votes';
import { collectiveTitles2003 } from './law-2003/collective-titles';
import type { Decree2003 } from './law-2003/decree';
import { forms2003 } from './law-2003/forms';
import { individualTitles2003 } from './law-2003/individual-titles';

/**
 * The law from 1 October 2017 to the end of 2023: Law 15/2003 as amended, with Decree 91/2017 and Circular 08/2017.
 *
 * Only some articles of the decree were read. Where it was not, the criteria of Decree 65/2014 are carried on, cite the new
 * decree without an article, and are marked as unverified. Of who is excluded from "Lao động tiên tiến" it is not known what
 * the decree keeps, so nothing of it stands here.
 */
const decree: Decree2003 = {
  at: () => cite(DECREE_91_2017, 'UNVERIFIED'),
  counting: { exceptKinds: ['AD_HOC', 'THEMATIC'] },
};

const article = (number: string, clause?: string) => cite(DECREE_91_2017, 'VERIFIED', { article: number, ...(clause && { clause }) });
/** The circular came into force later than the decree. */
const underCircular = { from: '2017-12-15' } as const;
const money = cite(DECREE_91_2017, 'VERIFIED', { article: '69–74' });

const awards = [...individualTitles2003(decree, []), ...collectiveTitles2003(decree), ...forms2003(decree)];
const STATE_ORDERS = ['LABOUR_ORDER_3', 'LABOUR_ORDER_2', 'LABOUR_ORDER_1'] as const;

export const regime2017: Layer = {
  key: 'regime-2017',
  kind: 'LAW',
  name: { vi: 'Pháp luật thi đua, khen thưởng giai đoạn 2017–2023', en: 'Law of emulation and commendation, 2017–2023' },
  notice: {
    vi: 'Tiêu chuẩn ghi “chưa kiểm chứng” lấy theo Nghị định 65/2014/NĐ-CP, chưa đối chiếu với điều tương ứng của Nghị định 91/2017/NĐ-CP.',
    en: 'Criteria marked as unverified are those of Decree 65/2014; they were not compared with the articles of Decree 91/2017.',
  },
  inForce: { from: '2017-10-01', until: '2023-12-31' },
  awards,
  additions: [
    freeze(awards, cite(CIRCULAR_08_2017, 'VERIFIED'), underCircular),
    oneAchievementOnce(awards, article('3')),
    oneStateFormAYear(awards, cite(CIRCULAR_08_2017, 'VERIFIED'), underCircular),
  ],
  quotas: [
    {
      id: 'grassroots-emulation-fighter',
      name: { vi: 'Chỉ tiêu Chiến sĩ thi đua cơ sở', en: 'Places for Grassroots Emulation Fighters' },
      awards: ['GRASSROOTS_EMULATION_FIGHTER'],
      over: 'ORGANISATION',
      amount: {
        kind: 'share',
        percent: 15,
        base: { kind: 'holders', award: 'ADVANCED_WORKER' },
        rounding: 'DOWN',
        atLeastOneIfAnyQualifies: false,
      },
      source: article('9', '3'),
    },
    {
      id: 'government-emulation-flag',
      name: { vi: 'Chỉ tiêu Cờ thi đua của Chính phủ', en: 'Places for Emulation Flags of the Government' },
      awards: ['GOVERNMENT_EMULATION_FLAG'],
      counts: 'COLLECTIVES',
      over: 'ORGANISATION',
      amount: {
        kind: 'share',
        percent: 20,
        base: { kind: 'eligible', award: 'PROVINCIAL_EMULATION_FLAG' },
        rounding: 'DOWN',
        atLeastOneIfAnyQualifies: false,
      },
      source: article('11'),
    },
  ],
  deadlines: [nationalFighterBy(2017, '10-31', cite(DECREE_91_2017, 'SECONDARY', { article: '48' }))],
  votes: [voteOnHigherTitles(article('45', '8'), 'SECRET')],
  dossierLists: [
    dossierList('grassroots-titles', ['ADVANCED_WORKER'], ['letter', 'personsReport', 'minutes'], cite(DECREE_91_2017, 'UNVERIFIED'), {
      forms: { personsReport: 'Mẫu số 02' },
    }),
    dossierList(
      'grassroots-fighter',
      ['GRASSROOTS_EMULATION_FIGHTER'],
      ['letter', 'personsReport', 'minutes', 'initiative'],
      cite(DECREE_91_2017, 'UNVERIFIED'),
      { forms: { personsReport: 'Mẫu số 02' } },
    ),
    dossierList(
      'collective-titles',
      ['ADVANCED_COLLECTIVE', 'EXCELLENT_COLLECTIVE', 'PROVINCIAL_EMULATION_FLAG'],
      ['letter', 'collectivesReport', 'minutes', 'tax'],
      cite(FINANCE_CIRCULAR_2018, 'SECONDARY'),
      { forms: { collectivesReport: 'Mẫu số 01' } },
    ),
    dossierList(
      'central-titles',
      ['NATIONAL_EMULATION_FIGHTER', 'GOVERNMENT_EMULATION_FLAG', 'PM_CERTIFICATE_OF_MERIT'],
      ['letter', 'report', 'minutes', 'opinion', 'tax'],
      cite(DECREE_91_2017, 'SECONDARY'),
      { copies: 2, forms: { report: 'Mẫu số 01, Mẫu số 02' } },
    ),
    dossierList('state-orders', STATE_ORDERS, ['letter', 'report', 'minutes', 'opinion', 'tax'], cite(DECREE_91_2017, 'SECONDARY'), {
      copies: 3,
      forms: { report: 'Mẫu số 01, Mẫu số 02' },
    }),
  ],
  money: moneyOf(
    [
      ...titleAmounts(TITLE_MULTIPLES, money),
      ...commendationAmounts(COMMENDATION_MULTIPLES, cite(DECREE_91_2017, 'SECONDARY')),
      ...commendationAmounts({ CERTIFICATE_OF_MERIT: 1 }, cite(DECREE_91_2017, 'UNVERIFIED')),
    ],
    cite(DECREE_91_2017, 'UNVERIFIED'),
  ),
};
