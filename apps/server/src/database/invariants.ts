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
  'places used in a quota are those that nominations take in it': `
    SELECT quota.rule AS subject, used::text AS stored, count(taken.quota_id)::text AS recounted
      FROM quota LEFT JOIN nomination_place taken ON taken.quota_id = quota.id
     GROUP BY quota.id HAVING used <> count(taken.quota_id)`,
  "leaders' places used are those that nominations of leaders take": `
    SELECT quota.rule AS subject, leaders_used::text AS stored, count(taken.quota_id)::text AS recounted
      FROM quota LEFT JOIN nomination_place taken ON taken.quota_id = quota.id AND taken.takes_leader_place
     GROUP BY quota.id HAVING leaders_used <> count(taken.quota_id)`,
  'only what is approved takes a place': `
    SELECT nomination.id::text AS subject, 'a place' AS stored, 'not approved' AS recounted
      FROM nomination_place taken JOIN nomination ON nomination.id = taken.nomination_id WHERE approved_at IS NULL`,
  'who takes a place takes it in a quota of the same plan': `
    SELECT nomination.id::text AS subject, quota.plan_id::text AS stored, nomination.plan_id::text AS recounted
      FROM nomination_place taken JOIN nomination ON nomination.id = taken.nomination_id JOIN quota ON quota.id = taken.quota_id
     WHERE nomination.plan_id <> quota.plan_id`,
  'the number of a year is the one that was set last': `
    SELECT quota.rule AS subject, coalesce(set_places::text, 'nothing') AS stored, coalesce(newest.places::text, 'nothing') AS recounted
      FROM quota LEFT JOIN LATERAL (SELECT places FROM quota_setting WHERE quota_id = quota.id ORDER BY number DESC LIMIT 1) newest ON true
     WHERE set_places IS DISTINCT FROM newest.places`,
  'only what the Office accepted is decided': `
    SELECT nomination.id::text AS subject, 'decided' AS stored, 'not accepted' AS recounted
      FROM nomination JOIN dossier ON dossier.id = nomination.dossier_id
     WHERE num_nonnulls(approved_at, refused_at) > 0 AND (dossier.accepted_at IS NULL OR dossier.withdrawn_at IS NOT NULL)`,
  'an honour says what its decision says, and is there once the decision is registered': `
    SELECT line.nomination_id::text AS subject, coalesce(honour.decision_number, 'no honour') AS stored, decision.number AS recounted
      FROM award_decision_line line JOIN award_decision decision ON decision.id = line.decision_id
      LEFT JOIN honour ON honour.nomination_id = line.nomination_id AND honour.decision_id = decision.id
     WHERE decision.running IS NOT NULL AND decision.kind IN ('AWARD', 'UPPER_AWARD') AND NOT line.is_correction AND line.granted IS NOT FALSE
       AND (honour.decision_number, honour.decided_on) IS DISTINCT FROM (decision.number, decision.issued_on)`,
  'an honour of the register has its money worked out once': `
    SELECT honour.id::text AS subject, count(payment.id)::text AS stored, '1' AS recounted
      FROM honour LEFT JOIN payment ON payment.honour_id = honour.id WHERE honour.decision_id IS NOT NULL
     GROUP BY honour.id HAVING count(payment.id) <> 1`,
  'what a registered revocation names is revoked by it': `
    SELECT honour.id::text AS subject, coalesce(honour.revocation_number, 'nothing') AS stored, decision.number AS recounted
      FROM revocation_line line JOIN award_decision decision ON decision.id = line.decision_id JOIN honour ON honour.id = line.honour_id
     WHERE decision.registered_at IS NOT NULL AND honour.revocation_number IS DISTINCT FROM decision.number`,
  'the counters of a fund are the sums of its entries and payments': `
    SELECT fund.plan_id::text AS subject, concat_ws(' ', fund.income, committed, fund.paid) AS stored,
           concat_ws(' ', coalesce(entries.sum, 0), coalesce(payments.due, 0), coalesce(payments.paid, 0)) AS recounted
      FROM fund
      LEFT JOIN LATERAL (SELECT sum(amount) AS sum FROM fund_entry WHERE plan_id = fund.plan_id) entries ON true
      LEFT JOIN LATERAL (
        SELECT sum(due) FILTER (WHERE state = 'DUE') AS due, sum(due) FILTER (WHERE state = 'PAID') AS paid
          FROM payment WHERE plan_id = fund.plan_id) payments ON true
     WHERE (fund.income, committed, fund.paid)
           IS DISTINCT FROM (coalesce(entries.sum, 0), coalesce(payments.due, 0), coalesce(payments.paid, 0))`,
  'money that came back stands in the fund once': `
    SELECT recovery.id::text AS subject, coalesce(fund_entry.amount::text, 'nothing') AS stored, recovery.amount::text AS recounted
      FROM recovery LEFT JOIN fund_entry ON fund_entry.recovery_id = recovery.id
     WHERE recovery.kind = 'MONEY' AND recovery.state = 'RECOVERED' AND fund_entry.amount IS DISTINCT FROM recovery.amount`,
  'numbers on receipts run without gaps': `
    SELECT counter.kind AS subject, counter.last::text AS stored, count(given.number)::text AS recounted
      FROM receipt_counter counter
      LEFT JOIN LATERAL (
        SELECT receipt_number AS number FROM pledge WHERE counter.kind = 'PLEDGE' AND plan_id = counter.plan_id AND receipt_number ~ '^ĐK-\\d{4}-\\d+$'
        UNION ALL
        SELECT receipt_number FROM dossier WHERE counter.kind = 'DOSSIER' AND plan_id = counter.plan_id AND receipt_number ~ '^HS-\\d{4}-\\d+$'
        UNION ALL
        SELECT receipt_number FROM initiative_filing WHERE counter.kind = 'INITIATIVE' AND plan_id = counter.plan_id AND receipt_number ~ '^SK-\\d{4}-\\d+$') given ON true
     GROUP BY counter.plan_id, counter.kind HAVING counter.last <> count(given.number)`,
  'how a seat takes part in a sitting is what was recorded last': `
    SELECT sitting_id::text AS subject, coalesce(row(kept.person_id, kept.attends, kept.proxy_person_id)::text, 'nothing') AS stored,
           coalesce(row(newest.person_id, newest.attends, newest.proxy_person_id)::text, 'nothing') AS recounted
      FROM sitting_attendance kept
      FULL JOIN (SELECT DISTINCT ON (sitting_id, seat_id) * FROM sitting_attendance_change ORDER BY sitting_id, seat_id, recorded_at DESC, id DESC) newest
           USING (sitting_id, seat_id)
     WHERE row(kept.person_id, kept.attends, kept.proxy_person_id) IS DISTINCT FROM row(newest.person_id, newest.attends, newest.proxy_person_id)`,
  'sittings of a council in a year are numbered without gaps': `
    SELECT council_id::text AS subject, max(number)::text AS stored, count(*)::text AS recounted
      FROM sitting GROUP BY council_id, plan_id HAVING max(number) <> count(*)`,
  'a secret round has a paper for each who voted in it': `
    SELECT round.id::text AS subject, voters.count::text AS stored, (sealed.count + opened.count)::text AS recounted
      FROM ballot_round round JOIN ballot ON ballot.id = ballot_id
      CROSS JOIN LATERAL (SELECT count(*) FROM ballot_voter WHERE round_id = round.id) voters
      CROSS JOIN LATERAL (SELECT count(*) FROM ballot_paper WHERE round_id = round.id) sealed
      CROSS JOIN LATERAL (SELECT count(*) FROM counted_paper WHERE round_id = round.id) opened
     WHERE form = 'SECRET' AND voided_at IS NULL AND voters.count <> sealed.count + opened.count`,
  'the figures of a secret round are those of its papers': `
    SELECT round.id::text AS subject, row(agree, disagree, lower_title, invalid)::text AS stored, row(a, d, l, i)::text AS recounted
      FROM ballot_round round JOIN ballot ON ballot.id = ballot_id
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE choice = 'AGREE') AS a, count(*) FILTER (WHERE choice = 'DISAGREE') AS d,
               count(*) FILTER (WHERE choice = 'LOWER_TITLE') AS l, count(*) FILTER (WHERE choice = 'INVALID') AS i
          FROM counted_paper WHERE round_id = round.id) counted
     WHERE form = 'SECRET' AND counted_at IS NOT NULL AND row(agree::bigint, disagree::bigint, lower_title::bigint, invalid::bigint) <> row(a, d, l, i)`,
  'nothing sealed outlives its ballot, and a round runs as long as its ballot': `
    SELECT round.id::text AS subject, 'papers or running' AS stored, 'its ballot is over' AS recounted
      FROM ballot_round round JOIN ballot ON ballot.id = ballot_id
     WHERE running <> (num_nonnulls(counted_at, voided_at) = 0)
        OR (NOT running AND EXISTS (SELECT FROM ballot_paper WHERE round_id = round.id))`,
  'nobody votes on a case that the council has decided': `
    SELECT sitting_case.id::text AS subject, 'running' AS stored, outcome AS recounted
      FROM sitting_case JOIN ballot_round ON case_id = sitting_case.id AND running JOIN ballot ON ballot.id = ballot_id
     WHERE outcome IS NOT NULL AND purpose = 'CASE'`,
  'mail that was not sent yet has a job that will send it': `
    SELECT mail.id::text AS subject, mail.state AS stored, 'no job' AS recounted
      FROM mail WHERE settled_at IS NULL AND NOT EXISTS (SELECT FROM jobs WHERE jobs.key = 'sendMail ' || mail.id)`,
  'a mail tells what its reader was told': `
    SELECT mail.id::text AS subject, mail.account_id::text AS stored, coalesce(notice.account_id::text, 'nobody') AS recounted
      FROM mail LEFT JOIN notice ON notice.mail_id = mail.id WHERE notice.account_id IS DISTINCT FROM mail.account_id`,
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
