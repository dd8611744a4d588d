import { screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import { aDossier, aNomination, aRefusal, aVerdict, DOSSIER_ID, NOMINATION_ID } from '../testing/a-dossier';
import { renderPage } from '../testing/render-page';

const OPEN = aVerdict('months', 'UNDETERMINED');
const SENT = {
  state: 'SENT',
  receiptNumber: 'HS-2017-0001',
  sentAt: '2017-11-20T03:00:00.000Z',
  editRefusals: [aRefusal('DOSSIER_NOT_EDITABLE', 'Hồ sơ đã gửi.')],
};

type Mutations = NonNullable<Parameters<typeof renderPage>[0]['mutations']>;

function openAppraisal(mutations: Mutations = {}, more: object = {}) {
  const nominations = [aNomination({ votesInFavour: 7, state: 'SENT' }, [OPEN, aVerdict('rating', 'MET')])];
  return renderPage({
    path: `/appraisal/${DOSSIER_ID}`,
    roles: ['OFFICE'],
    queries: { dossier: () => aDossier({ ...SENT, nominations, ...more }) },
    mutations,
  });
}

describe('the appraisal of a dossier', () => {
  it('shows why it cannot be accepted yet, and has no accessibility violation', async () => {
    const reason = aRefusal('CRITERION_UNDETERMINED', 'Đặng Thị Ước: Chưa đủ căn cứ để kết luận.');
    const { container } = await openAppraisal({}, { acceptRefusals: [reason] });
    expect(await screen.findByText('Đặng Thị Ước: Chưa đủ căn cứ để kết luận.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Thẩm định đạt, trình Giám đốc' })).toBeDisabled();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says the vote as the minutes have it, and by how much the dossier is late', async () => {
    const voteResult = { vi: '9 người có quyền bỏ phiếu, phải được ít nhất 7 phiếu, được 7 phiếu đồng ý: thông qua.', en: '9 may vote' };
    await openAppraisal({}, { daysLate: 2, nominations: [aNomination({ votesInFavour: 7, state: 'SENT', voteResult }, [OPEN])] });
    expect(await screen.findByText(voteResult.vi)).toBeVisible();
    expect(screen.getByText('nộp muộn 2 ngày')).toBeVisible();
  });

  it('returns exactly what was marked, with the notes', async () => {
    const returnDossier = jest.fn((..._: unknown[]) => ({ dossier: null, refusals: [] }));
    const { user } = await openAppraisal({ returnDossier: (_, asked) => returnDossier(asked) });
    await user.click(await screen.findByRole('checkbox', { name: 'Trả lại tiêu chuẩn này để bổ sung: Yêu cầu months' }));
    await user.click(screen.getByRole('checkbox', { name: 'Biên bản họp' }));
    await user.click(screen.getByRole('checkbox', { name: 'Báo cáo thành tích' }));
    await user.type(screen.getByRole('textbox', { name: /^Yêu cầu đối với Đặng Thị Ước/ }), 'Nêu số liệu.');
    await user.type(screen.getByRole('textbox', { name: 'Yêu cầu chung' }), 'Thiếu chữ ký.');
    await user.click(screen.getByRole('button', { name: 'Trả lại đơn vị' }));
    await waitFor(() => expect(returnDossier).toHaveBeenCalledTimes(1));
    expect(returnDossier.mock.calls[0]?.[0]).toEqual({
      input: {
        idempotencyKey: expect.any(String),
        dryRun: false,
        dossierId: DOSSIER_ID,
        version: 7,
        parts: ['MINUTES'],
        note: 'Thiếu chữ ký.',
        flags: [{ nominationId: NOMINATION_ID, parts: ['ACHIEVEMENTS'], criteria: ['months'], note: 'Nêu số liệu.' }],
      },
    });
  });

  it('says why a return that asks for nothing is refused', async () => {
    const refusal = aRefusal('NOTHING_SENT_BACK', 'Phải nêu nội dung cần bổ sung.', { field: 'note' });
    const { user } = await openAppraisal({ returnDossier: () => ({ dossier: null, refusals: [refusal] }) });
    await user.click(await screen.findByRole('button', { name: 'Trả lại đơn vị' }));
    await user.click(await screen.findByRole('link', { name: 'Phải nêu nội dung cần bổ sung.' }));
    expect(screen.getByRole('textbox', { name: 'Yêu cầu chung' })).toHaveFocus();
  });

  it('settles a criterion that a human must look at, with a note', async () => {
    const recordFinding = jest.fn((..._: unknown[]) => ({ nomination: null, refusals: [] }));
    const { user } = await openAppraisal({ recordFinding: (_, asked) => recordFinding(asked) });
    await user.click(await screen.findByText('Kết luận tiêu chuẩn này'));
    await user.click(screen.getByRole('radio', { name: 'Đạt' }));
    await user.type(screen.getByRole('textbox', { name: 'Đã xem xét gì, kết quả thế nào' }), 'Đã xem hồ sơ gốc.');
    await user.click(screen.getByRole('button', { name: 'Ghi kết luận' }));
    await waitFor(() => expect(recordFinding).toHaveBeenCalledTimes(1));
    expect(recordFinding.mock.calls[0]?.[0]).toMatchObject({
      input: { nominationId: NOMINATION_ID, version: 3, criterion: 'months', met: true, note: 'Đã xem hồ sơ gốc.' },
    });
  });

  it('offers no act to those who only read', async () => {
    await renderPage({ path: `/appraisal/${DOSSIER_ID}`, roles: ['INSPECTOR'], queries: { dossier: () => aDossier(SENT) } });
    await screen.findByRole('heading', { name: 'Quá trình xử lý' });
    expect(screen.queryByRole('button', { name: 'Trả lại đơn vị' })).toBeNull();
  });
});
