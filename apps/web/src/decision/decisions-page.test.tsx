import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { idOf, reason } from '../testing/nominations';
import { renderPage } from '../testing/render-page';

const text = (vi: string) => ({ vi, en: vi });
const page = (rows: readonly object[]) => ({
  edges: rows.map((node, n) => ({ node, cursor: String(n) })),
  pageInfo: { hasNextPage: false, endCursor: null },
});

const decision = (more: object = {}) => ({
  id: idOf(1),
  kind: 'AWARD',
  state: 'DRAFT',
  number: null,
  issuedOn: null,
  issuedBy: 'Sở Khoa học và Công nghệ',
  signer: null,
  addressee: null,
  reason: '',
  correctsId: null,
  correctsNumber: null,
  answersId: null,
  answersNumber: null,
  groundText: null,
  groundSource: null,
  lineCount: 1,
  draftedBy: 'Huỳnh Thị Dung',
  registeredBy: null,
  announcedAt: null,
  announcedHow: null,
  version: 1,
  followedBy: [],
  lines: page([line()]),
  revokes: [],
  ...more,
});

function line(more: object = {}) {
  return {
    nominationId: idOf(10),
    position: 1,
    nominee: 'Nguyễn Văn An',
    awardName: text('Chiến sĩ thi đua cơ sở'),
    unitName: text('Phòng Kế hoạch'),
    granted: null,
    refuseReason: null,
    acceptedAt: null,
    declinedAt: null,
    revokedOn: null,
    revocationNumber: null,
    openReviews: 0,
    ...more,
  };
}

const roles = ['OFFICE'] as const;

describe('the register', () => {
  it('lists decisions with number, kind, date and state, and filters by its address', async () => {
    const awardDecisions = jest.fn((..._: unknown[]) =>
      page([decision({ number: '125/QĐ-SKHCN', issuedOn: '2017-12-25', state: 'REGISTERED' })]),
    );
    const { container } = await renderPage({
      path: '/decisions?kind=AWARD&year=2017',
      roles,
      queries: { awardDecisions, awardReviews: () => page([]) },
    });
    const row = await screen.findByRole('row', { name: /125\/QĐ-SKHCN.*Quyết định khen thưởng.*25\/12\/2017.*Đã vào sổ/ });
    expect(within(row).getByRole('link')).toHaveAttribute('href', `/decisions/${idOf(1)}`);
    expect(awardDecisions.mock.calls[0]?.[1]).toMatchObject({ filter: { kind: 'AWARD', year: 2017 } });
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says what will stand there, what the filters hide, and for whom it is', async () => {
    const empty = { awardDecisions: () => page([]), awardReviews: () => page([]) };
    await renderPage({ path: '/decisions', roles, queries: empty });
    expect(await screen.findByText('Chưa có văn bản nào')).toBeVisible();
  });

  it('leads to every award that waits for a review, whatever revoked it', async () => {
    const review = {
      id: idOf(40),
      decisionId: idOf(2),
      decisionNumber: '9/QĐ-SKHCN',
      revokedHolder: 'Lê Minh Tâm',
      nominee: 'Trần Thị Bình',
      awardName: text('Chiến sĩ thi đua cơ sở'),
      year: 2017,
      stillMet: false,
      openedAt: '2017-12-29T02:00:00.000Z',
    };
    const { container } = await renderPage({
      path: '/decisions',
      roles,
      queries: { awardDecisions: () => page([]), awardReviews: () => page([review]) },
    });
    const row = await screen.findByRole('row', { name: /Trần Thị Bình.*9\/QĐ-SKHCN: Lê Minh Tâm.*Không còn đủ điều kiện/ });
    expect(within(row).getByRole('link')).toHaveAttribute('href', `/decisions/${idOf(2)}#reviews`);
    expect(await axe(container)).toHaveNoViolations();
  });

  it('is not for employees, who hear so', async () => {
    await renderPage({ path: '/decisions', roles: ['EMPLOYEE'], queries: {} });
    expect(await screen.findByText(/dành cho Văn phòng Sở/)).toBeVisible();
  });
});

describe('one decision', () => {
  it('is registered after a preview of what it does, with the next number and the gaps beside it', async () => {
    const register = jest.fn((...[, { input }]: [unknown, { input: { dryRun: boolean } }]) => ({
      decision: input.dryRun ? null : decision({ state: 'REGISTERED' }),
      effects: { honours: 1, due: 1_300_000, payable: 1, superseded: 1, reviews: 0 },
      refusals: [],
    }));
    const { user } = await renderPage({
      path: `/decisions/${idOf(1)}`,
      roles,
      queries: {
        awardDecision: () => decision(),
        decisionNumbering: () => ({ last: '124/QĐ-SKHCN', lastIssuedOn: '2017-12-20', next: 125, gaps: [99] }),
      },
      mutations: { registerAwardDecision: register as never },
    });
    await user.click(await screen.findByRole('button', { name: 'Vào sổ' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/Số thứ tự tiếp theo: 125.*bỏ trống trong năm: 99/)).toBeVisible();
    await user.type(dialog.getByLabelText(/^Số/), '125/QĐ-SKHCN');
    await user.type(dialog.getByLabelText(/Người ký/), 'Hồ Sỹ Giang');
    await user.click(dialog.getByRole('button', { name: 'Xem trước' }));
    expect(await dialog.findByText(/phải chi 1\.300\.000 đồng cho 1 trường hợp/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Vào sổ' }));
    expect(register.mock.calls.map(([, { input }]) => input.dryRun)).toEqual([true, false]);
  });

  it('says why it is not registered', async () => {
    const { user } = await renderPage({
      path: `/decisions/${idOf(1)}`,
      roles,
      queries: {
        awardDecision: () => decision(),
        decisionNumbering: () => ({ last: null, lastIssuedOn: null, next: 1, gaps: [] }),
      },
      mutations: {
        registerAwardDecision: () => ({
          decision: null,
          effects: null,
          refusals: [reason('DECISION_NUMBER_TAKEN', 'Số thứ tự này đã dùng.')],
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Vào sổ' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Vào sổ' }));
    expect(await dialog.findByText('Số thứ tự này đã dùng.')).toBeVisible();
  });

  it('shows what became of each award once it is announced', async () => {
    const { container } = await renderPage({
      path: `/decisions/${idOf(1)}`,
      roles,
      queries: {
        awardDecision: () =>
          decision({
            state: 'ANNOUNCED',
            number: '125/QĐ',
            issuedOn: '2017-12-25',
            announcedAt: '2017-12-28T02:00:00.000Z',
            announcedHow: 'Tại hội nghị',
            lines: page([
              line({ acceptedAt: '2017-12-29T02:00:00.000Z' }),
              line({ nominationId: idOf(11), nominee: 'Trần Thị Bình', openReviews: 1 }),
            ]),
          }),
      },
    });
    expect(await screen.findByRole('row', { name: /Nguyễn Văn An.*Đã nhận/ })).toBeVisible();
    expect(screen.getByRole('row', { name: /Trần Thị Bình.*Đang xem xét lại/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Công bố' })).not.toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('changing and correcting', () => {
  const both = page([line(), line({ nominationId: idOf(11), nominee: 'Trần Thị Bình' })]);

  it('a draft loses a line and takes in another that waits, in one step', async () => {
    const changeAwardDecision = jest.fn((..._: unknown[]) => ({ decision: decision({ version: 2 }), refusals: [] }));
    const waiting = { nominationId: idOf(12), nominee: 'Lê Minh Tâm', awardName: text('Lao động tiên tiến'), unitName: text('Văn phòng') };
    const { user, container } = await renderPage({
      path: `/decisions/${idOf(1)}`,
      roles,
      queries: {
        awardDecision: () => decision({ lines: both }),
        awardCandidates: () => page([{ ...waiting, isFrozen: false }]),
      },
      mutations: { changeAwardDecision },
    });
    await user.click(await screen.findByRole('button', { name: 'Sửa dự thảo' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('checkbox', { name: /Nguyễn Văn An/ }));
    await user.click(await dialog.findByRole('checkbox', { name: /Lê Minh Tâm/ }));
    expect(await axe(container)).toHaveNoViolations();
    await user.click(dialog.getByRole('button', { name: 'Lưu dự thảo' }));
    expect(changeAwardDecision.mock.calls[0]?.[1]).toMatchObject({ input: { nominationIds: [idOf(11), idOf(12)], version: 1 } });
  });

  it('is not offered while lines are not shown: they would be lost', async () => {
    const long = { ...both, pageInfo: { hasNextPage: true, endCursor: 'x' } };
    await renderPage({ path: `/decisions/${idOf(1)}`, roles, queries: { awardDecision: () => decision({ lines: long }) } });
    expect(await screen.findByRole('button', { name: 'Vào sổ' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Sửa dự thảo' })).not.toBeInTheDocument();
  });

  it('a registered decision is corrected by a draft of its own, for some of its lines and with a reason', async () => {
    const draftAwardDecision = jest.fn((..._: unknown[]) => ({ decision: { id: idOf(3) }, refusals: [] }));
    const { user } = await renderPage({
      path: `/decisions/${idOf(1)}`,
      roles,
      queries: { awardDecision: () => decision({ lines: both, state: 'ANNOUNCED', number: '125/QĐ' }) },
      mutations: { draftAwardDecision },
    });
    await user.click(await screen.findByRole('button', { name: 'Đính chính' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('checkbox', { name: /Trần Thị Bình/ }));
    await user.type(dialog.getByLabelText(/Căn cứ, lý do/), 'Sai tên đệm');
    await user.click(dialog.getByRole('button', { name: 'Soạn đính chính' }));
    expect(draftAwardDecision.mock.calls[0]?.[1]).toMatchObject({
      input: { kind: 'AWARD', correctsId: idOf(1), nominationIds: [idOf(11)], reason: 'Sai tên đệm' },
    });
  });

  it('the Office records on the register that an award was taken', async () => {
    const respondToAward = jest.fn((..._: unknown[]) => ({ line: { decisionId: idOf(1) }, refusals: [] }));
    const { user } = await renderPage({
      path: `/decisions/${idOf(1)}`,
      roles,
      queries: { awardDecision: () => decision({ lines: both, state: 'ANNOUNCED', number: '125/QĐ' }) },
      mutations: { respondToAward },
    });
    await user.click(await screen.findByRole('button', { name: 'Đã nhận: Trần Thị Bình' }));
    expect(respondToAward.mock.calls[0]?.[1]).toMatchObject({
      input: { decisionId: idOf(1), nominationId: idOf(11), accepts: true },
    });
  });
});

describe('the fund', () => {
  const fund = { planId: idOf(800), year: 2017, income: 5_000_000, committed: 2_600_000, paid: 1_300_000, left: 1_100_000, units: [] };
  const payment = {
    id: idOf(20),
    decisionId: idOf(1),
    decisionNumber: '125/QĐ',
    nominee: 'Nguyễn Văn An',
    awardName: text('Chiến sĩ thi đua cơ sở'),
    unitName: text('Phòng Kế hoạch'),
    amount: 1_300_000,
    multiple: 1,
    baseSalary: 1_300_000,
    due: 1_300_000,
    because: text('Được hưởng tiền thưởng.'),
    state: 'DUE',
    paidOn: null,
    voucherNumber: null,
    isFrozen: false,
    version: 1,
  };

  it('is drawn and counted, each number opens its list, and what is due is paid with a voucher', async () => {
    const payAwards = jest.fn((..._: unknown[]) => ({ refusals: [] }));
    const { user, container } = await renderPage({
      path: '/fund',
      roles,
      queries: { fund: () => fund, fundEntries: () => page([]), payments: () => page([payment]) },
      mutations: { payAwards },
    });
    expect(await screen.findByText(/Đã chi 1\.300\.000, còn phải chi 2\.600\.000 trong 5\.000\.000 đồng/)).toBeVisible();
    expect(screen.getByRole('link', { name: '2.600.000 đồng' })).toHaveAttribute('href', '/fund?state=DUE#payments');
    expect(await screen.findByText(/1 × 1\.300\.000 = 1\.300\.000 đồng/)).toBeVisible();
    await user.click(screen.getByLabelText('Chọn Nguyễn Văn An'));
    await user.click(screen.getByRole('button', { name: 'Ghi đã chi 1 khoản' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Số chứng từ chi/), 'PC-01');
    await user.click(dialog.getByRole('button', { name: 'Ghi đã chi 1 khoản' }));
    expect(payAwards.mock.calls[0]?.[1]).toMatchObject({
      input: { payments: [{ paymentId: idOf(20), version: 1 }], voucherNumber: 'PC-01' },
    });
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('the money of units and income', () => {
  const units = [{ unitId: idOf(30), unitName: text('Phòng Kế hoạch'), dueCount: 2, due: 2_600_000, paid: 1_300_000 }];
  const fund = { planId: idOf(800), year: 2017, income: 5_000_000, committed: 2_600_000, paid: 1_300_000, left: 1_100_000, units };
  const entry = {
    id: idOf(50),
    kind: 'INCOME',
    amount: 5_000_000,
    enteredOn: '2017-12-01',
    documentNumber: 'PT-01',
    note: '',
    isReversed: false,
  };

  it('stand by unit, and income entered by mistake is taken back with a reason', async () => {
    const reverseIncome = jest.fn((..._: unknown[]) => ({ refusals: [] }));
    const { user, container } = await renderPage({
      path: '/fund',
      roles,
      queries: {
        fund: () => fund,
        fundEntries: () => page([entry, { ...entry, id: idOf(51), isReversed: true }]),
        payments: () => page([]),
      },
      mutations: { reverseIncome },
    });
    const row = await screen.findByRole('row', { name: /Phòng Kế hoạch.*2.*2\.600\.000.*1\.300\.000/ });
    expect(within(row).getByRole('link')).toHaveAttribute('href', `/fund?unit=${idOf(30)}#payments`);
    expect(await screen.findByRole('row', { name: /PT-01.*Đã hủy/ })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Hủy khoản thu PT-01' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Lý do/), 'Ghi nhầm');
    await user.click(dialog.getByRole('button', { name: 'Hủy khoản thu' }));
    expect(reverseIncome.mock.calls[0]?.[1]).toMatchObject({ input: { entryId: idOf(50), reason: 'Ghi nhầm' } });
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('what was announced', () => {
  it('is taken by its nominee, and declined only with a reason', async () => {
    const respondToAward = jest.fn((..._: unknown[]) => ({ line: { decisionId: idOf(1) }, refusals: [] }));
    const award = {
      decisionId: idOf(1),
      nominationId: idOf(10),
      number: '125/QĐ',
      issuedOn: '2017-12-25',
      issuedBy: 'Sở',
      nominee: 'Nguyễn Văn An',
      awardName: text('Lao động tiên tiến'),
      year: 2017,
      acceptedAt: null,
      declinedAt: null,
      revokedOn: null,
      revocationNumber: null,
    };
    const { user, container } = await renderPage({
      path: '/awards',
      roles: ['EMPLOYEE'],
      queries: { announcedAwards: () => page([award]) },
      mutations: { respondToAward },
    });
    await user.click(await screen.findByRole('button', { name: 'Không nhận: Nguyễn Văn An' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Lý do/), 'Nhường đồng nghiệp');
    await user.click(dialog.getByRole('button', { name: 'Không nhận' }));
    expect(respondToAward.mock.calls[0]?.[1]).toMatchObject({ input: { accepts: false, note: 'Nhường đồng nghiệp' } });
    expect(await axe(container)).toHaveNoViolations();
  });
});
