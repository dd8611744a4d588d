import { kindOf } from './criteria/kinds';
import type { Criterion } from './criterion';
import type { DeadlineRule } from './deadline';
import type { DossierList } from './dossier-list';
import type { Strictness } from './layers.rule';
import type { MoneyAmount } from './money';
import type { QuotaRule } from './quota';
import { saysTheSame } from './says-the-same';
import type { ScoreSheet } from './score-sheet';
import { isStricterDeadline } from './stricter-deadline.rule';
import { isStricterQuota } from './stricter-quota.rule';
import { isStricterVote } from './stricter-vote.rule';
import type { VoteRule } from './vote';

const sameId = (lower: { readonly id: string }, upper: { readonly id: string }) => lower.id === upper.id;

const criteria: Strictness<Criterion> = {
  concerns: sameId,
  holds: (lower, upper) => lower.kind === upper.kind && kindOf(lower).isAtLeastAsStrict(lower, upper),
};

/** Under `not` it is the other way round: what fewer meet is forbidden to fewer. */
const negatedCriteria: Strictness<Criterion> = { concerns: sameId, holds: (lower, upper) => criteria.holds(upper, lower) };

/**
 * Every quota binds beside the others: only one of the same id stands in for another. When both hold is seen to by the
 * layers: outside its own time a lower quota leaves the upper one as it is, and what it delegates is asked of that one too.
 */
const quotas: Strictness<QuotaRule> = {
  concerns: sameId,
  holds: (lower, upper) => isStricterQuota(timeless(lower), timeless(upper)),
};

function timeless(quota: QuotaRule): QuotaRule {
  return { ...quota, inForce: undefined, delegates: undefined };
}

/** A deadline of the same event that names as much of the case holds in the place of the other, under whatever id. */
const deadlines: Strictness<DeadlineRule> = {
  concerns: (lower, upper) =>
    sameId(lower, upper) || (lower.event === upper.event && isForSame(lower, upper) && weightOf(lower) >= weightOf(upper)),
  holds: (lower, upper) => isStricterDeadline(sameId(lower, upper) ? lower : { ...lower, for: upper.for }, upper),
};

const AUDIENCE = { units: 4, sectors: 2, awards: 1 } as const;
const NAMES = ['units', 'sectors', 'awards'] as const;

/** As `windowOf` weighs which of several deadlines of an event is meant. */
function weightOf({ for: audience }: DeadlineRule): number {
  return NAMES.reduce((sum, name) => sum + (audience?.[name] ? AUDIENCE[name] : 0), 0);
}

function isForSame({ for: one }: DeadlineRule, { for: other }: DeadlineRule): boolean {
  return NAMES.every((name) => !one?.[name] || !other?.[name] || one[name].some((each) => other[name]?.includes(each)));
}

/** The lowest vote of a body on an award holds, under whatever id. */
const votes: Strictness<VoteRule> = {
  concerns: (lower, upper) => sameId(lower, upper) || (lower.body === upper.body && sharedAwards(lower, upper).length > 0),
  holds: (lower, upper, kind) => {
    const compared = kind && upper.leavesBallotsTo?.includes(kind) ? withBallotsOf(upper, lower) : lower;
    if (sameId(lower, upper)) return isStricterVote(compared, upper);
    const awards = sharedAwards(lower, upper);
    return isStricterVote({ ...compared, awards }, { ...upper, awards });
  },
};

function withBallotsOf({ ballots, thenDecides }: VoteRule, vote: VoteRule): VoteRule {
  return { ...vote, ballots, thenDecides };
}

function sharedAwards(one: VoteRule, other: VoteRule): string[] {
  return one.awards.filter((award) => other.awards.includes(award));
}

/** A list keeps every item of the one above, as obligatory and in as many copies. */
const dossierLists: Strictness<DossierList> = {
  concerns: sameId,
  holds: (lower, upper) =>
    upper.awards.every((award) => lower.awards.includes(award)) &&
    upper.items.every((item) => {
      const kept = lower.items.find(({ id }) => id === item.id);
      if (!kept) return !item.required;
      return (kept.required || !item.required) && kept.from === item.from && (kept.copies ?? 0) >= (item.copies ?? 0);
    }),
};

/** Points cannot be said to be stricter or looser: a table below is the same, or left to it. */
const scoreSheets: Strictness<ScoreSheet> = { concerns: sameId, holds: saysTheSame };

/** What goes with an award is fixed by whoever says it first. */
const amounts: Strictness<MoneyAmount> = {
  concerns: (lower, upper) => lower.award === upper.award && lower.subject === upper.subject,
  holds: (lower, upper) => lower.multiple === upper.multiple,
};

/** By sort of rule: which rules above a lower one would stand in for, and whether it is at least as strict as they. */
export const isAsStrictAs = { criteria, negatedCriteria, quotas, deadlines, votes, dossierLists, scoreSheets, amounts };
