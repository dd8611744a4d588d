import { EMPTY_TASK, type PledgeContent } from '@vinh-danh/domain/pledge/pledge';
import { keptDraft } from '../ui/kept-draft';
import type { PledgeContent_pledgeFragment } from './pledge-content.generated';

/** What a form begins with: what the server has, and a first row to write in. */
export function draftOf(pledge: PledgeContent_pledgeFragment | null | undefined): PledgeContent {
  const tasks = pledge?.tasks.map(({ description, measure, target, dueOn }) => ({ description, measure, target, dueOn })) ?? [];
  return {
    awards: pledge?.awards ?? [],
    tasks: tasks.length > 0 ? tasks : [EMPTY_TASK],
    initiatives: pledge?.initiatives.map(({ title }) => ({ title })) ?? [],
  };
}

/** The draft that this device still holds, if it has the shape of one. */
export function keptPledge(name: string): { readonly content: PledgeContent; readonly basedOn: number } | undefined {
  const kept = keptDraft(name);
  return kept && isContent(kept.draft) ? { content: kept.draft, basedOn: kept.basedOn } : undefined;
}

function isContent(value: unknown): value is PledgeContent {
  if (typeof value !== 'object' || value === null) return false;
  const { awards, tasks, initiatives } = value as Partial<Record<keyof PledgeContent, unknown>>;
  return (
    isListOf(awards, (award) => typeof award === 'string') &&
    isListOf(tasks, (task) => hasTexts(task, ['description', 'measure', 'target', 'dueOn'])) &&
    isListOf(initiatives, (initiative) => hasTexts(initiative, ['title']))
  );
}

function isListOf(value: unknown, isOne: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function hasTexts(value: unknown, keys: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && keys.every((key) => typeof (value as Record<string, unknown>)[key] === 'string');
}
