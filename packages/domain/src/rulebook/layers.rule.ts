import type { Text } from '../text';
import { overlap } from '../time';
import { isAsStrictAs } from './as-strict-as.rule';
import type { Award } from './award';
import { citationText } from './describe';
import { LAYER_KINDS, type LayerKind } from './layer-kind';
import { criteriaPlaced, type PlacedCriterion } from './place';
import type { Rulebook } from './rulebook';
import type { RulebookProblem } from './rulebook-error';
import { type Standing, standing, standingChanges, standingCriteria, standingWaivers } from './standing';

/**
 * What is wrong with the order of layers and with what lower ones make of those above: they may add and tighten. Whatever
 * is looser names the clause that it breaks, unless that clause leaves it to the layer's kind.
 */
export function layerProblems(rulebook: Rulebook): RulebookProblem[] {
  return [
    ...orderProblems(rulebook),
    ...awardProblems(rulebook),
    ...ruleProblems(rulebook),
    ...changeProblems(rulebook),
    ...waiverProblems(rulebook),
    ...contradictions(rulebook),
  ];
}

function orderProblems({ layers }: Rulebook): RulebookProblem[] {
  return layers.flatMap((layer, l) => {
    const above = layers.slice(0, l).find((other) => rankOf(other.kind) > rankOf(layer.kind));
    if (!above) return [];
    const reason = {
      vi: `“${layer.name.vi}” phải đứng trên “${above.name.vi}”: thứ tự là pháp luật, tỉnh hoặc bộ, cơ quan, kế hoạch.`,
      en: `“${layer.name.en}” belongs above “${above.name.en}”: the order is law, province or ministry, agency, plan.`,
    };
    return [{ place: `layers.${l}.kind`, reason }];
  });
}

const rankOf = (kind: LayerKind) => LAYER_KINDS.indexOf(kind);

/**
 * An award is defined by one kind of layer. A lower kind that defined it again, at another time or under another key,
 * would move its conditions and who decides on it.
 */
function awardProblems(rulebook: Rulebook): RulebookProblem[] {
  const awards = standing(rulebook, 'awards');
  return awards.flatMap((lower) => {
    const upper = awards.find((other) => other.layer < lower.layer && isSameAward(lower, other));
    if (!upper) return [];
    const [clause, name] = [citationText(upper.rule.source), lower.rule.name];
    return [
      {
        place: `${lower.place}.key`,
        reason: {
          vi: `“${name.vi}” đã được quy định tại ${clause.vi}; chỉ có thể bổ sung hoặc siết chặt tiêu chuẩn, không quy định lại.`,
          en: `“${name.en}” is defined by ${clause.en}; conditions can be added or tightened, the award cannot be defined again.`,
        },
        breaks: upper.rule.source,
      },
    ];
  });
}

function isSameAward(lower: Standing<Award>, upper: Standing<Award>): boolean {
  if (lower.rule.key === upper.rule.key) return lower.kind !== upper.kind || meet(lower, upper);
  const called = ({ name }: Award) => name.vi.trim().toLowerCase();
  const forSame = lower.rule.subject === upper.rule.subject || lower.rule.subject === 'BOTH' || upper.rule.subject === 'BOTH';
  return meet(lower, upper) && forSame && called(lower.rule) === called(upper.rule);
}

/** Quotas, deadlines, votes, lists and sheets of lower layers against each that they would stand in for. */
function ruleProblems(rulebook: Rulebook): RulebookProblem[] {
  const { quotas, deadlines, votes, dossierLists, scoreSheets, amounts } = isAsStrictAs;
  return [
    ...looser(standing(rulebook, 'quotas'), quotas),
    ...looser(standing(rulebook, 'deadlines'), deadlines),
    ...looser(standing(rulebook, 'votes'), votes),
    ...looser(standing(rulebook, 'dossierLists'), dossierLists),
    ...looser(standing(rulebook, 'scoreSheets'), scoreSheets),
    ...looser(standing(rulebook, 'amounts'), amounts),
  ];
}

function changeProblems(rulebook: Rulebook): RulebookProblem[] {
  const asked = standingCriteria(rulebook);
  const changes = standingChanges(rulebook);
  const byId = grouped([...asked, ...changes], ({ rule }) => rule.id);
  return changes.flatMap((change) => {
    const same = byId.get(change.rule.id) ?? [];
    const original = same.find((other) => other.negated !== undefined && isAbove(other, change));
    if (!original) return [notAsked(change.place, change.rule.id)];
    return looserThanAny(change, same, original.negated ? isAsStrictAs.negatedCriteria : isAsStrictAs.criteria);
  });
}

function waiverProblems(rulebook: Rulebook): RulebookProblem[] {
  const asked = standingCriteria(rulebook);
  const above = grouped([...asked, ...standingChanges(rulebook)], ({ rule }) => rule.id);
  return standingWaivers(rulebook).flatMap((waiver) => {
    const waived = (above.get(waiver.rule.criterion) ?? []).filter((other) => isAbove(other, waiver));
    if (waived.length === 0) return [notAsked(waiver.place, waiver.rule.criterion)];
    const kept = waived.find(({ rule }) => !rule.delegates?.includes(waiver.kind));
    if (kept) return [looserThan(waiver.place, kept.rule.source)];
    if (waived.every(({ outright }) => outright !== false)) return [];
    const reason = {
      vi: `Chỉ có thể bỏ tiêu chuẩn bắt buộc; “${waiver.rule.criterion}” là một trong nhiều phương án.`,
      en: `Only what is asked outright can be waived; “${waiver.rule.criterion}” is one of several ways.`,
    };
    return [{ place: waiver.place, reason }];
  });
}

/** So many criteria of one kind and award are compared with each other; a regulation has a handful. */
const MOST_COMPARED = 100;

/** What is demanded of everybody and forbidden to everybody at once: nobody could ever meet it. */
function contradictions(rulebook: Rulebook): RulebookProblem[] {
  const sorted = criteriaPlaced(rulebook).flatMap((each) =>
    each.awards.map((award) => ({ each, sort: `${each.criterion.kind} ${award}` })),
  );
  const of = (stance: PlacedCriterion['stance']) =>
    grouped(
      sorted.filter(({ each }) => each.stance === stance),
      ({ sort }) => sort,
    );
  const demanded = of('DEMANDED');
  return [...of('FORBIDDEN')].flatMap(([sort, group]) =>
    group.slice(0, MOST_COMPARED).flatMap(({ each: forbidden }) => {
      const needed = demanded
        .get(sort)
        ?.slice(0, MOST_COMPARED)
        .find(({ each }) => excludes(each, forbidden))?.each.criterion;
      if (!needed) return [];
      const clause = citationText(needed.source);
      const reason = {
        vi: `Loại trừ điều mà ${clause.vi} đòi hỏi: không ai có thể đạt.`,
        en: `Excludes what ${clause.en} demands: nobody could meet both.`,
      };
      return [{ place: forbidden.place, reason, breaks: needed.source }];
    }),
  );
}

function excludes(needed: PlacedCriterion, forbidden: PlacedCriterion): boolean {
  return (
    needed.span !== undefined &&
    forbidden.span !== undefined &&
    overlap(needed.span, forbidden.span) &&
    isAsStrictAs.criteria.holds(needed.criterion, forbidden.criterion)
  );
}

/** How rules of one sort compare: whether the lower one would stand in for the upper, and whether it is then as strict. */
export interface Strictness<Rule> {
  readonly concerns: (lower: Rule, upper: Rule) => boolean;
  /** `kind` is the layer of the lower rule, for what the upper one leaves to some layers only. */
  readonly holds: (lower: Rule, upper: Rule, kind?: LayerKind) => boolean;
}

interface Delegating {
  readonly delegates?: readonly LayerKind[];
  readonly source: Award['source'];
}

function looser<Rule extends Delegating>(rules: readonly Standing<Rule>[], strictness: Strictness<Rule>): RulebookProblem[] {
  return rules.flatMap((lower) => looserThanAny(lower, rules, strictness));
}

function looserThanAny<Rule extends Delegating>(
  lower: Standing<Rule>,
  rules: readonly Standing<Rule>[],
  { concerns, holds }: Strictness<Rule>,
): RulebookProblem[] {
  const above = rules.filter((other) => isAbove(other, lower) && concerns(lower.rule, other.rule));
  const broken = above.findLast((upper) => !holds(lower.rule, upper.rule, lower.kind) && !isLeftTo(lower, upper));
  return broken ? [looserThan(lower.place, broken.rule.source)] : [];

  /** The upper rule leaves it to the lower one, or to one between that the lower one does not loosen in its turn. */
  function isLeftTo(to: Standing<Rule>, upper: Standing<Rule>): boolean {
    const may = (other: Standing<Rule>) => upper.rule.delegates?.includes(other.kind) ?? false;
    return may(to) || above.some((between) => between.layer > upper.layer && may(between) && holds(to.rule, between.rule, to.kind));
  }
}

function looserThan(place: string, breaks: Award['source']): RulebookProblem {
  const clause = citationText(breaks);
  const reason: Text = {
    vi: `Không được nới lỏng quy định của cấp trên: trái với ${clause.vi}.`,
    en: `Looser than the rule above, which does not leave this to lower layers: it breaks ${clause.en}.`,
  };
  return { place, reason, breaks };
}

function notAsked(place: string, id: string): RulebookProblem {
  return {
    place,
    reason: { vi: `Không có tiêu chuẩn “${id}” ở cấp trên.`, en: `No layer above asks a criterion “${id}” at that time.` },
  };
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function isAbove(other: Standing<unknown>, lower: Standing<unknown>): boolean {
  return other.layer < lower.layer && meet(other, lower);
}

function meet(one: Standing<unknown>, other: Standing<unknown>): boolean {
  return one.span !== undefined && other.span !== undefined && overlap(one.span, other.span);
}
