import { type EntityManager, In } from 'typeorm';
import { AssignmentEntity } from './assignment.entity';
import { DisciplineEntity } from './discipline.entity';
import { InquiryEntity } from './inquiry.entity';
import { LeaveEntity } from './leave.entity';
import { PersonEntity } from './person.entity';
import type { PersonFactsType } from './person-facts.type';
import { RatingEntity } from './rating.entity';
import { StudyEntity } from './study.entity';

/** What is on record of some people, each list with the newest first. Whether the viewer may read it is asked before. */
export async function readPeopleFacts(db: EntityManager, ids: readonly string[]): Promise<Map<string, PersonFactsType>> {
  const where = { personId: In([...ids]) };
  const people = await db.find(PersonEntity, { where: { id: In([...ids]) } });
  const assignments = byPerson(await db.find(AssignmentEntity, { where, order: { startedOn: 'DESC' } }));
  const ratings = byPerson(await db.find(RatingEntity, { where, order: { year: 'DESC' } }));
  const leaves = byPerson(await db.find(LeaveEntity, { where, order: { startedOn: 'DESC' } }));
  const studies = byPerson(await db.find(StudyEntity, { where, order: { startedOn: 'DESC' } }));
  const disciplines = byPerson(await db.find(DisciplineEntity, { where, order: { decidedOn: 'DESC' } }));
  const inquiries = byPerson(await db.find(InquiryEntity, { where, order: { openedOn: 'DESC' } }));
  return new Map(
    people.map(({ id, gender, bornOn, serviceStartedOn }) => [
      id,
      {
        gender,
        bornOn,
        serviceStartedOn,
        assignments: assignments(id),
        ratings: ratings(id),
        leaves: leaves(id),
        studies: studies(id),
        disciplines: disciplines(id),
        inquiries: inquiries(id),
      },
    ]),
  );
}

/** The rows of each person, in the order read. */
export function byPerson<Row extends { readonly personId: string | null }>(rows: readonly Row[]): (personId: string) => Row[] {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows) groups.set(row.personId, [...(groups.get(row.personId) ?? []), row]);
  return (personId) => groups.get(personId) ?? [];
}
