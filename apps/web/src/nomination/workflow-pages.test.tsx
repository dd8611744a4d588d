import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { aDossier, aNomination, DOSSIER_ID, NOMINATION_ID } from '../testing/a-dossier';
import { renderPage } from '../testing/render-page';

const NAME = { vi: 'Chờ Văn phòng Sở thẩm định', en: 'With the Office' };
const STAGE = {
  key: 'WITH_OFFICE',
  name: NAME,
  since: '2017-11-27T02:00:00.000Z',
  due: '2017-12-15T17:00:00.000Z',
  final: false,
  decision: null,
  leads: [],
  nextActor: {
    kind: 'OFFICE',
    name: { vi: 'Văn phòng Sở', en: 'The Department Office' },
    unitName: null,
    people: [{ accountId: 'a', name: 'Huỳnh Thị Dung', away: true, awayUntil: '2017-12-01', standInName: 'Lê Minh Tâm' }],
  },
  escalations: [{ told: 'DIRECTOR', level: 1, cause: 'NOT_ACTED', at: '2017-12-06T02:00:00.000Z' }],
  path: [
    { step: 'PREPARE', name: { vi: 'Đơn vị lập hồ sơ', en: 'Prepare' }, state: 'DONE' },
    { step: 'APPRAISE', name: { vi: 'Văn phòng Sở thẩm định', en: 'Appraise' }, state: 'NOW' },
    { step: 'DECIDE', name: { vi: 'Giám đốc quyết định', en: 'Decide' }, state: 'AHEAD' },
  ],
};
const EVENT = {
  id: '1',
  at: '2017-11-27T02:00:00.000Z',
  by: 'Lê Minh Tâm',
  onBehalfOf: 'Nguyễn Văn An',
  action: 'sendDossier',
  nominationId: null,
  nominee: null,
  reason: null,
};
const FILE = { id: 'f', filename: 'a.pdf', size: 2048, sha256: 'abcdef0123456789' };

function sending(number: number, more: object = {}) {
  return {
    id: `s${number}`,
    number,
    nominationId: null,
    sentAt: `2017-11-2${number}T02:00:00.000Z`,
    by: 'Nguyễn Văn An',
    onBehalfOf: null,
    content: {
      meeting: { heldOn: '2017-11-17', members: 9, present: 8 },
      files: [FILE],
      nominations: [
        {
          id: NOMINATION_ID,
          nominee: 'Đặng Thị Ước',
          award: 'ADVANCED_WORKER',
          awardName: { vi: 'Lao động tiên tiến', en: 'Advanced Worker' },
          votesInFavour: 7,
          achievements: 'Hoàn thành 10 nhiệm vụ',
          initiatives: [],
          attestations: [],
          files: [],
          ...more,
        },
      ],
    },
  };
}

const dossier = (more: object = {}) =>
  aDossier({
    state: 'SENT',
    askerName: null,
    takeOverRefusals: [],
    stages: [{ stage: STAGE, nominationIds: [NOMINATION_ID] }],
    sendings: [sending(1), sending(2)],
    history: [EVENT],
    ...more,
  });

describe('the progress of a dossier', () => {
  const open = (more: object = {}) =>
    renderPage({ path: `/dossiers/${DOSSIER_ID}/progress`, roles: ['OFFICE'], queries: { dossier: () => dossier(more) } });

  it('draws the way with the step at which it stands, who acts next, by when, and whom the program told', async () => {
    const { container } = await open();
    const way = within(await screen.findByRole('list', { name: 'Các bước xử lý' }));
    expect(way.getByText('Văn phòng Sở thẩm định').closest('li')).toHaveAttribute('aria-current', 'step');
    expect(way.getAllByRole('listitem').map((item) => item.getAttribute('aria-current'))).toEqual([null, 'step', null]);
    expect(screen.getByText(/Huỳnh Thị Dung – nghỉ đến hết ngày 01\/12\/2017 – Lê Minh Tâm thay mặt/)).toBeVisible();
    expect(screen.getByText('hết ngày 15/12/2017 (23:59:59)')).toBeVisible();
    expect(screen.getByText(/Đã báo Giám đốc Sở lúc 09:00 ngày 06\/12\/2017/)).toBeVisible();
    expect(screen.getByText('Lê Minh Tâm, thay mặt Nguyễn Văn An')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says who looks again at what was corrected, and lets another take it over with a reason', async () => {
    const takeOverDossier = jest.fn((..._: unknown[]) => ({ dossier: null, refusals: [] }));
    const { user } = await renderPage({
      path: `/dossiers/${DOSSIER_ID}/progress`,
      roles: ['OFFICE'],
      queries: { dossier: () => dossier({ askerName: 'Huỳnh Thị Dung' }) },
      mutations: { takeOverDossier },
    });
    expect(await screen.findByText(/chờ Huỳnh Thị Dung xem lại/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Nhận xem lại thay người khác' }));
    await user.type(screen.getByLabelText(/Lý do/), 'Nghỉ ốm');
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    await user.click(dialog.getByRole('button', { name: 'Nhận xem lại thay người khác', hidden: true }));
    expect(takeOverDossier.mock.calls[0]?.[1]).toMatchObject({ input: { dossierId: DOSSIER_ID, reason: 'Nghỉ ốm' } });
  });
});

describe('what was sent, side by side', () => {
  const open = (sendings: object[], search = '') =>
    renderPage({ path: `/dossiers/${DOSSIER_ID}/versions${search}`, roles: ['OFFICE'], queries: { dossier: () => dossier({ sendings }) } });

  it('marks the words that were taken out and put in, for the eye and for the ear', async () => {
    const changed = sending(2, { achievements: 'Hoàn thành 12 nhiệm vụ', votesInFavour: 8 });
    const { container } = await open([sending(1), changed]);
    const report = within(await screen.findByRole('region', { name: 'Báo cáo thành tích' }));
    expect(report.getByText('10', { selector: 'del' })).toHaveTextContent('bỏ: 10');
    expect(report.getByText('12', { selector: 'ins' })).toHaveTextContent('thêm: 12');
    expect(screen.getByRole('region', { name: 'Số phiếu đồng ý' })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Minh chứng' })).toBeNull();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says when both are alike, and when there is nothing to compare', async () => {
    await open([sending(1), sending(2)]);
    expect(await screen.findByText('Hai lần gửi giống hệt nhau.')).toBeVisible();
  });

  it('compares the two that its address names', async () => {
    const { user, router } = await open([sending(1), sending(2), sending(3, { achievements: 'Khác' })], '?from=1&to=2');
    expect(await screen.findByText('Hai lần gửi giống hệt nhau.')).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Lần sau'), '3');
    expect(await screen.findByRole('region', { name: 'Báo cáo thành tích' })).toBeVisible();
    expect(router.state.location.search).toEqual({ from: 1, to: 3 });
  });
});

describe('the progress of a nomination', () => {
  it('lets who asked for a correction pass it', async () => {
    const confirmCorrection = jest.fn((..._: unknown[]) => ({ nomination: null, refusals: [] }));
    const correction = {
      askerName: 'Hồ Sỹ Giang',
      askerPart: 'OFFICE',
      returnedAt: null,
      correctedAt: '2017-12-06T02:00:00.000Z',
      resendRefusals: [],
      recallRefusals: [{ code: 'ASKER_HAS_LOOKED' }],
      confirmRefusals: [],
      takeOverRefusals: [{ code: 'ALREADY_YOURS' }],
    };
    const { user } = await renderPage({
      path: `/nominations/${NOMINATION_ID}`,
      roles: ['OFFICE'],
      queries: {
        nomination: () => aNomination({ state: 'SENT', stage: STAGE, returnRefusals: [], correction, dossier: dossier() }),
      },
      mutations: { confirmCorrection },
    });
    expect(await screen.findByText('Hồ Sỹ Giang (Văn phòng Sở) yêu cầu bổ sung và sẽ xem lại.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Nhận xem lại thay người khác' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Chấp nhận bổ sung' }));
    expect(confirmCorrection.mock.calls[0]?.[1]).toMatchObject({ input: { nominationId: NOMINATION_ID, version: 3 } });
  });
});
