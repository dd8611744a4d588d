import type { Layer, Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { VoteRule } from '@vinh-danh/domain/rulebook/vote';
import type { Text } from '@vinh-danh/domain/text';
import { cite } from '../documents';
import { regime2024 } from '../regime-2024';
import { COURT_01_2024 } from './case-documents';

/**
 * How the courts vote, in 2024: everybody of the unit, then the grassroots council or the unit conference, then the
 * council of the Court, each on a base of its own; at most two ballots, then somebody decides.
 */

const source = cite(COURT_01_2024, 'SECONDARY', { article: '8' });

/** Grassroots titles: 80%. */
const LOWER = ['GRASSROOTS_EMULATION_FIGHTER'] as const;
/** Titles above them: 90%. */
const HIGHER = ['PROVINCIAL_EMULATION_FIGHTER', 'NATIONAL_EMULATION_FIGHTER'] as const;
const FLAGS = ['PROVINCIAL_EMULATION_FLAG', 'GOVERNMENT_EMULATION_FLAG'] as const;

const COMPETENT: Text = { vi: 'người có thẩm quyền', en: 'the competent person' };
const CLUSTER_HEADS: Text = { vi: 'các Trưởng cụm thi đua', en: 'the heads of the clusters' };

type Base = 'ALL_STAFF' | 'ALL_MEMBERS';

function vote(
  id: string,
  body: VoteRule['body'],
  awards: VoteRule['awards'],
  percent: number,
  of: Base,
  thenDecides = COMPETENT,
): VoteRule {
  return {
    id,
    body,
    awards,
    quorum: { numerator: 2, denominator: 3 },
    threshold: { percent, strict: false, of },
    absenteesInWriting: true,
    ballots: 2,
    thenDecides,
    lowestFirst: true,
    source,
  };
}

const votes: readonly VoteRule[] = [
  vote('court-staff-lower', 'UNIT_MEETING', LOWER, 80, 'ALL_STAFF'),
  vote('court-staff-higher', 'UNIT_MEETING', HIGHER, 90, 'ALL_STAFF'),
  vote('court-grassroots-lower', 'UNIT_COUNCIL', LOWER, 80, 'ALL_MEMBERS'),
  vote('court-grassroots-higher', 'UNIT_COUNCIL', HIGHER, 90, 'ALL_MEMBERS'),
  vote('court-council-lower', 'COUNCIL', LOWER, 80, 'ALL_MEMBERS'),
  vote('court-council-higher', 'COUNCIL', HIGHER, 90, 'ALL_MEMBERS'),
  vote('court-council-flags', 'COUNCIL', FLAGS, 80, 'ALL_MEMBERS', CLUSTER_HEADS),
];

const REVIEWED = ['ADVANCED_WORKER', ...LOWER] as const;

const layer: Layer = {
  key: 'court-01-2024',
  kind: 'PROVINCE',
  name: { vi: 'Quy định thi đua, khen thưởng của Tòa án nhân dân', en: 'Rules of the People’s Courts on emulation' },
  notice: {
    vi: 'Áp dụng cả với người đang tập sự. Hội nghị cơ quan thay cho Hội đồng ở nơi không có Hội đồng cơ sở; tỷ lệ như nhau.',
    en: 'Probationers are included. Where there is no grassroots council, the conference of the unit stands in for it, with the same shares.',
  },
  awards: [],
  additions: [
    {
      awards: REVIEWED,
      condition: {
        kind: 'transfer',
        id: 'court.transfer',
        formerAfterMonths: 6,
        secondment: true,
        source: cite(COURT_01_2024, 'SECONDARY', { article: '3' }),
      },
    },
  ],
  quotas: [],
  deadlines: [],
  votes,
};

/** The rules of the People's Courts for 2024, over the law of 2024. */
export const supremeCourt2024: Rulebook = { year: 2024, layers: [regime2024, layer] };
