import type { Filling } from '@vinh-danh/domain/document/placeholders';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';

/** Who sits on a seat of a council on a day, and how they attended; null before the sitting was opened. */
export interface SeatedMember {
  readonly part: 'CHAIR' | 'VICE_CHAIR' | 'STANDING_MEMBER' | 'MEMBER' | 'SECRETARY';
  readonly votes: boolean;
  readonly personId: string;
  readonly name: string;
  readonly attends: 'PRESENT' | 'PROXY' | 'IN_WRITING' | 'ABSENT' | null;
  readonly proxy: string | null;
}

/** Once a sitting was opened its attendance says who sat; before, the seats of the day do. An empty seat is nobody's. */
export function findMembers(
  db: EntityManager,
  { id, councilId, openedAt }: { readonly id: string; readonly councilId: string; readonly openedAt: Date | null },
  day: Day,
): Promise<SeatedMember[]> {
  if (openedAt)
    return db.query(
      `SELECT seat.part, seat.votes, person.id AS "personId", person.full_name AS name, attendance.attends, proxy.full_name AS proxy
         FROM sitting_attendance attendance JOIN council_seat seat ON seat.id = attendance.seat_id
         JOIN person ON person.id = attendance.person_id LEFT JOIN person proxy ON proxy.id = attendance.proxy_person_id
        WHERE attendance.sitting_id = $1 ORDER BY seat.position, seat.id`,
      [id],
    );
  return db.query(
    `SELECT seat.part, seat.votes, person.id AS "personId", person.full_name AS name, NULL AS attends, NULL AS proxy
       FROM council_seat seat
       LEFT JOIN LATERAL (
         SELECT person_id FROM assignment
          WHERE unit_id = seat.unit_id AND rank = seat.rank AND kind = 'PERMANENT' AND started_on <= $2::date
            AND coalesce(ended_on, 'infinity') >= $2::date
          ORDER BY started_on DESC LIMIT 1) holder ON true
       JOIN person ON person.id = coalesce(seat.person_id, holder.person_id)
      WHERE seat.council_id = $1 AND seat.seated_from <= $2::date AND coalesce(seat.seated_to, 'infinity') >= $2::date
      ORDER BY seat.position, seat.id`,
    [councilId, day],
  );
}

/** How many may vote, and how they attended. */
export function presenceFilling(members: readonly SeatedMember[]): Filling {
  const voting = members.filter(({ votes }) => votes);
  const count = (attends: SeatedMember['attends']) => String(voting.filter((each) => each.attends === attends).length);
  return {
    tong_thanh_vien: String(voting.length),
    co_mat: count('PRESENT'),
    uy_quyen: count('PROXY'),
    bang_van_ban: count('IN_WRITING'),
    vang_mat: count('ABSENT'),
  };
}
