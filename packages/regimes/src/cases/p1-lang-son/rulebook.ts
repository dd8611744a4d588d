import type { Condition } from '@vinh-danh/domain/rulebook/criterion';
import type { DeadlineRule } from '@vinh-danh/domain/rulebook/deadline';
import type { Layer, Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { VoteRule } from '@vinh-danh/domain/rulebook/vote';
import { regime2014 } from '../../regime-2014';
import { advancedWorker } from './advanced-worker';
import { advancedCollective, aWholeYear, excellentCollective } from './collectives';
import { at } from './college';
import { certificateOfMerit, leadersOfMerit, notTooManyThematic } from './commendations';
import { grassrootsFighter, provincialFighter } from './fighters';
import { quotas } from './quotas';

/**
 * The Lạng Sơn Teacher College in the school year 2016–2017: criteria by group of posts and by unit, floors under shares,
 * a share of leaders on a base of its own, votes of those attending or consulted.
 */

/** Awards of the State of which one person gets one a year. */
const OF_THE_STATE = [
  'NATIONAL_EMULATION_FIGHTER',
  'PM_CERTIFICATE_OF_MERIT',
  'LABOUR_ORDER_3',
  'LABOUR_ORDER_2',
  'LABOUR_ORDER_1',
] as const;

const onlyOneOfTheState: Condition = {
  kind: 'exclusivity',
  id: 'college.one-of-the-state',
  rule: 'ONE_A_YEAR',
  awards: OF_THE_STATE,
  source: at('I.3.2.2'),
};

const pledged: Condition = { kind: 'pledge', id: 'college.pledge', confirmed: true, namesAward: false, source: at('I.2') };

const opinions: Condition = {
  kind: 'transfer',
  id: 'college.transfer',
  formerAfterMonths: 6,
  secondment: true,
  source: at('I.2'),
};

const votes: readonly VoteRule[] = (['UNIT_MEETING', 'COUNCIL'] as const).flatMap((body): VoteRule[] => [
  {
    id: body === 'COUNCIL' ? 'college-council' : 'college-meeting',
    body,
    awards: [
      'ADVANCED_WORKER',
      'GRASSROOTS_EMULATION_FIGHTER',
      'EXCELLENT_COLLECTIVE',
      'PROVINCIAL_EMULATION_FLAG',
      'GOVERNMENT_EMULATION_FLAG',
      'CERTIFICATE_OF_MERIT',
      'PM_CERTIFICATE_OF_MERIT',
      'LABOUR_ORDER_3',
      'LABOUR_ORDER_2',
      'LABOUR_ORDER_1',
    ],
    quorum: { numerator: 2, denominator: 3 },
    threshold: { percent: 70, strict: false, of: 'PRESENT_OR_CONSULTED' },
    source: at('I.3.1'),
  },
]);

const secretVote: VoteRule = {
  id: 'college-council-secret',
  body: 'COUNCIL',
  awards: ['PROVINCIAL_EMULATION_FIGHTER', 'NATIONAL_EMULATION_FIGHTER'],
  quorum: { numerator: 2, denominator: 3 },
  threshold: { percent: 90, strict: false, of: 'ALL_MEMBERS' },
  ballot: 'SECRET',
  absenteesInWriting: true,
  source: at('I.3.1'),
};

const deadlines: readonly DeadlineRule[] = [
  {
    id: 'college-pledge',
    event: 'PLEDGE',
    name: { vi: 'Các đơn vị triển khai, đăng ký các danh hiệu thi đua', en: 'Units make the rules known and register pledges' },
    opens: { kind: 'day', day: '2016-09-12', inclusive: true },
    closes: { kind: 'toBeAnnounced' },
    source: at('V.1'),
  },
  {
    id: 'college-review',
    event: 'COUNCIL',
    name: {
      vi: 'Bình xét cuối năm học (Hội đồng sẽ hướng dẫn trình tự, thời gian)',
      en: 'Review at the end of the school year (the council announces how and when)',
    },
    closes: { kind: 'toBeAnnounced' },
    source: at('V.1'),
  },
  {
    id: 'college-posting',
    event: 'POSTING',
    name: { vi: 'Thông báo công khai kết quả đến toàn trường', en: 'Publication of the results to all staff' },
    waitsFor: ['COUNCIL'],
    closes: { kind: 'toBeAnnounced' },
    source: at('V.2'),
  },
];

const college: Layer = {
  key: 'lang-son-college-2016',
  kind: 'AGENCY',
  name: {
    vi: 'Quy định thi đua, khen thưởng của Trường Cao đẳng Sư phạm Lạng Sơn, năm học 2016–2017',
    en: 'Rules of the Lạng Sơn Teacher College for the school year 2016–2017',
  },
  notice: {
    vi: 'Mã đơn vị và mã chỉ tiêu do người nhập đặt. Văn bản chỉ nói có xem xét kết quả học kỳ 2 năm học trước; ngưỡng 50% lấy theo tiêu chuẩn Lao động tiên tiến.',
    en: 'Codes of units and indicators are those of whoever typed this in. The decision only says that the second semester of the year before is looked at; 50% is the threshold of Advanced Worker.',
  },
  awards: [],
  additions: [
    {
      awards: [
        'ADVANCED_WORKER',
        'GRASSROOTS_EMULATION_FIGHTER',
        'PROVINCIAL_EMULATION_FIGHTER',
        'ADVANCED_COLLECTIVE',
        'EXCELLENT_COLLECTIVE',
      ],
      condition: pledged,
    },
    { awards: ['ADVANCED_WORKER'], condition: { kind: 'allOf', of: [advancedWorker, opinions] } },
    { awards: ['GRASSROOTS_EMULATION_FIGHTER'], condition: grassrootsFighter },
    { awards: ['PROVINCIAL_EMULATION_FIGHTER'], condition: provincialFighter },
    { awards: ['ADVANCED_COLLECTIVE', 'EXCELLENT_COLLECTIVE'], condition: aWholeYear },
    { awards: ['ADVANCED_COLLECTIVE'], condition: advancedCollective },
    { awards: ['EXCELLENT_COLLECTIVE'], condition: excellentCollective },
    { awards: ['CERTIFICATE_OF_MERIT'], condition: { kind: 'allOf', of: [...certificateOfMerit, leadersOfMerit, notTooManyThematic] } },
    { awards: OF_THE_STATE, condition: onlyOneOfTheState },
  ],
  quotas,
  deadlines,
  votes: [...votes, secretVote],
};

/** The rules of the college for the school year that was reviewed in the summer of 2017. */
export const langSonCollege: Rulebook = { year: 2017, layers: [regime2014, college] };
