import { parseRulebook } from '@vinh-danh/domain/rulebook/parse-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { rulesOfPlan } from '@vinh-danh/domain/rulebook/rules-of-plan';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { notFound } from '../graph/errors';
import { RulebookVersionEntity } from './rulebook-version.entity';

/** Versions are immutable, so that what was read once stays true. Few are in use at a time. */
const read = new Map<string, Rulebook>();
const KEEP = 50;

/** All rules of one published version, whenever they hold, read and checked once. */
export async function loadRulebook(db: EntityManager, versionId: string): Promise<Rulebook> {
  const known = read.get(versionId);
  if (known) return known;
  const version = await db.findOneByOrFail(RulebookVersionEntity, { id: versionId });
  const rulebook = parseRulebook(version.rulebook);
  if (read.size >= KEEP) read.clear();
  read.set(versionId, rulebook);
  return rulebook;
}

/** The rules of a version that are in force at an instant. */
export async function loadRulesAt(db: EntityManager, versionId: string, at: Date): Promise<Rulebook> {
  return rulesOfPlan(await loadRulebook(db, versionId), dayOf(at));
}

/** The newest published rules of a plan, whenever they hold. */
export async function loadPlanRulebook(db: EntityManager, planId: string): Promise<Rulebook> {
  return loadRulebook(db, await newestVersion(db, planId));
}

/** The newest published rules of a plan that are in force at an instant. */
export async function loadPlanRulesAt(db: EntityManager, planId: string, at: Date): Promise<Rulebook> {
  return loadRulesAt(db, await newestVersion(db, planId), at);
}

/** Id of the newest published version of a plan's rules: what a new dossier is pinned to. */
export async function newestVersion(db: EntityManager, planId: string): Promise<string> {
  const newest = await newestVersionIfAny(db, planId);
  if (!newest) throw notFound();
  return newest;
}

/** The same, or null for a plan whose rules are still being written. */
export async function newestVersionIfAny(db: EntityManager, planId: string): Promise<string | null> {
  const [version]: { id: string }[] = await db.query('SELECT id FROM rulebook_version WHERE plan_id = $1 ORDER BY number DESC LIMIT 1', [
    planId,
  ]);
  return version?.id ?? null;
}
