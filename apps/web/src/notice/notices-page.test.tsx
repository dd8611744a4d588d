import { screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

const ME = '01890000-0000-7000-8000-0000000000aa';

function notice(id: string, more: object = {}) {
  return {
    id,
    name: { vi: 'Hồ sơ bị trả lại', en: 'A dossier was sent back' },
    sentence: { vi: `Hồ sơ số ${id} bị trả lại.`, en: `The dossier ${id} was sent back.` },
    path: '/account',
    at: '2017-03-20T01:00:00.000Z',
    readAt: null,
    ...more,
  };
}
const page = (...nodes: object[]) => ({
  edges: nodes.map((node) => ({ node, cursor: 'c' })),
  pageInfo: { hasNextPage: false, endCursor: null },
});

describe('the bell', () => {
  it('says how many notices wait, for eye and ear, and leads to them', async () => {
    const { user, router } = await renderPage({ path: '/account', unreadNotices: 120, queries: { notices: () => page() } });
    const bell = screen.getByRole('link', { name: 'Thông báo: 120 chưa đọc' });
    expect(bell).toHaveTextContent('99+');
    await user.click(bell);
    expect(router.state.location.pathname).toBe('/notices');
  });

  it('counts nothing where nothing waits', async () => {
    await renderPage({ path: '/account' });
    expect(screen.getByRole('banner')).toContainElement(screen.getAllByRole('link', { name: 'Thông báo' })[0] as HTMLElement);
    expect(screen.queryByText('99+')).toBeNull();
  });
});

describe('the page of notices', () => {
  it('leads from a notice to its page, which makes it read', async () => {
    const markNoticesRead = jest.fn((..._: unknown[]) => ({ id: ME, unreadNotices: 1 }));
    const { user, router } = await renderPage({
      path: '/notices',
      unreadNotices: 2,
      queries: { notices: () => page(notice('HS-1'), notice('HS-2')) },
      mutations: { markNoticesRead },
    });
    await user.click(await screen.findByRole('link', { name: 'Hồ sơ số HS-1 bị trả lại.' }));
    expect(router.state.location.pathname).toBe('/account');
    await waitFor(() => expect(markNoticesRead.mock.calls[0]?.[1]).toEqual({ ids: ['HS-1'] }));
  });

  it('marks one as read in its place', async () => {
    const { user } = await renderPage({
      path: '/notices',
      unreadNotices: 1,
      queries: { notices: () => page(notice('HS-1')) },
      mutations: { markNoticesRead: () => ({ id: ME, unreadNotices: 0 }) },
    });
    const list = within(await screen.findByRole('list', { name: 'Danh sách thông báo' }));
    expect(list.getByText('Chưa đọc')).toBeVisible();
    await user.click(list.getByRole('button', { name: 'Đánh dấu đã đọc: Hồ sơ số HS-1 bị trả lại.' }));
    await waitFor(() => expect(list.queryByText('Chưa đọc')).toBeNull());
    expect(list.getByRole('link')).toBeVisible();
  });

  it('does not wait for the server, and says that one is unread after all when the server did not hear it', async () => {
    let answer: (error: Error) => void = () => {};
    const { user } = await renderPage({
      path: '/notices',
      unreadNotices: 1,
      queries: { notices: () => page(notice('HS-1')) },
      mutations: { markNoticesRead: () => new Promise((_done, fail) => (answer = fail)) },
    });
    const list = within(await screen.findByRole('list', { name: 'Danh sách thông báo' }));
    await user.click(list.getByRole('button', { name: 'Đánh dấu đã đọc: Hồ sơ số HS-1 bị trả lại.' }));
    await waitFor(() => expect(list.queryByText('Chưa đọc')).toBeNull());
    expect(screen.getByRole('banner')).not.toHaveTextContent('1 chưa đọc');
    answer(new Error('away'));
    expect(await list.findByText('Chưa đọc')).toBeVisible();
  });

  it('marks all that are shown as read, up to the newest', async () => {
    const markAllNoticesRead = jest.fn((..._: unknown[]) => ({ id: ME, unreadNotices: 0 }));
    const { user } = await renderPage({
      path: '/notices',
      unreadNotices: 2,
      queries: { notices: () => page(notice('HS-9'), notice('HS-8')) },
      mutations: { markAllNoticesRead },
    });
    await user.click(await screen.findByRole('button', { name: 'Đánh dấu tất cả là đã đọc' }));
    await waitFor(() => expect(markAllNoticesRead.mock.calls[0]?.[1]).toEqual({ newest: 'HS-9' }));
  });

  it('tells apart that nothing came, that all is read, and that it could not be loaded', async () => {
    const { unmount } = await renderPage({ path: '/notices', queries: { notices: () => page() } });
    expect(await screen.findByText('Chưa có thông báo nào.')).toBeVisible();
    unmount();
    const unread = await renderPage({ path: '/notices?unread=true', queries: { notices: () => page() } });
    await unread.user.click(await screen.findByRole('button', { name: 'Tất cả' }));
    expect(unread.router.state.location.search).toEqual({});
    unread.unmount();
    const notices = () => {
      throw new Error('away');
    };
    await renderPage({ path: '/notices', queries: { notices } });
    expect(await screen.findByRole('alert')).toBeVisible();
  });

  it('has no violation that axe can find', async () => {
    const { container } = await renderPage({ path: '/notices', unreadNotices: 1, queries: { notices: () => page(notice('HS-1')) } });
    await screen.findByRole('list', { name: 'Danh sách thông báo' });
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('how somebody is told', () => {
  const settings = (more: object = {}) => ({
    id: ME,
    mailAddress: 'an@tayninh.gov.vn',
    sendsMail: true,
    digestHour: 7,
    choices: [{ kind: 'DOSSIER_RETURNED', name: { vi: 'Hồ sơ bị trả lại', en: 'Sent back' }, delivery: 'MAIL', usual: 'MAIL' }],
    ...more,
  });

  it('is kept as soon as it is chosen', async () => {
    const chooseNoticeDelivery = jest.fn((..._: unknown[]) =>
      settings({
        choices: [{ kind: 'DOSSIER_RETURNED', name: { vi: 'Hồ sơ bị trả lại', en: 'Sent back' }, delivery: 'APP', usual: 'MAIL' }],
      }),
    );
    const { user, container } = await renderPage({
      path: '/notices/settings',
      queries: { noticeSettings: () => settings() },
      mutations: { chooseNoticeDelivery },
    });
    await user.selectOptions(await screen.findByLabelText(/Hồ sơ bị trả lại/), 'APP');
    expect(await screen.findByText('Đã lưu')).toBeVisible();
    expect(chooseNoticeDelivery.mock.calls[0]?.[1]).toEqual({ kinds: ['DOSSIER_RETURNED'], delivery: 'APP' });
    expect(await axe(container)).toHaveNoViolations();
  });

  it('goes back to what it was when it could not be kept', async () => {
    const chooseNoticeDelivery = () => {
      throw new Error('away');
    };
    const { user } = await renderPage({
      path: '/notices/settings',
      queries: { noticeSettings: () => settings() },
      mutations: { chooseNoticeDelivery },
    });
    const choice = await screen.findByLabelText(/Hồ sơ bị trả lại/);
    await user.selectOptions(choice, 'APP');
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(choice).toHaveValue('MAIL');
  });

  it('says that no mail is sent without an address, or without a mail server', async () => {
    const { unmount } = await renderPage({ path: '/notices/settings', queries: { noticeSettings: () => settings({ mailAddress: null }) } });
    expect(await screen.findByText(/Chưa có địa chỉ thư điện tử/)).toBeVisible();
    unmount();
    await renderPage({ path: '/notices/settings', queries: { noticeSettings: () => settings({ sendsMail: false }) } });
    expect(await screen.findByText(/chưa được cài đặt để gửi thư/)).toBeVisible();
  });

  it('explains a wrong address before it asks, and keeps a right one', async () => {
    const setOwnMailAddress = jest.fn((..._: unknown[]) => ({ viewer: { id: ME, mailAddress: 'an@tayninh.gov.vn' }, refusals: [] }));
    const { user } = await renderPage({
      path: '/notices/settings',
      queries: { noticeSettings: () => settings({ mailAddress: null }) },
      mutations: { setOwnMailAddress },
    });
    const field = await screen.findByLabelText('Địa chỉ thư điện tử');
    await user.type(field, 'an.tayninh');
    await user.click(screen.getByRole('button', { name: 'Lưu địa chỉ' }));
    expect(within(screen.getByRole('alert')).getByRole('link')).toHaveTextContent('ten@coquan.vn');
    expect(setOwnMailAddress).not.toHaveBeenCalled();
    await user.clear(field);
    await user.type(field, 'an@tayninh.gov.vn');
    await user.click(screen.getByRole('button', { name: 'Lưu địa chỉ' }));
    expect(await screen.findByText(/thư của hệ thống sẽ gửi đến địa chỉ này/)).toBeVisible();
  });
});
