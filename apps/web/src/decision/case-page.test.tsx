import { screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { AWARDS, answer, caseOf, idOf, nomination, pageOf, quota, reason } from '../testing/nominations';
import { renderPage } from '../testing/render-page';

const NAMES: Readonly<Record<string, string>> = { [idOf(1)]: 'Nguyễn Văn An', [idOf(2)]: 'Trần Thị Bình', [idOf(3)]: 'Lê Văn Cường' };
const FULL = reason('QUOTA_USED', 'Không còn chỉ tiêu.');

interface Given {
  readonly id?: number;
  readonly roles?: readonly ('DIRECTOR' | 'INSPECTOR')[];
  readonly more?: () => object;
  readonly preview?: () => object;
  readonly approve?: (...args: unknown[]) => object;
  readonly refuse?: (...args: unknown[]) => object;
}

const passing = (...rows: object[]) => ({ rows, quotas: [quota({ used: 3 })], refusals: [] });

async function open({ id = 2, roles = ['DIRECTOR'], more = () => ({}), ...given }: Given = {}) {
  const page = await renderPage({
    path: `/approvals/${idOf(id)}?award=GRASSROOTS_EMULATION_FIGHTER`,
    roles,
    queries: {
      nomination: (_, args) => caseOf(args.id, NAMES[args.id] ?? '', more()),
      nominations: () =>
        pageOf(
          [1, 2, 3].map((number) => nomination(number, NAMES[idOf(number)] ?? '')),
          { total: 3 },
        ),
      quotas: () => [
        quota(),
        quota({ id: idOf(901), counts: 'PERSONS', name: { vi: 'Mức trần cá nhân', en: 'Cap' } }),
        quota({ id: idOf(902), counts: 'COLLECTIVES', name: { vi: 'Mức trần tập thể', en: 'Cap' } }),
      ],
      plan: () => ({ id: idOf(800), rules: { awards: AWARDS } }),
      units: () => [],
      approvalPreview: given.preview ?? (() => passing(answer(id))),
    },
    mutations: {
      approveNominations: given.approve ?? (() => passing(answer(id))),
      refuseNominations: given.refuse ?? (() => passing(answer(id))),
    },
  });
  await screen.findByRole('heading', { name: 'Xét theo tiêu chuẩn' });
  return page;
}

const inDialog = async () => within(await screen.findByRole('dialog'));

describe('one case before the Director', () => {
  it('shows verdicts, evidence, minutes, votes, initiatives, history and the places beside each other', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Trần Thị Bình – Chiến sĩ thi đua cơ sở');
    const criteria = within(screen.getByRole('list', { name: 'Tiêu chuẩn' }));
    expect(criteria.getByRole('link', { name: 'Tải xuống quyet-dinh.pdf' })).toHaveAttribute('href', `/attachments/${idOf(610)}`);
    expect(criteria.getByText(/Đã đối chiếu tại đơn vị/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Tải xuống bien-ban.pdf' })).toBeVisible();
    expect(screen.getByText('9/10 phiếu (cần ít nhất 7)')).toBeVisible();
    expect(screen.getByText('Sáng kiến, cấp cơ sở, 15/QĐ-HĐSK, 02/10/2017')).toBeVisible();
    expect(await screen.findByRole('heading', { name: 'Chỉ tiêu Chiến sĩ thi đua cơ sở' })).toBeVisible();
  });

  it('shows every quota in which it needs a place, and none that counts others', async () => {
    await open();
    expect(await screen.findByRole('heading', { name: 'Mức trần cá nhân' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Mức trần tập thể' })).not.toBeInTheDocument();
  });

  it('leads from a decided case to the decisions that name it', async () => {
    const line = { decisionId: idOf(70), nominationId: idOf(2), kind: 'AWARD', number: '125/QĐ-SKHCN', issuedOn: '2017-12-25' };
    const { container } = await open({
      more: () => ({ state: 'APPROVED', approvedAt: '2017-12-20T02:00:00.000Z', awardLines: [line] }),
    });
    const link = await screen.findByRole('link', { name: 'Quyết định khen thưởng 125/QĐ-SKHCN' });
    expect(link).toHaveAttribute('href', `/decisions/${idOf(70)}`);
    expect(link.closest('li')).toHaveTextContent('25/12/2017');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('leaves out what happened to others of the same dossier', async () => {
    await open();
    expect(screen.getByText('Gửi Văn phòng Sở')).toBeVisible();
    expect(screen.queryByText('Cập nhật đề nghị')).not.toBeInTheDocument();
  });

  it('says where it stands in its queue, and goes on and back by keys', async () => {
    const { user, router } = await open();
    expect(await screen.findByText('2 / 3')).toBeVisible();
    await user.keyboard('j');
    expect(await screen.findByText('3 / 3')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Bỏ qua, xem tiếp' })).toBeDisabled();
    await user.keyboard('k');
    await screen.findByText('2 / 3');
    expect(router.state.location.search).toEqual({ award: 'GRASSROOTS_EMULATION_FIGHTER' });
  });

  it('approves by key after its preview, and goes on to the next', async () => {
    const approve = jest.fn((..._: unknown[]) => passing(answer(2)));
    const { user, router } = await open({ approve });
    await screen.findByText('2 / 3');
    await user.keyboard('a');
    const dialog = await inDialog();
    await user.click(await dialog.findByRole('button', { name: 'Phê duyệt và xem tiếp' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/approvals/${idOf(3)}`));
    expect(await screen.findByText('Trần Thị Bình – Chiến sĩ thi đua cơ sở')).toBeVisible();
    expect(approve.mock.calls[0]?.[1]).toMatchObject({ input: { rows: [{ nominationId: idOf(2), version: 3 }] } });
  });

  it('stays with a case that was not approved after all, and says why', async () => {
    const { user, router } = await open({ approve: () => passing(answer(2, FULL)) });
    await screen.findByText('2 / 3');
    await user.keyboard('a');
    await user.click(await (await inDialog()).findByRole('button', { name: 'Phê duyệt và xem tiếp' }));
    expect(await screen.findByText('Đã phê duyệt 0 trong 1 đề nghị')).toBeVisible();
    expect(screen.getByText('Không còn chỉ tiêu.')).toBeVisible();
    expect(router.state.location.pathname).toBe(`/approvals/${idOf(2)}`);
  });

  it('says in advance why it cannot be approved, and offers only what can be done', async () => {
    const { user } = await open({ more: () => ({ approvalRefusals: [FULL] }) });
    expect(screen.getByRole('heading', { name: 'Vì sao chưa phê duyệt được' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Phê duyệt' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Không phê duyệt' })).toBeVisible();
    await user.keyboard('a');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('refuses only with a reason', async () => {
    const refuse = jest.fn((..._: unknown[]) => passing(answer(3)));
    const { user } = await open({ id: 3, refuse });
    await user.keyboard('r');
    const dialog = await inDialog();
    await user.click(dialog.getByRole('button', { name: 'Không phê duyệt' }));
    expect(dialog.getByRole('alert')).toHaveTextContent('Nhập lý do không phê duyệt.');
    expect(refuse).not.toHaveBeenCalled();
    await user.type(dialog.getByLabelText(/Lý do/), 'Chưa đủ minh chứng');
    await user.click(dialog.getByRole('button', { name: 'Không phê duyệt' }));
    expect(await screen.findByText('Đã ghi nhận không phê duyệt 1 trong 1 đề nghị')).toBeVisible();
  });

  it('proposes upwards what another level decides', async () => {
    await open({ more: () => ({ award: 'EXCELLENT_COLLECTIVE' }) });
    expect(await screen.findByRole('button', { name: 'Trình UBND tỉnh' })).toBeVisible();
  });

  it('shows others with access everything but the acts, and says who decides', async () => {
    const { user } = await open({ roles: ['INSPECTOR'] });
    expect(screen.getByText(/Giám đốc Sở là người quyết định/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Phê duyệt' })).not.toBeInTheDocument();
    await user.keyboard('a');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('has no violation that axe can find', async () => {
    const { container } = await open({ more: () => ({ approvalRefusals: [FULL] }) });
    await screen.findByText('2 / 3');
    expect(await axe(container)).toHaveNoViolations();
  });
});
