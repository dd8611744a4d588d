import { randomUUID } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { COLLECTIVE_CONTENT, CONTENT, codes, MOMENTS, pledgingDepartment, seen, TASK } from '../testing/builders/pledges';
import type { Client } from '../testing/test-server';

const { act, as, confirm, done, hire, person, planId, query, save, sent, setClock, unitId } = pledgingDepartment();

async function countPledges(): Promise<number> {
  const [row] = await query<{ count: number }>('SELECT count(*)::int AS count FROM pledge');
  return row?.count as number;
}

describe('a draft', () => {
  it('is made by its first saving and keeps what is written, complete or not', async () => {
    const begun = await save(as('employee'), { awards: [], tasks: [{ description: 'Thẩm định' }], initiatives: [] });
    expect(begun).toMatchObject({ state: 'DRAFT', version: 1, receiptNumber: null });
    const codesToSend = begun.sendRefusals.map(({ code }) => code);
    expect(codesToSend).toEqual(['PLEDGE_AWARD_MISSING', 'PLEDGE_TASK_PART_MISSING', 'PLEDGE_TASK_PART_MISSING', 'PLEDGE_DUE_MISSING']);
    const saved = await save(as('employee'), CONTENT, begun.version);
    expect(saved).toMatchObject({ id: begun.id, version: 2, sendRefusals: [] });
  });

  it('is kept before the window opens and after it has closed', async () => {
    await setClock(MOMENTS.tooEarly);
    const begun = await save(as('employee'));
    await setClock(MOMENTS.tooLate);
    const saved = await save(as('employee'), { ...CONTENT, initiatives: [] }, begun.version);
    expect(saved.sendRefusals).toEqual([{ code: 'WINDOW_CLOSED' }]);
  });

  it('does not change when nothing in it changed', async () => {
    const begun = await save(as('employee'));
    expect((await save(as('employee'), CONTENT, begun.version)).version).toBe(begun.version);
  });

  it('of a stale page overwrites nothing and says who was faster', async () => {
    const begun = await save(as('employee'));
    await save(as('employee'), { ...CONTENT, initiatives: [] }, begun.version);
    const { pledge, refusals } = await act(as('employee'), 'savePledge', { content: { ...CONTENT, tasks: [] }, version: begun.version });
    expect(pledge).toBeNull();
    expect(refusals[0]).toMatchObject({ code: 'STALE', message: { vi: expect.stringContaining('Đặng Thị Ước') } });
    expect(codes(await act(as('employee'), 'savePledge', { content: CONTENT, version: 0 }))).toEqual(['STALE']);
  });

  it('begun in two windows at once is begun once', async () => {
    const both = await Promise.all([1, 2].map(() => act(as('employee'), 'savePledge', { content: CONTENT, version: 0 })));
    expect(both.filter(({ pledge }) => pledge !== null)).toHaveLength(1);
    expect(both.flatMap(codes)).toEqual(['STALE']);
    expect(await countPledges()).toBe(1);
  });

  it('takes no more than a pledge can hold, and no award that is not for its writer', async () => {
    const long = { ...CONTENT, tasks: [{ ...TASK, description: 'ă'.repeat(501) }] };
    expect(codes(await act(as('employee'), 'savePledge', { content: long, version: 0 }))).toEqual(['TEXT_TOO_LONG']);
    expect(codes(await act(as('employee'), 'savePledge', { content: COLLECTIVE_CONTENT, version: 0 }))).toEqual([
      'PLEDGE_AWARD_DOES_NOT_FIT',
    ]);
    expect(await countPledges()).toBe(0);
  });

  it('keeps characters that a database of text cannot hold out, instead of failing', async () => {
    const saved = await save(as('employee'), { ...CONTENT, tasks: [{ ...TASK, description: 'a\u0000b\uD800' }] });
    expect(saved.tasks).toEqual([{ description: 'ab' }]);
  });
});

describe('sending', () => {
  it('gives a numbered receipt with the moment at which the server received it', async () => {
    const pledge = await sent('employee');
    expect(pledge).toMatchObject({ state: 'SENT', receiptNumber: 'ĐK-2017-0001' });
    expect(Math.abs(Date.parse(pledge.sentAt as string) - Date.parse(MOMENTS.open))).toBeLessThan(30_000);
    expect(pledge.history).toEqual([{ act: 'SENT', by: 'Đặng Thị Ước', reason: null }]);
    expect((await sent('colleague')).receiptNumber).toBe('ĐK-2017-0002');
  });

  it.each([
    [MOMENTS.tooEarly, 'WINDOW_NOT_OPEN'],
    [MOMENTS.tooLate, 'WINDOW_CLOSED'],
  ])('at %s is refused with %s and leaves the draft and the numbers alone', async (instant, code) => {
    const draft = await save(as('employee'));
    await setClock(instant);
    expect(codes(await act(as('employee'), 'sendPledge', seen(draft)))).toEqual([code]);
    await setClock(MOMENTS.lastMinute);
    expect((await done(as('employee'), 'sendPledge', seen(draft))).receiptNumber).toBe('ĐK-2017-0001');
  });

  it('goes on where an extension gives the unit more time, and nowhere else', async () => {
    const [extended, other] = [await save(as('otherHead')), await save(as('employee'))];
    await setClock('2017-04-03T02:00:00Z');
    expect(codes(await act(as('otherHead'), 'sendPledge', seen(extended)))).toEqual(['WINDOW_CLOSED']);
    await query(
      `INSERT INTO deadline_extension (id, plan_id, deadline, unit_id, until, reason, decision_number, granted_by, granted_at)
       VALUES ($1, $2, 'pledge', $3, '2017-04-05T17:00:00Z', 'Bổ sung', '12/QĐ', $4, '2017-04-01')`,
      [uuidv7(), planId(), unitId('science'), person('office').accountId],
    );
    expect((await done(as('otherHead'), 'sendPledge', seen(extended))).state).toBe('SENT');
    expect(codes(await act(as('employee'), 'sendPledge', seen(other)))).toEqual(['WINDOW_CLOSED']);
  });

  it('of an incomplete pledge says everything that is missing, with fields', async () => {
    const draft = await save(as('employee'), { awards: [], tasks: [{ ...TASK, target: '', dueOn: '2018-01-01' }], initiatives: [] });
    const { refusals } = await act(as('employee'), 'sendPledge', seen(draft));
    expect(refusals.map(({ code, field }) => [code, field])).toEqual([
      ['PLEDGE_AWARD_MISSING', 'awards'],
      ['PLEDGE_TASK_PART_MISSING', 'tasks.0.target'],
      ['PLEDGE_DUE_OUTSIDE_YEAR', 'tasks.0.dueOn'],
    ]);
  });

  it('twice by a double click is done once and answered alike', async () => {
    const input = { ...seen(await save(as('employee'))), idempotencyKey: randomUUID() };
    const [one, other] = await Promise.all([act(as('employee'), 'sendPledge', input), act(as('employee'), 'sendPledge', input)]);
    expect(one).toEqual(other);
    expect(one.pledge).toMatchObject({ receiptNumber: 'ĐK-2017-0001', version: 2 });
    expect(one.pledge?.history).toHaveLength(1);
  });

  it('by twenty at once gives twenty numbers without a gap', async () => {
    const writers = await Promise.all(Array.from({ length: 20 }, (_, index) => hire(index)));
    const drafts = await Promise.all(writers.map((writer) => save(writer)));
    const pledges = await Promise.all(drafts.map((draft, index) => done(writers[index] as Client, 'sendPledge', seen(draft))));
    const numbers = pledges.map(({ receiptNumber }) => receiptNumber).sort();
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => `ĐK-2017-${String(index + 1).padStart(4, '0')}`));
  });

  it('and saving are refused once it is sent', async () => {
    const pledge = await sent('employee');
    expect(codes(await act(as('employee'), 'sendPledge', seen(pledge)))).toEqual(['PLEDGE_NOT_EDITABLE']);
    expect(codes(await act(as('employee'), 'savePledge', { content: { ...CONTENT, tasks: [] }, version: pledge.version }))).toEqual([
      'PLEDGE_NOT_EDITABLE',
    ]);
  });

  it('by someone who belongs to no unit is refused with the reason', async () => {
    const newcomer = await hire(99, '2017-06-01');
    expect(codes(await act(newcomer, 'savePledge', { content: CONTENT, version: 0 }))).toEqual(['PLEDGE_WITHOUT_UNIT']);
  });
});

describe('taking back', () => {
  it('makes it a draft again that keeps its number', async () => {
    const pledge = await sent('employee');
    const recalled = await done(as('employee'), 'recallPledge', seen(pledge));
    expect(recalled).toMatchObject({ state: 'DRAFT', receiptNumber: 'ĐK-2017-0001' });
    const again = await done(as('employee'), 'sendPledge', seen(recalled));
    expect(again).toMatchObject({ state: 'SENT', receiptNumber: 'ĐK-2017-0001' });
    expect(again.history.map(({ act: step }) => step)).toEqual(['SENT', 'RECALLED', 'SENT']);
  });

  it('ends when the head has acted, and when it could not be sent again', async () => {
    const pledge = await sent('employee');
    const late = await sent('colleague');
    await confirm(as('head'), pledge);
    expect(codes(await act(as('employee'), 'recallPledge', { pledgeId: pledge.id, version: pledge.version + 1 }))).toEqual([
      'PLEDGE_NOT_WAITING',
    ]);
    await setClock(MOMENTS.tooLate);
    expect(codes(await act(as('colleague'), 'recallPledge', seen(late)))).toEqual(['WINDOW_CLOSED']);
  });
});
