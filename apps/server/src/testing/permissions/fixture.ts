import type { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { buildPlan } from '../builders/plan';
import type { TestDepartment } from '../department';
import { buildBallots } from './build-ballots';
import {
  buildNomination,
  buildPersonThings,
  buildUnitThings,
  followNomination,
  makeToken,
  type Owner,
  type PersonThings,
  type UnitThings,
} from './build-own';
import { buildDecisionWithBatch, fillRegister, overseenThings } from './build-register';
import { TOKENS, type Whose } from './table';
import type { World } from './world';

export const SECRETS = { readingToken: 'vd_reading', pledgingToken: 'vd_pledging' };

export interface PermissionFixture extends UnitThings, PersonThings {
  readonly planId: string;
  readonly rulebookVersionId: string;
  /** A draft, a decision that was announced, and what came after it. */
  readonly awardDecisionId: string;
  readonly announcedId: string;
  readonly paymentId: string;
  readonly fundEntryId: string;
  readonly reviewId: string;
  readonly recoveryId: string;
  readonly accountId: string;
  /** Of somebody whose roles are held for one branch. */
  readonly branchAccountId: string;
  readonly noticeId: string;
  readonly roleGrantId: string;
  /** The person of the council who may vote. */
  readonly councilId: string;
  readonly sittingId: string;
  /** The council itself, a seat in it, and what hangs on its case. */
  readonly bodyId: string;
  readonly seatId: string;
  readonly recusalId: string;
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

/** The same things of each: the employee's, their colleague's, those of the sibling room and of the unit of another branch. */
export type PermissionFixtures = Readonly<Record<'own' | Whose, PermissionFixture>>;

function ownersIn({ people, units }: TestDepartment): Record<'own' | Whose, Owner> {
  return {
    own: { unitId: units.planning, person: people.employee, head: people.head },
    colleague: { unitId: units.planning, person: people.colleague, head: people.head },
    sibling: { unitId: units.science, person: people.council, head: people.otherHead },
    foreign: { unitId: units.metrology, person: people.metrologist, head: people.standardsHead },
  };
}

/** One thing of each kind that is nobody's alone, and one of each that is a person's or a unit's for each owner. */
export async function buildPermissionFixtures(world: World): Promise<PermissionFixtures> {
  const { database, department } = world;
  const { people } = department;
  const plan = await buildPlan(database);
  const owners = ownersIn(department);
  for (const name of ['readingToken', 'pledgingToken'] as const)
    await makeToken(database, people.head.accountId, SECRETS[name], TOKENS[name]);

  const room = await buildUnitThings(database, plan, owners.own, 1);
  const ofUnit = {
    own: room,
    colleague: room,
    sibling: await buildUnitThings(database, plan, owners.sibling, 2),
    foreign: await buildUnitThings(database, plan, owners.foreign, 3),
  };
  const ofPerson = (whose: 'own' | Whose, month: number) =>
    buildPersonThings(world, plan, owners[whose], { dossierId: ofUnit[whose].dossierId, month });
  const things = {
    own: { ...ofUnit.own, ...(await ofPerson('own', 1)) },
    colleague: { ...ofUnit.colleague, ...(await ofPerson('colleague', 2)) },
    sibling: { ...ofUnit.sibling, ...(await ofPerson('sibling', 3)) },
    foreign: { ...ofUnit.foreign, ...(await ofPerson('foreign', 4)) },
  };

  const { nominationId, unitId, dossierId } = things.own;
  // Of the head, since a decision on the colleague's is announced.
  const keptNominationId = await buildNomination(database, plan, { dossierId, personId: people.head.personId });
  const shared = {
    ...plan,
    ...(await buildAccess(database, department, dossierId)),
    ...(await buildBranchChief(database, department)),
    ...(await buildBallots(world, plan, nominationId, keptNominationId)),
    ...(await overseenThings(world, { planId: plan.planId, unitId })),
    ...(await buildDecisionWithBatch(world, plan)),
    ...(await fillRegister(world, plan.planId, nominationId)),
    keptNominationId,
    siblingUnitId: department.units.science,
    siblingHeadId: people.otherHead.personId,
    foreignUnitId: department.units.metrology,
    foreignPersonId: people.metrologist.personId,
  };
  await database.query(`INSERT INTO rulebook_draft (id, plan_id, rulebook, updated_at, updated_by) VALUES ($1, $2, '{}', now(), $3)`, [
    uuidv7(),
    plan.planId,
    people.head.accountId,
  ]);

  const follow = async (whose: 'own' | Whose, position: number): Promise<PermissionFixture> => {
    const { postingId, announcedId } = shared;
    const at = { nominationId: things[whose].nominationId, postingId, announcedId, position, director: people.director };
    const objector = whose === 'own' ? people.colleague : people.inspector;
    return { ...shared, ...things[whose], ...(await followNomination(database, plan, owners[whose], { ...at, objector })) };
  };
  return {
    own: await follow('own', 1),
    colleague: await follow('colleague', 2),
    sibling: await follow('sibling', 3),
    foreign: await follow('foreign', 4),
  };
}

/** Somebody who works in a branch, holds for it alone each role that others hold for the whole agency, and heads the sibling room. */
async function buildBranchChief(database: DataSource, { units }: TestDepartment): Promise<{ branchAccountId: string }> {
  const [personId, accountId] = [uuidv7(), uuidv7()];
  await database.query(
    `INSERT INTO person (id, code, full_name, gender, job_group, service_started_on) VALUES ($1, 'branch', 'Lý Văn Nam', 'MALE', 'CIVIL_SERVANT', '2010-01-01')`,
    [personId],
  );
  await database.query(
    `INSERT INTO assignment (id, person_id, unit_id, title, rank, started_on) VALUES ($1, $2, $3, 'STAFF', 'STAFF', '2010-01-01')`,
    [uuidv7(), personId, units.standards],
  );
  await database.query(
    `INSERT INTO account (id, username, person_id, display_name, password_hash, password_changed_at, created_at)
     VALUES ($1, 'branch', $2, 'Lý Văn Nam', '', now(), now())`,
    [accountId, personId],
  );
  await database.query(
    `INSERT INTO role_grant (id, account_id, role, unit_id, valid_from, granted_at)
     SELECT gen_random_uuid(), $1::uuid, unnest($3::text[]), $2::uuid, '2010-01-01'::date, now()
     UNION ALL SELECT gen_random_uuid(), $1::uuid, 'UNIT_HEAD', $4::uuid, '2010-01-01'::date, now()`,
    [accountId, units.standards, ['OFFICE', 'COUNCIL_MEMBER', 'DIRECTOR', 'INSPECTOR', 'ADMINISTRATOR'], units.science],
  );
  return { branchAccountId: accountId };
}

/** A spare account with a role, an address to write to, and a notice to the head. */
async function buildAccess(database: DataSource, { people, units }: TestDepartment, dossierId: string) {
  const made = { accountId: uuidv7(), roleGrantId: uuidv7(), noticeId: uuidv7() };
  await database.query(
    `INSERT INTO account (id, username, display_name, password_hash, password_changed_at, created_at, mail_address)
     VALUES ($1, 'spare', 'Spare', '', now(), now(), 'spare@example.vn')`,
    [made.accountId],
  );
  await database.query(
    `INSERT INTO role_grant (id, account_id, role, unit_id, valid_from, granted_at) VALUES ($1, $2, 'UNIT_HEAD', $3, '2010-01-01', now())`,
    [made.roleGrantId, made.accountId, units.planning],
  );
  await database.query(`UPDATE account SET mail_address = 'employee@example.vn', version = version + 1 WHERE id = $1`, [
    people.employee.accountId,
  ]);
  await database.query(
    `INSERT INTO notice (id, account_id, kind, facts, about_kind, about_id, path, at, delivery)
     VALUES ($1, $2, 'DOSSIER_RETURNED', '{}', 'dossier', $3, '/', '2017-03-01', 'APP')`,
    [made.noticeId, people.head.accountId, dossierId],
  );
  return made;
}
