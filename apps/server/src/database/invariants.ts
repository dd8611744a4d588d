import type { DataSource, QueryRunner } from 'typeorm';

/** Something that is derived and does not follow from the facts. */
export interface BrokenInvariant {
  readonly invariant: string;
  readonly subject: string;
  readonly stored: string;
  readonly recounted: string;
}

/** Every derived number, recounted. Each statement gives the rows on which the stored and the recounted disagree. */
const INVARIANTS: Readonly<Record<string, string>> = {
  'places used in a quota are its approved nominations': `
    SELECT quota.rule AS subject, used::text AS stored, count(nomination.id)::text AS recounted
      FROM quota LEFT JOIN nomination ON nomination.quota_id = quota.id AND nomination.approved_at IS NOT NULL
     GROUP BY quota.id HAVING used <> count(nomination.id)`,
  "leaders' places used are its approved nominations of leaders": `
    SELECT quota.rule AS subject, leaders_used::text AS stored, count(nomination.id)::text AS recounted
      FROM quota LEFT JOIN nomination ON nomination.quota_id = quota.id AND nomination.approved_at IS NOT NULL AND nomination.takes_leader_place
     GROUP BY quota.id HAVING leaders_used <> count(nomination.id)`,
  'the base of a share is the holders of the award below': `
    SELECT quota.rule AS subject, quota.base::text AS stored, counted.holders::text AS recounted
      FROM quota
      JOIN LATERAL (SELECT rulebook FROM rulebook_version WHERE plan_id = quota.plan_id ORDER BY number DESC LIMIT 1) newest ON true
      CROSS JOIN LATERAL jsonb_path_query(newest.rulebook, '$.layers[*].quotas[*] ? (@.amount.base.kind == "holders")') AS declared
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS holders FROM nomination
         WHERE nomination.plan_id = quota.plan_id AND nomination.award = declared #>> '{amount,base,award}' AND approved_at IS NOT NULL) counted
     WHERE quota.unit_id IS NULL AND declared ->> 'id' = quota.rule AND quota.base <> counted.holders`,
  'only what the Office accepted is decided': `
    SELECT nomination.id::text AS subject, 'decided' AS stored, 'not accepted' AS recounted
      FROM nomination JOIN dossier ON dossier.id = nomination.dossier_id
     WHERE num_nonnulls(approved_at, refused_at) > 0 AND (dossier.accepted_at IS NULL OR dossier.withdrawn_at IS NOT NULL)`,
  'numbers on receipts run without gaps': `
    SELECT counter.kind AS subject, counter.last::text AS stored, count(given.number)::text AS recounted
      FROM receipt_counter counter
      LEFT JOIN LATERAL (
        SELECT receipt_number AS number FROM pledge WHERE counter.kind = 'PLEDGE' AND plan_id = counter.plan_id AND receipt_number ~ '^ĐK-\\d{4}-\\d+$'
        UNION ALL
        SELECT receipt_number FROM dossier WHERE counter.kind = 'DOSSIER' AND plan_id = counter.plan_id AND receipt_number ~ '^HS-\\d{4}-\\d+$') given ON true
     GROUP BY counter.plan_id, counter.kind HAVING counter.last <> count(given.number)`,
  'a file has its bytes, and they are the ones that were received': `
    SELECT attachment.id::text AS subject, encode(attachment.sha256, 'hex') AS stored, coalesce(encode(sha256(content), 'hex'), 'nothing') AS recounted
      FROM attachment LEFT JOIN attachment_content ON attachment_id = attachment.id
     WHERE content IS NULL OR sha256(content) <> attachment.sha256`,
};

/** Recomputes every derived number from the facts. Empty when all is as it must be. */
export async function findBrokenInvariants(database: Pick<DataSource | QueryRunner, 'query'>): Promise<BrokenInvariant[]> {
  const broken: BrokenInvariant[] = [];
  for (const [invariant, sql] of Object.entries(INVARIANTS)) {
    const rows: Omit<BrokenInvariant, 'invariant'>[] = await database.query(sql);
    broken.push(...rows.map((row) => ({ invariant, ...row })));
  }
  return broken;
}
