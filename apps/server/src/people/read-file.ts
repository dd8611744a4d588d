import { columnsOf, type ImportKind, MOST_ROWS, readHeader } from '@vinh-danh/domain/people/import-columns';
import { Refused, refusal } from '@vinh-danh/domain/refusal';
import Papa from 'papaparse';

/** A row of a file: its number as a spreadsheet counts, and its cells by the name of the column. */
export interface FileRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * The rows of a CSV file that have something in them.
 *
 * @throws Refused IMPORT_EMPTY, IMPORT_TOO_LONG or IMPORT_COLUMN_MISSING
 */
export function readFile(kind: ImportKind, lines: readonly string[]): FileRow[] {
  const { data } = Papa.parse<string[]>(lines.join('\n').replace(/^\uFEFF/, ''));
  const [header, ...rows] = data;
  const places = readHeader(kind, header ?? []);
  const filled = rows.map((cells, index) => ({ line: index + 2, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) throw new Refused([refusal('IMPORT_EMPTY', {})]);
  if (filled.length > MOST_ROWS) throw new Refused([refusal('IMPORT_TOO_LONG', { rows: filled.length, limit: MOST_ROWS })]);
  const missing = columnsOf(kind).filter(({ name, required }) => required && !places.has(name));
  if (missing.length > 0) throw new Refused(missing.map(({ label }) => refusal('IMPORT_COLUMN_MISSING', { column: label.vi })));
  return filled.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries([...places].map(([name, place]) => [name, cells[place]?.trim() ?? ''])),
  }));
}
