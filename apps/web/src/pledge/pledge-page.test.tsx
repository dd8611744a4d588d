import { type ApolloClient, ApolloLink } from '@apollo/client';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { concat, EMPTY, ignoreElements, throwError } from 'rxjs';
import { renderPage } from '../testing/render-page';

const UNIT = '01890000-0000-7000-8000-000000000001';
const ID = '01890000-0000-7000-8000-0000000000d1';

const choice = (key: string, vi: string, more: object = {}) => ({
  key,
  name: { vi, en: key },
  shortName: key,
  subject: 'PERSON',
  asksForInitiative: false,
  restsOn: [],
  ...more,
});
const CHOICES = [
  choice('ADVANCED_WORKER', 'Lao động tiên tiến'),
  choice('GRASSROOTS_EMULATION_FIGHTER', 'Chiến sĩ thi đua cơ sở', { asksForInitiative: true, restsOn: ['ADVANCED_WORKER'] }),
  choice('ADVANCED_COLLECTIVE', 'Tập thể lao động tiên tiến', { subject: 'COLLECTIVE' }),
];
const TASK = { description: 'Thẩm định công nghệ', measure: 'số hồ sơ', target: '20 hồ sơ', dueOn: '2017-11-30' };

function pledge(more: object = {}) {
  return {
    id: ID,
    version: 1,
    state: 'DRAFT',
    awards: ['ADVANCED_WORKER'],
    tasks: [TASK],
    initiatives: [],
    receiptNumber: null,
    sentAt: null,
    confirmedAt: null,
    returnedAt: null,
    returnReason: null,
    updatedAt: '2017-03-20T02:00:00.000Z',
    recallRefusals: [],
    history: [],
    ...more,
  };
}
const SENT = {
  state: 'SENT',
  version: 2,
  receiptNumber: 'ĐK-2017-0007',
  sentAt: '2017-03-20T03:32:00.000Z',
  history: [{ act: 'SENT', at: '2017-03-20T03:32:00.000Z', by: 'Nguyễn Văn An', reason: null }],
};

function form(more: object = {}) {
  return {
    year: 2017,
    subject: 'PERSON',
    name: 'Nguyễn Văn An',
    opensAt: '2017-03-14T17:00:00.000Z',
    closesAt: '2017-03-31T17:00:00.000Z',
    graceUntil: null,
    extendedBy: { vi: 'Giám đốc Sở', en: 'the Director' },
    choices: CHOICES,
    timeRefusals: [],
    pledge: null,
    ...more,
  };
}
const CLOSED = {
  code: 'WINDOW_CLOSED',
  message: { vi: 'Đăng ký thi đua: thời hạn đã kết thúc.', en: 'Closed.' },
  field: null,
  source: null,
  facts: [],
};

type Input = { input: { version: number; content: { tasks: object[]; awards: string[] }; collectiveId?: string; idempotencyKey: string } };

/** A server that keeps a pledge and sends it. */
function keeper(start: object | null = null) {
  let stored = start;
  const savePledge = jest.fn((_: unknown, { input }: Input) => {
    stored = { ...pledge({ ...stored, ...input.content }), version: input.version + 1 };
    return { pledge: stored, refusals: [] };
  });
  const sendPledge = jest.fn((..._: unknown[]) => {
    stored = { ...stored, ...SENT };
    return { pledge: stored, refusals: [] };
  });
  return { queries: { myPledge: () => form({ pledge: stored }) }, mutations: { savePledge, sendPledge } as never, savePledge, sendPledge };
}

/** Breaks the connection for an operation so many times: before the server has done it, or after, when only the answer is lost. */
function interrupt(apollo: ApolloClient, operationName: string, { isDone, times }: { isDone: boolean; times: number }) {
  const server = apollo.link;
  let left = times;
  const broken = new ApolloLink((operation) => {
    const answer = server.request(operation, () => EMPTY);
    if (operation.operationName !== operationName || left === 0) return answer;
    left -= 1;
    const lost = throwError(() => new TypeError('Failed to fetch'));
    return isDone ? concat(answer.pipe(ignoreElements()), lost) : lost;
  });
  apollo.setLink(broken);
}

/** The fields of the first task are filled in at once: typing letter by letter is not what these tests are about. */
async function writeTask() {
  const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
  fill('Nội dung', TASK.description);
  fill('Cách đo', TASK.measure);
  fill('Chỉ tiêu', TASK.target);
  fill('Hoàn thành trước hoặc trong ngày', TASK.dueOn);
}

describe('writing a pledge', () => {
  it('goes from an empty form over the check to a numbered receipt', async () => {
    const server = keeper();
    const { user } = await renderPage({ path: '/pledge', ...server });
    await user.click(await screen.findByLabelText(/Lao động tiên tiến \(/));
    await writeTask();
    expect(await screen.findByText('Đã đủ nội dung để gửi.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Kiểm tra trước khi gửi' }));
    expect(await screen.findByRole('heading', { name: 'Kiểm tra bản đăng ký' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Gửi bản đăng ký' }));
    const receipt = await screen.findByRole('status');
    expect(receipt).toHaveFocus();
    expect(receipt).toHaveTextContent('Đã nhận bản đăng kýSố biên nhận: ĐK-2017-0007');
    expect(screen.getByText('Máy chủ nhận lúc 10:32 ngày 20/03/2017.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Việc tiếp theo' })).toBeVisible();
    expect(server.savePledge.mock.calls.at(-1)?.[1].input.content).toMatchObject({ awards: ['ADVANCED_WORKER'], tasks: [TASK] });
    expect(server.sendPledge).toHaveBeenCalledTimes(1);
  });

  it('saves itself a second after the last change, on the version that the server has', async () => {
    const server = keeper(pledge({ version: 4 }));
    await renderPage({ path: '/pledge', ...server });
    fireEvent.change(await screen.findByLabelText('Chỉ tiêu'), { target: { value: '25 hồ sơ' } });
    await waitFor(() => expect(server.savePledge).toHaveBeenCalledTimes(1), { timeout: 3_000 });
    expect(server.savePledge.mock.calls[0]?.[1].input).toMatchObject({ version: 4, content: { tasks: [{ ...TASK, target: '25 hồ sơ' }] } });
    expect(await screen.findByText(/Đã lưu lúc/)).toBeVisible();
  });

  it('lists what is wrong, takes the focus there and leads to the fields', async () => {
    const { user } = await renderPage({ path: '/pledge', ...keeper() });
    fireEvent.change(await screen.findByLabelText('Nội dung'), { target: { value: 'Việc' } });
    await user.click(screen.getByRole('button', { name: 'Kiểm tra trước khi gửi' }));
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    expect(
      within(summary)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual([
      'Phải chọn ít nhất một danh hiệu hoặc hình thức khen thưởng phấn đấu đạt.',
      'Nhiệm vụ 1: chưa ghi cách đo.',
      'Nhiệm vụ 1: chưa ghi chỉ tiêu.',
      'Nhiệm vụ 1: chưa ghi ngày hoàn thành.',
    ]);
    await user.click(within(summary).getByRole('link', { name: 'Nhiệm vụ 1: chưa ghi cách đo.' }));
    expect(screen.getByLabelText('Cách đo')).toHaveFocus();
    expect(screen.getByLabelText('Cách đo')).toBeInvalid();
  });

  it('advises what the award will ask for at the end of the year', async () => {
    const { user } = await renderPage({ path: '/pledge', ...keeper() });
    await user.click(await screen.findByLabelText(/Chiến sĩ thi đua cơ sở/));
    expect(await screen.findByText(/đòi hỏi có sáng kiến hoặc đề tài/)).toBeVisible();
    expect(screen.getByText(/nên đăng ký cả Lao động tiên tiến/)).toBeVisible();
    expect(screen.queryByLabelText(/Tập thể lao động tiên tiến/)).toBeNull();
  });

  it('keeps the draft on this device while the server is away, and goes on with it when the page is opened again', async () => {
    const name = 'vinh-danh.draft.01890000-0000-7000-8000-0000000000aa.pledge.2017.own';
    const { user, goTo, apollo } = await renderPage({ path: '/pledge', ...keeper(pledge()) });
    const target = await screen.findByLabelText('Chỉ tiêu');
    interrupt(apollo, 'SavePledge', { isDone: false, times: 9 });
    fireEvent.change(target, { target: { value: '99 hồ sơ' } });
    expect(JSON.parse(localStorage.getItem(name) ?? 'null')).toMatchObject({ basedOn: 1, draft: { tasks: [{ target: '99 hồ sơ' }] } });
    await user.click(screen.getByRole('button', { name: 'Kiểm tra trước khi gửi' }));
    await user.click(await screen.findByRole('button', { name: 'Gửi bản đăng ký' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('vẫn được giữ trên máy này');
    expect(screen.getByText(/Đã lưu trên máy này và sẽ tự gửi lại/)).toBeVisible();
    await goTo('/account');
    await goTo('/pledge');
    await waitFor(() => expect(screen.getByLabelText('Chỉ tiêu')).toHaveValue('99 hồ sơ'));
  });

  it('asks again under the same key when an answer was lost, before it sends what was written meanwhile', async () => {
    const server = keeper(pledge());
    const answers = new Map<string, object>();
    const savePledge = jest.fn((source: unknown, args: Input) => {
      const { idempotencyKey, version } = args.input;
      if (!answers.has(idempotencyKey)) answers.set(idempotencyKey, server.savePledge(source, args));
      return { ...answers.get(idempotencyKey), version };
    });
    const { apollo } = await renderPage({ path: '/pledge', queries: server.queries, mutations: { savePledge: savePledge as never } });
    const target = await screen.findByLabelText('Chỉ tiêu');
    interrupt(apollo, 'SavePledge', { isDone: true, times: 1 });
    fireEvent.change(target, { target: { value: '99 hồ sơ' } });
    expect(await screen.findByText(/Đã lưu trên máy này/, {}, { timeout: 3_000 })).toBeVisible();
    fireEvent.change(screen.getByLabelText('Cách đo'), { target: { value: 'số lượt' } });
    expect(await screen.findByText(/Đã lưu lúc/, {}, { timeout: 3_000 })).toBeVisible();
    expect(savePledge).toHaveBeenCalledTimes(3);
    const stored = server.savePledge.mock.calls.map(([, { input }]) => [input.version, input.content.tasks]);
    expect(stored).toEqual([
      [1, [{ ...TASK, target: '99 hồ sơ' }]],
      [2, [{ ...TASK, target: '99 hồ sơ', measure: 'số lượt' }]],
    ]);
  });

  it('says that somebody else changed it, overwrites nothing and shows the newest version', async () => {
    const stale = {
      code: 'STALE',
      message: { vi: 'Lê Thị Hoa đã thay đổi nội dung này.', en: 'Changed.' },
      field: null,
      source: null,
      facts: [],
    };
    let newest = pledge();
    const { user } = await renderPage({
      path: '/pledge',
      queries: { myPledge: () => form({ pledge: newest }) },
      mutations: { savePledge: () => ({ pledge: null, refusals: [stale] }) },
    });
    fireEvent.change(await screen.findByLabelText('Chỉ tiêu'), { target: { value: '99 hồ sơ' } });
    expect(await screen.findByText(/Lê Thị Hoa đã thay đổi/, {}, { timeout: 3_000 })).toBeVisible();
    newest = pledge({ version: 2, tasks: [{ ...TASK, target: '30 hồ sơ' }] });
    await user.click(screen.getByRole('button', { name: 'Xem bản mới nhất' }));
    await user.click(await screen.findByRole('button', { name: 'Bỏ bản trên máy này' }));
    await waitFor(() => expect(screen.getByLabelText('Chỉ tiêu')).toHaveValue('30 hồ sơ'));
  });
});

describe('the window', () => {
  it.each([
    ['2017-03-10T02:00:00.000Z', /Nhận bản đăng ký từ 00:00 ngày 15\/03\/2017/],
    ['2017-03-20T02:00:00.000Z', /đến hết ngày 31\/03\/2017 \(23:59:59\)/],
    ['2017-04-01T02:00:00.000Z', /Đã hết hạn nhận bản đăng ký: hết ngày 31\/03\/2017.*Người có thẩm quyền gia hạn: Giám đốc Sở/],
  ])('is said plainly at %s', async (now, sentence) => {
    await renderPage({ path: '/pledge', now, queries: { myPledge: () => form() } });
    expect(await screen.findByText(sentence)).toBeVisible();
  });

  it('that is closed keeps the draft and says why it cannot be sent', async () => {
    const closed = form({ pledge: pledge(), timeRefusals: [CLOSED] });
    await renderPage({ path: '/pledge?step=check', now: '2017-04-01T02:00:00.000Z', queries: { myPledge: () => closed } });
    expect(await screen.findByText('Đăng ký thi đua: thời hạn đã kết thúc.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Gửi bản đăng ký' })).toBeNull();
    expect(screen.getByText('Thẩm định công nghệ')).toBeVisible();
  });

  it('that closes while the form is open is read out, and what was written stays', async () => {
    const closesAt = new Date(Date.parse('2017-03-31T16:59:59.500Z')).toISOString();
    let isClosed = false;
    const myPledge = () => form({ pledge: pledge(), closesAt, timeRefusals: isClosed ? [CLOSED] : [] });
    await renderPage({ path: '/pledge', now: '2017-03-31T16:59:58.500Z', queries: { myPledge }, mutations: keeper(pledge()).mutations });
    fireEvent.change(await screen.findByLabelText('Chỉ tiêu'), { target: { value: '25 hồ sơ' } });
    isClosed = true;
    expect(await screen.findByText(/Đã hết hạn nhận bản đăng ký/, {}, { timeout: 4_000 })).toBeVisible();
    expect(screen.getByLabelText('Chỉ tiêu')).toHaveValue('25 hồ sơ');
  });

  it('in its days of grace says until when it is still taken, and that it will be marked as late', async () => {
    const myPledge = () => form({ pledge: pledge(), graceUntil: '2017-04-03T17:00:00.000Z' });
    await renderPage({ path: '/pledge', now: '2017-04-01T02:00:00.000Z', queries: { myPledge }, mutations: keeper(pledge()).mutations });
    expect(await screen.findByText(/Vẫn gửi được đến hết ngày 03\/04\/2017 \(23:59:59\) và được ghi là đăng ký muộn/)).toBeVisible();
    expect(screen.queryByText(/Đã hết hạn nhận/)).toBeNull();
  });

  it('that closed between check and sending is the server’s refusal', async () => {
    const server = keeper(pledge());
    const mutations = { sendPledge: () => ({ pledge: null, refusals: [CLOSED] }) };
    const { user } = await renderPage({ path: '/pledge?step=check', queries: server.queries, mutations });
    await user.click(await screen.findByRole('button', { name: 'Gửi bản đăng ký' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('thời hạn đã kết thúc');
  });
});

describe('a pledge that was sent', () => {
  it('shows its receipt, and can be taken back to be changed', async () => {
    let stored = pledge(SENT);
    const recallPledge = jest.fn((..._: unknown[]) => {
      stored = pledge({ ...SENT, state: 'DRAFT', version: 3 });
      return { pledge: stored, refusals: [] };
    });
    const { user } = await renderPage({
      path: '/pledge',
      queries: { myPledge: () => form({ pledge: stored }) },
      mutations: { recallPledge },
    });
    expect(await screen.findByText('ĐK-2017-0007')).toBeVisible();
    expect(screen.getByText('Gửi: Nguyễn Văn An, 10:32 ngày 20/03/2017')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Lấy lại để sửa' }));
    const dialog = within(await screen.findByRole('dialog', { hidden: true }));
    await user.click(dialog.getByRole('button', { name: 'Lấy lại để sửa', hidden: true }));
    expect(await screen.findByText(/Phải gửi lại thì bản đăng ký mới được tính/)).toBeVisible();
    expect(recallPledge.mock.calls[0]?.[1]).toMatchObject({ input: { pledgeId: ID, version: 2 } });
  });

  it('and returned shows the reason and can be sent after the window', async () => {
    const returned = pledge({
      ...SENT,
      state: 'RETURNED',
      returnReason: 'Chỉ tiêu chưa đo được',
      history: [...SENT.history, { act: 'RETURNED', at: '2017-04-02T02:00:00.000Z', by: 'Lê Thị Hoa', reason: 'Chỉ tiêu chưa đo được' }],
    });
    const myPledge = () => form({ pledge: returned, timeRefusals: [CLOSED] });
    await renderPage({ path: '/pledge?step=check', now: '2017-04-03T02:00:00.000Z', queries: { myPledge } });
    expect(await screen.findByText('Chỉ tiêu chưa đo được')).toBeVisible();
    expect(screen.getByText('Trả lại: Lê Thị Hoa, 09:00 ngày 02/04/2017')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Gửi bản đăng ký' })).toBeEnabled();
  });

  it('and confirmed can no longer change', async () => {
    const recallRefusals = [{ ...CLOSED, code: 'PLEDGE_NOT_WAITING' }];
    const confirmed = pledge({ ...SENT, state: 'CONFIRMED', confirmedAt: '2017-03-21T02:00:00.000Z', recallRefusals });
    await renderPage({ path: '/pledge', queries: { myPledge: () => form({ pledge: confirmed }) } });
    expect(await screen.findByText(/Xác nhận lúc 09:00 ngày 21\/03\/2017/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Lấy lại để sửa' })).toBeNull();
  });
});

describe('the pledge of a collective', () => {
  it('is a head’s to write, beside their own', async () => {
    const collectivePledge = jest.fn((..._: unknown[]) => form({ subject: 'COLLECTIVE', name: 'Phòng Quản lý Công nghệ' }));
    const server = keeper();
    const { user } = await renderPage({
      path: '/pledge?for=unit',
      roles: ['EMPLOYEE', 'UNIT_HEAD'],
      queries: { ...server.queries, collectivePledge },
      mutations: server.mutations,
    });
    await user.click(await screen.findByLabelText(/Tập thể lao động tiên tiến/));
    expect(screen.queryByLabelText(/^Lao động tiên tiến/)).toBeNull();
    await waitFor(() => expect(server.savePledge).toHaveBeenCalled(), { timeout: 3_000 });
    expect(collectivePledge.mock.calls[0]?.[1]).toEqual({ unitId: UNIT });
    expect(server.savePledge.mock.calls[0]?.[1].input.collectiveId).toBe(UNIT);
    await user.click(screen.getByRole('link', { name: 'Của tôi' }));
    expect(await screen.findByText(/Người đăng ký: Nguyễn Văn An/)).toBeVisible();
  });

  it('says to others who writes it', async () => {
    await renderPage({ path: '/pledge?for=unit', queries: { myPledge: () => form() } });
    expect(await screen.findByText('Chỉ thủ trưởng đơn vị viết bản đăng ký của tập thể.')).toBeVisible();
  });
});

describe('the pages of a pledge', () => {
  it.each([
    ['the form', form({ pledge: pledge() }), '/pledge'],
    ['the check', form({ pledge: pledge() }), '/pledge?step=check'],
    ['the receipt', form({ pledge: pledge(SENT) }), '/pledge'],
  ])('%s has no violation that axe can find', async (_, data, path) => {
    const { container } = await renderPage({ path, roles: ['EMPLOYEE', 'UNIT_HEAD'], queries: { myPledge: () => data } });
    await screen.findByText(/Người đăng ký: Nguyễn Văn An/);
    expect(await axe(container)).toHaveNoViolations();
  });
});
