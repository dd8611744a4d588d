import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { STATE_NAMES } from '@vinh-danh/domain/nomination/dossier';
import PizZip from 'pizzip';
import { readSheet } from 'read-excel-file/node';
import { type AcceptedNomination, acceptedFighters } from '../testing/builders/accepted-nominations';
import { type BuiltCouncil, type BuiltSitting, buildCouncil, buildSitting, recuse } from '../testing/builders/councils';
import { buildDecision } from '../testing/builders/decisions';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, type PersonName, type TestDepartment } from '../testing/department';
import { readPdf } from '../testing/read-pdf';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';
import { stopPrinting } from './pdf-printer';

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
let council: BuiltCouncil;
let sitting: BuiltSitting;
let nominations: AcceptedNomination[];
let decisionId: string;
let office: Client;

const speakAs = (name: PersonName) => server.signInAs(department.people[name].accountId);

beforeAll(async () => {
  server = await startTestServer({ dataDirectory: join(process.cwd(), '.tmp') });
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database);
  council = await buildCouncil(server.database, department);
  nominations = await acceptedFighters(server.database, department, plan, { count: 4 });
  sitting = await buildSitting(server.database, council, plan, {
    nominations,
    state: 'CLOSED',
    number: 2,
    attends: { [department.people.metrologist.personId]: 'ABSENT' },
  });
  await server.database.query(
    `UPDATE sitting_case SET outcome = 'PASSED', votes_in_favour = 8, votes_needed = 7, voters_counted = 8, decided_at = '2017-12-11T03:00:00Z',
            minutes = '{"vi": "8 người được bỏ phiếu, cần 7 phiếu: thông qua.", "en": ""}', version = version + 1 WHERE sitting_id = $1`,
    [sitting.sittingId],
  );
  await recuse(server.database, sitting.caseIds[0] as string, department.people.director.personId, 'LINE');
  await server.setClock('2017-12-20T09:00:00+07:00');
  decisionId = await buildDecision(
    server.database,
    department,
    plan,
    nominations.slice(0, 3).map(({ nominationId }) => nominationId),
  );
  office = await speakAs('office');
});
afterAll(async () => {
  await stopPrinting();
  await server.stop();
});

const get = (path: string, client: Client = office) =>
  server.http.inject({ url: `/files/${path}`, headers: { cookie: client.cookie ?? '' } });
const textOf = (docx: Buffer) => (new PizZip(docx).file('word/document.xml')?.asText() ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

interface Issued {
  readonly document: { readonly id: string; readonly sha256: string; readonly filename: string } | null;
  readonly refusals: readonly { readonly code: string }[];
}
async function issue(kind: string, subjectId: string, client: Client = office, more: object = {}): Promise<Issued> {
  const { issueDocument } = await client.ask<{ issueDocument: Issued }>(
    'mutation ($input: IssueDocumentInput!) { issueDocument(input: $input) { document { id sha256 filename } refusals { code } dryRun } }',
    { input: { kind, subjectId, idempotencyKey: randomUUID(), ...more } },
  );
  return issueDocument;
}

describe('a document of a sitting', () => {
  it('is kept as it was issued, with its hash, and comes back as Word and as PDF', async () => {
    const { document, refusals } = await issue('MINUTES', sitting.sittingId);
    expect(refusals).toEqual([]);
    const word = await get(`documents/${document?.id}/docx`);
    expect(word.headers['content-disposition']).toBe("attachment; filename*=UTF-8''bien-ban-hop-2017-phien-2.docx");
    expect(createHash('sha256').update(word.rawPayload).digest('hex')).toBe(document?.sha256);
    const text = textOf(word.rawPayload);
    for (const said of [
      'Hội đồng Thi đua – Khen thưởng Sở',
      '12/QĐ-SKHCN',
      'Ông Người thứ 0',
      'Vắng mặt',
      'Thông qua',
      'quản lý trực tiếp',
      '/BB-HĐTĐKT',
      'Hồ Sỹ Giang',
    ])
      expect(text).toContain(said);
    expect(text).toMatch(/Hội đồng có 9 thành viên có quyền biểu quyết: có mặt 8,/);
    const pdf = await get(`documents/${document?.id}/pdf`);
    expect(pdf.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(readPdf(pdf.rawPayload).pages[0]?.text).toContain('BIÊN BẢN');
    expect((await get(`documents/${document?.id}/pdf`)).rawPayload.equals(pdf.rawPayload)).toBe(true);
    await expect(server.database.query('UPDATE document SET filename = filename')).rejects.toThrow('append-only');
  });

  it('is issued again as another document, and only tried in a dry run', async () => {
    const before = await issue('AGENDA', sitting.sittingId);
    const tried = await issue('AGENDA', sitting.sittingId, office, { dryRun: true });
    expect(tried).toEqual({ document: null, refusals: [], dryRun: true });
    const after = await issue('AGENDA', sitting.sittingId);
    expect(after.document?.id).not.toBe(before.document?.id);
    const { documentFolder } = await office.ask<{ documentFolder: { slots: { kind: string; documents: { id: string }[] }[] } }>(
      'query ($id: ID!) { documentFolder(sittingId: $id) { slots { kind documents { id } } } }',
      { id: sitting.sittingId },
    );
    expect(documentFolder.slots.find(({ kind }) => kind === 'AGENDA')?.documents.map(({ id }) => id)).toEqual([
      after.document?.id,
      before.document?.id,
    ]);
  });

  it('is not issued before its time', async () => {
    const open = await buildSitting(server.database, council, plan, { state: 'OPEN', number: 3 });
    expect((await issue('MINUTES', open.sittingId)).refusals).toMatchObject([{ code: 'SITTING_NOT_CLOSED' }]);
    const draft = await buildSitting(server.database, council, plan, { state: 'DRAFT', number: 4 });
    expect((await issue('AGENDA', draft.sittingId)).refusals).toMatchObject([{ code: 'SITTING_NOT_CONVENED' }]);
  });

  it('tells the recused nothing before the decision is announced: neither minutes, nor drafts, nor lists, and says why', async () => {
    const { document } = await issue('MINUTES', sitting.sittingId);
    const director = await speakAs('director');
    const { documentFolder } = await director.ask<{
      documentFolder: {
        canIssue: boolean;
        slots: { kind: string; canPreview: boolean; refusals: { code: string; message: { vi: string } }[]; documents: object[] }[];
      };
    }>(
      'query ($id: ID!) { documentFolder(sittingId: $id) { canIssue slots { kind canPreview refusals { code message { vi } } documents { id } } } }',
      {
        id: sitting.sittingId,
      },
    );
    const minutes = documentFolder.slots.find(({ kind }) => kind === 'MINUTES');
    expect(minutes).toMatchObject({ canPreview: false, documents: [], refusals: [{ code: 'RECUSED_FROM_DOCUMENT' }] });
    expect(minutes?.refusals[0]?.message.vi).toContain('Người thứ 0');
    expect(documentFolder.canIssue).toBe(false);
    for (const path of [`documents/${document?.id}/docx`, `documents/${document?.id}/pdf`]) {
      const response = await get(path, director);
      expect(response.statusCode).toBe(422);
      expect(response.json().refusals).toMatchObject([{ code: 'RECUSED_FROM_DOCUMENT' }]);
    }
    const list = await get(`lists/sittings/${sitting.sittingId}`, director);
    const [head, ...rows] = await readSheet(list.rawPayload);
    expect(head).not.toContain('Kết quả');
    expect(rows).toHaveLength(4);
    const named = await readSheet((await get(`lists/decisions/${decisionId}`, director)).rawPayload);
    expect(named.map((row) => row[1])).toEqual(['Cá nhân, tập thể', 'Người thứ 1', 'Người thứ 2']);
  });
});

describe('a document of a decision', () => {
  it('says number, day, signer and every nominee in their order', async () => {
    const { document } = await issue('AWARD_LIST', decisionId);
    const text = textOf((await get(`documents/${document?.id}/docx`)).rawPayload);
    expect(text).toContain('152/QĐ-SKHCN');
    expect(text).toContain('ngày 20 tháng 12 năm 2017');
    expect(text).toMatch(/Chiến sĩ thi đua cơ sở.*\( ?3 cá nhân ?\).*Người thứ 0.*Người thứ 1.*Người thứ 2/i);
    expect(text).not.toContain('Người thứ 3');
    expect(text).toContain('Kèm theo Quyết định số 152/QĐ-SKHCN ngày 20 tháng 12 năm 2017 của Giám đốc Sở');
    const decision = await issue('AWARD_DECISION', decisionId);
    const said = textOf((await get(`documents/${decision.document?.id}/docx`)).rawPayload);
    expect(said).toContain('phiên thứ 2 ngày 11/12/2017 của Hội đồng Thi đua – Khen thưởng Sở');
    expect(said).toContain('Theo đề nghị của Chánh Văn phòng.');
    expect(said).toMatch(/3 trường hợp \(3 cá nhân\).*- Chiến sĩ thi đua cơ sở: 3 cá nhân\./);
    expect(said).not.toContain('0 tập thể');
    expect(document?.filename).toBe('danh-sach-152-QD-SKHCN.docx');
  });

  it('belongs to the kind of decision, and waits for its number', async () => {
    expect((await issue('PROPOSAL_LETTER', decisionId)).refusals).toMatchObject([{ code: 'DOCUMENT_NOT_OF_DECISION' }]);
    const draft = await buildDecision(server.database, department, plan, [], { kind: 'PROPOSAL', isRegistered: false });
    expect((await issue('PROPOSAL_LETTER', draft)).refusals.map(({ code }) => code)).toEqual([
      'DECISION_WITHOUT_LINES',
      'DECISION_NOT_REGISTERED',
    ]);
    const preview = await get(`drafts/PROPOSAL_LETTER/${draft}/docx`);
    expect(textOf(preview.rawPayload)).toContain('TỜ TRÌNH');
    expect((await server.database.query('SELECT FROM document WHERE decision_id = $1', [draft])).length).toBe(0);
  });

  it('names of a revocation each honour with the decision that gave it, also one older than the program', async () => {
    const [{ id: revocationId }]: [{ id: string }] = await server.database.query(
      `INSERT INTO award_decision (id, plan_id, kind, number, running, issued_on, issued_by, reason, ground, legal_basis, drafted_at, drafted_by, registered_at, registered_by)
       VALUES (gen_random_uuid(), $1, 'REVOCATION', '9/QĐ-SKHCN', 9, '2017-12-20', 'Sở', 'Kê khai không trung thực', 'FALSE_RECORD', '{}', now(), $2, now(), $2)
       RETURNING id`,
      [plan.planId, department.people.office.accountId],
    );
    await server.database.query(
      `INSERT INTO revocation_line (decision_id, honour_id, position) SELECT $1, id, 0 FROM honour WHERE person_id = $2`,
      [revocationId, nominations[3]?.personId],
    );
    await server.database.query(
      `UPDATE honour SET revoked_on = '2017-12-20', revocation_number = '9/QĐ-SKHCN', version = version + 1, recorded_at = now(), recorded_by = $2
        WHERE person_id = $1`,
      [nominations[3]?.personId, department.people.office.accountId],
    );
    const { document, refusals } = await issue('REVOCATION_DECISION', revocationId);
    expect(refusals).toEqual([]);
    const text = textOf((await get(`documents/${document?.id}/docx`)).rawPayload);
    for (const said of ['9/QĐ-SKHCN', 'Người thứ 3', 'Lao động tiên tiến', '1/QĐ ngày 10/12/2017', 'Kê khai không trung thực'])
      expect(text).toContain(said);
    const [head, ...rows] = await readSheet((await get(`lists/decisions/${revocationId}`)).rawPayload);
    expect(head?.[6]).toBe('Quyết định khen thưởng bị hủy bỏ');
    expect(rows).toMatchObject([[1, 'Người thứ 3', 'Cá nhân', null, expect.anything(), 'Lao động tiên tiến', '1/QĐ', '10/12/2017']]);
    const register = await readSheet((await get('lists/decisions')).rawPayload);
    expect(register.find(([registered]) => registered === '9/QĐ-SKHCN')?.[5]).toBe(1);
  });

  it('keeps the template that it was made from when another is chosen', async () => {
    const before = await issue('AWARD_DECISION', decisionId);
    const form = new FormData();
    for (const [name, value] of Object.entries({ kind: 'AWARD_DECISION', note: '', idempotencyKey: randomUUID() })) form.set(name, value);
    const own = new PizZip((await get('templates/AWARD_DECISION/default/docx')).rawPayload);
    own.file(
      'word/document.xml',
      (own.file('word/document.xml')?.asText() ?? '').replace('</w:body>', '<w:p><w:r><w:t>Mẫu thứ hai.</w:t></w:r></w:p></w:body>'),
    );
    form.set('file', new Blob([new Uint8Array(own.generate({ type: 'nodebuffer' }))]), 'mau.docx');
    const request = new Request('http://localhost/', { method: 'POST', body: form });
    const sent = await server.http.inject({
      method: 'POST',
      url: '/files/templates',
      headers: { 'content-type': request.headers.get('content-type') ?? '', 'x-requested-with': 'test', cookie: office.cookie ?? '' },
      payload: Buffer.from(await request.arrayBuffer()),
    });
    const { templateId } = sent.json();
    const preview = await get(`drafts/AWARD_DECISION/${decisionId}/docx?template=${templateId}`);
    expect(textOf(preview.rawPayload)).toContain('Mẫu thứ hai.');
    await office.ask('mutation ($input: ChooseTemplateInput!) { chooseTemplate(input: $input) { refusals { code } } }', {
      input: { kind: 'AWARD_DECISION', templateId, idempotencyKey: randomUUID() },
    });
    const after = await issue('AWARD_DECISION', decisionId);
    const [old, fresh] = [await get(`documents/${before.document?.id}/docx`), await get(`documents/${after.document?.id}/docx`)];
    expect(textOf(old.rawPayload)).not.toContain('Mẫu thứ hai.');
    expect(textOf(fresh.rawPayload)).toContain('Mẫu thứ hai.');
    const rows = await server.database.query('SELECT template_id FROM document WHERE id = ANY($1) ORDER BY issued_at, id', [
      [before.document?.id, after.document?.id],
    ]);
    expect(rows).toEqual([{ template_id: null }, { template_id: templateId }]);
  });
});

describe('the letter on a result', () => {
  it('gives a refused nominee the reason with each condition and its source, and is theirs to read', async () => {
    const [refused] = nominations.slice(3) as [AcceptedNomination];
    const verdict = {
      criterion: 'a',
      kind: 'initiative',
      outcome: 'NOT_MET',
      requirement: { vi: 'Có sáng kiến được công nhận.', en: '' },
      because: { vi: 'Không có sáng kiến nào.', en: '' },
      facts: [],
      source: { document: 'd', name: { vi: 'Nghị định 91/2017/NĐ-CP', en: '' }, article: '9', clause: '2', confidence: 'VERIFIED' },
    };
    await server.database.query(
      `UPDATE nomination SET refused_at = '2017-12-18T02:00:00Z', refused_by = $2, decision_reason = 'Chưa đủ điều kiện.', version = version + 1 WHERE id = $1`,
      [refused.nominationId, department.people.director.accountId],
    );
    await server.database.query(
      `INSERT INTO decision_record (id, nomination_id, plan_id, award, outcome, decided_at, decided_by, judged_on, rulebook_version_id, rules_on, nominee, eligibility, ledgers)
       VALUES ($1, $2, $3, 'GRASSROOTS_EMULATION_FIGHTER', 'REFUSED', '2017-12-18', $4, '2017-12-18', $5, '2017-12-18', '{}', $6, '[]')`,
      [
        randomUUID(),
        refused.nominationId,
        plan.planId,
        department.people.director.accountId,
        plan.rulebookVersionId,
        JSON.stringify({ verdicts: [verdict] }),
      ],
    );
    const { document } = await issue('RESULT_LETTER', refused.nominationId);
    const text = textOf((await get(`documents/${document?.id}/docx`)).rawPayload);
    for (const said of [
      'chưa được tặng',
      'Chưa đủ điều kiện.',
      'Có sáng kiến được công nhận.',
      'Không có sáng kiến nào.',
      'Khoản 2 Điều 9 Nghị định 91/2017/NĐ-CP',
    ])
      expect(text).toContain(said);
    const accountId = randomUUID();
    await server.database.query(
      `INSERT INTO account (id, username, person_id, display_name, password_hash, password_changed_at, created_at) VALUES ($1, 'nominee', $2, 'Người thứ 3', '-', now(), now())`,
      [accountId, refused.personId],
    );
    expect((await get(`documents/${document?.id}/docx`, await server.signInAs(accountId))).statusCode).toBe(200);
    expect((await get(`documents/${document?.id}/docx`, await speakAs('head'))).statusCode).toBe(200);
    for (const name of ['employee', 'otherHead', 'council'] as const)
      expect((await get(`documents/${document?.id}/docx`, await speakAs(name))).statusCode).toBe(404);
  });

  it('waits until an award is announced', async () => {
    expect((await issue('RESULT_LETTER', nominations[1]?.nominationId ?? '')).refusals).toMatchObject([{ code: 'RESULT_NOT_ANNOUNCED' }]);
  });
});

describe('a list', () => {
  it('is a workbook with a head, kinds of cells, and texts that start no formula', async () => {
    await server.database.query(`UPDATE person SET full_name = '=HYPERLINK("http://a.example")', version = version + 1 WHERE id = $1`, [
      nominations[2]?.personId,
    ]);
    const response = await get('lists/nominations?states=APPROVED');
    expect(response.headers['content-disposition']).toBe("attachment; filename*=UTF-8''de-nghi-khen-thuong-2017-2017-12-20.xlsx");
    const [head, ...rows] = await readSheet(response.rawPayload);
    expect(head?.slice(0, 4)).toEqual(['STT', 'Cá nhân, tập thể', 'Đối tượng', 'Danh hiệu, hình thức']);
    expect(rows).toHaveLength(3);
    expect(rows.map((row) => row[1])).toContain(`'=HYPERLINK("http://a.example")`);
    const [first] = rows;
    expect(typeof first?.[0]).toBe('number');
    expect(first?.[9]).toBeInstanceOf(Date);
    const sheet = new PizZip(response.rawPayload).file('xl/worksheets/sheet1.xml')?.asText() ?? '';
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).not.toContain('<f>');
  });

  it('shows a head of unit their own part, the Office everything, and strangers nothing', async () => {
    const rowsFor = async (name: PersonName) =>
      (await readSheet((await get('lists/nominations', await speakAs(name))).rawPayload)).length - 1;
    await server.database.query(
      `INSERT INTO role_grant (id, account_id, role, unit_id, valid_from, granted_at) VALUES ($1, $2, 'UNIT_HEAD', $3, '2017-01-01', now())`,
      [randomUUID(), department.people.colleague.accountId, department.units.metrology],
    );
    expect([await rowsFor('office'), await rowsFor('head'), await rowsFor('colleague')]).toEqual([4, 4, 0]);
    expect((await get('lists/nominations', await speakAs('employee'))).statusCode).toBe(403);
    for (const path of ['lists/decisions', 'lists/payments', `lists/decisions/${decisionId}`, `lists/sittings/${sitting.sittingId}`]) {
      expect((await get(path)).statusCode).toBe(200);
      for (const name of ['head', 'council', 'employee'] as const) expect((await get(path, await speakAs(name))).statusCode).toBe(403);
    }
    expect((await get('lists/quotas')).statusCode).toBe(200);
    expect((await get('lists/nominations?states=NONE')).statusCode).toBe(400);
    expect((await get('lists/payments?states=NONE')).statusCode).toBe(400);
    expect((await get('lists/nothing')).statusCode).toBe(404);
  });

  it('keeps from the recused what became of their case', async () => {
    await recuse(server.database, sitting.caseIds[0] as string, department.people.inspector.personId);
    const rows = await readSheet((await get('lists/nominations', await speakAs('inspector'))).rawPayload);
    const line = rows.find((row) => row[1] === 'Người thứ 0');
    expect([line?.[5], line?.[10]]).toEqual([STATE_NAMES.ACCEPTED.vi, null]);
    expect(rows.find((row) => row[1] === 'Người thứ 1')?.[5]).toBe('đã được phê duyệt');
  });
});

it('documents are for the Office, the Director and inspectors to read, and for the Office to issue', async () => {
  const { document } = await issue('AGENDA', sitting.sittingId);
  for (const name of ['employee', 'head', 'council', 'administrator'] as const)
    expect((await get(`documents/${document?.id}/docx`, await speakAs(name))).statusCode).toBe(403);
  for (const name of ['director', 'inspector'] as const) {
    const client = await speakAs(name);
    expect((await get(`documents/${document?.id}/docx`, client)).statusCode).toBe(200);
    const { errors } = await client.send('mutation ($input: IssueDocumentInput!) { issueDocument(input: $input) { refusals { code } } }', {
      input: { kind: 'AGENDA', subjectId: sitting.sittingId, idempotencyKey: randomUUID() },
    });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  expect((await get(`documents/${randomUUID()}/docx`)).statusCode).toBe(404);
  expect((await get(`documents/${document?.id}/docx`, server.nobody)).statusCode).toBe(401);
});
