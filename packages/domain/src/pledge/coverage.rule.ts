import type { PledgeState } from './pledge';
import { isRegistered } from './state.rule';

/** How far registration has come among those of whom a pledge is expected. */
export interface Coverage {
  readonly expected: number;
  /** Sent or confirmed. */
  readonly registered: number;
  readonly confirmed: number;
  /** Whole percent of those expected, rounded down: 100 means everybody. Null where nobody is expected. */
  readonly percent: number | null;
}

/** Coverage of a set of people or collectives, given the state of the pledge of each; null for those without one. */
export function coverageOf(states: readonly (PledgeState | null)[]): Coverage {
  const registered = states.filter(isRegistered).length;
  return {
    expected: states.length,
    registered,
    confirmed: states.filter((state) => state === 'CONFIRMED').length,
    percent: percentOf(registered, states.length),
  };
}

/** The coverage of several sets together. */
export function sumOf(parts: readonly Coverage[]): Coverage {
  const total = (count: (part: Coverage) => number) => parts.reduce((sum, part) => sum + count(part), 0);
  const [expected, registered] = [total((part) => part.expected), total((part) => part.registered)];
  return { expected, registered, confirmed: total((part) => part.confirmed), percent: percentOf(registered, expected) };
}

function percentOf(registered: number, expected: number): number | null {
  return expected === 0 ? null : Math.floor((registered * 100) / expected);
}
