import { dayOf } from '@vinh-danh/domain/time';
import type { DataSource, EntityManager } from 'typeorm';
import { holdLock } from '../hold-lock';
import { fixedId } from './fixed-id';
import { insertRows } from './insert-rows';
import { loadDueFacts } from './load-due-facts';
import { unitId } from './people-rows';
import { insertPlan } from './plan-rows';
import { insertPledges } from './pledge-rows';
import { FIRST_MOMENT } from './steps';
import { insertStories } from './story-rows';
import { UNITS } from './units';

/** Founded with the Department; the day is an assumption like the rest. */
const FOUNDED_ON = '2008-04-01';

/**
 * Fills an empty database with the demonstration: the Department of Science and Technology of Tây Ninh in 2017, its real plan and
 * some ninety invented people. A database that holds anything is left alone; one that holds the demonstration catches up with its clock.
 */
export async function loadDemonstration(database: DataSource): Promise<void> {
  await database.transaction(async (db) => {
    // Servers that start at once take turns.
    await holdLock(db, 'demonstration');
    const [state]: { empty: boolean; now: Date | null }[] = await db.query(
      `SELECT NOT EXISTS (SELECT FROM unit) AND NOT EXISTS (SELECT FROM account) AS empty,
              (SELECT clock_timestamp() + ahead FROM demonstration_clock WHERE EXISTS (SELECT FROM unit WHERE id = $1)) AS now`,
      [fixedId('unit', 'SKHCN')],
    );
    if (state?.empty) await loadYear(db);
    else if (state?.now) await loadDueFacts(db, dayOf(state.now));
  });
}

async function loadYear(db: EntityManager): Promise<void> {
  await insertRows(
    db,
    'unit',
    UNITS.map(({ code, parent, kind, name, englishName }, position) => ({
      id: unitId(code),
      parent_id: parent ? unitId(parent) : null,
      code,
      name,
      english_name: englishName,
      kind,
      founded_on: FOUNDED_ON,
      position,
      path: [],
    })),
  );
  await loadDueFacts(db, dayOf(FIRST_MOMENT));
  await insertPlan(db);
  await insertPledges(db);
  await insertStories(db);
  await db.query('INSERT INTO demonstration_clock (ahead) VALUES ($1::timestamptz - clock_timestamp())', [FIRST_MOMENT]);
}
