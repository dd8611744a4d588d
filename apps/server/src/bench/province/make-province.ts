import type { EntityManager } from 'typeorm';
import { copyRows } from './copy-rows';
import { assignmentRows, authorRows, disciplineRows, honourRows, initiativeRows, leaveRows, personRows, ratingRows } from './people';
import type { ProvinceSize } from './province-size';
import { unitRows } from './units';

/**
 * Fills an empty, migrated database with the people of a province for a plan year: names as often as they occur, one in five rated with the
 * highest, honours that follow the ratings, initiatives of one in four.
 *
 * @param db a transaction
 * @param say told after each table how many rows it got
 */
export async function makeProvince(db: EntityManager, size: ProvinceSize, year: number, say: (line: string) => void): Promise<void> {
  await db.query('SET LOCAL statement_timeout = 0');
  const tables = [
    unitRows(size),
    personRows(size, year),
    assignmentRows(size, year),
    ratingRows(size, year),
    honourRows(size, year),
    initiativeRows(size, year),
    authorRows(size),
    leaveRows(size, year),
    disciplineRows(size, year),
  ];
  for (const rows of tables) {
    const begun = performance.now();
    const count = await copyRows(db, rows);
    say(`  ${rows.table}: ${count} rows in ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
  }
  await db.query('ANALYZE');
}
