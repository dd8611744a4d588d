import { dayOf } from '@vinh-danh/domain/time';
import { startTestServer, type TestServer } from '../../testing/test-server';
import { accountId } from './access-rows';
import { DEMONSTRATION_PASSWORD, PARTS } from './accounts';
import { DOSSIERS } from './dossiers';
import { loadDemonstration } from './load-demonstration';
import { loadDueFacts } from './load-due-facts';
import { PEOPLE } from './people';
import { CLOCK_BOUNDS, STEPS } from './steps';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ demonstration: true });
  await loadDemonstration(server.database);
});
afterAll(() => server.stop());

async function count(rows: string): Promise<number> {
  const [row] = await server.database.query(`SELECT count(*)::int AS n FROM ${rows}`);
  return row.n;
}

const SET_CLOCK = 'mutation ($at: DateTimeISO!) { setDemonstrationClock(at: $at) { now demonstration } }';
const TABLES = [
  'person',
  'account',
  'pledge',
  'rating',
  'dossier',
  'nomination',
  'initiative',
  'discipline',
  'inquiry',
  'leave',
  'council',
  'council_seat',
  'sitting',
  'sitting_case',
  'recusal',
  'audit_entry',
];

describe('the demonstration', () => {
  it('is loaded once, with an account for everybody who is there', async () => {
    const before = await Promise.all(TABLES.map(count));
    await loadDemonstration(server.database);
    expect(await Promise.all(TABLES.map(count))).toEqual(before);
    expect(await count('person')).toBe(PEOPLE.length - 1);
    expect(await count('account')).toBe(PEOPLE.length);
    expect(new Set(PEOPLE.map(([, name]) => name)).size).toBe(PEOPLE.length);
    for (const { username } of PARTS) await server.signIn(username, DEMONSTRATION_PASSWORD);
  });

  it('offers its accounts and its steps before signing in', async () => {
    const data = await server.nobody.ask<{
      demonstrationAccounts: { username: string; unit: string }[];
      clock: { steps: { key: string }[] };
    }>('{ demonstrationAccounts { username password role name unit hint { vi en } } clock { now steps { key at title { vi en } } } }');
    expect(data.demonstrationAccounts.map(({ username }) => username)).toContain('nhanvien');
    expect(data.demonstrationAccounts.every(({ unit }) => unit.length > 0)).toBe(true);
    expect(data.clock.steps).toHaveLength(STEPS.length);
  });

  it('opens while pledges are open: most people are registered, the visitor is not', async () => {
    expect(await count('pledge WHERE confirmed_at IS NOT NULL AND person_id IS NOT NULL')).toBeGreaterThanOrEqual(75);
    expect(await count(`pledge JOIN account ON account.person_id = pledge.person_id WHERE username = 'nhanvien'`)).toBe(0);
    expect(await count('rating WHERE year = 2017')).toBe(0);
  });

  it('refuses a moment outside its year, and any moment where there is no demonstration', async () => {
    const visitor = await server.signInAs(accountId('nhanvien'));
    const outside = await visitor.send(SET_CLOCK, { at: '2031-01-01T00:00:00Z' });
    expect(outside.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const production = await startTestServer({ demonstration: false });
    await loadDemonstration(production.database);
    const answer = await (await production.signInAs(accountId('nhanvien'))).send(SET_CLOCK, { at: '2017-04-03T01:00:00Z' });
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await production.nobody.ask('{ demonstrationAccounts { username } clock { steps { key } } }')).toEqual({
      demonstrationAccounts: [],
      clock: { steps: [] },
    });
    await production.stop();
  });

  it('walks through its year; dossiers pass the rules on their way, and nothing happens twice', async () => {
    const visitor = await server.signInAs(accountId('nhanvien'));
    for (const { at } of STEPS) await visitor.ask(SET_CLOCK, { at });
    expect(await count('dossier WHERE sent_at IS NOT NULL')).toBe(DOSSIERS.length);
    expect(await count('dossier WHERE accepted_at IS NOT NULL')).toBe(DOSSIERS.filter(({ acceptedOn }) => acceptedOn).length);
    expect(await count('person')).toBe(PEOPLE.length);
    // The council is called to what was accepted by then, and knows whose own room or own case comes before it.
    expect(await count('sitting WHERE convened_at IS NOT NULL AND opened_at IS NULL')).toBe(1);
    expect(await count('sitting_case')).toBe(
      await count('nomination JOIN dossier ON dossier.id = dossier_id WHERE accepted_at IS NOT NULL'),
    );
    expect(await count('recusal')).toBeGreaterThan(0);
    const before = await Promise.all(TABLES.map(count));
    for (const { at } of STEPS) await visitor.ask(SET_CLOCK, { at });
    await server.database.transaction((db) => loadDueFacts(db, dayOf(CLOCK_BOUNDS.to)));
    expect(await Promise.all(TABLES.map(count))).toEqual(before);
  });
});
