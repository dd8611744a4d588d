import { webcrypto } from 'node:crypto';
import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { ballot, caseBallots, closer, round } from '../testing/ballots';
import { idOf } from '../testing/nominations';
import { renderPage } from '../testing/render-page';

beforeAll(() => Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true }));

const ATTENDEES = [
  { personId: idOf(301), name: 'Hồ Sỹ Giang' },
  { personId: idOf(302), name: 'Huỳnh Thị Dung' },
];

interface Given {
  readonly mayRun?: boolean;
  readonly ballots?: () => object[];
  readonly cases?: () => object[];
  readonly mutations?: Record<string, (...args: unknown[]) => object>;
}

function open({ mayRun = true, ballots = () => [], cases = () => [], mutations = {} }: Given = {}) {
  return renderPage({
    path: `/sittings/${idOf(201)}/ballots`,
    roles: ['OFFICE'],
    queries: { ballotDesk: () => ({ sittingId: idOf(201), mayRun, attendees: ATTENDEES, cases: cases(), ballots: ballots() }) },
    mutations: mutations as never,
  });
}

const ready = (more: object = {}) => caseBallots({ running: null, ownVotes: [], ...more });
const answered = (more: object = {}) => ({ ballot: ballot(more), refusals: [], dryRun: false });
const inDialog = async () => within(await screen.findByRole('dialog'));

describe('the desk of ballots', () => {
  it('opens a secret ballot on the cases chosen, with two who close it', async () => {
    const openBallot = jest.fn((..._: unknown[]) => answered());
    const { user } = await open({ cases: () => [ready()], mutations: { openBallot } });
    await user.click(await screen.findByRole('button', { name: 'Mở bỏ phiếu' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Chọn ít nhất một trường hợp.');
    await user.click(screen.getByLabelText('Nguyễn Văn An – Chiến sĩ thi đua cơ sở'));
    expect(screen.getByText('Theo quy định: Bỏ phiếu kín')).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Người mở phong bì ngoài'), 'Hồ Sỹ Giang');
    await user.selectOptions(screen.getByLabelText('Người mở phong bì trong'), 'Huỳnh Thị Dung');
    await user.click(screen.getByRole('button', { name: 'Mở bỏ phiếu' }));
    expect(openBallot.mock.calls[0]?.[1]).toMatchObject({
      input: { caseIds: [idOf(401)], form: 'SECRET', closers: [idOf(301), idOf(302)] },
    });
  });

  it('says of each case that cannot be opened why not', async () => {
    const lower = { code: 'BALLOT_LOWER_FIRST', message: { vi: 'Phải bình xét danh hiệu thấp trước.', en: '' }, source: null, field: null };
    await open({ cases: () => [ready({ openRefusals: [lower] })] });
    expect(await screen.findByText('Không còn trường hợp nào mở bỏ phiếu được lúc này.')).toBeVisible();
    expect(screen.getByText('Phải bình xét danh hiệu thấp trước.')).toBeInTheDocument();
  });

  it('shows how many have voted, whom it waits for, and no result', async () => {
    await open({ ballots: () => [ballot()] });
    expect(await screen.findByText('Đã bỏ phiếu: 3/8')).toBeVisible();
    expect(screen.getByText('Đang chờ Hồ Sỹ Giang kết thúc bỏ phiếu và mở phong bì ngoài.')).toBeVisible();
    expect(screen.queryByText(/^Đồng ý/)).not.toBeInTheDocument();
  });

  it('gives a closer their code once, and hands in the key alone when they say that they have it', async () => {
    const takeClosingKey = jest.fn((..._: unknown[]) => answered());
    const waiting = ballot({ state: 'AWAITS_KEYS', awaits: null, outer: closer('Hồ Sỹ Giang', { isViewer: true }) });
    const { user } = await open({ ballots: () => [waiting], mutations: { takeClosingKey } });
    await user.click(await screen.findByRole('button', { name: 'Nhận mã kiểm phiếu' }));
    const dialog = await inDialog();
    const code = (await dialog.findByText(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/)).textContent ?? '';
    await user.click(dialog.getByRole('button', { name: 'Tôi giữ mã này' }));
    expect(dialog.getByRole('alert')).toHaveTextContent('Hãy ghi lại mã rồi đánh dấu xác nhận.');
    await user.click(dialog.getByLabelText('Tôi đã ghi lại mã này'));
    await user.click(dialog.getByRole('button', { name: 'Tôi giữ mã này' }));
    const sent = JSON.stringify(takeClosingKey.mock.calls[0]?.[1]);
    expect(sent).toContain('"closer":"OUTER"');
    expect(sent).not.toContain(code);
    expect(sent).not.toContain(code.replaceAll('-', ''));
  });

  it('lets a closer open their envelopes with the code, and says when it is wrong', async () => {
    const wrong = { code: 'BALLOT_CODE_WRONG', message: { vi: 'Mã kiểm phiếu không đúng.', en: '' }, source: null, field: 'code' };
    const openEnvelopes = jest.fn((..._: unknown[]) => ({ ballot: null, refusals: [wrong], dryRun: false }));
    const mine = ballot({ outer: closer('Hồ Sỹ Giang', { hasKey: true, isViewer: true }) });
    const { user } = await open({ ballots: () => [mine], mutations: { openEnvelopes } });
    await user.click(await screen.findByRole('button', { name: 'Kết thúc bỏ phiếu, mở phong bì ngoài' }));
    const dialog = await inDialog();
    await user.type(dialog.getByLabelText(/Nhập mã kiểm phiếu của ông\/bà/), 'abcd');
    await user.click(dialog.getByRole('button', { name: 'Kết thúc bỏ phiếu, mở phong bì ngoài' }));
    expect(await dialog.findByText('Mã kiểm phiếu không đúng.')).toBeVisible();
    expect(openEnvelopes.mock.calls[0]?.[1]).toMatchObject({ input: { closer: 'OUTER', code: 'abcd' } });
  });

  it('asks for a reason before a ballot is void, and another confirms', async () => {
    const voidBallot = jest.fn((..._: unknown[]) => answered());
    const { user } = await open({ ballots: () => [ballot()], mutations: { voidBallot } });
    await user.click(await screen.findByRole('button', { name: 'Hủy cuộc bỏ phiếu' }));
    const dialog = await inDialog();
    await user.click(dialog.getByRole('button', { name: 'Đề nghị hủy' }));
    expect(dialog.getByRole('alert')).toHaveTextContent('Nêu lý do.');
    await user.type(dialog.getByLabelText('Lý do'), 'Mất mã');
    await user.click(dialog.getByRole('button', { name: 'Đề nghị hủy' }));
    expect(voidBallot.mock.calls[0]?.[1]).toMatchObject({ input: { reason: 'Mất mã' } });
  });

  it('records what the chair decides of votes that are even, and that no further ballot is held, with a reason', async () => {
    const settleCase = jest.fn((..._: unknown[]) => ({ caseBallots: null, refusals: [], dryRun: false }));
    const even = round({ state: 'COUNTED', count: { agree: 4, disagree: 4, lowerTitle: 0, invalid: 0 } });
    const cases = () => [
      ready({ isToSettle: true, earlier: [even], openRefusals: [] }),
      ready({ caseId: idOf(402), name: { vi: 'Trần Thị Bình', en: '' }, earlier: [{ ...even, id: idOf(502) }] }),
    ];
    const { user } = await open({ cases, mutations: { settleCase } });
    await user.click(await screen.findByRole('button', { name: 'Thông qua' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Nêu lý do.');
    const [first, second] = screen.getAllByLabelText('Lý do');
    await user.type(first as HTMLElement, 'Thành tích nổi trội');
    await user.click(screen.getByRole('button', { name: 'Thông qua' }));
    await user.type(second as HTMLElement, 'Hội đồng thống nhất');
    await user.click(screen.getByRole('button', { name: 'Không bỏ phiếu thêm', hidden: true }));
    expect(settleCase.mock.calls.map((call) => call[1])).toMatchObject([
      { input: { caseId: idOf(401), passed: true, reason: 'Thành tích nổi trội' } },
      { input: { caseId: idOf(402), passed: false, reason: 'Hội đồng thống nhất' } },
    ]);
  });

  it('shows who looks on the same ballots without the acts', async () => {
    await open({ mayRun: false, ballots: () => [ballot({ mayRun: false })], cases: () => [ready()] });
    expect(await screen.findByText('Đã bỏ phiếu: 3/8')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Mở bỏ phiếu' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Hủy cuộc bỏ phiếu' })).not.toBeInTheDocument();
  });

  it('has no violation that axe can find', async () => {
    const { container } = await open({
      ballots: () => [ballot(), ballot({ id: idOf(602), number: 2, state: 'COUNTED' })],
      cases: () => [ready()],
    });
    await screen.findByText('Đã bỏ phiếu: 3/8');
    expect(await axe(container)).toHaveNoViolations();
  });
});

const RECEIPTS = ['0000-1111-2222-3333-4444', 'ABCD-EFGH-JKMN-PQRS-TVWX'];
const counted = round({
  state: 'COUNTED',
  voted: 2,
  count: { agree: 1, disagree: 1, lowerTitle: 0, invalid: 0 },
  result: { vi: '8 người có quyền bỏ phiếu: không thông qua.', en: '' },
  papers: [
    { receipt: RECEIPTS[0], choice: 'AGREE' },
    { receipt: RECEIPTS[1], choice: 'DISAGREE' },
  ],
});

describe('the result of a ballot', () => {
  const show = () =>
    renderPage({
      path: `/ballots/${idOf(601)}`,
      roles: ['COUNCIL_MEMBER'],
      queries: { ballot: () => ballot({ state: 'COUNTED', rounds: [counted], awaits: null }) },
    });

  it('publishes every paper, and finds a receipt however it is typed', async () => {
    const { user, container } = await show();
    expect(await screen.findByText('2 phiếu, 2 người đã bỏ phiếu: khớp.')).toBeVisible();
    await user.type(screen.getByLabelText(/Mã phiếu/), 'abcdefghjkmn pqrstvwx');
    await user.click(screen.getByRole('button', { name: 'Tìm phiếu của tôi' }));
    expect(await screen.findByText(/Có trong danh sách: Không đồng ý/)).toBeVisible();
    await user.clear(screen.getByLabelText(/Mã phiếu/));
    await user.type(screen.getByLabelText(/Mã phiếu/), '9999');
    await user.click(screen.getByRole('button', { name: 'Tìm phiếu của tôi' }));
    expect(await screen.findByText(/Không có mã này trong danh sách/)).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });
});

it('says plainly what a secret ballot proves and what not', async () => {
  const { container } = await renderPage({ path: '/ballots/about', roles: ['EMPLOYEE'] });
  expect(await screen.findByRole('heading', { name: 'Điều này không chứng minh' })).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});
