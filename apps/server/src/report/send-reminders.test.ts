import { uuidv7 } from 'uuidv7';
import { mailingDepartment } from '../testing/builders/notices';
import { runJobs } from '../testing/run-jobs';

const at = mailingDepartment();

/** Sets the clock and lets a minute of the worker's life pass. */
async function goTo(instant: string): Promise<void> {
  await at.setClock(instant);
  await runJobs(at.server(), { everyMinute: true });
}
/** Who was reminded of what, and how many working days were left. */
const reminders = (kind: string) =>
  at.query<{ username: string; left: number; count: number }>(
    `SELECT username, (facts->>'left')::integer AS left, (facts->>'count')::integer AS count
       FROM notice JOIN account ON account.id = account_id WHERE kind = $1 ORDER BY notice.at, username`,
    [kind],
  );
const leftFor = async (kind: string, username: string) =>
  (await reminders(kind)).filter((each) => each.username === username).map(({ left }) => left);

/** The window for pledges closes at the end of Friday, 31 March 2017; it is now nine in the morning. */
describe('reminders', () => {
  it('come at their distances before the last day, by page and by mail, once each', async () => {
    await goTo('2017-03-20T02:00:00Z');
    expect(await reminders('REMIND_PLEDGE')).toEqual([]);
    for (const day of ['22', '23', '24', '27', '28', '29', '30', '31']) await goTo(`2017-03-${day}T02:00:00Z`);
    expect(await leftFor('REMIND_PLEDGE', 'employee')).toEqual([7, 3, 1]);
    const letters = at.letters().filter((each) => each.includes('chưa gửi bản đăng ký thi đua') && each.startsWith('head'));
    expect(letters).toHaveLength(3);
    expect(at.mail().received[0]?.text).toContain('Hạn: hết ngày 31/03/2017, còn 7 ngày làm việc.');
    await goTo('2017-04-03T02:00:00Z');
    expect(await leftFor('REMIND_PLEDGE', 'employee')).toEqual([7, 3, 1]);
  });

  it('wait for the hour of the day, and are sent by one of two servers', async () => {
    await goTo('2017-03-21T23:59:00Z');
    expect(await reminders('REMIND_PLEDGE')).toEqual([]);
    await at.setClock('2017-03-22T00:01:00Z');
    const beside = await at.server().beside();
    await Promise.all([runJobs(at.server(), { everyMinute: true }), runJobs(beside, { everyMinute: true })]);
    await beside.stop();
    expect(await leftFor('REMIND_PLEDGE', 'employee')).toEqual([7]);
  });

  it('are neither lost nor repeated when the clock jumps', async () => {
    await goTo('2017-03-20T02:00:00Z');
    // Over the first and the second distance at once: what counts is how much is left.
    await goTo('2017-03-29T02:00:00Z');
    expect(await leftFor('REMIND_PLEDGE', 'employee')).toEqual([2]);
    await goTo('2017-03-22T02:00:00Z');
    await goTo('2017-03-28T02:00:00Z');
    await goTo('2017-03-29T03:00:00Z');
    await goTo('2017-03-30T02:00:00Z');
    expect(await leftFor('REMIND_PLEDGE', 'employee')).toEqual([7, 2, 1]);
  });

  it('are not for who has done it', async () => {
    const { personId, unitId, accountId } = at.person('employee');
    await at.query(
      `INSERT INTO pledge (id, plan_id, person_id, unit_id, receipt_number, sent_at, sent_by, created_at, updated_at)
       VALUES ($1, $2, $3, $4, 'ĐK-X', '2017-03-16', $5, '2017-03-16', '2017-03-16')`,
      [uuidv7(), at.plan().planId, personId, unitId, accountId],
    );
    await goTo('2017-03-28T02:00:00Z');
    expect(await leftFor('REMIND_PLEDGE', 'employee')).toEqual([]);
    expect(await leftFor('REMIND_PLEDGE', 'colleague')).toEqual([3]);
    expect(await reminders('REMIND_CONFIRM_PLEDGES')).toEqual([{ username: 'head', left: 3, count: 1 }]);
    await at.query('DELETE FROM pledge');
  });

  it('tell heads of dossiers not sent, the Office of dossiers to appraise, the Director of what waits', async () => {
    await goTo('2017-11-30T02:00:00Z');
    expect(await leftFor('REMIND_DOSSIER', 'head')).toEqual([2]);
    await at.caseBeforeCouncil();
    await at.query(`UPDATE dossier SET accepted_at = NULL, accepted_by = NULL, version = version + 1`);
    await goTo('2017-12-06T02:00:00Z');
    expect(await reminders('REMIND_APPRAISAL')).toEqual([{ username: 'office', left: 2, count: 1 }]);
    await at.query(`UPDATE dossier SET accepted_at = '2017-12-07', version = version + 1`);
    await goTo('2017-12-27T02:00:00Z');
    expect(await reminders('REMIND_DECISION')).toEqual([]);
    await at.query(
      `UPDATE sitting_case SET outcome = 'PASSED', decided_at = '2017-12-12', votes_in_favour = 1, votes_needed = 1, voters_counted = 1, version = version + 1`,
    );
    await goTo('2017-12-28T02:00:00Z');
    expect(await leftFor('REMIND_DECISION', 'director')).toEqual([1]);
  });

  it('tell members of the council what comes before them, without the cases from which they are recused', async () => {
    const { councilId, sittingId, caseId } = await at.caseBeforeCouncil();
    await at.query(
      `INSERT INTO council_seat (id, council_id, position, part, person_id, seated_from) VALUES ($1, $2, 1, 'MEMBER', $3, '2017-01-01')`,
      [uuidv7(), councilId, at.person('council').personId],
    );
    await at.query(`UPDATE sitting SET convened_at = '2017-12-01', version = version + 1 WHERE id = $1`, [sittingId]);
    await goTo('2017-12-07T02:00:00Z');
    expect(await reminders('REMIND_VOTE')).toEqual([{ username: 'council', left: 3, count: 1 }]);
    // Before it is open, there is nothing to vote on: its page is where a member prepares.
    expect(await at.query(`SELECT path FROM notice WHERE kind = 'REMIND_VOTE'`)).toEqual([{ path: `/sittings/${sittingId}` }]);
    await at.query(`INSERT INTO recusal (id, case_id, person_id, ground, set_at) VALUES ($1, $2, $3, 'SET', now())`, [
      uuidv7(),
      caseId,
      at.person('council').personId,
    ]);
    await goTo('2017-12-11T02:00:00Z');
    expect(await reminders('REMIND_VOTE')).toHaveLength(1);
  });

  it('begin anew for a day that was moved', async () => {
    await goTo('2017-03-30T02:00:00Z');
    await at.query(
      `INSERT INTO deadline_extension (id, plan_id, deadline, until, reason, decision_number, granted_by, granted_at)
       VALUES ($1, $2, 'pledge', '2017-04-10T17:00:00Z', 'Bão', '5/QĐ', $3, '2017-03-30')`,
      [uuidv7(), at.plan().planId, at.person('director').accountId],
    );
    await goTo('2017-04-05T02:00:00Z');
    // The day after is the feast of the Hùng Kings, and then comes a weekend.
    expect(await leftFor('REMIND_PLEDGE', 'employee')).toEqual([1, 2]);
  });
});
