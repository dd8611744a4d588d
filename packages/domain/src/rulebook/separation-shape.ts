import { z } from 'zod';
import { DECIDING_TIES, type SeparationRule } from './separation';
import { citation } from './shapes';

const ties = z.array(z.enum(DECIDING_TIES));

/** Who does not decide about whom, as it is written in JSON. */
export const separationShape: z.ZodType<SeparationRule> = z.strictObject({ decider: ties, standIn: ties, source: citation });
