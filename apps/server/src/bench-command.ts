import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import { startLoadGenerator } from './bench/contender';
import { type Figure, figuresTable } from './bench/figure';
import { goalsTable } from './bench/goals';
import { makeDepartment, makeProvinceWith, openDatabase, type Place } from './bench/make-databases';
import { measureDecision } from './bench/measure-decision';
import { measureDepartment } from './bench/measure-department';
import { measureForecast } from './bench/measure-forecast';
import { lighthouseTable, measureLighthouse } from './bench/measure-lighthouse';
import { measureList } from './bench/measure-list';
import { measureOverviews } from './bench/measure-overviews';
import { measureDepth, measureLengths } from './bench/measure-pages';
import { measureRules } from './bench/measure-rules';
import { installPeers, peerProgram } from './bench/peers';
import { NATION, PROVINCE } from './bench/province/province-size';
import { readPlans } from './bench/read-plans';
import { reportOf, type Section, writeReport } from './bench/report';
import { standingsTable } from './bench/take-turns';
import { PLAN_ID } from './database/demonstration/plan-rows';
import { startEmbeddedPostgres } from './database/embedded';
import { runCommand, say } from './run-command';

/** Late in the year, when all facts are in and nominations are open. */
const DAY = '2017-11-25';
/** When the Director decides. */
const DECIDING = '2017-12-20';

/**
 * `npm run bench`: measures on a database of its own, which it throws away. With `--write` what was found replaces what docs/performance.md
 * says; with `--quick` there are fewer rounds and no million of nominations.
 */
runCommand(async () => {
  const { values } = parseArgs({ options: { write: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } } });
  const [loadBefore = 0] = loadavg();
  await installPeers(say);
  const directory = await mkdtemp(join(tmpdir(), 'vinh-danh-bench-'));
  const embedded = await startEmbeddedPostgres({ directory, log: say, durable: false });
  try {
    const { figures, sections } = await measure(embedded, values.quick);
    const report = reportOf(sections, loadBefore);
    say(`\n${report}`);
    if (values.write) await writeReport(report);
    if (figures.some(({ median, limit }) => limit !== undefined && median > limit)) process.exitCode = 1;
  } finally {
    await embedded.stop();
    await rm(directory, { recursive: true, force: true });
  }
});

async function measure(place: Place, quick: boolean): Promise<{ figures: Figure[]; sections: Section[] }> {
  const rounds = quick ? 3 : 9;
  const generator = startLoadGenerator(peerProgram('load.mjs'));
  try {
    say('A department …');
    const department = await makeDepartment(place, 'department', DAY);
    const at = { planId: PLAN_ID, year: 2017, rulebook: tayNinh2017, day: DAY };
    const { people, figures: ofDepartment } = await measureDepartment(department, at);
    const figures = [...(await measureRules(tayNinh2017, people, DAY)), ...ofDepartment];
    await department.destroy();

    say('Its decisions …');
    const deciding = await makeDepartment(place, 'deciding', DECIDING);
    const decision = await measureDecision(deciding);
    figures.push(...decision.figures);
    say('Its pages …');
    const looked = await measureLighthouse(deciding);
    await deciding.destroy();

    say('A province …');
    const short = await makeProvinceWith(place, { name: 'province', size: PROVINCE, nominations: 1_000, say });
    figures.push(...(await measureForecast(short.database, short.plan, DAY)));
    await short.database.destroy();
    const small = await openDatabase(place, 'small', 'province');
    const province = await makeProvinceWith(place, { name: 'province', size: PROVINCE, nominations: 105_000, say }, short);

    say('The list beside its peers …');
    const list = await measureList(province.database, generator, { ...province, rounds });
    const depth = await measureDepth(generator, { ...province, name: '', planId: province.plan.planId }, quick ? 3 : 5);
    figures.push(...(await measureOverviews(province.database, province.sessions[0] ?? '')));
    const plans = await readPlans(province.database, province.plan, new Date(`${DAY}T09:00:00+07:00`));

    const nation = quick ? null : await makeProvinceWith(place, { name: 'nation', size: NATION, nominations: 1_000_000, say });
    const lists = [
      { ...short, database: small, name: '1,000 nominations' },
      { ...province, name: '105,000 nominations' },
      ...(nation ? [{ ...nation, name: '1,000,000 nominations' }] : []),
    ].map((measured) => ({ ...measured, planId: measured.plan.planId }));
    const lengths = await measureLengths(generator, lists, quick ? 3 : 5);
    for (const { database } of lists) await database.destroy();

    const found = { list, depth, lengths, decision, looked };
    const sections = [
      { title: 'Goals', body: goalsTable(found) },
      { title: 'The list of 50 among 105,000 nominations, 16 connections', body: standingsTable(list) },
      { title: 'Pages of the same list, 4 connections', body: standingsTable(depth) },
      { title: 'Lists of other lengths, 4 connections', body: standingsTable(lengths) },
      { title: 'Rules, forecasts, decisions, overviews', body: figuresTable(figures) },
      { title: 'Pages of a department, with Lighthouse, on a phone', body: lighthouseTable(looked) },
      { title: 'How PostgreSQL answers the list', body: plans.list },
      { title: 'What the ledger of the province reads', body: plans.ledger },
    ];
    return { figures, sections };
  } finally {
    generator.stop();
  }
}
