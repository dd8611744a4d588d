import { z } from 'zod';
import { eventKey } from './deadline-shape';
import { rounded } from './score-item.rule';
import { SCORE_STAGES, type ScoreSheet } from './score-sheet';
import { citation, delegates, id, percent, span, text, wholeNumber } from './shapes';

const points = z.number().gt(0).max(100_000);
const itemBase = { id, name: text, points };
const scoredBy = z.enum(SCORE_STAGES).exclude(['SELF']);
const bars = z.literal(true).optional();

const item = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('quantitative'), ...itemBase, inverse: z.literal(true).optional(), unit: text.optional() }),
  z.strictObject({
    kind: z.literal('graded'),
    ...itemBase,
    grades: z.array(z.strictObject({ grade: z.string().min(1), percent: z.number().min(0).max(100) })).min(1),
  }),
  z.strictObject({ kind: z.literal('judged'), ...itemBase }),
]);

const deduction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('occurrence'), id, name: text, points, bars }),
  z.strictObject({
    kind: z.literal('lateness'),
    id,
    name: text,
    event: eventKey.optional(),
    bands: z.array(z.strictObject({ fromDays: wholeNumber.min(1), points, bars })).min(1),
  }),
]);

const block = z
  .strictObject({ id, name: text, points, scoredBy, items: z.array(item).min(1) })
  .refine(({ points: limit, items }) => rounded(items.reduce((sum, each) => sum + each.points, 0)) <= limit, { path: ['items'] });

/** A score sheet as it is written in JSON. The items of a block never bring more than its points. */
export const scoreSheetShape: z.ZodType<ScoreSheet> = z
  .strictObject({
    id,
    name: text,
    blocks: z.array(block).min(1),
    excess: z.strictObject({ percentPerPercent: z.number().gt(0), itemAtMostPercent: percent, totalAtMost: points }).optional(),
    bonuses: z
      .array(z.strictObject({ id, name: text, points, by: text.optional(), givenAt: scoredBy, withinLimit: z.literal(true).optional() }))
      .optional(),
    deductions: z.array(deduction).optional(),
    inForce: span.optional(),
    delegates: delegates.optional(),
    source: citation,
  })
  .refine(hasOwnIds);

/** Entries name items, bonuses and deductions by id, so each is used once on a sheet. */
function hasOwnIds({ blocks, bonuses = [], deductions = [] }: Pick<ScoreSheet, 'blocks' | 'bonuses' | 'deductions'>): boolean {
  const ids = [...blocks, ...blocks.flatMap(({ items }) => items), ...bonuses, ...deductions].map((each) => each.id);
  return new Set(ids).size === ids.length;
}
