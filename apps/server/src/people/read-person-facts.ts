import { type EntityManager, type FindOptionsOrder, In } from 'typeorm';
import { AssignmentEntity } from './assignment.entity';
import { BlockRankEntity } from './block-rank.entity';
import { ClearanceEntity } from './clearance.entity';
import { DisciplineEntity } from './discipline.entity';
import { IndicatorEntity } from './indicator.entity';
import { findInitiatives } from './initiatives.query';
import { InquiryEntity } from './inquiry.entity';
import { LeaveEntity } from './leave.entity';
import { PersonEntity } from './person.entity';
import type { PersonFactsType, UnitFactsType } from './person-facts.type';
import { RatingEntity } from './rating.entity';
import type { ScoreSheetType } from './record-kinds.type';
import type { SubjectRecordEntity } from './recorded.entity';
import { ScoreSheetEntity } from './score-sheet.entity';
import { StudyEntity } from './study.entity';

/** What is on record of some people, each list with the newest first. Whether the viewer may read it is asked before. */
export async function readPeopleFacts(db: EntityManager, ids: readonly string[]): Promise<Map<string, PersonFactsType>> {
  const where = { personId: In([...ids]) };
  const people = await db.find(PersonEntity, { where: { id: In([...ids]) } });
  const common = await readCommonFacts(db, 'personId', ids);
  const assignments = byPerson(await db.find(AssignmentEntity, { where, order: { startedOn: 'DESC' } }));
  const leaves = byPerson(await db.find(LeaveEntity, { where, order: { startedOn: 'DESC' } }));
  const studies = byPerson(await db.find(StudyEntity, { where, order: { startedOn: 'DESC' } }));
  const disciplines = byPerson(await db.find(DisciplineEntity, { where, order: { decidedOn: 'DESC' } }));
  const initiatives = byPerson(await findInitiatives(db, ids));
  return new Map(
    people.map(({ id, version, gender, bornOn, serviceStartedOn }) => [
      id,
      {
        version,
        gender,
        bornOn,
        serviceStartedOn,
        ...common(id),
        assignments: assignments(id),
        leaves: leaves(id),
        studies: studies(id),
        disciplines: disciplines(id),
        initiatives: initiatives(id),
      },
    ]),
  );
}

/** What is on record of some units; one without records has empty lists. */
export async function readUnitsFacts(db: EntityManager, ids: readonly string[]): Promise<(unitId: string) => UnitFactsType> {
  return readCommonFacts(db, 'unitId', ids);
}

/** What is said of people and of units in the same words. */
async function readCommonFacts(
  db: EntityManager,
  owner: 'personId' | 'unitId',
  ids: readonly string[],
): Promise<(id: string) => UnitFactsType> {
  const find = async <Row extends SubjectRecordEntity>(entity: new () => Row, order: FindOptionsOrder<Row>) => {
    const rows = await db.find(entity, { where: { [owner]: In([...ids]) } as object, order });
    return groupBy(rows, (row) => row[owner]);
  };
  const ratings = await find(RatingEntity, { year: 'DESC' });
  const inquiries = await find(InquiryEntity, { openedOn: 'DESC' });
  const indicators = await find(IndicatorEntity, { year: 'DESC', key: 'ASC' });
  const clearances = await find(ClearanceEntity, { answeredOn: 'DESC' });
  const scoreSheets = await find(ScoreSheetEntity, { year: 'DESC' });
  const blockRanks = await find(BlockRankEntity, { year: 'DESC' });
  return (id) => ({
    ratings: ratings(id),
    inquiries: inquiries(id),
    indicators: indicators(id),
    clearances: clearances(id),
    scoreSheets: scoreSheets(id).map(readSheet),
    blockRanks: blockRanks(id),
  });
}

function readSheet({ items, ...sheet }: ScoreSheetEntity): ScoreSheetType {
  return { ...sheet, points: Object.entries(items).map(([item, points]) => ({ item, points })) };
}

/** The rows of each person, in the order read. */
export function byPerson<Row extends { readonly personId: string | null }>(rows: readonly Row[]): (personId: string) => Row[] {
  return groupBy(rows, (row) => row.personId);
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null): (key: string) => Row[] {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return (key) => groups.get(key) ?? [];
}
