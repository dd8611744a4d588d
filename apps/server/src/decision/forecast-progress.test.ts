import { DataSource } from 'typeorm';
import { readConfig } from '../config';
import type { Context } from '../context';
import { findForecastProgress, followForecast } from './forecast-progress';

const database = new DataSource({ type: 'postgres' });
const config = readConfig({});

function contextOf(accountId: string): Context {
  const roles = [{ role: 'OFFICE' as const, unitId: 'unit', validFrom: '2017-01-01' }];
  const viewer = { accountId, displayName: accountId, roles };
  return { config, database, viewer } as Partial<Context> as Context;
}

describe('following a forecast', () => {
  it('tells who asked for it how far it is, and nobody else', async () => {
    const followed = followForecast({ config }, 'ha');
    followed.tell({ done: 500, of: 2_000 });
    expect(await findForecastProgress(contextOf('ha'))).toEqual({ done: 500, of: 2_000 });
    expect(await findForecastProgress(contextOf('khanh'))).toBeNull();
    followed.end();
    expect(await findForecastProgress(contextOf('ha'))).toBeNull();
  });

  it('lets an earlier forecast end without ending the newest', async () => {
    const [first, second] = [followForecast({ config }, 'ha'), followForecast({ config }, 'ha')];
    second.tell({ done: 1, of: 2 });
    first.end();
    expect(await findForecastProgress(contextOf('ha'))).toEqual({ done: 1, of: 2 });
    second.end();
  });
});
