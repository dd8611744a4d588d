import type { CouncilBody, PostRank, SeatPart } from '@vinh-danh/domain/council/council';
import type { Attendance, RecusalGround } from '@vinh-danh/domain/council/sitting';
import type { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { Member, PersonName, TestDepartment, UnitName } from '../department';
import type { TestPlan } from './plan';

export interface BuiltSeat {
  readonly seatId: string;
  readonly part: SeatPart;
  readonly votes: boolean;
  readonly member: Member;
}

export interface BuiltCouncil {
  readonly councilId: string;
  readonly seats: readonly BuiltSeat[];
  /** The chair, the secretary, and everybody with a vote. */
  readonly chair: Member;
  readonly secretary: Member;
  readonly voters: readonly Member[];
}

export interface SeatLine {
  readonly part: SeatPart;
  /** Somebody of the department who sits by name, or the one who holds the post. */
  readonly who: PersonName;
  readonly post?: { readonly unit: UnitName; readonly rank: PostRank };
}

/** Six members with a vote: the Director by post, all others by name; and a secretary without one. */
const SEATS: readonly SeatLine[] = [
  { part: 'CHAIR', who: 'director', post: { unit: 'department', rank: 'HEAD' } },
  { part: 'VICE_CHAIR', who: 'council' },
  { part: 'STANDING_MEMBER', who: 'standardsHead' },
  { part: 'MEMBER', who: 'otherHead' },
  { part: 'MEMBER', who: 'inspector' },
  { part: 'MEMBER', who: 'metrologist' },
  { part: 'SECRETARY', who: 'office' },
];

/**
 * A council of the department since 2015.
 *
 * @param invented members more, each with an account, who work in no unit and so have no conflict with anybody
 */
export async function buildCouncil(
  database: DataSource,
  department: TestDepartment,
  { body = 'COUNCIL', seats = SEATS, invented = 3 }: { body?: CouncilBody; seats?: readonly SeatLine[]; invented?: number } = {},
): Promise<BuiltCouncil> {
  const councilId = uuidv7();
  await database.query(
    `INSERT INTO council (id, unit_id, body, name, english_name, decision_number, established_on)
     VALUES ($1, $2, $3, 'Hội đồng Thi đua – Khen thưởng Sở', 'Council for Emulation and Commendation', '12/QĐ-SKHCN', '2015-01-05')`,
    [councilId, department.units.department, body],
  );
  const built: BuiltSeat[] = [];
  for (const { part, who, post } of seats) {
    const member = department.people[who];
    built.push(await seat(database, department, councilId, { position: built.length, part, member, post }));
  }
  for (let index = 0; index < invented; index += 1) {
    const member = await inventMember(database, department, index + 1);
    built.push(await seat(database, department, councilId, { position: built.length, part: 'MEMBER', member }));
  }
  const of = (part: SeatPart) => (built.find((each) => each.part === part) as BuiltSeat).member;
  return {
    councilId,
    seats: built,
    chair: of('CHAIR'),
    secretary: of('SECRETARY'),
    voters: built.filter(({ votes }) => votes).map(({ member }) => member),
  };
}

/** What a member needs to sign in and sit. */
async function inventMember(database: DataSource, department: TestDepartment, index: number): Promise<Member> {
  const member = { accountId: uuidv7(), personId: uuidv7(), unitId: department.units.department, fullName: `Thành viên ${index}` };
  await database.query(
    `INSERT INTO person (id, code, full_name, gender, job_group, service_started_on) VALUES ($1, $2, $3, 'MALE', 'CIVIL_SERVANT', '2010-01-01')`,
    [member.personId, member.personId, member.fullName],
  );
  await database.query(
    `INSERT INTO account (id, username, person_id, display_name, password_hash, password_changed_at, created_at)
     VALUES ($1, $2, $3, $4, 'nobody signs in with this', '2010-01-01', '2010-01-01')`,
    [member.accountId, member.accountId, member.personId, member.fullName],
  );
  return member;
}

async function seat(
  database: DataSource,
  department: TestDepartment,
  councilId: string,
  { position, part, member, post }: { position: number; part: SeatPart; member: Member; post?: SeatLine['post'] },
): Promise<BuiltSeat> {
  const seatId = uuidv7();
  const votes = part !== 'SECRETARY';
  await database.query(
    `INSERT INTO council_seat (id, council_id, position, part, votes, person_id, unit_id, rank, seated_from)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '2015-01-05')`,
    [
      seatId,
      councilId,
      position,
      part,
      votes,
      post ? null : member.personId,
      post ? department.units[post.unit] : null,
      post?.rank ?? null,
    ],
  );
  if (!post) {
    const grantId = uuidv7();
    await database.query(
      `INSERT INTO role_grant (id, account_id, role, unit_id, valid_from, granted_at) VALUES ($1, $2, 'COUNCIL_MEMBER', $3, '2015-01-05', '2015-01-05')`,
      [grantId, member.accountId, department.units.department],
    );
    await database.query('INSERT INTO council_seat_grant (seat_id, role_grant_id) VALUES ($1, $2)', [seatId, grantId]);
  }
  return { seatId, part, votes, member };
}

export interface BuiltSitting {
  readonly sittingId: string;
  /** In the order of the nominations. */
  readonly caseIds: readonly string[];
}

/**
 * A sitting on 11 December 2017, the first day of the plan's window.
 *
 * @param attends how members take part, by person; the others are present
 */
export async function buildSitting(
  database: DataSource,
  council: BuiltCouncil,
  plan: TestPlan,
  {
    nominations = [],
    initiatives = [],
    state = 'OPEN',
    attends = {},
    number = 1,
  }: {
    nominations?: readonly { readonly nominationId: string }[];
    initiatives?: readonly string[];
    state?: 'DRAFT' | 'CONVENED' | 'OPEN' | 'CLOSED';
    attends?: Readonly<Record<string, Exclude<Attendance, 'PROXY'>>>;
    number?: number;
  } = {},
): Promise<BuiltSitting> {
  const sittingId = uuidv7();
  const by = council.secretary.accountId;
  const reached = ['DRAFT', 'CONVENED', 'OPEN', 'CLOSED'].indexOf(state);
  await database.query(
    `INSERT INTO sitting (id, council_id, plan_id, number, starts_at, place, convened_at, convened_by, opened_at, opened_by, closed_at, closed_by, created_at, created_by)
     VALUES ($1, $2, $3, $4, '2017-12-11T01:00:00Z', 'Phòng họp số 1', $5, $6, $7, $8, $9, $10, '2017-12-06', $11)`,
    [
      sittingId,
      council.councilId,
      plan.planId,
      number,
      ...(reached >= 1 ? ['2017-12-07T01:00:00Z', by] : [null, null]),
      ...(reached >= 2 ? [OPENED_AT, by] : [null, null]),
      ...(reached >= 3 ? ['2017-12-11T05:00:00Z', by] : [null, null]),
      by,
    ],
  );
  const caseIds: string[] = [];
  for (const line of [
    ...nominations.map(({ nominationId }) => ({ nominationId })),
    ...initiatives.map((initiativeId) => ({ initiativeId })),
  ]) {
    const caseId = uuidv7();
    await database.query('INSERT INTO sitting_case (id, sitting_id, position, nomination_id, initiative_id) VALUES ($1, $2, $3, $4, $5)', [
      caseId,
      sittingId,
      caseIds.length,
      'nominationId' in line ? line.nominationId : null,
      'initiativeId' in line ? line.initiativeId : null,
    ]);
    caseIds.push(caseId);
  }
  if (reached >= 2)
    for (const { seatId, member } of council.seats)
      await attend(database, sittingId, seatId, member, attends[member.personId] ?? 'PRESENT', by);
  return { sittingId, caseIds };
}

const OPENED_AT = '2017-12-11T01:00:00Z';

async function attend(
  database: DataSource,
  sittingId: string,
  seatId: string,
  member: Member,
  attends: Attendance,
  by: string,
): Promise<void> {
  const values = [sittingId, seatId, member.personId, attends, OPENED_AT, by];
  await database.query(
    `INSERT INTO sitting_attendance (sitting_id, seat_id, person_id, attends, recorded_at, recorded_by) VALUES ($1, $2, $3, $4, $5, $6)`,
    values,
  );
  await database.query(
    `INSERT INTO sitting_attendance_change (id, sitting_id, seat_id, person_id, attends, recorded_at, recorded_by) VALUES ($7, $1, $2, $3, $4, $5, $6)`,
    [...values, uuidv7()],
  );
}

/** Recuses a member from a case. Returns the id of the recusal. */
export async function recuse(database: DataSource, caseId: string, personId: string, ground: RecusalGround = 'SET'): Promise<string> {
  const id = uuidv7();
  await database.query(
    `INSERT INTO recusal (id, case_id, person_id, ground, note, set_at) VALUES ($1, $2, $3, $4, 'Có liên quan.', '2017-12-07T01:00:00Z')`,
    [id, caseId, personId, ground],
  );
  return id;
}

/** Lets members answer that they have no interest in these cases. */
export async function answerFree(database: DataSource, caseIds: readonly string[], members: readonly Member[]): Promise<void> {
  for (const caseId of caseIds)
    for (const { personId, accountId } of members)
      await database.query(
        `INSERT INTO conflict_answer (case_id, person_id, has_interest, answered_at, answered_by) VALUES ($1, $2, false, '2017-12-08T01:00:00Z', $3)`,
        [caseId, personId, accountId],
      );
}
