import { EMPTY_TASK, type PledgeContent } from '@vinh-danh/domain/pledge/pledge';
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

/** What this device still holds of a draft, if it has the shape of one. */
export function readContent(kept: unknown): PledgeContent | undefined {
  return isContent(kept) ? kept : undefined;
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
