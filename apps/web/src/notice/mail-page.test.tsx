import { screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

function mail(more: object = {}) {
  return {
    id: '01890000-0000-7000-8000-0000000000b1',
    kind: 'NOTICE',
    about: [{ vi: 'Hồ sơ bị trả lại', en: 'A dossier was sent back' }],
    accountId: '01890000-0000-7000-8000-0000000000b2',
    readerName: 'Đặng Thị Ước',
    address: 'uoc@tayninh.gov.vn',
    state: 'FAILED',
    createdAt: '2017-03-20T01:00:00.000Z',
    settledAt: null,
    attempts: 14,
    nextAttemptAt: null,
    answer: '550 5.1.1 User unknown',
    dropReason: null,
    ...more,
  };
}
const page = (...nodes: object[]) => ({
  edges: nodes.map((node) => ({ node, cursor: 'c' })),
  pageInfo: { hasNextPage: false, endCursor: null },
});
const figures =
  (more: object = {}) =>
  () => ({
    ...{ sendsMail: true, waiting: 2, retried: 1, sent: 7, failed: 1, dropped: 0, withoutAddress: 3 },
    ...more,
  });
const open = (path: string, queries: Parameters<typeof renderPage>[0]['queries'], mutations = {}) =>
  renderPage({ path, roles: ['ADMINISTRATOR'], queries: { mailFigures: figures(), ...queries }, mutations });

describe('the mail of the program', () => {
  it('says what failed and why, and lets it be tried again', async () => {
    const retryMails = jest.fn((..._: unknown[]) => ({ mails: [mail({ state: 'WAITING', attempts: 0 })], refusals: [] }));
    const { user, container } = await open('/administration/mail?state=FAILED', { mails: () => page(mail()) }, { retryMails });
    const row = within(await screen.findByRole('row', { name: /Đặng Thị Ước/ }));
    expect(row.getByText('Đã thử 14 lần. Máy chủ thư: 550 5.1.1 User unknown')).toBeVisible();
    expect(screen.getByText('2, trong đó 1 đã gửi không thành và sẽ gửi lại')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
    await user.click(row.getByRole('button', { name: 'Gửi lại thư cho Đặng Thị Ước' }));
    expect(await screen.findByText('Đã xếp 1 thư để gửi lại.')).toBeVisible();
    await waitFor(() =>
      expect(retryMails.mock.calls[0]?.[1]).toMatchObject({ input: { mailIds: ['01890000-0000-7000-8000-0000000000b1'] } }),
    );
  });

  it('offers no second try where none can help', async () => {
    await open('/administration/mail', {
      mails: () => page(mail({ state: 'SENT', answer: '250 OK' }), mail({ id: 'b', state: 'DROPPED', dropReason: 'NO_ACCOUNT' })),
    });
    expect(await screen.findByText(/Tài khoản đã ngừng/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Gửi lại thư cho/ })).toBeNull();
  });

  it('keeps its filter in the address, and clears one that hides all', async () => {
    const { user, router } = await open('/administration/mail', { mails: () => page() });
    expect(await screen.findByText('Chưa có thư nào được gửi.')).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Tình trạng'), 'FAILED');
    expect(router.state.location.search).toEqual({ state: 'FAILED' });
    await user.click(await screen.findByRole('button', { name: 'Xem tất cả' }));
    expect(router.state.location.search).toEqual({});
  });

  it('says that no mail server is set up', async () => {
    await open('/administration/mail', { mails: () => page(), mailFigures: figures({ sendsMail: false }) });
    expect(await screen.findByText(/SMTP_URL/)).toBeVisible();
  });
});
