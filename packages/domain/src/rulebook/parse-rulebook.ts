import { z } from 'zod';
import { condition, criterion } from './condition-shape';
import { dayOffShape, deadlineShape } from './deadline-shape';
import { dossierList } from './dossier-list-shape';
import { LAYER_KINDS } from './layer-kind';
import { moneyShape } from './money-shape';
import { quotaShape } from './quota-shape';
import type { Rulebook } from './rulebook';
import { RulebookError, type RulebookProblem } from './rulebook-error';
import { daysOfChange } from './rulebook-on';
import { scoreSheetShape } from './score-sheet-shape';
import { senseProblems } from './sense.rule';
import { awardKey, citation, id, span, text } from './shapes';
import { excess, RULEBOOK_LIMITS, whyTooBig } from './size.rule';
import { voteShape } from './vote-shape';

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
 * Throws a RulebookError that names the first place and the reason: too big, a wrong shape, an unknown kind of criterion,
 * an id used twice, an award that no layer defines, a share above 100%, a window that closes before it opens, a circle, a
 * layer that is looser than those above it.
 */
export function parseRulebook(json: unknown): Rulebook {
  const { rulebook, problems } = readRulebook(json);
  const [first] = problems;
  if (first || !rulebook) throw new RulebookError(first ?? NOT_READ);
  return rulebook;
}

/** Everything for which a rulebook cannot be used, in the order of its parts; empty when it can. */
export function problemsOf(json: unknown): RulebookProblem[] {
  return readRulebook(json).problems;
}

/** Of the problems of one rulebook no more are told: whoever mends so many asks again. */
const MOST_PROBLEMS = 200;

const NOT_READ: RulebookProblem = { place: '', reason: { vi: 'Không đọc được.', en: 'Cannot be read.' } };

function readRulebook(json: unknown): { readonly rulebook?: Rulebook; readonly problems: RulebookProblem[] } {
  const tooBig = whyTooBig(json);
  if (tooBig) return { problems: [tooBig] };
  const vietnamese = rulebookSchema.safeParse(json, { error: z.locales.vi().localeError });
  if (!vietnamese.success) {
    const english = rulebookSchema.safeParse(json, { error: z.locales.en().localeError });
    return { problems: shapeProblems(vietnamese.error, english.error) };
  }
  const rulebook = vietnamese.data;
  const changes = daysOfChange(rulebook).length;
  const problems = changes > RULEBOOK_LIMITS.changes ? [excess('layers', 'changes', changes)] : senseProblems(rulebook);
  return { rulebook, problems: problems.slice(0, MOST_PROBLEMS) };
}

function shapeProblems(vietnamese: z.ZodError, english: z.ZodError | undefined): RulebookProblem[] {
  return vietnamese.issues.slice(0, MOST_PROBLEMS).map((issue, i) => {
    const place = issue.path.join('.');
    if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
      return { place, reason: { vi: 'Không có loại này.', en: 'There is no such kind.' } };
    }
    return { place, reason: { vi: issue.message, en: english?.issues[i]?.message ?? issue.message } };
  });
}
