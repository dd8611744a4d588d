import { z } from 'zod';
import type { DeadlineRule, Moment } from './deadline';
import { awardKey, citation, day, delegates, id, span, text, unitCode, wholeNumber } from './shapes';

/** Keys of events are written like those of awards. */
export const eventKey = z.string().regex(/^[A-Z0-9]+(_[A-Z0-9]+)*$/);

/** More than a year and a bit is a slip of the pen, and would have the calendar count for long. */
const MOST_DAYS = 400;
const days = z.number().int().min(-MOST_DAYS).max(MOST_DAYS);

const step = z.strictObject({ id, name: text, days: wholeNumber.max(MOST_DAYS), working: z.boolean(), actor: text });

const moment: z.ZodType<Moment> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day'), day, inclusive: z.boolean() }),
  z.strictObject({ kind: z.literal('month'), month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
  z.strictObject({ kind: z.literal('instant'), at: z.iso.datetime({ offset: true }) }),
  z.strictObject({ kind: z.literal('workingDays'), after: eventKey, days }),
  z.strictObject({ kind: z.literal('calendarDays'), after: eventKey, days }),
  z.strictObject({ kind: z.literal('steps'), after: eventKey, steps: z.array(step).min(1).max(60) }),
  z.strictObject({ kind: z.literal('toBeAnnounced') }),
]);

const audience = z
  .strictObject({
    units: z.array(unitCode).min(1).optional(),
    sectors: z.array(id).min(1).optional(),
    awards: z.array(awardKey).min(1).optional(),
  })
  .refine((said) => Object.values(said).some((list) => list !== undefined));

/** A day off or a day worked, as it is written in JSON. */
export const dayOffShape = z.strictObject({ day, name: text });

/** A sector with its units, as it is written in JSON. */
export const sectorShape = z.strictObject({ id, name: text, units: z.array(unitCode).min(1) });

/** A deadline as it is written in JSON. */
export const deadlineShape: z.ZodType<DeadlineRule> = z.strictObject({
  id,
  event: eventKey,
  name: text,
  for: audience.optional(),
  opens: moment.optional(),
  closes: moment,
  waitsFor: z.array(eventKey).min(1).optional(),
  latest: day.optional(),
  grace: z.strictObject({ days: wholeNumber.min(1).max(366), note: text }).optional(),
  missed: z.strictObject({ actor: text.optional(), consequence: text }).optional(),
  extendedBy: text.optional(),
  inForce: span.optional(),
  delegates: delegates.optional(),
  source: citation,
});
