import type { AwardKey } from '@vinh-danh/domain/rulebook/award';
import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import type { VoteRule } from '@vinh-danh/domain/rulebook/vote';

/** The usual quorum of councils, which their own regulations set alike. */
const QUORUM = { numerator: 2, denominator: 3 } as const;

const HIGHER_TITLES: readonly AwardKey[] = ['PROVINCIAL_EMULATION_FIGHTER', 'NATIONAL_EMULATION_FIGHTER'];

/** 90 % of all members of the council of the ministry or province for the higher titles; absentees vote in writing. */
export function voteOnHigherTitles(source: Citation, ballot?: VoteRule['ballot']): VoteRule {
  return {
    id: 'upper-council.higher-titles',
    body: 'UPPER_COUNCIL',
    awards: HIGHER_TITLES,
    quorum: QUORUM,
    threshold: { percent: 90, strict: false, of: 'ALL_MEMBERS' },
    ...(ballot && { ballot }),
    absenteesInWriting: true,
    source,
  };
}

/** 80 % of all members of the council that proposes, for the grassroots fighter and for flags. */
export function voteOfProposers(source: Citation): VoteRule {
  return {
    id: 'council.proposals',
    body: 'COUNCIL',
    awards: ['GRASSROOTS_EMULATION_FIGHTER', 'PROVINCIAL_EMULATION_FLAG', 'GOVERNMENT_EMULATION_FLAG'],
    quorum: QUORUM,
    threshold: { percent: 80, strict: false, of: 'ALL_MEMBERS' },
    absenteesInWriting: true,
    // It is silent on how many ballots are held, and ministries say so themselves.
    leavesBallotsTo: ['PROVINCE'],
    source,
  };
}

/** What documents of the time asked of councils for all other awards: 70 % of those present or consulted. */
export function voteOnTheRest(awards: readonly AwardKey[], source: Citation): VoteRule {
  return {
    id: 'council.rest',
    body: 'COUNCIL',
    awards: awards.filter((award) => !HIGHER_TITLES.includes(award)),
    quorum: QUORUM,
    threshold: { percent: 70, strict: false, of: 'PRESENT_OR_CONSULTED' },
    delegates: ['PROVINCE', 'AGENCY'],
    source,
  };
}
