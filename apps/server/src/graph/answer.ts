import { Refused } from '@vinh-danh/domain/refusal';
import type { Decided } from './decide';

/**
 * The same answer as `decide`, for what needs neither a transaction around all of it nor an idempotency key: signing in
 * counts its attempts whatever becomes of them.
 */
export async function answer<Result>(act: () => Promise<Result>): Promise<Pick<Decided<Result>, 'result' | 'refusals'>> {
  try {
    return { result: await act(), refusals: [] };
  } catch (error) {
    if (error instanceof Refused) return { result: null, refusals: error.refusals };
    throw error;
  }
}
