import { z } from 'zod';
import { RATING_LEVELS, UNIT_KINDS, valuesOf } from '../people/scales';
import type { OverflowRule } from './overflow';
import { type QuotaRule, ROUNDINGS } from './quota';
import { awardKey, citation, day, delegates, id, percent, span, text, unitCode, wholeNumber } from './shapes';

/** Beyond this a number of places is a slip of the keyboard. */
const MOST_PLACES = 1_000_000;
const LONGEST_LIST = 1_000;

const places = wholeNumber.max(MOST_PLACES);

/** Hundredths of a percent are counted in whole numbers; finer ones would be lost without a word. */
const countedPercent = percent.refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-9);

const base = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('holders'), award: awardKey, years: wholeNumber.min(2).max(60).optional() }),
  z.strictObject({ kind: z.literal('headcount'), on: day.optional() }),
  z.strictObject({ kind: z.literal('rated'), atLeast: z.enum(valuesOf(RATING_LEVELS)) }),
  z.strictObject({ kind: z.literal('eligible'), award: awardKey }),
  z.strictObject({ kind: z.literal('participants') }),
  z.strictObject({ kind: z.literal('subUnits') }),
  z.strictObject({ kind: z.literal('leaders') }),
]);

const count = z.strictObject({ kind: z.literal('count'), places });
const share = z.strictObject({
  kind: z.literal('share'),
  percent: countedPercent,
  base,
  rounding: z.enum(ROUNDINGS),
  atLeastOneIfAnyQualifies: z.boolean(),
});

const amount = z.discriminatedUnion('kind', [
  count,
  share,
  z.strictObject({
    kind: z.literal('byUnitTitle'),
    rows: z
      .array(z.strictObject({ title: awardKey.nullable(), amount: z.discriminatedUnion('kind', [count, share]) }))
      .min(1)
      .max(LONGEST_LIST),
  }),
  z.strictObject({ kind: z.literal('setYearly'), by: z.enum(['COUNCIL', 'DIRECTOR']) }),
  z.strictObject({ kind: z.literal('none') }),
]);

const over = z.union([
  z.enum(['ORGANISATION', 'EACH_UNIT']),
  z.strictObject({ units: z.array(unitCode).min(1).max(LONGEST_LIST), each: z.boolean() }),
  z.strictObject({ unitKinds: z.array(z.enum(valuesOf(UNIT_KINDS))).min(1), each: z.boolean() }),
]);

const overflow: z.ZodType<OverflowRule> = z.strictObject({
  rankBy: z.enum(['VOTES', 'SCORE']),
  tieBreaks: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('votes') }),
        z.strictObject({ kind: z.literal('score') }),
        z.strictObject({ kind: z.literal('women'), collectivesFromPercent: countedPercent }),
        z.strictObject({ kind: z.literal('nonLeaders') }),
      ]),
    )
    .max(10),
  settledBy: z.enum(['SECOND_BALLOT', 'CHAIR']),
});

/** A quota as it is written in JSON. Whether it makes sense within its rulebook is asked afterwards. */
export const quotaShape: z.ZodType<QuotaRule> = z.strictObject({
  id,
  name: text,
  awards: z.array(awardKey).min(1).max(LONGEST_LIST),
  counts: z.enum(['PERSONS', 'COLLECTIVES']).optional(),
  over,
  amount,
  leaders: z.strictObject({ atMostPercent: countedPercent, of: z.enum(['PLACES', 'LEADERS']).optional() }).optional(),
  keptForNonLeaders: places.optional(),
  soft: z.literal(true).optional(),
  overflow: overflow.optional(),
  inForce: span.optional(),
  delegates: delegates.optional(),
  source: citation,
});
