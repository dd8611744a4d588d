import { uuidv7 } from 'uuidv7';
import { buildPlan } from '../testing/builders/plan';
import { buildDepartment, PERSON_NAMES, type PersonName, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

const RECORD = `mutation ($input: RecordFactsInput!) {
  recordFacts(input: $input) { facts { kind id personId unitId outcome } dryRun refusals { code field message { vi } } }
}`;
const REMOVE = 'mutation ($input: RemoveFactInput!) { removeFact(input: $input) { removedId refusals { code field } } }';
const FACTS = `query ($id: ID!) { person(id: $id) { mayEnter honours { award year revokedOn version } facts {
  version ratings { id version year level recordedAt } leaves { id workingDays } assignments { id version title startedOn endedOn unit { code } }
  indicators { key value } clearances { body outcome } scoreSheets { sheet total points { item points } } blockRanks { block place members }
  disciplines { form } inquiries { id version kind concludedOn } studies { course }
  initiatives { id version title recognisedOn recognitions { aspect level } authors { name } } } } }`;

interface Recorded {
  readonly recordFacts: {
    facts: { id: string; outcome: string }[];
    dryRun: boolean;
    refusals: { code: string; field: string | null; message: { vi: string } }[];
  };
}

/** A record as it is read; what one test leaves out another looks at. */
interface PersonRead {
  readonly mayEnter: string[];
  readonly honours: object[];
  readonly facts: Readonly<Record<'ratings' | 'leaves' | 'inquiries' | 'assignments', { id: string }[]>> & {
    readonly initiatives: { id: string; recognitions: object[] }[];
  };
}

let server: TestServer;
let department: TestDepartment;
const clients = new Map<PersonName, Client>();
const as = (name: PersonName) => clients.get(name) as Client;
const idOf = (name: PersonName) => department.people[name].personId;

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  await buildPlan(server.database);
  await server.setClock('2017-11-25T02:00:00Z');
  for (const name of PERSON_NAMES) clients.set(name, await server.signInAs(department.people[name].accountId));
});
afterAll(() => server.stop());

async function record(facts: readonly object[], more: object = {}, client = as('office')) {
  return (await client.ask<Recorded>(RECORD, { input: { idempotencyKey: uuidv7(), facts, ...more } })).recordFacts;
}
const codesOf = (answer: Recorded['recordFacts']) => answer.refusals.map(({ code, field }) => `${code} ${field}`);
const read = async (name: PersonName) => (await as('office').ask<{ person: PersonRead }>(FACTS, { id: idOf(name) })).person;
const audited = async (personId: string) =>
  server.database.query(`SELECT action, before, after, reason FROM audit_entry WHERE subject_id = $1 ORDER BY id`, [personId]);

const rating = { year: 2017, level: 'GOOD', decidedOn: '2017-11-10', decisionNumber: '12/QĐ-SKHCN' };

describe('facts of a person', () => {
  it('of every kind are entered at once, read back, and audited', async () => {
    const personId = idOf('employee');
    const done = await record([
      { personId, rating },
      { personId, leave: { kind: 'SICK', startedOn: '2017-06-05', endedOn: '2017-06-09', workingDays: 5 } },
      { personId, study: { course: 'Cao học', startedOn: '2017-01-01' } },
      { personId, discipline: { form: 'REPRIMAND', decidedOn: '2017-05-02', decisionNumber: '7/QĐ' } },
      { personId, inquiry: { kind: 'COMPLAINT', openedOn: '2017-10-02', reference: '5/TTr' } },
      { personId, honour: { award: 'ADVANCED_WORKER', year: 2016, decidedOn: '2016-12-20', decisionNumber: '9/QĐ', kind: 'MERIT' } },
      { personId, indicator: { key: 'news', year: 2017, value: 12.5, origin: 'Báo cáo quý' } },
      { personId, clearance: { body: 'Công an tỉnh', outcome: 'NO_OBJECTION', answeredOn: '2017-10-02', reference: '7/CAT' } },
      { personId, scoreSheet: { sheet: 's', year: 2017, total: 92, items: [{ item: 'a', points: 92 }], barred: false } },
      { personId, blockRank: { block: 'Khối 3', year: 2017, place: 1, members: 8 } },
      { personId, initiative: { kind: 'INITIATIVE', title: 'Sổ theo dõi', level: 'UNIT', coauthorIds: [idOf('colleague')] } },
    ]);
    expect(done.refusals).toEqual([]);
    expect(done.facts.map(({ outcome }) => outcome)).toEqual(new Array(11).fill('CREATED'));
    const { facts, honours } = await read('employee');
    expect(honours).toEqual([{ award: 'ADVANCED_WORKER', year: 2016, revokedOn: null, version: 1 }]);
    expect(facts).toMatchObject({
      ratings: [{ year: 2017, level: 'GOOD', version: 1, recordedAt: expect.stringMatching(/^2017-11-25/) }],
      leaves: [{ workingDays: 5 }],
      indicators: [{ key: 'news', value: 12.5 }],
      clearances: [{ outcome: 'NO_OBJECTION' }],
      scoreSheets: [{ total: 92, points: [{ item: 'a', points: 92 }] }],
      blockRanks: [{ place: 1, members: 8 }],
      initiatives: [{ title: 'Sổ theo dõi', recognisedOn: null, authors: [{ name: 'Lê Minh Tâm' }, { name: 'Đặng Thị Ước' }] }],
    });
    const trail = await audited(personId);
    expect(trail).toHaveLength(11);
    expect(trail[0]).toMatchObject({ action: 'recordFact', before: null, after: { kind: 'rating', ...rating } });
  });

  it('of the same key are refused, or corrected with a reason when that is wished', async () => {
    const personId = idOf('employee');
    const better = { personId, rating: { ...rating, level: 'EXCELLENT' } };
    expect(codesOf(await record([better]))).toEqual(['FACT_EXISTS facts.0.rating']);
    expect(codesOf(await record([better], { overwrite: true }))).toEqual(['REASON_MISSING reason']);
    const corrected = await record([better], { overwrite: true, reason: 'Kết quả phúc tra' });
    expect(corrected.facts.map(({ outcome }) => outcome)).toEqual(['CORRECTED']);
    const again = await record([better], { overwrite: true, reason: 'Kết quả phúc tra' });
    expect(again.facts.map(({ outcome }) => outcome)).toEqual(['UNCHANGED']);
    expect((await audited(personId)).at(-1)).toMatchObject({
      action: 'correctFact',
      before: { level: 'GOOD' },
      after: { level: 'EXCELLENT' },
      reason: 'Kết quả phúc tra',
    });
  });

  it('are corrected only in the version that was seen', async () => {
    const personId = idOf('employee');
    const [inquiry] = (await read('employee')).facts.inquiries;
    const concluded = { kind: 'COMPLAINT', openedOn: '2017-10-02', reference: '5/TTr', concludedOn: '2017-11-20' };
    const ask = (version: number, reason: string | null = 'Đã có kết luận') =>
      record([{ id: inquiry?.id, version, inquiry: concluded }], { reason });
    expect(codesOf(await ask(2))).toEqual(['STALE facts.0.inquiry']);
    expect(codesOf(await ask(1, null))).toEqual(['REASON_MISSING reason']);
    expect((await ask(1)).facts).toMatchObject([{ personId, outcome: 'CORRECTED' }]);
    expect((await read('employee')).facts.inquiries).toMatchObject([{ concludedOn: '2017-11-20', version: 2 }]);
  });

  it('say everything that is wrong at once, with its place, and then nothing is written', async () => {
    const personId = idOf('colleague');
    const wrong = await record([
      { personId, rating: { ...rating, decidedOn: '2017-12-01' } },
      { personId, rating: { ...rating, year: 2016, decisionNumber: ' ' } },
      { personId, honour: { award: 'NO_SUCH', year: 2016, decidedOn: '2016-12-20', decisionNumber: '9/QĐ' } },
      { personId, rating: { ...rating, year: 2015 } },
    ]);
    expect(codesOf(wrong)).toEqual([
      'FACT_DAY_AHEAD facts.0.rating.decidedOn',
      'FACT_FIELD_MISSING facts.1.rating.decisionNumber',
      'AWARD_UNKNOWN facts.2.honour.award',
    ]);
    expect((await read('colleague')).facts.ratings).toEqual([]);
  });

  it('entered by two at the same instant are on record once', async () => {
    const fact = { personId: idOf('council'), rating: { ...rating, year: 2014 } };
    const answers = await Promise.all([record([fact]), record([fact]), record([fact])]);
    expect(answers.flatMap(codesOf)).toEqual(['FACT_EXISTS facts.0.rating', 'FACT_EXISTS facts.0.rating']);
    expect((await read('council')).facts.ratings).toHaveLength(1);
    await server.database.query('DELETE FROM rating WHERE person_id = $1', [idOf('council')]);
  });

  it('are only tried in a dry run', async () => {
    const tried = await record([{ personId: idOf('colleague'), rating }], { dryRun: true });
    expect(tried).toMatchObject({ dryRun: true, facts: [{ outcome: 'CREATED' }] });
    expect((await read('colleague')).facts.ratings).toEqual([]);
  });

  it('are not of a person and a unit at once, and one kind at a time', async () => {
    const send = (fact: object) => as('office').send(RECORD, { input: { idempotencyKey: uuidv7(), facts: [fact] } });
    const code = async (fact: object) => (await send(fact)).errors?.[0]?.extensions.code;
    expect(await code({ personId: idOf('head') })).toBe('BAD_USER_INPUT');
    expect(await code({ personId: idOf('head'), unitId: department.units.science, rating })).toBe('BAD_USER_INPUT');
    expect(await code({ personId: uuidv7(), rating })).toBe('NOT_FOUND');
    expect(codesOf(await record([{ unitId: department.units.science, leave: LEAVE }]))).toEqual(['FACT_NOT_OF_SUBJECT facts.0.leave']);
  });

  it('may overlap neither in leave nor in posts', async () => {
    const personId = idOf('colleague');
    expect(codesOf(await record([{ personId, leave: LEAVE }]))).toEqual([]);
    expect(codesOf(await record([{ personId, leave: { ...LEAVE, endedOn: '2017-03-01' } }]))).toEqual([
      'LEAVES_OVERLAP facts.0.leave.startedOn',
    ]);
  });

  it('entered by mistake are removed with a reason, and stay in the audit trail', async () => {
    const [leave] = (await read('colleague')).facts.leaves;
    const remove = async (reason: string, version = 1) =>
      as('office').ask(REMOVE, { input: { idempotencyKey: uuidv7(), kind: 'leave', id: leave?.id, version, reason } });
    expect(await remove(' ')).toMatchObject({ removeFact: { removedId: null, refusals: [{ code: 'REASON_MISSING' }] } });
    expect(await remove('Nhầm người', 9)).toMatchObject({ removeFact: { refusals: [{ code: 'STALE' }] } });
    expect(await remove('Nhầm người')).toEqual({ removeFact: { removedId: leave?.id, refusals: [] } });
    expect((await audited(idOf('colleague'))).at(-1)).toMatchObject({ action: 'removeFact', before: { id: leave?.id }, after: null });
  });
});

const LEAVE = { kind: 'SICK', startedOn: '2017-02-06', endedOn: '2017-02-10', workingDays: 5 };

describe('a transfer', () => {
  it('ends the post before it; a secondment does not', async () => {
    const personId = idOf('metrologist');
    const lent = { kind: 'SECONDMENT', unitId: department.units.science, title: 'Biệt phái', rank: 'STAFF', startedOn: '2017-02-01' };
    const moved = { kind: 'PERMANENT', unitId: department.units.planning, title: 'Phó phòng', rank: 'DEPUTY', startedOn: '2017-06-01' };
    expect(
      codesOf(
        await record([
          { personId, assignment: lent },
          { personId, assignment: moved },
        ]),
      ),
    ).toEqual([]);
    expect((await read('metrologist')).facts.assignments).toMatchObject([
      { title: 'Phó phòng', startedOn: '2017-06-01', endedOn: null, unit: { code: 'planning' } },
      { title: 'Biệt phái', endedOn: null },
      { startedOn: '2010-01-01', endedOn: '2017-05-31', unit: { code: 'metrology' } },
    ]);
    const clash = { ...moved, unitId: department.units.science, startedOn: '2017-05-01' };
    expect(codesOf(await record([{ personId, assignment: clash }]))).toEqual(['POSTS_OVERLAP facts.0.assignment.startedOn']);
  });
});

describe('an initiative', () => {
  it('is recognised first, then for more, and stays while a nomination rests on it', async () => {
    const personId = idOf('otherHead');
    const written = { kind: 'INITIATIVE', title: 'Nhắc hạn', level: 'UNIT', recognisedOn: '2017-10-20', decisionNumber: '88/QĐ' };
    const { facts } = await record([{ personId, initiative: written }]);
    const [{ id: initiativeId } = { id: '' }] = facts;
    const further = { initiativeId, aspect: 'EFFECT', level: 'PROVINCE', decidedOn: '2017-11-01', decisionNumber: '99/QĐ' };
    expect(codesOf(await record([{ personId, recognition: further }]))).toEqual([]);
    expect(codesOf(await record([{ personId, recognition: further }]))).toEqual(['FACT_EXISTS facts.0.recognition']);
    expect(codesOf(await record([{ personId: idOf('head'), recognition: further }]))).toEqual([
      'INITIATIVE_NOT_THEIRS facts.0.recognition',
    ]);
    const [initiative] = (await read('otherHead')).facts.initiatives;
    expect(initiative?.recognitions).toEqual([{ aspect: 'EFFECT', level: 'PROVINCE' }]);
    const changed = { id: initiativeId, version: 1, personId, initiative: { ...written, title: 'Nhắc hạn kiểm định' } };
    expect((await record([changed], { reason: 'Sai tên' })).facts).toMatchObject([{ outcome: 'CORRECTED' }]);
    const input = { idempotencyKey: uuidv7(), kind: 'initiative', id: initiativeId, version: 2, reason: 'Nhầm' };
    expect(await as('office').ask(REMOVE, { input })).toMatchObject({ removeFact: { removedId: initiativeId } });
    expect((await read('otherHead')).facts.initiatives).toEqual([]);
  });
});

describe('who enters what', () => {
  it('the head enters what the unit itself counts, for the unit and its people only', async () => {
    const code = async (name: PersonName, fact: object) =>
      (await as(name).send(RECORD, { input: { idempotencyKey: uuidv7(), dryRun: true, facts: [fact] } })).errors?.[0]?.extensions.code;
    const personId = idOf('employee');
    expect(await code('head', { personId, leave: LEAVE })).toBeUndefined();
    expect(await code('head', { unitId: department.units.planning, indicator: { key: 'k', year: 2017, value: 1 } })).toBeUndefined();
    expect(await code('head', { personId, rating: { ...rating, year: 2015 } })).toBe('FORBIDDEN');
    expect(await code('otherHead', { personId, leave: LEAVE })).toBe('FORBIDDEN');
    expect(await code('employee', { personId, leave: LEAVE })).toBe('FORBIDDEN');
    expect(await code('director', { personId, rating })).toBe('FORBIDDEN');
  });

  it('the Office of a branch gives posts in it, and none beyond it', async () => {
    const { accountId } = department.people.standardsHead;
    const [grant]: { id: string }[] = await server.database.query(
      `INSERT INTO role_grant (id, account_id, role, unit_id, valid_from, granted_at) VALUES (gen_random_uuid(), $1, 'OFFICE', $2, '2010-01-01', now()) RETURNING id`,
      [accountId, department.units.standards],
    );
    const give = async (unitId: string) => {
      const assignment = { kind: 'SECONDMENT', unitId, title: 'Giám đốc', rank: 'HEAD', startedOn: '2017-11-01' };
      const facts = [{ personId: idOf('standardsHead'), assignment }];
      const { errors } = await as('standardsHead').send(RECORD, { input: { idempotencyKey: uuidv7(), dryRun: true, facts } });
      return errors?.[0]?.extensions.code;
    };
    expect(await give(department.units.metrology)).toBeUndefined();
    expect(await give(department.units.department)).toBe('FORBIDDEN');
    await server.database.query('DELETE FROM role_grant WHERE id = $1', [grant?.id]);
  });

  it('and everybody is told so beforehand', async () => {
    const mayEnter = async (name: PersonName) =>
      (await as(name).ask<{ person: PersonRead }>('query ($id: ID!) { person(id: $id) { mayEnter } }', { id: idOf('employee') })).person
        .mayEnter;
    expect(await mayEnter('head')).toEqual(['leave', 'study', 'indicator']);
    expect(await mayEnter('office')).toContain('rating');
    expect(await mayEnter('employee')).toEqual([]);
  });
});

describe('people and units', () => {
  const SAVE_PERSON =
    'mutation ($input: SavePersonInput!) { savePerson(input: $input) { person { id name title unit { code } leftOn } refusals { code field } } }';
  const SAVE_UNIT =
    'mutation ($input: SaveUnitInput!) { saveUnit(input: $input) { unit { id version name { vi } dissolvedOn } refusals { code field } } }';
  interface Saved {
    readonly person: { id: string } | null;
    readonly unit: { id: string } | null;
    readonly refusals: object[];
  }
  const save = async (what: string, input: object) => {
    const [saved] = Object.values(await as('office').ask<Record<string, Saved>>(what, { input: { idempotencyKey: uuidv7(), ...input } }));
    return saved as Saved;
  };
  const somebody = {
    code: 'KHTC-09',
    fullName: ' Ngô Thị Hạnh ',
    gender: 'FEMALE',
    jobGroup: 'PUBLIC_EMPLOYEE',
    serviceStartedOn: '2017-09-01',
  };
  const unit = { code: 'DA', name: 'Phòng Dự án', englishName: 'Projects', kind: 'ROOM', position: 9 };

  it('are entered with a first post, changed with a reason, and leave with their posts', async () => {
    expect((await save(SAVE_PERSON, somebody)).refusals).toMatchObject([{ code: 'FACT_FIELD_MISSING', field: 'post.unitId' }]);
    const post = { unitId: department.units.planning, title: 'Chuyên viên', rank: 'STAFF' };
    const { person, refusals } = await save(SAVE_PERSON, { ...somebody, post });
    expect(refusals).toEqual([]);
    expect(person).toMatchObject({ name: 'Ngô Thị Hạnh', title: 'Chuyên viên', unit: { code: 'planning' } });
    expect((await save(SAVE_PERSON, { ...somebody, code: 'khtc-09', post })).refusals).toMatchObject([
      { code: 'CODE_TAKEN', field: 'code' },
    ]);
    const left = { ...somebody, id: person?.id, version: 1, leftOn: '2017-11-01' };
    expect((await save(SAVE_PERSON, left)).refusals).toMatchObject([{ code: 'REASON_MISSING' }]);
    expect((await save(SAVE_PERSON, { ...left, reason: 'Chuyển cơ quan khác' })).person).toMatchObject({ leftOn: '2017-11-01' });
    expect((await save(SAVE_PERSON, { ...left, fullName: 'X', reason: 'x' })).refusals).toMatchObject([{ code: 'STALE' }]);
    const [assignment] = await server.database.query('SELECT ended_on::text FROM assignment WHERE person_id = $1', [person?.id]);
    expect(assignment.ended_on).toBe('2017-11-01');
  });

  it('are dissolved only when nobody is left in them', async () => {
    const made = (await save(SAVE_UNIT, { ...unit, parentId: department.units.standards })).unit;
    expect(made).toMatchObject({ name: { vi: 'Phòng Dự án' }, version: 1 });
    expect((await save(SAVE_UNIT, unit)).refusals).toMatchObject([{ code: 'CODE_TAKEN' }]);
    expect((await save(SAVE_UNIT, { ...unit, code: 'DA2' })).refusals).toMatchObject([{ field: 'parentId' }]);
    const standards = { code: 'standards', name: 'Chi cục Tiêu chuẩn', englishName: 'Standards', kind: 'SUBORDINATE_BODY' };
    const at = { id: department.units.standards, version: 1, reason: 'Sắp xếp lại' };
    expect((await save(SAVE_UNIT, { ...standards, ...at, parentId: made?.id })).refusals).toMatchObject([{ code: 'UNIT_BELOW_ITSELF' }]);
    const dissolved = { ...standards, ...at, parentId: department.units.department, dissolvedOn: '2017-12-31' };
    expect((await save(SAVE_UNIT, dissolved)).refusals).toMatchObject([{ code: 'UNIT_NOT_EMPTY', field: 'dissolvedOn' }]);
    const change = {
      ...unit,
      id: made?.id,
      parentId: department.units.department,
      version: 1,
      dissolvedOn: '2017-12-31',
      reason: 'Sắp xếp lại',
    };
    expect((await save(SAVE_UNIT, change)).unit).toMatchObject({ version: 2, dissolvedOn: '2017-12-31' });
  });
});

describe('an import', () => {
  const IMPORT = `mutation ($input: ImportInput!) { importRecords(input: $input) { rows { line code name outcome } dryRun refusals { code field } } }`;
  interface Imported {
    readonly importRecords: { rows: { line: number; outcome: string }[]; refusals: { code: string; field: string | null }[] };
  }
  const run = async (input: object) =>
    (await as('office').ask<Imported>(IMPORT, { input: { idempotencyKey: uuidv7(), ...input } })).importRecords;
  const RATINGS = ['Mã người hoặc đơn vị;Năm;Mức xếp loại;Ngày quyết định;Số quyết định'];

  it('enters ratings of people and units by their codes, days and words as people write them', async () => {
    const lines = [...RATINGS, 'head;2016;Hoàn thành tốt nhiệm vụ;15/12/2016;"12;QĐ"', '', 'science;2016;EXCELLENT;2016-12-15;13/QĐ'];
    const preview = await run({ kind: 'rating', lines, dryRun: true });
    expect(preview.rows).toEqual([
      { line: 2, code: 'head', name: 'Nguyễn Văn An', outcome: 'CREATED' },
      { line: 4, code: 'science', name: 'Phòng Quản lý Khoa học', outcome: 'CREATED' },
    ]);
    expect((await read('head')).facts.ratings).toEqual([]);
    expect((await run({ kind: 'rating', lines })).refusals).toEqual([]);
    expect((await read('head')).facts.ratings).toMatchObject([{ year: 2016, level: 'GOOD' }]);
    expect((await run({ kind: 'rating', lines })).rows.map(({ outcome }) => outcome)).toEqual(['UNCHANGED', 'UNCHANGED']);
  });

  it('says what is wrong in every row, and imports none', async () => {
    const lines = [...RATINGS, 'council;2016;tốt;15/12/2016;1', 'office;2016;GOOD;31/02/2016;1', 'council;2015;GOOD;15/12/2015;1'];
    expect((await run({ kind: 'rating', lines })).refusals).toMatchObject([
      { code: 'FACT_FIELD_WRONG', field: 'rows.2.level' },
      { code: 'FACT_FIELD_WRONG', field: 'rows.3.decidedOn' },
    ]);
    expect((await read('council')).facts.ratings).toEqual([]);
    expect((await run({ kind: 'rating', lines: [...RATINGS, 'nobody;2016;GOOD;15/12/2016;1'] })).refusals).toMatchObject([
      { code: 'IMPORT_CODE_UNKNOWN', field: 'rows.2.code' },
    ]);
    const twice = 'council;2015;GOOD;15/12/2015;1';
    expect((await run({ kind: 'rating', lines: [...RATINGS, twice, twice] })).refusals).toMatchObject([{ code: 'FACT_TWICE' }]);
    expect((await run({ kind: 'rating', lines: ['Mã người hoặc đơn vị,Năm', 'head,2016'] })).refusals.map(({ code }) => code)).toEqual(
      new Array(3).fill('IMPORT_COLUMN_MISSING'),
    );
    expect((await run({ kind: 'rating', lines: [] })).refusals).toMatchObject([{ code: 'IMPORT_EMPTY' }]);
  });

  it('enters people with their first post, and changes those it knows', async () => {
    const header = 'Mã,Họ và tên,Giới tính,Ngày sinh,Đối tượng,Ngày vào cơ quan,Mã đơn vị,"Chức danh, chức vụ",Giữ chức vụ';
    const somebody = 'QLKH-77,Trịnh Văn Sơn,Nam,1/2/1990,viên chức,1/9/2017,science,Chuyên viên,STAFF';
    const known = 'inspector,Đỗ Văn Khanh,nữ,,công chức,1/1/2010,office,x,STAFF';
    expect((await run({ kind: 'person', lines: [header, somebody, known] })).refusals).toMatchObject([
      { code: 'REASON_MISSING', field: 'rows.3.reason' },
    ]);
    const { rows, refusals } = await run({ kind: 'person', lines: [header, somebody, known], reason: 'Theo hồ sơ' });
    expect(refusals).toEqual([]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['CREATED', 'CORRECTED']);
    const wrong = 'QLKH-78,,Nam,31/31/1990,viên chức,1/9/2017,nowhere,Chuyên viên,trưởng';
    expect((await run({ kind: 'person', lines: [header, wrong] })).refusals.map(({ field }) => field)).toEqual([
      'rows.2.fullName',
      'rows.2.bornOn',
      'rows.2.rank',
      'rows.2.unitId',
    ]);
  });

  it('enters honours by the names of the awards', async () => {
    const lines = [
      'Mã người hoặc đơn vị\tDanh hiệu, hình thức\tNăm\tNgày quyết định\tSố quyết định',
      'head\tlao động tiên tiến\t2015\t20/12/2015\t9/QĐ',
    ];
    expect((await run({ kind: 'honour', lines })).refusals).toEqual([]);
    expect((await read('head')).honours).toMatchObject([{ award: 'ADVANCED_WORKER', year: 2015 }]);
  });
});
