import type { EntityManager } from 'typeorm';
import { INITIATIVES } from './histories';
import { insertRows } from './insert-rows';
import { PEOPLE } from './people';
import { PLAN_ID } from './plan-id';
import { stableId } from './stable-id';
import { UNITS } from './units';

/** Registers and confirms the pledges of these people, and with `collectives` those of the units. */
export async function pledge(db: EntityManager, at: Date, codes: readonly string[], collectives: boolean): Promise<void> {
  const first = await lastReceipt(db);
  const people = PEOPLE.filter((person) => codes.includes(person.code)).map((person) => ({
    name: person.code,
    person: person.code as string | null,
    unit: person.unit,
    tasks: PERSONAL_TASKS,
    initiatives: INITIATIVES.filter((initiative) => initiative.authors.some((author) => author === person.code)).map(({ title }) => ({
      title,
    })),
    awards: ['ADVANCED_WORKER'],
  }));
  const units = UNITS.filter((unit) => collectives && !['DEPARTMENT', 'LEADERSHIP'].includes(unit.kind)).map((unit) => ({
    name: `collective ${unit.code}`,
    person: null,
    unit: unit.code,
    tasks: COLLECTIVE_TASKS,
    initiatives: [],
    awards: ['ADVANCED_COLLECTIVE'],
  }));
  const missing = await withoutPledge(db, [...people, ...units]);
  await insertRows(
    db,
    'pledge',
    missing.map(({ name, person, unit, tasks, initiatives, awards }, index) => ({
      id: stableId(`pledge ${name}`),
      plan_id: PLAN_ID,
      person_id: person && stableId(`person ${person}`),
      collective_id: person ? null : stableId(`unit ${unit}`),
      unit_id: stableId(`unit ${unit}`),
      awards: initiatives.length > 0 ? [...awards, 'GRASSROOTS_EMULATION_FIGHTER'] : awards,
      tasks,
      initiatives,
      receipt_number: `ĐK-2017-${String(first + index + 1).padStart(4, '0')}`,
      sent_at: at,
      sent_by: stableId(`account ${person ?? `${unit}-01`}`),
      confirmed_at: new Date(at.getTime() + 3 * 60 * 60 * 1000),
      confirmed_by: stableId(`account ${person === `${unit}-01` || !person ? 'VPS-03' : `${unit}-01`}`),
      created_at: at,
      updated_at: at,
      version: 2,
    })),
  );
  await db.query(
    `INSERT INTO receipt_counter (plan_id, kind, last) VALUES ($1, 'PLEDGE', $2) ON CONFLICT (plan_id, kind) DO UPDATE SET last = excluded.last`,
    [PLAN_ID, first + missing.length],
  );
}

async function lastReceipt(db: EntityManager): Promise<number> {
  const [counter]: { last: number }[] = await db.query(
    `SELECT last FROM receipt_counter WHERE plan_id = $1 AND kind = 'PLEDGE' FOR UPDATE`,
    [PLAN_ID],
  );
  return counter?.last ?? 0;
}

/** Those who have not begun a pledge of their own: nobody's draft is touched. */
async function withoutPledge<Writer extends { person: string | null; unit: string }>(
  db: EntityManager,
  writers: readonly Writer[],
): Promise<Writer[]> {
  const rows: { id: string }[] = await db.query('SELECT coalesce(person_id, collective_id) AS id FROM pledge WHERE plan_id = $1', [
    PLAN_ID,
  ]);
  const begun = new Set(rows.map((row) => row.id));
  return writers.filter(({ person, unit }) => !begun.has(stableId(person ? `person ${person}` : `unit ${unit}`)));
}

const PERSONAL_TASKS = [
  {
    description: 'Giải quyết hồ sơ, công việc được giao đúng thời hạn',
    measure: 'Tỷ lệ hồ sơ giải quyết đúng hạn',
    target: 'Từ 98% trở lên',
    dueOn: '2017-12-15',
  },
  {
    description: 'Tham gia phong trào “Tây Ninh chung sức xây dựng nông thôn mới”',
    measure: 'Số đợt tham gia',
    target: 'Ít nhất 02 đợt',
    dueOn: '2017-11-30',
  },
];

const COLLECTIVE_TASKS = [
  {
    description: 'Hoàn thành các nhiệm vụ trong chương trình công tác năm 2017 của đơn vị',
    measure: 'Tỷ lệ nhiệm vụ hoàn thành đúng hạn',
    target: '100%',
    dueOn: '2017-12-15',
  },
  {
    description: 'Vận động công chức, viên chức và người lao động đăng ký thi đua',
    measure: 'Tỷ lệ người đăng ký',
    target: '100%',
    dueOn: '2017-03-31',
  },
];
