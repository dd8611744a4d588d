import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

const NOMINATION = '01890000-0000-7000-8000-000000000201';
const PLAN = '01890000-0000-7000-8000-000000000100';
const DRAFT = '01890000-0000-7000-8000-000000000103';
const text = (vi: string) => ({ vi, en: vi });
const source = {
  document: 'law',
  name: text('Luật Thi đua, khen thưởng'),
  article: '24',
  clause: null,
  point: null,
  paragraph: null,
  confidence: 'VERIFIED',
};
const verdict = (outcome: string, requirement: string) => ({
  criterion: 'advanced-worker.rating',
  outcome,
  requirement: text(requirement),
  because: text('Xếp loại năm 2017: hoàn thành tốt nhiệm vụ.'),
  facts: [],
  source,
  remedy: null,
  optional: false,
});

const REPLAY = {
  nominationId: NOMINATION,
  nominee: 'Trần Thị Bình',
  award: 'ADVANCED_WORKER',
  awardName: text('Lao động tiên tiến'),
  outcome: 'APPROVED',
  decidedAt: '2017-12-22T03:00:00.000Z',
  decidedBy: 'Nguyễn Thanh Phong',
  reason: null,
  judgedOn: '2017-12-22',
  rulesOn: '2017-11-25',
  rulebookVersion: { id: '01890000-0000-7000-8000-000000000102', number: 1 },
  isSame: true,
  original: { outcome: 'MET', verdicts: [verdict('MET', 'Hoàn thành tốt nhiệm vụ trở lên.')] },
  differences: [],
  ledgers: [
    {
      rule: 'q',
      name: text('Chỉ tiêu LĐTT'),
      sentence: text('Không quá 10.'),
      base: 0,
      places: 10,
      used: 4,
      leaderPlaces: null,
      leadersUsed: 0,
    },
  ],
};

describe('looking back at a decision', () => {
  it('shows facts, rules and places of that moment, and that the same comes out again', async () => {
    const { container } = await renderPage({ path: `/replay/${NOMINATION}`, roles: ['INSPECTOR'], queries: { replay: () => REPLAY } });
    expect(await screen.findByRole('heading', { name: 'Vì sao quyết định như vậy: Trần Thị Bình – Lao động tiên tiến' })).toBeVisible();
    expect(screen.getByText(/mọi tiêu chuẩn cho cùng một kết quả/)).toBeVisible();
    expect(screen.getByText('Đã phê duyệt 4 trong 10 chỉ tiêu (cơ sở tính: 0).')).toBeVisible();
    expect(screen.getByText('Hoàn thành tốt nhiệm vụ trở lên.')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('shows where it comes out otherwise', async () => {
    const differences = [{ criterion: 'advanced-worker.rating', before: verdict('MET', 'A.'), after: verdict('NOT_MET', 'B.') }];
    await renderPage({
      path: `/replay/${NOMINATION}`,
      roles: ['INSPECTOR'],
      queries: { replay: () => ({ ...REPLAY, isSame: false, differences }) },
    });
    expect(await screen.findByText(/cho kết quả khác ở những tiêu chuẩn sau/)).toBeVisible();
    expect(screen.getByText(/B\. Xếp loại năm 2017/)).toBeVisible();
  });
});

describe('other rules for the decisions of a year', () => {
  const RESULT = {
    kept: 5,
    examined: 5,
    changed: 1,
    awards: [
      {
        award: 'ADVANCED_WORKER',
        name: text('Lao động tiên tiến'),
        decided: 5,
        approved: 5,
        qualifiedThen: 5,
        qualifiedOtherwise: 4,
        lost: 1,
        gained: 0,
      },
    ],
    decisions: [
      {
        nominationId: NOMINATION,
        nominee: 'Trần Thị Bình',
        awardName: text('Lao động tiên tiến'),
        outcome: 'APPROVED',
        before: 'MET',
        after: 'NOT_MET',
        conditions: [{ criterion: 'advanced-worker.rating', before: verdict('MET', 'A.'), after: verdict('NOT_MET', 'B.') }],
      },
    ],
  };

  it('judges them by a draft and names what makes the difference', async () => {
    const asked: unknown[] = [];
    const { user, container, router } = await renderPage({
      path: '/what-if',
      roles: ['DIRECTOR'],
      queries: {
        plans: () => [{ id: PLAN, year: 2017 }],
        rulebookDrafts: () => [{ id: DRAFT, rulebook: { year: 2018, layers: [] }, plan: { id: PLAN, year: 2018 } }],
        rulebookVersions: () => [],
        whatIf: (_, args) => {
          asked.push(args.rulebook);
          return RESULT;
        },
      },
    });
    expect(await screen.findByText('Chọn bộ quy định để xem kết quả.')).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Xét theo' }), 'Dự thảo năm 2018');
    expect(await screen.findByText('1 trong 5 quyết định có kết quả khác.')).toBeVisible();
    const decisions = screen.getByRole('table', { name: 'Các quyết định có kết quả khác' });
    expect(within(decisions).getByRole('link', { name: 'Trần Thị Bình' })).toHaveAttribute('href', `/replay/${NOMINATION}`);
    expect(within(decisions).getByText(/B\. Xếp loại/)).toBeVisible();
    expect(asked).toEqual([{ year: 2018, layers: [] }]);
    expect(router.state.location.search).toMatchObject({ rules: DRAFT });
    expect(await axe(container)).toHaveNoViolations();
  });
});
