import type { Honour, HonourKind } from '../../people/nominee';
import type { Day } from '../../time';
import { yearsUpTo } from './year';

/** The honours that count on a day: not those revoked by then. */
export function countingHonours(honours: readonly Honour[], day: Day): readonly Honour[] {
  return honours.filter(({ revokedOn }) => revokedOn === undefined || revokedOn > day);
}

/** Whether an award was held in every one of the years before this one that belong to a row of so many with it. */
export function isHeldBefore(
  honours: readonly Honour[],
  { award, years }: { readonly award: string; readonly years: number },
  { year, day }: { readonly year: number; readonly day: Day },
): boolean {
  const held = new Set(countingHonours(honours, day).flatMap((honour) => (honour.award === award ? [honour.year] : [])));
  return yearsUpTo(year - 1, years - 1).every((each) => held.has(each));
}

/** Whether an honour counts where some kinds do not; undefined where it is not on record for what it was given. */
export function isOfOtherKind({ kind }: Pick<Honour, 'kind'>, except: readonly HonourKind[] | undefined): boolean | undefined {
  if (except === undefined) return true;
  return kind === undefined ? undefined : !except.includes(kind);
}
