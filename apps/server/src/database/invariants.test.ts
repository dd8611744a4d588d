import { startTestServer, type TestServer } from '../testing/test-server';
import { loadDemonstration } from './demonstration/load-demonstration';
import { findBrokenInvariants } from './invariants';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await loadDemonstration(server.database);
});
afterAll(() => server.stop());

const LIES = [
  [
    `UPDATE quota SET places = 3, used = 3 WHERE rule = 'grassroots-emulation-fighter'`,
    'places used in a quota are those that nominations take in it',
  ],
  [`UPDATE quota SET set_places = 5 WHERE rule = 'excellent-collective'`, 'the number of a year is the one that was set last'],
  [`UPDATE receipt_counter SET last = last + 1 WHERE kind = 'PLEDGE'`, 'numbers on receipts run without gaps'],
] as const;

describe('invariants', () => {
  it('hold over the demonstration', async () => {
    expect(await findBrokenInvariants(server.database)).toEqual([]);
  });

  it.each(LIES)('finds what %s left', async (lie, invariant) => {
    const runner = server.database.createQueryRunner();
    await runner.startTransaction();
    await runner.query(lie);
    const broken = await findBrokenInvariants(runner);
    await runner.rollbackTransaction();
    await runner.release();
    expect(broken.map((each) => each.invariant)).toEqual([invariant]);
  });
});
