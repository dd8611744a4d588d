import type { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';

/** Writes that the council has passed these nominations and that their posting is over: what comes before a decision is not what is measured. */
export async function passCouncilAndPosting(database: DataSource, nominationIds: readonly string[]): Promise<void> {
  const [councilId, sittingId, postingId] = [uuidv7(), uuidv7(), uuidv7()];
  // The demonstration's own sitting, not yet held, would be the council's last word.
  await database.query(
    `UPDATE sitting SET cancelled_at = starts_at, cancelled_by = created_by, cancel_reason = 'Họp sớm hơn', version = version + 1
      WHERE opened_at IS NULL AND cancelled_at IS NULL`,
  );
  await database.query(
    `INSERT INTO council (id, unit_id, body, name, english_name, decision_number, established_on)
       SELECT $1, id, 'COUNCIL', 'Hội đồng Thi đua – Khen thưởng', 'Council for Emulation and Commendation', '10/QĐ', '2017-01-10'
         FROM unit WHERE parent_id IS NULL`,
    [councilId],
  );
  await database.query(
    `INSERT INTO sitting (id, council_id, plan_id, number, starts_at, place, convened_at, convened_by, opened_at, opened_by, closed_at, closed_by, created_at, created_by)
       SELECT $1, $2, plan_id, 1, at, 'Phòng họp số 1', at, created_by, at, created_by, at, created_by, at, created_by
         FROM (SELECT plan_id, created_by, '2017-12-01T01:00:00Z'::timestamptz AS at FROM dossier LIMIT 1) held`,
    [sittingId, councilId],
  );
  await database.query(
    `INSERT INTO sitting_case (id, sitting_id, position, nomination_id, outcome, votes_in_favour, votes_needed, voters_counted, decided_at)
       SELECT gen_random_uuid(), $1, place, id, 'PASSED', 7, 5, 7, '2017-12-01T01:00:00Z' FROM unnest($2::uuid[]) WITH ORDINALITY cases(id, place)`,
    [sittingId, nominationIds],
  );
  await database.query(
    `INSERT INTO posting (id, plan_id, number, audience, posted_at, posted_by, closes_at)
       SELECT $1, plan_id, (SELECT count(*) + 1 FROM posting), 'STAFF', '2017-12-01T09:00:00Z', created_by, '2017-12-02T09:00:00Z' FROM dossier LIMIT 1`,
    [postingId],
  );
  await database.query(
    'INSERT INTO posting_entry (posting_id, nomination_id, position) SELECT $1, id, place FROM unnest($2::uuid[]) WITH ORDINALITY entries(id, place)',
    [postingId, nominationIds],
  );
}
