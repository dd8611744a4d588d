import { z } from 'zod';
import { ANONYMOUS_OBJECTIONS, type PublicityRule } from './publicity';
import { citation } from './shapes';

/** How far things happen in public, as it is written in JSON. */
export const publicityShape: z.ZodType<PublicityRule> = z.strictObject({
  withoutChoice: z.strictObject({ decisions: z.boolean(), postings: z.boolean(), stories: z.boolean() }),
  anonymousObjections: z.enum(ANONYMOUS_OBJECTIONS),
  source: citation,
});
