import { type InitiativeState, stateOfInitiative } from '@vinh-danh/domain/initiative/initiative.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { whyStale } from '../access/why-stale';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { type FilingRow, findFilingRow } from './filings.query';
import { InitiativeFilingEntity } from './initiative-filing.entity';

/** A filing held for an act, allowed to the viewer and in the version that they saw, with where it stands. */
export async function holdFiling(
  db: EntityManager,
  { initiativeId, version }: { readonly initiativeId: string; readonly version: number },
  permit: (row: FilingRow) => void,
): Promise<{ filing: InitiativeFilingEntity; row: FilingRow; state: InitiativeState }> {
  const filing = isId(initiativeId)
    ? await db.findOne(InitiativeFilingEntity, { where: { id: initiativeId }, lock: { mode: 'pessimistic_write' } })
    : null;
  if (!filing) throw notFound();
  const row = (await findFilingRow(db, filing.id)) as FilingRow;
  permit(row);
  refuseIf(await whyStale(db, filing, version));
  return { filing, row, state: stateOfInitiative(row) };
}
