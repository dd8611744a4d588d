import { screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

function token(more: object = {}) {
  return {
    id: '01890000-0000-7000-8000-000000000021',
    name: 'Phần mềm nhân sự',
    hint: 'a1b2',
    scopes: ['PLAN_READ', 'PLEDGES_READ'],
    createdAt: '2030-01-01T02:00:00.000Z',
    expiresAt: '2099-01-01T02:00:00.000Z',
    lastUsedAt: null,
    revokedAt: null,
    ...more,
  };
}

describe('the page of API tokens', () => {
  it('shows the secret of a new token once, and asks under one idempotency key', async () => {
    const createApiToken = jest.fn((..._: unknown[]) => ({ apiToken: token(), secret: 'vd_secret', refusals: [] }));
    const { user } = await renderPage({ path: '/tokens', queries: { apiTokens: () => [] }, mutations: { createApiToken } });
    expect(await screen.findByText('Chưa có mã truy cập nào.')).toBeVisible();
    await user.type(screen.getByLabelText('Tên'), 'Phần mềm nhân sự');
    await user.click(screen.getByLabelText('Xem đăng ký thi đua'));
    await user.click(screen.getByRole('button', { name: 'Tạo mã truy cập' }));
    expect(await screen.findByText('vd_secret')).toBeVisible();
    const input = {
      name: 'Phần mềm nhân sự',
      days: 90,
      scopes: ['PLEDGES_READ'],
      idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
    };
    expect(createApiToken.mock.calls.map((call) => call[1])).toEqual([{ input }]);
  });

  it('explains with the rule of the server before it asks', async () => {
    const createApiToken = jest.fn();
    const { user } = await renderPage({ path: '/tokens', queries: { apiTokens: () => [] }, mutations: { createApiToken } });
    await user.click(screen.getByRole('button', { name: 'Tạo mã truy cập' }));
    const alert = within(screen.getByRole('alert'));
    await user.click(alert.getByRole('link', { name: /Phải đặt tên/ }));
    expect(screen.getByLabelText('Tên')).toHaveFocus();
    await user.click(alert.getByRole('link', { name: /ít nhất một phạm vi/ }));
    expect(screen.getByLabelText('Xem kế hoạch, lịch và quy định')).toHaveFocus();
    expect(createApiToken).not.toHaveBeenCalled();
  });

  it('revokes after asking', async () => {
    const revokeApiToken = jest.fn((..._: unknown[]) => ({ apiToken: token({ revokedAt: '2030-02-01T02:00:00.000Z' }), refusals: [] }));
    const { user } = await renderPage({ path: '/tokens', queries: { apiTokens: () => [token()] }, mutations: { revokeApiToken } });
    await user.click(await screen.findByRole('button', { name: 'Thu hồi mã “Phần mềm nhân sự”' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Thu hồi' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await screen.findByText('Đã thu hồi')).toBeVisible();
  });

  it('has no violation that axe can find', async () => {
    const { container } = await renderPage({ path: '/tokens', queries: { apiTokens: () => [token()] } });
    await screen.findByText('Phần mềm nhân sự');
    expect(await axe(container)).toHaveNoViolations();
  });
});
