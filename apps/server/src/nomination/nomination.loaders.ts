import { dayOf } from '@vinh-danh/domain/time';
import DataLoader from 'dataloader';
import { type DataSource, In, IsNull } from 'typeorm';
import { notFound } from '../graph/errors';
import { type ActingPeople, readActingPeople } from './acting-people.query';
import { AttachmentEntity } from './attachment.entity';
import { readStageFacts, type StageRow } from './stage-facts.query';

/** What lists of dossiers say of each, gathered into one statement. */
export function nominationLoaders(database: DataSource, now: Date) {
  return {
    /** The evidence of a nomination, the oldest first. */
    evidence: new DataLoader<string, AttachmentEntity[]>(async (ids) => {
      const where = { nominationId: In([...ids]), removedAt: IsNull() };
      const files = await database.manager.find(AttachmentEntity, { where, order: { uploadedAt: 'ASC' } });
      return ids.map((id) => files.filter((file) => file.nominationId === id));
    }),
    /** What the stage of a nomination follows from. */
    stageFacts: new DataLoader<string, StageRow>(async (ids) => {
      const rows = await readStageFacts(database, ids);
      return ids.map((id) => rows.get(id) ?? notFound());
    }),
    /** Who acts for a unit today, by role. */
    actingPeople: new DataLoader<string, ActingPeople>(async (unitIds) => {
      const people = await readActingPeople(database, [...unitIds], dayOf(now));
      return unitIds.map((id) => people.get(id) ?? notFound());
    }),
    /** How many nominations a dossier holds; of a withdrawn one, those that were withdrawn with it. */
    nominationCount: new DataLoader<string, number>(async (ids) => {
      const rows: { id: string; held: number }[] = await database.query(
        `SELECT dossier.id, count(nomination.id)::int AS held
           FROM dossier LEFT JOIN nomination
             ON nomination.dossier_id = dossier.id AND nomination.withdrawn_at IS NOT DISTINCT FROM dossier.withdrawn_at
          WHERE dossier.id = ANY($1) GROUP BY dossier.id`,
        [ids],
      );
      const counts = new Map(rows.map((row) => [row.id, row.held]));
      return ids.map((id) => counts.get(id) ?? 0);
    }),
  };
}
