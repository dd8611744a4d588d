import { screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import { aDossier, aNomination, aRefusal, DOSSIER_ID, NOMINATION_ID } from '../testing/a-dossier';
import { renderPage } from '../testing/render-page';

const SENT = { state: 'SENT', version: 8, receiptNumber: 'HS-2017-0001', sentAt: '2017-11-20T03:00:00.000Z' };
const REFUSALS = [
  aRefusal('MINUTES_MISSING', 'Chưa đính kèm biên bản họp.', { field: 'minutes' }),
  aRefusal('VOTE_NOT_PASSED', 'Đặng Thị Ước: Được 5/8 phiếu đồng ý.', { field: `nominations.${NOMINATION_ID}.votesInFavour` }),
];

interface Checked {
  readonly dossier?: object;
  readonly sendDossier?: (...asked: unknown[]) => unknown;
}

function openCheck({ dossier = {}, sendDossier = () => ({ dossier: null, refusals: [] }) }: Checked) {
  let now = aDossier({ nominations: [aNomination({ votesInFavour: 7, achievements: '12 đề tài' })], ...dossier });
  return renderPage({
    path: `/dossiers/${DOSSIER_ID}/check`,
    roles: ['UNIT_HEAD'],
    queries: { dossier: () => now },
    mutations: {
      sendDossier: (_: unknown, asked: unknown) => {
        const answer = sendDossier(asked) as { dossier: typeof now | null };
        if (answer.dossier) now = answer.dossier;
        return answer;
      },
    },
  });
}

describe('checking a dossier before it is sent', () => {
  it('lists every reason against sending with a link to where it is put right, and does not send', async () => {
    const { container } = await openCheck({ dossier: { sendRefusals: REFUSALS } });
    const minutes = await screen.findByRole('link', { name: 'Chưa đính kèm biên bản họp.' });
    expect(minutes).toHaveAttribute('href', `/dossiers/${DOSSIER_ID}/meeting#minutes`);
    const votes = screen.getByRole('link', { name: /Được 5\/8 phiếu/ });
    expect(votes).toHaveAttribute('href', `/dossiers/${DOSSIER_ID}/nominations/${NOMINATION_ID}`);
    expect(screen.getByRole('button', { name: 'Gửi Văn phòng Sở' })).toBeDisabled();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('sends what was seen and leads to the receipt', async () => {
    const sendDossier = jest.fn((..._: unknown[]) => ({ dossier: aDossier(SENT), refusals: [] }));
    const { user, router } = await openCheck({ sendDossier });
    expect(await screen.findByText('7/8 phiếu, cần ít nhất 6')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Gửi Văn phòng Sở' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/dossiers/${DOSSIER_ID}/receipt`));
    expect(await screen.findByText('HS-2017-0001')).toBeVisible();
    expect(sendDossier.mock.calls).toEqual([[{ input: expect.objectContaining({ dossierId: DOSSIER_ID, version: 7 }) }]]);
  });

  it('tells that someone else changed the dossier meanwhile, and offers the newest version', async () => {
    const stale = aRefusal('STALE', 'Lê Văn Cường đã thay đổi nội dung này lúc 10:00.');
    const { user } = await openCheck({ sendDossier: () => ({ dossier: null, refusals: [stale] }) });
    await user.click(await screen.findByRole('button', { name: 'Gửi Văn phòng Sở' }));
    expect(await screen.findByText(/Lê Văn Cường đã thay đổi/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Xem bản mới nhất' })).toBeEnabled();
  });
});
