import type { FactKind } from '@vinh-danh/domain/people/fact-kind';
import type { PersonPageQuery } from './person-page.generated';
import type { UnitPageQuery } from './unit-page.generated';

/** A record with the fields of its kind, as a form takes it. */
export interface FactRecord {
  readonly id: string;
  readonly version: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

interface Row {
  readonly id: string;
  readonly version: number;
}
type Sheet = Row & { readonly points: readonly { readonly item: string; readonly points: number }[] };

function plain(rows: readonly Row[]): FactRecord[] {
  return rows.map((row) => ({ id: row.id, version: row.version, fields: { ...row } }));
}

function sheets(rows: readonly Sheet[]): FactRecord[] {
  return rows.map((row) => {
    const items = Object.fromEntries(row.points.map(({ item, points }) => [item, points]));
    return { id: row.id, version: row.version, fields: { ...row, items } };
  });
}

/** The records of a kind of a person. Empty for whoever may not read them. */
export function recordsOfPerson({ id, facts, honours }: PersonPageQuery['person'], kind: FactKind): FactRecord[] {
  if (!facts) return [];
  const byKind: Readonly<Record<FactKind, () => FactRecord[]>> = {
    assignment: () => facts.assignments.map((row) => ({ id: row.id, version: row.version, fields: { ...row, unitId: row.unit.id } })),
    rating: () => plain(facts.ratings),
    honour: () => plain(honours),
    leave: () => plain(facts.leaves),
    study: () => plain(facts.studies),
    discipline: () => plain(facts.disciplines),
    inquiry: () => plain(facts.inquiries),
    initiative: () =>
      facts.initiatives.map((row) => {
        const coauthorIds = row.authors.map((author) => author.id).filter((each) => each !== id);
        return { id: row.id, version: row.version, fields: { ...row, coauthorIds } };
      }),
    recognition: () =>
      facts.initiatives.flatMap(({ id: initiativeId, recognitions }) =>
        recognitions.map((row) => ({ id: row.id, version: row.version, fields: { ...row, initiativeId } })),
      ),
    indicator: () => plain(facts.indicators),
    clearance: () => plain(facts.clearances),
    scoreSheet: () => sheets(facts.scoreSheets),
    blockRank: () => plain(facts.blockRanks),
  };
  return byKind[kind]();
}

/** The records of a kind of a unit; of kinds that only people have there are none. */
export function recordsOfUnit({ facts, honours }: UnitPageQuery['unit'], kind: FactKind): FactRecord[] {
  if (kind === 'honour') return plain(honours);
  if (!facts) return [];
  if (kind === 'scoreSheet') return sheets(facts.scoreSheets);
  const rows = {
    rating: facts.ratings,
    inquiry: facts.inquiries,
    indicator: facts.indicators,
    clearance: facts.clearances,
    blockRank: facts.blockRanks,
  };
  return Object.hasOwn(rows, kind) ? plain(rows[kind as keyof typeof rows]) : [];
}
