import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_TEMPLATE_BYTES } from '@vinh-danh/domain/document/template.rule';
import { OWN_FILES } from '../own-files';
import { buildPlan } from '../testing/builders/plan';
import { buildDepartment, type PersonName, type TestDepartment } from '../testing/department';
import { changeParts, makeBomb } from '../testing/make-zip';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

let server: TestServer;
let department: TestDepartment;
let office: Client;
let own: Buffer;

const speakAs = (name: PersonName) => server.signInAs(department.people[name].accountId);

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  await buildPlan(server.database);
  await server.setClock('2017-12-20T09:00:00+07:00');
  office = await speakAs('office');
  own = await readFile(join(OWN_FILES, 'templates/award-decision.docx'));
});
afterAll(() => server.stop());

async function send(content: Buffer, more: { client?: Client; kind?: string; filename?: string; key?: string; headers?: object } = {}) {
  const form = new FormData();
  form.set('kind', more.kind ?? 'AWARD_DECISION');
  form.set('note', 'Mẫu mới');
  form.set('idempotencyKey', more.key ?? randomUUID());
  form.set('file', new Blob([new Uint8Array(content)]), more.filename ?? 'mẫu quyết định.docx');
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  return server.http.inject({
    method: 'POST',
    url: '/files/templates',
    headers: {
      'content-type': request.headers.get('content-type') ?? '',
      'x-requested-with': 'test',
      cookie: (more.client ?? office).cookie ?? '',
      ...more.headers,
    },
    payload: Buffer.from(await request.arrayBuffer()),
  });
}

const count = async (): Promise<number> => (await server.database.query('SELECT count(*)::int AS count FROM document_template'))[0].count;

async function refused(content: Buffer, filename?: string): Promise<{ code: string; message: { vi: string } }[]> {
  const before = await count();
  const response = await send(content, { filename });
  expect(response.statusCode).toBe(422);
  expect(await count()).toBe(before);
  return response.json().refusals;
}
const codes = async (content: Buffer, filename?: string) => (await refused(content, filename)).map(({ code }) => code);
const body = (change: (xml: string) => string) => changeParts(own, { 'word/document.xml': change });
const withText = (text: string) => body((xml) => xml.replace('</w:body>', `<w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body>`));

const SHELF = `{ kind inUse templates { id number filename note documents uploadedByName } choices { number reason chosenByName } }`;
async function shelf() {
  const { templateShelves } = await office.ask<{
    templateShelves: {
      kind: string;
      inUse: string | null;
      templates: { id: string; number: number }[];
      choices: { number: number | null }[];
    }[];
  }>(`{ templateShelves ${SHELF} }`);
  const found = templateShelves.find(({ kind }) => kind === 'AWARD_DECISION');
  if (!found) throw new Error('no shelf');
  return found;
}
const choose = (templateId: string | null, client = office) =>
  client.send<{ chooseTemplate: { refusals: { code: string }[] } }>(
    `mutation ($input: ChooseTemplateInput!) { chooseTemplate(input: $input) { shelf ${SHELF} refusals { code } } }`,
    { input: { kind: 'AWARD_DECISION', templateId, idempotencyKey: randomUUID() } },
  );

describe('a template that is right', () => {
  it('is kept beside the one in use, used when it is chosen, and given up again', async () => {
    const response = await send(withText('Ghi chú riêng của cơ quan: {so}'));
    expect(response.statusCode).toBe(201);
    const { templateId } = response.json();
    expect(await shelf()).toMatchObject({
      inUse: null,
      templates: [{ id: templateId, number: 1, filename: 'mẫu quyết định.docx', note: 'Mẫu mới', documents: 0 }],
    });
    expect((await choose(templateId)).data.chooseTemplate.refusals).toEqual([]);
    expect((await choose(templateId)).data.chooseTemplate.refusals).toMatchObject([{ code: 'TEMPLATE_ALREADY_USED' }]);
    expect(await shelf()).toMatchObject({ inUse: templateId, choices: [{ number: 1, chosenByName: 'Huỳnh Thị Dung' }] });
    expect((await choose(null)).data.chooseTemplate.refusals).toEqual([]);
    expect(await shelf()).toMatchObject({ inUse: null, choices: [{ number: null }, { number: 1 }] });
  });

  it('comes back as it went, and the first one as it came with the program', async () => {
    const { id } = (await shelf()).templates[0] as { id: string };
    const get = (path: string) =>
      server.http.inject({ url: `/files/templates/AWARD_DECISION/${path}/docx`, headers: { cookie: office.cookie ?? '' } });
    const first = await get('default');
    expect(first.rawPayload.equals(own)).toBe(true);
    expect(first.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    expect(first.headers['content-disposition']).toMatch(/^attachment;/);
    expect((await get(id)).statusCode).toBe(200);
    expect((await get(randomUUID())).statusCode).toBe(404);
  });

  it('is kept once, though it is sent twice', async () => {
    const before = await count();
    const key = randomUUID();
    const twice = [await send(own, { key }), await send(own, { key })];
    expect(twice.map((response) => response.json().templateId)).toEqual([expect.any(String), twice[0]?.json().templateId]);
    expect(await count()).toBe(before + 1);
  });

  it('is taken with placeholders that Word has cut into pieces', async () => {
    const cut = '<w:p><w:r><w:t>Số {</w:t></w:r><w:r><w:t>so</w:t></w:r><w:r><w:t>}</w:t></w:r></w:p></w:body>';
    expect((await send(body((xml) => xml.replace('</w:body>', cut)))).statusCode).toBe(201);
  });

  it('can be changed by nobody, not in the database either', async () => {
    await expect(server.database.query('UPDATE document_template SET note = note')).rejects.toThrow('append-only');
    await expect(server.database.query('DELETE FROM document_template_choice')).rejects.toThrow('append-only');
  });
});

describe('a template that is wrong', () => {
  it('hears the name and the place of each placeholder, all at once', async () => {
    const problems = await refused(withText('Căn cứ số {so_hieu} và {ngày tháng năm}, ông {ten}, {#danh_sach}'));
    expect(problems.map(({ code }) => code)).toEqual([
      'PLACEHOLDER_UNKNOWN',
      'PLACEHOLDER_UNKNOWN',
      'PLACEHOLDER_OUTSIDE_LIST',
      'LOOP_NOT_CLOSED',
    ]);
    expect(problems[1]?.message.vi).toMatch(/\{ngày tháng năm\} không có .*“…?.*ông \{ten\}.*”\. Có phải là \{ngay_thang_nam\}\?/);
  });

  it('is found in tables and above the page too', async () => {
    const cell = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{la_lung}</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body>';
    expect((await refused(body((xml) => xml.replace('</w:body>', cell))))[0]?.message.vi).toContain('ô trong bảng, dòng 1: “{la_lung}”');
    const header = changeParts(own, {
      'word/header2.xml': (xml) => xml.replace('</w:hdr>', '<w:p><w:r><w:t>{la_lung}</w:t></w:r></w:p></w:hdr>'),
    });
    expect((await refused(header))[0]?.message.vi).toContain('đầu trang');
  });

  it('is refused when lists begin and end where nothing can repeat', async () => {
    const table = (text: string) => `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`;
    const two = `${table('{#danh_sach}{ten}')}<w:p><w:r><w:t>{/danh_sach}</w:t></w:r></w:p></w:body>`;
    expect(await codes(body((xml) => xml.replace('</w:body>', two)))).toEqual(['TEMPLATE_CANNOT_BE_FILLED']);
  });

  it.each<[string, () => Buffer, string]>([
    ['no archive', () => Buffer.from('xin chào'), 'TEMPLATE_NOT_WORD'],
    ['a PDF', () => Buffer.from('%PDF-1.7'), 'TEMPLATE_NOT_WORD'],
    ['another archive', () => changeParts(own, { 'word/document.xml': null }), 'TEMPLATE_NOT_WORD'],
    ['macros', () => changeParts(own, { 'word/vbaProject.bin': 'x' }), 'TEMPLATE_WITH_MACROS'],
    [
      'the type of a document with macros',
      () =>
        changeParts(own, {
          '[Content_Types].xml': (xml) => xml.replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main'),
        }),
      'TEMPLATE_WITH_MACROS',
    ],
    ['an archive that unfolds without end', () => makeBomb('word/document.xml', 300), 'TEMPLATE_EXPANDS_TOO_FAR'],
    ['too many bytes', () => Buffer.concat([own, Buffer.alloc(MAX_TEMPLATE_BYTES)]), 'TEMPLATE_TOO_LARGE'],
    [
      'an external entity',
      () => body((xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
      'TEMPLATE_UNSAFE',
    ],
    ['another encoding', () => body((xml) => Buffer.from(xml, 'utf16le').toString('latin1')), 'TEMPLATE_UNSAFE'],
    ['an embedded object', () => changeParts(own, { 'word/embeddings/oleObject1.bin': 'x' }), 'TEMPLATE_UNSAFE'],
    ['a page of the web inside', () => body((xml) => xml.replace('</w:body>', '<w:altChunk r:id="x"/></w:body>')), 'TEMPLATE_UNSAFE'],
    [
      'a field that reads a file',
      () =>
        body((xml) =>
          xml.replace(
            '</w:body>',
            '<w:p><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT "c:\\a"</w:instrText></w:r></w:p></w:body>',
          ),
        ),
      'TEMPLATE_UNSAFE',
    ],
    [
      'a picture from elsewhere',
      () =>
        changeParts(own, {
          'word/_rels/document.xml.rels': (xml) =>
            xml.replace(
              '</Relationships>',
              '<Relationship Id="x" Type="image" Target="http://a.example/b.png" TargetMode="External"/></Relationships>',
            ),
        }),
      'TEMPLATE_EXTERNAL_LINK',
    ],
  ])('is refused with %s', async (_what, make, code) => {
    expect(await codes(make())).toContain(code);
  });

  it('is refused when the upload breaks off or misses a part', async () => {
    const response = await server.http.inject({
      method: 'POST',
      url: '/files/templates',
      headers: { 'content-type': 'multipart/form-data; boundary=a', 'x-requested-with': 'test', cookie: office.cookie ?? '' },
      payload: '--a\r\nContent-Disposition: form-data; name="file"; filename="a.docx"\r\n\r\nPK',
    });
    expect(response.statusCode).toBe(400);
    expect((await send(own, { kind: 'NOTHING' })).statusCode).toBe(400);
    expect((await send(own, { headers: { 'x-requested-with': '' } })).statusCode).toBe(400);
  });
});

it('templates are the Office’s to change, and are read by those who read documents', async () => {
  for (const name of ['employee', 'head', 'council', 'director', 'inspector', 'administrator'] as const) {
    const client = await speakAs(name);
    expect((await send(own, { client })).statusCode).toBe(403);
    expect((await choose(null, client)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { errors } = await client.send('{ templateShelves { kind } }');
    expect(errors?.[0]?.extensions.code).toBe(['director', 'inspector'].includes(name) ? undefined : 'FORBIDDEN');
  }
  expect((await send(own, { client: server.nobody })).statusCode).toBe(401);
});

it('the head of documents is read off the name of the body until the Office sets it', async () => {
  const ask = (input: object) =>
    office.ask<{ setLetterhead: { letterhead: object; refusals: { code: string }[] } }>(
      'mutation ($input: SetLetterheadInput!) { setLetterhead(input: $input) { letterhead { superior name place } refusals { code } } }',
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
  expect(await office.ask('{ letterhead { superior name place } }')).toEqual({
    letterhead: { superior: '', name: 'Sở Khoa học và Công nghệ', place: '' },
  });
  const head = { superior: 'Ủy ban nhân dân tỉnh Tây Ninh', name: 'Sở Khoa học và Công nghệ', place: 'Tây Ninh' };
  expect((await ask({ ...head, place: ' ' })).setLetterhead.refusals).toMatchObject([{ code: 'LETTERHEAD_INCOMPLETE' }]);
  expect((await ask(head)).setLetterhead).toEqual({ letterhead: head, refusals: [] });
});
