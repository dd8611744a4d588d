import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';

/** Whether somebody could preside over a council on a day: its chair, or a vice-chair. */
export async function findPresiding(db: EntityManager, councilId: string, day: Day): Promise<boolean> {
  const [row]: { presides: boolean }[] = await db.query(
    `SELECT EXISTS (SELECT FROM seated_on($1, $2::date) sits JOIN council_seat ON council_seat.id = sits.seat_id
                     WHERE part IN ('CHAIR', 'VICE_CHAIR')) AS presides`,
    [councilId, day],
  );
  return row?.presides ?? false;
}
