import { z } from 'zod';
import type { MoneyRule } from './money';
import { awardKey, citation, day, span } from './shapes';

/** Far above any salary or multiple; keeps every product within whole numbers that are exact. */
const HIGHEST_SALARY = 1_000_000_000;
const HIGHEST_MULTIPLE = 1_000;

const multiple = z
  .number()
  .gt(0)
  .max(HIGHEST_MULTIPLE)
  .refine((value) => Math.abs(value * 1_000 - Math.round(value * 1_000)) < 1e-6);

const baseSalary = z.strictObject({ from: day, amount: z.number().int().min(1).max(HIGHEST_SALARY), source: citation });

/** The money of a layer as it is written in JSON. Nothing may be said twice, or it would not be known which holds. */
export const moneyShape: z.ZodType<MoneyRule> = z.strictObject({
  baseSalaries: z
    .array(baseSalary)
    .max(1_000)
    .refine((salaries) => new Set(salaries.map(({ from }) => from)).size === salaries.length),
  roundUpTo: z.number().int().min(1).max(HIGHEST_SALARY),
  amounts: z
    .array(
      z.strictObject({ award: awardKey, subject: z.enum(['PERSON', 'COLLECTIVE']), multiple, inForce: span.optional(), source: citation }),
    )
    .max(1_000),
  combining: z.strictObject({ titles: z.enum(['HIGHEST_PER_PERIOD', 'ALL']), source: citation }).optional(),
});
