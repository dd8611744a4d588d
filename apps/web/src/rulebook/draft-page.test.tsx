import { screen, waitFor, within } from '@testing-library/react';
import { parseRulebook } from '@vinh-danh/domain/rulebook/parse-rulebook';
import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

const PLAN = '01890000-0000-7000-8000-000000000100';
const DRAFT = '01890000-0000-7000-8000-000000000101';

/** The editor over a draft; what is saved is kept for the test to look at. */
async function openDraft({ search = '', rulebook = tayNinh2017 as object }: { search?: string; rulebook?: object } = {}) {
  const saved: { rulebook: object; version: number }[] = [];
  const page = await renderPage({
    path: `/rulebook/draft?year=2017${search}`,
    roles: ['OFFICE'],
    queries: {
      plan: () => ({ id: PLAN, year: 2017 }),
      rulebookDraft: () => ({ id: DRAFT, planId: PLAN, version: 1, rulebook, updatedAt: '2017-03-20T02:00:00.000Z' }),
      units: () => [
        { id: '01890000-0000-7000-8000-000000000001', code: 'QLCN', name: { vi: 'Phòng Quản lý Công nghệ', en: 'Technology Room' } },
      ],
    },
    mutations: {
      saveRulebookDraft: (_, { input }) => {
        saved.push(input);
        return { draft: { id: DRAFT, version: input.version + 1, updatedAt: '2017-03-20T02:01:00.000Z' }, refusals: [] };
      },
    },
  });
  return { ...page, saved };
}

const agency = tayNinh2017.layers.findIndex((layer) => layer.kind === 'AGENCY');

describe('writing the rules of a plan', () => {
  it('shows a rule as a sentence that follows what is typed, and saves it', async () => {
    const { user, saved, container } = await openDraft({ search: `&layer=${agency}&part=quotas` });
    await user.click(await screen.findByText(/Chiến sĩ thi đua cơ sở: không quá 15%/));
    const percent = screen.getByRole('spinbutton', { name: /Tỷ lệ/ });
    await user.clear(percent);
    await user.type(percent, '10');
    expect((await screen.findAllByText(/không quá 10%/)).length).toBeGreaterThan(0);
    expect(screen.getAllByText(/at most 10%/).length).toBeGreaterThan(0);
    await waitFor(() => expect(saved.length).toBeGreaterThan(0), { timeout: 4_000 });
    expect(parseRulebook(saved.at(-1)?.rulebook).layers[agency]?.quotas[0]?.amount).toMatchObject({ kind: 'share', percent: 10 });
    expect(await axe(container)).toHaveNoViolations();
  }, 60_000);

  it('goes to the review only once the server has what was typed last', async () => {
    const { user, saved, router } = await openDraft({ search: `&layer=${agency}&part=quotas` });
    await user.click(await screen.findByText(/Chiến sĩ thi đua cơ sở: không quá 15%/));
    const percent = screen.getByRole('spinbutton', { name: /Tỷ lệ/ });
    await user.clear(percent);
    await user.type(percent, '12');
    await user.click(screen.getByRole('button', { name: 'Kiểm tra và ban hành' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/rulebook/review'));
    expect(JSON.stringify(saved.at(-1)?.rulebook)).toContain('"percent":12');
  }, 60_000);

  it('says what a looser rule breaks and leads to it, and takes a slip back', async () => {
    const { user } = await openDraft({ search: `&layer=${agency}&part=quotas` });
    await user.click(await screen.findByText(/Chiến sĩ thi đua cơ sở: không quá 15%/));
    const percent = screen.getByRole('spinbutton', { name: /Tỷ lệ/ });
    await user.clear(percent);
    await user.type(percent, '150');
    const faults = await screen.findByText(/chỗ cần sửa trước khi ban hành/);
    expect(within(faults.closest('details') as HTMLElement).getAllByRole('link').length).toBeGreaterThan(0);
    const undo = screen.getByRole('button', { name: 'Hoàn tác' });
    while (!undo.hasAttribute('disabled')) await user.click(undo);
    expect(await screen.findByText('Không còn lỗi. Dự thảo có thể ban hành.')).toBeVisible();
  }, 60_000);

  it('adds a condition by its kind, with an id of its own', async () => {
    const { user, saved } = await openDraft({ search: `&layer=${agency}&part=additions` });
    const [first] = await screen.findAllByText(/Điều kiện bổ sung/, { selector: 'summary *' });
    await user.click(first as HTMLElement);
    const body = (first as HTMLElement).closest('details') as HTMLElement;
    await user.click(within(body).getByText(/^Đã đăng ký thi đua năm 2017/, { selector: 'summary *' }));
    await user.click(within(body).getByRole('button', { name: 'Kết hợp với điều kiện khác' }));
    expect(within(body).getByRole('combobox', { name: 'Cách kết hợp các điều kiện' })).toHaveValue('allOf');
    await user.selectOptions(within(body).getAllByRole('combobox', { name: 'Loại điều kiện' }).at(-1) as HTMLElement, 'rating');
    await user.click(within(body).getAllByRole('button', { name: 'Thêm điều kiện' }).at(-1) as HTMLElement);
    await waitFor(() => expect(JSON.stringify(saved.at(-1) ?? {})).toMatch(/"kind":"rating","id":"[a-z0-9.-]+"/), { timeout: 4_000 });
  }, 60_000);
});
