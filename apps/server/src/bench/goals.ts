import type { DecisionMeasured } from './measure-decision';
import type { Looked } from './measure-lighthouse';
import { NAMES } from './measure-list';
import { middle, ratiosBetween, type Standing, spread } from './take-turns';

/** What was found of which a goal speaks. */
export interface Found {
  readonly list: readonly Standing[];
  readonly depth: readonly Standing[];
  readonly lengths: readonly Standing[];
  readonly decision: DecisionMeasured;
  readonly looked: readonly Looked[];
}

/** What we want to reach, what was reached, and whether that is enough: said as it is. */
export function goalsTable({ list, depth, lengths, decision, looked }: Found): readonly (readonly string[])[] {
  const [raw, postgraphile, find] = [NAMES.raw, NAMES.postgraphile, NAMES.find].map((peer) => ratiosBetween(list, NAMES.ours, peer));
  const slices = list.find(({ name }) => name === NAMES.ours)?.slices ?? [];
  const tails = slices.map(({ p50, p99 }) => p99 / p50);
  const deep = depth.at(-1)?.ratios.map((ratio) => 1 / ratio) ?? [];
  const long = lengths.at(-1)?.ratios.map((ratio) => 1 / ratio) ?? [];
  const least = (what: string, goal: number, ratios: readonly number[] = []) => [
    what,
    `≥ ${goal}`,
    spread(ratios),
    yes(middle(ratios) >= goal),
  ];
  const most = (what: string, goal: number, ratios: readonly number[]) => [what, `≤ ${goal}`, spread(ratios), yes(middle(ratios) <= goal)];
  const all = (what: string, goal: number, scores: readonly number[]) => [
    what,
    `≥ ${goal}`,
    spread(scores),
    yes(Math.min(...scores) >= goal),
  ];
  return [
    ['goal', 'wanted', 'reached', 'kept'],
    least('Answers of the hot list, by those of the raw server', 0.85, raw),
    least('… by those of PostGraphile', 2, postgraphile),
    least('… by those of Apollo with TypeORM `find`', 5, find),
    most('p99 of the hot list, by its p50', 2, tails),
    most('Cost of page 2,000, by that of page 1', 1.2, deep),
    most(`Cost of a page of ${lengths.at(-1)?.name ?? 'the longest list'}, by that of ${lengths[0]?.name ?? 'the shortest'}`, 1.5, long),
    most('Time of one approval, by that of its statements alone', 3, [decision.times.all]),
    most('… by that of those of them that lock and write', 3, [decision.times.writing]),
    least('Approvals a second, many acts at once on one quota', 500, [decision.perSecond.alone]),
    least('… in one act', 500, [decision.perSecond.together]),
    all(
      'Lighthouse, performance of every page on a phone',
      95,
      looked.map(({ performance }) => performance),
    ),
    all(
      'Lighthouse, accessibility of every page',
      100,
      looked.map(({ accessibility }) => accessibility),
    ),
  ];
}

const yes = (kept: boolean): string => (kept ? 'yes' : 'NO');
