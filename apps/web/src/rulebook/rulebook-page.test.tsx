import { screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

const PLAN = '01890000-0000-7000-8000-000000000100';
const VERSION = '01890000-0000-7000-8000-000000000102';
const text = (vi: string) => ({ vi, en: vi });

const QUERIES = {
  plan: () => ({ id: PLAN, year: 2017 }),
  plans: () => [{ id: PLAN, year: 2017 }],
  rulebookDrafts: () => [],
  rulebookVersions: () => [
    {
      id: VERSION,
      number: 1,
      publishedAt: '2017-03-15T02:00:00.000Z',
      publishedBy: 'Trần Thị Hồng Nhung',
      reason: 'Theo kế hoạch',
      decisionNumber: '12/QĐ',
    },
  ],
};

describe('the rulebook of a year', () => {
  it('shows everybody what was published, and no draft', async () => {
    const { container } = await renderPage({ path: '/rulebook', roles: ['EMPLOYEE'], queries: QUERIES });
    expect(await screen.findByRole('rowheader', { name: 'Bản số 1' })).toBeVisible();
    expect(screen.getByText('12/QĐ')).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Dự thảo' })).not.toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('lets the Office begin a draft from the version in force', async () => {
    const started: unknown[] = [];
    const { user, router } = await renderPage({
      path: '/rulebook',
      roles: ['OFFICE'],
      queries: { ...QUERIES, rulebookDraft: () => null, regimes: () => [] },
      mutations: {
        startRulebookDraft: (_, { input }) => {
          started.push(input.from);
          return { draft: { id: '01890000-0000-7000-8000-000000000103' }, refusals: [] };
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Soạn dự thảo' }));
    await user.click((await screen.findAllByRole('button', { name: 'Soạn dự thảo' })).at(-1) as HTMLElement);
    expect(await screen.findByRole('heading', { name: 'Dự thảo quy định năm 2017' })).toBeVisible();
    expect(started).toEqual([{ versionId: VERSION }]);
    expect(router.state.location.pathname).toBe('/rulebook/draft');
  });
});

describe('the review of a draft', () => {
  const DRAFT = {
    id: '01890000-0000-7000-8000-000000000103',
    planId: PLAN,
    version: 4,
    mayPublish: true,
    problems: [],
    changes: [
      {
        kind: 'CHANGED',
        subject: 'QUOTA',
        id: 'q',
        award: null,
        place: 'layers.1.quotas.0',
        effect: 'STRICTER',
        before: text('Không quá 15%.'),
        after: text('Không quá 10%.'),
      },
    ],
    effects: {
      open: 3,
      examined: 3,
      total: 1,
      effects: [
        {
          kind: 'QUOTA',
          dossierId: null,
          nominationId: null,
          unit: null,
          nominee: null,
          name: text('Chỉ tiêu CSTĐCS'),
          before: text('9 chỉ tiêu'),
          after: text('6 chỉ tiêu'),
          conditions: [],
        },
      ],
    },
  };

  it('shows the difference and the effect, tries first and publishes', async () => {
    const asked: boolean[] = [];
    const { user, container } = await renderPage({
      path: '/rulebook/review',
      roles: ['DIRECTOR'],
      queries: { ...QUERIES, rulebookDraft: () => DRAFT },
      mutations: {
        publishRulebook: (_, { input }) => {
          asked.push(input.dryRun);
          return { dryRun: input.dryRun, version: input.dryRun ? null : { id: VERSION, number: 2 }, refusals: [] };
        },
      },
    });
    expect(await screen.findByText('Không quá 10%.')).toBeVisible();
    expect(await screen.findByText('6 chỉ tiêu')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /Số quyết định/ }), '34/QĐ-KHCN');
    await user.type(screen.getByRole('textbox', { name: /Lý do ban hành/ }), 'Điều chỉnh tỷ lệ');
    await user.click(screen.getByRole('button', { name: 'Thử trước' }));
    expect(await screen.findByText('Thử ban hành: không có gì cản trở.')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole('button', { name: 'Ban hành' }));
    expect(await screen.findByText('Đã ban hành bản số 2')).toBeVisible();
    expect(asked).toEqual([true, false]);
  });

  it('tells faults with the clause that they break, and does not offer to publish', async () => {
    await renderPage({
      path: '/rulebook/review',
      roles: ['DIRECTOR'],
      queries: {
        ...QUERIES,
        rulebookDraft: () => ({
          ...DRAFT,
          problems: [
            {
              place: 'layers.1.quotas.0',
              reason: text('Rộng hơn quy định của lớp trên.'),
              breaks: {
                document: 'decree-91-2017',
                name: text('Nghị định 91/2017/NĐ-CP'),
                article: '9',
                clause: '3',
                point: null,
                paragraph: null,
                confidence: 'VERIFIED',
              },
            },
          ],
        }),
      },
    });
    expect(await screen.findByText(/Rộng hơn quy định của lớp trên/)).toBeVisible();
    expect(screen.getByText(/Nghị định 91\/2017/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Đến chỗ này' })).toHaveAttribute('href', expect.stringContaining('part=quotas'));
    expect(screen.queryByRole('button', { name: 'Ban hành' })).not.toBeInTheDocument();
  });
});
