import type { DataSource } from 'typeorm';
import type { Context } from '../context';
import { findForecast } from '../decision/find-forecast';
import { createLoaders } from '../loaders';
import { type Figure, quantile, sample } from './figure';
import { key } from './province/key';
import type { MadePlan } from './province/nominations';
import { PROVINCE } from './province/province-size';

/** How often the memory of this process is looked at, in milliseconds. */
const LOOK = 20;

/** The forecast of a province, as the Office asks for it: everybody's facts read, judged for every award and ranked, quota by quota. */
export async function measureForecast(database: DataSource, { planId, accountId }: MadePlan, day: string): Promise<Figure[]> {
  const roles = [{ role: 'OFFICE', unitId: key('unit', 0), validFrom: '2017-01-01' }] as const;
  const viewer = { accountId, displayName: 'Office', roles };
  const now = new Date(`${day}T09:00:00+07:00`);
  // Each time as another request: nothing that one has read is there for the next.
  const asked = () => ({ config: {}, database, viewer, now, loaders: createLoaders(database, now) }) as unknown as Context;
  const before = process.memoryUsage().rss;
  let most = before;
  const looking = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, LOOK);
  const samples = await sample(3, () => findForecast(asked(), planId, 'ELIGIBLE'), 1);
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
