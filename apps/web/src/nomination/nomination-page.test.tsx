import { screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import { aDossier, aNomination, aRefusal, aVerdict, DOSSIER_ID, NOMINATION_ID } from '../testing/a-dossier';
import { renderPage } from '../testing/render-page';

const VERDICTS = [aVerdict('rating', 'MET'), aVerdict('virtue', 'UNDETERMINED', { kind: 'attested' })];

function openNomination(more: object = {}, dossier: object = {}, saveNomination?: (asked: unknown) => unknown) {
  const nomination = aNomination({ dossier: aDossier(dossier), ...more }, VERDICTS);
  return renderPage({
    path: `/dossiers/${DOSSIER_ID}/nominations/${NOMINATION_ID}`,
    roles: ['UNIT_HEAD'],
    queries: { nomination: () => nomination },
    mutations: {
      saveNomination: (_: unknown, asked: unknown) =>
        saveNomination?.(asked) ?? { nomination: { ...nomination, version: 4 }, refusals: [] },
    },
  });
}

describe('one nomination', () => {
  it('says while the votes are typed whether they carry, by the rule of the server', async () => {
    const { user, container } = await openNomination();
    const votes = await screen.findByRole('textbox', { name: 'Số phiếu đồng ý' });
    expect(screen.getByText('Cần ít nhất 6 phiếu (8 người dự họp).')).toBeVisible();
    await user.type(votes, '5');
    expect(screen.getByText('Được 5/8 phiếu đồng ý, phải có ít nhất 6 phiếu mới được đề nghị.')).toBeVisible();
    await user.clear(votes);
    await user.type(votes, '6');
    expect(screen.getByText('Đủ phiếu')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('saves by itself what was typed, under the version that was seen', async () => {
    const save = jest.fn((_: unknown): unknown => undefined);
    const { user } = await openNomination({}, {}, save);
    await user.type(await screen.findByRole('textbox', { name: 'Báo cáo thành tích' }), '12 đề tài');
    await user.click(screen.getByRole('radio', { name: 'Đạt' }));
    await waitFor(() => expect(save).toHaveBeenCalled(), { timeout: 4_000 });
    expect(save.mock.calls.at(-1)?.[0]).toMatchObject({
      input: { version: 3, achievements: '12 đề tài', attestations: [{ criterion: 'virtue', met: true }] },
    });
  });

  it('tells a second writer that the page is stale, and keeps what was typed', async () => {
    const stale = aRefusal('STALE', 'Lê Văn Cường đã thay đổi nội dung này.');
    const { user } = await openNomination({}, {}, () => ({ nomination: null, refusals: [stale] }));
    const report = await screen.findByRole('textbox', { name: 'Báo cáo thành tích' });
    await user.type(report, 'Của tôi');
    expect(await screen.findByText('Lê Văn Cường đã thay đổi nội dung này.', {}, { timeout: 4_000 })).toBeVisible();
    expect(report).toHaveValue('Của tôi');
    expect(screen.getByRole('button', { name: 'Xem bản mới nhất' })).toBeEnabled();
  });

  it('opens in a returned dossier only what the Office sent back', async () => {
    await openNomination(
      { state: 'RETURNED', reopened: ['ACHIEVEMENTS'], returnNote: 'Viết rõ số liệu.' },
      { state: 'RETURNED', reopened: [] },
    );
    expect(await screen.findByText('Viết rõ số liệu.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Báo cáo thành tích' })).not.toHaveAttribute('readonly');
    expect(screen.getByRole('textbox', { name: 'Số phiếu đồng ý' })).toHaveAttribute('readonly');
    expect(screen.getByRole('radio', { name: 'Đạt' })).toBeDisabled();
  });
});
