import { screen, within } from '@testing-library/react';
import type { Role } from '@vinh-danh/domain/access/role';
import { axe } from 'jest-axe';
import { AWARDS, idOf, quota, reason } from '../testing/nominations';
import { renderPage } from '../testing/render-page';

interface Given {
  readonly roles?: readonly Role[];
  readonly setQuotaPlaces?: (...args: unknown[]) => object;
}

const open = (quotas: readonly object[], { roles = ['UNIT_HEAD'], setQuotaPlaces }: Given = {}) =>
  renderPage({
    path: '/quotas',
    roles,
    queries: { quotas: () => quotas, plan: () => ({ id: idOf(800), rules: { awards: AWARDS } }), units: () => [] },
    mutations: setQuotaPlaces && { setQuotaPlaces },
  });

const article = async (name: string) => within((await screen.findByRole('heading', { level: 3, name })).closest('article') as HTMLElement);

const FIGHTERS = 'Chỉ tiêu Chiến sĩ thi đua cơ sở';
const text = (vi: string) => ({ vi, en: vi });
const YEARLY = {
  ...quota(),
  ...{ places: null, left: null, held: 0, used: 0, over: 5, notSet: true, setBy: 'COUNCIL' },
  ...{ sharePercent: null, rounding: null, baseName: null, baseOn: null, baseAward: null, warning: 'OVER' },
};

describe('the quota ledger', () => {
  it('compares all quotas in one table, each figure with the list behind it', async () => {
    await open([quota()]);
    const table = within(await screen.findByRole('table', { name: 'Bảng so sánh các chỉ tiêu' }));
    const row = table.getByRole('row', { name: /Chỉ tiêu Chiến sĩ thi đua cơ sở/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['15% số đạt “Lao động tiên tiến”', '20', '3', '2', '1', '0', '4', '5', '0/1']);
    expect(within(row).getByRole('link', { name: '5, Đang chờ quyết định: xem danh sách' })).toHaveAttribute(
      'href',
      '/approvals?award=GRASSROOTS_EMULATION_FIGHTER',
    );
    expect(within(row).getByRole('link', { name: FIGHTERS })).toHaveAttribute('href', `#quota-${idOf(900)}`);
  });

  it('draws and says each quota: how it stands, its rule, its base on its day, its share for leaders, its source', async () => {
    await open([quota({ keptForNonLeaders: 2 })]);
    const card = await article(FIGHTERS);
    expect(card.getByText('Đã phê duyệt 2 trong 3 chỉ tiêu, đang giữ 1, vượt 4')).toBeVisible();
    expect(card.getByText('Không quá 15% số đạt “Lao động tiên tiến”.')).toBeVisible();
    expect(card.getByText(/Cơ sở tính: số đạt “Lao động tiên tiến”, tính đến ngày 15\/12\/2017/)).toBeVisible();
    expect(card.getByText(/nhiều nhất 1 chỉ tiêu \(không quá 50% số chỉ tiêu\)/)).toBeVisible();
    expect(card.getByText('Dành 2 chỉ tiêu cho người không giữ chức vụ lãnh đạo, quản lý.')).toBeVisible();
    expect(card.getByText(/Quy định của Sở/)).toBeVisible();
  });

  it('names who the base counts, folded, with a way to each', async () => {
    const baseMembers = [
      { id: idOf(1), name: 'Nguyễn Văn An', kind: 'PERSON', unit: text('Phòng Kế hoạch') },
      { id: idOf(2), name: 'Trung tâm Kỹ thuật', kind: 'COLLECTIVE', unit: null },
    ];
    const { user } = await open([quota({ baseMembers })]);
    const card = await article(FIGHTERS);
    await user.click(card.getByText('Danh sách làm cơ sở tính (20)'));
    expect(card.getByRole('link', { name: 'Nguyễn Văn An' })).toHaveAttribute('href', `/people/${idOf(1)}`);
    expect(card.getByRole('link', { name: 'Trung tâm Kỹ thuật' })).toHaveAttribute('href', `/units/${idOf(2)}`);
    expect(card.getByText('Nêu tên 2 trong 20.')).toBeVisible();
  });

  it.each([
    [{ nominated: 0 }, 'Chỉ còn 1 chỉ tiêu'],
    [{ nominated: 0, used: 3 }, 'Đã hết chỉ tiêu'],
    [{ nominated: 1 }, 'Đã đủ người cho mọi chỉ tiêu'],
    [{ nominated: 2, expectedPlaces: 3 }, 'Vượt 1 so với chỉ tiêu hiện có'],
    [{ nominated: 2, expectedPlaces: 4 }, 'Vượt 1 so với chỉ tiêu hiện có, dự kiến sẽ đủ'],
    [{ nominated: 1, used: 1, leaderPlaces: 1, leadersUsed: 1 }, 'Đã hết chỉ tiêu dành cho lãnh đạo, quản lý'],
  ])('warns before the wall: %j', async (figures, warning) => {
    await open([quota(figures)]);
    expect(await screen.findByText(warning)).toBeVisible();
  });

  it('does not warn while there is room', async () => {
    await open([quota({ nominated: 1, used: 0 })]);
    await screen.findByRole('table');
    expect(screen.queryByText(/Chỉ còn|Vượt \d|Đã đủ/)).not.toBeInTheDocument();
  });

  it('says why there is no number: not set yet, or no limit', async () => {
    const without = { places: null, left: null, over: 0, warning: null };
    await open([
      { ...quota(), ...without, unlimited: true },
      { ...quota(), ...without, id: idOf(901), notSet: true },
    ]);
    expect(await screen.findAllByText('Không giới hạn')).not.toHaveLength(0);
    expect(screen.getByText(/Không giới hạn số lượng: đã phê duyệt 2/)).toBeVisible();
    expect(screen.getAllByText('Chưa ấn định số lượng')).not.toHaveLength(0);
  });

  it('leads to the other quota that counts the same awards, and says what a soft limit is', async () => {
    const cap = quota({ id: idOf(901), rule: 'cap', name: text('Mức trần chung'), soft: true });
    const other = quota({ id: idOf(902), rule: 'other', name: text('Chỉ tiêu khác'), awards: ['EXCELLENT_COLLECTIVE'] });
    await open([quota(), cap, other]);
    const card = await article(FIGHTERS);
    expect(card.getByRole('link', { name: 'Mức trần chung' })).toHaveAttribute('href', `#quota-${idOf(901)}`);
    expect(card.queryByRole('link', { name: 'Chỉ tiêu khác' })).not.toBeInTheDocument();
    expect((await article('Mức trần chung')).getByText(/Đây là mức định hướng/)).toBeVisible();
  });

  it('lets the Office enter the number that the council set, and shows why it was refused', async () => {
    const setQuotaPlaces = jest.fn((..._: unknown[]) => ({
      quotas: [YEARLY],
      refusals: [reason('QUOTA_SET_BELOW_USED', 'Ít hơn số đã phê duyệt.')],
      dryRun: false,
    }));
    const { user, container } = await open([YEARLY], { roles: ['OFFICE'], setQuotaPlaces });
    await user.click(await screen.findByRole('button', { name: `Nhập số chỉ tiêu: ${FIGHTERS}` }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Lưu số chỉ tiêu' }));
    expect(within(dialog.getByRole('alert')).getAllByRole('link')).toHaveLength(3);
    expect(setQuotaPlaces).not.toHaveBeenCalled();
    expect(await axe(container)).toHaveNoViolations();
    await user.type(dialog.getByLabelText(/^Số chỉ tiêu/), '12');
    await user.type(dialog.getByLabelText(/^Số quyết định/), '15/NQ-HĐTĐKT');
    await user.type(dialog.getByLabelText(/^Lý do/), 'Hội đồng họp ngày 10/12');
    await user.click(dialog.getByRole('button', { name: 'Lưu số chỉ tiêu' }));
    expect(await dialog.findByText('Ít hơn số đã phê duyệt.')).toBeVisible();
    expect(setQuotaPlaces.mock.calls[0]?.[1]).toMatchObject({
      input: { planId: idOf(800), rule: 'grassroots-emulation-fighter', places: 12, decisionNumber: '15/NQ-HĐTĐKT', version: 0 },
    });
  });

  it('shows the number once it is set, with its decision', async () => {
    const setting = {
      ...{ version: 1, places: 12, decisionNumber: '15/NQ-HĐTĐKT', reason: 'Hội đồng họp', setAt: '2017-12-10T02:00:00.000Z' },
      setBy: 'Trần Thị Bình',
    };
    const after = { ...YEARLY, places: 12, left: 7, held: 5, over: 0, notSet: false, warning: null, setting };
    const { user } = await open([YEARLY], {
      roles: ['OFFICE'],
      setQuotaPlaces: () => ({ quotas: [after], refusals: [], dryRun: false }),
    });
    await user.click(await screen.findByRole('button', { name: /Nhập số chỉ tiêu/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/^Số chỉ tiêu/), '12');
    await user.type(dialog.getByLabelText(/^Số quyết định/), '15/NQ-HĐTĐKT');
    await user.type(dialog.getByLabelText(/^Lý do/), 'Hội đồng họp');
    await user.click(dialog.getByRole('button', { name: 'Lưu số chỉ tiêu' }));
    expect(await screen.findByText(/12 chỉ tiêu theo 15\/NQ-HĐTĐKT; Trần Thị Bình nhập/)).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getByText('Đã phê duyệt 0 trong 12 chỉ tiêu, đang giữ 5, còn 7')).toBeVisible();
  });

  it.each<[Role, string]>([
    ['COUNCIL_MEMBER', 'COUNCIL'],
    ['INSPECTOR', 'COUNCIL'],
    ['OFFICE', 'DIRECTOR'],
  ])('says to %s who enters a number that the %s sets', async (role, setBy) => {
    await open([{ ...YEARLY, setBy }], { roles: [role] });
    expect(await screen.findByText(/Giám đốc Sở nhập số theo quyết định/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Nhập số chỉ tiêu/ })).not.toBeInTheDocument();
  });

  it('tells an employee whose page it is', async () => {
    await open([quota()], { roles: ['EMPLOYEE'] });
    expect(screen.getByText(/Trang này dành cho thủ trưởng đơn vị/)).toBeVisible();
  });

  it('says when no award is limited', async () => {
    await open([]);
    expect(await screen.findByText('Năm nay không có danh hiệu, hình thức nào bị giới hạn số lượng.')).toBeVisible();
  });

  it('has no violation that axe can find', async () => {
    const { container } = await open([quota({ soft: true }), { ...YEARLY, id: idOf(901), rule: 'yearly' }], { roles: ['DIRECTOR'] });
    await screen.findByRole('table');
    expect(await axe(container)).toHaveNoViolations();
  });
});
