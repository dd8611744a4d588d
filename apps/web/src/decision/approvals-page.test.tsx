import { screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { AWARDS, answer, caseOf, idOf, nomination, pageOf, quota, reason } from '../testing/nominations';
import { renderPage } from '../testing/render-page';

const AN = nomination(1, 'Nguyễn Văn An');
const BINH = nomination(2, 'Trần Thị Bình');
const CUONG = nomination(3, 'Lê Văn Cường', {
  award: 'EXCELLENT_COLLECTIVE',
  awardName: { vi: 'Tập thể lao động xuất sắc', en: 'Excellent collective' },
});
const FULL = reason('QUOTA_USED', 'Không còn chỉ tiêu.');
const STALE = reason('STALE', 'Văn phòng đã thay đổi nội dung này.');

interface Given {
  readonly path?: string;
  readonly roles?: readonly ('DIRECTOR' | 'OFFICE' | 'EMPLOYEE')[];
  readonly rows?: () => object[];
  readonly preview?: () => object;
  readonly approve?: (...args: unknown[]) => object;
  readonly refuse?: (...args: unknown[]) => object;
  readonly nominations?: (...args: unknown[]) => object;
  readonly quotas?: () => object[];
}

const passing = (...rows: object[]) => ({ rows, quotas: [quota({ used: 3 })], refusals: [] });

async function open({ path = '/approvals', roles = ['DIRECTOR'], rows = () => [AN, BINH, CUONG], ...given }: Given = {}) {
  const nominations = given.nominations ?? (() => pageOf(rows() as { id: string }[]));
  const page = await renderPage({
    path,
    roles,
    queries: {
      nominations,
      quotas: given.quotas ?? (() => [quota()]),
      plan: () => ({ id: idOf(800), rules: { awards: AWARDS } }),
      units: () => [{ id: idOf(700), depth: 0, name: { vi: 'Sở Khoa học và Công nghệ', en: 'Department' } }],
      nomination: (_, { id }) => caseOf(id, 'Trần Thị Bình'),
      approvalPreview: given.preview ?? (() => passing(answer(1), answer(2), answer(3))),
    },
    mutations: {
      approveNominations: given.approve ?? (() => passing()),
      refuseNominations: given.refuse ?? (() => passing()),
    },
  });
  await screen.findByRole('link', { name: 'Nguyễn Văn An' }).catch(() => undefined);
  return page;
}

const inDialog = async () => within(await screen.findByRole('dialog'));

describe('the queue of the Director', () => {
  it('warns before the wall, and each number of a quota opens the list behind it', async () => {
    await open();
    expect(await screen.findByText('Vượt 4 so với chỉ tiêu hiện có, dự kiến còn vượt 3')).toBeVisible();
    expect(screen.getByRole('link', { name: '2, Đã phê duyệt: xem danh sách' })).toHaveAttribute(
      'href',
      '/approvals?award=GRASSROOTS_EMULATION_FIGHTER&state=APPROVED',
    );
    expect(screen.getByRole('link', { name: '20, Cơ sở tính: xem danh sách' })).toHaveAttribute(
      'href',
      '/approvals?award=ADVANCED_WORKER&state=APPROVED',
    );
    expect(screen.getByText(/Nên phê duyệt Lao động tiên tiến trước/)).toBeVisible();
  });

  it('asks for what its address says, and counts how many of them are decided', async () => {
    const nominations = jest.fn((...[, args]: unknown[]) =>
      pageOf([AN], { total: (args as { filter: { states: string[] } }).filter.states.includes('REFUSED') ? 12 : 33 }),
    );
    await open({ path: `/approvals?award=ADVANCED_WORKER&unit=${idOf(700)}&q=an`, nominations });
    expect(await screen.findByText('Đã quyết định 12 / 45 đề nghị')).toBeVisible();
    expect(nominations.mock.calls.map((call) => call[1])).toContainEqual({
      filter: { awards: ['ADVANCED_WORKER'], unitId: idOf(700), states: ['ACCEPTED'], search: 'an' },
      first: 50,
    });
  });

  it('keeps its filters in the address', async () => {
    const { user, router } = await open();
    await screen.findByRole('option', { name: 'Chiến sĩ thi đua cơ sở' });
    await user.selectOptions(screen.getByLabelText('Danh hiệu, hình thức'), 'Chiến sĩ thi đua cơ sở');
    await user.selectOptions(screen.getByLabelText('Tình trạng'), 'Không phê duyệt');
    await user.type(screen.getByLabelText('Tìm theo tên'), 'dang{Enter}');
    expect(router.state.location.search).toEqual({ award: 'GRASSROOTS_EMULATION_FIGHTER', state: 'REFUSED', q: 'dang' });
  });

  it('is worked by keys: moves, chooses, previews and approves', async () => {
    const approve = jest.fn((..._: unknown[]) => passing(answer(1), answer(2)));
    const { user } = await open({ approve, preview: () => passing(answer(1), answer(2)) });
    await user.keyboard('jxjx');
    expect(screen.getByRole('link', { name: 'Trần Thị Bình' })).toHaveFocus();
    expect(screen.getByText('Đã chọn 2')).toBeVisible();
    await user.keyboard('a');
    const dialog = await inDialog();
    await dialog.findByText('2 → 3');
    await user.click(dialog.getByRole('button', { name: 'Phê duyệt 2 đề nghị' }));
    expect(await screen.findByText('Đã phê duyệt 2 trong 2 đề nghị')).toBeVisible();
    const [, { input }] = approve.mock.calls[0] as [unknown, { input: { rows: object[]; idempotencyKey: string } }];
    expect(input.rows).toEqual([
      { nominationId: idOf(1), version: 3 },
      { nominationId: idOf(2), version: 3 },
    ]);
    expect(input.idempotencyKey).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('opens the case by Enter, finds the search by / and does nothing by keys while somebody types', async () => {
    const { user, router } = await open();
    await user.keyboard('/');
    expect(screen.getByLabelText('Tìm theo tên')).toHaveFocus();
    await user.keyboard('jax?');
    expect(screen.getByLabelText('Tìm theo tên')).toHaveValue('jax?');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await user.tab();
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('jj{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe(`/approvals/${idOf(2)}`));
  });

  it('lists its keys by ?, and lets them be turned off', async () => {
    const { user } = await open();
    await user.keyboard('?');
    const dialog = await inDialog();
    expect(dialog.getByText('Phê duyệt các đề nghị đã chọn, hoặc đề nghị đang đứng')).toBeVisible();
    await user.click(dialog.getByLabelText('Dùng phím tắt trên trình duyệt này'));
    await user.click(dialog.getByRole('button', { name: 'Đóng' }));
    await user.keyboard('?');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('approves only those that can be, and answers row by row', async () => {
    const approve = jest.fn((..._: unknown[]) => passing(answer(1), answer(3)));
    const { user } = await open({ approve, preview: () => passing(answer(1), answer(2, FULL), answer(3)) });
    await user.click(screen.getByLabelText('Chọn 3 đề nghị đang hiện'));
    await user.click(screen.getByRole('button', { name: 'Phê duyệt, trình cấp trên 3 đề nghị' }));
    const dialog = await inDialog();
    expect(await dialog.findByText(/Chỉ 2 trong 3 đề nghị quyết định được lúc này/)).toBeVisible();
    expect(dialog.getByRole('row', { name: /Trần Thị Bình.*Chưa được.*Không còn chỉ tiêu/ })).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Phê duyệt, trình cấp trên 2 đề nghị' }));
    const result = within(await screen.findByRole('table', { name: 'Kết quả từng đề nghị' }));
    expect(result.getByRole('row', { name: /Nguyễn Văn An.*Đã phê duyệt/ })).toBeVisible();
    expect(result.getByRole('row', { name: /Lê Văn Cường.*Đã trình cấp trên/ })).toBeVisible();
    expect(result.getByRole('row', { name: /Trần Thị Bình.*Chưa quyết định.*Không còn chỉ tiêu.*Quy định của Sở/ })).toBeVisible();
    const [, { input }] = approve.mock.calls[0] as [unknown, { input: { rows: { nominationId: string }[] } }];
    expect(input.rows.map(({ nominationId }) => nominationId)).toEqual([idOf(1), idOf(3)]);
  });

  it('names the act by its level: what the province decides is proposed to it', async () => {
    const { user } = await open();
    await user.click(screen.getByLabelText('Chọn Lê Văn Cường – LĐTT'));
    expect(screen.getByRole('button', { name: 'Trình UBND tỉnh' })).toBeVisible();
  });

  it('asks for a reason in writing where the limit is soft, tries it, and sends it with the approval', async () => {
    const soft = reason('QUOTA_SOFT_USED', 'Đã đủ mức định hướng.');
    const preview = jest.fn((...[, args]: unknown[]) =>
      (args as { reason?: string }).reason ? passing(answer(1)) : passing(answer(1, soft)),
    );
    const approve = jest.fn((..._: unknown[]) => passing(answer(1)));
    const { user } = await open({ preview, approve });
    await user.click(screen.getByLabelText('Chọn Nguyễn Văn An – LĐTT'));
    await user.keyboard('a');
    const dialog = await inDialog();
    expect(await dialog.findByText(/1 đề nghị vượt mức định hướng/)).toBeVisible();
    expect(dialog.queryByRole('button', { name: 'Phê duyệt' })).not.toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Xem lại kết quả với lý do này' }));
    expect(dialog.getByLabelText(/Lý do vượt mức định hướng/)).toBeInvalid();
    await user.type(dialog.getByLabelText(/Lý do vượt mức định hướng/), 'Thành tích đột xuất');
    await user.click(dialog.getByRole('button', { name: 'Xem lại kết quả với lý do này' }));
    await user.click(await dialog.findByRole('button', { name: 'Phê duyệt' }));
    expect(await screen.findByText('Đã phê duyệt 1 trong 1 đề nghị')).toBeVisible();
    expect(approve.mock.calls[0]?.[1]).toMatchObject({ input: { reason: 'Thành tích đột xuất', rows: [{ nominationId: idOf(1) }] } });
  });

  it('shows every quota that an approval moves, before and after', async () => {
    const second = { id: idOf(901), rule: 'collective-cap', name: { vi: 'Mức trần của tập thể', en: 'Second cap' } };
    const moved = () => ({
      rows: [answer(1)],
      quotas: [quota({ used: 3 }), quota({ ...second, places: 8, used: 5, nominated: 2 })],
      refusals: [],
    });
    const { user } = await open({ preview: moved, quotas: () => [quota(), quota({ ...second, places: 8, used: 4, nominated: 3 })] });
    await user.click(screen.getByLabelText('Chọn Nguyễn Văn An – LĐTT'));
    await user.keyboard('a');
    const table = within(await (await inDialog()).findByRole('table', { name: 'Chỉ tiêu trước và sau' }));
    expect(table.getByRole('row', { name: /Chỉ tiêu Chiến sĩ thi đua cơ sở.*2 → 3/ })).toBeVisible();
    expect(table.getByRole('row', { name: /Mức trần của tập thể.*4 → 5/ })).toBeVisible();
  });

  it('refuses nothing without a reason', async () => {
    const refuse = jest.fn((..._: unknown[]) => passing(answer(1)));
    const { user } = await open({ refuse });
    await user.click(screen.getByLabelText('Chọn Nguyễn Văn An – LĐTT'));
    await user.keyboard('r');
    const dialog = await inDialog();
    await user.click(dialog.getByRole('button', { name: 'Không phê duyệt' }));
    expect(dialog.getByRole('alert')).toHaveTextContent('Nhập lý do không phê duyệt.');
    expect(refuse).not.toHaveBeenCalled();
    await user.type(dialog.getByLabelText(/Lý do/), 'Chưa đủ minh chứng');
    await user.click(dialog.getByRole('button', { name: 'Không phê duyệt' }));
    expect(await screen.findByText('Đã ghi nhận không phê duyệt 1 trong 1 đề nghị')).toBeVisible();
    expect(refuse.mock.calls[0]?.[1]).toMatchObject({
      input: { reason: 'Chưa đủ minh chứng', rows: [{ nominationId: idOf(1), version: 3 }] },
    });
  });

  it('says when somebody else was quicker, loads the newest and keeps the choice', async () => {
    let version = 3;
    const approve = jest.fn((..._: unknown[]) => {
      if (version === 4) return passing(answer(1));
      version = 4;
      return passing(answer(1, STALE));
    });
    const { user } = await open({
      approve,
      preview: () => passing(answer(1)),
      rows: () => [nomination(1, 'Nguyễn Văn An', { version, receiptNumber: `HS-${version}` }), BINH],
    });
    await user.click(screen.getByLabelText('Chọn Nguyễn Văn An – LĐTT'));
    await user.keyboard('a');
    await user.click(await (await inDialog()).findByRole('button', { name: 'Phê duyệt' }));
    expect(await screen.findByText(/Danh sách đã được tải lại bản mới nhất/)).toBeVisible();
    expect(await screen.findByText('HS-4')).toBeVisible();
    expect(screen.getByText('Đã chọn 1')).toBeVisible();
    await user.keyboard('a');
    await user.click(await (await inDialog()).findByRole('button', { name: 'Phê duyệt' }));
    expect(await screen.findByText('Đã phê duyệt 1 trong 1 đề nghị')).toBeVisible();
  });

  it('shows those who do not decide the same page without the acts, and says who decides', async () => {
    await open({ roles: ['OFFICE'] });
    expect(screen.getByText(/Giám đốc Sở là người quyết định/)).toBeVisible();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('tells an employee whose page it is, and asks the server for nothing', async () => {
    const nominations = jest.fn((..._: unknown[]) => pageOf([AN]));
    await open({ roles: ['EMPLOYEE'], nominations });
    expect(screen.getByText(/Trang này dành cho Giám đốc Sở/)).toBeVisible();
    expect(nominations).not.toHaveBeenCalled();
  });

  it('shows the next rows after those already there', async () => {
    const nominations = (...[, args]: unknown[]) =>
      (args as { after?: string }).after ? pageOf([BINH], { total: 2 }) : pageOf([AN], { total: 2, endCursor: 'an' });
    const { user } = await open({ nominations });
    await user.click(await screen.findByRole('button', { name: 'Xem thêm' }));
    expect(await screen.findByText('Đang hiện 2 trong 2 đề nghị.')).toBeVisible();
  });

  it('tells nothing yet from nothing that matches', async () => {
    const { goTo } = await open({ rows: () => [] });
    expect(await screen.findByText('Không có đề nghị nào đang chờ quyết định.')).toBeVisible();
    await goTo('/approvals?q=khong-co');
    expect(await screen.findByText('Không có đề nghị nào phù hợp với điều kiện lọc.')).toBeVisible();
  });

  it('has no violation that axe can find, with and without its preview', async () => {
    const { container, user } = await open({ preview: () => passing(answer(1, FULL)) });
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByLabelText('Chọn Nguyễn Văn An – LĐTT'));
    await user.keyboard('a');
    const dialog = await inDialog();
    await dialog.findByText(/Chưa quyết định được lúc này/);
    expect(await axe(container)).toHaveNoViolations();
  });
});
