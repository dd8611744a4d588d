import { dayOf } from '@vinh-danh/domain/time';
import DataLoader from 'dataloader';
import { type DataSource, In } from 'typeorm';
import { readPrepared } from '../graph/prepared';
import { HonourEntity } from './honour.entity';
import { type PersonRow, peopleById } from './people.query';
import type { PersonFactsType, UnitFactsType } from './person-facts.type';
import { byPerson, readPeopleFacts, readUnitsFacts } from './read-person-facts';
import { UnitEntity } from './unit.entity';

/** Units and people by id, and what hangs on people, gathered into one statement each; null for an id that nothing has. */
export function peopleLoaders(database: DataSource, now: Date) {
  return {
    unit: new DataLoader<string, UnitEntity | null>(async (ids) =>
      inOrder(ids, await database.manager.find(UnitEntity, { where: { id: In([...ids]) } })),
    ),
    person: new DataLoader<string, PersonRow | null>(async (ids) =>
      inOrder(ids, await readPrepared<PersonRow>(database, peopleById(dayOf(now), ids))),
    ),
    honoursOfPerson: new DataLoader<string, HonourEntity[]>(async (ids) => {
      const where = { personId: In([...ids]) };
      return ids.map(byPerson(await database.manager.find(HonourEntity, { where, order: { year: 'DESC', decidedOn: 'DESC' } })));
    }),
    honoursOfUnit: new DataLoader<string, HonourEntity[]>(async (ids) => {
      const where = { unitId: In([...ids]) };
      const honours = await database.manager.find(HonourEntity, { where, order: { year: 'DESC', decidedOn: 'DESC' } });
      return ids.map((id) => honours.filter((honour) => honour.unitId === id));
    }),
    personFacts: new DataLoader<string, PersonFactsType | null>(async (ids) => {
      const facts = await readPeopleFacts(database.manager, ids);
      return ids.map((id) => facts.get(id) ?? null);
    }),
    unitFacts: new DataLoader<string, UnitFactsType>(async (ids) => ids.map(await readUnitsFacts(database.manager, ids))),
  };
}

function inOrder<Row extends { readonly id: string }>(ids: readonly string[], rows: readonly Row[]): (Row | null)[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
