import { webcrypto } from 'node:crypto';
import { act, screen, waitFor, within } from '@testing-library/react';
import { makeClosingKey, openInner, openOuter, unwrapKey } from '@vinh-danh/domain/council/envelope';
import { axe } from 'jest-axe';
import { caseBallots, ownVote, round } from '../testing/ballots';
import { idOf } from '../testing/nominations';
import { renderPage } from '../testing/render-page';

// jsdom has no Web Crypto beyond random numbers.
beforeAll(() => Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true }));

const PATH = `/sittings/${idOf(201)}/vote`;

interface Given {
  readonly cases?: () => object[];
  readonly castSecretVote?: (...args: unknown[]) => object;
  readonly castVote?: (...args: unknown[]) => object;
}

async function open({ cases = () => [caseBallots()], castSecretVote, castVote }: Given = {}) {
  const page = await renderPage({
    path: PATH,
    roles: ['COUNCIL_MEMBER'],
    queries: {
      ballotDesk: () => ({ sittingId: idOf(201), mayRun: false, attendees: [], cases: cases(), ballots: [] }),
      caseBallots: (...[, { caseId }]: [unknown, { caseId: string }]) =>
        (cases() as { caseId: string }[]).find((each) => each.caseId === caseId) ?? null,
    } as never,
    mutations: {
      ...(castSecretVote && { castSecretVote }),
      ...(castVote && { castVote }),
    } as never,
  });
  await screen.findByRole('heading', { name: 'Bỏ phiếu', level: 2 }).catch(() => undefined);
  return page;
}

const done = () => ({ caseBallots: caseBallots({ ownVotes: [ownVote({ hasVoted: true })] }), refusals: [], dryRun: false });
const openRound = (more: object = {}) => round({ form: 'OPEN', ...more });

describe('a secret paper', () => {
  it('is chosen by a key, looked at once more, sealed here, and gives its receipt', async () => {
    const [outer, inner] = [await makeClosingKey(), await makeClosingKey()];
    let voted = false;
    const keyed = round({ outerKey: outer.publicKey, innerKey: inner.publicKey });
    const cases = () => [caseBallots({ running: keyed, ownVotes: [ownVote({ hasVoted: voted })] })];
    const cast = jest.fn((..._: unknown[]) => {
      voted = true;
      return done();
    });
    const { user } = await open({ cases, castSecretVote: cast });
    expect(await screen.findByText('8 người có quyền bỏ phiếu, cần ít nhất 6 phiếu đồng ý.', { exact: false })).toBeVisible();
    expect(screen.getByText('Đã bỏ phiếu: 3/8')).toBeVisible();
    await user.keyboard('2');
    expect(screen.getByRole('radio', { name: /Không đồng ý/ })).toBeChecked();
    await user.keyboard('{Enter}');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Không đồng ý')).toBeVisible();
    expect(cast).not.toHaveBeenCalled();
    await user.click(dialog.getByRole('button', { name: 'Bỏ phiếu' }));
    expect(await screen.findByText('Phiếu kín của ông/bà đã vào hòm phiếu.')).toBeVisible();
    const receipt = screen.getByText(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/).textContent;

    // What was sent opens with both codes alone, and says what was chosen and shown.
    const [, { input }] = cast.mock.calls[0] as [unknown, { input: { paper: string } }];
    expect(JSON.stringify(input)).not.toContain('DISAGREE');
    const [first, second] = [await unwrapKey(outer.code, outer), await unwrapKey(inner.code, inner)];
    if (!first || !second) throw new Error('The codes do not open their keys.');
    const within1 = await openOuter(first, outer.publicKey, idOf(501), new Uint8Array(Buffer.from(input.paper, 'base64')));
    expect(await openInner(second, inner.publicKey, idOf(501), within1 as Uint8Array)).toEqual({ choice: 'DISAGREE', receipt });
  });

  it('is not sent before something is chosen, and may be chosen again', async () => {
    const [outer, inner] = [await makeClosingKey(), await makeClosingKey()];
    const { user } = await open({
      cases: () => [caseBallots({ running: round({ outerKey: outer.publicKey, innerKey: inner.publicKey }) })],
    });
    await user.click(await screen.findByRole('button', { name: 'Xem lại phiếu' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Hãy chọn một ý kiến trước khi bỏ phiếu.');
    await user.click(screen.getByRole('radio', { name: /Đề nghị xét Lao động tiên tiến/ }));
    await user.click(screen.getByRole('button', { name: 'Xem lại phiếu' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Chọn lại' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('is sent again as the very same one when no answer came', async () => {
    const [outer, inner] = [await makeClosingKey(), await makeClosingKey()];
    let voted = false;
    const keyed = round({ outerKey: outer.publicKey, innerKey: inner.publicKey });
    const cast = jest.fn((..._: unknown[]): object => {
      if (cast.mock.calls.length === 1) throw new Error('The network is gone.');
      voted = true;
      return done();
    });
    const cases = () => [caseBallots({ running: keyed, ownVotes: [ownVote({ hasVoted: voted })] })];
    const { user } = await open({ cases, castSecretVote: cast });
    await user.keyboard('1{Enter}');
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Bỏ phiếu' }));
    await user.click(await screen.findByRole('button', { name: 'Gửi lại phiếu' }));
    expect(await screen.findByText('Phiếu kín của ông/bà đã vào hòm phiếu.')).toBeVisible();
    const [one, other] = cast.mock.calls.map((call) => (call[1] as { input: object }).input);
    expect(other).toEqual(one);
  });

  it('keeps its receipt when that it is in the box is heard before the answer', async () => {
    const [outer, inner] = [await makeClosingKey(), await makeClosingKey()];
    let voted = false;
    let answer: () => void = () => {};
    const keyed = round({ outerKey: outer.publicKey, innerKey: inner.publicKey });
    const { user, apollo } = await open({
      cases: () => [caseBallots({ running: keyed, ownVotes: [ownVote({ hasVoted: voted })] })],
      castSecretVote: () =>
        new Promise((resolve) => {
          voted = true;
          answer = () => resolve(done());
        }),
    });
    await user.keyboard('1{Enter}');
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Bỏ phiếu' }));
    await waitFor(() => expect(voted).toBe(true));
    await act(() => apollo.refetchQueries({ include: 'active' }));
    await waitFor(() => expect(screen.queryByRole('radio')).toBeNull());
    expect(screen.queryByText('Phiếu kín của ông/bà đã vào hòm phiếu.')).toBeNull();
    answer();
    expect(await screen.findByText('Phiếu kín của ông/bà đã vào hòm phiếu.')).toBeVisible();
    expect(screen.getByText(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/)).toBeVisible();
  });

  it('that was refused keeps no receipt: it is in no box', async () => {
    const [outer, inner] = [await makeClosingKey(), await makeClosingKey()];
    const refused = {
      caseBallots: null,
      refusals: [{ code: 'BALLOT_ALREADY_VOTED', message: { vi: 'Bùi Thanh Hà đã bỏ phiếu.', en: '' }, source: null, field: null }],
    };
    const { user } = await open({
      cases: () => [caseBallots({ running: round({ outerKey: outer.publicKey, innerKey: inner.publicKey }) })],
      castSecretVote: () => refused,
    });
    await user.keyboard('1{Enter}');
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Bỏ phiếu' }));
    expect(await screen.findByText('Bùi Thanh Hà đã bỏ phiếu.')).toBeVisible();
    expect(Object.keys(localStorage).filter((key) => key.includes('receipt'))).toEqual([]);
  });
});

describe('an open vote', () => {
  it('is cast by name, and shows what others said only afterwards', async () => {
    let voted = false;
    const votes = () => (voted ? [{ name: 'Hồ Sỹ Giang', choice: 'AGREE', inWriting: false }] : []);
    const cases = () => [
      caseBallots({ running: openRound({ votes: votes() }), ownVotes: [ownVote({ hasVoted: voted, choice: voted ? 'AGREE' : null })] }),
    ];
    const castVote = jest.fn((..._: unknown[]) => {
      voted = true;
      return { caseBallots: null, refusals: [] };
    });
    const { user } = await open({ cases, castVote });
    expect(await screen.findByText('Ý kiến của người khác hiện ra sau khi ông/bà đã biểu quyết.')).toBeVisible();
    await user.keyboard('1{Enter}');
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Bỏ phiếu' }));
    expect(await screen.findByText('Ông/bà đã biểu quyết: Đồng ý.')).toBeVisible();
    expect(await screen.findByRole('row', { name: /Hồ Sỹ Giang.*Đồng ý/ })).toBeVisible();
    expect(castVote.mock.calls[0]?.[1]).toMatchObject({ input: { choice: 'AGREE', personId: idOf(301) } });
  });
});

describe('the way through the cases', () => {
  const cases = () => [
    caseBallots({ ownVotes: [ownVote({ hasVoted: true })] }),
    caseBallots({ caseId: idOf(402), name: { vi: 'Trần Thị Bình', en: '' }, running: openRound({ id: idOf(502), caseId: idOf(402) }) }),
  ];

  it('begins with the first that waits, and goes on by keys', async () => {
    const { user } = await open({ cases });
    expect(await screen.findByRole('heading', { name: 'Trần Thị Bình' })).toBeVisible();
    expect(screen.getByText('Ông/bà đã bỏ phiếu 1/2 trường hợp')).toBeVisible();
    await user.keyboard('k');
    expect(await screen.findByRole('heading', { name: /Nguyễn Văn An/ })).toBeVisible();
    await user.keyboard('j');
    expect(await screen.findByRole('heading', { name: 'Trần Thị Bình' })).toBeVisible();
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
  });

  it('says so when nothing is voted on', async () => {
    await open({ cases: () => [caseBallots({ running: null })] });
    expect(await screen.findByText('Không có cuộc bỏ phiếu nào đang mở.')).toBeVisible();
  });
});

it('tells the recused why there is nothing, and nothing else', async () => {
  const recused = caseBallots({ isRecused: true, rule: null, lowerTitle: null, ownVotes: [], ballots: 0 });
  await renderPage({
    path: `${PATH}?case=${idOf(401)}`,
    roles: ['COUNCIL_MEMBER'],
    queries: {
      ballotDesk: () => ({ sittingId: idOf(201), mayRun: false, attendees: [], cases: [{ ...recused, running: null }], ballots: [] }),
      caseBallots: () => ({ ...recused, running: null }),
    },
  });
  expect(await screen.findByText('Ông/bà không tham gia trường hợp này')).toBeVisible();
  expect(screen.queryByText(/Đã bỏ phiếu: /)).not.toBeInTheDocument();
  expect(screen.queryByRole('radio')).not.toBeInTheDocument();
});

it('has no violation that axe can find, before and while a paper is checked', async () => {
  const { container, user } = await open({ cases: () => [caseBallots({ running: openRound() })] });
  await screen.findByRole('button', { name: 'Xem lại phiếu' });
  expect(await axe(container)).toHaveNoViolations();
  await user.keyboard('1{Enter}');
  await screen.findByRole('dialog');
  expect(await axe(container)).toHaveNoViolations();
  await waitFor(() => expect(screen.getByRole('dialog')).toBeVisible());
});
