import { randomUUID } from 'node:crypto';
import type { QuotaRule } from '@vinh-danh/domain/rulebook/quota';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import fc from 'fast-check';
import { type AcceptedNomination, acceptedFighters } from '../testing/builders/accepted-nominations';
import { FIGHTERS, rulesWith } from '../testing/builders/fixed-places';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

const APPROVE = `mutation ($input: ApproveNominationsInput!) {
  approveNominations(input: $input) { rows { nominationId refusals { code } } }
}`;

const [first] = tayNinh2017.layers.flatMap(({ quotas }) => quotas) as [QuotaRule];
const also = (more: Partial<QuotaRule>): QuotaRule => ({ ...first, awards: ['GRASSROOTS_EMULATION_FIGHTER'], leaders: undefined, ...more });

/** Four quotas that count the same award: all of them must have a place. */
function overlapping(): Rulebook {
  const { layers, ...rest } = rulesWith({ amount: { kind: 'count', places: 9 }, leaders: { atMostPercent: 50 } });
  const more = [
    also({ id: 'each-unit', over: 'EACH_UNIT', amount: { kind: 'count', places: 5 }, keptForNonLeaders: 2 }),
    also({ id: 'rooms', over: { unitKinds: ['ROOM'], each: false }, amount: { kind: 'count', places: 8 } }),
    also({
      id: 'of-the-rated',
      amount: {
        kind: 'share',
        percent: 40,
        base: { kind: 'rated', atLeast: 'GOOD' },
        rounding: 'HALF_UP',
        atLeastOneIfAnyQualifies: false,
      },
      counts: 'PERSONS',
      leaders: { atMostPercent: 50, of: 'LEADERS' },
    }),
  ];
  return {
    ...rest,
    layers: layers.map((layer) =>
      layer.quotas.some(({ id }) => id === FIGHTERS) ? { ...layer, quotas: [...layer.quotas, ...more] } : layer,
    ),
  };
}

interface Taken {
  readonly rule: string;
  readonly unit: string | null;
  readonly taken: number;
  readonly leaders: number;
}

/** What was taken, counted from the nominations alone: by quota and unit. */
const TAKEN = `
  SELECT quota.rule, unit.code AS unit, count(*)::int AS taken, count(*) FILTER (WHERE main.rank <> 'STAFF')::int AS leaders
    FROM nomination JOIN nomination_place ON nomination_id = nomination.id JOIN quota ON quota.id = quota_id
    LEFT JOIN unit ON unit.id = quota.unit_id
    JOIN assignment main ON main.person_id = nomination.person_id
   WHERE approved_at IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`;

describe('approvals over quotas that overlap, from two servers at once', () => {
  let server: TestServer;
  let beside: TestServer;
  let department: TestDepartment;
  let plan: TestPlan;
  let clients: Client[];

  beforeAll(async () => {
    server = await startTestServer();
    beside = await server.beside();
    department = await buildDepartment(server.database);
    plan = await buildPlan(server.database, overlapping());
    await server.setClock('2017-12-20T02:00:00Z');
    const { accountId } = department.people.director;
    clients = [await server.signInAs(accountId), await beside.signInAs(accountId)];
  });
  afterAll(async () => {
    await beside.stop();
    await server.stop();
  });

  /** A busy database is no answer: whoever hears it asks again. */
  async function approve(client: Client, rows: readonly AcceptedNomination[]): Promise<void> {
    const input = { idempotencyKey: randomUUID(), rows: rows.map(({ nominationId, version }) => ({ nominationId, version })) };
    for (let tries = 0; tries < 20; tries += 1) {
      const { errors } = await client.send(APPROVE, { input });
      if (!errors) return;
      if (!errors.some(({ extensions }) => extensions.code === 'UNAVAILABLE' || extensions.code === 'CONFLICT'))
        throw new Error(JSON.stringify(errors));
    }
    throw new Error('The database stayed busy.');
  }

  async function nominees(count: number, rank: 'STAFF' | 'HEAD', unit: 'planning' | 'science'): Promise<AcceptedNomination[]> {
    const made = await acceptedFighters(server.database, department, plan, { count, rank });
    await server.database.query('UPDATE assignment SET unit_id = $1, version = version + 1 WHERE person_id = ANY($2)', [
      department.units[unit],
      made.map(({ personId }) => personId),
    ]);
    return made;
  }

  it('never pass any of them, and leave no place empty that somebody could have taken', async () => {
    // One after the other: each group is passed in a sitting of its own, which takes the next number.
    const all = [
      ...(await nominees(7, 'STAFF', 'planning')),
      ...(await nominees(5, 'HEAD', 'planning')),
      ...(await nominees(7, 'STAFF', 'science')),
      ...(await nominees(5, 'HEAD', 'science')),
    ];
    const [order] = fc.sample(fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }), 1) as [AcceptedNomination[]];
    const [sizes] = fc.sample(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: all.length, maxLength: all.length }), 1) as [number[]];
    const requests: AcceptedNomination[][] = [];
    for (let from = 0, i = 0; from < order.length; from += sizes[i] as number, i += 1)
      requests.push(order.slice(from, from + (sizes[i] as number)));
    // Each of them twice, from either server: what was taken by one is refused to the other.
    await Promise.all(requests.flatMap((rows) => clients.map((client) => approve(client, rows))));

    const taken: Taken[] = await server.database.query(TAKEN);
    const of = (rule: string, unit: string | null = null) => taken.find((each) => each.rule === rule && each.unit === unit);
    expect(of(FIGHTERS)?.taken).toBe(8);
    expect(of(FIGHTERS)?.leaders).toBeLessThanOrEqual(4);
    expect(of('rooms')?.taken).toBe(8);
    for (const unit of ['planning', 'science']) {
      expect(of('each-unit', unit)?.taken).toBeLessThanOrEqual(5);
      expect(of('each-unit', unit)?.leaders ?? 0).toBeLessThanOrEqual(3);
    }
    const [{ people }] = await server.database.query(
      `SELECT count(*)::int AS people FROM rating WHERE year = 2017 AND person_id IS NOT NULL`,
    );
    expect(of('of-the-rated')?.taken).toBeLessThanOrEqual(Math.floor((people * 40 + 50) / 100));
    const ledger = await clients[0]?.ask<{
      quotas: { rule: string; places: number; held: number; used: number; left: number; over: number; nominated: number }[];
    }>('{ quotas { rule places held used left over nominated } }');
    for (const quota of ledger?.quotas ?? []) {
      expect(quota.held + quota.used + quota.left).toBe(quota.places);
      expect(quota.held + quota.over).toBe(quota.nominated);
    }
  });

  it('give each approval a place in every quota that counts it', async () => {
    const rows: { places: string[] }[] = await server.database.query(
      `SELECT array_agg(quota.rule ORDER BY quota.rule) AS places FROM nomination_place JOIN quota ON quota.id = quota_id GROUP BY nomination_id`,
    );
    expect(rows.length).toBe(8);
    for (const { places } of rows) expect(places).toEqual(['each-unit', FIGHTERS, 'of-the-rated', 'rooms'].sort());
  });
});
