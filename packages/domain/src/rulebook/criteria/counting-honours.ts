import type { Honour, HonourKind } from '../../people/nominee';
import type { Day } from '../../time';

/** The honours that count on a day: not those revoked by then. */
export function countingHonours(honours: readonly Honour[], day: Day): readonly Honour[] {
  return honours.filter(({ revokedOn }) => revokedOn === undefined || revokedOn > day);
}

/** Whether an honour counts where some kinds do not; undefined where it is not on record for what it was given. */
export function isOfOtherKind({ kind }: Pick<Honour, 'kind'>, except: readonly HonourKind[] | undefined): boolean | undefined {
  if (except === undefined) return true;
  return kind === undefined ? undefined : !except.includes(kind);
}
