import { screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { idOf, pageOf, reason } from '../testing/nominations';
import { renderPage } from '../testing/render-page';

const text = (vi: string, en = `${vi} (en)`) => ({ vi, en });
const NOW = '2017-12-21T02:00:00.000Z';
const CLOSES = '2017-12-28T17:00:00.000Z';
const [POSTING, NOMINATION, OBJECTION] = [idOf(1), idOf(2), idOf(3)];

const entry = { postingId: POSTING, nominationId: NOMINATION, nomineeKind: 'PERSON', nomineeName: 'Đặng Thị Ước', summary: 'Có sáng kiến' };
const posting = (more: object = {}) => ({
  ...{ id: POSTING, year: 2017, number: 3, audience: 'PUBLIC', note: '', embargoOn: null, postedAt: NOW, closesAt: CLOSES, state: 'OPEN' },
  ...{ withdrawReason: null, entryCount: 1, version: 1, withdrawRefusals: [] },
  entries: [{ ...entry, unitName: text('Phòng Quản lý Khoa học'), awardName: text('Lao động tiên tiến') }],
  ...more,
});
const form = (more: object = {}) => ({
  ...{ postingId: POSTING, nominationId: NOMINATION, nomineeName: 'Đặng Thị Ước', awardName: text('Lao động tiên tiến'), closesAt: CLOSES },
  conditions: [{ id: 'rating', text: text('Hoàn thành tốt nhiệm vụ') }],
  ...{ anonymousFreezes: true, objectionRefusals: [] },
  ...more,
});

describe('a posted list', () => {
  it('shows who stands on it, until when one may object, and the way there', async () => {
    const { container } = await renderPage({ path: `/postings/${POSTING}`, now: NOW, queries: { posting: () => posting() } });
    expect(await screen.findByText('Nhận kiến nghị đến hết ngày 28/12/2017 (23:59:59).')).toBeVisible();
    expect(screen.getByRole('rowheader', { name: 'Đặng Thị Ước' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Kiến nghị về Đặng Thị Ước' })).toHaveAttribute(
      'href',
      `/postings/${POSTING}/object/${NOMINATION}`,
    );
    expect(await axe(container)).toHaveNoViolations();
  });

  it('that was taken back says why, and names nobody', async () => {
    const withdrawn = posting({ state: 'WITHDRAWN', withdrawReason: 'Sai tên đơn vị', entries: [] });
    await renderPage({ path: `/postings/${POSTING}`, now: NOW, queries: { posting: () => withdrawn } });
    expect(await screen.findByText('Danh sách đã được rút. Lý do: Sai tên đơn vị')).toBeVisible();
    expect(screen.queryByRole('link', { name: /^Kiến nghị về/ })).toBeNull();
  });

  it('is posted by the Office with the summaries that it wrote; who cannot be posted yet is explained', async () => {
    const candidate = (id: string, nomineeName: string, refusals: object[], award = 'LĐTT') => ({
      ...{ nominationId: id, nomineeKind: 'PERSON', nomineeId: nomineeName, nomineeName, mayBePublic: true, suggestion: 'Báo cáo dài.' },
      ...{ unitName: text('Phòng'), awardName: text(award), postRefusals: refusals },
    });
    const asked: { entries: { summary: string }[]; audience: string }[] = [];
    const { user, router } = await renderPage({
      path: '/postings/new',
      roles: ['OFFICE'],
      now: NOW,
      queries: {
        postingDraft: () => ({
          ...{ planId: idOf(9), closesAt: CLOSES, rule: text('Niêm yết 5 ngày làm việc'), source: null, postRefusals: [] },
          candidates: [
            candidate(NOMINATION, 'Đặng Thị Ước', []),
            candidate(idOf(8), 'Lê Minh Tâm', [reason('POSTING_COUNCIL_AWAITED', 'Hội đồng chưa xét đề nghị này.')]),
            candidate(idOf(7), 'Lê Minh Tâm', [reason('POSTING_NOT_PASSED', 'Hội đồng không thông qua đề nghị này.')], 'CSTĐ'),
          ],
        }),
        posting: () => posting(),
      },
      mutations: {
        postNominations: (_, { input }) => {
          asked.push(input);
          return { posting: posting(), refusals: [] };
        },
      },
    });
    expect(await screen.findByRole('heading', { name: 'Chưa niêm yết được (1 người, tập thể)' })).toBeVisible();
    expect(screen.getAllByText(/Lê Minh Tâm/)).toHaveLength(1);
    expect(screen.getByText('LĐTT: Hội đồng chưa xét đề nghị này.')).toBeVisible();
    expect(screen.getByText('CSTĐ: Hội đồng không thông qua đề nghị này.')).toBeVisible();
    const summary = screen.getByRole('textbox', { name: /Tóm tắt thành tích: Đặng Thị Ước/ });
    await user.clear(summary);
    await user.type(summary, 'Có sáng kiến');
    await user.click(screen.getByRole('button', { name: 'Niêm yết 1 đề nghị' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/postings/${POSTING}`));
    expect(asked[0]).toMatchObject({ audience: 'STAFF', entries: [{ nominationId: NOMINATION, summary: 'Có sáng kiến' }] });
  });
});

describe('objecting', () => {
  it('keeps the draft on this device until it is sent, and then shows the code once', async () => {
    const asked: object[] = [];
    const page = {
      path: `/postings/${POSTING}/object/${NOMINATION}`,
      now: NOW,
      queries: { objectionForm: () => form() },
      mutations: {
        fileObjection: (_: unknown, { input }: { input: object }) => {
          asked.push(input);
          return { receipt: { number: 'KN-2017-ABC123', code: 'AAAAA-BBBBB-CCCCC-DDDDD', receivedAt: NOW, freezes: true }, refusals: [] };
        },
      },
    };
    const { user, container } = await renderPage(page);
    await user.selectOptions(await screen.findByLabelText('Điều kiện nào chưa đạt?'), 'rating');
    await user.type(screen.getByLabelText(/Nội dung kiến nghị/), 'Sáng kiến của cả tổ');
    expect(Object.values(localStorage).join()).toContain('Sáng kiến của cả tổ');
    // An employee is known by their account.
    expect(screen.queryByLabelText(/Họ và tên/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Gửi kiến nghị' }));
    expect(await screen.findByText('AAAAA-BBBBB-CCCCC-DDDDD')).toBeVisible();
    expect(asked[0]).toMatchObject({ criterion: 'rating', text: 'Sáng kiến của cả tổ', anonymous: false });
    expect(Object.values(localStorage).join()).not.toContain('Sáng kiến của cả tổ');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('from outside asks for name and contact, unless no name is to be given', async () => {
    const { user } = await renderPage({
      path: `/public/postings/${POSTING}/object/${NOMINATION}`,
      roles: null,
      now: NOW,
      queries: { objectionForm: () => form({ anonymousFreezes: false }) },
    });
    expect(await screen.findByLabelText(/Họ và tên/)).toBeVisible();
    await user.click(screen.getByLabelText('Không nêu tên tôi'));
    expect(screen.queryByLabelText(/Họ và tên/)).toBeNull();
    expect(screen.getByText(/chỉ được ghi nhận, không tạm dừng quyết định/)).toBeVisible();
  });

  it('says why one cannot', async () => {
    const late = form({ objectionRefusals: [reason('OBJECTION_TOO_LATE', 'Đã hết thời hạn kiến nghị.')] });
    await renderPage({ path: `/postings/${POSTING}/object/${NOMINATION}`, now: NOW, queries: { objectionForm: () => late } });
    expect(await screen.findByText('Đã hết thời hạn kiến nghị.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Gửi kiến nghị' })).toBeNull();
  });
});

describe('handling an objection', () => {
  const objection = (more: object = {}) => ({
    ...{ id: OBJECTION, version: 1, number: 'KN-2017-ABC123', nominationId: NOMINATION, nomineeName: 'Đặng Thị Ước', state: 'RECEIVED' },
    ...{ unitName: text('Phòng'), awardName: text('LĐTT'), condition: null, freezes: true, handler: 'OFFICE', receivedAt: NOW },
    source: { anonymous: false, isEmployee: true, name: 'Lê Minh Tâm', contact: null },
    ...{ words: 'Nguyên văn', files: [], releasedText: null, releasedAt: null, reply: null, repliedAt: null, repliedBy: null },
    ...{ finding: null, reasons: null, citation: null, consequence: null, answeredAt: null, needsCouncil: false, releaseRefusals: [] },
    ...more,
  });

  it('releases other words than the writer’s, and answers with reasons; no council is offered where none votes', async () => {
    const answers: object[] = [];
    const { user } = await renderPage({
      path: `/objections/${OBJECTION}`,
      roles: ['OFFICE'],
      now: NOW,
      queries: { objection: () => objection() },
      mutations: {
        answerObjection: (_, { input }) => {
          answers.push(input);
          const said = { finding: 'NOT_UPHELD', consequence: 'NONE', reasons: 'Đã đối chiếu', citation: 'QĐ 118', answeredAt: NOW };
          return {
            objection: objection({
              version: 2,
              state: 'ANSWERED',
              ...said,
              releaseRefusals: [reason('OBJECTION_ANSWERED', 'Kiến nghị này đã được trả lời.')],
            }),
            refusals: [],
          };
        },
      },
    });
    expect(await screen.findByText('Lê Minh Tâm (Người trong cơ quan)')).toBeVisible();
    // What is released is written anew: the writer's own words are not offered.
    expect(screen.getByLabelText(/Nội dung chuyển cho/)).toHaveValue('');
    expect(within(screen.getByLabelText('Cách xử lý')).queryByRole('option', { name: /Hội đồng/ })).toBeNull();
    await user.type(screen.getByLabelText(/Lý do/), 'Đã đối chiếu');
    await user.type(screen.getByLabelText(/Căn cứ/), 'QĐ 118');
    await user.click(screen.getByRole('button', { name: 'Trả lời và chấm dứt tạm dừng' }));
    expect(await screen.findByText('QĐ 118')).toBeVisible();
    expect(answers[0]).toMatchObject({ finding: 'NOT_UPHELD', consequence: 'NONE', reasons: 'Đã đối chiếu', citation: 'QĐ 118' });
  });

  it('says that nothing waits', async () => {
    await renderPage({ path: '/objections', roles: ['OFFICE'], now: NOW, queries: { objections: () => pageOf([]) } });
    expect(await screen.findByText('Không có kiến nghị nào cần xử lý')).toBeVisible();
  });
});

describe('the page of honours', () => {
  const honour = (more: object = {}) => ({
    ...{ id: idOf(20), kind: 'PERSON', subjectId: idOf(21), name: 'Đặng Thị Ước', unitName: text('Phòng Quản lý Khoa học') },
    ...{ awardName: text('Lao động tiên tiến'), year: 2016, decisionNumber: '1/QĐ', decidedOn: '2016-12-20', revokedOn: null },
    ...{ revocationNumber: null, ...more },
  });
  const queries = {
    publicHonours: () => pageOf([honour(), honour({ id: idOf(22), revokedOn: '2017-06-01', revocationNumber: '9/QĐ' })]),
    publicStories: () =>
      pageOf([
        {
          ...{ id: idOf(30), kind: 'PERSON', subjectId: idOf(21), name: 'Đặng Thị Ước', title: 'Một tấm gương', story: 'Chuyện' },
          ...{ unitName: text('Phòng'), picture: { id: idOf(31), width: 400, height: 300, alt: 'Chân dung' }, awardNames: [text('LĐTT')] },
        } as { id: string },
      ]),
    publicChoices: () => ({ years: [{ year: 2016, count: 2 }], awards: [], units: [] }),
  };

  it('is open to everybody, with pictures in words and what was taken back', async () => {
    const { container } = await renderPage({ path: '/public', roles: null, queries });
    expect(await screen.findByRole('img', { name: 'Chân dung' })).toHaveAttribute('src', `/pictures/${idOf(31)}`);
    expect(await screen.findByText(/Đã thu hồi ngày 01\/06\/2017, quyết định số 9\/QĐ/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Đăng nhập' })).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('keeps its filters in the address', async () => {
    const asked: object[] = [];
    const { user, router } = await renderPage({
      path: '/public',
      roles: null,
      queries: {
        ...queries,
        publicHonours: (_: unknown, args: { filter: object }) => {
          asked.push(args.filter);
          return pageOf([]);
        },
      },
    });
    await user.type(await screen.findByLabelText('Tên cá nhân, tập thể'), 'dang');
    await user.click(screen.getByRole('button', { name: 'Tìm' }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ q: 'dang' }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ search: 'dang' }));
    expect(await screen.findByText('Không có khen thưởng nào phù hợp')).toBeVisible();
  });

  it('is the only page that opens without signing in', async () => {
    const { router } = await renderPage({ path: '/postings', roles: null, queries });
    expect(router.state.location.pathname).toBe('/sign-in');
    expect(screen.getByRole('link', { name: 'Xem trang vinh danh, không cần đăng nhập' })).toHaveAttribute('href', '/public');
  });
});

it('what is public about oneself is chosen by oneself', async () => {
  const asked: object[] = [];
  const { user } = await renderPage({
    path: '/publicity',
    queries: {
      publicityChoice: () => ({
        ...{ decisions: true, postings: false, stories: false, notBefore: null, isChosen: false, version: 0, source: null },
      }),
    },
    mutations: {
      choosePublicity: (_, { input }) => {
        asked.push(input);
        return { choice: null, refusals: [] };
      },
    },
  });
  await user.click(await screen.findByLabelText('Bài viết và ảnh giới thiệu tôi là điển hình tiên tiến'));
  await user.click(screen.getByRole('button', { name: 'Lưu lựa chọn' }));
  expect(asked[0]).toMatchObject({ decisions: true, postings: false, stories: true, version: 0 });
});
