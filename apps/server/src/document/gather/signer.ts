import type { Filling } from '@vinh-danh/domain/document/placeholders';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { capitals } from './words';

interface Post {
  readonly name: string;
  readonly title: string;
  readonly rank: 'HEAD' | 'DEPUTY' | 'STAFF';
}

const ON_DAY = `started_on <= $1::date AND coalesce(ended_on, 'infinity') >= $1::date AND kind = 'PERMANENT'`;

/** Who leads the body on a day, its deputies after its head. */
function leadersOn(db: EntityManager, day: Day): Promise<Post[]> {
  return db.query(
    `SELECT person.full_name AS name, assignment.title, assignment.rank
       FROM assignment JOIN person ON person.id = assignment.person_id JOIN unit ON unit.id = assignment.unit_id
      WHERE unit.kind IN ('DEPARTMENT', 'LEADERSHIP') AND cardinality(unit.path) <= 2 AND assignment.rank IN ('HEAD', 'DEPUTY') AND ${ON_DAY.replaceAll('kind', 'assignment.kind')}
      ORDER BY assignment.rank = 'DEPUTY', assignment.started_on, assignment.id`,
    [day],
  );
}

/** The person who signs a decision, and in what capacity: a deputy signs for the head. */
export async function signerFilling(db: EntityManager, signer: string | null, day: Day): Promise<Filling> {
  const leaders = await leadersOn(db, day);
  const head = leaders.find(({ rank }) => rank === 'HEAD');
  const found = signer === null ? head : leaders.find(({ name }) => name === signer);
  const headTitle = capitals(titleOf(head?.title ?? 'Giám đốc'));
  const title = found?.rank === 'DEPUTY' ? `KT. ${headTitle}\n${capitals(titleOf(found.title))}` : headTitle;
  return { chuc_vu_ky: title, nguoi_ky: signer ?? head?.name ?? '' };
}

/** Letters of the Office: its head signs on the orders of the head of the body. */
export async function officeSignerFilling(db: EntityManager, day: Day): Promise<Filling> {
  const head = (await leadersOn(db, day)).find(({ rank }) => rank === 'HEAD');
  const [office]: Post[] = await db.query(
    `SELECT person.full_name AS name, assignment.title, assignment.rank
       FROM unit JOIN assignment ON assignment.unit_id = unit.id JOIN person ON person.id = assignment.person_id
      WHERE unit.kind = 'OFFICE' AND assignment.rank = 'HEAD' AND ${ON_DAY.replaceAll('kind', 'assignment.kind')}
      ORDER BY unit.position, unit.id LIMIT 1`,
    [day],
  );
  const order = `TL. ${capitals(titleOf(head?.title ?? 'Giám đốc'))}`;
  return { chuc_vu_ky: `${order}\n${capitals(titleOf(office?.title ?? 'Chánh Văn phòng'))}`, nguoi_ky: office?.name ?? '' };
}

/** Under the name of the body nobody repeats it: "Giám đốc Sở" signs as "Giám đốc". */
const titleOf = (title: string): string => title.replace(/ (?:Sở|cơ quan)$/, '');
