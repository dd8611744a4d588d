import { dayOf } from '@vinh-danh/domain/time';
import { permit } from '../access/permit';
import type { Context } from '../context';
import { type Connection, decodeCursor, type PageArgs, pageSize, toConnection } from '../graph/connection.type';
import { isId } from '../graph/is-id';
import { readPrepared } from '../graph/prepared';
import { type PeopleFilter, type PersonRow, pageOfPeople } from './people.query';
import type { UnitRowType } from './unit.type';
import { unitTree } from './units.query';

/** A page of those who work here today. An id that is no unit's gives an empty list, not an error. */
export async function readPeople(context: Context, filter: PeopleFilter, page: PageArgs): Promise<Connection<PersonRow>> {
  await permit(context, 'readPeople');
  const first = pageSize(page);
  const after = decodeCursor(page.after, 2);
  if (filter.unitId && !isId(filter.unitId)) return toConnection([], first, () => []);
  const statement = pageOfPeople(dayOf(context.now), filter, { limit: first + 1, after });
  return toConnection(await readPrepared<PersonRow>(context.database, statement), first, (row) => [row.sortName, row.id]);
}

/** All units that stand today, as a tree read from the top. */
export async function readUnits(context: Context): Promise<UnitRowType[]> {
  await permit(context, 'readPeople');
  return readPrepared<UnitRowType>(context.database, unitTree(dayOf(context.now)));
}
