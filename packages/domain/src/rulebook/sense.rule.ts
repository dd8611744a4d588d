import { addDays, endOf, overlap, type Span, startOf } from '../time';
import { circleProblems } from './circle.rule';
import { kindOf } from './criteria/kinds';
import type { Moment } from './deadline';
import { layerProblems } from './layers.rule';
import { branchesOf, criteriaPlaced } from './place';
import type { QuotaAmount } from './quota';
import { quotaProblems } from './quota-sense.rule';
import { awardsOf } from './read-rulebook';
import type { Layer, Rulebook } from './rulebook';
import type { RulebookProblem } from './rulebook-error';
import { daysOfChange, rulebookOn, statesOf } from './rulebook-on';
import { standing, standingChanges, standingCriteria, standingWaivers } from './standing';

/** Everything for which a rulebook that is well formed still makes no sense. */
export function senseProblems(rulebook: Rulebook): RulebookProblem[] {
  const problems = [
    ...idProblems(rulebook),
    ...spanProblems(rulebook),
    ...namedAwardProblems(rulebook),
    ...subjectProblems(rulebook),
    ...countProblems(rulebook),
    ...windowProblems(rulebook),
    ...quotaProblems(rulebook),
    ...emptyAwardProblems(rulebook),
    ...lawlessYearProblems(rulebook),
    ...layerProblems(rulebook),
    ...circleProblems(rulebook),
  ];
  return [...new Map(problems.map((problem) => [`${problem.place}: ${problem.reason.en}`, problem])).values()];
}

interface Named {
  readonly id: string;
  readonly place: string;
  readonly span: Span | undefined;
}

const IN_LAYER = ['quotas', 'deadlines', 'votes', 'dossierLists', 'scoreSheets'] as const;

/**
 * At any time an id means one thing: awards and criteria over the whole rulebook, other rules within their layer. A layer's
 * award of another layer is told by the order of layers.
 */
function idProblems(rulebook: Rulebook): RulebookProblem[] {
  const { layers } = rulebook;
  const keys = layers.map(({ key }, l) => ({ id: key, place: `layers.${l}.key`, span: {} }));
  const criteria = standingCriteria(rulebook).map(({ rule, place, span }) => ({ id: rule.id, place: `${place}.id`, span }));
  const replaced = [
    ...standingChanges(rulebook).map(({ rule, ...at }) => ({ ...at, id: rule.id })),
    ...standingWaivers(rulebook).map(({ rule, ...at }) => ({ ...at, id: rule.criterion })),
  ];
  const awards = standing(rulebook, 'awards').map(({ rule, ...at }) => ({ ...at, id: rule.key, place: `${at.place}.key` }));
  const within = layers.flatMap((_, l) => [
    ...usedTwice(awards.filter(({ layer }) => layer === l)),
    ...usedTwice(replaced.filter(({ layer }) => layer === l)),
    ...IN_LAYER.flatMap((list) =>
      usedTwice(
        standing(rulebook, list)
          .filter(({ layer }) => layer === l)
          .map(({ rule, place, span }) => ({ id: rule.id, place: `${place}.id`, span })),
      ),
    ),
  ]);
  return [...usedTwice(keys), ...within, ...usedTwice(criteria)];
}

function usedTwice(entries: readonly Named[]): RulebookProblem[] {
  const seen = new Map<string, Named[]>();
  return entries.flatMap((entry) => {
    const earlier = seen.get(entry.id) ?? [];
    seen.set(entry.id, [...earlier, entry]);
    if (!earlier.some((other) => other.span && entry.span && overlap(other.span, entry.span))) return [];
    return [{ place: entry.place, reason: { vi: `“${entry.id}” được dùng hai lần.`, en: `“${entry.id}” is used twice.` } }];
  });
}

/** A rule whose time lies outside its layer's would silently never hold. */
function spanProblems(rulebook: Rulebook): RulebookProblem[] {
  const lists = (['awards', ...IN_LAYER] as const).flatMap((list) => standing(rulebook, list).map(({ place, span }) => ({ place, span })));
  return [...lists, ...standingCriteria(rulebook), ...standingChanges(rulebook), ...standingWaivers(rulebook)]
    .filter(({ span }) => span === undefined)
    .map(({ place }) => ({
      place: `${place}.inForce`,
      reason: { vi: 'Thời gian hiệu lực nằm ngoài hiệu lực của phần chứa nó.', en: 'Is in force only when the part around it is not.' },
    }));
}

/** Whatever names an award names one that a layer defines. */
function namedAwardProblems(rulebook: Rulebook): RulebookProblem[] {
  const known = new Set(rulebook.layers.flatMap((layer) => layer.awards.map((award) => award.key)));
  const criteria = [
    ...criteriaPlaced(rulebook),
    ...standingChanges(rulebook).map(({ rule, place }) => ({ criterion: rule, place })),
  ].flatMap(({ place, criterion }) => (kindOf(criterion).awardsNamed?.(criterion) ?? []).map((award) => ({ award, place })));
  const named = [...criteria, ...rulebook.layers.flatMap((layer, l) => awardsNamedIn(layer, `layers.${l}`))];
  return named
    .filter(({ award }) => !known.has(award))
    .map(({ award, place }) => ({
      place,
      reason: { vi: `Không có danh hiệu, hình thức khen thưởng “${award}”.`, en: `No layer defines the award “${award}”.` },
    }));
}

function awardsNamedIn(layer: Layer, place: string): { award: string; place: string }[] {
  const listed = (['additions', 'quotas', 'votes', 'dossierLists'] as const).flatMap((list) =>
    (layer[list] ?? []).flatMap((rule, i) => rule.awards.map((award, a) => ({ award, place: `${place}.${list}.${i}.awards.${a}` }))),
  );
  const bases = layer.quotas.flatMap(({ amount }, q) => basesOf(amount, `${place}.quotas.${q}.amount`));
  const deadlines = layer.deadlines.flatMap((deadline, d) =>
    (deadline.for?.awards ?? []).map((award, a) => ({ award, place: `${place}.deadlines.${d}.for.awards.${a}` })),
  );
  const paid = (layer.money?.amounts ?? []).map(({ award }, m) => ({ award, place: `${place}.money.amounts.${m}.award` }));
  const considered = (layer.considers ?? []).map((award, a) => ({ award, place: `${place}.considers.${a}` }));
  return [...listed, ...bases, ...deadlines, ...paid, ...considered];
}

function basesOf(amount: QuotaAmount, place: string): { award: string; place: string }[] {
  switch (amount.kind) {
    case 'share':
      return 'award' in amount.base ? [{ award: amount.base.award, place: `${place}.base.award` }] : [];
    case 'byUnitTitle':
      return amount.rows.flatMap((row, r) => [
        ...(row.title === null ? [] : [{ award: row.title, place: `${place}.rows.${r}.title` }]),
        ...basesOf(row.amount, `${place}.rows.${r}.amount`),
      ]);
    default:
      return [];
  }
}

/** A criterion that only a person can meet must not be asked of a collective, nor the other way round. */
function subjectProblems(rulebook: Rulebook): RulebookProblem[] {
  const placed = criteriaPlaced(rulebook);
  const asked = new Map(placed.map((each) => [each.criterion.id, each]));
  const changes = standingChanges(rulebook).flatMap(({ rule, place }) => {
    const original = asked.get(rule.id);
    return original ? [{ ...original, criterion: rule, place }] : [];
  });
  const subjects = new Map(standing(rulebook, 'awards').map(({ rule }) => [rule.key, rule.subject]));
  return [...placed, ...changes].flatMap(({ place, criterion, awards, subject: group }) => {
    const { subject } = kindOf(criterion);
    const misfit = awards.find((award) => subject !== 'BOTH' && subjects.has(award) && (group ?? subjects.get(award)) !== subject);
    if (!misfit) return [];
    const reason = {
      vi: `Tiêu chuẩn loại “${criterion.kind}” không áp dụng được cho “${misfit}”.`,
      en: `A criterion “${criterion.kind}” does not fit the award “${misfit}”.`,
    };
    return [{ place, reason }];
  });
}

function countProblems(rulebook: Rulebook): RulebookProblem[] {
  return branchesOf(rulebook).flatMap(({ place, condition }) => {
    if (condition.kind !== 'atLeast' || condition.count <= condition.of.length) return [];
    const reason = {
      vi: `Đòi hỏi ${condition.count} trong ${condition.of.length} tiêu chuẩn.`,
      en: `Asks for ${condition.count} of ${condition.of.length} criteria.`,
    };
    return [{ place: `${place}.count`, reason }];
  });
}

function windowProblems(rulebook: Rulebook): RulebookProblem[] {
  return standing(rulebook, 'deadlines').flatMap(({ place, rule: { name, opens, closes, latest } }) => {
    const begin = opens && beginOf(opens);
    const end = endingOf(closes);
    if (begin && end && begin >= end)
      return [{ place, reason: { vi: `“${name.vi}” kết thúc trước khi bắt đầu.`, en: `“${name.en}” closes before it opens.` } }];
    if (!latest || !end || endOf(latest) >= end) return [];
    const reason = {
      vi: `Ngày muộn nhất của “${name.vi}” đứng trước thời hạn thông thường.`,
      en: `The latest day of “${name.en}” lies before its ordinary end.`,
    };
    return [{ place: `${place}.latest`, reason }];
  });
}

function beginOf(moment: Moment): Date | undefined {
  if (moment.kind === 'day') return startOf(moment.day);
  if (moment.kind === 'instant') return new Date(moment.at);
  return moment.kind === 'month' ? startOf(`${moment.month}-01`) : undefined;
}

/** The first instant that is too late; undefined when it counts from something else. */
function endingOf(moment: Moment): Date | undefined {
  if (moment.kind === 'day') return moment.inclusive ? endOf(moment.day) : startOf(moment.day);
  if (moment.kind === 'instant') return new Date(moment.at);
  return moment.kind === 'month' ? startOf(`${addDays(`${moment.month}-01`, 31).slice(0, 7)}-01`) : undefined;
}

/** An award of which nothing is asked at some time would then be everybody's. */
function emptyAwardProblems(rulebook: Rulebook): RulebookProblem[] {
  const placed = standing(rulebook, 'awards');
  return statesOf(rulebook).flatMap((state) =>
    awardsOf(state).flatMap(({ key, name, source, condition }) => {
      if (condition.kind !== 'allOf' || condition.of.length > 0) return [];
      const place = placed.find(({ rule }) => rule.key === key && rule.source === source)?.place ?? 'layers';
      const reason = {
        vi: `Có lúc không còn tiêu chuẩn nào của “${name.vi}” có hiệu lực.`,
        en: `At some time no condition of “${name.en}” is in force.`,
      };
      return [{ place: `${place}.condition`, reason }];
    }),
  );
}

/** A plan that began from rules of another time may have left its law behind: then nothing could be nominated for. */
function lawlessYearProblems(rulebook: Rulebook): RulebookProblem[] {
  const { year, layers } = rulebook;
  const first = `${year}-01-01`;
  const days = [first, ...daysOfChange(rulebook).filter((day) => day > first && day <= `${year}-12-31`)];
  if (layers.every(({ awards }) => awards.length === 0) || days.some((day) => awardsOf(rulebookOn(rulebook, day)).length > 0)) return [];
  return [
    {
      place: 'layers',
      reason: {
        vi: `Trong năm ${year} không có danh hiệu, hình thức khen thưởng nào có hiệu lực; cần thay bằng quy định của pháp luật hiện hành.`,
        en: `None of its awards is in force in ${year}; the layer of another law must take its place.`,
      },
    },
  ];
}
