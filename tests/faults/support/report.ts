import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the long version runs: `npm run test:faults`. `npm test` runs the short one. */
export const LONG = process.env.FAULTS === 'long';

/** One line of the table that `npm run test:faults` prints. */
export interface Finding {
  readonly fault: string;
  readonly tried: string;
  readonly lost: string;
  readonly recovery: string;
}

export function report(finding: Finding): void {
  const folder = join(process.cwd(), '.tmp', 'faults');
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, 'findings.jsonl'), `${JSON.stringify(finding)}\n`);
}
