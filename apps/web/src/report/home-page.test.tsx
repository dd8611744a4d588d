import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

const todo = (code: string, vi: string, urgency: string, due: string | null) => ({
  code,
  sentence: { vi, en: code },
  count: 1,
  due,
  path: '/pledge',
  urgency,
});

describe('home', () => {
  it('lists what must be done, with its date said as its last day, and leads there', async () => {
    const home = { todos: [todo('SEND_OWN_PLEDGE', 'Gửi bản đăng ký thi đua của tôi', 'SOON', '2017-03-31T17:00:00.000Z')], awards: [] };
    const { container, user, router } = await renderPage({ path: '/', queries: { home: () => home } });
    const item = await screen.findByRole('link', { name: 'Gửi bản đăng ký thi đua của tôi' });
    expect(screen.getByText(/hết ngày 31\/03\/2017/)).toBeInTheDocument();
    expect(screen.getByText('Sắp đến hạn')).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
    await user.click(item);
    expect(router.state.location.pathname).toBe('/pledge');
  });

  it('says so when nothing waits, and still shows the way to the plan', async () => {
    await renderPage({ path: '/', queries: { home: () => ({ todos: [], awards: [] }) } });
    expect(await screen.findByText('Hiện không có việc nào chờ xử lý.')).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'Chỉ tiêu khen thưởng' })).not.toBeInTheDocument();
  });

  it('draws figures for those who lead: awards, quotas, coverage', async () => {
    const name = { vi: 'Lao động tiên tiến', en: 'Advanced Worker' };
    const { container } = await renderPage({
      path: '/',
      roles: ['DIRECTOR'],
      queries: {
        home: () => ({
          todos: [],
          awards: [{ award: 'ADVANCED_WORKER', name, shortName: 'LĐTT', sent: 3, accepted: 61, approved: 0, refused: 0 }],
        }),
        quotas: () => [{ id: '1', name: { vi: 'Chiến sĩ thi đua cơ sở', en: 'Fighters' }, places: 9, nominated: 12, used: 4 }],
        pledgeCoverage: () => ({ year: 2017, people: { expected: 92, registered: 84 }, units: [] }),
      },
    });
    const table = await screen.findByRole('table', { name: 'Đề nghị xét tặng trong năm' });
    expect(within(table).getByText('61')).toBeInTheDocument();
    expect(await screen.findByText(/Đã dùng 4 trong 9/)).toBeInTheDocument();
    expect(await screen.findByRole('heading', { name: 'Đăng ký thi đua năm 2017' })).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('tells an employee what they could qualify for, and how much is missing', async () => {
    const verdict = (outcome: string, optional: boolean) => ({ criterion: outcome + optional, outcome, optional });
    const fighter = {
      award: 'GRASSROOTS_EMULATION_FIGHTER',
      awardName: { vi: 'Chiến sĩ thi đua cơ sở', en: 'Grassroots Emulation Fighter' },
      awardShortName: 'CSTĐCS',
      outcome: 'NOT_MET',
      verdicts: [verdict('MET', false), verdict('NOT_MET', false), verdict('UNDETERMINED', false), verdict('NOT_MET', true)],
    };
    const { container } = await renderPage({
      path: '/',
      personId: '01890000-0000-7000-8000-0000000000bb',
      queries: { home: () => ({ todos: [], awards: [] }), eligibility: () => [fighter] },
    });
    const table = await screen.findByRole('table', { name: 'Tôi có thể đạt danh hiệu nào' });
    expect(within(table).getByText('1 tiêu chuẩn chưa đạt, 1 tiêu chuẩn cần xem xét')).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });
});
