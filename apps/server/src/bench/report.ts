import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';

const REPORT = 'docs/performance.md';
const BEGIN = '<!-- bench -->';
const END = '<!-- /bench -->';

/** A part of what was found: a heading, and a table with its head first, or a text as it is. */
export interface Section {
  readonly title: string;
  readonly body: readonly (readonly string[])[] | string;
}

/** What was found as Markdown; it reads as well in a terminal. */
export function reportOf(sections: readonly Section[], loadBefore: number): string {
  const [model = 'unknown processor'] = cpus().map((cpu) => cpu.model.trim());
  const [loadAfter = 0] = loadavg();
  const where = `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${model}, Node ${process.versions.node}; load of the machine before ${loadBefore.toFixed(1)}, after ${loadAfter.toFixed(1)}.`;
  return [
    where,
    ...sections.map(({ title, body }) => `### ${title}\n\n${typeof body === 'string' ? `\`\`\`\n${body}\n\`\`\`` : tableOf(body)}`),
  ].join('\n\n');
}

/** Puts what was found into docs/performance.md, in the place of what was found before. */
export async function writeReport(report: string): Promise<void> {
  const before = await readFile(REPORT, 'utf8');
  await writeFile(REPORT, `${before.slice(0, before.indexOf(BEGIN) + BEGIN.length)}\n${report}\n${before.slice(before.indexOf(END))}`);
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const [head = [], ...lines] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...lines.map(line)].join('\n');
}
