import 'reflect-metadata';
import { Refused } from '@vinh-danh/domain/refusal';
import { ConfigError } from './config';
import { EmbeddedPostgresError } from './database/embedded';

/** Runs a command of the terminal: what its caller can mend is one sentence, anything else the whole error; both end with 1. */
export function runCommand(run: () => Promise<void>): void {
  run().catch((error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  });
}

/** One line of a command's answer. */
export function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function explain(error: unknown): string {
  if (error instanceof Refused) return error.refusals.map(({ message }) => message.en).join('\n');
  if (error instanceof ConfigError || error instanceof EmbeddedPostgresError) return error.message;
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
