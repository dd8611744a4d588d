import { type Day, startOf } from '@vinh-danh/domain/time';
import writeXlsxFile, { type Row as SheetRow } from 'write-excel-file/node';

/** A column of a list: what it is called, how wide it is in characters, and what kind of value stands in it. */
export interface ListColumn<Row> {
  readonly name: string;
  readonly width: number;
  readonly kind: 'TEXT' | 'NUMBER' | 'MONEY' | 'DAY' | 'MOMENT';
  value(row: Row): string | number | Date | Day | null | undefined;
}

export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Longer text than a cell of Excel holds is cut. */
const LONGEST_TEXT = 32_000;
const LONGEST_SHEET_NAME = 31;
const HOUR_MS = 3_600_000;

/** A list as a real workbook: a head that stays in sight, columns with kinds, and texts that never become formulas. */
export function writeWorkbook<Row>(sheet: string, columns: readonly ListColumn<Row>[], rows: readonly Row[]): Promise<Buffer> {
  const head = columns.map(({ name }): SheetRow[number] => ({
    value: name,
    fontWeight: 'bold',
    backgroundColor: '#E8EEF7',
    wrap: true,
    alignVertical: 'center',
  }));
  const body = rows.map((row) => columns.map((column) => cellOf(column, row)));
  return writeXlsxFile(
    [head, ...body],
    { sheet: sheet.slice(0, LONGEST_SHEET_NAME), stickyRowsCount: 1, columns: columns.map(({ width }) => ({ width })) },
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBuffer();
}

function cellOf<Row>({ kind, value }: ListColumn<Row>, row: Row): SheetRow[number] {
  const found = value(row);
  if (found === null || found === undefined || found === '') return null;
  if (kind === 'TEXT') return { type: String, value: harmless(String(found)), wrap: true, alignVertical: 'top' };
  if (kind === 'DAY') return { type: Date, value: startOfUtc(String(found)), format: 'dd/mm/yyyy', alignVertical: 'top' };
  if (kind === 'MOMENT') return { type: Date, value: inVietNam(found as Date), format: 'dd/mm/yyyy hh:mm', alignVertical: 'top' };
  const number = { type: Number, value: Number(found), alignVertical: 'top' } as const;
  return kind === 'MONEY' ? { ...number, format: '#,##0' } : number;
}

/**
 * A text of a text cell is no formula, until somebody saves the list as CSV and opens it again: so what begins like one gets an
 * apostrophe in front, which spreadsheets take for "this is text". Characters that XML does not know are left out.
 */
function harmless(text: string): string {
  const known = text.replace(/[^\P{Cc}\t\n\r]/gu, '').slice(0, LONGEST_TEXT);
  return /^\s*[=+\-@\t\r]/.test(known) ? `'${known}` : known;
}

/** Workbooks know no zones: a moment is written as the clock on the wall in Viet Nam shows it. */
function inVietNam(moment: Date): Date {
  return new Date(moment.getTime() + 7 * HOUR_MS);
}

function startOfUtc(day: Day): Date {
  return inVietNam(startOf(day));
}
