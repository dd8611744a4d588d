import { createHash } from 'node:crypto';
import type { Scope } from '@vinh-danh/domain/access/role';
import type { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { buildPlan } from '../builders/plan';
import { buildBallots } from './build-ballots';
import { buildDecisionWithBatch, fillRegister, overseenThings } from './build-register';
import { DAY, TOKENS } from './table';
import type { World } from './world';

export const SECRETS = { readingToken: 'vd_reading', pledgingToken: 'vd_pledging' };

export interface PermissionFixture {
  readonly unitId: string;
  readonly personId: string;
  readonly planId: string;
  readonly rulebookVersionId: string;
  readonly taskId: string;
  readonly pledgeId: string;
  readonly dossierId: string;
  readonly nominationId: string;
  /** A draft, a decision that was announced, and what came after it. */
  readonly awardDecisionId: string;
  readonly announcedId: string;
  readonly paymentId: string;
  readonly fundEntryId: string;
  readonly reviewId: string;
  readonly recoveryId: string;
  readonly attachmentId: string;
  readonly accountId: string;
  readonly roleGrantId: string;
  readonly headGrantId: string;
  readonly standInId: string;
  readonly indicatorId: string;
  readonly apiTokenId: string;
  /** The person of the council who may vote. */
  readonly councilId: string;
  readonly sittingId: string;
  /** The council itself, a seat in it, and what hangs on its case. */
  readonly bodyId: string;
  readonly seatId: string;
  readonly recusalId: string;
  readonly tieId: string;
  readonly initiativeId: string;
  readonly departmentId: string;
  readonly caseId: string;
  readonly ballotId: string;
  readonly roundId: string;
  readonly countedBallotId: string;
  readonly postingId: string;
  readonly objectionId: string;
  readonly storyId: string;
  readonly decisionId: string;
  readonly batchId: string;
  /** A nomination of the room, and its case: the member of the council is recused from it. */
  readonly keptNominationId: string;
  readonly keptCaseId: string;
  readonly siblingUnitId: string;
  readonly siblingHeadId: string;
  readonly foreignUnitId: string;
  readonly foreignPersonId: string;
}

/** The kept facts of somebody of whom nothing is on record. */
const NOBODY = {
  kind: 'PERSON',
  id: 'x',
  name: 'Đặng Thị Ước',
  gender: 'FEMALE',
  jobGroup: 'CIVIL_SERVANT',
  rank: 'STAFF',
  serviceStartedOn: '2010-01-01',
  attestations: {},
  findings: {},
  ...Object.fromEntries(
    ['ratings', 'inquiries', 'honours', 'nominatedFor', 'clearances', 'indicators', 'scores', 'blockRanks'].map((fact) => [fact, []]),
  ),
  ...Object.fromEntries(['assignments', 'leaves', 'studies', 'disciplines', 'initiatives'].map((fact) => [fact, []])),
};

/** One thing of each kind, all of them matters of the planning room. */
export async function buildPermissionFixture(world: World): Promise<PermissionFixture> {
  const { database, department } = world;
  const { planId, rulebookVersionId } = await buildPlan(database);
  const { employee, head } = department.people;
  const [id, unitId] = [() => uuidv7(), department.units.planning];
  const at = { taskId: id(), pledgeId: id(), dossierId: id(), nominationId: id(), attachmentId: id(), accountId: id() };
  const more = {
    roleGrantId: id(),
    standInId: id(),
    indicatorId: id(),
    apiTokenId: await makeToken(database, employee.accountId, 'vd_spare', ['plan:read']),
  };
  for (const name of ['readingToken', 'pledgingToken'] as const) await makeToken(database, head.accountId, SECRETS[name], TOKENS[name]);
  await database.query(
    `INSERT INTO plan_task (id, plan_id, position, title, english_title, owner_unit_id, due_text, english_due_text, paragraph)
     VALUES ($1, $2, 1, '', '', $3, '', '', 'III.1')`,
    [at.taskId, planId, unitId],
  );
  await database.query(
    `INSERT INTO pledge (id, plan_id, person_id, unit_id, awards, receipt_number, sent_at, sent_by, created_at, updated_at)
     VALUES ($1, $2, $3, $4, '{ADVANCED_WORKER}', '1', now(), $5, now(), now())`,
    [at.pledgeId, planId, employee.personId, unitId, employee.accountId],
  );
  await database.query(
    `INSERT INTO dossier (id, plan_id, unit_id, rulebook_version_id, created_at, created_by, updated_at) VALUES ($1, $2, $3, $4, now(), $5, now())`,
    [at.dossierId, planId, unitId, rulebookVersionId, head.accountId],
  );
  await database.query(
    `INSERT INTO nomination (id, dossier_id, plan_id, award, person_id, created_at, updated_at)
     VALUES ($1, $2, $3, 'ADVANCED_WORKER', $4, now(), now())`,
    [at.nominationId, at.dossierId, planId, employee.personId],
  );
  const keptNominationId = id();
  await database.query(
    `INSERT INTO nomination (id, dossier_id, plan_id, award, person_id, created_at, updated_at)
     VALUES ($1, $2, $3, 'ADVANCED_WORKER', $4, now(), now())`,
    [keptNominationId, at.dossierId, planId, department.people.colleague.personId],
  );
  await database.query(
    `INSERT INTO decision_record (id, nomination_id, plan_id, award, outcome, decided_at, decided_by, judged_on, rulebook_version_id, rules_on, nominee, eligibility, ledgers)
     VALUES ($1, $2, $3, 'ADVANCED_WORKER', 'REFUSED', now(), $4, $5, $6, $5, $7, $8, '[]')`,
    [
      id(),
      at.nominationId,
      planId,
      department.people.director.accountId,
      DAY,
      rulebookVersionId,
      JSON.stringify(NOBODY),
      JSON.stringify({ award: 'ADVANCED_WORKER', outcome: 'NOT_MET', verdicts: [] }),
    ],
  );
  await database.query(`INSERT INTO rulebook_draft (id, plan_id, rulebook, updated_at, updated_by) VALUES ($1, $2, '{}', now(), $3)`, [
    id(),
    planId,
    head.accountId,
  ]);
  await database.query(
    `INSERT INTO attachment (id, dossier_id, purpose, filename, media_type, size, sha256, uploaded_by, uploaded_at)
     VALUES ($1, $2, 'MINUTES', 'a.pdf', 'application/pdf', 1, sha256('x'), $3, now())`,
    [at.attachmentId, at.dossierId, head.accountId],
  );
  await database.query(`INSERT INTO attachment_content (attachment_id, content) VALUES ($1, 'x')`, [at.attachmentId]);
  await database.query(
    `INSERT INTO account (id, username, display_name, password_hash, password_changed_at, created_at, mail_address)
     VALUES ($1, 'spare', 'Spare', '', now(), now(), 'spare@example.vn')`,
    [at.accountId],
  );
  await database.query(
    `INSERT INTO role_grant (id, account_id, role, unit_id, valid_from, granted_at) VALUES ($1, $2, 'UNIT_HEAD', $3, '2010-01-01', now())`,
    [more.roleGrantId, at.accountId, unitId],
  );
  await database.query(`UPDATE account SET mail_address = 'employee@example.vn', version = version + 1 WHERE id = $1`, [
    employee.accountId,
  ]);
  await database.query(
    `INSERT INTO notice (id, account_id, kind, facts, about_kind, about_id, path, at, delivery)
     VALUES ($1, $2, 'DOSSIER_RETURNED', '{}', 'dossier', $3, '/', '2017-03-01', 'APP')`,
    [id(), head.accountId, at.dossierId],
  );
  const [headGrant]: { id: string }[] = await database.query('SELECT id FROM role_grant WHERE account_id = $1', [head.accountId]);
  // To come: while it is in force, the employee would be the head in every row of the table.
  await database.query(
    `INSERT INTO stand_in (id, principal_id, deputy_id, role, unit_id, valid_from, valid_to, decision_number, set_at, set_by)
     VALUES ($1, $2, $3, 'UNIT_HEAD', $4, '2018-01-01', '2018-01-31', '1/QĐ', now(), $2)`,
    [more.standInId, head.accountId, employee.accountId, unitId],
  );
  await database.query(`INSERT INTO indicator (id, person_id, key, year, value) VALUES ($1, $2, 'k', 2016, 1)`, [
    more.indicatorId,
    employee.personId,
  ]);
  const sitting = await buildBallots(world, { planId, rulebookVersionId }, at.nominationId, keptNominationId);
  const overseen = await overseenThings(world, { planId, nominationId: at.nominationId, unitId });
  const decision = await buildDecisionWithBatch(world, { planId, rulebookVersionId });
  const register = await fillRegister(world, planId, at.nominationId);
  return {
    ...at,
    ...more,
    ...sitting,
    ...overseen,
    ...decision,
    ...register,
    unitId,
    planId,
    rulebookVersionId,
    personId: employee.personId,
    keptNominationId,
    siblingUnitId: department.units.science,
    siblingHeadId: department.people.otherHead.personId,
    foreignUnitId: department.units.metrology,
    foreignPersonId: department.people.metrologist.personId,
    headGrantId: headGrant?.id ?? '',
  };
}

async function makeToken(database: DataSource, accountId: string, secret: string, scopes: readonly Scope[]): Promise<string> {
  const id = uuidv7();
  await database.query(
    `INSERT INTO api_token (id, account_id, name, token_hash, hint, scopes, created_at, expires_at)
     VALUES ($1, $2, 'token', $3, '', $4, now(), now() + interval '1 day')`,
    [id, accountId, createHash('sha256').update(secret).digest(), scopes],
  );
  return id;
}
