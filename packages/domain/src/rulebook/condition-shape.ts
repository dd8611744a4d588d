import { z } from 'zod';
import { KINDS } from './criteria/kinds';
import type { Condition, Criterion } from './criterion';
import { group } from './group';
import { wholeNumber } from './shapes';

const { attested, ...others } = KINDS;

/** A criterion of any kind as JSON. */
export const criterion: z.ZodType<Criterion> = z.discriminatedUnion('kind', [
  attested.schema,
  ...Object.values(others).map((kind) => kind.schema),
]);

/** A tree of criteria as JSON. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['allOf', 'anyOf']), of: z.array(condition).min(1) }),
    z.strictObject({ kind: z.literal('atLeast'), count: wholeNumber.min(1), of: z.array(condition).min(1) }),
    z.strictObject({ kind: z.literal('not'), of: condition }),
    z.strictObject({ kind: z.literal('when'), who: group, then: condition }),
    ...Object.values(KINDS).map((kind) => kind.schema),
  ]),
);
