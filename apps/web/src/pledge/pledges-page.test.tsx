import { screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

const UNIT = '01890000-0000-7000-8000-000000000001';
const id = (number: number) => `01890000-0000-7000-8000-00000000000${number}`;
const part = (registered: number, expected: number, confirmed = 0) => ({
  registered,
  expected,
  confirmed,
  percent: expected === 0 ? null : Math.floor((registered * 100) / expected),
});
const unit = (more: object = {}) => ({
  unitId: UNIT,
  unitName: 'Phòng Kế hoạch',
  unitEnglishName: 'Planning',
  isCollective: true,
  collectiveState: 'CONFIRMED',
  people: part(9, 10, 4),
  ...more,
});
const COVERAGE = {
  year: 2017,
  people: part(12, 20, 4),
  collectives: part(1, 2),
  units: [unit(), unit({ unitId: id(7), unitName: 'Thanh tra Sở', collectiveState: null, people: part(3, 10) })],
};

const row = (number: number, name: string, more: object = {}) => ({
  id: id(number),
  version: 2,
  subject: 'PERSON',
  name,
  unitName: 'Phòng Kế hoạch',
  state: 'SENT',
  taskCount: 2,
  receiptNumber: `ĐK-2017-000${number}`,
  sentAt: '2017-03-20T03:32:00.000Z',
  mayConfirm: true,
  ...more,
});
const page = (nodes: object[], endCursor: string | null = null) => ({
  edges: nodes.map((node, index) => ({ node, cursor: String(index) })),
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
});
const ROWS = [row(1, 'Đặng Thị Ước'), row(2, 'Lê Minh Tâm'), row(3, 'Nguyễn Văn An', { state: 'CONFIRMED', mayConfirm: false })];
const MISSING = [
  { id: id(8), subject: 'COLLECTIVE', name: 'Thanh tra Sở', unitName: 'Thanh tra Sở', state: null },
  { id: id(9), subject: 'PERSON', name: 'Võ Quốc Cường', unitName: 'Thanh tra Sở', state: 'DRAFT' },
];
const queries = (pledges: object = page(ROWS)) => ({
  pledgeCoverage: () => COVERAGE,
  pledges: () => pledges,
  pledgesMissing: () => page(MISSING),
});
const roles = ['EMPLOYEE', 'UNIT_HEAD'] as const;

describe('coverage', () => {
  it('is drawn and written unit by unit, in all, and leads to each unit', async () => {
    const { user, router } = await renderPage({ path: '/pledges', roles, queries: queries() });
    const table = within(await screen.findByRole('table', { name: 'Cá nhân đã đăng ký theo đơn vị' }));
    const lines = table.getAllByRole('row').map((line) => line.textContent);
    expect(lines).toEqual(['Đơn vịĐã đăng kýPhải đăng kýTỷ lệ', 'Phòng Kế hoạch91090%', 'Thanh tra Sở31030%']);
    expect(screen.getByText('12 trong 20 đã đăng ký, còn 8')).toBeVisible();
    await user.click(table.getByRole('link', { name: 'Thanh tra Sở' }));
    expect(router.state.location.search).toEqual({ unit: id(7) });
  });

  it('names who has not registered', async () => {
    await renderPage({ path: '/pledges', roles, queries: queries() });
    const table = within(await screen.findByRole('table', { name: 'Tập thể, cá nhân chưa gửi bản đăng ký' }));
    expect(table.getByRole('rowheader', { name: 'Võ Quốc Cường' })).toBeVisible();
    expect(table.getByText('Chưa viết')).toBeVisible();
    expect(table.getByText('Bản nháp')).toBeVisible();
  });
});

describe('the list', () => {
  it('asks for what its address says, and keeps its filters there', async () => {
    const pledges = jest.fn((..._: unknown[]) => page(ROWS));
    const { user, router } = await renderPage({ path: '/pledges?state=SENT&q=dang', roles, queries: { ...queries(), pledges } });
    await screen.findByText('Đặng Thị Ước');
    expect(pledges.mock.calls[0]?.[1]).toEqual({ filter: { search: 'dang', states: ['SENT'] }, first: 50 });
    await user.selectOptions(screen.getByLabelText('Đơn vị'), 'Thanh tra Sở');
    await user.click(screen.getByRole('button', { name: 'Lọc' }));
    expect(router.state.location.search).toEqual({ state: 'SENT', q: 'dang', unit: id(7) });
  });

  it('tells nothing yet from nothing that matches, and from what could not be loaded', async () => {
    const none = await renderPage({ path: '/pledges', roles, queries: queries(page([])) });
    expect(await screen.findByText('Chưa có bản đăng ký nào.')).toBeVisible();
    none.unmount();
    const { user, router, unmount } = await renderPage({ path: '/pledges?q=x', roles, queries: queries(page([])) });
    expect(await screen.findByText('Không có bản đăng ký nào phù hợp với điều kiện lọc.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Bỏ lọc' }));
    expect(router.state.location.search).toEqual({});
    unmount();
    const away = {
      ...queries(),
      pledges: () => {
        throw new TypeError('Failed to fetch');
      },
    };
    await renderPage({ path: '/pledges', roles, queries: away });
    expect(await screen.findByRole('alert')).toHaveTextContent('Không tải được nội dung này');
  });

  it('shows further pledges after those already there', async () => {
    const pledges = (_: unknown, { after }: { after?: string }) => (after ? page([row(4, 'Trần Ngọc Ánh')]) : page(ROWS, '2'));
    const { user } = await renderPage({ path: '/pledges', roles, queries: { ...queries(), pledges: pledges as never } });
    await user.click(await screen.findByRole('button', { name: 'Xem thêm' }));
    expect(await screen.findByText('Trần Ngọc Ánh')).toBeVisible();
    expect(screen.getByText('Đặng Thị Ước')).toBeVisible();
  });

  it('confirms several together and answers each alone', async () => {
    const stale = {
      code: 'STALE',
      message: { vi: 'Lê Minh Tâm đã thay đổi nội dung này.', en: 'Changed.' },
      field: null,
      source: null,
      facts: [],
    };
    const confirmPledges = jest.fn((..._: unknown[]) => ({
      results: [
        { pledgeId: id(1), pledge: { id: id(1), state: 'CONFIRMED', version: 3 }, refusals: [] },
        { pledgeId: id(2), pledge: null, refusals: [stale] },
      ],
    }));
    const { user } = await renderPage({ path: '/pledges', roles, queries: queries(), mutations: { confirmPledges } });
    await user.click(await screen.findByLabelText('Chọn tất cả bản xác nhận được trên trang'));
    expect(screen.queryByLabelText('Chọn bản đăng ký của Nguyễn Văn An')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Xác nhận 2 bản đã chọn' }));
    await user.click(await screen.findByRole('button', { name: 'Xác nhận', hidden: true }));
    expect(await screen.findByText('Đã xác nhận 1 bản đăng ký.')).toBeVisible();
    expect(screen.getByText('Chưa xác nhận bản của Lê Minh Tâm')).toBeVisible();
    expect(confirmPledges.mock.calls[0]?.[1]).toMatchObject({
      input: {
        pledges: [
          { pledgeId: id(1), version: 2 },
          { pledgeId: id(2), version: 2 },
        ],
      },
    });
  });

  it('has no violation that axe can find', async () => {
    const { container } = await renderPage({ path: '/pledges', roles, queries: queries() });
    await screen.findByText('Đặng Thị Ước');
    await screen.findByText('Võ Quốc Cường');
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('one pledge', () => {
  const choice = {
    key: 'ADVANCED_WORKER',
    name: { vi: 'Lao động tiên tiến', en: 'Advanced Worker' },
    shortName: 'LĐTT',
    subject: 'PERSON',
    asksForInitiative: false,
    restsOn: [],
  };
  const detail = (more: object = {}) => ({
    id: id(1),
    version: 2,
    state: 'SENT',
    subject: 'PERSON',
    receiptNumber: 'ĐK-2017-0001',
    sentAt: '2017-03-20T03:32:00.000Z',
    confirmedAt: null,
    returnedAt: null,
    returnReason: null,
    awards: ['ADVANCED_WORKER'],
    tasks: [{ description: 'Thẩm định', measure: 'hồ sơ', target: '20', dueOn: '2017-11-30' }],
    initiatives: [],
    aims: [choice],
    advice: [],
    surroundings: {
      name: 'Đặng Thị Ước',
      unitName: 'Phòng Kế hoạch',
      unitEnglishName: 'Planning',
      sentBy: 'Đặng Thị Ước',
      mayWrite: false,
      mayReview: true,
    },
    confirmRefusals: [],
    history: [{ act: 'SENT', at: '2017-03-20T03:32:00.000Z', by: 'Đặng Thị Ước', reason: null }],
    ...more,
  });
  const path = `/pledges/${id(1)}`;

  it('is confirmed', async () => {
    const confirmed = detail({ state: 'CONFIRMED', version: 3 });
    const confirmPledges = () => ({ results: [{ pledgeId: id(1), pledge: confirmed, refusals: [] }] });
    const { user, container } = await renderPage({ path, roles, queries: { pledge: () => detail() }, mutations: { confirmPledges } });
    expect(await screen.findByRole('heading', { level: 1, name: 'Bản đăng ký của Đặng Thị Ước' })).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole('button', { name: 'Xác nhận bản đăng ký' }));
    expect(await screen.findByText('Đã xác nhận')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Xác nhận bản đăng ký' })).toBeNull();
  });

  it('is returned with a reason, which the server demands', async () => {
    const missing = {
      code: 'REASON_MISSING',
      message: { vi: 'Phải nêu lý do.', en: 'A reason.' },
      field: 'reason',
      source: null,
      facts: [],
    };
    const returnPledge = jest.fn((_: unknown, { input }: { input: { reason: string } }) =>
      input.reason
        ? { pledge: detail({ state: 'RETURNED', version: 3, returnReason: input.reason }), refusals: [] }
        : { pledge: null, refusals: [missing] },
    );
    const { user } = await renderPage({
      path,
      roles,
      queries: { pledge: () => detail() },
      mutations: { returnPledge: returnPledge as never },
    });
    await user.click(await screen.findByRole('button', { name: 'Trả lại để sửa' }));
    const dialog = within(await screen.findByRole('dialog', { hidden: true }));
    const send = dialog.getByRole('button', { name: 'Trả lại để sửa', hidden: true });
    await user.click(send);
    expect(await dialog.findByText('Phải nêu lý do.')).toBeInTheDocument();
    await user.type(dialog.getByLabelText(/Lý do, nội dung cần sửa/), 'Chỉ tiêu chưa đo được');
    await user.click(send);
    expect(await screen.findByText('Chỉ tiêu chưa đo được')).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('dialog', { hidden: true })).toBeNull());
  });

  it('that is one’s own says why not instead of offering it', async () => {
    const own = {
      code: 'PLEDGE_OWN',
      message: { vi: 'Không ai tự xác nhận bản của mình.', en: 'Own.' },
      field: null,
      source: null,
      facts: [],
    };
    await renderPage({ path, roles, queries: { pledge: () => detail({ confirmRefusals: [own] }) } });
    expect(await screen.findByText('Không ai tự xác nhận bản của mình.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Xác nhận bản đăng ký' })).toBeNull();
  });
});
