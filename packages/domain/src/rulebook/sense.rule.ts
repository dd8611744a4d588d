import { addDays, type Day } from '../time';
import { checkCircles } from './circle.rule';
import { kindOf } from './criteria/kinds';
import type { Moment } from './deadline';
import { branchesOf, criteriaPlaced } from './place';
import { awardsOf } from './read-rulebook';
import type { Layer, Rulebook } from './rulebook';
import { refuseRulebook } from './rulebook-error';

/** Refuses a rulebook that is well formed and still makes no sense. Throws a RulebookError for the first fault found. */
export function checkSense(rulebook: Rulebook): void {
  checkIds(rulebook);
  checkAwards(rulebook);
  checkSubjects(rulebook);
  checkCounts(rulebook);
  checkWindows(rulebook);
  checkCircles(rulebook);
}

/** An id means one thing: layers, awards and criteria over the whole rulebook; quotas, deadlines and votes within their layer. */
function checkIds(rulebook: Rulebook): void {
  const { layers } = rulebook;
  refuseTwice(layers.map((layer, l) => ({ id: layer.key, place: `layers.${l}.key` })));
  refuseTwice(layers.flatMap((layer, l) => layer.awards.map((award, a) => ({ id: award.key, place: `layers.${l}.awards.${a}.key` }))));
  refuseTwice(criteriaPlaced(rulebook).map(({ place, criterion }) => ({ id: criterion.id, place: `${place}.id` })));
  for (const [l, layer] of layers.entries()) {
    for (const list of ['quotas', 'deadlines', 'votes'] as const) {
      refuseTwice(layer[list].map(({ id }, i) => ({ id, place: `layers.${l}.${list}.${i}.id` })));
    }
  }
}

function refuseTwice(entries: readonly { id: string; place: string }[]): void {
  const seen = new Set<string>();
  for (const { id, place } of entries) {
    if (seen.has(id)) refuseRulebook(place, { vi: `“${id}” được dùng hai lần.`, en: `“${id}” is used twice.` });
    seen.add(id);
  }
}

/** Whatever names an award names one that a layer defines. */
function checkAwards(rulebook: Rulebook): void {
  const known = new Set(rulebook.layers.flatMap((layer) => layer.awards.map((award) => award.key)));
  const named = [
    ...criteriaPlaced(rulebook).flatMap(({ place, criterion }) =>
      (kindOf(criterion).awardsNamed?.(criterion) ?? []).map((award) => ({ award, place })),
    ),
    ...rulebook.layers.flatMap((layer, l) => awardsNamedIn(layer, `layers.${l}`)),
  ];
  const unknown = named.find(({ award }) => !known.has(award));
  if (!unknown) return;
  refuseRulebook(unknown.place, {
    vi: `Không có danh hiệu, hình thức khen thưởng “${unknown.award}”.`,
    en: `No layer defines the award “${unknown.award}”.`,
  });
}

function awardsNamedIn(layer: Layer, place: string): { award: string; place: string }[] {
  const listed = (['additions', 'quotas', 'votes'] as const).flatMap((list) =>
    (layer[list] ?? []).flatMap((rule, i) => rule.awards.map((award, a) => ({ award, place: `${place}.${list}.${i}.awards.${a}` }))),
  );
  const bases = layer.quotas.flatMap(({ amount }, q) =>
    amount.kind === 'share' && amount.base.kind === 'holders'
      ? [{ award: amount.base.award, place: `${place}.quotas.${q}.amount.base.award` }]
      : [],
  );
  const considered = (layer.considers ?? []).map((award, a) => ({ award, place: `${place}.considers.${a}` }));
  return [...listed, ...bases, ...considered];
}

/** A criterion that only a person can meet must not be asked of a collective, nor the other way round. */
function checkSubjects(rulebook: Rulebook): void {
  const subjects = new Map(awardsOf(rulebook).map((award) => [award.key, award.subject]));
  for (const { place, criterion, awards } of criteriaPlaced(rulebook)) {
    const { subject } = kindOf(criterion);
    const misfit = awards.find((award) => subject !== 'BOTH' && subjects.get(award) !== subject);
    if (!misfit) continue;
    refuseRulebook(place, {
      vi: `Tiêu chuẩn loại “${criterion.kind}” không áp dụng được cho “${misfit}”.`,
      en: `A criterion “${criterion.kind}” does not fit the award “${misfit}”.`,
    });
  }
}

function checkCounts(rulebook: Rulebook): void {
  for (const { place, condition } of branchesOf(rulebook)) {
    if (condition.kind !== 'atLeast' || condition.count <= condition.of.length) continue;
    refuseRulebook(`${place}.count`, {
      vi: `Đòi hỏi ${condition.count} trong ${condition.of.length} tiêu chuẩn.`,
      en: `Asks for ${condition.count} of ${condition.of.length} criteria.`,
    });
  }
}

function checkWindows({ layers }: Rulebook): void {
  for (const [l, layer] of layers.entries()) {
    for (const [d, { name, opens, closes }] of layer.deadlines.entries()) {
      const first = opens && firstDay(opens);
      const last = lastDay(closes);
      if (!first || !last || first <= last) continue;
      refuseRulebook(`layers.${l}.deadlines.${d}`, {
        vi: `“${name.vi}” kết thúc trước khi bắt đầu.`,
        en: `“${name.en}” closes before it opens.`,
      });
    }
  }
}

function firstDay(moment: Moment): Day | undefined {
  if (moment.kind === 'day') return moment.day;
  return moment.kind === 'month' ? `${moment.month}-01` : undefined;
}

/** The last day on which it is still open. For comparing, a month's last day may be its 31st. */
function lastDay(moment: Moment): Day | undefined {
  if (moment.kind === 'day') return moment.inclusive ? moment.day : addDays(moment.day, -1);
  return moment.kind === 'month' ? `${moment.month}-31` : undefined;
}
