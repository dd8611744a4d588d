import { useEffect, useMemo, useState } from 'react';

/** A timer cannot wait longer than some 24 days; a page that is open so long asks again in between. */
const LONGEST_WAIT_MS = 20 * 24 * 60 * 60 * 1000;

/**
 * The server's time as it goes on, given what it said when the page was loaded. The page is drawn anew, and `onReached` called, when one
 * of the moments is reached while it is open.
 */
export function usePassingTime(serverNow: string, moments: readonly (string | null | undefined)[], onReached: () => void): Date {
  const ahead = useMemo(() => Date.parse(serverNow) - Date.now(), [serverNow]);
  const [, redraw] = useState(0);
  const now = Date.now() + ahead;
  const next = Math.min(...moments.map((moment) => (moment ? Date.parse(moment) : 0)).filter((moment) => moment > now));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the wait is for a moment, whatever is called when it comes
  useEffect(() => {
    if (next === Number.POSITIVE_INFINITY) return undefined;
    const timer = window.setTimeout(
      () => {
        redraw((times) => times + 1);
        onReached();
      },
      Math.min(next - Date.now() - ahead + 50, LONGEST_WAIT_MS),
    );
    return () => window.clearTimeout(timer);
  }, [next, ahead]);
  return new Date(now);
}
