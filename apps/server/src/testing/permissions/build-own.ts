import { createHash } from 'node:crypto';
import type { Scope } from '@vinh-danh/domain/access/role';
import type { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { TestPlan } from '../builders/plan';
import type { Member } from '../department';
import { DAY } from './table';
import type { World } from './world';

/** Whose things they are: a person, the unit in which they work, and who heads it. */
export interface Owner {
  readonly unitId: string;
  readonly person: Member;
  readonly head: Member;
}

/** What there is once in each unit. */
export interface UnitThings {
  readonly unitId: string;
  readonly taskId: string;
  readonly dossierId: string;
  readonly attachmentId: string;
  readonly headGrantId: string;
}

/** What there is once of each person. */
export interface PersonThings {
  readonly personId: string;
  readonly pledgeId: string;
  readonly nominationId: string;
  readonly indicatorId: string;
  readonly apiTokenId: string;
  readonly standInId: string;
  readonly tieId: string;
  readonly initiativeId: string;
}

/** A task of the plan, and a dossier with minutes. */
export async function buildUnitThings(
  database: DataSource,
  plan: TestPlan,
  { unitId, head }: Owner,
  position: number,
): Promise<UnitThings> {
  const made = { unitId, taskId: uuidv7(), dossierId: uuidv7(), attachmentId: uuidv7() };
  await database.query(
    `INSERT INTO plan_task (id, plan_id, position, title, english_title, owner_unit_id, due_text, english_due_text, paragraph)
     VALUES ($1, $2, $4, '', '', $3, '', '', 'III.1')`,
    [made.taskId, plan.planId, unitId, position],
  );
  await database.query(
    `INSERT INTO dossier (id, plan_id, unit_id, rulebook_version_id, created_at, created_by, updated_at) VALUES ($1, $2, $3, $4, now(), $5, now())`,
    [made.dossierId, plan.planId, unitId, plan.rulebookVersionId, head.accountId],
  );
  await database.query(
    `INSERT INTO attachment (id, dossier_id, purpose, filename, media_type, size, sha256, uploaded_by, uploaded_at)
     VALUES ($1, $2, 'MINUTES', 'a.pdf', 'application/pdf', 1, sha256('x'), $3, now())`,
    [made.attachmentId, made.dossierId, head.accountId],
  );
  await database.query(`INSERT INTO attachment_content (attachment_id, content) VALUES ($1, 'x')`, [made.attachmentId]);
  const [grant]: { id: string }[] = await database.query(`SELECT id FROM role_grant WHERE account_id = $1 AND role = 'UNIT_HEAD'`, [
    head.accountId,
  ]);
  return { ...made, headGrantId: grant?.id ?? '' };
}

export async function buildNomination(
  database: DataSource,
  { planId }: TestPlan,
  { dossierId, personId }: { dossierId: string; personId: string },
): Promise<string> {
  const id = uuidv7();
  await database.query(
    `INSERT INTO nomination (id, dossier_id, plan_id, award, person_id, created_at, updated_at)
     VALUES ($1, $2, $3, 'ADVANCED_WORKER', $4, now(), now())`,
    [id, dossierId, planId, personId],
  );
  return id;
}

/** A pledge, a nomination, a figure, a token, an initiative, a tie with somebody, and a month in which they stand in for their head. */
export async function buildPersonThings(
  { database, department }: World,
  plan: TestPlan,
  { unitId, person, head }: Owner,
  { dossierId, month }: { dossierId: string; month: number },
): Promise<PersonThings> {
  const id = () => uuidv7();
  const { personId, accountId } = person;
  const nominationId = await buildNomination(database, plan, { dossierId, personId });
  const made = { personId, nominationId, pledgeId: id(), indicatorId: id(), standInId: id(), tieId: id(), initiativeId: id() };
  await database.query(
    `INSERT INTO pledge (id, plan_id, person_id, unit_id, awards, receipt_number, sent_at, sent_by, created_at, updated_at)
     VALUES ($1, $2, $3, $4, '{ADVANCED_WORKER}', $6, now(), $5, now(), now())`,
    [made.pledgeId, plan.planId, personId, unitId, accountId, String(month)],
  );
  // To come: while it is in force, they would be the head in every row of the table.
  await database.query(
    `INSERT INTO stand_in (id, principal_id, deputy_id, role, unit_id, valid_from, valid_to, decision_number, set_at, set_by)
     SELECT $1, $2, $3, 'UNIT_HEAD', unit_id, make_date(2018, $4, 1), make_date(2018, $4, 28), '1/QĐ', now(), $2
       FROM role_grant WHERE account_id = $2 AND role = 'UNIT_HEAD'`,
    [made.standInId, head.accountId, accountId, month],
  );
  await database.query(`INSERT INTO indicator (id, person_id, key, year, value) VALUES ($1, $2, 'k', 2016, 1)`, [
    made.indicatorId,
    personId,
  ]);
  await database.query(
    `INSERT INTO family_tie (id, person_id, relative_id, kind, declared_at, declared_by) VALUES ($1, $2, $3, 'SIBLING', now(), $4)`,
    [made.tieId, personId, department.people.administrator.personId, accountId],
  );
  await database.query(`INSERT INTO initiative (id, kind, title, level) VALUES ($1, 'INITIATIVE', 'Số hóa', 'UNIT')`, [made.initiativeId]);
  await database.query('INSERT INTO initiative_author (initiative_id, person_id) VALUES ($1, $2)', [made.initiativeId, personId]);
  await database.query(
    `INSERT INTO initiative_filing (initiative_id, plan_id, unit_id, receipt_number, description, effect, filed_at, filed_by)
     VALUES ($1, $2, $3, $5, 'x', 'x', now(), $4)`,
    [made.initiativeId, plan.planId, unitId, accountId, `SK-${month}`],
  );
  return { ...made, apiTokenId: await makeToken(database, accountId, `vd_spare${month}`, ['plan:read']) };
}

/** What comes after a nomination: it is refused and its record kept, it is posted, objected to, and named in a decision. */
export async function followNomination(
  database: DataSource,
  plan: TestPlan,
  { person }: Owner,
  at: { nominationId: string; postingId: string; announcedId: string; position: number; director: Member; objector: Member },
): Promise<{ objectionId: string }> {
  const objectionId = uuidv7();
  const { nominationId, postingId, position, director, objector } = at;
  await database.query(
    `INSERT INTO decision_record (id, nomination_id, plan_id, award, outcome, decided_at, decided_by, judged_on, rulebook_version_id, rules_on, nominee, eligibility, ledgers)
     VALUES ($1, $2, $3, 'ADVANCED_WORKER', 'REFUSED', now(), $4, $5, $6, $5, $7, $8, '[]')`,
    [
      uuidv7(),
      nominationId,
      plan.planId,
      director.accountId,
      DAY,
      plan.rulebookVersionId,
      JSON.stringify({ ...NOBODY, id: person.personId }),
      JSON.stringify({ award: 'ADVANCED_WORKER', outcome: 'NOT_MET', verdicts: [] }),
    ],
  );
  await database.query('INSERT INTO posting_entry (posting_id, nomination_id, position) VALUES ($1, $2, $3)', [
    postingId,
    nominationId,
    position,
  ]);
  await database.query(
    `INSERT INTO objection (id, posting_id, nomination_id, number, handler, freezes, received_on, released_text, released_at, released_by)
     VALUES ($1, $2, $3, $6, 'OFFICE', true, $4, 'x', $4::date, $5)`,
    [objectionId, postingId, nominationId, DAY, director.accountId, `KN-2017-${position}`],
  );
  await database.query(
    `INSERT INTO objection_filing (objection_id, posting_id, nomination_id, received_at, key_hash, request_hash, code_hash, account_id, words)
     VALUES ($1, $2, $3, $4::date, sha256($6), sha256($6), sha256($6), $5, 'x')`,
    [objectionId, postingId, nominationId, DAY, objector.accountId, Buffer.from(`${position}`)],
  );
  await database.query('INSERT INTO award_decision_line (decision_id, nomination_id, position) VALUES ($1, $2, $3)', [
    at.announcedId,
    nominationId,
    position,
  ]);
  return { objectionId };
}

/** The kept facts of somebody of whom nothing is on record. */
const NOBODY = {
  kind: 'PERSON',
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

export async function makeToken(database: DataSource, accountId: string, secret: string, scopes: readonly Scope[]): Promise<string> {
  const id = uuidv7();
  await database.query(
    `INSERT INTO api_token (id, account_id, name, token_hash, hint, scopes, created_at, expires_at)
     VALUES ($1, $2, 'token', $3, '', $4, now(), now() + interval '1 day')`,
    [id, accountId, createHash('sha256').update(secret).digest(), scopes],
  );
  return id;
}
