import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

const SUBJECT = '01890000-0000-7000-8000-000000000009';

function entry(id: string, more: object = {}) {
  return {
    id,
    at: '2017-03-20T03:32:00.000Z',
    accountId: '01890000-0000-7000-8000-0000000000bb',
    accountName: 'Lê Văn Cường',
    onBehalfOfName: 'Hồ Sỹ Giang',
    apiTokenName: null,
    action: 'returnPledge',
    subjectKind: 'pledge',
    subjectId: SUBJECT,
    unitId: null,
    unitName: { vi: 'Văn phòng Sở', en: 'Department Office' },
    before: { state: 'SENT', version: 1 },
    after: { state: 'RETURNED', version: 1, note: 'Bổ sung chỉ tiêu' },
    reason: 'Chỉ tiêu chưa đo đếm được',
    requestId: 'req-1',
    ...more,
  };
}

function page(entries: object[], endCursor: string | null = null) {
  return {
    edges: entries.map((node) => ({ node, cursor: (node as { id: string }).id })),
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
  };
}

describe('the audit trail', () => {
  it('says who did what, when and why, with before and after side by side', async () => {
    const { user } = await renderPage({ path: '/audit', roles: ['INSPECTOR'], queries: { auditEntries: () => page([entry('7')]) } });
    const card = within(await screen.findByRole('article'));
    expect(card.getByRole('heading')).toHaveTextContent('Trả lại đăng ký thi đua');
    expect(card.getByText('10:32 ngày 20/03/2017')).toBeVisible();
    expect(card.getByText('Chỉ tiêu chưa đo đếm được')).toBeVisible();
    expect(card.getByText(/Lê Văn Cường thay mặt Hồ Sỹ Giang/)).toBeVisible();
    await user.click(card.getByText('Xem trước và sau'));
    const rows = card.getAllByRole('row').map((row) => row.textContent);
    expect(rows).toEqual(['MụcTrướcSau', 'stateSENTRETURNED', 'noteBổ sung chỉ tiêu']);
  });

  it('asks for what its address says, the last day to its end', async () => {
    const auditEntries = jest.fn((..._: unknown[]) => page([]));
    await renderPage({ path: `/audit?subject=${SUBJECT}&from=2017-03-15&to=2017-03-31&action=sendPledge`, queries: { auditEntries } });
    await screen.findByText('Không có thay đổi nào phù hợp với điều kiện lọc.');
    expect(auditEntries.mock.calls[0]?.[1]).toEqual({
      filter: { subjectId: SUBJECT, action: 'sendPledge', from: '2017-03-14T17:00:00.000Z', to: '2017-03-31T17:00:00.000Z' },
      first: 50,
    });
  });

  it('keeps its filters in the address', async () => {
    const { user, router } = await renderPage({ path: '/audit', queries: { auditEntries: () => page([entry('7')]) } });
    await user.selectOptions(screen.getByLabelText('Việc đã làm'), 'Gửi hồ sơ');
    await user.click(screen.getByRole('button', { name: 'Lọc' }));
    expect(router.state.location.search).toEqual({ action: 'sendDossier' });
  });

  it('shows older changes after those already there', async () => {
    const auditEntries = (_: unknown, { after }: { after?: string }) => (after ? page([entry('6')]) : page([entry('7')], '7'));
    const { user } = await renderPage({ path: '/audit', queries: { auditEntries } });
    await user.click(await screen.findByRole('button', { name: 'Xem các thay đổi cũ hơn' }));
    expect(await screen.findAllByRole('article')).toHaveLength(2);
  });

  it('tells nothing yet from nothing that matches', async () => {
    await renderPage({ path: '/audit', queries: { auditEntries: () => page([]) } });
    expect(await screen.findByText('Chưa có thay đổi nào được ghi.')).toBeVisible();
  });

  it('says when it could not be loaded, and tries again', async () => {
    let away = true;
    const auditEntries = () => {
      if (away) throw new TypeError('Failed to fetch');
      return page([entry('7')]);
    };
    const { user } = await renderPage({ path: '/audit', queries: { auditEntries } });
    expect(await screen.findByRole('alert')).toHaveTextContent('Không tải được nội dung này');
    away = false;
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(await screen.findByRole('article')).toBeVisible();
  });

  it('has no violation that axe can find', async () => {
    const { container } = await renderPage({ path: '/audit', queries: { auditEntries: () => page([entry('7')], '7') } });
    await screen.findByRole('article');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('is verified when asked to, and gives its head to be written down', async () => {
    const hash = 'ab'.repeat(32);
    const auditVerification = () => ({ head: { number: '1204', hash }, bad: null });
    const { user } = await renderPage({ path: '/audit', queries: { auditEntries: () => page([]), auditVerification } });
    await user.click(screen.getByRole('button', { name: 'Kiểm tra ngay' }));
    expect(await screen.findByText(/^Đủ 1.204 bản ghi; không có bản ghi nào bị sửa/)).toBeVisible();
    expect(screen.getByText(`1204:${hash}`)).toBeVisible();
  });

  it('says which entry was changed behind its back, and whom to tell', async () => {
    const auditVerification = () => ({
      head: { number: '6', hash: 'ab'.repeat(32) },
      bad: { number: '7', entryId: '9', fault: 'CHANGED' },
    });
    const { user, container } = await renderPage({ path: '/audit', queries: { auditEntries: () => page([]), auditVerification } });
    await user.click(screen.getByRole('button', { name: 'Kiểm tra ngay' }));
    expect(await screen.findByText('Bản ghi số 7 có vấn đề.')).toBeVisible();
    expect(screen.getByText(/Nội dung đã bị sửa sau khi ghi. Hãy giữ nguyên hiện trạng/)).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });
});
