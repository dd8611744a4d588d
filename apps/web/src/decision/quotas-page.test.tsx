import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { AWARDS, idOf, quota } from '../testing/nominations';
import { renderPage } from '../testing/render-page';

const open = (quotas: readonly object[]) =>
  renderPage({
    path: '/quotas',
    roles: ['UNIT_HEAD'],
    queries: { quotas: () => quotas, plan: () => ({ id: idOf(800), rules: { awards: AWARDS } }), units: () => [] },
  });

describe('the quota ledger', () => {
  it('gives each quota its rule, its figures with the lists behind them, and its source', async () => {
    await open([quota()]);
    const table = within(await screen.findByRole('table', { name: 'Bảng số liệu' }));
    const row = table.getByRole('row', { name: /Chỉ tiêu Chiến sĩ thi đua cơ sở/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['20', '3', '2', '5', '0', '0/1', '4']);
    expect(within(row).getByRole('link', { name: '5, Đang chờ: xem danh sách' })).toHaveAttribute(
      'href',
      '/approvals?award=GRASSROOTS_EMULATION_FIGHTER',
    );
    expect(screen.getByText('Không quá 15% số đạt “Lao động tiên tiến”.')).toBeVisible();
    expect(screen.getByText(/Quy định của Sở/)).toBeVisible();
  });

  it.each([
    [{ nominated: 0 }, 'Chỉ còn 1 chỉ tiêu'],
    [{ nominated: 0, used: 3 }, 'Đã hết chỉ tiêu'],
    [{ nominated: 2, expectedPlaces: 3 }, 'Đang chờ 2, chỉ còn 1 chỉ tiêu'],
    [{ nominated: 1, used: 1, leaderPlaces: 1, leadersUsed: 1 }, 'Đã hết chỉ tiêu dành cho lãnh đạo, quản lý'],
  ])('warns before the wall: %j', async (figures, warning) => {
    await open([quota(figures)]);
    expect(await screen.findByText(warning)).toBeVisible();
  });

  it('does not warn while there is room', async () => {
    await open([quota({ nominated: 1, used: 0 })]);
    await screen.findByRole('table');
    expect(screen.queryByText(/Chỉ còn|Đang chờ 1/)).not.toBeInTheDocument();
  });

  it('says why there is no number: not set yet, or no limit', async () => {
    const without = { places: null, left: null, over: 0 };
    await open([
      { ...quota(), ...without, unlimited: true },
      { ...quota(), ...without, id: idOf(901), notSet: true },
    ]);
    expect(await screen.findAllByText('Không giới hạn')).not.toHaveLength(0);
    expect(screen.getAllByText('Chưa ấn định số lượng')).not.toHaveLength(0);
  });

  it('says when no award is limited', async () => {
    await open([]);
    expect(await screen.findByText('Năm nay không có danh hiệu nào bị giới hạn số lượng.')).toBeVisible();
  });

  it('has no violation that axe can find', async () => {
    const { container } = await open([quota()]);
    await screen.findByRole('table');
    expect(await axe(container)).toHaveNoViolations();
  });
});
