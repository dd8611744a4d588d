import { z } from 'zod';
import { LAYER_KINDS } from './layer-kind';

/**
 * The JSON shapes that rules share. Objects are strict: a mistyped key is an error, never a rule that silently does nothing.
 * `form` tells an editor which field fits where the shape alone does not.
 */
export const text = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }).meta({ form: 'text' });

export const citation = z
  .strictObject({
    document: z.string().min(1),
    name: text,
    article: z.string().min(1).optional(),
    clause: z.string().min(1).optional(),
    point: z.string().min(1).optional(),
    paragraph: z.string().min(1).optional(),
    confidence: z.enum(['VERIFIED', 'SECONDARY', 'UNVERIFIED']),
  })
  .meta({ form: 'citation' });

/** Ids stand in addresses, form fields and evidence: lower case, digits, dots and hyphens. */
export const id = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/);

export const awardKey = z
  .string()
  .regex(/^[A-Z0-9]+(_[A-Z0-9]+)*$/)
  .meta({ form: 'award' });

/** The code of a unit of the organisation, e.g. `QLCN`. */
export const unitCode = z.string().min(1).max(40).meta({ form: 'unit' });

/** A share that can be reached: more than nothing, at most everything. */
export const percent = z.number().gt(0).max(100);

export const wholeNumber = z.number().int().min(0);

export const day = z.iso.date();

/** From and until belong to the span; one that ends before it begins would silently never hold. */
export const span = z
  .strictObject({ from: day.optional(), until: day.optional() })
  .refine(({ from, until }) => from === undefined || until === undefined || from <= until, { path: ['until'] });

/** The layers that may set another rule in the place of this one. */
export const delegates = z.array(z.enum(LAYER_KINDS)).min(1);

/** What every criterion carries beside its kind. */
export const criterionBase = { id, source: citation, wording: text.optional(), inForce: span.optional(), delegates: delegates.optional() };
