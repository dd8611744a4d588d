import { parseRulebook } from '@vinh-danh/domain/rulebook/parse-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { EntityManager } from 'typeorm';
import { notFound } from '../graph/errors';
import { RulebookVersionEntity } from './rulebook-version.entity';

/** Versions are immutable, so that what was read once stays true. Few are in use at a time. */
const read = new Map<string, Rulebook>();
const KEEP = 50;

/** The rules of one published version, read and checked once. */
export async function loadRulebook(db: EntityManager, versionId: string): Promise<Rulebook> {
  const known = read.get(versionId);
  if (known) return known;
  const version = await db.findOneByOrFail(RulebookVersionEntity, { id: versionId });
  const rulebook = parseRulebook(version.rulebook);
  if (read.size >= KEEP) read.clear();
  read.set(versionId, rulebook);
  return rulebook;
}

/** The newest published rules of a plan. */
export async function loadPlanRulebook(db: EntityManager, planId: string): Promise<Rulebook> {
  return loadRulebook(db, await newestVersion(db, planId));
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
