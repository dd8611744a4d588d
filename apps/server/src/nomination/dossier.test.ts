import { type DossierActs, type DossierData, dossierActs, type NominationData, PDF } from '../testing/builders/dossiers';
import { factsOf } from '../testing/builders/facts';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, type PersonName, type TestDepartment } from '../testing/department';
import { startTestServer, type TestServer } from '../testing/test-server';

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;

const IN_TIME = '2017-11-25T09:00:00+07:00';

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database);
  for (const name of ['employee', 'colleague', 'head'] as const) {
    const facts = await factsOf(server.database, plan, department.people[name]).pledged();
    await facts.rated();
  }
  await factsOf(server.database, plan, department.people.employee).initiative('Số hoá kho lưu trữ');
});
afterAll(() => server.stop());
beforeEach(() => server.setClock(IN_TIME));
/** Every test starts from a unit without nominations. */
afterEach(() =>
  server.database.query(
    `UPDATE nomination SET withdrawn_at = now(), version = version + 1 WHERE withdrawn_at IS NULL AND approved_at IS NULL`,
  ),
);

async function actAs(name: PersonName): Promise<DossierActs> {
  return dossierActs(server, await server.signInAs(department.people[name].accountId));
}
const personIds = (...names: PersonName[]) => names.map((name) => department.people[name].personId);
const codesOf = (answer: { refusals: readonly { code: string }[] }) => answer.refusals.map((reason) => reason.code);
const CONDUCT = ['advanced-worker.conduct', 'advanced-worker.learning', 'advanced-worker.morals'];

function done(answer: { dossier: DossierData | null; refusals: readonly { code: string }[] }): DossierData {
  expect(codesOf(answer)).toEqual([]);
  return answer.dossier as DossierData;
}

async function begin(head: DossierActs): Promise<DossierData> {
  return done(await head.onDossier('createDossier', { unitId: department.units.planning }));
}

function nominationOf({ nominations }: DossierData, name: PersonName, award = 'ADVANCED_WORKER'): NominationData {
  const found = nominations.find((each) => each.award === award && each.nominee.id === department.people[name].personId);
  if (!found) throw new Error(`${name} is not nominated.`);
  return found;
}

/** A dossier that lacks nothing: the meeting, the minutes, and the people named, for LĐTT. */
async function complete(head: DossierActs, ...names: PersonName[]): Promise<DossierData> {
  const begun = await begin(head);
  const meeting = { heldOn: '2017-11-20', members: 3, present: 3 };
  const met = done(await head.onDossier('saveUnitMeeting', { dossierId: begun.id, version: begun.version, ...meeting }));
  const added = done(
    await head.onDossier('addNominees', {
      dossierId: met.id,
      version: met.version,
      award: 'ADVANCED_WORKER',
      personIds: personIds(...names),
    }),
  );
  for (const name of names) await fillIn(head, nominationOf(added, name));
  await head.upload({ dossierId: added.id, purpose: 'MINUTES' }, { filename: 'Biên bản.pdf', content: PDF });
  return head.read(added.id);
}

async function fillIn(head: DossierActs, { id, version }: NominationData): Promise<void> {
  const attestations = CONDUCT.map((criterion) => ({ criterion, met: true }));
  const saved = await head.onNomination('saveNomination', {
    nominationId: id,
    version,
    votesInFavour: 3,
    achievements: 'Hoàn thành 12/12 nhiệm vụ.',
    attestations,
  });
  expect(codesOf(saved)).toEqual([]);
}

const seen = ({ id, version }: DossierData) => ({ dossierId: id, version });

describe('a dossier', () => {
  it('goes from draft to the Office, back for one point, again, and is accepted', async () => {
    const head = await actAs('head');
    const office = await actAs('office');
    const draft = await complete(head, 'employee', 'colleague');
    expect(draft.state).toBe('DRAFT');
    expect(draft.sendRefusals).toEqual([]);
    expect(draft.tasks.map(({ key, status }) => `${key} ${status}`)).toEqual([
      'MEETING DONE',
      'MINUTES DONE',
      'NOMINEES DONE',
      'NOMINATION DONE',
      'NOMINATION DONE',
      'SEND TO_DO',
    ]);

    const sent = done(await head.onDossier('sendDossier', seen(draft)));
    expect(sent).toMatchObject({ state: 'SENT', receiptNumber: expect.stringMatching(/^HS-2017-\d{4}$/) });
    expect(new Date(sent.sentAt as string).getTime()).toBeGreaterThanOrEqual(new Date(IN_TIME).getTime());

    const { id: nominationId } = nominationOf(sent, 'employee');
    const flags = [{ nominationId, criteria: [CONDUCT[0]], parts: ['ACHIEVEMENTS'], note: 'Ghi rõ số liệu' }];
    const returned = done(await office.onDossier('returnDossier', { ...seen(sent), flags }));
    expect(returned).toMatchObject({ state: 'RETURNED', reopened: [], receiptNumber: sent.receiptNumber });
    expect(nominationOf(returned, 'employee').reopened).toEqual(['ACHIEVEMENTS', CONDUCT[0]]);
    expect(nominationOf(returned, 'colleague').reopened).toEqual([]);

    const { version } = nominationOf(returned, 'employee');
    const closed = await head.onNomination('saveNomination', { nominationId, version, votesInFavour: 2, achievements: 'Đã ghi rõ.' });
    expect(codesOf(closed)).toEqual(['PART_NOT_REOPENED']);
    const mended = await head.onNomination('saveNomination', { nominationId, version, votesInFavour: 3, achievements: 'Đã ghi rõ.' });
    expect(mended.nomination?.achievements).toBe('Đã ghi rõ.');

    await server.setClock('2017-12-08T09:00:00+07:00');
    const resent = done(await head.onDossier('sendDossier', seen(await head.read(sent.id))));
    expect(resent).toMatchObject({ state: 'SENT', receiptNumber: sent.receiptNumber });
    const accepted = done(await office.onDossier('acceptDossier', seen(resent)));
    expect(accepted.state).toBe('ACCEPTED');
    expect(accepted.nominations.map((each) => each.state)).toEqual(['ACCEPTED', 'ACCEPTED']);
    expect(accepted.history.map((event) => event.action)).toEqual([
      'acceptDossier',
      'sendDossier',
      'saveNomination',
      'returnDossier',
      'sendDossier',
      'attachFile',
      'saveNomination',
      'saveNomination',
      'addNominees',
      'saveUnitMeeting',
      'createDossier',
    ]);
    expect(accepted.history[0]?.by).toBe(department.people.office.fullName);
  });

  it('is not sent while anything is missing, and says all of it with its place', async () => {
    const head = await actAs('head');
    const begun = await begin(head);
    expect(codesOf(await head.onDossier('sendDossier', seen(begun)))).toEqual(['MEETING_INCOMPLETE', 'MINUTES_MISSING', 'NOMINEE_MISSING']);
    const added = done(await head.onDossier('addNominees', { ...seen(begun), award: 'ADVANCED_WORKER', personIds: personIds('employee') }));
    const nomination = nominationOf(added, 'employee');
    const fields = nomination.sendRefusals.map(({ code, field }) => [code, field?.replace(nomination.id, 'n')]);
    expect(fields).toEqual([
      ['VOTES_MISSING', 'nominations.n.votesInFavour'],
      ['ACHIEVEMENTS_MISSING', 'nominations.n.achievements'],
      ...CONDUCT.map((criterion) => ['ATTESTATION_MISSING', `nominations.n.attestations.${criterion}`]),
    ]);
    expect((await head.read(begun.id)).state).toBe('DRAFT');
  });

  it('is not sent for somebody who does not meet a criterion', async () => {
    const head = await actAs('head');
    const facts = factsOf(server.database, plan, department.people.colleague);
    await facts.disciplined();
    const draft = await complete(head, 'colleague');
    const refused = await head.onDossier('sendDossier', seen(draft));
    expect(refused.refusals).toEqual([
      expect.objectContaining({ code: 'CRITERION_NOT_MET', field: expect.stringContaining('criteria.advanced-worker.discipline') }),
    ]);
    expect(refused.refusals[0]?.message.vi).toContain(department.people.colleague.fullName);
    await server.database.query('DELETE FROM discipline');
  });

  it('keeps the draft when the window has closed, and says when it did', async () => {
    const head = await actAs('head');
    const draft = await complete(head, 'employee');
    await server.setClock('2017-12-05T00:00:00+07:00');
    const refused = await head.onDossier('sendDossier', seen(draft));
    expect(codesOf(refused)).toEqual(['WINDOW_CLOSED']);
    expect(refused.refusals[0]?.message.vi).toContain('04/12/2017');
    expect(await head.read(draft.id)).toMatchObject({ state: 'DRAFT', version: draft.version });
  });

  it('counts votes and quorum by the rules of the plan', async () => {
    const head = await actAs('head');
    const draft = await complete(head, 'employee');
    const { id: nominationId, version } = nominationOf(draft, 'employee');
    await head.onNomination('saveNomination', { nominationId, version, votesInFavour: 2 });
    expect(codesOf({ refusals: (await head.read(draft.id)).sendRefusals })).toEqual(['VOTE_NOT_PASSED']);
    const poor = await head.onDossier('saveUnitMeeting', {
      ...seen(await head.read(draft.id)),
      heldOn: '2017-11-20',
      members: 3,
      present: 1,
    });
    expect(codesOf({ refusals: done(poor).sendRefusals })).toEqual(['QUORUM_NOT_REACHED', 'MORE_VOTES_THAN_PRESENT']);
  });

  it('is taken back until the Office acts, and is then a draft as before', async () => {
    const head = await actAs('head');
    const office = await actAs('office');
    const sent = done(await head.onDossier('sendDossier', seen(await complete(head, 'employee'))));
    const recalled = done(await head.onDossier('recallDossier', seen(sent)));
    expect(recalled).toMatchObject({ state: 'DRAFT', receiptNumber: sent.receiptNumber });
    const again = done(await head.onDossier('sendDossier', seen(recalled)));
    expect(again.receiptNumber).toBe(sent.receiptNumber);
    const accepted = done(await office.onDossier('acceptDossier', seen(again)));
    expect(codesOf(await head.onDossier('recallDossier', seen(accepted)))).toEqual(['DOSSIER_NOT_WITH_OFFICE']);
  });

  it('frees its nominees when it is withdrawn, with a reason', async () => {
    const head = await actAs('head');
    const draft = await complete(head, 'employee');
    expect(codesOf(await head.onDossier('withdrawDossier', { ...seen(draft), reason: ' ' }))).toEqual(['REASON_MISSING']);
    const withdrawn = done(await head.onDossier('withdrawDossier', { ...seen(draft), reason: 'Lập nhầm đơn vị' }));
    expect(withdrawn.state).toBe('WITHDRAWN');
    expect(withdrawn.history[0]).toMatchObject({ action: 'withdrawDossier', reason: 'Lập nhầm đơn vị' });
    expect(withdrawn.nominations.map((each) => each.state)).toEqual(['WITHDRAWN']);
    expect((await complete(head, 'employee')).sendRefusals).toEqual([]);
  });

  it('takes a nominee off, and back on', async () => {
    const head = await actAs('head');
    const draft = await complete(head, 'employee', 'colleague');
    const { id: nominationId, version } = nominationOf(draft, 'colleague');
    const smaller = done(await head.onDossier('removeNomination', { nominationId, version }));
    expect(smaller.nominations.map((each) => each.nominee.id)).toEqual(personIds('employee'));
    const larger = await head.onDossier('addNominees', { ...seen(smaller), award: 'ADVANCED_WORKER', personIds: personIds('colleague') });
    expect(done(larger).nominations).toHaveLength(2);
  });
});

describe('who may', () => {
  it('answers NOT_FOUND for another unit’s dossier and FORBIDDEN without the role', async () => {
    const head = await actAs('head');
    const draft = await complete(head, 'employee');
    const acts = ['sendDossier', 'recallDossier', 'saveUnitMeeting'] as const;
    const codes = async (name: PersonName, act: string) => (await (await actAs(name)).send(act, seen(draft))).errors?.[0]?.extensions.code;
    for (const act of acts) {
      expect([act, await codes('otherHead', act)]).toEqual([act, 'NOT_FOUND']);
      expect([act, await codes('employee', act)]).toEqual([act, 'FORBIDDEN']);
      expect([act, await codes('director', act)]).toEqual([act, 'FORBIDDEN']);
    }
    for (const act of ['acceptDossier', 'returnDossier']) {
      expect([act, await codes('head', act)]).toEqual([act, 'FORBIDDEN']);
      expect([act, await codes('employee', act)]).toEqual([act, 'FORBIDDEN']);
    }
    expect(await head.read(draft.id)).toMatchObject({ state: 'DRAFT', version: draft.version });
  });

  it('lets Office, Director and inspector read, another head and an employee not', async () => {
    const { id } = await begin(await actAs('head'));
    for (const name of ['office', 'director', 'inspector', 'council'] as const) expect((await (await actAs(name)).read(id)).id).toBe(id);
    await expect((await actAs('otherHead')).read(id)).rejects.toThrow('NOT_FOUND');
    await expect((await actAs('employee')).read(id)).rejects.toThrow('FORBIDDEN');
    await expect((await actAs('head')).read('no-uuid')).rejects.toThrow('NOT_FOUND');
  });

  it('begins no dossier for a unit that is not theirs', async () => {
    const answer = await (await actAs('head')).send('createDossier', { unitId: department.units.science });
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('two at once', () => {
  it('tells the second writer who changed the dossier', async () => {
    const head = await actAs('head');
    const draft = await complete(head, 'employee');
    const { id: nominationId, version } = nominationOf(draft, 'employee');
    await head.onNomination('saveNomination', { nominationId, version, achievements: 'Bản mới.' });
    const stale = await head.onNomination('saveNomination', { nominationId, version, achievements: 'Bản cũ.' });
    expect(stale.refusals[0]).toMatchObject({ code: 'STALE', message: { vi: expect.stringContaining(department.people.head.fullName) } });
    expect(codesOf(await head.onDossier('sendDossier', seen(draft)))).toEqual(['STALE']);
    expect(nominationOf(await head.read(draft.id), 'employee').achievements).toBe('Bản mới.');
  });

  it('sends once when the request comes twice', async () => {
    const head = await actAs('head');
    const draft = await complete(head, 'employee');
    const input = { ...seen(draft), idempotencyKey: '0190a000-0000-7000-8000-00000000abcd' };
    const answers = await Promise.all([head.onDossier('sendDossier', input), head.onDossier('sendDossier', input)]);
    expect(answers.map(({ dossier }) => dossier?.receiptNumber)).toEqual([
      answers[0]?.dossier?.receiptNumber,
      answers[0]?.dossier?.receiptNumber,
    ]);
    const sendings = (await head.read(draft.id)).history.filter((event) => event.action === 'sendDossier');
    expect(sendings).toHaveLength(1);
  });

  it('nominates a person once, though ten dossiers ask at the same instant', async () => {
    const head = await actAs('head');
    const dossiers = await Promise.all(Array.from({ length: 10 }, () => begin(head)));
    const answers = await Promise.all(
      dossiers.map((dossier) =>
        head.onDossier('addNominees', { ...seen(dossier), award: 'ADVANCED_WORKER', personIds: personIds('employee') }),
      ),
    );
    const refused = answers.filter((answer) => answer.refusals.length > 0);
    expect(refused).toHaveLength(9);
    expect(new Set(refused.flatMap(codesOf))).toEqual(new Set(['ALREADY_NOMINATED']));
  });
});

describe('nominees', () => {
  it('must belong to the unit and fit the award', async () => {
    const head = await actAs('head');
    const begun = await begin(head);
    const input = { ...seen(begun), award: 'ADVANCED_WORKER' };
    expect(codesOf(await head.onDossier('addNominees', { ...input, personIds: personIds('otherHead') }))).toEqual(['NOMINEE_NOT_OF_UNIT']);
    expect(codesOf(await head.onDossier('addNominees', { ...input, collectiveIds: [department.units.planning] }))).toEqual([
      'AWARD_NOT_FOR_NOMINEE',
    ]);
    const collective = { ...input, award: 'ADVANCED_COLLECTIVE', collectiveIds: [department.units.planning] };
    expect(done(await head.onDossier('addNominees', collective)).nominations).toHaveLength(1);
  });

  it('of a title that rests on an initiative start with it, and cannot use it twice', async () => {
    const head = await actAs('head');
    const draft = await complete(head, 'employee');
    const fighters = { ...seen(draft), award: 'GRASSROOTS_EMULATION_FIGHTER', personIds: personIds('employee') };
    const added = done(await head.onDossier('addNominees', fighters));
    const fighter = nominationOf(added, 'employee', 'GRASSROOTS_EMULATION_FIGHTER');
    expect(added.nominations.map((each) => each.award)).toEqual(['ADVANCED_WORKER', 'GRASSROOTS_EMULATION_FIGHTER']);
    expect(fighter.initiatives).toMatchObject([{ title: 'Số hoá kho lưu trữ', chosen: true, usedFor: null }]);
    expect(fighter.waiting).toEqual(['grassroots-emulation-fighter.advanced-worker']);

    const worker = nominationOf(added, 'employee');
    const initiativeIds = fighter.initiatives.map((each) => each.id);
    await head.onNomination('saveNomination', { nominationId: worker.id, version: worker.version, initiativeIds });
    expect((await head.read(draft.id)).sendRefusals.map((reason) => reason.code)).toEqual([
      'INITIATIVE_ALREADY_USED',
      'VOTES_MISSING',
      'ACHIEVEMENTS_MISSING',
      'INITIATIVE_ALREADY_USED',
      'CRITERION_NOT_MET',
    ]);
    const foreign = await head.send('saveNomination', { nominationId: worker.id, version: worker.version + 1, initiativeIds: [draft.id] });
    expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('are accepted while they wait for the lower title, which nobody can settle before', async () => {
    const head = await actAs('head');
    const office = await actAs('office');
    const draft = await complete(head, 'employee');
    const fighters = { ...seen(draft), award: 'GRASSROOTS_EMULATION_FIGHTER', personIds: personIds('employee') };
    const fighter = nominationOf(done(await head.onDossier('addNominees', fighters)), 'employee', 'GRASSROOTS_EMULATION_FIGHTER');
    await head.onNomination('saveNomination', {
      nominationId: fighter.id,
      version: fighter.version,
      votesInFavour: 3,
      achievements: 'Sáng kiến áp dụng.',
    });
    const sent = done(await head.onDossier('sendDossier', seen(await head.read(draft.id))));
    expect(nominationOf(sent, 'employee', 'GRASSROOTS_EMULATION_FIGHTER').eligibility.outcome).toBe('UNDETERMINED');
    expect(done(await office.onDossier('acceptDossier', seen(sent))).state).toBe('ACCEPTED');
  });
});

describe('appraisal', () => {
  it('settles what no rule can tell, by a finding with a note, and nothing else', async () => {
    await server.database.query(`DELETE FROM rating WHERE person_id = $1`, personIds('colleague'));
    const head = await actAs('head');
    const office = await actAs('office');
    const sent = done(await head.onDossier('sendDossier', seen(await complete(head, 'colleague'))));
    const { id: nominationId, version } = nominationOf(sent, 'colleague');
    expect(codesOf(await office.onDossier('acceptDossier', seen(sent)))).toEqual(['CRITERION_UNDETERMINED']);

    const finding = { nominationId, version, met: true, note: 'Đã xem thông báo xếp loại' };
    expect(codesOf(await office.onNomination('recordFinding', { ...finding, criterion: 'advanced-worker.service' }))).toEqual([
      'FINDING_NOT_OPEN',
    ]);
    expect(codesOf(await office.onNomination('recordFinding', { ...finding, criterion: 'advanced-worker.rating', note: '' }))).toEqual([
      'REASON_MISSING',
    ]);
    const found = await office.onNomination('recordFinding', { ...finding, criterion: 'advanced-worker.rating' });
    expect(codesOf(await head.onDossier('recallDossier', seen(await head.read(sent.id))))).toEqual(['OFFICE_HAS_BEGUN']);
    expect(found.nomination?.findings).toMatchObject([
      { criterion: 'advanced-worker.rating', met: true, by: department.people.office.fullName },
    ]);
    const returned = { parts: [], flags: [], note: 'Đề nghị bổ sung', ...seen(await office.read(sent.id)) };
    expect(done(await office.onDossier('returnDossier', returned)).nominations[0]?.findings).toEqual([]);
    const [entry] = await server.database.query(`SELECT before FROM audit_entry WHERE subject_id = $1 AND action = 'returnDossier'`, [
      sent.id,
    ]);
    expect(entry.before.nominations).toMatchObject([{ id: nominationId, findings: { 'advanced-worker.rating': { outcome: 'MET' } } }]);
    done(await head.onDossier('sendDossier', seen(await head.read(sent.id))));
    const again = nominationOf(await office.read(sent.id), 'colleague');
    await office.onNomination('recordFinding', { ...finding, version: again.version, criterion: 'advanced-worker.rating' });
    expect(done(await office.onDossier('acceptDossier', seen(await office.read(sent.id)))).state).toBe('ACCEPTED');
    await factsOf(server.database, plan, department.people.colleague).rated();
  });

  it('returns for something, and only what is there', async () => {
    const head = await actAs('head');
    const office = await actAs('office');
    const sent = done(await head.onDossier('sendDossier', seen(await complete(head, 'employee'))));
    expect(codesOf(await office.onDossier('returnDossier', { ...seen(sent), note: ' ' }))).toEqual(['NOTHING_SENT_BACK']);
    const { id: nominationId } = nominationOf(sent, 'employee');
    const unknown = await office.send('returnDossier', { ...seen(sent), flags: [{ nominationId, criteria: ['no-such'] }] });
    expect(unknown.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const returned = done(await office.onDossier('returnDossier', { ...seen(sent), note: 'Bổ sung toàn bộ' }));
    expect(returned).toMatchObject({ state: 'RETURNED', reopened: ['MEETING', 'MINUTES', 'NOMINEES'], returnNote: 'Bổ sung toàn bộ' });
    expect(nominationOf(returned, 'employee').reopened).toBeNull();
    expect(codesOf(await office.onDossier('acceptDossier', seen(returned)))).toEqual(['DOSSIER_NOT_WITH_OFFICE']);
  });

  it('makes nobody change what is with the Office', async () => {
    const head = await actAs('head');
    const sent = done(await head.onDossier('sendDossier', seen(await complete(head, 'employee'))));
    const { id: nominationId, version } = nominationOf(sent, 'employee');
    const input = { nominationId, version, achievements: 'Sửa sau khi gửi.' };
    expect(codesOf(await head.onNomination('saveNomination', input))).toEqual(['DOSSIER_NOT_EDITABLE']);
    expect(codesOf(await head.onDossier('sendDossier', seen(sent)))).toEqual(['DOSSIER_NOT_EDITABLE']);
    expect(codesOf(await head.onDossier('removeNomination', { nominationId, version }))).toEqual(['DOSSIER_NOT_EDITABLE']);
  });
});
