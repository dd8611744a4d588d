import { formatDay } from '@vinh-danh/domain/format';
import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { loadPlanRulebook } from '../../plan/load-rulebook';
import { addressOf, type ListedNominee } from './nominees';

/** An honour that is taken back, with the decision that gave it. */
export type RevokedHonour = ListedNominee & { readonly so_quyet_dinh_cu: string; readonly ngay_quyet_dinh_cu: string };

interface Row {
  readonly nominationId: string | null;
  readonly award: string;
  readonly name: string;
  readonly gender: 'FEMALE' | 'MALE' | null;
  readonly post: string | null;
  readonly unit: string;
  readonly number: string;
  readonly decidedOn: Day;
}

/** The honours that a revocation takes back, in its order; some were given before this program kept decisions. */
export async function readRevokedHonours(
  db: EntityManager,
  { id, planId }: { readonly id: string; readonly planId: string },
  day: Day,
): Promise<RevokedHonour[]> {
  const rows: Row[] = await db.query(
    `SELECT honour.nomination_id AS "nominationId", honour.award, coalesce(p.full_name, c.name) AS name, p.gender, job.title AS post,
            coalesce(place.name, above.name, c.name, '') AS unit, honour.decision_number AS number, honour.decided_on::text AS "decidedOn"
       FROM revocation_line line JOIN honour ON honour.id = line.honour_id
       LEFT JOIN person p ON p.id = honour.person_id
       LEFT JOIN unit c ON c.id = honour.unit_id
       LEFT JOIN unit above ON above.id = c.parent_id
       LEFT JOIN LATERAL (
         SELECT title, unit_id FROM assignment
          WHERE person_id = p.id AND kind = 'PERMANENT' AND started_on <= $2::date AND coalesce(ended_on, 'infinity') >= $2::date
          ORDER BY started_on DESC LIMIT 1) job ON true
       LEFT JOIN unit place ON place.id = job.unit_id
      WHERE line.decision_id = $1 ORDER BY line.position`,
    [id, day],
  );
  const awards = new Map(awardsOf(await loadPlanRulebook(db, planId)).map((award) => [award.key, award]));
  return rows.map((row) => ({
    nominationId: row.nominationId ?? '',
    award: awards.get(row.award) ?? {
      key: row.award,
      name: { vi: row.award, en: row.award },
      form: 'TITLE',
      order: 0,
      decidedBy: 'DIRECTOR',
    },
    isPerson: row.gender !== null,
    name: row.name.normalize('NFC'),
    addressed: addressOf(row).normalize('NFC'),
    post: row.post ?? '',
    unit: row.unit,
    so_quyet_dinh_cu: row.number,
    ngay_quyet_dinh_cu: formatDay(row.decidedOn),
  }));
}
