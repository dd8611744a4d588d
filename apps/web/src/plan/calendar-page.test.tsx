import { screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

const UNIT = '01890000-0000-7000-8000-0000000000b1';
const both = (vi: string, en = vi) => ({ vi, en });
const source = {
  document: 'plan',
  name: both('Kế hoạch năm 2017'),
  article: null,
  clause: null,
  point: null,
  paragraph: 'IV.2',
  confidence: 'VERIFIED',
};
const window = (deadline: string, name: string, more: object = {}) => ({
  deadline,
  event: deadline.toUpperCase(),
  name: both(name),
  opensAt: '2017-03-14T17:00:00.000Z',
  closesAt: '2017-03-31T17:00:00.000Z',
  written: both('từ ngày 15/03/2017 đến hết ngày 31/03/2017 (23:59:59)'),
  state: 'OPEN',
  extendedBy: both('Giám đốc Sở'),
  source,
  ...more,
});
const step = (deadline: string, name: string, more: object = {}, windowMore: object = {}) => ({
  window: window(deadline, name, windowMore),
  rule: both(`${name}: đến hết ngày 31/03/2017.`),
  workingDays: 13,
  workingDaysLeft: 10,
  slack: null,
  isLate: false,
  graceUntil: null,
  graceNote: null,
  latest: null,
  missedActor: null,
  missedConsequence: null,
  extensions: [],
  pauses: [],
  paused: null,
  chain: [],
  ...more,
});
const pause = {
  id: 'pause-1',
  unitId: UNIT,
  unit: both('Phòng Quản lý Khoa học'),
  from: '2017-03-18T02:00:00.000Z',
  until: null,
  reason: 'Chờ bổ sung',
  beganBy: 'Lê Thị Hạnh',
  endedBy: null,
};
const calendar = (more: object = {}) => ({
  planId: 'p1',
  year: 2017,
  unit: null,
  now: '2017-03-20T02:00:00.000Z',
  today: 1,
  mayExtend: true,
  mayPause: true,
  daysOff: [
    { day: '2017-04-06', name: both('Giỗ tổ Hùng Vương', 'Hung Kings'), isWorked: false },
    { day: '2017-10-07', name: both('Làm bù'), isWorked: true },
  ],
  steps: [
    step('pledge', 'Đăng ký thi đua', { pauses: [pause] }),
    step(
      'nomination',
      'Gửi hồ sơ đề nghị',
      {
        workingDaysLeft: null,
        slack: { to: 'council', name: both('Họp Hội đồng'), workingDays: 5, until: 'OPENING', moves: false },
        extensions: [
          {
            deadline: 'nomination',
            unit: null,
            until: '2017-12-08T17:00:00.000Z',
            reason: 'Bão lũ',
            decisionNumber: '33/QĐ-SKHCN',
            grantedBy: 'Lê Thị Hạnh',
          },
        ],
        graceUntil: '2017-12-11T17:00:00.000Z',
        graceNote: both('xếp sau các hồ sơ đúng hạn'),
        latest: '2017-12-15',
        missedActor: both('Văn phòng Sở'),
        missedConsequence: both('trừ điểm thi đua'),
        chain: [
          {
            name: both('Tiếp nhận'),
            actor: both('Bộ phận một cửa'),
            budget: both('1 ngày làm việc'),
            opensAt: '2017-12-05T17:00:00.000Z',
            closesAt: '2017-12-06T17:00:00.000Z',
          },
          { name: both('Thẩm định'), actor: both('Văn phòng Sở'), budget: both('10 ngày làm việc'), opensAt: null, closesAt: null },
        ],
      },
      { state: 'UPCOMING', opensAt: '2017-10-31T17:00:00.000Z', closesAt: '2017-12-08T17:00:00.000Z' },
    ),
    step(
      'council',
      'Họp Hội đồng',
      { isLate: true, slack: { to: 'posting', name: both('Công khai'), workingDays: -2, until: 'OPENING', moves: true } },
      { state: 'UPCOMING', opensAt: '2017-12-15T17:00:00.000Z', closesAt: '2017-12-20T17:00:00.000Z', extendedBy: null },
    ),
  ],
  ...more,
});
const queries = { calendar: () => calendar(), units: () => [{ id: UNIT, depth: 1, name: both('Phòng Quản lý Khoa học') }] };
const stepOf = async (name: string) => (await screen.findByRole('heading', { level: 3, name })).closest('li') as HTMLElement;

describe('the calendar', () => {
  it('draws and tells the steps of the year, without a violation of accessibility', async () => {
    const { container } = await renderPage({ path: '/calendar', roles: ['OFFICE'], queries });
    const nomination = await stepOf('Gửi hồ sơ đề nghị');
    expect(await axe(container)).toHaveNoViolations();
    expect(screen.getByRole('img', { name: /Các mốc thời gian trong năm/ })).toBeInTheDocument();
    expect(nomination).toHaveTextContent('Còn 5 ngày làm việc trước khi bắt đầu “Họp Hội đồng”.');
    expect(nomination).toHaveTextContent('Đến hết ngày 08/12/2017 (23:59:59) – tất cả – văn bản 33/QĐ-SKHCN. Lý do: Bão lũ');
    expect(nomination).toHaveTextContent('Trường hợp đặc biệt cũng không quá ngày 15/12/2017.');
    expect(nomination).toHaveTextContent('Đến hết ngày 11/12/2017 (23:59:59), ghi là nộp muộn: xếp sau các hồ sơ đúng hạn.');
    expect(nomination).toHaveTextContent('Văn phòng Sở thực hiện thay; trừ điểm thi đua.');
    const chain = within(nomination).getByRole('table', { name: /Các bước xử lý/ });
    expect(within(chain).getByRole('row', { name: /Thẩm định/ })).toHaveTextContent('chưa xác định');
    expect(await stepOf('Đăng ký thi đua')).toHaveTextContent('13 ngày làm việc; còn 10 ngày làm việc, kể cả hôm nay');
    expect(screen.getByRole('table', { name: 'Ngày nghỉ và ngày làm bù' })).toHaveTextContent('Giỗ tổ Hùng Vương');
  });

  it('marks a step that is late for the next one, and says by how much', async () => {
    await renderPage({ path: '/calendar', queries });
    const council = await stepOf('Họp Hội đồng');
    expect(council).toHaveTextContent('Chậm so với bước sau');
    expect(council).toHaveTextContent('Chồng 2 ngày làm việc lên “Công khai”');
    expect(council).toHaveTextContent('được lùi theo');
  });

  it('shows where the year stands between the steps', async () => {
    await renderPage({ path: '/calendar', queries });
    const steps = (await stepOf('Đăng ký thi đua')).parentElement as HTMLElement;
    expect([...steps.children].map((each) => each.textContent?.slice(0, 8))).toEqual(['Đăng ký ', 'Hiện tại', 'Gửi hồ s', 'Họp Hội ']);
  });

  it('is asked for a unit by the address, and the address follows the choice', async () => {
    const asked = jest.fn((_args: Record<string, unknown>) => calendar());
    const { user, router } = await renderPage({ path: '/calendar', queries: { ...queries, calendar: (_, args) => asked(args) } });
    await stepOf('Đăng ký thi đua');
    await screen.findByRole('option', { name: /Phòng Quản lý Khoa học/ });
    await user.selectOptions(screen.getByLabelText('Lịch áp dụng cho'), UNIT);
    await user.click(screen.getByRole('button', { name: 'Xem lịch' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ unit: UNIT }));
    await waitFor(() => expect(asked.mock.calls.at(-1)?.[0]).toMatchObject({ unitId: UNIT }));
  });

  it('says that there is no plan yet, that the rules set no dates, and why it cannot be loaded', async () => {
    const { unmount } = await renderPage({ path: '/calendar', queries: { ...queries, calendar: () => calendar({ steps: [], today: 0 }) } });
    expect(await screen.findByText('Quy định của năm nay chưa đặt ra mốc thời gian nào.')).toBeInTheDocument();
    unmount();
    const away = () => {
      throw new Error('away');
    };
    await renderPage({ path: '/calendar', queries: { ...queries, calendar: away } });
    expect(await screen.findByRole('alert')).toBeInTheDocument();
  });
});

describe('a pause', () => {
  it('is offered to the Office alone, while the clock runs', async () => {
    const { unmount } = await renderPage({ path: '/calendar', roles: ['OFFICE'], queries });
    await screen.findByRole('button', { name: 'Tạm dừng tính thời hạn: Đăng ký thi đua' });
    expect(screen.queryByRole('button', { name: 'Tạm dừng tính thời hạn: Gửi hồ sơ đề nghị' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Gia hạn: Họp Hội đồng' })).toBeNull();
    unmount();
    await renderPage({ path: '/calendar', queries: { ...queries, calendar: () => calendar({ mayExtend: false, mayPause: false }) } });
    await stepOf('Đăng ký thi đua');
    expect(screen.queryByRole('button', { name: /Tạm dừng|Gia hạn|Tiếp tục/ })).toBeNull();
  });

  it('is recorded with its reason for a unit', async () => {
    const sent = jest.fn((_input: Record<string, unknown>) => ({ window: window('pledge', 'Đăng ký thi đua'), refusals: [] }));
    const { user } = await renderPage({
      path: '/calendar',
      roles: ['OFFICE'],
      queries,
      mutations: { pauseDeadline: (_, { input }) => sent(input) },
    });
    await user.click(await screen.findByRole('button', { name: 'Tạm dừng tính thời hạn: Đăng ký thi đua' }));
    const dialog = await screen.findByRole('dialog', { hidden: true });
    expect(await axe(dialog)).toHaveNoViolations();
    await within(dialog).findByRole('option', { name: /Phòng Quản lý Khoa học/, hidden: true });
    await user.selectOptions(within(dialog).getByLabelText(/^Áp dụng cho/), UNIT);
    await user.type(within(dialog).getByLabelText(/^Lý do/), 'Chờ bổ sung');
    await user.click(within(dialog).getByRole('button', { name: 'Tạm dừng', hidden: true }));
    await waitFor(() => expect(screen.queryByRole('dialog', { hidden: true })).toBeNull());
    expect(sent.mock.calls[0]?.[0]).toMatchObject({ planId: 'p1', deadline: 'pledge', unitId: UNIT, reason: 'Chờ bổ sung' });
  });

  it('ends for whom it was begun', async () => {
    const sent = jest.fn((_input: Record<string, unknown>) => ({ window: null, refusals: [] }));
    const { user } = await renderPage({
      path: '/calendar',
      roles: ['OFFICE'],
      queries,
      mutations: { resumeDeadline: (_, { input }) => sent(input) },
    });
    await user.click(await screen.findByRole('button', { name: 'Tiếp tục tính thời hạn: Đăng ký thi đua (Phòng Quản lý Khoa học)' }));
    const dialog = await screen.findByRole('dialog', { hidden: true });
    expect(dialog).toHaveTextContent('Thời hạn đã tạm dừng từ 09:00 ngày 18/03/2017.');
    await user.click(within(dialog).getByRole('button', { name: 'Tiếp tục', hidden: true }));
    await waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
    expect(sent.mock.calls[0]?.[0]).toMatchObject({ planId: 'p1', deadline: 'pledge', unitId: UNIT });
  });
});
