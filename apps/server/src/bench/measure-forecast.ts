import type { Viewer } from '@vinh-danh/domain/access/role';
import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import type { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { Context } from '../context';
import { findForecast } from '../decision/find-forecast';
import { openQuotas } from '../decision/open-quotas';
import { type Figure, quantile, sample } from './figure';
import { makeProvince, PROVINCE, pledgeAll } from './province';

/** How often the memory of this process is looked at, in milliseconds. */
const LOOK = 20;

/** The forecast of a province, as the Office asks for it: everybody's facts read, judged for every award and ranked, quota by quota. */
export async function measureForecast(database: DataSource, day: string, say: (line: string) => void): Promise<Figure[]> {
  const begun = performance.now();
  say('A province …');
  await database.transaction((db) => makeProvince(db, PROVINCE, tayNinh2017.year, (table, rows) => say(`  ${table}: ${rows} rows`)));
  const planId = await issuePlan(database);
  say(`  made in ${((performance.now() - begun) / 1_000).toFixed(1)} s`);

  const viewer: Viewer = await officeOf(database);
  const context = { database, viewer, now: new Date(`${day}T09:00:00+07:00`) } as Context;
  const before = process.memoryUsage().rss;
  let most = before;
  const looking = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, LOOK);
  const samples = await sample(3, () => findForecast(context, planId, 'ELIGIBLE'), 1);
  clearInterval(looking);
  const seconds = samples.map(({ wall }) => wall / 1_000);
  const memory = most / 1024 / 1024;
  return [
    {
      what: `A province: ${PROVINCE.people} people forecast`,
      median: quantile(seconds, 0.5),
      p95: quantile(seconds, 0.95),
      unit: 's',
      limit: 10,
      how: 'on the clock, facts read from the database, judged for every award and ranked, 3 runs',
    },
    {
      what: 'Memory for it',
      median: memory,
      p95: memory,
      unit: 'MB',
      limit: 1_024,
      how: `of the whole process, looked at every ${LOOK} ms`,
    },
  ];
}

/** A plan with its rules, its ledger and everybody's pledge. */
async function issuePlan(database: DataSource): Promise<string> {
  const planId = uuidv7();
  const { year } = tayNinh2017;
  await database.query(
    "INSERT INTO plan (id, year, number, title, english_title, issued_on, body) VALUES ($1, $2, '1/KH', 'Kế hoạch', 'Plan', make_date($2, 3, 15), '{}')",
    [planId, year],
  );
  await database.query(
    'INSERT INTO rulebook_version (id, plan_id, number, rulebook, published_at) VALUES ($1, $2, 1, $3, make_timestamptz($4, 3, 15, 8, 0, 0))',
    [uuidv7(), planId, tayNinh2017, year],
  );
  await pledgeAll(database, planId, PROVINCE.people, year);
  await openQuotas(database.manager, { id: planId, day: `${year}-03-15` }, tayNinh2017);
  return planId;
}

async function officeOf(database: DataSource): Promise<Viewer> {
  const [root]: { id: string }[] = await database.query('SELECT id FROM unit WHERE parent_id IS NULL');
  return { accountId: uuidv7(), displayName: 'Office', roles: [{ role: 'OFFICE', unitId: root?.id ?? '', validFrom: '2017-01-01' }] };
}
