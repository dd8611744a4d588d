import { useDeferredValue } from 'react';

/**
 * Whether what was asked for is there, said a moment after it has come: what is shown then is built in small pieces, so that a slow device
 * goes on answering meanwhile.
 */
export function useHasCome(data: unknown): boolean {
  return useDeferredValue(data !== undefined);
}
