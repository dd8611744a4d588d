import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../testing/render-page';

const navigation = () => within(screen.getByRole('navigation', { name: 'Điều hướng chính' }));

describe('the frame of every page', () => {
  it('changes the language at once, keeps it on this device and in the account', async () => {
    const setLanguage = jest.fn((..._: unknown[]) => ({ id: '01890000-0000-7000-8000-0000000000aa', language: 'en' }));
    const { user } = await renderPage({ path: '/account', mutations: { setLanguage } });
    await user.click(screen.getByRole('button', { name: 'English' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('My account');
    expect(document.title).toBe('My account – Vinh Danh');
    expect(localStorage.getItem('vinh-danh.language')).toBe('en');
    expect(setLanguage.mock.calls[0]?.[1]).toEqual({ language: 'en' });
  });

  it('stays in the language that was chosen last, however late the account answers', async () => {
    const answers: (() => void)[] = [];
    const setLanguage = jest.fn((_: unknown, { language }: { language: string }) => {
      const answer = { id: '01890000-0000-7000-8000-0000000000aa', language };
      return new Promise<typeof answer>((resolve) => answers.push(() => resolve(answer)));
    });
    const { user } = await renderPage({ path: '/account', mutations: { setLanguage } });
    await user.click(screen.getByRole('button', { name: 'English' }));
    await user.click(screen.getByRole('button', { name: 'Tiếng Việt' }));
    await waitFor(() => expect(answers).toHaveLength(1));
    answers[0]?.();
    await waitFor(() => expect(answers).toHaveLength(2));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Tài khoản của tôi');
    answers[1]?.();
    expect(setLanguage.mock.calls.map(([, asked]) => asked.language)).toEqual(['en', 'vi']);
  });

  it('marks the open page in the navigation', async () => {
    await renderPage({ path: '/account' });
    expect(navigation().getByRole('link', { name: 'Tài khoản của tôi' })).toHaveAttribute('aria-current', 'page');
  });

  it('moves the focus to the heading of the next page', async () => {
    const { goTo } = await renderPage({ path: '/account' });
    await goTo('/nowhere');
    const heading = await screen.findByRole('heading', { level: 1, name: 'Không tìm thấy trang' });
    expect(heading).toHaveFocus();
  });

  it('shows the time of a demonstration, and nothing of it in production', async () => {
    const { unmount } = await renderPage({ path: '/account', demonstration: true, now: '2017-12-05T09:30:00.000Z' });
    expect(screen.getByRole('button', { name: /Đồng hồ trình diễn/ })).toHaveTextContent('16:30 ngày 05/12/2017');
    unmount();
    await renderPage({ path: '/account', demonstration: false });
    expect(screen.queryByText('Đồng hồ trình diễn')).toBeNull();
  });
});

describe('a one-time password', () => {
  it('opens nothing but its own change', async () => {
    const { goTo } = await renderPage({ path: '/tokens', mustChangePassword: true });
    expect(await screen.findByText(/mật khẩu một lần/)).toBeVisible();
    await goTo('/tokens');
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Tài khoản của tôi');
  });
});
