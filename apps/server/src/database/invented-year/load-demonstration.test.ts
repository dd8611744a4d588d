import { startTestServer, type TestServer } from '../../testing/test-server';
import { DEMONSTRATION_PASSWORD, SHOWN } from './accounts';
import { happenUntil } from './happenings';
import { loadDemonstration } from './load-demonstration';
import { PEOPLE } from './people';
import { STEPS } from './steps';

let server: TestServer;
const count = async (sql: string) => Number((await server.database.query(`SELECT count(*) AS n FROM ${sql}`))[0].n);

beforeAll(async () => {
  server = await startTestServer();
  await loadDemonstration(server.database);
});
afterAll(() => server.stop());

describe('the demonstration year', () => {
  it('is loaded once, with an account for everybody', async () => {
    await loadDemonstration(server.database);
    expect(await count('person')).toBe(PEOPLE.length);
    expect(await count('account')).toBe(PEOPLE.length);
    expect(new Set(PEOPLE.map((person) => person.name)).size).toBe(PEOPLE.length);
    for (const { username } of SHOWN) await server.signIn(username, DEMONSTRATION_PASSWORD);
  });

  it('opens with most people registered and some not', async () => {
    const confirmed = await count('pledge WHERE confirmed_at IS NOT NULL AND person_id IS NOT NULL');
    expect(confirmed).toBeGreaterThan(0.8 * PEOPLE.length);
    expect(confirmed).toBeLessThan(PEOPLE.length);
  });

  it('walks through every step, twice, and what happened once does not happen again', async () => {
    for (const step of STEPS) await server.database.transaction((db) => happenUntil(db, step.at));
    const tables = ['pledge', 'rating', 'dossier', 'nomination', 'initiative', 'discipline', 'inquiry', 'leave'];
    const before = await Promise.all(tables.map(count));
    for (const step of STEPS) await server.database.transaction((db) => happenUntil(db, step.at));
    expect(await Promise.all(tables.map(count))).toEqual(before);
    expect(before.every((rows) => rows > 0)).toBe(true);
    expect(await count('dossier WHERE accepted_at IS NOT NULL')).toBeGreaterThan(3);
    expect(await count(`nomination WHERE award = 'GRASSROOTS_EMULATION_FIGHTER'`)).toBeGreaterThan(8);
  });
});
