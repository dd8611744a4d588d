import { screen, waitFor, within } from '@testing-library/react';
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

  it('shows each paper that the rules ask for, with its file or what is missing, and leads to its place', async () => {
    const paper = (item: string, name: string, nominationId: string | null) => ({ item, nominationId, name: { vi: name, en: name } });
    const papers = [
      paper('tax', 'Xác nhận thuế', null),
      paper('seal', 'Giấy xác nhận trích lục', null),
      paper('medical', 'Giấy khám sức khỏe', NOMINATION_ID),
      paper('photo', 'Ảnh chân dung', NOMINATION_ID),
    ];
    const file = { filename: 'thue.pdf', purpose: 'PAPER', item: 'tax', nominationId: null };
    const sendRefusals = [
      aRefusal('PAPER_MISSING', 'Chưa đính kèm Giấy xác nhận trích lục.', { field: 'minutes.papers.seal' }),
      aRefusal('PAPER_MISSING', 'Chưa đính kèm Giấy khám sức khỏe.', { field: `nominations.${NOMINATION_ID}.papers.medical` }),
    ];
    await openCheck({ dossier: { papers, attachments: [file], sendRefusals } });
    const rowOf = async (name: string) => (await screen.findByText(name, { selector: 'dt' })).parentElement as HTMLElement;
    expect(within(await rowOf('Xác nhận thuế')).getByText('thue.pdf')).toBeVisible();
    expect(within(await rowOf('Giấy xác nhận trích lục')).getByText(/Còn thiếu/)).toBeVisible();
    expect(within(await rowOf('Giấy khám sức khỏe')).getByText(/Còn thiếu/)).toBeVisible();
    expect(within(await rowOf('Ảnh chân dung')).getByText('Không có')).toBeVisible();
    expect(screen.getByRole('link', { name: /trích lục\.$/ })).toHaveAttribute('href', `/dossiers/${DOSSIER_ID}/meeting#papers`);
    expect(screen.getByRole('link', { name: /khám sức khỏe\.$/ })).toHaveAttribute(
      'href',
      `/dossiers/${DOSSIER_ID}/nominations/${NOMINATION_ID}#papers`,
    );
    expect(within(await rowOf('Giấy khám sức khỏe')).getByRole('link')).toHaveAttribute('href', expect.stringMatching(/#papers$/));
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
