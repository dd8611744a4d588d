import { uuidv7 } from 'uuidv7';
import { readConfig } from '../config';
import { buildDepartment, type TestDepartment } from '../testing/department';
import { startTestServer, type TestServer } from '../testing/test-server';
import { purgePictures } from './purge-pictures';

let server: TestServer;
let department: TestDepartment;

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
});
afterAll(() => server.stop());

const query = (statement: string, values: unknown[] = []) => server.database.query(statement, values);

async function picture(age: string): Promise<string> {
  const id = uuidv7();
  await query(
    `INSERT INTO picture (id, media_type, width, height, size, sha256, content, uploaded_at, uploaded_by)
     VALUES ($1, 'image/png', 200, 200, 1, '', '', now() - $2::interval, $3)`,
    [id, age, department.people.office.accountId],
  );
  return id;
}
async function story(pictureId: string | null, db = server.database.manager): Promise<string> {
  const id = uuidv7();
  await db.query(`INSERT INTO story (id, unit_id, title, picture_id, created_at, updated_at) VALUES ($1, $2, 'Bài', $3, now(), now())`, [
    id,
    Object.values(department.units)[stories++],
    pictureId,
  ]);
  return id;
}
let stories = 0;
async function purge(): Promise<void> {
  const moment = { now: new Date(), realNow: new Date() };
  await purgePictures.run(
    { config: readConfig({}), database: server.database, moment, attempt: 1, isLastAttempt: true, signal: undefined },
    {},
  );
}
const left = async () => (await query('SELECT id FROM picture ORDER BY uploaded_at')).map(({ id }: { id: string }) => id);

it('takes away the pictures that no story has after a week, and no others', async () => {
  await picture('8 days');
  const used = await picture('30 days');
  const fresh = await picture('6 days');
  const storyId = await story(used);
  await story(null);
  await purge();
  expect(await left()).toEqual([used, fresh]);
  await query('UPDATE story SET picture_id = $2, version = version + 1 WHERE id = $1', [storyId, fresh]);
  await purge();
  expect(await left()).toEqual([fresh]);
});

it('leaves one that a story is just being given', async () => {
  const given = await picture('8 days');
  await server.database.transaction(async (db) => {
    await story(given, db);
    await purge();
  });
  await purge();
  expect(await left()).toContain(given);
});
