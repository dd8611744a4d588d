import type { EntityManager } from 'typeorm';
import { insertAccounts } from './access-rows';
import { callSitting, establishCouncils } from './call-councils';
import { finishDueTasks } from './finish-due-tasks';
import { insertRows } from './insert-rows';
import { type DatedRow, peopleRows } from './people-rows';
import { sendDueDossiers } from './send-due-dossiers';

/** Loads everything that is known by a day of the demonstration's year and is not there yet. What a visitor did stays. */
export async function loadDueFacts(db: EntityManager, day: string): Promise<void> {
  const due = peopleRows().filter(({ on }) => on <= day);
  for (const [table, rows] of byTable(due)) await insertRows(db, table, rows);
  await insertAccounts(db, day);
  await establishCouncils(db);
  await finishDueTasks(db, day);
  await sendDueDossiers(db, day);
  await callSitting(db, day);
}

/** Rows by table, the tables in the order in which they first come: people before what is said of them. */
function byTable(rows: readonly DatedRow[]): Map<string, DatedRow['row'][]> {
  const tables = new Map<string, DatedRow['row'][]>();
  for (const { table, row } of rows) tables.set(table, [...(tables.get(table) ?? []), row]);
  return tables;
}
