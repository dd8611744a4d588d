import { connect } from 'node:net';
import { MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS } from '@vinh-danh/domain/nomination/attachment.rule';
import { type DossierActs, dossierActs, PDF, upload } from '../testing/builders/dossiers';
import { buildPlan } from '../testing/builders/plan';
import { buildDepartment, type PersonName, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

let server: TestServer;
let department: TestDepartment;
let headClient: Client;
let head: DossierActs;
let dossierId: string;
let nominationId: string;

const speakAs = (name: PersonName) => server.signInAs(department.people[name].accountId);
const count = async (table: string): Promise<number> =>
  (await server.database.query(`SELECT count(*)::int AS count FROM ${table}`))[0].count;

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  await buildPlan(server.database);
  await server.setClock('2017-11-25T09:00:00+07:00');
  headClient = await speakAs('head');
  head = dossierActs(server, headClient);
  const { dossier } = await head.onDossier('createDossier', { unitId: department.units.planning });
  dossierId = dossier?.id ?? '';
  const personIds = [department.people.employee.personId];
  const added = await head.onDossier('addNominees', { dossierId, version: 1, award: 'ADVANCED_WORKER', personIds });
  nominationId = added.dossier?.nominations[0]?.id ?? '';
});
afterAll(() => server.stop());
afterEach(async () => {
  await server.database.query('DELETE FROM attachment_content');
  await server.database.query('DELETE FROM attachment');
});

const minutes = () => ({ dossierId, purpose: 'MINUTES' });
const pdf = { filename: 'Biên bản.pdf', content: PDF };

async function refusedWith(response: Awaited<ReturnType<typeof upload>>): Promise<string[]> {
  expect(response.statusCode).toBe(422);
  expect(await count('attachment_content')).toBe(0);
  const body: { attachment: null; refusals: { code: string; message: object }[] } = response.json();
  expect(body.attachment).toBeNull();
  return body.refusals.map((reason) => reason.code);
}

describe('an upload', () => {
  it('is kept with its hash and comes back as it went, to be saved and never shown', async () => {
    const response = await head.upload(minutes(), pdf);
    expect(response.statusCode).toBe(201);
    const { attachment } = response.json();
    expect(attachment).toMatchObject({ filename: 'Biên bản.pdf', mediaType: 'application/pdf', size: PDF.length, purpose: 'MINUTES' });

    const served = await server.http.inject({ url: `/attachments/${attachment.id}`, headers: { cookie: headClient.cookie ?? '' } });
    expect(served.rawPayload.equals(PDF)).toBe(true);
    expect(served.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n.pdf",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });

  it('supports one criterion of one nomination, or is evidence in general', async () => {
    const evidence = { dossierId, purpose: 'EVIDENCE', nominationId };
    expect((await head.upload({ ...evidence, criterion: 'advanced-worker.rating' }, pdf)).statusCode).toBe(201);
    expect((await head.upload(evidence, pdf)).statusCode).toBe(201);
    expect((await head.upload({ ...evidence, criterion: 'no-such' }, pdf)).json().error.code).toBe('BAD_USER_INPUT');
    expect((await head.upload({ ...evidence, nominationId: dossierId }, pdf)).json().error.code).toBe('NOT_FOUND');
    expect((await head.upload({ dossierId, purpose: 'EVIDENCE' }, pdf)).json().error.code).toBe('BAD_USER_INPUT');
  });

  it('is refused when it is too large, of another type, or empty, and leaves nothing', async () => {
    const large = Buffer.concat([PDF, Buffer.alloc(MAX_ATTACHMENT_BYTES - PDF.length + 1)]);
    expect(await refusedWith(await head.upload(minutes(), { ...pdf, content: large }))).toEqual(['ATTACHMENT_TOO_LARGE']);
    expect(await refusedWith(await head.upload(minutes(), { filename: 'a.pdf', content: Buffer.from('<script>') }))).toEqual([
      'ATTACHMENT_TYPE',
    ]);
    expect(await refusedWith(await head.upload(minutes(), { filename: 'a.pdf.exe', content: PDF }))).toEqual(['ATTACHMENT_TYPE']);
    expect(await refusedWith(await head.upload(minutes(), { filename: 'a.pdf', content: Buffer.alloc(0) }))).toEqual(['ATTACHMENT_EMPTY']);
    const exact = Buffer.concat([PDF, Buffer.alloc(MAX_ATTACHMENT_BYTES - PDF.length)]);
    expect((await head.upload(minutes(), { ...pdf, content: exact })).statusCode).toBe(201);
  });

  it('has its name made safe', async () => {
    const response = await head.upload(minutes(), { filename: '..\\..\\bien\u202Efdp.ban\u200B.pdf', content: PDF });
    expect(response.json().attachment.filename).toBe('bienfdp.ban.pdf');
  });

  it('is one too many at some point', async () => {
    await server.database.query(
      `INSERT INTO attachment (id, dossier_id, purpose, filename, media_type, size, sha256, uploaded_by, uploaded_at)
       SELECT gen_random_uuid(), $1, 'MINUTES', 'a.pdf', 'application/pdf', 1, '\\x00', $2, now() FROM generate_series(1, $3::int)`,
      [dossierId, department.people.head.accountId, MAX_ATTACHMENTS],
    );
    expect(await refusedWith(await head.upload(minutes(), pdf))).toEqual(['ATTACHMENT_TOO_MANY']);
  });

  it('is done once when it comes twice', async () => {
    const idempotencyKey = '0190a000-0000-7000-8000-00000000abce';
    const first = await head.upload({ ...minutes(), idempotencyKey }, pdf);
    const second = await head.upload({ ...minutes(), idempotencyKey }, pdf);
    expect(second.json()).toEqual(first.json());
    expect(await count('attachment')).toBe(1);
  });

  it('wants a header that no foreign page can send, and somebody who may write', async () => {
    const code = async (client: Client, headers: Record<string, string> = {}) => {
      const response = await upload(server, client, minutes(), pdf, headers);
      return [response.statusCode, response.json().error.code];
    };
    expect(await code(headClient, { 'x-requested-with': '' })).toEqual([400, 'BAD_USER_INPUT']);
    expect(await code(server.nobody)).toEqual([401, 'UNAUTHENTICATED']);
    expect(await code(await speakAs('employee'))).toEqual([403, 'FORBIDDEN']);
    expect(await code(await speakAs('office'))).toEqual([403, 'FORBIDDEN']);
    expect(await code(await speakAs('otherHead'))).toEqual([404, 'NOT_FOUND']);
    expect(await count('attachment')).toBe(0);
  });

  it('says so when it is no upload at all', async () => {
    const headers = { cookie: headClient.cookie ?? '', 'x-requested-with': 'test', 'content-type': 'multipart/form-data; boundary=x' };
    const broken = await server.http.inject({ method: 'POST', url: '/attachments', headers, payload: 'nonsense' });
    expect([broken.statusCode, broken.json().error.code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it('writes nothing when the connection breaks off', async () => {
    const address = await server.http.listen({ port: 0, host: '127.0.0.1' });
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    const head = [
      'POST /attachments HTTP/1.1',
      'Host: localhost',
      `Cookie: ${headClient.cookie}`,
      'X-Requested-With: test',
      'Content-Type: multipart/form-data; boundary=x',
      'Content-Length: 100000',
    ];
    const part = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7';
    await new Promise<void>((resolve) => socket.write(`${head.join('\r\n')}\r\n\r\n${part}`, () => resolve()));
    await new Promise((resolve) => setTimeout(resolve, 200));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await count('attachment')).toBe(0);
    expect((await server.http.inject({ url: '/healthz' })).statusCode).toBe(200);
  });
});

describe('a download', () => {
  it('is for those who may see the dossier', async () => {
    const { attachment } = (await head.upload(minutes(), pdf)).json();
    const status = async (client: Client) =>
      (await server.http.inject({ url: `/attachments/${attachment.id}`, headers: client.cookie ? { cookie: client.cookie } : {} }))
        .statusCode;
    expect(await status(await speakAs('office'))).toBe(200);
    expect(await status(await speakAs('otherHead'))).toBe(404);
    expect(await status(await speakAs('employee'))).toBe(403);
    expect(await status(server.nobody)).toBe(401);
    const unknown = await server.http.inject({ url: '/attachments/no-uuid', headers: { cookie: headClient.cookie ?? '' } });
    expect([unknown.statusCode, unknown.json().error.code]).toEqual([404, 'NOT_FOUND']);
  });

  it('ends when the file is taken off', async () => {
    const { attachment } = (await head.upload(minutes(), pdf)).json();
    expect((await head.onDossier('removeAttachment', { attachmentId: attachment.id })).refusals).toEqual([]);
    const gone = await server.http.inject({ url: `/attachments/${attachment.id}`, headers: { cookie: headClient.cookie ?? '' } });
    expect(gone.statusCode).toBe(404);
    expect((await head.read(dossierId)).sendRefusals.map((reason) => reason.code)).toContain('MINUTES_MISSING');
  });
});
