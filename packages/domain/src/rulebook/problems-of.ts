import type { z } from 'zod';
import type { Rulebook } from './rulebook';
import type { RulebookProblem } from './rulebook-error';
import { daysOfChange } from './rulebook-on';
import { rulebookShape } from './rulebook-shape';
import { sayShapeProblem } from './say-shape-problem';
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
  const read = rulebookShape.safeParse(json, { reportInput: true });
  if (!read.success) return { problems: shapeProblems(read.error) };
  const rulebook = read.data;
  const changes = daysOfChange(rulebook).length;
  const problems = changes > RULEBOOK_LIMITS.changes ? [excess('layers', 'changes', changes)] : senseProblems(rulebook);
  return { rulebook, problems: problems.slice(0, MOST_PROBLEMS) };
}

function shapeProblems({ issues }: z.ZodError): RulebookProblem[] {
  return issues.slice(0, MOST_PROBLEMS).map((issue) => ({ place: issue.path.join('.'), reason: sayShapeProblem(issue) }));
}
