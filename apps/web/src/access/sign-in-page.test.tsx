import { screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

const ACCOUNTS = [
  { username: 'giamdoc', password: 'mau-2017', role: 'DIRECTOR', name: 'Trần Thị Bình', unit: 'Lãnh đạo Sở' },
  { username: 'vanphong', password: 'mau-2017', role: 'OFFICE', name: 'Lê Văn Cường', unit: 'Văn phòng Sở' },
];
const FAILED = { vi: 'Tên đăng nhập hoặc mật khẩu không đúng.', en: 'The user name or the password is wrong.' };

function openSignIn(options: Partial<Parameters<typeof renderPage>[0]> = {}) {
  return renderPage({ path: '/sign-in', roles: null, queries: { demonstrationAccounts: () => ACCOUNTS }, ...options });
}

describe('signing in', () => {
  it('leads everyone who is not signed in to the sign-in page, and remembers where they wanted to go', async () => {
    const { router } = await renderPage({ path: '/account', roles: null });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Đăng nhập');
    expect(router.state.location.search).toEqual({ return: '/account' });
  });

  it('lists what is missing, with the focus on the list and links to the fields', async () => {
    const signIn = jest.fn();
    const { user } = await openSignIn({ mutations: { signIn } });
    await user.click(screen.getByRole('button', { name: 'Đăng nhập' }));
    expect(screen.getByRole('alert')).toHaveFocus();
    await user.click(screen.getByRole('link', { name: 'Nhập mật khẩu' }));
    expect(screen.getByLabelText('Mật khẩu')).toHaveFocus();
    expect(signIn).not.toHaveBeenCalled();
  });

  it('says why it refused, in the language of the page', async () => {
    const refusal = { code: 'SIGN_IN_FAILED', message: FAILED, source: null, field: null };
    const { user } = await openSignIn({ mutations: { signIn: () => ({ viewer: null, refusals: [refusal] }) } });
    await user.type(screen.getByLabelText('Tên đăng nhập'), 'an');
    await user.type(screen.getByLabelText('Mật khẩu'), 'sai');
    await user.click(screen.getByRole('button', { name: 'Đăng nhập' }));
    expect(await screen.findByText(FAILED.vi)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'English' }));
    expect(screen.getByText(FAILED.en)).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
  });

  it('fills in a demonstration account with one click, and signs in with it', async () => {
    const signIn = jest.fn((..._: unknown[]) => ({ viewer: null, refusals: [] }));
    const { user } = await openSignIn({ demonstration: true, mutations: { signIn } });
    await user.click(await screen.findByRole('button', { name: /Trần Thị Bình/ }));
    const submit = screen.getByRole('button', { name: 'Đăng nhập' });
    expect(submit).toHaveFocus();
    await user.click(submit);
    await waitFor(() => expect(signIn.mock.calls[0]?.[1]).toEqual({ username: 'giamdoc', password: 'mau-2017' }));
  });

  it('shows no demonstration accounts in production', async () => {
    await openSignIn({ demonstration: false });
    expect(screen.queryByText('Tài khoản trình diễn')).toBeNull();
  });

  it('never leads to another site after signing in', async () => {
    const { router } = await openSignIn({ path: '/sign-in?return=%2F%2Fevil.example' });
    expect(router.state.location.search).toEqual({});
  });

  it('has no violation that axe can find', async () => {
    const { container } = await openSignIn({ demonstration: true });
    await screen.findByText('Lê Văn Cường');
    expect(await axe(container)).toHaveNoViolations();
  });
});
