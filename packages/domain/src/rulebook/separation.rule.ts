import { remembered } from './remember';
import type { Rulebook } from './rulebook';
import { DECIDING_TIES, type SeparationRule } from './separation';

/** Where no rule says more, nobody decides about themselves, and a stand-in about nobody to whom they are tied. */
const STRICTEST: Omit<SeparationRule, 'source'> = { decider: ['OWN'], standIn: DECIDING_TIES };

/** Who does not decide about whom under a rulebook: as the lowest layer has it that says so. */
export const separationOf: (rulebook: Rulebook) => Omit<SeparationRule, 'source'> & Partial<Pick<SeparationRule, 'source'>> = remembered(
  ({ layers }) => layers.findLast((layer) => layer.separation)?.separation ?? STRICTEST,
);
