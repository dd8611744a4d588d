import type { Context } from '../context';
import { notFound } from '../graph/errors';
import { DossierEntity } from './dossier.entity';
import { type JudgedDossier, judgeDossier } from './judge-dossier';
import type { JudgedNomination } from './judge-nomination';
import type { NominationEntity } from './nomination.entity';

type Asker = Pick<Context, 'database' | 'now'>;

const judged = new WeakMap<Asker, Map<string, Promise<JudgedDossier>>>();

/** A dossier as judged for this request: many fields of a page ask, one gathers. */
export function judgeOnce(context: Asker, dossierId: string): Promise<JudgedDossier> {
  const known = judged.get(context) ?? new Map<string, Promise<JudgedDossier>>();
  judged.set(context, known);
  const found = known.get(dossierId) ?? judgeById(context, dossierId);
  known.set(dossierId, found);
  return found;
}

/** Forgets what was judged before an act of the same request changed it. */
export function judgeAnew(context: Asker): void {
  judged.delete(context);
}

/** One nomination as judged for this request, with its dossier. */
export async function judgeOneOf(context: Asker, nomination: NominationEntity): Promise<JudgedNomination & { readonly of: JudgedDossier }> {
  const of = await judgeOnce(context, nomination.dossierId);
  const found = of.nominations.find((each) => each.nomination.id === nomination.id);
  if (!found) throw notFound();
  return { ...found, of };
}

async function judgeById({ database, now }: Asker, dossierId: string): Promise<JudgedDossier> {
  const db = database.manager;
  return judgeDossier(db, await db.findOneByOrFail(DossierEntity, { id: dossierId }), now);
}
