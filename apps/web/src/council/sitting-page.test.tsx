import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

const ID = '01890000-0000-7000-8000-000000000040';
const CASE = '01890000-0000-7000-8000-000000000041';
const SEAT = '01890000-0000-7000-8000-000000000042';
const text = (vi: string) => ({ vi, en: vi });

const aCase = {
  id: CASE,
  sittingId: ID,
  place: 1,
  name: 'Trần Ngọc Ánh',
  unit: 'Phòng Đo lường',
  awardName: text('Chiến sĩ thi đua cơ sở'),
  nominationId: null,
  initiativeId: null,
  ballot: 'SECRET',
  isKeptFrom: false,
  ownInterest: null,
  outcome: null,
  minutes: null,
  standing: {
    recused: 1,
    text: text('1 người không tham gia; 8 người được bỏ phiếu; cần 7 phiếu đồng ý.'),
    refusals: [],
    source: { name: text('Quy chế') },
  },
  recusals: [],
  partRefusals: [],
  opinions: [],
};

const aSitting = {
  id: ID,
  version: 3,
  number: 1,
  year: 2017,
  council: text('Hội đồng Thi đua – Khen thưởng'),
  startsAt: '2017-12-11T01:00:00.000Z',
  place: 'Phòng họp số 1',
  note: '',
  state: 'CONVENED',
  openedAt: null,
  closedAt: null,
  cancelReason: null,
  standing: { seatId: null, part: null, runs: true },
  window: null,
  conveneRefusals: [],
  openRefusals: [],
  cases: [aCase],
  seats: [{ seatId: SEAT, part: 'MEMBER', votes: true, personId: ID, name: 'Lê Minh Tâm', title: null, attends: null, proxyName: null }],
  attendanceChanges: [],
  memberTies: [],
};

const open = (sitting: object, mutations = {}) =>
  renderPage({ path: `/sittings/${ID}`, roles: ['OFFICE'], queries: { sitting: () => ({ ...aSitting, ...sitting }) }, mutations });

describe('the page of a sitting', () => {
  it('shows the agenda with who may vote and how many votes are needed, and can be read by everybody', async () => {
    const { container } = await open({});
    const row = await screen.findByRole('row', { name: /Trần Ngọc Ánh/ });
    expect(within(row).getByText(/8 người được bỏ phiếu; cần 7 phiếu/)).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says why it cannot be opened, and offers no way around it', async () => {
    const openRefusals = [
      { code: 'COUNCIL_HAS_NO_QUORUM', message: text('Phải có ít nhất 6 trên 9 thành viên.'), field: null, source: null },
    ];
    await open({ openRefusals });
    expect(await screen.findByText('Phải có ít nhất 6 trên 9 thành viên.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Khai mạc' })).toBeDisabled();
  });

  it('records who is there', async () => {
    const recordAttendance = jest.fn((..._: unknown[]) => ({ sitting: aSitting, refusals: [] }));
    const { user } = await open({}, { recordAttendance });
    await user.click(await screen.findByRole('button', { name: 'Ghi tất cả người chưa ghi là có mặt' }));
    await user.click(screen.getByRole('button', { name: 'Ghi nhận' }));
    expect(recordAttendance.mock.calls[0]?.[1]).toMatchObject({ input: { sittingId: ID, rows: [{ seatId: SEAT, attends: 'PRESENT' }] } });
  });

  it('shows a member no desk', async () => {
    await open({ standing: { seatId: SEAT, part: 'MEMBER', runs: false } });
    await screen.findByRole('row', { name: /Trần Ngọc Ánh/ });
    expect(screen.queryByRole('button', { name: 'Khai mạc' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Ghi nhận' })).toBeNull();
  });
});

describe('a member who has not answered yet', () => {
  const OTHER = '01890000-0000-7000-8000-000000000043';
  const cases = [
    aCase,
    { ...aCase, id: OTHER, place: 2, name: 'Phạm Thị Hoa' },
    { ...aCase, id: SEAT, place: 3, name: 'Ngô Văn Bình', isKeptFrom: true, standing: null },
    { ...aCase, id: ID, place: 4, name: 'Đỗ Thị Lan', ownInterest: false },
  ];
  const standing = { seatId: SEAT, part: 'MEMBER', runs: false };
  const refused = { code: 'RECUSED', message: text('Có quan hệ gia đình đã khai.'), field: null, source: null };

  it('says once, of the cases that remain and are not left, that they have no interest; and reads of each other one why not', async () => {
    const results = [{ caseId: CASE, refusals: [refused] }];
    const declareNoConflict = jest.fn((..._: unknown[]) => ({ results, dryRun: false }));
    const { user, container } = await open({ standing, cases }, { declareNoConflict });
    expect(await screen.findByText(/2 trường hợp chờ ông\/bà trả lời.*Không kể 1 trường hợp/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Trả lời một lần' }));
    const dialog = screen.getByRole('dialog');
    expect(
      within(dialog)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Trần Ngọc ÁnhChiến sĩ thi đua cơ sở', 'Phạm Thị HoaChiến sĩ thi đua cơ sở']);
    await user.click(within(dialog).getByRole('checkbox', { name: 'Để lại, trả lời riêng: Phạm Thị Hoa' }));
    expect(within(dialog).getByText(/Tôi khai: trong 1 trường hợp/)).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
    await user.click(within(dialog).getByRole('button', { name: 'Tôi không có liên quan đến 1 trường hợp' }));
    expect(declareNoConflict.mock.calls[0]?.[1]).toMatchObject({ input: { sittingId: ID, caseIds: [CASE] } });
    expect(await screen.findByText('Có quan hệ gia đình đã khai.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Chưa ghi nhận: Trần Ngọc Ánh' })).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('declares nothing when every case is left', async () => {
    const { user } = await open({ standing, cases: [aCase] });
    await user.click(await screen.findByRole('button', { name: 'Trả lời một lần' }));
    await user.click(screen.getByRole('checkbox', { name: 'Để lại, trả lời riêng: Trần Ngọc Ánh' }));
    expect(screen.getByRole('button', { name: 'Tôi không có liên quan đến 0 trường hợp' })).toBeDisabled();
  });

  it('is not asked where nothing remains, before members are called in, or without a seat', async () => {
    for (const given of [{ standing, cases: [cases[3]] }, { standing, state: 'DRAFT' }, {}]) {
      const { unmount } = await open(given);
      await screen.findByRole('table', { name: 'Chương trình' });
      expect(screen.queryByRole('button', { name: 'Trả lời một lần' })).toBeNull();
      unmount();
    }
  });
});

describe('the page of a case', () => {
  const member = {
    id: ID,
    number: 1,
    year: 2017,
    state: 'CONVENED',
    standing: { seatId: SEAT, runs: false },
    cases: [{ id: CASE }],
    seats: [],
  };
  const openCase = (given: object, mutations = {}) =>
    renderPage({
      path: `/sittings/${ID}/cases/${CASE}`,
      roles: ['COUNCIL_MEMBER'],
      queries: { sittingCase: () => ({ ...aCase, sitting: member, ...given }) },
      mutations,
    });

  it('asks a member for their interest before anything else', async () => {
    const answerConflict = jest.fn((..._: unknown[]) => ({ case: aCase, refusals: [] }));
    const { user, container } = await openCase(
      { partRefusals: [{ code: 'CONFLICT_UNANSWERED', message: text('Hãy trả lời.') }] },
      { answerConflict },
    );
    await user.click(await screen.findByRole('button', { name: 'Tôi không có liên quan' }));
    expect(answerConflict.mock.calls[0]?.[1]).toMatchObject({ input: { caseId: CASE, hasInterest: false } });
    expect(await axe(container)).toHaveNoViolations();
  });

  it('tells who is kept away why, and shows neither opinions nor a vote', async () => {
    const recusals = [{ id: SEAT, personId: ID, clearedAt: null, explanation: text('Cùng phòng với người được xét.'), note: '' }];
    await openCase({ isKeptFrom: true, standing: null, recusals });
    expect(await screen.findByText('Cùng phòng với người được xét.')).toBeVisible();
    expect(screen.queryByRole('heading', { name: /Ý kiến bằng văn bản/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Tôi không có liên quan' })).toBeNull();
  });
});
