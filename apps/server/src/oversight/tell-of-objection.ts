import type { ObjectionHandler } from '@vinh-danh/domain/oversight/objection';
import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { notify, type Teller } from '../notice/notify';
import { loadRulebook } from '../plan/load-rulebook';
import { findHandlingAccounts } from './objection-parties.query';

/** An objection as notices speak of it. */
interface Told {
  readonly id: string;
  readonly number: string;
  readonly nominationId: string;
}

/** Tells those who handle an objection, parties to the case left out. Who filed it is in none of the words. */
export async function tellHandlers(
  db: EntityManager,
  teller: Teller,
  objection: Told & { readonly handler: ObjectionHandler },
  kind: 'OBJECTION_FILED' | 'OBJECTION_REPLIED',
): Promise<void> {
  const accounts = await findHandlingAccounts(db, objection, dayOf(teller.now));
  await notify(db, teller, {
    kind,
    facts: await factsOf(db, objection),
    about: { kind: 'Nomination', id: objection.nominationId },
    path: `/objections/${objection.id}`,
    to: accounts.map((accountId) => ({ accountId })),
  });
}

/** Tells the nominee and who heads their unit of what was released to them, or found. */
export async function tellNominee(
  db: EntityManager,
  teller: Teller,
  objection: Told,
  kind: 'OBJECTION_RELEASED' | 'OBJECTION_FOUND',
): Promise<void> {
  const [about]: { personId: string | null; unitId: string }[] = await db.query(
    `SELECT n.person_id AS "personId", coalesce(n.collective_id, d.unit_id) AS "unitId" FROM nomination n JOIN dossier d ON d.id = n.dossier_id WHERE n.id = $1`,
    [objection.nominationId],
  );
  if (!about) return;
  await notify(db, teller, {
    kind,
    facts: await factsOf(db, objection),
    about: { kind: 'Nomination', id: objection.nominationId },
    to: [{ personId: about.personId }, { role: 'UNIT_HEAD', over: about.unitId, nearest: true }],
    nominationIds: [objection.nominationId],
  });
}

/** Tells whoever filed it, on their page alone. Those outside, and those without a name, look it up by their code. */
export async function tellObjector(db: EntityManager, { now }: Teller, { id, number, nominationId }: Told): Promise<void> {
  const [filing]: { accountId: string | null }[] = await db.query(
    'SELECT account_id AS "accountId" FROM objection_filing WHERE objection_id = $1',
    [id],
  );
  if (!filing?.accountId) return;
  await notify(
    db,
    { now, viewer: null },
    {
      kind: 'OBJECTION_ANSWERED',
      facts: { number },
      about: { kind: 'Nomination', id: nominationId },
      to: [{ accountId: filing.accountId }],
    },
  );
}

async function factsOf(db: EntityManager, { number, nominationId }: Told) {
  const [about]: { nominee: string; award: string; versionId: string }[] = await db.query(
    `SELECT coalesce(p.full_name, c.name) AS nominee, n.award, d.rulebook_version_id AS "versionId"
       FROM nomination n JOIN dossier d ON d.id = n.dossier_id
       LEFT JOIN person p ON p.id = n.person_id LEFT JOIN unit c ON c.id = n.collective_id WHERE n.id = $1`,
    [nominationId],
  );
  const award = about && awardsOf(await loadRulebook(db, about.versionId)).find(({ key }) => key === about.award)?.name;
  return { number, nominee: about?.nominee ?? '', award: award?.vi ?? about?.award ?? '', awardEnglish: award?.en ?? about?.award ?? '' };
}
