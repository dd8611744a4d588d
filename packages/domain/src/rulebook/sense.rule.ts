import type { Text } from '../text';
import { addDays, type Day } from '../time';
import { kindOf } from './criteria/kinds';
import type { Condition, Criterion } from './criterion';
import type { DeadlineRule, Moment } from './deadline';
import { awardsOf, deadlinesOf, quotasOf } from './read-rulebook';
import type { Rulebook } from './rulebook';
import { RulebookError } from './rulebook-error';

/** Refuses a rulebook that is well formed and still makes no sense. Throws a RulebookError for the first fault found. */
export function checkSense(rulebook: Rulebook): void {
  checkIds(rulebook);
  checkAwards(rulebook);
  checkSubjects(rulebook);
  checkBranches(rulebook);
  checkWindows(rulebook);
  checkDeadlineCircle(rulebook);
  checkQuotaCircle(rulebook);
}

/** An id means one thing: criteria over the whole rulebook, quotas, deadlines and votes within their layer. */
function checkIds({ layers }: Rulebook): void {
  refuseTwice(layers.map((layer, l) => ({ id: layer.key, place: `layers.${l}.key` })));
  refuseTwice(layers.flatMap((layer, l) => layer.awards.map((award, a) => ({ id: award.key, place: `layers.${l}.awards.${a}.key` }))));
  refuseTwice(
    placedConditions(layers).flatMap(({ place, condition }) =>
      leavesAt(place, condition).map((leaf) => ({ id: leaf.criterion.id, place: `${leaf.place}.id` })),
    ),
  );
  for (const [l, layer] of layers.entries()) {
    for (const list of ['quotas', 'deadlines', 'votes'] as const)
      refuseTwice(layer[list].map(({ id }, i) => ({ id, place: `layers.${l}.${list}.${i}.id` })));
  }
}

function refuseTwice(entries: readonly { id: string; place: string }[]): void {
  const seen = new Set<string>();
  for (const { id, place } of entries) {
    if (seen.has(id)) fail(place, { vi: `“${id}” được dùng hai lần.`, en: `“${id}” is used twice.` });
    seen.add(id);
  }
}

function checkAwards({ layers }: Rulebook): void {
  const known = new Set(layers.flatMap((layer) => layer.awards.map((award) => award.key)));
  const named: { award: string; place: string }[] = [];
  for (const { place, condition } of placedConditions(layers)) {
    for (const leaf of leavesAt(place, condition)) {
      named.push(...(kindOf(leaf.criterion).awardsNamed?.(leaf.criterion) ?? []).map((award) => ({ award, place: leaf.place })));
    }
  }
  for (const [l, layer] of layers.entries()) {
    for (const list of ['additions', 'quotas', 'votes'] as const) {
      for (const [i, rule] of (layer[list] ?? []).entries()) {
        named.push(...rule.awards.map((award, a) => ({ award, place: `layers.${l}.${list}.${i}.awards.${a}` })));
      }
    }
    for (const [q, { amount }] of layer.quotas.entries()) {
      if (amount.kind === 'share' && amount.base.kind === 'holders')
        named.push({ award: amount.base.award, place: `layers.${l}.quotas.${q}.amount.base.award` });
    }
  }
  const unknown = named.find(({ award }) => !known.has(award));
  if (unknown)
    fail(unknown.place, {
      vi: `Không có danh hiệu, hình thức khen thưởng “${unknown.award}”.`,
      en: `No layer defines the award “${unknown.award}”.`,
    });
}

/** A criterion that only a person can meet must not be asked of a collective, nor the other way round. */
function checkSubjects(rulebook: Rulebook): void {
  const subjects = new Map(awardsOf(rulebook).map((award) => [award.key, award.subject]));
  for (const { place, condition, awards } of placedConditions(rulebook.layers)) {
    for (const leaf of leavesAt(place, condition)) {
      const { subject } = kindOf(leaf.criterion);
      const misfit = awards.find((award) => subject !== 'BOTH' && subjects.get(award) !== subject);
      if (misfit)
        fail(leaf.place, {
          vi: `Tiêu chuẩn loại “${leaf.criterion.kind}” không áp dụng được cho “${misfit}”.`,
          en: `A criterion “${leaf.criterion.kind}” does not fit the award “${misfit}”.`,
        });
    }
  }
}

function checkBranches({ layers }: Rulebook): void {
  for (const { place, condition } of placedConditions(layers)) visit(place, condition);

  function visit(place: string, condition: Condition): void {
    if (condition.kind === 'not') return visit(`${place}.of`, condition.of);
    if (condition.kind !== 'allOf' && condition.kind !== 'anyOf' && condition.kind !== 'atLeast') return;
    if (condition.kind === 'atLeast' && condition.count > condition.of.length) {
      fail(`${place}.count`, {
        vi: `Đòi hỏi ${condition.count} trong ${condition.of.length} tiêu chuẩn.`,
        en: `Asks for ${condition.count} of ${condition.of.length} criteria.`,
      });
    }
    for (const [i, each] of condition.of.entries()) visit(`${place}.of.${i}`, each);
  }
}

function checkWindows({ layers }: Rulebook): void {
  for (const [l, layer] of layers.entries()) {
    for (const [d, deadline] of layer.deadlines.entries()) {
      const first = deadline.opens && firstDay(deadline.opens);
      const last = lastDay(deadline.closes);
      if (first && last && last < first)
        fail(`layers.${l}.deadlines.${d}`, {
          vi: `“${deadline.name.vi}” kết thúc trước khi bắt đầu.`,
          en: `“${deadline.name.en}” closes before it opens.`,
        });
    }
  }
}

function firstDay(moment: Moment): Day | undefined {
  if (moment.kind === 'day') return moment.day;
  return moment.kind === 'month' ? `${moment.month}-01` : undefined;
}

/** The last day on which it is still open. Comparing as text, a month's last day may be its 31st. */
function lastDay(moment: Moment): Day | undefined {
  if (moment.kind === 'day') return moment.inclusive ? moment.day : addDays(moment.day, -1);
  return moment.kind === 'month' ? `${moment.month}-31` : undefined;
}

/** A deadline that waits for an event waits for that event's own deadline; a chain must end. */
function checkDeadlineCircle(rulebook: Rulebook): void {
  const deadlines = deadlinesOf(rulebook);
  const afterOf = (deadline: DeadlineRule) =>
    [deadline.opens, deadline.closes].flatMap((moment) => (moment?.kind === 'workingDays' ? [moment.after] : []));
  const lost = deadlines.find((deadline) => afterOf(deadline).some((event) => !deadlines.some((each) => each.event === event)));
  if (lost)
    fail(placeOf(rulebook, 'deadlines', lost.id), {
      vi: `“${lost.name.vi}” tính theo một mốc không có trong lịch.`,
      en: `“${lost.name.en}” counts from an event that has no deadline.`,
    });
  const edges = new Map(deadlines.map((deadline) => [deadline.event as string, afterOf(deadline) as string[]]));
  const circle = circleIn(edges);
  if (circle)
    fail('layers', {
      vi: `Các mốc thời gian tính vòng quanh: ${circle.join(' → ')}.`,
      en: `Deadlines count in a circle: ${circle.join(' → ')}.`,
    });
}

/** A base may be another award's holders, so awards form a graph; it is worked from the lowest title up and must not turn back. */
function checkQuotaCircle(rulebook: Rulebook): void {
  const edges = new Map<string, string[]>();
  for (const { amount, awards } of quotasOf(rulebook)) {
    if (amount.kind !== 'share' || amount.base.kind !== 'holders') continue;
    for (const award of awards) edges.set(award, [...(edges.get(award) ?? []), amount.base.award]);
  }
  const circle = circleIn(edges);
  if (circle)
    fail('layers', { vi: `Các tỷ lệ tính vòng quanh: ${circle.join(' → ')}.`, en: `Quotas count in a circle: ${circle.join(' → ')}.` });
}

/** The first circle of a graph, its first node repeated at the end. */
function circleIn(edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  function walk(node: string, path: readonly string[]): string[] | undefined {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of edges.get(node) ?? []) {
      const circle = walk(next, [...path, node]);
      if (circle) return circle;
    }
    done.add(node);
    return undefined;
  }
  for (const node of edges.keys()) {
    const circle = walk(node, []);
    if (circle) return circle;
  }
  return undefined;
}

function placeOf({ layers }: Rulebook, list: 'deadlines', id: string): string {
  const l = layers.findLastIndex((layer) => layer[list].some((rule) => rule.id === id));
  return `layers.${l}.${list}.${layers[l]?.[list].findIndex((rule) => rule.id === id)}`;
}

interface Placed {
  readonly place: string;
  readonly condition: Condition;
  readonly awards: readonly string[];
}

function placedConditions(layers: Rulebook['layers']): Placed[] {
  return layers.flatMap((layer, l) => [
    ...layer.awards.map(({ key, condition }, a) => ({ place: `layers.${l}.awards.${a}.condition`, condition, awards: [key] })),
    ...(layer.additions ?? []).map(({ awards, condition }, a) => ({ place: `layers.${l}.additions.${a}.condition`, condition, awards })),
  ]);
}

function leavesAt(place: string, condition: Condition): { place: string; criterion: Criterion }[] {
  switch (condition.kind) {
    case 'allOf':
    case 'anyOf':
    case 'atLeast':
      return condition.of.flatMap((each, i) => leavesAt(`${place}.of.${i}`, each));
    case 'not':
      return leavesAt(`${place}.of`, condition.of);
    default:
      return [{ place, criterion: condition }];
  }
}

function fail(place: string, reason: Text): never {
  throw new RulebookError(place, reason);
}
