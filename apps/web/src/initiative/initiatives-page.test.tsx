import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

const ME = '01890000-0000-7000-8000-000000000001';
const ID = '01890000-0000-7000-8000-000000000041';

function filed(more: object = {}) {
  return {
    ...{ id: ID, version: 2, receiptNumber: 'SK-2017-0001', kind: 'INITIATIVE', title: 'Số hóa hồ sơ đề tài', level: 'UNIT' },
    ...{
      description: 'Quét và lập chỉ mục hồ sơ.',
      effect: 'Giảm một nửa thời gian tra cứu.',
      unit: { vi: 'Phòng Quản lý Khoa học', en: 'x' },
    },
    ...{ authors: [{ id: ME, name: 'Nguyễn Văn An' }], filedAt: '2017-09-20T02:00:00.000Z', state: 'FILED', recognitions: [] },
    ...{ refuseReason: null, isOwn: true, mayReview: false, withdrawRefusals: [], ...more },
  };
}
const listOf = (...nodes: object[]) => ({
  edges: nodes.map((node) => ({ node })),
  pageInfo: { hasNextPage: false, endCursor: null },
});

describe('the page of one initiative', () => {
  it('is where a notice leads: it says what became of it', async () => {
    const asked = jest.fn((..._: unknown[]) => filed({ state: 'REFUSED', refuseReason: 'Trùng giải pháp đã có' }));
    const { container } = await renderPage({ path: `/initiatives/${ID}`, personId: ME, queries: { initiative: asked } });
    expect(await screen.findByText('Trùng giải pháp đã có')).toBeVisible();
    expect(asked.mock.calls[0]?.[1]).toEqual({ id: ID });
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('the page of initiatives', () => {
  it('shows what was filed with where it stands, and can be read by everybody', async () => {
    const { container } = await renderPage({
      path: '/initiatives',
      personId: ME,
      queries: { initiatives: () => listOf(filed(), filed({ id: 'x', state: 'REFUSED', refuseReason: 'Trùng giải pháp đã có' })) },
    });
    expect(await screen.findByText('Đã nộp, chờ Hội đồng')).toBeVisible();
    expect(screen.getByText('Trùng giải pháp đã có')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('checks with the rule before it sends, keeps what is written, and gives the receipt', async () => {
    const fileInitiative = jest.fn((..._: unknown[]) => ({ initiative: filed(), refusals: [] }));
    const { user } = await renderPage({
      path: '/initiatives',
      personId: ME,
      queries: { initiatives: () => listOf() },
      mutations: { fileInitiative },
    });
    expect(await screen.findByText('Ông/bà chưa nộp sáng kiến nào.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Nộp sáng kiến' }));
    await user.type(screen.getByLabelText(/^Tên sáng kiến, đề tài/), 'Số hóa hồ sơ đề tài');
    await user.click(screen.getByRole('button', { name: 'Gửi Hội đồng sáng kiến' }));
    expect(fileInitiative).not.toHaveBeenCalled();
    expect(localStorage.getItem('vinh-danh.draft.initiative')).toContain('Số hóa hồ sơ đề tài');

    await user.type(screen.getByLabelText(/^Nội dung/), 'Quét và lập chỉ mục.');
    await user.type(screen.getByLabelText(/^Hiệu quả, phạm vi áp dụng/), 'Toàn Sở, nhanh gấp đôi.');
    await user.click(screen.getByRole('button', { name: 'Gửi Hội đồng sáng kiến' }));
    expect(await screen.findByText(/số tiếp nhận SK-2017-0001/)).toBeVisible();
    expect(fileInitiative.mock.calls[0]?.[1]).toMatchObject({ input: { title: 'Số hóa hồ sơ đề tài', level: 'UNIT', coauthorIds: [] } });
    expect(localStorage.getItem('vinh-danh.draft.initiative')).toBeNull();
  });

  it('lets the Office record the recognition of what the council passed, and asks for number and day first', async () => {
    const recogniseInitiative = jest.fn((..._: unknown[]) => ({ initiative: filed({ state: 'RECOGNISED' }), refusals: [] }));
    const { user } = await renderPage({
      path: '/initiatives?of=ALL',
      personId: ME,
      roles: ['OFFICE'],
      now: '2017-11-20T02:00:00.000Z',
      queries: { initiatives: () => listOf(filed({ state: 'PASSED', isOwn: false, mayReview: true })) },
      mutations: { recogniseInitiative },
    });
    await user.click(await screen.findByRole('button', { name: 'Ghi quyết định công nhận' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Ghi quyết định công nhận' }));
    expect(recogniseInitiative).not.toHaveBeenCalled();
    await user.type(dialog.getByLabelText(/^Ngày quyết định/), '2017-11-15');
    await user.type(dialog.getByLabelText(/^Số quyết định/), '45/QĐ-SKHCN');
    await user.click(dialog.getByRole('button', { name: 'Ghi quyết định công nhận' }));
    expect(recogniseInitiative.mock.calls[0]?.[1]).toMatchObject({
      input: { initiativeId: ID, version: 2, level: 'UNIT', decidedOn: '2017-11-15', decisionNumber: '45/QĐ-SKHCN' },
    });
  });
});
