import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { aDossier, aNomination, aRefusal, CLOSED_WINDOW, DOSSIER_ID, NOMINATION_ID } from '../testing/a-dossier';
import { renderPage } from '../testing/render-page';

const VOTES = aRefusal('VOTES_MISSING', 'Chưa ghi số phiếu đồng ý.', { field: `nominations.${NOMINATION_ID}.votesInFavour` });
const TASKS = [
  { key: 'MEETING', nominationId: null, status: 'DONE', refusals: [] },
  { key: 'MINUTES', nominationId: null, status: 'DONE', refusals: [] },
  { key: 'NOMINEES', nominationId: null, status: 'DONE', refusals: [] },
  { key: 'NOMINATION', nominationId: NOMINATION_ID, status: 'TO_DO', refusals: [VOTES] },
  { key: 'SEND', nominationId: null, status: 'BLOCKED', refusals: [] },
];

function openTaskList(more: object = {}) {
  return renderPage({
    path: `/dossiers/${DOSSIER_ID}`,
    roles: ['UNIT_HEAD'],
    queries: { dossier: () => aDossier({ tasks: TASKS, ...more }) },
  });
}

describe('the task list of a dossier', () => {
  it('says for each step whether it is done and what it lacks, and leads to it', async () => {
    const { container } = await openTaskList();
    const nominee = await screen.findByRole('link', { name: '4. Đặng Thị Ước – Lao động tiên tiến' });
    expect(nominee).toHaveAttribute('href', `/dossiers/${DOSSIER_ID}/nominations/${NOMINATION_ID}`);
    const step = nominee.closest('li') as HTMLElement;
    expect(within(step).getByText('Chưa ghi số phiếu đồng ý.')).toBeVisible();
    expect(within(step).getByText('Cần làm')).toBeVisible();
    expect(screen.getByText('Đã xong 3 trong 5 việc.')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says in days of grace that it will be marked as late, and since when a clock has been stopped', async () => {
    const window = {
      opensAt: null,
      closesAt: '2017-03-18T17:00:00.000Z',
      graceUntil: '2017-03-21T17:00:00.000Z',
      pausedSince: null,
      refusals: [],
      source: null,
    };
    const { unmount } = await openTaskList({ window });
    expect(await screen.findByText(/Vẫn gửi được đến hết ngày 21\/03\/2017 \(23:59:59\) và hồ sơ được ghi là nộp muộn/)).toBeVisible();
    unmount();
    await openTaskList({ window: { ...window, closesAt: null, graceUntil: null, pausedSince: '2017-03-17T02:00:00.000Z' } });
    expect(await screen.findByText(/thời hạn tạm dừng tính từ 09:00 ngày 17\/03\/2017/)).toBeVisible();
  });

  it('keeps a draft after the deadline, and says when it closed and who may extend it', async () => {
    await openTaskList({ window: CLOSED_WINDOW });
    expect(await screen.findByText(/thời hạn đến hết ngày 04\/12\/2017, nay đã hết.*Giám đốc Sở/)).toBeVisible();
    expect(screen.getByText(/bản nháp vẫn được giữ/)).toBeVisible();
    expect(screen.getByRole('link', { name: /^1\. Cuộc họp/ })).toBeVisible();
  });

  it('names those on whom it was decided, and leads whoever may read it to why', async () => {
    const nominations = [aNomination({ state: 'APPROVED' })];
    const { unmount } = await openTaskList({ state: 'ACCEPTED', nominations });
    const outcome = await screen.findByRole('table', { name: 'Kết quả phê duyệt' });
    expect(within(outcome).getByRole('row', { name: /Đặng Thị Ước.*Lao động tiên tiến/ })).toBeVisible();
    expect(within(outcome).queryByRole('link')).not.toBeInTheDocument();
    unmount();
    await renderPage({
      path: `/dossiers/${DOSSIER_ID}`,
      roles: ['OFFICE'],
      queries: { dossier: () => aDossier({ state: 'ACCEPTED', nominations }) },
    });
    const why = await screen.findByRole('link', { name: /^Vì sao quyết định như vậy: Đặng Thị Ước/ });
    expect(why).toHaveAttribute('href', `/replay/${NOMINATION_ID}`);
  });

  it('marks in a returned dossier what the Office asks for, with its note', async () => {
    await openTaskList({
      state: 'RETURNED',
      returnedAt: '2017-11-21T02:00:00.000Z',
      returnNote: 'Biên bản thiếu chữ ký.',
      reopened: ['MINUTES'],
      nominations: [aNomination({ reopened: ['rating'], returnNote: 'Bổ sung quyết định xếp loại.' })],
      tasks: TASKS.map((task) => ({ ...task, refusals: [], status: task.key === 'MEETING' ? 'CLOSED' : 'DONE' })),
    });
    expect(await screen.findByText('Biên bản thiếu chữ ký.')).toBeVisible();
    const stepOf = (name: RegExp) => within(screen.getByRole('link', { name }).closest('li') as HTMLElement);
    expect(stepOf(/^1\./).getByText('Đã khóa')).toBeVisible();
    expect(stepOf(/^2\./).getByText('Cần bổ sung')).toBeVisible();
    expect(stepOf(/^4\./).getByText('Bổ sung quyết định xếp loại.')).toBeVisible();
  });

  it('asks for a reason before a dossier is withdrawn, and shows why it was refused', async () => {
    const withdrawDossier = jest.fn((..._: unknown[]) => ({ dossier: null, refusals: [aRefusal('REASON_MISSING', 'Phải nêu lý do.')] }));
    const { user } = await renderPage({
      path: `/dossiers/${DOSSIER_ID}`,
      roles: ['UNIT_HEAD'],
      queries: { dossier: () => aDossier({ tasks: TASKS }) },
      mutations: { withdrawDossier },
    });
    await user.click(await screen.findByRole('button', { name: 'Rút hồ sơ' }));
    const dialog = document.querySelector('dialog') as HTMLElement;
    await user.click(within(dialog).getByText('Rút hồ sơ', { selector: 'button *' }));
    expect(await screen.findByText('Phải nêu lý do.')).toBeVisible();
    expect(withdrawDossier.mock.calls[0]?.[1]).toMatchObject({ input: { dossierId: DOSSIER_ID, version: 7 } });
  });
});
