import type { Day } from '../time';
import { addDays, endOf, startOf } from '../time';
import type { Audience, DeadlineRule, Moment } from './deadline';
import { isCounted } from './deadline.rule';

/**
 * Whether whatever is in time under the lower deadline is in time under the upper one, for everybody whom the upper one is
 * for. Conservative: moments that cannot be compared, such as a day and a count from another event, are not stricter.
 */
export function isStricterDeadline(lower: DeadlineRule, upper: DeadlineRule): boolean {
  return (
    lower.event === upper.event &&
    coversAudience(lower.for, upper.for) &&
    opensNoEarlier(lower.opens, upper.opens) &&
    closesNoLater(lower.closes, upper.closes) &&
    hasNoMoreWays(lower, upper)
  );
}

/** Extensions, grace, the exceptional latest day: the lower deadline gives no more than the upper one. */
function hasNoMoreWays(lower: DeadlineRule, upper: DeadlineRule): boolean {
  return (
    (upper.latest === undefined || (lower.latest !== undefined && lower.latest <= upper.latest)) &&
    (lower.grace?.days ?? 0) <= (upper.grace?.days ?? 0) &&
    (!lower.extendedBy || Boolean(upper.extendedBy)) &&
    (!upper.missed || Boolean(lower.missed)) &&
    (upper.waitsFor ?? []).every((event) => lower.waitsFor?.includes(event))
  );
}

function coversAudience(lower: Audience = {}, upper: Audience = {}): boolean {
  return (['units', 'sectors', 'awards'] as const).every((part) => {
    const [wide, narrow] = [lower[part], upper[part]];
    return wide === undefined || Boolean(narrow?.every((key) => wide.includes(key)));
  });
}

function opensNoEarlier(lower: Moment | undefined, upper: Moment | undefined): boolean {
  if (!upper) return true;
  if (!lower) return false;
  const [first, other] = [openingOf(lower), openingOf(upper)];
  if (first && other) return first >= other;
  return countsAtLeast(lower, upper);
}

/** Where the upper layer leaves the date open, any date will do. */
function closesNoLater(lower: Moment, upper: Moment): boolean {
  if (upper.kind === 'toBeAnnounced') return true;
  const [last, other] = [closingOf(lower), closingOf(upper)];
  if (last && other) return last <= other;
  return countsAtLeast(upper, lower);
}

function openingOf(moment: Moment): Date | undefined {
  if (moment.kind === 'day') return startOf(moment.day);
  if (moment.kind === 'month') return startOf(`${moment.month}-01`);
  return moment.kind === 'instant' ? new Date(moment.at) : undefined;
}

function closingOf(moment: Moment): Date | undefined {
  if (moment.kind === 'day') return moment.inclusive ? endOf(moment.day) : startOf(moment.day);
  if (moment.kind === 'month') return startOf(firstOfNextMonth(moment.month));
  return moment.kind === 'instant' ? new Date(moment.at) : undefined;
}

function firstOfNextMonth(month: string): Day {
  return `${addDays(`${month}-01`, 31).slice(0, 7)}-01`;
}

/** Whether the first moment, counted from the same event in the same kinds of days, lies no earlier than the second. */
function countsAtLeast(more: Moment, less: Moment): boolean {
  if (!isCounted(more) || !isCounted(less) || more.after !== less.after || more.kind !== less.kind) return false;
  if (more.kind === 'steps' && less.kind === 'steps') {
    return budget(more, true) >= budget(less, true) && budget(more, false) >= budget(less, false);
  }
  return more.kind !== 'steps' && less.kind !== 'steps' && more.days >= less.days;
}

function budget({ steps }: Extract<Moment, { readonly kind: 'steps' }>, working: boolean): number {
  return steps.filter((step) => step.working === working).reduce((days, step) => days + step.days, 0);
}
