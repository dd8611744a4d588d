/**
 * `npm test`: every check and every test, a real PostgreSQL and a real browser included. A failed step does not
 * stop the others; the last line counts all of them.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, checkNode, command, install, npm, ROOT, Stop } from './prepare.mjs';

const SCHEMA = join(ROOT, 'packages/schema/schema.graphql');
const RESULTS = join(ROOT, '.tmp/test');
const failures = [];
let passed = 0;
let failed = 0;

await command(async () => {
  checkNode();
  await step('packages are installed', () => install(() => {}));
  if (failed > 0) return;
  await step('client types are generated', () => script('codegen'));
  await Promise.all([step('types', () => script('types')), otherChecks()]);
  await step('server and pages are built', () => build(() => {}));
  await jest('domain');
  await jest('server');
  await jest('web');
  await jest('browser');
  await jest('faults', '--runInBand');
});

for (const { name, output } of failures) console.log(`\n✗ ${name}\n${output.trimEnd()}`);
if (failures.length > 0) console.log(`\nFailed: ${failures.map(({ name }) => name).join(', ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** Beside the types, which need one processor for as long as all of these another. */
async function otherChecks() {
  await step('style and lint', () => script('lint'));
  await step('arrows between the parts', () => script('arrows'));
  await step('no dead code', () => script('unused'));
  await step('schema.graphql is what the server prints', schemaIsFresh);
}

async function step(name, run) {
  const begun = Date.now();
  try {
    await run();
    passed += 1;
    report('✓', name, begun);
  } catch (error) {
    failed += 1;
    failures.push({ name, output: error instanceof Stop ? error.message : (error.stack ?? String(error)) });
    report('✗', name, begun);
  }
}

function report(mark, name, begun) {
  console.log(`${mark} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
}

async function script(name) {
  const { ok, output } = await npm(['run', '--silent', name], { quiet: true });
  if (!ok) throw new Stop(output);
}

async function schemaIsFresh() {
  const committed = readSchema();
  await script('schema');
  if (committed !== readSchema())
    throw new Stop('schema.graphql was not what the server prints. It is now: look at the difference and commit it.');
}

function readSchema() {
  try {
    return readFileSync(SCHEMA, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return null;
  }
}

/** Counts the tests of one project one by one; a file that could not even be loaded is a failure, and so is a project without tests. */
async function jest(project, ...flags) {
  const begun = Date.now();
  const file = join(RESULTS, `${project}.json`);
  mkdirSync(RESULTS, { recursive: true });
  rmSync(file, { force: true });
  const args = ['exec', '--', 'jest', '--ci', '--selectProjects', project, '--json', '--outputFile', file, ...flags];
  const { ok, output } = await npm(args, { quiet: true });
  const result = readResult(file);
  const broken = result === null || result.numTotalTests === 0 ? 1 : result.numRuntimeErrorTestSuites;
  const failedHere = Math.max((result?.numFailedTests ?? 0) + broken, ok ? 0 : 1);
  passed += result?.numPassedTests ?? 0;
  failed += failedHere;
  if (failedHere > 0) failures.push({ name: `tests: ${project}`, output: messages(result) || output });
  report(failedHere > 0 ? '✗' : '✓', `tests: ${project}, ${result?.numPassedTests ?? 0} of ${result?.numTotalTests ?? 0}`, begun);
}

function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function messages(result) {
  return (result?.testResults ?? []).flatMap(({ message }) => message || []).join('\n');
}
