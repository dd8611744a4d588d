/**
 * `npm run test:faults`: starts real servers and databases, kills them in the middle of work, and prints what was tried, what was lost and how
 * long it took to recover. `npm test` runs a short version of the same.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT } from './prepare.mjs';

const FINDINGS = join(ROOT, '.tmp/faults/findings.jsonl');

rmSync(FINDINGS, { force: true });
process.env.FAULTS = 'long';
const { ok } = await npm(['exec', '--', 'jest', '--selectProjects', 'faults', '--runInBand']);
const lines = existsSync(FINDINGS) ? readFileSync(FINDINGS, 'utf8').trim().split('\n') : [];
const rows = lines.filter(Boolean).map((line) => JSON.parse(line));
const columns = ['fault', 'tried', 'lost', 'recovery'];
const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => row[column].length)));
for (const row of [Object.fromEntries(columns.map((column) => [column, column])), ...rows]) {
  console.log(`| ${columns.map((column, place) => row[column].padEnd(widths[place])).join(' | ')} |`);
}
process.exitCode = ok ? 0 : 1;
