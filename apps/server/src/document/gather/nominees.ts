import type { Filling } from '@vinh-danh/domain/document/placeholders';
import type { Award } from '@vinh-danh/domain/rulebook/award';
import { awardOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { loadDossierRules } from '../../nomination/load-dossier-rules';

/** A nominee as a list shows them. */
export interface ListedNominee {
  readonly nominationId: string;
  readonly award: Pick<Award, 'key' | 'name' | 'form' | 'order' | 'decidedBy'>;
  readonly isPerson: boolean;
  readonly name: string;
  /** With "Ông", "Bà" or "Tập thể". */
  readonly addressed: string;
  readonly post: string;
  readonly unit: string;
}

interface Row {
  readonly id: string;
  readonly award: string;
  readonly name: string;
  readonly gender: 'FEMALE' | 'MALE' | null;
  readonly post: string | null;
  readonly unit: string;
  readonly rulebookVersionId: string;
  readonly sentAt: Date | null;
  readonly returnedAt: Date | null;
  readonly recalledAt: Date | null;
}

/** Nominees by the id of their nomination, with the post and the unit that they had on a day. */
export async function readNominees(
  db: EntityManager,
  nominationIds: readonly string[],
  { day, now }: { readonly day: Day; readonly now: Date },
): Promise<Map<string, ListedNominee>> {
  const rows: Row[] = await db.query(
    `SELECT n.id, n.award, coalesce(p.full_name, c.name) AS name, p.gender, job.title AS post,
            coalesce(place.name, above.name, c.name, own.name) AS unit, d.rulebook_version_id AS "rulebookVersionId",
            d.sent_at AS "sentAt", d.returned_at AS "returnedAt", d.recalled_at AS "recalledAt"
       FROM nomination n JOIN dossier d ON d.id = n.dossier_id JOIN unit own ON own.id = d.unit_id
       LEFT JOIN person p ON p.id = n.person_id
       LEFT JOIN unit c ON c.id = n.collective_id
       LEFT JOIN unit above ON above.id = c.parent_id
       LEFT JOIN LATERAL (
         SELECT title, unit_id FROM assignment
          WHERE person_id = p.id AND kind = 'PERMANENT' AND started_on <= $2::date AND coalesce(ended_on, 'infinity') >= $2::date
          ORDER BY started_on DESC LIMIT 1) job ON true
       LEFT JOIN unit place ON place.id = job.unit_id
      WHERE n.id = ANY($1::uuid[])`,
    [nominationIds, day],
  );
  const found = new Map<string, ListedNominee>();
  for (const row of rows) {
    const award = awardOf(await loadDossierRules(db, row, now), row.award);
    found.set(row.id, {
      nominationId: row.id,
      award,
      isPerson: row.gender !== null,
      name: row.name.normalize('NFC'),
      addressed: addressOf(row).normalize('NFC'),
      post: row.post ?? '',
      unit: row.unit,
    });
  }
  return found;
}

/** "Ông" or "Bà" before a name, "Tập thể" before that of a collective. */
export function addressOf({ gender, name }: Pick<Row, 'gender' | 'name'>): string {
  if (gender !== null) return `${gender === 'FEMALE' ? 'Bà' : 'Ông'} ${name}`;
  return /^tập thể /i.test(name) ? name : `Tập thể ${name}`;
}

/** Nominees in their order, the lowest award first; within an award as they stood. */
export function byAward<Nominee extends ListedNominee>(
  nominees: readonly Nominee[],
): { readonly award: ListedNominee['award']; readonly nominees: Nominee[] }[] {
  const groups = new Map<string, { award: ListedNominee['award']; nominees: Nominee[] }>();
  for (const nominee of nominees) {
    const group = groups.get(nominee.award.key) ?? { award: nominee.award, nominees: [] };
    group.nominees.push(nominee);
    groups.set(nominee.award.key, group);
  }
  return [...groups.values()].sort((one, other) => one.award.order - other.award.order);
}

/** The placeholders of one line of a list. */
export function nomineeFilling(nominee: ListedNominee, index: number): Filling {
  return {
    stt: String(index + 1),
    doi_tuong: nominee.addressed,
    ten: nominee.name,
    chuc_vu: nominee.post,
    don_vi: nominee.unit,
    danh_hieu: nominee.award.name.vi,
  };
}
