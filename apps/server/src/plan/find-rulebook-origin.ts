import { rulesForNewYear } from '@vinh-danh/domain/plan/new-year.rule';
import type { EntityManager } from 'typeorm';
import { badUserInput, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { findRegime } from '../rulebook/find-regimes';
import { loadRulebook } from './load-rulebook';

/** Where rules begin: at most one of these. */
export interface AskedOrigin {
  readonly versionId?: string | null;
  readonly regime?: string | null;
  readonly rulebook?: object | null;
}

export interface Origin {
  readonly rulebook: object;
  /** The published version, where it is one. */
  readonly basedOn: string | null;
}

/** The newest version of the plan itself, or else of the latest plan before it. */
const NEWEST = `
  SELECT version.id FROM rulebook_version version JOIN plan ON plan.id = version.plan_id
   WHERE plan.year <= $1 ORDER BY plan.year DESC, version.number DESC LIMIT 1`;

/**
 * The rules with which a plan of a year begins. Those of another year have their dates moved; what is imported is taken as it is, but
 * for its year.
 *
 * @throws ClientError BAD_USER_INPUT when more than one origin is named, NOT_FOUND for a version or regime that is not there
 */
export async function findRulebookOrigin(db: EntityManager, year: number, asked: AskedOrigin | null | undefined): Promise<Origin> {
  const { versionId, regime, rulebook } = asked ?? {};
  if ([versionId, regime, rulebook].filter(Boolean).length > 1)
    throw badUserInput({ vi: 'Chỉ chọn một nguồn cho bộ quy định.', en: 'Choose one origin for the rules, not several.' });
  if (rulebook) return { rulebook: { ...rulebook, year }, basedOn: null };
  if (regime) return { rulebook: rulesForNewYear(findRegime(regime).rulebook, year), basedOn: null };
  if (versionId && !isId(versionId)) throw notFound();
  const [newest]: { id: string }[] = versionId ? [{ id: versionId }] : await db.query(NEWEST, [year]);
  if (!newest) return { rulebook: { year, layers: [] }, basedOn: null };
  return { rulebook: rulesForNewYear(await loadRulebook(db, newest.id), year), basedOn: newest.id };
}
