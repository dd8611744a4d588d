import { screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

const STEPS = [
  { key: 'pledging', at: '2017-03-20T01:00:00.000Z', title: { vi: 'Đang đăng ký thi đua', en: 'Pledges are open' } },
  { key: 'closed', at: '2017-12-05T01:00:00.000Z', title: { vi: 'Hết hạn gửi hồ sơ', en: 'Dossiers are closed' } },
];

async function openClock(setDemonstrationClock = jest.fn()) {
  let now = '2017-03-20T02:00:00.000Z';
  setDemonstrationClock.mockImplementation((_: unknown, { at }: { at: Date | string }) => {
    now = new Date(at).toISOString();
    return { now, demonstration: true, steps: STEPS };
  });
  const page = await renderPage({
    path: '/account',
    queries: { clock: () => ({ now, demonstration: true, steps: STEPS }), sessions: () => [] },
    mutations: { setDemonstrationClock },
  });
  await page.user.click(screen.getByRole('button', { name: /Đồng hồ trình diễn/ }));
  await screen.findByText('Hết hạn gửi hồ sơ');
  return page;
}

describe('the demonstration clock', () => {
  it('says which step of the year it is', async () => {
    await openClock();
    const [pledging, closed] = within(screen.getByRole('dialog')).getAllByRole('listitem') as [HTMLElement, HTMLElement];
    expect(pledging).toHaveAttribute('aria-current', 'step');
    expect(closed).not.toHaveAttribute('aria-current');
  });

  it('goes to another step, and the whole page follows', async () => {
    const setDemonstrationClock = jest.fn();
    const { user } = await openClock(setDemonstrationClock);
    await user.click(screen.getByRole('button', { name: 'Chuyển đến: Hết hạn gửi hồ sơ' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(new Date(setDemonstrationClock.mock.calls[0]?.[1].at).toISOString()).toBe(STEPS[1]?.at);
    expect(screen.getByRole('button', { name: /Đồng hồ trình diễn/ })).toHaveTextContent('08:00 ngày 05/12/2017');
  });

  it('has no violation that axe can find', async () => {
    const { container } = await openClock();
    expect(await axe(container)).toHaveNoViolations();
  });
});
