import { may } from '@vinh-danh/domain/access/permission.rule';
import { factRule } from '@vinh-danh/domain/people/fact-kind';
import type { ImportKind } from '@vinh-danh/domain/people/import-columns';
import { type CellNames, foldName, readCell } from '@vinh-danh/domain/people/read-cell';
import { type Refusal, Refused, refusal, refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { requireViewer } from '../access/permit';
import type { Actor } from '../access/record-audit';
import { forbidden } from '../graph/errors';
import type { PlainFactKind } from './fact-tables';
import type { ImportRowType } from './import.type';
import { importPerson } from './import-person';
import { findKnownAwards } from './known-awards.query';
import { type FileRow, readFile } from './read-file';
import { type AskedFact, recordFacts } from './record-facts';

interface ImportAsked {
  readonly kind: ImportKind;
  readonly lines: readonly string[];
  readonly reason?: string | null;
}

/** Who a code is of. */
export interface Coded {
  readonly kind: 'PERSON' | 'UNIT';
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/**
 * Imports a file: all rows or none. A row about somebody known by their code corrects what is on record under the same key; anything
 * wrong is said of every row at once. By the Office, for the whole organisation.
 */
export async function importFile(db: EntityManager, actor: Actor, asked: ImportAsked): Promise<ImportRowType[]> {
  if (!may(requireViewer(actor), 'editPeople')) throw forbidden();
  const rows = readFile(asked.kind, asked.lines);
  const coded = await findCoded(db);
  const names = await readNames(db, coded);
  return asked.kind === 'person'
    ? importPeople(db, actor, rows, { ...asked, coded, names })
    : importFacts(db, actor, rows, { ...asked, kind: asked.kind, coded, names });
}

interface Known {
  readonly coded: readonly Coded[];
  readonly names: CellNames;
  readonly reason?: string | null;
}

async function importFacts(
  db: EntityManager,
  actor: Actor,
  rows: readonly FileRow[],
  { kind, coded, names, reason }: Known & { readonly kind: PlainFactKind },
): Promise<ImportRowType[]> {
  const { fields } = factRule(kind);
  const ofRows = rows.map(({ line, cells }) => ({ line, cells, owner: ownerOf(kind, cells.code ?? '', coded) }));
  const unknown = ofRows.filter(({ owner }) => !owner);
  refuseIf(unknown.map(({ line, cells }) => refusal('IMPORT_CODE_UNKNOWN', { code: cells.code ?? '' }, { field: `rows.${line}.code` })));
  const facts = ofRows.map(({ line, cells, owner }): AskedFact => {
    const values = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, readCell(field, cells[name] ?? '', names)]));
    const whose = owner?.kind === 'UNIT' ? { unitId: owner.id } : { personId: owner?.id };
    return { kind, ...whose, values, place: `rows.${line}` };
  });
  refuseIf(whyTwice(facts, kind));
  const done = await recordFacts(db, actor, { facts, overwrite: true, reason });
  return ofRows.map(({ line, owner }, index) => ({
    line,
    code: owner?.code ?? '',
    name: owner?.name ?? '',
    outcome: done[index]?.outcome ?? 'UNCHANGED',
  }));
}

/** Two rows with the same key: one of them would silently undo the other. */
function whyTwice(facts: readonly AskedFact[], kind: PlainFactKind): Refusal[] {
  const once = factRule(kind).once;
  if (!once) return [];
  const seen = new Map<string, string>();
  return facts.flatMap(({ personId, unitId, values, place }) => {
    const key = JSON.stringify([personId ?? unitId, ...once.map((name) => values[name])]);
    const first = seen.get(key);
    seen.set(key, first ?? place);
    return first ? [refusal('FACT_TWICE', { first: lineOf(first), second: lineOf(place) }, { field: place })] : [];
  });
}

function lineOf(place: string): number {
  return Number(place.split('.')[1]);
}

async function importPeople(db: EntityManager, actor: Actor, rows: readonly FileRow[], known: Known): Promise<ImportRowType[]> {
  const done: ImportRowType[] = [];
  const against: Refusal[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const code = foldName(row.cells.code ?? '');
    const first = seen.get(code);
    seen.set(code, first ?? row.line);
    if (first) against.push(refusal('FACT_TWICE', { first, second: row.line }, { field: `rows.${row.line}.code` }));
    else {
      const { result, refusals } = await collect(() => importPerson(db, actor, row, known));
      against.push(...refusals.map((each) => ({ ...each, field: `rows.${row.line}.${each.field ?? 'code'}` })));
      if (result) done.push(result);
    }
  }
  refuseIf(against);
  return done;
}

/** The refusals of one row beside those of the others. */
async function collect<Result>(act: () => Promise<Result>): Promise<{ result?: Result; refusals: readonly Refusal[] }> {
  try {
    return { result: await act(), refusals: [] };
  } catch (error) {
    if (error instanceof Refused) return { refusals: error.refusals };
    throw error;
  }
}

function ownerOf(kind: PlainFactKind, code: string, coded: readonly Coded[]): Coded | undefined {
  const { of } = factRule(kind);
  return coded.find((each) => each.code.toLowerCase() === code.toLowerCase() && (of === 'BOTH' || of === each.kind));
}

async function findCoded(db: EntityManager): Promise<Coded[]> {
  return db.query<Coded[]>(
    `SELECT 'PERSON' AS kind, id, code, full_name AS name FROM person UNION ALL SELECT 'UNIT', id, code, name FROM unit ORDER BY kind, code`,
  );
}

async function readNames(db: EntityManager, coded: readonly Coded[]): Promise<CellNames> {
  const awards = await findKnownAwards(db);
  const units = new Map(coded.filter(({ kind }) => kind === 'UNIT').map(({ code, id }) => [code.toLowerCase(), id]));
  const keys = new Map(awards.flatMap(({ key, name }) => [key, name.vi, name.en].map((each): [string, string] => [foldName(each), key])));
  return { unitId: (code) => units.get(code.toLowerCase()), awardKey: (name) => keys.get(foldName(name)) };
}
