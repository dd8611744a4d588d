import type { Span } from '../time';
import { type LeadersShare, type PlainAmount, type QuotaAmount, type QuotaBase, type QuotaRule, type QuotaScope, ROUNDINGS } from './quota';

/**
 * Whether a lower layer's quota is at least as strict as the one above whose place it takes: whatever it lets through, the one
 * above would have let through too. Where the two cannot be compared, the answer is no.
 *
 * A looser quota in disguise is no stricter: one that counts fewer awards or fewer nominees, is taken of another base, rounds
 * further up, holds for a shorter time, may be passed for a reason, or may be replaced from further below.
 */
export function isStricterQuota(lower: QuotaRule, upper: QuotaRule): boolean {
  return (
    upper.awards.every((award) => lower.awards.includes(award)) &&
    countsAll(lower, upper) &&
    coversScope(lower, upper) &&
    isStricterAmount(lower.amount, upper.amount) &&
    isStricterShare(lower.leaders, upper.leaders) &&
    (lower.keptForNonLeaders ?? 0) >= (upper.keptForNonLeaders ?? 0) &&
    (upper.soft === true || lower.soft !== true) &&
    coversSpan(lower.inForce, upper.inForce) &&
    (lower.delegates ?? []).every((kind) => upper.delegates?.includes(kind))
  );
}

/** To count more nominees in the same places is stricter, but for a base that then counts more as well. */
function countsAll(lower: QuotaRule, upper: QuotaRule): boolean {
  if (lower.counts === upper.counts) return true;
  return lower.counts === undefined && upper.amount.kind !== 'share' && upper.amount.kind !== 'byUnitTitle' && !upper.leaders;
}

/** A fixed number for the whole holds for each part as well; a share of the whole says nothing of a part. */
function coversScope(lower: QuotaRule, upper: QuotaRule): boolean {
  if (isSameScope(lower.over, upper.over)) return true;
  const [below, above] = [lower.over, upper.over];
  if (lower.amount.kind !== 'count' || lower.leaders || lower.keptForNonLeaders) return false;
  if (upper.leaders || upper.keptForNonLeaders) return false;
  if (below === 'ORGANISATION') return true;
  if (typeof below === 'string' || typeof above === 'string') return false;
  // To give a unit within another its own places takes it out of the other's, which then has the more for itself.
  if (below.each) return false;
  if ('units' in below) return 'units' in above && isSubset(above.units, below.units);
  return 'unitKinds' in above && isSubset(above.unitKinds, below.unitKinds);
}

function isSameScope(one: QuotaScope, other: QuotaScope): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  if (one.each !== other.each) return false;
  if ('units' in one) return 'units' in other && isSubset(one.units, other.units) && isSubset(other.units, one.units);
  return 'unitKinds' in other && isSubset(one.unitKinds, other.unitKinds) && isSubset(other.unitKinds, one.unitKinds);
}

function isStricterAmount(lower: QuotaAmount, upper: QuotaAmount): boolean {
  if (upper.kind === 'none') return true;
  if (lower.kind === 'count' && lower.places === 0) return true;
  switch (lower.kind) {
    case 'count':
    case 'share':
      return (upper.kind === 'count' || upper.kind === 'share') && isStricterPlain(lower, upper);
    case 'byUnitTitle':
      return (
        upper.kind === 'byUnitTitle' &&
        lower.rows.length === upper.rows.length &&
        lower.rows.every(({ title, amount }, i) => {
          const above = upper.rows[i];
          return above !== undefined && above.title === title && isStricterPlain(amount, above.amount);
        })
      );
    case 'setYearly':
      return upper.kind === 'setYearly' && upper.by === lower.by;
    case 'none':
      return false;
  }
}

function isStricterPlain(lower: PlainAmount, upper: PlainAmount): boolean {
  if (lower.kind === 'count') return lower.places === 0 || (upper.kind === 'count' && lower.places <= upper.places);
  return (
    upper.kind === 'share' &&
    isSameBase(lower.base, upper.base) &&
    lower.percent <= upper.percent &&
    ROUNDINGS.indexOf(lower.rounding) <= ROUNDINGS.indexOf(upper.rounding) &&
    (upper.atLeastOneIfAnyQualifies || !lower.atLeastOneIfAnyQualifies)
  );
}

function isSameBase(one: QuotaBase, other: QuotaBase): boolean {
  switch (one.kind) {
    case 'holders':
      return other.kind === 'holders' && other.award === one.award && other.years === one.years;
    case 'eligible':
      return other.kind === 'eligible' && other.award === one.award;
    case 'headcount':
      return other.kind === 'headcount' && other.on === one.on;
    case 'rated':
      return other.kind === 'rated' && other.atLeast === one.atLeast;
    default:
      return other.kind === one.kind;
  }
}

function isStricterShare(lower: LeadersShare | undefined, upper: LeadersShare | undefined): boolean {
  if (!upper) return true;
  return lower !== undefined && (lower.of ?? 'PLACES') === (upper.of ?? 'PLACES') && lower.atMostPercent <= upper.atMostPercent;
}

function coversSpan(lower: Span | undefined, upper: Span | undefined): boolean {
  const starts = lower?.from === undefined || (upper?.from !== undefined && lower.from <= upper.from);
  return starts && (lower?.until === undefined || (upper?.until !== undefined && lower.until >= upper.until));
}

function isSubset<T>(part: readonly T[], whole: readonly T[]): boolean {
  return part.every((each) => whole.includes(each));
}
