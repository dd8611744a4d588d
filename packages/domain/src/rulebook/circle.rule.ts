import type { DeadlineRule } from './deadline';
import { deadlinesOf, quotasOf } from './read-rulebook';
import type { Rulebook } from './rulebook';
import { refuseRulebook } from './rulebook-error';

/** What waits for what, by name. */
type Graph = ReadonlyMap<string, readonly string[]>;

/** Refuses a rulebook in which quotas or deadlines wait for each other, naming the circle. */
export function checkCircles(rulebook: Rulebook): void {
  const ofDeadlines = circleIn(deadlineGraph(rulebook));
  if (ofDeadlines) {
    refuseRulebook('layers', {
      vi: `Các mốc thời gian tính vòng quanh: ${ofDeadlines}.`,
      en: `Deadlines count in a circle: ${ofDeadlines}.`,
    });
  }
  const ofQuotas = circleIn(quotaGraph(rulebook));
  if (ofQuotas) refuseRulebook('layers', { vi: `Các tỷ lệ tính vòng quanh: ${ofQuotas}.`, en: `Quotas count in a circle: ${ofQuotas}.` });
}

/** A deadline that counts from an event waits for that event's own deadline, which must be there. */
function deadlineGraph(rulebook: Rulebook): Graph {
  const deadlines = deadlinesOf(rulebook);
  const events = new Set(deadlines.map((deadline) => deadline.event));
  const lost = deadlines.find((deadline) => eventsAwaited(deadline).some((event) => !events.has(event)));
  if (lost) {
    refuseRulebook(placeOf(rulebook, lost), {
      vi: `“${lost.name.vi}” tính theo một mốc không có trong lịch.`,
      en: `“${lost.name.en}” counts from an event that has no deadline.`,
    });
  }
  return graphOf(deadlines.flatMap((deadline) => eventsAwaited(deadline).map((event) => [deadline.event, event] as const)));
}

function eventsAwaited({ opens, closes }: DeadlineRule): DeadlineRule['event'][] {
  return [opens, closes].flatMap((moment) => (moment?.kind === 'workingDays' ? [moment.after] : []));
}

function placeOf({ layers }: Rulebook, deadline: DeadlineRule): string {
  const l = layers.findIndex((layer) => layer.deadlines.includes(deadline));
  return `layers.${l}.deadlines.${layers[l]?.deadlines.indexOf(deadline)}`;
}

/** A base may be another award's holders, so awards form a graph; it is worked from the lowest title up and must not turn back. */
function quotaGraph(rulebook: Rulebook): Graph {
  return graphOf(
    quotasOf(rulebook).flatMap(({ amount, awards }) => {
      if (amount.kind !== 'share' || amount.base.kind !== 'holders') return [];
      const { award: base } = amount.base;
      return awards.map((award) => [award, base] as const);
    }),
  );
}

function graphOf(edges: readonly (readonly [from: string, to: string])[]): Graph {
  const graph = new Map<string, string[]>();
  for (const [from, to] of edges) graph.set(from, [...(graph.get(from) ?? []), to]);
  return graph;
}

/** The first circle of a graph as "A → B → A". */
function circleIn(graph: Graph): string | undefined {
  const done = new Set<string>();
  function walk(node: string, path: readonly string[]): string | undefined {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node].join(' → ');
    if (done.has(node)) return undefined;
    const circle = first(graph.get(node) ?? [], (next) => walk(next, [...path, node]));
    done.add(node);
    return circle;
  }
  return first([...graph.keys()], (node) => walk(node, []));
}

function first<In, Out>(items: readonly In[], find: (item: In) => Out | undefined): Out | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
