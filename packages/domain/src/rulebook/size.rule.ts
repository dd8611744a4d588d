import type { RulebookProblem } from './rulebook-error';

/**
 * How much one rulebook may hold. Real ones stay far below; beyond it somebody made a mistake or means harm, and nothing
 * that walks through the rules may be asked to.
 */
export const RULEBOOK_LIMITS = {
  /** Characters of JSON, counted without spaces. */
  characters: 2_000_000,
  layers: 20,
  awards: 200,
  conditions: 5_000,
  /** Conditions within conditions. */
  depth: 12,
  /** Characters of one text. */
  text: 2_000,
  /** Entries of any one list. */
  list: 5_000,
  /** Additions, changes, quotas, deadlines, votes and so on, in all. */
  rules: 2_000,
  /** Days on which rules begin or cease to hold. */
  changes: 60,
} as const;

/** Objects and lists within each other, whatever they mean: well above what the deepest condition needs. */
const NESTING = 64;

/** Keys with which JSON could reach beyond itself. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

interface Spot {
  readonly value: unknown;
  readonly key: string;
  readonly above?: Spot;
  readonly nesting: number;
  /** Conditions around it. */
  readonly depth: number;
}

/**
 * Why a rulebook is too big or too deep to be read at all; undefined when it is not. Looks at it without recursion and
 * stops at the first excess, so that it answers at once however big it is.
 */
export function whyTooBig(json: unknown): RulebookProblem | undefined {
  const counted: Counted = { characters: 0, conditions: 0, awards: 0, rules: 0 };
  const open: Spot[] = [{ value: json, key: '', nesting: 0, depth: 0 }];
  for (let spot = open.pop(); spot; spot = open.pop()) {
    const problem = count(spot, counted);
    if (problem) return problem;
    open.push(...within(spot));
  }
  return undefined;
}

type Counted = Record<'characters' | 'conditions' | 'awards' | 'rules', number>;

function count(spot: Spot, counted: Counted): RulebookProblem | undefined {
  const { value, key } = spot;
  counted.characters += key.length + (typeof value === 'string' ? value.length : 0) + 4;
  if (counted.characters > RULEBOOK_LIMITS.characters) return tooMuch(spot, 'characters');
  if (FORBIDDEN_KEYS.has(key)) return { place: placeOf(spot), reason: NO_SUCH_KEY };
  if (typeof value === 'string' && value.length > RULEBOOK_LIMITS.text) return tooMuch(spot, 'text', value.length);
  if (typeof value !== 'object' || value === null) return undefined;
  if (isCondition(value)) counted.conditions += 1;
  if (counted.conditions > RULEBOOK_LIMITS.conditions) return tooMuch(spot, 'conditions');
  return whyTooWide(spot, value, counted);
}

function whyTooWide(spot: Spot, value: object, counted: Counted): RulebookProblem | undefined {
  if (spot.nesting > NESTING || spot.depth > RULEBOOK_LIMITS.depth) return tooMuch(spot, 'depth');
  if (!Array.isArray(value)) return undefined;
  if (spot.key === 'layers' && value.length > RULEBOOK_LIMITS.layers) return tooMuch(spot, 'layers', value.length);
  if (value.length > RULEBOOK_LIMITS.list) return tooMuch(spot, 'list', value.length);
  const sort = spot.above?.above?.key === 'layers' ? SORTS[spot.key] : undefined;
  if (!sort) return undefined;
  counted[sort] += value.length;
  return counted[sort] > RULEBOOK_LIMITS[sort] ? tooMuch(spot, sort, counted[sort]) : undefined;
}

function within(spot: Spot): Spot[] {
  const { value } = spot;
  if (typeof value !== 'object' || value === null) return [];
  const holds = isCondition(value) && !('id' in value);
  return Object.entries(value).map(([key, inner]) => {
    const isInner = holds && (key === 'of' || key === 'then') && typeof inner === 'object';
    return { value: inner, key, above: spot, nesting: spot.nesting + 1, depth: spot.depth + (isInner ? 1 : 0) };
  });
}

type Limit = keyof typeof RULEBOOK_LIMITS;

/** The lists of a layer, by what their entries count as. */
const SORTS: Readonly<Record<string, 'awards' | 'rules'>> = {
  awards: 'awards',
  additions: 'rules',
  changes: 'rules',
  waives: 'rules',
  dossierLists: 'rules',
  quotas: 'rules',
  deadlines: 'rules',
  votes: 'rules',
  scoreSheets: 'rules',
};

function isCondition(value: object): boolean {
  return 'kind' in value && ('of' in value || 'then' in value || 'id' in value);
}

const NO_SUCH_KEY = { vi: 'Tên trường không hợp lệ.', en: 'There can be no such key.' };

const EXCESS: Readonly<Record<Limit, { readonly vi: string; readonly en: string }>> = {
  characters: { vi: 'ký tự trong toàn bộ quy định', en: 'characters in all' },
  layers: { vi: 'cấp quy định', en: 'layers' },
  awards: { vi: 'danh hiệu, hình thức khen thưởng', en: 'awards' },
  conditions: { vi: 'tiêu chuẩn', en: 'conditions' },
  depth: { vi: 'bậc lồng nhau', en: 'levels of conditions within conditions' },
  text: { vi: 'ký tự trong một đoạn văn bản', en: 'characters in one text' },
  list: { vi: 'mục trong một danh sách', en: 'entries in one list' },
  rules: { vi: 'quy định trong tất cả các cấp', en: 'rules in all layers' },
  changes: { vi: 'ngày thay đổi hiệu lực', en: 'days on which rules begin or cease to hold' },
};

function tooMuch(spot: Spot, limit: Limit, found?: number): RulebookProblem {
  return excess(placeOf(spot), limit, found);
}

/** Says that a rulebook holds more than it may. */
export function excess(place: string, limit: Limit, found?: number): RulebookProblem {
  const most = RULEBOOK_LIMITS[limit];
  const { vi, en } = EXCESS[limit];
  const [foundVi, foundEn] = found === undefined ? ['', ''] : [` (hiện có ${found})`, ` (there are ${found})`];
  return { place, reason: { vi: `Quá ${most} ${vi}${foundVi}.`, en: `More than ${most} ${en}${foundEn}.` } };
}

/** At most so many steps of a path are told: the beginning says enough. */
const PATH_STEPS = 12;

function placeOf(spot: Spot): string {
  const steps: string[] = [];
  for (let at: Spot | undefined = spot; at?.above; at = at.above) steps.push(at.key);
  return steps.reverse().slice(0, PATH_STEPS).join('.');
}
