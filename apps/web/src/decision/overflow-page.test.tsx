import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { idOf, reason } from '../testing/nominations';
import { renderPage } from '../testing/render-page';

const ranked = (number: number, name: string, standing: string, more: object = {}) => ({
  caseId: idOf(number),
  name,
  votesInFavour: 7,
  votersCounted: 8,
  votes: 87.5,
  score: null,
  womenFirst: false,
  isLeader: false,
  standing,
  ...more,
});

const ranking = (more: object = {}) => ({
  rule: 'grassroots-emulation-fighter',
  name: { vi: 'Chỉ tiêu Chiến sĩ thi đua cơ sở', en: 'Places' },
  sentence: { vi: '15% số người đạt LĐTT.', en: '' },
  unitId: null,
  unitName: null,
  places: 2,
  leaderPlaces: null,
  undecided: 0,
  bySecondBallot: true,
  seats: 0,
  cases: [ranked(401, 'Nguyễn Văn An', 'PLACED', { womenFirst: true }), ranked(402, 'Trần Thị Bình', 'WITHOUT')],
  steps: [{ vi: 'Xếp theo số phiếu, rồi ưu tiên nữ.', en: '' }],
  settledBy: null,
  settledAt: null,
  reason: '',
  settleRefusals: [],
  ballotRefusals: [],
  ...more,
});

const open = (rankings: object[], mutations: Record<string, (...args: unknown[]) => object> = {}) =>
  renderPage({
    path: `/sittings/${idOf(201)}/places`,
    roles: ['OFFICE'],
    queries: {
      placesRankings: () => rankings,
      ballotDesk: () => ({ sittingId: idOf(201), mayRun: true, attendees: [], cases: [], ballots: [] }),
    },
    mutations: mutations as never,
  });

describe('the ranking for places', () => {
  it('shows who has a place, by what, and each step', async () => {
    const { container } = await open([ranking()]);
    expect(await screen.findByRole('row', { name: /Nguyễn Văn An.*7\/8 \(87,5%\).*nữ.*Được chỉ tiêu/ })).toBeVisible();
    expect(screen.getByRole('row', { name: /Trần Thị Bình.*Hết chỉ tiêu/ })).toBeVisible();
    expect(screen.getByText('Xếp theo số phiếu, rồi ưu tiên nữ.')).toBeVisible();
    expect(screen.getByText(/2 trường hợp được thông qua, còn 2 chỉ tiêu/)).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('opens a second ballot where the rules ask for one', async () => {
    const openPlacesBallot = jest.fn((..._: unknown[]) => ({ ballot: null, refusals: [] }));
    const tied = ranking({
      seats: 1,
      cases: [ranked(401, 'Nguyễn Văn An', 'TIED'), ranked(402, 'Trần Thị Bình', 'TIED')],
      settleRefusals: [reason('PLACES_BY_SECOND_BALLOT', 'Quy định yêu cầu bỏ phiếu lần hai.')],
    });
    const { user } = await open([tied], { openPlacesBallot });
    await user.selectOptions(await screen.findByLabelText('Hình thức'), 'Biểu quyết công khai');
    await user.click(screen.getByRole('button', { name: 'Mở bỏ phiếu lần hai' }));
    expect(openPlacesBallot.mock.calls[0]?.[1]).toMatchObject({ input: { rule: 'grassroots-emulation-fighter', form: 'OPEN' } });
  });

  it('lets the chair choose among those who stay even, with a reason', async () => {
    const settlePlaces = jest.fn((..._: unknown[]) => ({ rankings: [], refusals: [] }));
    const tied = ranking({ seats: 1, cases: [ranked(401, 'Nguyễn Văn An', 'TIED'), ranked(402, 'Trần Thị Bình', 'TIED')] });
    const { user } = await open([tied], { settlePlaces });
    const group = within(await screen.findByRole('group', { name: 'Người chủ trì chọn 1 trường hợp trong số ngang nhau' }));
    await user.click(group.getByLabelText('Trần Thị Bình'));
    await user.type(screen.getByLabelText('Lý do'), 'Thâm niên');
    await user.click(screen.getByRole('button', { name: 'Chốt danh sách được chỉ tiêu' }));
    expect(settlePlaces.mock.calls[0]?.[1]).toMatchObject({ input: { chosen: [idOf(402)], reason: 'Thâm niên' } });
  });

  it('says when nobody has passed yet', async () => {
    await open([]);
    expect(await screen.findByText('Chưa có danh hiệu nào có chỉ tiêu để xếp thứ tự trong phiên họp này.')).toBeVisible();
  });
});
