import { screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

const UNIT = { vi: 'Văn phòng Sở', en: 'Department Office' };
const ID = '01890000-0000-7000-8000-000000000041';

function account(more: object = {}) {
  return {
    id: ID,
    username: 'uoc.dang',
    displayName: 'Đặng Thị Ước',
    personId: null,
    unitName: UNIT,
    lockedUntil: null,
    disabledAt: null,
    mustChangePassword: false,
    createdAt: '2017-01-03T02:00:00.000Z',
    roles: [],
    ...more,
  };
}

const page = (...accounts: object[]) => ({
  edges: accounts.map((node) => ({ node, cursor: 'c' })),
  pageInfo: { hasNextPage: false, endCursor: null },
});
const units = () => [{ id: 'unit-1', depth: 0, name: UNIT }];

function openAccount(of: object = {}, mutations: Parameters<typeof renderPage>[0]['mutations'] = {}) {
  return renderPage({ path: `/administration/${ID}`, roles: ['ADMINISTRATOR'], queries: { account: () => account(of), units }, mutations });
}

describe('the list of accounts', () => {
  it('asks for what its address says, and keeps a new search there', async () => {
    const accounts = jest.fn((..._: unknown[]) => page(account({ lockedUntil: '2017-03-20T03:00:00.000Z' })));
    const { user, router } = await renderPage({ path: '/administration?state=LOCKED', roles: ['ADMINISTRATOR'], queries: { accounts } });
    expect(await screen.findByRole('row', { name: /Đặng Thị Ước.*Bị khóa tạm/ })).toBeVisible();
    expect(accounts.mock.calls[0]?.[1]).toEqual({ filter: { locked: true }, first: 50 });
    await user.type(screen.getByLabelText('Họ tên hoặc tên đăng nhập'), 'dang');
    await user.click(screen.getByRole('button', { name: 'Tìm' }));
    expect(router.state.location.search).toEqual({ q: 'dang', state: 'LOCKED' });
  });

  it('clears a search that finds nobody', async () => {
    const { user, router } = await renderPage({ path: '/administration?q=xyz', queries: { accounts: () => page() } });
    await user.click(await screen.findByRole('button', { name: 'Bỏ điều kiện tìm' }));
    expect(router.state.location.search).toEqual({});
  });

  it('has no violation that axe can find', async () => {
    const { container } = await renderPage({ path: '/administration', queries: { accounts: () => page(account()) } });
    await screen.findByText('Đặng Thị Ước');
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('making an account', () => {
  it('finds the person, and shows the one-time password', async () => {
    const person = { id: 'person-1', name: 'Đặng Thị Ước', title: 'Chuyên viên', unit: { id: 'unit-1', name: UNIT } };
    const createAccount = jest.fn((..._: unknown[]) => ({ account: account(), oneTimePassword: 'mot-lan-7h3k', refusals: [] }));
    const { user } = await renderPage({
      path: '/administration/new',
      queries: { people: () => ({ edges: [{ node: person, cursor: 'c' }], pageInfo: { hasNextPage: false, endCursor: null } }) },
      mutations: { createAccount },
    });
    await user.type(screen.getByLabelText('Tên đăng nhập'), ' Uoc.Dang ');
    await user.type(screen.getByLabelText('Tìm người theo họ tên'), 'dang');
    await screen.findByRole('option', { name: 'Đặng Thị Ước, Chuyên viên, Văn phòng Sở' });
    await user.selectOptions(screen.getByLabelText('Người'), 'person-1');
    await user.click(screen.getByRole('button', { name: 'Tạo tài khoản' }));
    expect(await screen.findByText('mot-lan-7h3k')).toBeVisible();
    expect(createAccount.mock.calls[0]?.[1]).toMatchObject({ input: { username: 'uoc.dang', personId: 'person-1' } });
  });

  it('explains a strange user name and a missing person before it asks', async () => {
    const createAccount = jest.fn();
    const { user, container } = await renderPage({ path: '/administration/new', mutations: { createAccount } });
    await user.type(screen.getByLabelText('Tên đăng nhập'), 'Đặng');
    await user.click(screen.getByRole('button', { name: 'Tạo tài khoản' }));
    expect(within(screen.getByRole('alert')).getAllByRole('link')).toHaveLength(2);
    expect(createAccount).not.toHaveBeenCalled();
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('looking after an account', () => {
  it('unlocks a locked one, with a reason', async () => {
    const unlockAccount = jest.fn((..._: unknown[]) => ({ account: account(), refusals: [] }));
    const { user } = await openAccount({ lockedUntil: '2017-03-20T03:00:00.000Z' }, { unlockAccount });
    await user.click(await screen.findByRole('button', { name: 'Mở khóa' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByLabelText('Lý do (ghi vào nhật ký)'), 'Đã gặp trực tiếp');
    await user.click(dialog.getByRole('button', { name: 'Mở khóa' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Mở khóa' })).toBeNull());
    expect(unlockAccount.mock.calls[0]?.[1]).toMatchObject({ input: { accountId: ID, reason: 'Đã gặp trực tiếp' } });
  });

  it('says why the last administrator stays', async () => {
    const message = { vi: 'Đây là quản trị viên cuối cùng.', en: 'This is the last administrator.' };
    const refusals = [{ code: 'LAST_ADMINISTRATOR', message, source: null, field: null }];
    const { user } = await openAccount({}, { disableAccount: () => ({ account: null, refusals }) });
    await user.click(await screen.findByRole('button', { name: 'Ngừng tài khoản' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Ngừng tài khoản' }));
    expect(await screen.findByText(message.vi)).toBeVisible();
  });

  it('grants a role from today on, and refuses one that is held already', async () => {
    const held = { id: 'g', role: 'OFFICE', unitId: 'unit-1', unitName: UNIT, validFrom: '2017-01-01', validTo: null };
    const grantRole = jest.fn((..._: unknown[]) => ({ account: account(), refusals: [] }));
    const { user } = await openAccount({ roles: [{ ...held, inForce: true, grantedByName: null, reason: '' }] }, { grantRole });
    await user.selectOptions(await screen.findByLabelText('Đối với đơn vị'), 'unit-1');
    await user.selectOptions(screen.getByLabelText('Vai trò'), 'OFFICE');
    await user.click(screen.getByRole('button', { name: 'Giao vai trò' }));
    expect(screen.getByRole('alert')).toBeVisible();
    expect(grantRole).not.toHaveBeenCalled();
    await user.selectOptions(screen.getByLabelText('Vai trò'), 'UNIT_HEAD');
    await user.click(screen.getByRole('button', { name: 'Giao vai trò' }));
    await screen.findByText('Đã giao vai trò');
    expect(grantRole.mock.calls[0]?.[1]).toMatchObject({
      input: { accountId: ID, role: 'UNIT_HEAD', unitId: 'unit-1', validFrom: '2017-03-20' },
    });
  });

  it('has no violation that axe can find', async () => {
    const { container } = await openAccount();
    await screen.findByRole('button', { name: 'Ngừng tài khoản' });
    expect(await axe(container)).toHaveNoViolations();
  });
});
