import { screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

const both = (vi: string, en = vi) => ({ vi, en });
const source = (more: object = {}) => ({
  document: 'plan',
  name: both('Kế hoạch năm 2017', 'Plan of 2017'),
  article: null,
  clause: null,
  point: null,
  paragraph: 'IV.2',
  confidence: 'VERIFIED',
  ...more,
});
const window = (deadline: string, name: string, more: object = {}) => ({
  deadline,
  event: 'PLEDGE',
  name: both(name),
  opensAt: '2017-03-14T17:00:00.000Z',
  closesAt: '2017-03-31T17:00:00.000Z',
  written: both('từ ngày 15/03/2017 đến hết ngày 31/03/2017 (23:59:59)'),
  state: 'OPEN',
  extendedBy: both('Giám đốc Sở'),
  extension: null,
  source: source(),
  ...more,
});
const task = (more: object = {}) => ({
  id: 't1',
  version: 1,
  position: 1,
  state: 'LATE',
  paragraph: 'IV.3',
  doneAt: null,
  doneBy: null,
  mayComplete: true,
  title: both('Chuẩn bị hồ sơ kiểm tra', 'Prepare the inspection'),
  owner: both('Chi cục', 'Sub-Department'),
  due: both('Tháng 6/2017', 'June 2017'),
  ...more,
});
const plan = (more: object = {}) => ({
  id: 'p1',
  year: 2017,
  number: 'Số: /KH-KHCN',
  issuedOn: '2017-03-15',
  mayExtend: true,
  title: both('Kế hoạch Công tác thi đua', 'Plan of emulation'),
  body: {
    authority: both('Sở Khoa học và Công nghệ'),
    place: both('Tây Ninh'),
    legalBases: [both('Căn cứ Chỉ thị số 01/CT-UBND', 'Directive 01/CT-UBND')],
    preamble: both('Để thực hiện'),
    sections: [
      {
        number: 'IV',
        title: both('Tổ chức thực hiện', 'Who does what'),
        paragraphs: [
          { anchor: 'IV.2', text: both('Văn phòng Sở chủ trì', 'The Office leads') },
          { anchor: 'IV.3', text: both('Chi cục chuẩn bị hồ sơ', 'The Sub-Department prepares') },
        ],
      },
    ],
    closing: both('Trên đây là kế hoạch'),
    recipients: [both('Lưu: VT, VP.')],
    signatory: both('Giám đốc'),
  },
  calendar: [
    window('pledge', 'Đăng ký thi đua'),
    window('submission', 'Trình tỉnh', { opensAt: null, state: 'UPCOMING', extendedBy: null }),
  ],
  extensions: [],
  tasks: [task(), task({ id: 't2', state: 'UNDATED', owner: null, mayComplete: false, title: both('Triển khai Kế hoạch') })],
  rules: {
    layers: [{ key: 'agency', kind: 'AGENCY', name: both('Quy định của Sở'), notice: both('Đây là ví dụ minh họa.') }],
    awards: [
      {
        key: 'ADVANCED_WORKER',
        name: both('Lao động tiên tiến'),
        shortName: 'LĐTT',
        source: source({ document: 'law', paragraph: null, article: '24', name: both('Luật Thi đua, khen thưởng') }),
        conditions: [{ depth: 0, text: both('Nghỉ dưới 40 ngày.'), source: source({ document: 'law', paragraph: null, article: '5' }) }],
        quotas: [],
        votes: [{ depth: 0, text: both('Được ít nhất 70% số phiếu.'), source: source({ confidence: 'UNVERIFIED' }) }],
      },
    ],
  },
  ...more,
});
const queries = { plan: () => plan(), units: () => [{ id: 'u1', depth: 1, name: both('Phòng Quản lý Khoa học') }] };

describe('the plan of the year', () => {
  it('has its calendar, tasks, text and rules, without a violation of accessibility', async () => {
    const { container } = await renderPage({ path: '/plan', queries });
    await screen.findByRole('heading', { name: 'Thời hạn trong năm' });
    expect(await axe(container)).toHaveNoViolations();
    const calendar = screen.getByRole('table', { name: 'Thời hạn trong năm' });
    const row = within(calendar).getByRole('row', { name: /Đăng ký thi đua/ });
    expect(row).toHaveTextContent('đến hết ngày 31/03/2017 (23:59:59)');
    expect(row).toHaveTextContent('Đang mở');
    expect(screen.getByText('Căn cứ Chỉ thị số 01/CT-UBND')).toBeInTheDocument();
    expect(screen.getByText('Đây là ví dụ minh họa.')).toBeInTheDocument();
  });

  it('leads from a task and a rule to the paragraph that they rest on', async () => {
    await renderPage({ path: '/plan', queries });
    const tasks = await screen.findByRole('table', { name: 'Nhiệm vụ của Kế hoạch' });
    const link = within(tasks).getAllByRole('link', { name: 'mục IV.3' })[0];
    expect(link).toHaveAttribute('href', '#IV.3');
    expect(document.getElementById('IV.3')).toHaveTextContent('Chi cục chuẩn bị hồ sơ');
    expect(within(screen.getByRole('table', { name: 'Thời hạn trong năm' })).getAllByRole('link')[0]).toHaveAttribute('href', '/plan#IV.2');
  });

  it('says in English that the text is a summary', async () => {
    const { user } = await renderPage({ path: '/plan', queries });
    await user.click(screen.getAllByRole('button', { name: /English/ })[0] as HTMLElement);
    expect(await screen.findByText(/Only the Vietnamese|sum/i)).toBeInTheDocument();
    expect(screen.getByText('The Office leads')).toBeInTheDocument();
  });

  it('says why when it cannot be loaded', async () => {
    await renderPage({
      path: '/plan',
      queries: {
        plan: () => {
          throw new Error('away');
        },
      },
    });
    expect(await screen.findByRole('alert')).toBeInTheDocument();
  });
});

describe('a task', () => {
  it('is marked as done by who answers for it, and then shows who did', async () => {
    const [open, other] = plan().tasks;
    let current = open;
    const { user } = await renderPage({
      path: '/plan',
      queries: { ...queries, plan: () => plan({ tasks: [current, other] }) },
      mutations: {
        completePlanTask: () => {
          current = task({ version: 2, state: 'DONE', doneAt: '2017-03-20T02:00:00.000Z', doneBy: 'Huỳnh Ngọc Nam' });
          return { task: current, refusals: [] };
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Ghi nhận hoàn thành: Chuẩn bị hồ sơ kiểm tra' }));
    expect(await screen.findByText(/Huỳnh Ngọc Nam ghi nhận lúc 09:00 ngày 20\/03\/2017/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Mở lại nhiệm vụ: Chuẩn bị hồ sơ kiểm tra' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Triển khai Kế hoạch/ })).toBeNull();
  });
});

describe('an extension', () => {
  const open = async (extendDeadline: (input: Record<string, unknown>) => object) => {
    const page = await renderPage({
      path: '/plan',
      roles: ['OFFICE'],
      queries,
      mutations: { extendDeadline: (_, { input }) => extendDeadline(input) },
    });
    await page.user.click(await screen.findByRole('button', { name: 'Gia hạn: Đăng ký thi đua' }));
    const dialog = await screen.findByRole('dialog', { hidden: true });
    const field = (name: RegExp) => within(dialog).getByLabelText(name);
    const send = async () => page.user.click(within(dialog).getByRole('button', { name: 'Gia hạn', hidden: true }));
    return { ...page, dialog, field, send };
  };

  it('is offered where somebody is named who may grant it', async () => {
    await renderPage({ path: '/plan', roles: ['OFFICE'], queries });
    await screen.findByRole('button', { name: 'Gia hạn: Đăng ký thi đua' });
    expect(screen.queryByRole('button', { name: 'Gia hạn: Trình tỉnh' })).toBeNull();
  });

  it('is not offered to who may not enter it', async () => {
    await renderPage({ path: '/plan', queries: { plan: () => plan({ mayExtend: false }) } });
    await screen.findByRole('heading', { name: 'Thời hạn trong năm' });
    expect(screen.queryByRole('button', { name: /^Gia hạn/ })).toBeNull();
  });

  it('is recorded with its reason and decision, and the plan is read anew', async () => {
    const sent = jest.fn((_input: Record<string, unknown>) => ({ window: window('pledge', 'Đăng ký thi đua'), refusals: [] }));
    const { user, dialog, field, send } = await open(sent);
    expect(await axe(dialog)).toHaveNoViolations();
    await within(dialog).findByRole('option', { name: /Phòng Quản lý Khoa học/, hidden: true });
    await user.selectOptions(field(/^Áp dụng cho/), 'u1');
    await user.type(field(/^Ngày cuối/), '2017-04-07');
    await user.type(field(/^Lý do/), 'Bão lũ');
    await user.type(field(/^Số văn bản/), '33/QĐ-SKHCN');
    await send();
    await waitFor(() => expect(screen.queryByRole('dialog', { hidden: true })).toBeNull());
    const asked = {
      planId: 'p1',
      deadline: 'pledge',
      unitId: 'u1',
      lastDay: '2017-04-07',
      reason: 'Bão lũ',
      decisionNumber: '33/QĐ-SKHCN',
    };
    expect(sent).toHaveBeenCalledTimes(1);
    expect(sent.mock.calls[0]?.[0]).toMatchObject(asked);
  });

  it('that is refused keeps what was written and leads to the field', async () => {
    const missing = both('Phải ghi số văn bản quyết định gia hạn.');
    const refusal = { code: 'EXTENSION_DECISION_MISSING', message: missing, facts: [], field: 'decisionNumber', source: null };
    const { user, dialog, field, send } = await open(() => ({ window: null, refusals: [refusal] }));
    await user.type(field(/^Ngày cuối/), '2017-04-07');
    await user.type(field(/^Lý do/), 'Bão lũ');
    await send();
    await user.click(await within(dialog).findByText(missing.vi));
    await waitFor(() => expect(field(/^Số văn bản/)).toHaveFocus());
    expect(field(/^Lý do/)).toHaveValue('Bão lũ');
  });
});
