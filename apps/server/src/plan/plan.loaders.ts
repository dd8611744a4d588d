import { settingOf } from '@vinh-danh/domain/rulebook/judge.rule';
import type { Text } from '@vinh-danh/domain/text';
import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { findCurrentPlanIfAny } from './find-plan';
import { loadRulebook } from './load-rulebook';

/** What many rows of a list ask of the plan in force, asked once. */
export function planLoaders({ manager }: DataSource, now: Date) {
  return {
    /** Name of an award by its key; the key itself where the rules of today do not know it, or there are none yet. */
    awardName: new DataLoader<string, Text>(async (keys) => {
      const current = await findCurrentPlanIfAny(manager, now);
      if (!current) return keys.map((key) => ({ vi: key, en: key }));
      const { nameOf } = settingOf(await loadRulebook(manager, current.rulebookVersionId));
      return keys.map(nameOf);
    }),
  };
}
