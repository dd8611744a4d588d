import { uuidv7 } from 'uuidv7';
import { buildDecision } from '../builders/decisions';
import type { TestPlan } from '../builders/plan';
import type { PermissionFixture } from './fixture';
import { DAY } from './table';
import type { World } from './world';

/** A list posted to the public, a unit with an honour and a story. */
export async function overseenThings({ database, department }: World, { planId, unitId }: Pick<PermissionFixture, 'planId' | 'unitId'>) {
  const { office } = department.people;
  const made = { postingId: uuidv7(), storyId: uuidv7() };
  await database.query(
    `INSERT INTO posting (id, plan_id, number, audience, posted_at, posted_by, closes_at) VALUES ($1, $2, 1, 'PUBLIC', $3::date, $4, $3::date + 10)`,
    [made.postingId, planId, DAY, office.accountId],
  );
  await database.query(
    `INSERT INTO honour (id, unit_id, award, year, decision_number, decided_on) VALUES ($1, $2, 'ADVANCED_COLLECTIVE', 2016, '1/QĐ', '2016-12-20')`,
    [uuidv7(), unitId],
  );
  await database.query(
    `INSERT INTO story (id, unit_id, title, story, published_at, created_at, updated_at) VALUES ($1, $2, 'x', 'x', $3::date, $3::date, $3::date)`,
    [made.storyId, unitId, DAY],
  );
  return made;
}

/** A draft without a line, for which certificates were given up. */
export async function buildDecisionWithBatch({ database, department }: World, plan: TestPlan) {
  const decisionId = await buildDecision(database, department, plan, [], { isRegistered: false });
  const batchId = uuidv7();
  await database.query(
    `INSERT INTO certificate_batch (id, decision_id, number, total, asked_at, asked_by, failed_at, failure) VALUES ($1, $2, 1, 1, now(), $3, now(), 'x')`,
    [batchId, decisionId, department.people.office.accountId],
  );
  return { decisionId, batchId };
}

/** A draft, a letter that was announced, and one thing of all that follows a decision. */
export async function fillRegister({ database, department }: World, planId: string, nominationId: string) {
  const { employee, office } = department.people;
  const [honourId, by] = [uuidv7(), office.accountId];
  const at = { awardDecisionId: uuidv7(), announcedId: uuidv7(), paymentId: uuidv7(), fundEntryId: uuidv7(), reviewId: uuidv7() };
  const recoveryId = uuidv7();
  await database.query(
    `INSERT INTO award_decision (id, plan_id, kind, issued_by, drafted_at, drafted_by) VALUES ($1, $2, 'AWARD', 'Sở', now(), $3)`,
    [at.awardDecisionId, planId, by],
  );
  await database.query(
    `INSERT INTO award_decision (id, plan_id, kind, number, running, issued_on, issued_by, drafted_at, drafted_by, registered_at, registered_by, announced_at, announced_by)
     VALUES ($1, $2, 'PROPOSAL', '1/TTr', 1, '2017-03-01', 'Sở', now(), $3, now(), $3, now(), $3)`,
    [at.announcedId, planId, by],
  );
  await database.query(
    `INSERT INTO honour (id, person_id, award, year, decision_number, decided_on) VALUES ($1, $2, 'ADVANCED_WORKER', 2016, '1/QĐ', '2016-12-10')`,
    [honourId, employee.personId],
  );
  await database.query(
    `INSERT INTO payment (id, plan_id, decision_id, honour_id, due, because, state) VALUES ($1, $2, $3, $4, 0, '{}', 'NOTHING_DUE')`,
    [at.paymentId, planId, at.announcedId, honourId],
  );
  await database.query('INSERT INTO fund (plan_id, income) VALUES ($1, 5)', [planId]);
  await database.query(
    `INSERT INTO fund_entry (id, plan_id, kind, amount, entered_on, document_number, recorded_at, recorded_by)
     VALUES ($1, $2, 'INCOME', 5, '2017-03-01', '1', now(), $3)`,
    [at.fundEntryId, planId, by],
  );
  await database.query(
    `INSERT INTO award_review (id, decision_id, revoked_honour_id, nomination_id, findings, still_met, opened_at) VALUES ($1, $2, $3, $4, '[]', true, now())`,
    [at.reviewId, at.announcedId, honourId, nominationId],
  );
  await database.query(`INSERT INTO recovery (id, decision_id, honour_id, kind) VALUES ($1, $2, $3, 'INSIGNIA')`, [
    recoveryId,
    at.announcedId,
    honourId,
  ]);
  return { ...at, recoveryId };
}
