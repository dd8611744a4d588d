import { plan2017, plan2017Body, plan2017Tasks } from '@vinh-danh/regimes/plan-2017';
import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import type { DataSource, EntityManager } from 'typeorm';
import { hashPassword } from '../../access/password';
import { openQuotas } from '../../decision/open-quotas';
import { ACCOUNTS, DEMONSTRATION_PASSWORD } from './accounts';
import { setClock } from './clock';
import { happenUntil } from './happenings';
import { FIGHTERS, RECRUITS, SECONDMENTS, STUDIES, TRANSFERS } from './histories';
import { insertRows } from './insert-rows';
import { type DemonstrationPerson, PEOPLE } from './people';
import { PLAN_ID } from './plan-id';
import { rateYear } from './ratings';
import { stableId } from './stable-id';
import { STEPS } from './steps';
import { UNITS } from './units';

const ISSUED_AT = new Date('2017-03-15T08:00:00+07:00');

/** Fills an empty database with the year 2017 of an invented department; a database with units is left alone. */
export async function loadDemonstration(database: DataSource): Promise<void> {
  await database.transaction(async (db) => {
    await db.query('SELECT pg_advisory_xact_lock(7714204)');
    const [found]: { any: boolean }[] = await db.query('SELECT EXISTS (SELECT FROM unit) AS any');
    if (found?.any) return;
    await loadUnits(db);
    await loadPeople(db);
    await loadAccounts(db);
    await loadHistory(db);
    await loadPlan(db);
    await happenUntil(db, STEPS[0].at);
    await setClock(db, STEPS[0].at);
  });
}

async function loadUnits(db: EntityManager): Promise<void> {
  for (const [position, unit] of UNITS.entries()) {
    const { code, parent, name, english, kind, foundedOn } = unit;
    const parentId = parent && stableId(`unit ${parent}`);
    await insertRows(db, 'unit', [
      {
        id: stableId(`unit ${code}`),
        parent_id: parentId,
        code,
        name,
        english_name: english,
        kind,
        founded_on: foundedOn,
        position,
        path: [],
      },
    ]);
  }
}

async function loadPeople(db: EntityManager): Promise<void> {
  await insertRows(
    db,
    'person',
    PEOPLE.map((person) => ({
      id: stableId(`person ${person.code}`),
      code: person.code,
      full_name: person.name,
      gender: person.gender,
      born_on: person.bornOn,
      job_group: person.jobGroup,
      service_started_on: startOf(person),
    })),
  );
  await insertRows(db, 'assignment', [...PEOPLE.map(ownAssignment), ...TRANSFERS.map(before), ...SECONDMENTS.map(away)]);
}

function startOf(person: DemonstrationPerson): string {
  return RECRUITS[person.code] ?? person.serviceStartedOn;
}

function ownAssignment(person: DemonstrationPerson) {
  const moved = TRANSFERS.find((transfer) => transfer.person === person.code);
  return assignment(
    `own ${person.code}`,
    person.code,
    person.unit,
    person.title,
    person.rank,
    'PERMANENT',
    moved?.on ?? startOf(person),
    null,
  );
}

function before({ person, from, title, on }: (typeof TRANSFERS)[number]) {
  const start = PEOPLE.find((each) => each.code === person)?.serviceStartedOn ?? on;
  const lastDay = new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10);
  return assignment(`before ${person}`, person, from, title, 'STAFF', 'PERMANENT', start, lastDay);
}

function away({ person, to, title, from, until }: (typeof SECONDMENTS)[number]) {
  return assignment(`away ${person}`, person, to, title, 'STAFF', 'SECONDMENT', from, until);
}

function assignment(
  name: string,
  person: string,
  unit: string,
  title: string,
  rank: string,
  kind: string,
  from: string,
  until: string | null,
) {
  const ids = { id: stableId(`assignment ${name}`), person_id: stableId(`person ${person}`), unit_id: stableId(`unit ${unit}`) };
  return { ...ids, title, rank, kind, started_on: from, ended_on: until };
}

async function loadAccounts(db: EntityManager): Promise<void> {
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  const names = new Map(PEOPLE.map((person) => [person.code, person.name]));
  await insertRows(
    db,
    'account',
    ACCOUNTS.map(({ username, person }) => ({
      id: stableId(`account ${person}`),
      username,
      person_id: stableId(`person ${person}`),
      display_name: names.get(person),
      password_hash: passwordHash,
      password_changed_at: ISSUED_AT,
      language: 'vi',
      failed_attempts: 0,
      created_at: ISSUED_AT,
      version: 1,
    })),
  );
  const heads = PEOPLE.filter((person) => person.rank === 'HEAD').map((person) => ({
    person: person.code,
    role: 'UNIT_HEAD',
    unit: person.unit,
  }));
  const others = ACCOUNTS.flatMap(({ person, roles }) => roles.map((grant) => ({ person, ...grant })));
  await insertRows(
    db,
    'role_grant',
    [...heads, ...others].map(({ person, role, unit }) => ({
      id: stableId(`grant ${person} ${role}`),
      account_id: stableId(`account ${person}`),
      role,
      unit_id: stableId(`unit ${unit}`),
      valid_from: '2017-01-01',
      granted_at: ISSUED_AT,
      reason: 'Dữ liệu trình diễn',
    })),
  );
}

/** What was already so before the year began, and study that runs through it. */
async function loadHistory(db: EntityManager): Promise<void> {
  for (const year of [2014, 2015, 2016]) {
    await rateYear(db, year);
    await insertRows(db, 'honour', honoursOf(year));
  }
  await insertRows(
    db,
    'study',
    STUDIES.map(({ person, course, from, until, result }) => ({
      id: stableId(`study ${person}`),
      person_id: stableId(`person ${person}`),
      course,
      started_on: from,
      ended_on: until,
      result,
    })),
  );
}

function honoursOf(year: number) {
  const decided = { decision_number: `${year - 1950}/QĐ-KHCN`, decided_on: `${year}-12-26`, year };
  const inService = PEOPLE.filter((person) => startOf(person) < `${year}-03-01`);
  const workers = inService.filter((_, index) => (index + year) % 9 !== 0);
  const collectives = UNITS.filter((unit, index) => unit.people > 2 && (index + year) % 4 !== 0);
  return [
    ...workers.map(({ code }) => honour('ADVANCED_WORKER', { person: code }, decided)),
    ...(FIGHTERS[year] ?? []).map((code) => honour('GRASSROOTS_EMULATION_FIGHTER', { person: code }, decided)),
    ...collectives.map(({ code }) => honour('ADVANCED_COLLECTIVE', { unit: code }, decided)),
  ];
}

function honour(award: string, holder: { person?: string; unit?: string }, decided: { year: number }) {
  return {
    id: stableId(`honour ${award} ${decided.year} ${holder.person ?? holder.unit}`),
    award,
    person_id: holder.person ? stableId(`person ${holder.person}`) : null,
    unit_id: holder.unit ? stableId(`unit ${holder.unit}`) : null,
    ...decided,
  };
}

async function loadPlan(db: EntityManager): Promise<void> {
  const { number, title, englishTitle, year, issuedOn } = plan2017;
  await insertRows(db, 'plan', [
    { id: PLAN_ID, year, number, title, english_title: englishTitle, issued_on: issuedOn, body: plan2017Body },
  ]);
  await insertRows(db, 'rulebook_version', [
    {
      id: stableId('rulebook 2017'),
      plan_id: PLAN_ID,
      number: 1,
      rulebook: tayNinh2017,
      published_at: ISSUED_AT,
      published_by: stableId('account BGD-01'),
    },
  ]);
  await insertRows(
    db,
    'plan_task',
    plan2017Tasks.map((task, index) => ({
      id: stableId(`task ${index}`),
      plan_id: PLAN_ID,
      position: index + 1,
      title: task.title.vi,
      english_title: task.title.en,
      owner_unit_id: task.ownerCode && task.ownerCode !== 'SKHCN' ? stableId(`unit ${task.ownerCode}`) : null,
      due_from: task.dueFrom ?? null,
      due_to: task.dueTo ?? null,
      due_text: task.due.vi,
      english_due_text: task.due.en,
      paragraph: task.paragraph,
      version: 1,
    })),
  );
  await openQuotas(db, { id: PLAN_ID, day: issuedOn }, tayNinh2017);
}
