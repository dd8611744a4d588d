import { buildDepartment } from '../testing/department';
import { startTestServer, type TestServer } from '../testing/test-server';
import { keepDemonstrationApart } from './keep-demonstration-apart';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.stop());

const start = (demonstration: boolean) => keepDemonstrationApart(server.database, { demonstration });

describe('a demonstration and a real database', () => {
  it('both begin empty', async () => {
    await expect(start(true)).resolves.toBeUndefined();
    await expect(start(false)).resolves.toBeUndefined();
  });

  it('a demonstration is never run in earnest', async () => {
    await server.setClock('2017-03-27T09:00:00+07:00');
    await expect(start(false)).rejects.toThrow('invented people');
    await expect(start(true)).resolves.toBeUndefined();
  });

  it('a real database is never given a clock that can be set', async () => {
    await buildDepartment(server.database);
    await expect(start(true)).rejects.toThrow('NODE_ENV=production');
    await expect(start(false)).resolves.toBeUndefined();
  });
});
