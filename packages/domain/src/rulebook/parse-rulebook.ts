import { z } from 'zod';
import type { Text } from '../text';
import { KINDS } from './criteria/kinds';
import type { Condition, Criterion } from './criterion';
import { dayOffShape, deadlineShape } from './deadline-shape';
import { dossierList } from './dossier-list-shape';
import { LAYER_KINDS } from './layer-kind';
import { moneyShape } from './money-shape';
import { quotaShape } from './quota-shape';
import type { Rulebook } from './rulebook';
import { RulebookError } from './rulebook-error';
import { scoreSheetShape } from './score-sheet-shape';
import { checkSense } from './sense.rule';
import { awardKey, citation, id, span, text, wholeNumber } from './shapes';
import { voteShape } from './vote-shape';

const { attested, ...others } = KINDS;
const criterion: z.ZodType<Criterion> = z.discriminatedUnion('kind', [
  attested.schema,
  ...Object.values(others).map((kind) => kind.schema),
]);

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['allOf', 'anyOf']), of: z.array(condition).min(1) }),
    z.strictObject({ kind: z.literal('atLeast'), count: wholeNumber.min(1), of: z.array(condition).min(1) }),
    z.strictObject({ kind: z.literal('not'), of: condition }),
    ...Object.values(KINDS).map((kind) => kind.schema),
  ]),
);

const award = z.strictObject({
  key: awardKey,
  name: text,
  shortName: z.string().min(1),
  form: z.enum(['TITLE', 'COMMENDATION']),
  subject: z.enum(['PERSON', 'COLLECTIVE', 'BOTH']),
  order: z.number().int(),
  decidedBy: z.enum(['DIRECTOR', 'PROVINCE', 'MINISTER', 'PRIME_MINISTER', 'PRESIDENT', 'GOVERNMENT']),
  level: z.enum(['GRASSROOTS', 'PROVINCE', 'STATE']).optional(),
  inForce: span.optional(),
  source: citation,
  condition,
});

/** One layer as JSON. Forms are made from it, so that they ask for exactly what is accepted. */
export const layerShape = z.strictObject({
  key: id,
  kind: z.enum(LAYER_KINDS),
  name: text,
  notice: text.optional(),
  inForce: span.optional(),
  awards: z.array(award),
  considers: z.array(awardKey).min(1).optional(),
  additions: z.array(z.strictObject({ awards: z.array(awardKey).min(1), condition, inForce: span.optional() })).optional(),
  changes: z.array(criterion).optional(),
  waives: z.array(z.strictObject({ criterion: id, inForce: span.optional(), source: citation })).optional(),
  dossierLists: z.array(dossierList).optional(),
  quotas: z.array(quotaShape),
  money: moneyShape.optional(),
  deadlines: z.array(deadlineShape),
  holidays: z.array(dayOffShape).optional(),
  workingDays: z.array(dayOffShape).optional(),
  votes: z.array(voteShape),
  scoreSheets: z.array(scoreSheetShape).optional(),
});

const rulebookSchema: z.ZodType<Rulebook> = z.strictObject({
  year: z.number().int().min(2004).max(2200),
  layers: z.array(layerShape).min(1),
});

/**
 * Reads a rulebook from JSON, e.g. from the database or an import.
 *
 * Throws a RulebookError that names the place and the reason: a wrong shape, an unknown kind of criterion, an id used
 * twice, an award that no layer defines, a share above 100%, a window that closes before it opens, a circle.
 */
export function parseRulebook(json: unknown): Rulebook {
  const vietnamese = rulebookSchema.safeParse(json, { error: z.locales.vi().localeError });
  if (vietnamese.success) {
    checkSense(vietnamese.data);
    return vietnamese.data;
  }
  const english = rulebookSchema.safeParse(json, { error: z.locales.en().localeError });
  throw shapeError(vietnamese.error, english.error);
}

function shapeError(vietnamese: z.ZodError, english: z.ZodError | undefined): RulebookError {
  const [issue] = vietnamese.issues;
  if (issue?.code === 'invalid_union' && issue.discriminator !== undefined) {
    return new RulebookError(issue.path.join('.'), { vi: 'Không có loại này.', en: 'There is no such kind.' });
  }
  const reason: Text = { vi: issue?.message ?? '', en: english?.issues[0]?.message ?? '' };
  return new RulebookError(issue?.path.join('.') ?? '', reason);
}
