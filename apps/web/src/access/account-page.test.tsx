import { screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

const WRONG = {
  code: 'PASSWORD_WRONG',
  message: { vi: 'Mật khẩu hiện tại không đúng.', en: 'Wrong.' },
  field: 'currentPassword',
  source: null,
};
const SESSION = {
  id: '01890000-0000-7000-8000-000000000031',
  createdAt: '2017-03-20T02:00:00.000Z',
  lastSeenAt: '2017-03-20T02:00:00.000Z',
  expiresAt: '2017-03-27T02:00:00.000Z',
  userAgent: 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0',
  current: true,
};
const sessions = () => [SESSION];

async function fill(user: Awaited<ReturnType<typeof renderPage>>['user'], next: string, repeat = next) {
  await user.type(screen.getByLabelText('Mật khẩu hiện tại'), 'mật khẩu cũ');
  await user.type(screen.getByLabelText('Mật khẩu mới'), next);
  await user.type(screen.getByLabelText('Nhập lại mật khẩu mới'), repeat);
  await user.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }));
}

describe('the page of the own account', () => {
  it('changes the password, and empties the form', async () => {
    const changePassword = jest.fn((..._: unknown[]) => ({ refusals: [] }));
    const { user } = await renderPage({ path: '/account', queries: { sessions }, mutations: { changePassword } });
    await fill(user, 'một câu thật dài');
    expect(await screen.findByText('Đã đổi mật khẩu')).toBeVisible();
    expect(changePassword.mock.calls[0]?.[1]).toEqual({ currentPassword: 'mật khẩu cũ', newPassword: 'một câu thật dài' });
    expect(screen.getByLabelText('Mật khẩu mới')).toHaveValue('');
  });

  it('does not ask with a short password or two different ones', async () => {
    const changePassword = jest.fn();
    const { user } = await renderPage({ path: '/account', queries: { sessions }, mutations: { changePassword } });
    await fill(user, 'ngắn', 'khác');
    expect(within(screen.getByRole('alert')).getAllByRole('link')).toHaveLength(2);
    expect(changePassword).not.toHaveBeenCalled();
  });

  it('leads from a refusal of the server to its field', async () => {
    const { user } = await renderPage({
      path: '/account',
      queries: { sessions },
      mutations: { changePassword: () => ({ refusals: [WRONG] }) },
    });
    await fill(user, 'một câu thật dài');
    await user.click(await screen.findByRole('link', { name: WRONG.message.vi }));
    expect(screen.getByLabelText('Mật khẩu hiện tại')).toHaveFocus();
  });

  it('signs out everywhere only after asking', async () => {
    const signOutEverywhere = jest.fn(() => true);
    const { user, router } = await renderPage({ path: '/account', queries: { sessions }, mutations: { signOutEverywhere } });
    await user.click(screen.getByRole('button', { name: 'Đăng xuất khỏi mọi thiết bị' }));
    expect(signOutEverywhere).not.toHaveBeenCalled();
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Đăng xuất khỏi mọi thiết bị' }));
    await waitFor(() => expect(signOutEverywhere).toHaveBeenCalledTimes(1));
    await waitFor(() => expect(router.state.location.pathname).not.toBe('/account'));
  });

  it('has no violation that axe can find', async () => {
    const { container } = await renderPage({ path: '/account', queries: { sessions } });
    await screen.findByText(/Firefox, Windows/);
    expect(await axe(container)).toHaveNoViolations();
  });
});
