import { createHash } from 'node:crypto';
import { makeClosingKey, openInner, openOuter, unwrapKey } from '@vinh-danh/domain/council/envelope';
import { acceptedFighters } from '../testing/builders/accepted-nominations';
import { type BallotActs, type BallotData, ballotActs, openSecretBallot, type RoundData } from '../testing/builders/ballots';
import { answerFree, type BuiltCouncil, buildCouncil, buildSitting } from '../testing/builders/councils';
import { buildPlan } from '../testing/builders/plan';
import { buildDepartment, type Member } from '../testing/department';
import { startTestServer, type TestServer } from '../testing/test-server';

/**
 * An administrator with the database in hand, at every moment of a secret ballot: all rows of all tables, with the order in which they
 * lie and the transactions that wrote them. What they must not find is what anybody voted.
 */
type Row = Readonly<Record<string, string | null>>;
type Dump = ReadonlyMap<string, readonly Row[]>;

const CHOICES = ['AGREE', 'DISAGREE', 'DISAGREE', 'AGREE', 'LOWER_TITLE', 'AGREE', 'AGREE', 'DISAGREE', 'AGREE'] as const;

let server: TestServer;
let council: BuiltCouncil;
let round: RoundData;
let ballot: BallotData;
let outerCode: string;
let innerCode: string;
const cast: { readonly member: Member; readonly choice: string; readonly receipt: string }[] = [];
const dumps: Partial<Record<'before' | 'voted' | 'mixed' | 'counted', Dump>> = {};

const at = (moment: keyof typeof dumps) => dumps[moment] as Dump;
const rowsOf = (moment: keyof typeof dumps, table: string) => at(moment).get(`public.${table}`) ?? [];

/** Everything, in the order in which it lies on the disk. */
async function dump(): Promise<Dump> {
  const tables: { name: string }[] = await server.database.query(
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const found = new Map<string, Row[]>();
  for (const { name } of tables) {
    const rows: { xmin: string; ctid: string; row: Record<string, unknown> }[] = await server.database.query(
      `SELECT xmin::text, ctid::text, to_jsonb(t) AS row FROM ${name} t ORDER BY t.ctid`,
    );
    found.set(
      name,
      rows.map(({ xmin, ctid, row }) => ({
        xmin,
        ctid,
        ...Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === null ? null : String(JSON.stringify(value))])),
      })),
    );
  }
  return found;
}

const textOf = (moment: keyof typeof dumps, except: readonly string[] = []) =>
  [...at(moment)].flatMap(([name, rows]) => (except.includes(name) ? [] : [`${name} ${JSON.stringify(rows)}`])).join('\n');

beforeAll(async () => {
  server = await startTestServer();
  const department = await buildDepartment(server.database);
  council = await buildCouncil(server.database, department);
  const plan = await buildPlan(server.database);
  await server.setClock('2017-12-11T02:00:00Z');
  const nominations = await acceptedFighters(server.database, department, plan, { count: 1, before: {} });
  const sitting = await buildSitting(server.database, council, plan, { nominations });
  await answerFree(server.database, sitting.caseIds, council.voters);
  const { sittingId, caseIds } = sitting;
  const opened = await openSecretBallot(server, {
    sittingId,
    caseIds,
    opener: council.secretary,
    closers: [council.chair, council.secretary],
  });
  ({ ballot, outerCode, innerCode } = opened);
  round = ballot.rounds[0] as RoundData;
  dumps.before = await dump();
  for (const [i, choice] of CHOICES.entries()) await vote(council.voters[i] as Member, choice);
  dumps.voted = await dump();
  await close(opened.outer, 'OUTER', outerCode);
  dumps.mixed = await dump();
  await close(opened.inner, 'INNER', innerCode);
  dumps.counted = await dump();
});
afterAll(() => server.stop());

async function vote(member: Member, choice: (typeof CHOICES)[number]): Promise<void> {
  const acts = ballotActs(await server.signInAs(member.accountId));
  const { receipt, answer } = await acts.voteSecretly(round, member.personId, choice);
  expect(answer.refusals).toEqual([]);
  cast.push({ member, choice, receipt });
}

async function close(acts: BallotActs, closer: 'OUTER' | 'INNER', code: string): Promise<void> {
  expect((await acts.openEnvelopes(ballot.id, closer, code)).refusals).toEqual([]);
}

const lettersOf = (text: string) => text.replaceAll('-', '');

describe('an administrator with the database in hand', () => {
  it('finds no receipt and no code in any table before the count, however it is written', () => {
    for (const moment of ['before', 'voted', 'mixed'] as const) {
      const text = textOf(moment);
      for (const secret of [...cast.map(({ receipt }) => receipt), outerCode, innerCode]) {
        for (const form of [
          secret,
          lettersOf(secret),
          Buffer.from(lettersOf(secret)).toString('hex'),
          Buffer.from(lettersOf(secret)).toString('base64'),
        ])
          expect(text).not.toContain(form);
      }
    }
  });

  it('finds the receipts afterwards in the published list alone, and the codes nowhere', () => {
    const text = textOf('counted', ['public.counted_paper']);
    for (const secret of [...cast.map(({ receipt }) => receipt), outerCode, innerCode]) expect(text).not.toContain(secret);
    expect(rowsOf('counted', 'counted_paper')).toHaveLength(CHOICES.length);
  });

  it('finds no word of a choice in what voting wrote', () => {
    const known = new Set([...at('before').values()].flat().map((row) => JSON.stringify(row)));
    const written = [...at('voted').values()]
      .flat()
      .map((row) => JSON.stringify(row))
      .filter((row) => !known.has(row));
    expect(written.length).toBeGreaterThanOrEqual(CHOICES.length * 4);
    for (const word of ['AGREE', 'DISAGREE', 'LOWER_TITLE']) expect(written.join('\n')).not.toContain(word);
  });

  it('cannot guess a choice from what the idempotency key keeps: the same is kept whatever was voted', async () => {
    const kept = rowsOf('voted', 'idempotency_key').filter(({ mutation }) => mutation === '"castSecretVote"');
    expect(kept).toHaveLength(CHOICES.length);
    for (const { member } of cast) {
      const mine = kept.find(({ account_id: account }) => account === JSON.stringify(member.accountId)) as Row;
      const input = { idempotencyKey: JSON.parse(mine.key as string), roundId: round.id, personId: member.personId };
      // Recomputed from what everybody may know: neither paper, choice nor receipt goes into it.
      const hash = createHash('sha256')
        .update(JSON.stringify(['castSecretVote', input, await powersOf(member)]))
        .digest('hex');
      expect(mine.request_hash).toContain(hash);
      expect(mine.response).toBe(JSON.stringify({ caseId: round.caseId }));
    }
  });

  it('opens no envelope with what lies in the database: neither with the wrapped keys nor with any text as a code', async () => {
    const [stored] = rowsOf('voted', 'ballot') as [Row];
    const text = (key: string) => JSON.parse(stored[key] ?? '""') as string;
    const kept = { publicKey: text('outer_key'), wrappedKey: text('outer_wrapped') };
    const words = new Set(textOf('voted').match(/[A-Za-z0-9+/=-]{6,400}/g) ?? []);
    const tried = [...words].filter((_, i) => i % Math.ceil(words.size / 400) === 0);
    for (const word of [...tried, kept.publicKey, kept.wrappedKey]) expect(await unwrapKey(word, kept)).toBeUndefined();
    const mine = await makeClosingKey();
    const key = await unwrapKey(mine.code, mine);
    const [paper] = rowsOf('voted', 'ballot_paper') as [Row];
    const sealed = Buffer.from(JSON.parse(paper.sealed as string).slice(2), 'hex');
    expect(await openOuter(key as NonNullable<typeof key>, kept.publicKey, round.id, sealed)).toBeUndefined();
  });

  it('joins a voter to an outer envelope at most, and loses that thread when the ballot is mixed', () => {
    const [outer, inner] = [rowsOf('voted', 'ballot_paper'), rowsOf('mixed', 'ballot_paper')];
    expect([outer.length, inner.length]).toEqual([CHOICES.length, CHOICES.length]);
    // All that could be a thread: ids, transactions, bytes, and the order in which they lie.
    const ids = new Set(outer.map(({ id }) => id));
    expect(inner.filter(({ id }) => ids.has(id as string))).toEqual([]);
    expect(new Set(inner.map(({ xmin }) => xmin)).size).toBe(1);
    expect(inner.map(({ id }) => id)).toEqual([...inner.map(({ id }) => id)].sort());
    const bytes = (row: Row) => JSON.parse(row.sealed as string).slice(2) as string;
    for (const one of inner) for (const other of outer) expect(bytes(other)).not.toContain(bytes(one).slice(0, 32));
  });

  it('joins nobody to a counted paper: not by transaction, not by order, not by time, not by any value', () => {
    const papers = rowsOf('counted', 'counted_paper');
    const receipts = papers.map(({ receipt }) => receipt);
    expect(receipts).toEqual([...receipts].sort());
    expect(Object.keys(papers[0] as Row).sort()).toEqual(['choice', 'ctid', 'position', 'receipt', 'round_id', 'xmin']);
    const [transaction] = new Set(papers.map(({ xmin }) => xmin));
    expect(new Set(papers.map(({ xmin }) => xmin)).size).toBe(1);
    // Whoever counted wrote all of them at once; no voter wrote anything in that transaction. The ballot itself names its two closers.
    const alongside = [...at('counted')]
      .flatMap(([name, rows]) => (['public.counted_paper', 'public.ballot'].includes(name) ? [] : rows))
      .filter(({ xmin }) => xmin === transaction);
    expect(alongside.length).toBeGreaterThan(0);
    for (const { member } of cast)
      for (const id of [member.personId, member.accountId]) expect(JSON.stringify(alongside)).not.toContain(id);
  });

  it('learns nothing from the order: who tries each order that the tables have is right as often as by chance', () => {
    const papers = rowsOf('counted', 'counted_paper').map(({ receipt }) => JSON.parse(receipt as string) as string);
    const orders: Record<string, string[]> = {
      'as the voters lie': rowsOf('counted', 'ballot_voter').map(({ person_id: id }) => JSON.parse(id as string)),
      'as the trail tells it': rowsOf('counted', 'audit_entry')
        .filter(({ action }) => action === '"castVote"')
        .map(({ account_id: id }) => cast.find(({ member }) => member.accountId === JSON.parse(id as string))?.member.personId as string),
      'as the keys lie': rowsOf('counted', 'idempotency_key')
        .filter(({ mutation }) => mutation === '"castSecretVote"')
        .map(({ account_id: id }) => cast.find(({ member }) => member.accountId === JSON.parse(id as string))?.member.personId as string),
    };
    const truth = new Map(cast.map(({ member, receipt }) => [member.personId, receipt]));
    const sortedTruth = [...truth.values()].sort();
    for (const [name, people] of Object.entries(orders)) {
      expect([name, people.length]).toEqual([name, CHOICES.length]);
      const right = people.filter((person, i) => truth.get(person) === papers[i]).length;
      // A paper stands where its receipt does among all receipts, which the voter's own device drew.
      const byReceiptAlone = people.filter((person, i) => truth.get(person) === sortedTruth[i]).length;
      expect([name, right]).toEqual([name, byReceiptAlone]);
    }
  });

  it('finds nothing left to open once it is counted', () => {
    expect(rowsOf('counted', 'ballot_paper')).toEqual([]);
    const [stored] = rowsOf('counted', 'ballot') as [Row];
    expect([stored.outer_wrapped, stored.inner_wrapped]).toEqual([null, null]);
  });

  it('needs both codes even with a backup of every moment', async () => {
    const [voted, mixed] = [rowsOf('voted', 'ballot')[0] as Row, rowsOf('mixed', 'ballot')[0] as Row];
    const text = (row: Row, key: string) => JSON.parse(row[key] ?? '""') as string;
    const inner = await unwrapKey(innerCode, { publicKey: text(voted, 'inner_key'), wrappedKey: text(voted, 'inner_wrapped') });
    const sealed = (row: Row) => Buffer.from(JSON.parse(row.sealed as string).slice(2), 'hex');
    // With the second code alone the papers that are still joined to voters stay shut …
    for (const paper of rowsOf('voted', 'ballot_paper'))
      expect((await openInner(inner as NonNullable<typeof inner>, text(voted, 'inner_key'), round.id, sealed(paper))).choice).toBe(
        'INVALID',
      );
    // … and with the first alone nothing but inner envelopes comes out.
    const outer = await unwrapKey(outerCode, { publicKey: text(voted, 'outer_key'), wrappedKey: text(voted, 'outer_wrapped') });
    for (const paper of rowsOf('voted', 'ballot_paper')) {
      const within = await openOuter(outer as NonNullable<typeof outer>, text(voted, 'outer_key'), round.id, sealed(paper));
      for (const { receipt } of cast) expect(Buffer.from(within ?? []).toString('latin1')).not.toContain(lettersOf(receipt));
    }
    expect(mixed.outer_wrapped).toBeNull();
  });
});

/** What goes into the hash of who asks: their roles, which anybody may know. */
async function powersOf({ accountId }: Member): Promise<unknown> {
  const client = await server.signInAs(accountId);
  const { viewer } = await client.ask<{ viewer: { roles: { role: string; unitId: string }[] } }>('{ viewer { roles { role unitId } } }');
  return [viewer.roles.map(({ role, unitId }) => `${role} ${unitId}`).sort(), null];
}
