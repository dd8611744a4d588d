import type { Condition, Criterion } from './criterion';

/** A condition that holds others. */
export type Branch = Exclude<Condition, Criterion>;

/** Whether a condition holds others, or is itself a criterion. */
export function isBranch(condition: Condition): condition is Branch {
  switch (condition.kind) {
    case 'allOf':
    case 'anyOf':
    case 'atLeast':
    case 'not':
    case 'when':
      return true;
    default:
      return false;
  }
}

/** What a branch holds, each with the step that leads to it in the JSON. */
export function partsOf(branch: Branch): { readonly step: string; readonly condition: Condition }[] {
  switch (branch.kind) {
    case 'not':
      return [{ step: 'of', condition: branch.of }];
    case 'when':
      return [{ step: 'then', condition: branch.then }];
    default:
      return branch.of.map((condition, i) => ({ step: `of.${i}`, condition }));
  }
}

/**
 * A condition with other criteria in the place of its own. What becomes of a criterion that is dropped: it is not asked
 * any more, and no branch that has nothing left to ask.
 */
export function withCriteria(condition: Condition, replace: (criterion: Criterion) => Criterion | undefined): Condition | undefined {
  if (!isBranch(condition)) return replace(condition);
  switch (condition.kind) {
    case 'not': {
      const of = withCriteria(condition.of, replace);
      return of && { ...condition, of };
    }
    case 'when': {
      const then = withCriteria(condition.then, replace);
      return then && { ...condition, then };
    }
    default: {
      const of = condition.of.flatMap((part) => withCriteria(part, replace) ?? []);
      return of.length === 0 ? undefined : { ...condition, of };
    }
  }
}
