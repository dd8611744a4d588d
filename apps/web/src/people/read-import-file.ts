/** Anything else than UTF-8 would turn Vietnamese names into other ones: better refused than guessed. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** A file that nothing can be read from; `OLD_EXCEL` can be saved anew. */
export class UnreadableFile extends Error {
  constructor(readonly why: 'UNREADABLE' | 'OLD_EXCEL') {
    super(why);
  }
}

/**
 * The lines of a spreadsheet or a CSV file, as CSV.
 *
 * @throws UnreadableFile
 */
export async function readImportFile(file: File): Promise<string[]> {
  const name = file.name.toLowerCase();
  if (name.endsWith('.xls')) throw new UnreadableFile('OLD_EXCEL');
  try {
    if (!name.endsWith('.xlsx')) return UTF_8.decode(await file.arrayBuffer()).split(/\r?\n/);
    // The reader of spreadsheets is loaded only by whoever has one; this one starts no worker, which our pages forbid.
    const { readSheet } = await import('read-excel-file/universal');
    const rows = await readSheet(file);
    return rows.map((row) => row.map((cell) => quoted(textOf(cell))).join(','));
  } catch {
    throw new UnreadableFile('UNREADABLE');
  }
}

/** A day of a spreadsheet is midnight in UTC, whatever the zone of the reader. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : String(cell);
}

/** A cell of CSV: in quotes where its text would part it. */
export function quoted(text: string): string {
  return /[",;\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
