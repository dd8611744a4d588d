import type { Nominee, PledgeFact } from '@vinh-danh/domain/people/nominee';
import { readFindings, type StoredFinding } from './read-findings';

/** A nominee as JSON keeps it: the same facts, with instants as ISO text. */
export type FrozenNominee = { readonly [Fact in keyof Nominee]: unknown };

type StoredPledge = Omit<PledgeFact, 'sentAt' | 'confirmedAt'> & { readonly sentAt?: string; readonly confirmedAt?: string };

/** The facts of a nominee as they are now, to be kept. */
export function freezeNominee(nominee: Nominee): FrozenNominee {
  return JSON.parse(JSON.stringify(nominee));
}

/** A kept nominee as rules read it. Everything but the instants of pledges and findings is plain JSON already. */
export function thawNominee(frozen: FrozenNominee): Nominee {
  const { pledge, attestations, findings } = frozen;
  return {
    ...frozen,
    ...(pledge ? { pledge: thawPledge(pledge as StoredPledge) } : {}),
    attestations: readFindings(attestations as Record<string, StoredFinding>),
    findings: readFindings(findings as Record<string, StoredFinding>),
  } as Nominee;
}

function thawPledge({ sentAt, confirmedAt, ...pledge }: StoredPledge): PledgeFact {
  return {
    ...pledge,
    ...(sentAt ? { sentAt: new Date(sentAt) } : {}),
    ...(confirmedAt ? { confirmedAt: new Date(confirmedAt) } : {}),
  };
}
