import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

const ID = '01890000-0000-7000-8000-000000000011';
const UNIT = { id: '01890000-0000-7000-8000-000000000022', name: { vi: 'Phòng Quản lý Khoa học', en: 'Science Management' } };
const person = {
  id: ID,
  code: 'CC-017',
  name: 'Đặng Thị Ước',
  title: 'Chuyên viên',
  rank: 'STAFF',
  jobGroup: 'CIVIL_SERVANT',
  leftOn: null,
  mayEnter: [],
  unit: UNIT,
};
const units = () => [
  { ...UNIT, id: '01890000-0000-7000-8000-000000000021', name: { vi: 'Sở', en: 'Department' }, depth: 0, headcount: 90 },
  { ...UNIT, depth: 1, headcount: 7 },
];
const page = (nodes: object[], endCursor: string | null = null) => ({
  edges: nodes.map((node) => ({ node, cursor: 'c' })),
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
});
const honour = {
  id: 'h1',
  award: 'ADVANCED_WORKER',
  awardName: { vi: 'Lao động tiên tiến', en: 'Advanced Worker' },
  year: 2016,
  decisionNumber: '9/QĐ-SKHCN',
  decidedOn: '2016-12-20',
  revokedOn: null,
};
const facts = {
  bornOn: '1985-05-01',
  serviceStartedOn: '2010-02-01',
  assignments: [{ id: 'a1', title: 'Chuyên viên', kind: 'SECONDMENT', startedOn: '2017-02-01', endedOn: null, unit: UNIT }],
  ratings: [{ id: 'r1', year: 2016, level: 'GOOD', decidedOn: '2016-12-10', decisionNumber: '12/QĐ' }],
  leaves: [],
  studies: [{ id: 's1', course: 'Cao học', startedOn: '2016-01-01', endedOn: '2017-12-31', result: 'FAIR' }],
  disciplines: [],
  inquiries: [{ id: 'i1', kind: 'COMPLAINT', openedOn: '2017-03-01', concludedOn: null, reference: '5/TTr' }],
  initiatives: [],
  indicators: [],
  clearances: [],
  scoreSheets: [],
  blockRanks: [],
};

describe('the list of people', () => {
  it('asks for what its address says and leads to each person', async () => {
    const people = jest.fn((..._: unknown[]) => page([person]));
    const { container } = await renderPage({ path: `/people?q=dang&unit=${UNIT.id}`, queries: { people, units } });
    expect(await screen.findByRole('link', { name: 'Đặng Thị Ước' })).toHaveAttribute('href', `/people/${ID}`);
    expect(people.mock.calls[0]?.[1]).toMatchObject({ search: 'dang', unitId: UNIT.id });
    expect(await axe(container)).toHaveNoViolations();
  });

  it('keeps its filters in the address', async () => {
    const { user, router } = await renderPage({ path: '/people', queries: { people: () => page([person]), units } });
    await user.type(screen.getByLabelText('Tìm theo tên'), ' dang ');
    await screen.findByRole('option', { name: /Phòng Quản lý Khoa học \(7\)/ });
    await user.selectOptions(screen.getByLabelText('Phòng, đơn vị'), UNIT.id);
    await user.click(screen.getByRole('button', { name: 'Tìm' }));
    expect(router.state.location.search).toEqual({ q: 'dang', unit: UNIT.id });
  });

  it('adds the next page to the one that is there', async () => {
    const other = { ...person, id: '01890000-0000-7000-8000-000000000012', name: 'Lê Minh Tâm' };
    const people = (_: unknown, { after }: { after?: string }) => (after ? page([other]) : page([person], 'next'));
    const { user } = await renderPage({ path: '/people', queries: { people, units } });
    await user.click(await screen.findByRole('button', { name: 'Xem thêm' }));
    await screen.findByRole('link', { name: 'Lê Minh Tâm' });
    expect(screen.getByRole('link', { name: 'Đặng Thị Ước' })).toBeVisible();
  });

  it('tells nobody yet from nobody that matches', async () => {
    const { user, router } = await renderPage({ path: '/people?q=zzz', queries: { people: () => page([]), units } });
    await screen.findByText('Không có ai phù hợp với điều kiện lọc.');
    const main = within(screen.getByRole('main'));
    await user.click(main.getByRole('button', { name: 'Bỏ điều kiện lọc' }));
    expect(router.state.location.search).toEqual({});
    expect(await screen.findByText('Chưa có ai trong danh sách nhân sự.')).toBeVisible();
  });
});

describe('a person', () => {
  it('stands with honours and record for those entitled to it', async () => {
    const queries = { person: () => ({ ...person, honours: [honour], facts }) };
    const { container } = await renderPage({ path: `/people/${ID}`, roles: ['OFFICE'], queries });
    expect(await screen.findByRole('heading', { level: 1, name: 'Đặng Thị Ước' })).toBeVisible();
    expect(
      within(screen.getByRole('table', { name: 'Danh hiệu, hình thức khen thưởng đã đạt' })).getByText('Lao động tiên tiến'),
    ).toBeVisible();
    expect(screen.getByText('9/QĐ-SKHCN ngày 20/12/2016')).toBeVisible();
    expect(screen.getByText('hoàn thành tốt nhiệm vụ')).toBeVisible();
    expect(screen.getByText('Chuyên viên (biệt phái)')).toBeVisible();
    expect(screen.getByText('chưa kết thúc')).toBeVisible();
    expect(screen.getByText('Không có kỷ luật.')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says to everybody else why the record is closed', async () => {
    await renderPage({ path: `/people/${ID}`, queries: { person: () => ({ ...person, honours: [], facts: null }) } });
    expect(await screen.findByText(/chỉ mở cho chính người đó/)).toBeVisible();
    expect(screen.queryByText('Kỷ luật')).toBeNull();
    expect(screen.getByText('Chưa có danh hiệu, hình thức khen thưởng nào được ghi nhận.')).toBeVisible();
  });

  it('reads in English as well', async () => {
    const queries = { person: () => ({ ...person, honours: [honour], facts }) };
    const { user } = await renderPage({ path: `/people/${ID}`, queries });
    await user.click(screen.getByRole('button', { name: /English|EN/ }));
    expect(await screen.findByText('tasks completed well')).toBeVisible();
    expect(screen.getByText('Advanced Worker')).toBeVisible();
  });
});
