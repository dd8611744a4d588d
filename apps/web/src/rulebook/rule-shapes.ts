import { AND, listed, type Setting } from '@vinh-danh/domain/rulebook/criteria/kind';
import type { Condition, Criterion } from '@vinh-danh/domain/rulebook/criterion';
import type { DayOff, DeadlineRule, Sector } from '@vinh-danh/domain/rulebook/deadline';
import { describeDayOff, describeDeadline } from '@vinh-danh/domain/rulebook/describe-deadline';
import { describeDossierList } from '@vinh-danh/domain/rulebook/describe-dossier-list';
import { describeQuota } from '@vinh-danh/domain/rulebook/describe-quota';
import { describeScoreSheet } from '@vinh-danh/domain/rulebook/describe-score-sheet';
import { describeVote } from '@vinh-danh/domain/rulebook/describe-vote';
import type { DossierList } from '@vinh-danh/domain/rulebook/dossier-list';
import { group } from '@vinh-danh/domain/rulebook/group';
import { requirementOf } from '@vinh-danh/domain/rulebook/judge.rule';
import type { QuotaRule } from '@vinh-danh/domain/rulebook/quota';
import { criteriaOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { layerShape } from '@vinh-danh/domain/rulebook/rulebook-shape';
import type { ScoreSheet } from '@vinh-danh/domain/rulebook/score-sheet';
import type { VoteRule } from '@vinh-danh/domain/rulebook/vote';
import type { Text } from '@vinh-danh/domain/text';
import { z } from 'zod';
import type { ListPart } from './layer-parts';
import { type Path, valueAt } from './path';
import { type RuleSchema, schemaOf } from './rule-schema';

/** What one rule of a part must look like: the domain's own check, and the same as the form needs it. */
export function partOf(part: ListPart): { readonly shape: z.ZodType; readonly schema: RuleSchema } {
  const list: z.ZodType = layerShape.shape[part];
  const array = list instanceof z.ZodOptional ? list.unwrap() : list;
  if (!(array instanceof z.ZodArray)) throw new Error(`The part ${part} of a layer is not a list.`);
  const shape = array.element as z.ZodType;
  return { shape, schema: schemaOf(shape) };
}

/** What a layer says of itself, beside its rules. */
export const LAYER_SCHEMA: RuleSchema = schemaOf(layerShape);

/** Whom a condition concerns. */
export const GROUP_SCHEMA: RuleSchema = schemaOf(group);

/** What a rule says, as a sentence; undefined while it is not whole. */
export function sentenceOf(part: ListPart, item: unknown, setting: Setting): Text | undefined {
  const read = partOf(part).shape.safeParse(item);
  return read.success ? SENTENCES[part](read.data as never, setting) : undefined;
}

const SENTENCES: Readonly<Record<ListPart, (rule: never, setting: Setting) => Text>> = {
  awards: ({ shortName, source }: { shortName: string; source: { name: Text } }) => ({
    vi: `${shortName} – ${source.name.vi}`,
    en: `${shortName} – ${source.name.en}`,
  }),
  additions: ({ awards, condition }: { awards: readonly string[]; condition: Condition }, setting) => {
    const named = listed(awards.map(setting.nameOf), AND);
    const asked = criteriaOf(condition).map((criterion) => requirementOf(criterion, setting));
    return { vi: `${named.vi}: ${asked.map(({ vi }) => vi).join(' ')}`, en: `${named.en}: ${asked.map(({ en }) => en).join(' ')}` };
  },
  changes: (criterion: Criterion, setting) => requirementOf(criterion, setting),
  waives: ({ criterion }: { criterion: string }) => ({ vi: `Không áp dụng “${criterion}”.`, en: `“${criterion}” does not apply.` }),
  quotas: (quota: QuotaRule, setting) => describeQuota(quota, setting),
  deadlines: (deadline: DeadlineRule, setting) => describeDeadline(deadline, { award: setting.nameOf }),
  sectors: ({ name, units }: Sector) => ({ vi: `${name.vi}: ${units.join(', ')}.`, en: `${name.en}: ${units.join(', ')}.` }),
  holidays: (off: DayOff) => describeDayOff(off, false),
  workingDays: (off: DayOff) => describeDayOff(off, true),
  votes: (vote: VoteRule, setting) => describeVote(vote, setting),
  dossierLists: (list: DossierList, setting) => describeDossierList(list, setting),
  scoreSheets: (sheet: ScoreSheet) => describeScoreSheet(sheet),
};

/** A rule of a layer above, whose place one with the same id would take. */
export interface RuleAbove {
  readonly id: string;
  readonly rule: unknown;
}

/** The rules above a layer that a rule of this part could take the place of. */
export function rulesAbove(rulebook: unknown, layer: Path, part: ListPart): RuleAbove[] {
  const [, index] = layer;
  const layers = valueAt(rulebook, ['layers']);
  const above = Array.isArray(layers) ? layers.slice(0, Number(index)) : [];
  const rules = part === 'changes' ? above.flatMap(criteriaIn) : above.flatMap((each: unknown) => listIn(each, part));
  return rules.flatMap((rule) => (isNamed(rule) ? [{ id: rule.id, rule }] : []));
}

/** The criteria that a layer asks for, wherever they stand in its conditions. */
export function criteriaIn(layer: unknown): unknown[] {
  const conditions = [...listIn(layer, 'awards'), ...listIn(layer, 'additions')].map((each) => valueAt(each, ['condition']));
  return [...conditions.flatMap(leavesOf), ...listIn(layer, 'changes')];
}

function leavesOf(condition: unknown): unknown[] {
  if (typeof condition !== 'object' || condition === null) return [];
  if ('then' in condition) return leavesOf(condition.then);
  if ('of' in condition) return Array.isArray(condition.of) ? condition.of.flatMap(leavesOf) : leavesOf(condition.of);
  return [condition];
}

function listIn(layer: unknown, part: ListPart): unknown[] {
  const list = valueAt(layer, [part]);
  return Array.isArray(list) ? list : [];
}

function isNamed(rule: unknown): rule is { id: string } {
  return typeof rule === 'object' && rule !== null && 'id' in rule && typeof rule.id === 'string';
}

/** The awards that a draft defines; of several definitions of a key the last. */
export function awardsIn(rulebook: unknown): { readonly key: string; readonly name: Text }[] {
  const layers = valueAt(rulebook, ['layers']);
  const awards = Array.isArray(layers) ? layers.flatMap((layer: unknown) => listIn(layer, 'awards')) : [];
  const named = awards.flatMap((award) => {
    const key = valueAt(award, ['key']);
    const name = valueAt(award, ['name']);
    return typeof key === 'string' && isText(name) ? [[key, { key, name }] as const] : [];
  });
  return [...new Map(named).values()];
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;
}
