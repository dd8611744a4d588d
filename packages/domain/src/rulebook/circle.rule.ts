import type { AwardKey } from './award';
import type { Condition, Criterion } from './criterion';
import type { DeadlineRule } from './deadline';
import { eventsAwaited } from './deadline.rule';
import { awardsAwaited } from './quota.rule';
import { awardsOf, deadlinesOf, quotasOf } from './read-rulebook';
import type { Rulebook } from './rulebook';
import type { RulebookProblem } from './rulebook-error';
import { statesOf } from './rulebook-on';
import { isBranch, partsOf } from './walk-condition';

/** Deadlines that wait for each other or for nothing, and awards that nobody can decide first, at any time: each circle by name. */
export function circleProblems(rulebook: Rulebook): RulebookProblem[] {
  return statesOf(rulebook).flatMap((state) => [...lostDeadlines(rulebook, state), ...deadlineCircles(state), ...awardCircles(state)]);
}

/** A deadline that counts from an event waits for that event's own deadline, which must be there. */
function lostDeadlines(rulebook: Rulebook, state: Rulebook): RulebookProblem[] {
  const deadlines = deadlinesOf(state);
  const events = new Set(deadlines.map((deadline) => deadline.event));
  return deadlines
    .filter((deadline) => eventsAwaited(deadline).some((event) => !events.has(event)))
    .map((lost) => ({
      place: placeOf(rulebook, lost),
      reason: {
        vi: `“${lost.name.vi}” tính theo một mốc không có trong lịch.`,
        en: `“${lost.name.en}” counts from an event that has no deadline.`,
      },
    }));
}

function placeOf({ layers }: Rulebook, deadline: DeadlineRule): string {
  const l = layers.findIndex((layer) => layer.deadlines.includes(deadline));
  return `layers.${l}.deadlines.${layers[l]?.deadlines.indexOf(deadline)}`;
}

function deadlineCircles(state: Rulebook): RulebookProblem[] {
  const graph = new Map<string, Need>();
  for (const deadline of deadlinesOf(state)) {
    graph.set(deadline.event, { some: false, of: [graph.get(deadline.event) ?? NOTHING, { some: false, of: eventsAwaited(deadline) }] });
  }
  const circle = circleIn(graph);
  if (!circle) return [];
  return [
    { place: 'layers', reason: { vi: `Các mốc thời gian tính vòng quanh: ${circle}.`, en: `Deadlines count in a circle: ${circle}.` } },
  ];
}

/**
 * Conditions and quotas may rest on other awards of the year, so awards form a graph; it is worked from the lowest title up.
 * Where one of several awards would do, it is enough that one of them can be decided first.
 */
function awardCircles(state: Rulebook): RulebookProblem[] {
  const awards = awardsOf(state);
  const graph = new Map<AwardKey, Need>();
  for (const { key, condition } of awards) {
    const ofQuotas = quotasOf(state).filter((quota) => quota.awards.includes(key));
    graph.set(key, { some: false, of: [needOf(condition, key, false), ...ofQuotas.flatMap(awardsAwaited)] });
  }
  const circle = circleIn(graph);
  if (!circle) return [];
  const known = new Map(awards.map(({ key, shortName }) => [key, shortName]));
  const called = circle.split(ARROW).map((key) => known.get(key) ?? key);
  const named = called.join(ARROW) === circle ? circle : `${called.join(ARROW)} (${circle})`;
  return [
    {
      place: 'layers',
      reason: { vi: `Các danh hiệu, tỷ lệ tính vòng quanh: ${named}.`, en: `Awards wait for each other in a circle: ${named}.` },
    },
  ];
}

/** What must be known first: a name, or of several needs all or some one. */
type Need = string | { readonly some: boolean; readonly of: readonly Need[] };

const NOTHING: Need = { some: false, of: [] };

/** Under `not` every answer must be known, but not that of the award itself: it is not held yet. */
function needOf(condition: Condition, award: AwardKey, negated: boolean): Need {
  if (isBranch(condition)) {
    const under = negated || condition.kind === 'not';
    const some = !under && (condition.kind === 'anyOf' || condition.kind === 'atLeast');
    return { some, of: partsOf(condition).map((part) => needOf(part.condition, award, under)) };
  }
  const awaited = awaitedThisYear(condition).filter((key) => !negated || key !== award);
  return { some: !negated && awaited.length > 0, of: awaited };
}

/** The awards of this very year on which a criterion rests. What must not be held besides is no step on the way. */
function awaitedThisYear(criterion: Criterion): readonly AwardKey[] {
  switch (criterion.kind) {
    case 'honours':
      return criterion.endsWith === 'YEAR_BEFORE' ? [] : [criterion.award, ...(criterion.or ?? [])];
    case 'composition':
      return 'who' in criterion.measure && criterion.measure.who.kind === 'award' ? [criterion.measure.who.award] : [];
    case 'unitResult':
      return criterion.result.kind === 'award' ? criterion.result.awards : [];
    default:
      return [];
  }
}

const ARROW = ' → ';

/** A circle as "A → B → A". What can be known after something else that can be known is taken away until nothing but circles is left. */
function circleIn(graph: ReadonlyMap<string, Need>): string | undefined {
  const open = new Map(graph);
  const isKnown = (need: Need): boolean =>
    typeof need === 'string' ? !open.has(need) : need.some ? need.of.some(isKnown) : need.of.every(isKnown);
  for (let before = -1; before !== open.size; ) {
    before = open.size;
    for (const [name, need] of open) if (isKnown(need)) open.delete(name);
  }
  const [start] = open.keys();
  return start && pathBack(start, open);
}

function pathBack(start: string, open: ReadonlyMap<string, Need>): string {
  const path: string[] = [];
  let at: string | undefined = start;
  while (at !== undefined && !path.includes(at)) {
    path.push(at);
    at = namesIn(open.get(at) ?? NOTHING).find((name) => open.has(name));
  }
  return [...path.slice(path.indexOf(at ?? start)), at].join(ARROW);
}

function namesIn(need: Need): string[] {
  return typeof need === 'string' ? [need] : need.of.flatMap(namesIn);
}
