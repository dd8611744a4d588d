import { readConfig } from './config';
import { findBrokenInvariants } from './database/invariants';
import { withDatabase } from './database/with-database';
import { runCommand, say } from './run-command';

/** `npm run invariants`: recounts what the database keeps counted, and names what does not agree. Stop the server first when the database is the embedded one. */
runCommand(async () => {
  const broken = await withDatabase(readConfig(process.env), findBrokenInvariants);
  for (const { invariant, subject, stored, recounted } of broken) {
    say(`${subject}: ${invariant}, but ${stored} is stored and ${recounted} is right.`);
  }
  if (broken.length === 0) say('Every derived number follows from the facts.');
  process.exitCode = broken.length === 0 ? 0 : 1;
});
