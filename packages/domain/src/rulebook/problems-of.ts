import { z } from 'zod';
import type { Rulebook } from './rulebook';
import type { RulebookProblem } from './rulebook-error';
import { daysOfChange } from './rulebook-on';
import { rulebookShape } from './rulebook-shape';
import { senseProblems } from './sense.rule';
import { excess, RULEBOOK_LIMITS, whyTooBig } from './size.rule';

/** Everything for which a rulebook cannot be used, in the order of its parts; empty when it can. */
export function problemsOf(json: unknown): RulebookProblem[] {
  return readRulebook(json).problems;
}

/** Of the problems of one rulebook no more are told: whoever mends so many asks again. */
const MOST_PROBLEMS = 200;

/** A rulebook with all its problems; it is usable only without any. */
export function readRulebook(json: unknown): { readonly rulebook?: Rulebook; readonly problems: RulebookProblem[] } {
  const tooBig = whyTooBig(json);
  if (tooBig) return { problems: [tooBig] };
  const vietnamese = rulebookShape.safeParse(json, { error: z.locales.vi().localeError });
  if (!vietnamese.success) {
    const english = rulebookShape.safeParse(json, { error: z.locales.en().localeError });
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
