import type { OverflowRule } from '@vinh-danh/domain/rulebook/overflow';
import type { QuotaRule } from '@vinh-danh/domain/rulebook/quota';
import { at } from './college';

/** Women, and collectives of which women are 70% or more, come first; then those who lead nobody. */
const overflow: OverflowRule = {
  rankBy: 'VOTES',
  tieBreaks: [{ kind: 'women', collectivesFromPercent: 70 }, { kind: 'nonLeaders' }],
  settledBy: 'CHAIR',
};

export const quotas: readonly QuotaRule[] = [
  {
    id: 'college-fighters',
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
    overflow,
    source: at('II.2'),
  },
  {
    id: 'college-provincial-fighters',
    name: { vi: 'Chỉ tiêu đề nghị Chiến sĩ thi đua cấp tỉnh', en: 'Places for Provincial Emulation Fighters' },
    awards: ['PROVINCIAL_EMULATION_FIGHTER'],
    over: 'ORGANISATION',
    amount: {
      kind: 'share',
      percent: 20,
      base: { kind: 'holders', award: 'GRASSROOTS_EMULATION_FIGHTER', years: 3 },
      rounding: 'DOWN',
      atLeastOneIfAnyQualifies: true,
    },
    overflow,
    source: at('II.3'),
  },
  {
    id: 'college-excellent-collectives',
    name: { vi: 'Chỉ tiêu đề nghị Tập thể lao động xuất sắc', en: 'Places for Excellent Labour Collectives' },
    awards: ['EXCELLENT_COLLECTIVE'],
    over: 'ORGANISATION',
    amount: {
      kind: 'share',
      percent: 40,
      base: { kind: 'holders', award: 'ADVANCED_COLLECTIVE' },
      rounding: 'DOWN',
      atLeastOneIfAnyQualifies: true,
    },
    overflow,
    source: at('III.2'),
  },
  {
    id: 'college-merit-collectives',
    name: { vi: 'Chỉ tiêu đề nghị bằng khen đối với tập thể', en: 'Places for Certificates of Merit of collectives' },
    awards: ['CERTIFICATE_OF_MERIT'],
    counts: 'COLLECTIVES',
    over: 'ORGANISATION',
    amount: { kind: 'share', percent: 30, base: { kind: 'subUnits' }, rounding: 'DOWN', atLeastOneIfAnyQualifies: true },
    overflow,
    source: at('IV.2.5'),
  },
  {
    id: 'college-merit-persons',
    name: { vi: 'Chỉ tiêu đề nghị bằng khen đối với cá nhân', en: 'Places for Certificates of Merit of persons' },
    awards: ['CERTIFICATE_OF_MERIT'],
    counts: 'PERSONS',
    over: 'ORGANISATION',
    amount: {
      kind: 'share',
      percent: 15,
      base: { kind: 'rated', atLeast: 'GOOD' },
      rounding: 'DOWN',
      atLeastOneIfAnyQualifies: true,
    },
    // Half of all who lead, and yet inside the places above.
    leaders: { atMostPercent: 50, of: 'LEADERS' },
    overflow,
    source: at('IV.2.5'),
  },
  {
    id: 'college-certificates',
    name: { vi: 'Số lượng giấy khen', en: 'Number of Certificates of Commendation' },
    awards: ['CERTIFICATE_OF_COMMENDATION'],
    over: 'ORGANISATION',
    amount: { kind: 'setYearly', by: 'COUNCIL' },
    overflow,
    source: at('IV.1.3'),
  },
];
