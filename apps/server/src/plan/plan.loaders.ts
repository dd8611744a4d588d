import { settingOf } from '@vinh-danh/domain/rulebook/judge.rule';
import type { Text } from '@vinh-danh/domain/text';
import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { findCurrentPlan } from './find-plan';
import { loadRulebook } from './load-rulebook';

/** What many rows of a list ask of the plan in force, asked once. */
export function planLoaders({ manager }: DataSource, now: Date) {
  return {
    /** Name of an award by its key; the key itself where the rules of today do not know it, or there are none yet. */
    awardName: new DataLoader<string, Text>(async (keys) => {
      const plans: unknown[] = await manager.query('SELECT FROM plan LIMIT 1');
      if (plans.length === 0) return keys.map((key) => ({ vi: key, en: key }));
      const { rulebookVersionId } = await findCurrentPlan(manager, now);
      const { nameOf } = settingOf(await loadRulebook(manager, rulebookVersionId));
      return keys.map(nameOf);
    }),
  };
}
