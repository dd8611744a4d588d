import { act, screen, within } from '@testing-library/react';
import type { Role } from '@vinh-danh/domain/access/role';
import { axe } from 'jest-axe';
import { AWARDS, idOf } from '../testing/nominations';
import { renderPage } from '../testing/render-page';

const text = (vi: string) => ({ vi, en: `${vi} (en)` });
const source = { document: 'agency', name: text('Quy định của Sở'), confidence: 'SECONDARY' };
const [OFFICE, CENTRE, LABORATORY] = [idOf(700), idOf(701), idOf(702)];

function standing(number: number, name: string, more: object = {}) {
  return {
    ...{ nomineeId: idOf(number), kind: 'PERSON', name, unitId: OFFICE, unit: text('Văn phòng') },
    ...{ award: 'GRASSROOTS_EMULATION_FIGHTER', approved: false, ...more },
  };
}

const nearMiss = {
  ...standing(9, 'Đặng Thị Hoa', { unitId: LABORATORY, unit: text('Phòng thí nghiệm') }),
  why: 'EVIDENCE',
  verdict: {
    ...{ criterion: 'initiative', outcome: 'UNDETERMINED', optional: null, facts: [], source },
    requirement: text('Có sáng kiến được công nhận.'),
    because: text('Chưa có quyết định công nhận.'),
    remedy: { text: text('Nộp sáng kiến cho Hội đồng sáng kiến.'), by: 'NOMINEE' },
  },
};

function award(key: string, name: string, more: object = {}) {
  return { award: key, name: text(name), judged: 90, qualify: 60, nearMissCount: 0, nearMisses: [], ...more };
}

const FIGHTERS = [
  standing(1, 'Nguyễn Văn An', { approved: true }),
  standing(2, 'Trần Thị Bình'),
  standing(3, 'Lê Văn Cường', { unitId: CENTRE, unit: text('Trung tâm') }),
] as const;

function quotaForecast(more: object = {}) {
  return {
    ...{ rule: 'fighters', name: text('Chỉ tiêu Chiến sĩ thi đua cơ sở'), sentence: text('Không quá 15%.'), unitId: null, unitName: null },
    ...{ awards: ['GRASSROOTS_EMULATION_FIGHTER'], base: 14, baseName: text('số đạt “Lao động tiên tiến”') },
    ...{ places: 2, unlimited: false, notSet: false, leaderPlaces: 1, used: 1, contending: 2, left: 0, over: 1 },
    ...{ takerCount: 2, takers: FIGHTERS.slice(0, 2), seats: 0, lineCount: 2, line: FIGHTERS.slice(1), withoutCount: 1 },
    ...{ without: FIGHTERS.slice(2), nearMissCount: 1, nearMisses: [nearMiss], steps: [text('Xếp theo số phiếu.')], source },
    alternatives: [
      { percent: 10, rounding: 'DOWN', places: 1, inForce: false },
      { percent: 15, rounding: 'DOWN', places: 2, inForce: true },
      { percent: 15, rounding: 'UP', places: 3, inForce: false },
    ],
    ...more,
  };
}

const forecastOf = (...quotas: object[]) => ({
  ...{ among: 'ELIGIBLE', day: '2017-12-15', candidates: 101, quotas },
  awards: [
    award('ADVANCED_WORKER', 'Lao động tiên tiến'),
    award('GRASSROOTS_EMULATION_FIGHTER', 'Chiến sĩ thi đua cơ sở', { qualify: 3, nearMissCount: 1, nearMisses: [nearMiss] }),
  ],
});

interface Given {
  readonly path?: string;
  readonly roles?: readonly Role[];
  readonly forecast?: (...args: unknown[]) => object | Promise<object>;
  readonly progress?: () => object | null;
}

const open = ({ path = '/forecast', roles = ['OFFICE'], forecast = () => forecastOf(quotaForecast()), progress }: Given = {}) =>
  renderPage({
    path,
    roles,
    queries: {
      forecast,
      forecastProgress: progress ?? (() => null),
      plan: () => ({ id: idOf(800), rules: { awards: AWARDS } }),
      units: () => [
        { id: OFFICE, depth: 1, name: text('Văn phòng') },
        { id: CENTRE, depth: 1, name: text('Trung tâm') },
        { id: LABORATORY, depth: 2, name: text('Phòng thí nghiệm') },
      ],
    },
  });

const ranking = async () => within(await screen.findByRole('region', { name: /^Thứ tự dự kiến/ }));

describe('the forecast', () => {
  it('says that it is one, and on which day', async () => {
    await open();
    expect(await screen.findByText('Đây là dự báo, không phải kết quả bình xét.')).toBeVisible();
    expect(screen.getByText(/dữ liệu hệ thống có ngày 15\/12\/2017, xét 101 cá nhân và tập thể/)).toBeVisible();
  });

  it('tells by award how many qualify, and whom one condition keeps away, what would change it and who can', async () => {
    const { user } = await open();
    expect(await screen.findByText('60 trong 90 đủ điều kiện')).toBeVisible();
    const rows = within(screen.getByRole('table', { name: 'Theo danh hiệu, hình thức' })).getAllByRole('row');
    expect(rows.map((row) => within(row).queryByRole('rowheader')?.textContent)).toEqual([
      ...[undefined, 'Lao động tiên tiến', 'Chiến sĩ thi đua cơ sở'],
    ]);
    await user.click(screen.getByText('Chỉ thiếu một điều kiện: Chiến sĩ thi đua cơ sở (1)'));
    const row = await screen.findByRole('row', { name: /Đặng Thị Hoa/ });
    expect(row).toHaveTextContent(/Thiếu dữ liệu.*Chưa có quyết định công nhận.*Nộp sáng kiến.*Người, tập thể được đề nghị/);
    expect(within(row).getByRole('link', { name: 'Đặng Thị Hoa' })).toHaveAttribute('href', `/eligibility?person=${idOf(9)}`);
  });

  it('ranks those who contend, with the line where the places end, and says why', async () => {
    await open();
    const lists = await ranking();
    expect(lists.getAllByRole('listitem').map((item) => item.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'Nguyễn Văn An (Văn phòng) ✓Đã phê duyệt',
      'Trần Thị Bình (Văn phòng) !Ở ranh giới',
      'Lê Văn Cường (Trung tâm) !Ở ranh giới',
      'Xếp theo số phiếu.',
    ]);
    expect(lists.getByText('Hết 2 chỉ tiêu')).toBeVisible();
    expect(screen.getByText('Dự kiến 2 chỉ tiêu; 2 đối tượng cùng xét, 1 đã phê duyệt; vượt 1.')).toBeVisible();
  });

  it('numbers nobody among those who are even', async () => {
    const tied = { takerCount: 1, takers: FIGHTERS.slice(0, 1), seats: 1, withoutCount: 0, without: [] };
    await open({ forecast: () => forecastOf(quotaForecast(tied)) });
    const lists = await ranking();
    const group = lists.getByText('Đứng ở ranh giới: 2 đối tượng chưa phân định, cho 1 chỉ tiêu').closest('details') as HTMLElement;
    expect(within(group).getByRole('list').tagName).toBe('UL');
    expect(within(group).getAllByRole('listitem')).toHaveLength(2);
  });

  it('names those who cannot be ranked yet also where no place is left', async () => {
    const unranked = { places: 1, takerCount: 1, takers: FIGHTERS.slice(0, 1), seats: 0, withoutCount: 0, without: [], over: 2 };
    await open({ forecast: () => forecastOf(quotaForecast(unranked)) });
    const lists = await ranking();
    expect(lists.getByText('Đứng ở ranh giới: 2 đối tượng chưa phân định, cho 0 chỉ tiêu')).toBeVisible();
    expect(lists.getByRole('link', { name: 'Lê Văn Cường' })).toBeVisible();
  });

  it('gives no numbers in the order where the viewer may not see all, and says so', async () => {
    const own = { without: [], takers: FIGHTERS.slice(1, 2), line: FIGHTERS.slice(1, 2), steps: [] };
    await open({ roles: ['UNIT_HEAD'], forecast: () => forecastOf(quotaForecast(own)) });
    const lists = await ranking();
    const group = lists.getByText('Có khả năng được: 2').closest('details') as HTMLElement;
    expect(within(group).getByRole('list').tagName).toBe('UL');
    expect(within(group).getByText('Nêu tên 1 trong 2.')).toBeVisible();
    expect(lists.getByText(/chỉ Văn phòng Sở và Giám đốc Sở xem được/)).toBeVisible();
    expect(screen.getByText(/tên chỉ nêu của những người, tập thể thuộc phạm vi/)).toBeVisible();
  });

  it('says what another share or rounding would give, and which is in force', async () => {
    const { user } = await open();
    await user.click(await screen.findByText('Nếu tỷ lệ, cách làm tròn khác'));
    const table = within(screen.getByRole('table', { name: /^Số chỉ tiêu theo tỷ lệ/ }));
    const cells = within(table.getByRole('row', { name: /15%/ })).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent)).toEqual(['2 (đang áp dụng)', '', '3']);
  });

  it('keeps its filters in the address: the award, the unit with those below it, and who contends', async () => {
    const forecast = jest.fn((..._: unknown[]) => forecastOf(quotaForecast(), quotaForecast({ rule: 'own', unitId: OFFICE })));
    const { user, router } = await open({ forecast });
    await screen.findByRole('option', { name: /Trung tâm/ });
    await user.selectOptions(screen.getByLabelText('Danh hiệu, hình thức'), 'Chiến sĩ thi đua cơ sở');
    await user.selectOptions(screen.getByLabelText('Đơn vị'), CENTRE);
    await user.selectOptions(screen.getByLabelText('Xét trong số'), 'Chỉ những đề nghị đã thẩm định');
    await user.click(screen.getByRole('button', { name: 'Xem' }));
    expect(router.state.location.search).toEqual({ award: 'GRASSROOTS_EMULATION_FIGHTER', unit: CENTRE, among: 'NOMINATED' });
    const lists = await ranking();
    expect(forecast.mock.calls.at(-1)?.[1]).toMatchObject({ among: 'NOMINATED' });
    expect(lists.queryByText('Trần Thị Bình')).not.toBeInTheDocument();
    expect(lists.getByRole('link', { name: 'Lê Văn Cường' })).toBeVisible();
    expect(screen.getByText('Đặng Thị Hoa')).toBeInTheDocument();
    expect(screen.queryByText('60 trong 90 đủ điều kiện')).not.toBeInTheDocument();
  });

  it('says how it stands without a number: no limit, or not set', async () => {
    const without = { places: null, left: null, over: 0, alternatives: [], baseName: null };
    await open({
      forecast: () =>
        forecastOf(
          quotaForecast({
            ...without,
            unlimited: true,
            takerCount: 3,
            takers: FIGHTERS,
            lineCount: 0,
            line: [],
            withoutCount: 0,
            without: [],
          }),
          quotaForecast({ ...without, rule: 'yearly', notSet: true }),
        ),
    });
    expect(await screen.findByText(/Không giới hạn số lượng: 2 đối tượng cùng xét/)).toBeVisible();
    expect(screen.getByText(/Chưa ấn định số chỉ tiêu của năm: 2 đối tượng/)).toBeVisible();
    expect(screen.queryByText(/^Hết/)).not.toBeInTheDocument();
  });

  it('shows that it is under way, since when, and how far it is', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'setTimeout', 'setImmediate'] });
    await open({ forecast: () => new Promise<object>(() => undefined), progress: () => ({ done: 45_000, of: 90_000 }) });
    expect(await screen.findByRole('progressbar', { name: 'Đang lập dự báo' })).not.toHaveAttribute('value');
    act(() => jest.advanceTimersByTime(6_000));
    expect(screen.getByText(/Đã 6 giây/)).toBeVisible();
    expect(screen.getByText(/Có thể để trang này mở/)).toBeVisible();
    expect(await screen.findByText('Đã xét 45.000 trong 90.000 lượt.')).toBeVisible();
    expect(screen.getByRole('progressbar', { name: 'Đang lập dự báo' })).toHaveAttribute('value', '45000');
    jest.useRealTimers();
  });

  it('tells an employee whose page it is, and asks the server for nothing', async () => {
    const forecast = jest.fn(() => forecastOf());
    await open({ roles: ['EMPLOYEE'], forecast });
    expect(screen.getByText(/Trang này dành cho thủ trưởng đơn vị, Văn phòng Sở và Giám đốc Sở/)).toBeVisible();
    expect(forecast).not.toHaveBeenCalled();
  });

  it('has no violation that axe can find', async () => {
    const { container } = await open({ roles: ['DIRECTOR'] });
    await ranking();
    expect(await axe(container)).toHaveNoViolations();
  });
});
