import { randomUUID } from 'node:crypto';
import { MORNING, mailingDepartment } from '../testing/builders/notices';
import { type PersonName } from '../testing/department';
import { runJobs } from '../testing/run-jobs';
import type { Client } from '../testing/test-server';

const at = mailingDepartment();
let administrator: Client;

beforeAll(async () => {
  administrator = await at.as('administrator');
});

const MAIL = 'id kind state attempts answer dropReason address readerName nextAttemptAt about { vi }';
const mails = async (state?: string) =>
  (
    await administrator.ask<{ mails: { edges: { node: Record<string, unknown> }[] } }>(
      `query ($state: MailState) { mails(state: $state) { edges { node { ${MAIL} } } } }`,
      { state },
    )
  ).mails.edges.map(({ node }) => node);
const figures = async () =>
  (
    await administrator.ask<{ mailFigures: Record<string, unknown> }>(
      '{ mailFigures { sendsMail waiting retried sent failed dropped withoutAddress } }',
    )
  ).mailFigures;
const retry = async (mailIds: unknown[]) =>
  (
    await administrator.ask<{ retryMails: { mails: { state: string }[] | null; refusals: { code: string }[] } }>(
      'mutation ($input: RetryMailsInput!) { retryMails(input: $input) { mails { state } refusals { code } } }',
      { input: { mailIds, idempotencyKey: randomUUID() } },
    )
  ).retryMails;

describe('the mail of the day', () => {
  it('tells at its hour what came since, once, though two servers look for it at the same time', async () => {
    await at.tell('DOSSIER_ACCEPTED', ['head'], { now: '2017-05-22T02:00:00Z' });
    await at.tell('DOSSIER_WITHDRAWN', ['head', 'office'], { now: '2017-05-22T09:00:00Z' });
    await at.setClock('2017-05-22T23:59:00Z');
    await runJobs(at.server(), { everyMinute: true });
    expect(at.letters()).toEqual([]);
    await at.setClock(MORNING);
    const beside = await at.server().beside();
    await Promise.all([runJobs(at.server(), { everyMinute: true }), runJobs(beside, { everyMinute: true })]);
    await runJobs(beside, { everyMinute: true });
    await beside.stop();
    expect(at.letters().sort()).toEqual([
      'head@agency.vn: Thông báo đến ngày 23/05/2017 (2)',
      'office@agency.vn: Thông báo đến ngày 23/05/2017 (1)',
    ]);
    const toHead = at.mail().received.find(({ subject }) => subject?.endsWith('(2)'));
    expect(toHead?.text).toMatch(/09:00 ngày 22\/05\/2017\n.*\n.*\n\n16:00 ngày 22\/05\/2017\n/s);
    expect(await mails()).toMatchObject([
      { kind: 'DIGEST', state: 'SENT' },
      { kind: 'DIGEST', state: 'SENT' },
    ]);
  });

  it('leaves out what was read meanwhile, and is not sent for nothing', async () => {
    await at.tell('DOSSIER_ACCEPTED', ['head'], { now: '2017-05-22T02:00:00Z' });
    await at.query('UPDATE notice SET read_at = now()');
    await at.setClock(MORNING);
    await runJobs(at.server(), { everyMinute: true });
    expect(at.letters()).toEqual([]);
  });

  it('loses nothing and says nothing twice when the clock jumps', async () => {
    await at.tell('DOSSIER_ACCEPTED', ['head'], { now: '2017-05-22T02:00:00Z' });
    await at.setClock('2017-05-27T08:00:00Z');
    await runJobs(at.server(), { everyMinute: true });
    expect(at.letters()).toEqual(['head@agency.vn: Thông báo đến ngày 27/05/2017 (1)']);
    await at.setClock('2017-05-23T08:00:00Z');
    await at.tell('DOSSIER_WITHDRAWN', ['head'], { now: '2017-05-23T08:00:00Z' });
    await runJobs(at.server(), { everyMinute: true });
    await at.setClock('2017-05-27T09:00:00Z');
    await runJobs(at.server(), { everyMinute: true });
    expect(at.letters()).toHaveLength(1);
    await at.setClock('2017-05-28T09:00:00Z');
    await runJobs(at.server(), { everyMinute: true });
    expect(at.letters()).toEqual([
      'head@agency.vn: Thông báo đến ngày 27/05/2017 (1)',
      'head@agency.vn: Thông báo đến ngày 28/05/2017 (1)',
    ]);
  });
});

describe('somebody who is recused from a case', () => {
  const recuse = (name: PersonName, caseId: string) =>
    at.query(`INSERT INTO recusal (id, case_id, person_id, ground, set_at) VALUES ($1, $2, $3, 'SET', now())`, [
      randomUUID(),
      caseId,
      at.person(name).personId,
    ]);
  const clear = () =>
    at.query(`UPDATE recusal SET cleared_at = now(), clear_reason = 'Nhầm', version = version + 1 WHERE cleared_at IS NULL`);

  it('is not told of it, neither at once nor later', async () => {
    const { nominationId, caseId } = await at.caseBeforeCouncil();
    await recuse('council', caseId);
    await at.tell('NOMINATION_APPROVED', ['council', 'office'], { nominationIds: [nominationId] });
    await at.tell('NOMINATION_REFUSED', ['council', 'office'], { nominationIds: [nominationId] });
    expect(await at.query('SELECT DISTINCT username FROM notice JOIN account ON account.id = account_id')).toEqual([
      { username: 'office' },
    ]);
  });

  it('gets no mail that was asked for before they were recused, and sees the notice no more', async () => {
    const { nominationId, caseId } = await at.caseBeforeCouncil();
    await at.tell('NOMINATION_REFUSED', ['council'], { nominationIds: [nominationId] });
    await at.tell('NOMINATION_APPROVED', ['council'], { nominationIds: [nominationId] });
    const council = await at.as('council');
    const unread = async () =>
      (await council.ask<{ viewer: { unreadNotices: number } }>('{ viewer { unreadNotices } }')).viewer.unreadNotices;
    expect(await unread()).toBe(2);
    await recuse('council', caseId);
    await at.setClock(MORNING);
    await runJobs(at.server(), { everyMinute: true });
    expect(at.letters()).toEqual([]);
    expect(await mails()).toMatchObject([{ state: 'DROPPED', dropReason: 'NOTHING_TO_TELL' }]);
    expect(await unread()).toBe(0);
    expect(await council.ask('{ notices { edges { node { id } } } }')).toEqual({ notices: { edges: [] } });
    await clear();
    expect(await unread()).toBe(2);
  });

  it('gets the rest of a mail of the day', async () => {
    const { nominationId, caseId } = await at.caseBeforeCouncil();
    await at.tell('NOMINATION_APPROVED', ['council'], { nominationIds: [nominationId] });
    await at.tell('DOSSIER_ACCEPTED', ['council']);
    await at.setClock(MORNING);
    await at.mail().stop();
    await runJobs(at.server(), { everyMinute: true, mayFail: true });
    await recuse('council', caseId);
    await at.reopenMailServer();
    await at.tryAgain();
    expect(at.letters()).toEqual(['council@agency.vn: Thông báo đến ngày 23/05/2017 (1)']);
    expect(at.mail().received[0]?.text).not.toContain('phê duyệt');
  });
});

describe('a mail server that does not answer', () => {
  it('is asked again, and the administrator sees what waits and why', async () => {
    await at.mail().stop();
    await at.tell('DOSSIER_RETURNED', ['head']);
    const failures = await runJobs(at.server(), { mayFail: true });
    expect(failures).toMatchObject([{ task: 'sendMail' }]);
    expect(await mails()).toMatchObject([
      {
        state: 'WAITING',
        attempts: 1,
        answer: expect.stringContaining('ECONNREFUSED'),
        nextAttemptAt: expect.any(String),
        readerName: 'Nguyễn Văn An',
        about: [{ vi: 'Hồ sơ bị trả lại' }],
      },
    ]);
    expect(await figures()).toMatchObject({ sendsMail: true, waiting: 1, retried: 1, sent: 0, failed: 0 });
    await at.reopenMailServer();
    await at.tryAgain();
    expect(await mails()).toMatchObject([{ state: 'SENT', attempts: 2 }]);
    expect(at.letters()).toHaveLength(1);
  });

  it('is given up after its last attempt, until the administrator lets it be tried again', async () => {
    await at.mail().stop();
    await at.tell('DOSSIER_RETURNED', ['head']);
    await at.query('UPDATE graphile_worker._private_jobs SET attempts = max_attempts - 1');
    await runJobs(at.server());
    const [failed] = await mails('FAILED');
    expect(failed).toMatchObject({ state: 'FAILED', answer: expect.stringContaining('ECONNREFUSED') });
    await at.reopenMailServer();
    expect(await retry([failed?.id])).toEqual({ mails: [{ state: 'WAITING' }], refusals: [] });
    await runJobs(at.server());
    expect(await mails()).toMatchObject([{ id: failed?.id, state: 'SENT' }]);
    expect(at.mail().received[0]?.messageId).toBe(`<${failed?.id}@thidua.agency.vn>`);
    expect(await retry([failed?.id])).toMatchObject({ mails: null, refusals: [{ code: 'MAIL_NOT_GIVEN_UP' }] });
    expect(await at.query(`SELECT action FROM audit_entry WHERE subject_kind = 'Mail'`)).toEqual([{ action: 'retryMail' }]);
  });

  it('whose job was lost is taken up again', async () => {
    await at.tell('DOSSIER_RETURNED', ['head']);
    await at.query('SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs');
    await runJobs(at.server(), { everyMinute: true });
    expect(at.letters()).toHaveLength(1);
  });
});

describe('a mail of which nobody knows whether it arrived', () => {
  const handed = (secondsAgo: number) =>
    at.query(`UPDATE mail SET state = 'HANDED', claim = gen_random_uuid(), handed_at = clock_timestamp() - make_interval(secs => $1)`, [
      secondsAgo,
    ]);

  it('is left to the worker that awaits the answer, and sent again under the same Message-ID when that one is gone', async () => {
    await at.tell('DOSSIER_RETURNED', ['head']);
    await handed(30);
    expect(await runJobs(at.server(), { mayFail: true })).toMatchObject([{ task: 'sendMail', error: expect.stringContaining('awaited') }]);
    expect(at.letters()).toEqual([]);
    await handed(91);
    await at.tryAgain();
    expect(at.letters()).toHaveLength(1);
  });

  it('cannot be ended by a worker from which it was taken', async () => {
    let takenOver = () => {};
    await at.tell('DOSSIER_RETURNED', ['head']);
    // While the first worker writes to the mail server, another one claims the mail.
    at.beforeRecipient(async () => {
      await at.query(`UPDATE mail SET claim = gen_random_uuid() WHERE state = 'SENDING'`);
      takenOver();
    });
    const taken = new Promise<void>((resolve) => (takenOver = resolve));
    const failures = await runJobs(at.server(), { mayFail: true });
    await taken;
    expect(failures).toMatchObject([{ error: expect.stringContaining('Another worker sends this mail') }]);
    expect(at.letters()).toEqual([]);
    expect(await at.query('SELECT state FROM mail')).toEqual([{ state: 'SENDING' }]);
  });
});
