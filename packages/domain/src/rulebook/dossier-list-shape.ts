import { z } from 'zod';
import type { DossierList } from './dossier-list';
import { awardKey, citation, id, span, text, wholeNumber } from './shapes';

const item = z.strictObject({
  id,
  name: text,
  copies: wholeNumber.min(1).max(100).optional(),
  form: z.string().min(1).optional(),
  required: z.boolean(),
  from: z.enum(['SYSTEM', 'UNIT', 'NOMINEE']),
});

/** A dossier list as JSON. */
export const dossierList: z.ZodType<DossierList> = z.strictObject({
  id,
  awards: z.array(awardKey).min(1),
  items: z.array(item).min(1),
  inForce: span.optional(),
  source: citation,
});
