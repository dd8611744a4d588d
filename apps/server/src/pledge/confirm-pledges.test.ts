import { randomUUID } from 'node:crypto';
import {
  COLLECTIVE_CONTENT,
  CONFIRM_PLEDGES,
  CONTENT,
  codes,
  errorOf,
  MOMENTS,
  mutationOf,
  type PledgeAnswer,
  type PledgeData,
  pledgingDepartment,
  seen,
} from '../testing/builders/pledges';
import type { PersonName } from '../testing/department';

const { act, as, confirm, done, nobody, person, query, save, sent, setClock, unitId } = pledgingDepartment();

describe('returning', () => {
  it('gives the writer the reason, and time to correct after the window has closed', async () => {
    const pledge = await sent('employee');
    const returned = await done(as('head'), 'returnPledge', { ...seen(pledge), reason: ' Chỉ tiêu chưa đo được ' });
    expect(returned).toMatchObject({ state: 'RETURNED', returnReason: 'Chỉ tiêu chưa đo được' });
    await setClock(MOMENTS.tooLate);
    const corrected = await save(as('employee'), { ...CONTENT, initiatives: [] }, returned.version);
    const again = await done(as('employee'), 'sendPledge', seen(corrected));
    expect(again).toMatchObject({ state: 'SENT', receiptNumber: pledge.receiptNumber });
    expect(again.history.map(({ act: step, reason }) => [step, reason])).toEqual([
      ['SENT', null],
      ['RETURNED', 'Chỉ tiêu chưa đo được'],
      ['SENT', null],
    ]);
  });

  it('without a reason is refused', async () => {
    expect(codes(await act(as('head'), 'returnPledge', { ...seen(await sent('employee')), reason: ' ' }))).toEqual(['REASON_MISSING']);
  });
});

describe('confirming', () => {
  it('several at once answers each alone', async () => {
    const [one, other] = [await sent('employee'), await sent('colleague')];
    const draft = await save(as('head'));
    const results = await confirm(as('head'), one, { ...other, version: 1 }, draft);
    expect(results.map(({ pledgeId, pledge, refusals }) => [pledgeId, pledge?.state, codes({ refusals })])).toEqual([
      [one.id, 'CONFIRMED', []],
      [other.id, undefined, ['STALE']],
      [draft.id, undefined, ['PLEDGE_NOT_WAITING', 'PLEDGE_OWN']],
    ]);
  });

  it('one’s own is refused: a head’s is confirmed by the Office, the Office’s by the Director, the Director’s by the Office', async () => {
    const [head, office, director] = [await sent('head'), await sent('office'), await sent('director')];
    const outcome = async (name: PersonName, pledge: PledgeData) => (await confirm(as(name), pledge))[0];
    expect(codes((await outcome('head', head)) as PledgeAnswer)).toEqual(['PLEDGE_OWN']);
    expect(codes((await outcome('office', office)) as PledgeAnswer)).toEqual(['PLEDGE_OWN']);
    expect(codes((await outcome('director', director)) as PledgeAnswer)).toEqual(['PLEDGE_OWN']);
    expect(codes(await act(as('head'), 'returnPledge', { ...seen(head), reason: 'Thử' }))).toEqual(['PLEDGE_OWN']);
    expect((await outcome('office', head))?.pledge?.state).toBe('CONFIRMED');
    expect((await outcome('director', office))?.pledge?.state).toBe('CONFIRMED');
    expect((await outcome('office', director))?.pledge?.state).toBe('CONFIRMED');
  });

  it('at the same instant as a return does one of the two', async () => {
    const pledge = await sent('employee');
    const [confirmed, returned] = await Promise.all([
      confirm(as('head'), pledge),
      act(as('office'), 'returnPledge', { ...seen(pledge), reason: 'Sửa' }),
    ]);
    const said = [...codes(confirmed[0] as PledgeAnswer), ...codes(returned)];
    expect(said).toEqual(['STALE']);
  });

  it('takes between one and a hundred, none twice', async () => {
    const pledge = await sent('employee');
    const ask = (pledges: object[]) => as('head').send(CONFIRM_PLEDGES, { input: { idempotencyKey: randomUUID(), pledges } });
    expect(errorOf(await ask([]))).toBe('BAD_USER_INPUT');
    expect(errorOf(await ask([seen(pledge), seen(pledge)]))).toBe('BAD_USER_INPUT');
    expect(errorOf(await ask(Array.from({ length: 101 }, () => ({ pledgeId: randomUUID(), version: 1 }))))).toBe('BAD_USER_INPUT');
  });
});

describe('a collective’s pledge', () => {
  it('is written by its head, confirmed by somebody above, and read by its people', async () => {
    const metrology = unitId('metrology');
    const draft = await save(as('standardsHead'), COLLECTIVE_CONTENT, 0, metrology);
    const pledge = await done(as('standardsHead'), 'sendPledge', seen(draft));
    expect(codes((await confirm(as('standardsHead'), pledge))[0] as PledgeAnswer)).toEqual(['PLEDGE_OWN']);
    expect((await confirm(as('office'), pledge))[0]?.pledge?.state).toBe('CONFIRMED');
    const form = `query ($unitId: ID!) { collectivePledge(unitId: $unitId) { name subject pledge { state } } }`;
    const expected = { collectivePledge: { name: 'Phòng Đo lường', subject: 'COLLECTIVE', pledge: { state: 'CONFIRMED' } } };
    expect(await as('metrologist').ask(form, { unitId: metrology })).toEqual(expected);
    expect(errorOf(await as('employee').send(form, { unitId: metrology }))).toBe('NOT_FOUND');
    expect(errorOf(await as('employee').send(form, { unitId: 'none' }))).toBe('NOT_FOUND');
  });

  it('is not written by its people, nor for a unit that is no collective', async () => {
    const input = (unit: 'planning' | 'department') => ({
      input: { idempotencyKey: randomUUID(), version: 0, content: COLLECTIVE_CONTENT, collectiveId: unitId(unit) },
    });
    expect(errorOf(await as('employee').send(mutationOf('savePledge'), input('planning')))).toBe('FORBIDDEN');
    expect(errorOf(await as('otherHead').send(mutationOf('savePledge'), input('planning')))).toBe('NOT_FOUND');
    expect(errorOf(await as('director').send(mutationOf('savePledge'), input('planning')))).toBe('FORBIDDEN');
  });
});

describe('who may what', () => {
  const READ = 'query ($id: ID!) { pledge(id: $id) { id surroundings { mayWrite mayReview } } }';

  it('reads: the writer, the head, the Office, the Director, the inspector; nobody else learns that it exists', async () => {
    const { id } = await sent('employee');
    const surroundings = async (name: PersonName) => {
      const answer = await as(name).send<{ pledge: { surroundings: object } }>(READ, { id });
      return errorOf(answer) ?? answer.data.pledge.surroundings;
    };
    expect(await surroundings('employee')).toEqual({ mayWrite: true, mayReview: false });
    for (const name of ['head', 'office', 'director'] as const)
      expect(await surroundings(name)).toEqual({ mayWrite: false, mayReview: true });
    expect(await surroundings('inspector')).toEqual({ mayWrite: false, mayReview: false });
    for (const name of ['colleague', 'otherHead', 'standardsHead', 'council', 'administrator'] as const)
      expect(await surroundings(name)).toBe('NOT_FOUND');
    expect(errorOf(await nobody().send(READ, { id }))).toBe('UNAUTHENTICATED');
    expect(errorOf(await as('employee').send(READ, { id: 'x' }))).toBe('NOT_FOUND');
  });

  it.each([
    ['sendPledge', 'head', 'FORBIDDEN'],
    ['sendPledge', 'colleague', 'NOT_FOUND'],
    ['recallPledge', 'office', 'FORBIDDEN'],
    ['returnPledge', 'employee', 'FORBIDDEN'],
    ['returnPledge', 'inspector', 'FORBIDDEN'],
    ['returnPledge', 'otherHead', 'NOT_FOUND'],
  ] as const)('%s by %s is %s', async (mutation, name, code) => {
    const pledge = await sent('employee');
    const reason = mutation === 'returnPledge' ? { reason: 'Thử' } : {};
    const input = { idempotencyKey: randomUUID(), ...seen(pledge), ...reason };
    expect(errorOf(await as(name).send(mutationOf(mutation), { input }))).toBe(code);
    expect(
      (await as('employee').ask<{ pledge: { version: number } }>('query ($id: ID!) { pledge(id: $id) { version } }', { id: pledge.id }))
        .pledge.version,
    ).toBe(pledge.version);
  });

  it('a foreign id among those to be confirmed ends the whole act', async () => {
    const [own, foreign] = [await sent('employee'), await sent('otherHead')];
    const input = { idempotencyKey: randomUUID(), pledges: [seen(own), seen(foreign)] };
    expect(errorOf(await as('head').send(CONFIRM_PLEDGES, { input }))).toBe('NOT_FOUND');
    const [row]: { confirmed_at: Date | null }[] = await query('SELECT confirmed_at FROM pledge WHERE id = $1', [own.id]);
    expect(row?.confirmed_at).toBeNull();
  });
});

describe('the audit trail', () => {
  it('keeps who did what, with what changed before and after', async () => {
    const pledge = await sent('employee');
    await done(as('head'), 'returnPledge', { ...seen(pledge), reason: 'Thiếu chỉ tiêu' });
    const entries = await query(
      'SELECT action, account_id, unit_id, before, after, reason FROM audit_entry WHERE subject_id = $1 ORDER BY id',
      [pledge.id],
    );
    const { accountId, unitId: planning } = person('employee');
    expect(entries).toEqual([
      expect.objectContaining({ action: 'savePledge', account_id: accountId, unit_id: planning, before: null }),
      expect.objectContaining({
        action: 'sendPledge',
        before: { state: 'DRAFT', receiptNumber: null },
        after: { state: 'SENT', receiptNumber: 'ĐK-2017-0001' },
      }),
      expect.objectContaining({
        action: 'returnPledge',
        account_id: person('head').accountId,
        after: { state: 'RETURNED' },
        reason: 'Thiếu chỉ tiêu',
      }),
    ]);
  });
});
