import { screen, waitFor, within } from '@testing-library/react';
import { FACT_KIND_NAMES } from '@vinh-danh/domain/people/fact-kind';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

const ID = '01890000-0000-7000-8000-000000000011';
const RATING = '01890000-0000-7000-8000-000000000031';
const UNIT = { id: '01890000-0000-7000-8000-000000000022', name: { vi: 'Phòng Quản lý Khoa học', en: 'Science Management' } };
const rating = { id: RATING, version: 3, year: 2016, level: 'GOOD', decidedOn: '2016-12-10', decisionNumber: '12/QĐ', recordedAt: null };
const NO_FACTS = {
  version: 4,
  gender: 'FEMALE',
  bornOn: '1985-05-01',
  serviceStartedOn: '2010-02-01',
  ...Object.fromEntries(
    [
      'assignments',
      'leaves',
      'studies',
      'disciplines',
      'inquiries',
      'initiatives',
      'indicators',
      'clearances',
      'scoreSheets',
      'blockRanks',
    ].map((list) => [list, []]),
  ),
};
const person = () => ({
  id: ID,
  code: 'CC-017',
  name: 'Đặng Thị Ước',
  title: 'Chuyên viên',
  jobGroup: 'CIVIL_SERVANT',
  leftOn: null,
  unit: UNIT,
  mayEnter: FACT_KIND_NAMES,
  honours: [],
  facts: { ...NO_FACTS, ratings: [rating] },
});
const units = () => [
  { ...UNIT, id: '01890000-0000-7000-8000-000000000021', name: { vi: 'Sở', en: 'Department' }, depth: 0, headcount: 90 },
  { ...UNIT, depth: 1, headcount: 7 },
];
const knownAwards = () => [{ key: 'ADVANCED_WORKER', name: { vi: 'Lao động tiên tiến', en: 'Advanced Worker' } }];
const queries = { person, units, knownAwards };
const office = { roles: ['OFFICE'] as const, now: '2017-11-25T02:00:00.000Z' };

describe('the record of a person', () => {
  it('leads whoever may enter facts to the form of each kind, and of each record', async () => {
    const { container } = await renderPage({ ...office, path: `/people/${ID}`, queries });
    expect(await screen.findByRole('link', { name: 'Thêm: Kỷ luật' })).toHaveAttribute('href', `/people/${ID}/facts/discipline`);
    const correct = screen.getByRole('link', { name: 'Đính chính Xếp loại, 2016' });
    expect(correct.getAttribute('href')).toContain(`/people/${ID}/facts/rating?record=`);
    expect(screen.getByText('dữ liệu ban đầu')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('offers nothing to whoever may not', async () => {
    await renderPage({ path: `/people/${ID}`, queries: { ...queries, person: () => ({ ...person(), mayEnter: [] }) } });
    await screen.findByText('12/QĐ ngày 10/12/2016');
    expect(screen.queryByRole('link', { name: /Thêm|Đính chính/ })).toBeNull();
  });
});

describe('the form of a fact', () => {
  const recordFacts = () => jest.fn((..._: unknown[]) => ({ facts: [{ id: 'x', outcome: 'CREATED' }], refusals: [] }));

  it('says what is missing before it asks, each with a way to its field', async () => {
    const record = recordFacts();
    const { user, container } = await renderPage({
      ...office,
      path: `/people/${ID}/facts/rating`,
      queries,
      mutations: { recordFacts: record },
    });
    await user.click(await screen.findByRole('button', { name: 'Lưu' }));
    expect(within(screen.getByRole('alert')).getAllByRole('link')).toHaveLength(4);
    expect(record).not.toHaveBeenCalled();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('records a new fact, numbers as numbers', async () => {
    const record = recordFacts();
    const { user } = await renderPage({ ...office, path: `/people/${ID}/facts/indicator`, queries, mutations: { recordFacts: record } });
    await user.type(await screen.findByLabelText('Mã số liệu (như trong quy định)'), 'news');
    await user.type(screen.getByLabelText('Năm'), '2017');
    await user.type(screen.getByLabelText('Giá trị'), '12,5');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Đã lưu.')).toBeVisible();
    expect(record.mock.calls[0]?.[1]).toMatchObject({
      input: { facts: [{ personId: ID, indicator: { key: 'news', year: 2017, value: 12.5, origin: null } }] },
    });
  });

  it('corrects a record in the version that is shown, with a reason', async () => {
    const record = recordFacts();
    const path = `/people/${ID}/facts/rating?record=${RATING}`;
    const { user } = await renderPage({ ...office, path, queries, mutations: { recordFacts: record } });
    expect(await screen.findByLabelText('Số quyết định')).toHaveValue('12/QĐ');
    await user.selectOptions(screen.getByLabelText('Mức xếp loại'), 'EXCELLENT');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(within(screen.getByRole('alert')).getByRole('link', { name: 'Phải nêu lý do.' })).toBeVisible();
    await user.type(screen.getByLabelText('Lý do đính chính'), 'Phúc tra');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Đã lưu.');
    expect(record.mock.calls[0]?.[1]).toMatchObject({
      input: { reason: 'Phúc tra', facts: [{ id: RATING, version: 3, rating: { year: 2016, level: 'EXCELLENT' } }] },
    });
  });

  it('shows the refusals of the server at their fields', async () => {
    const message = { vi: 'Xếp loại (2017) đã có.', en: 'On record already.' };
    const refusals = [{ code: 'FACT_EXISTS', message, source: null, field: 'facts.0.rating.year' }];
    const { user } = await renderPage({
      ...office,
      path: `/people/${ID}/facts/rating?record=${RATING}`,
      queries,
      mutations: { recordFacts: () => ({ facts: [], refusals }) },
    });
    await user.type(await screen.findByLabelText('Lý do đính chính'), 'x');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByRole('link', { name: message.vi })).toHaveAttribute('href', '#entry-year');
    expect(screen.getByLabelText('Năm')).toBeInvalid();
  });

  it('keeps what was typed when the page is left, and drops it when asked', async () => {
    const { user, goTo } = await renderPage({ ...office, path: `/people/${ID}/facts/study`, queries });
    await user.type(await screen.findByLabelText('Khóa học'), 'Cao học');
    await goTo(`/people/${ID}`);
    await screen.findByRole('link', { name: 'Thêm: Kỷ luật' });
    await goTo(`/people/${ID}/facts/study`);
    expect(await screen.findByLabelText('Khóa học')).toHaveValue('Cao học');
    await user.click(screen.getByRole('button', { name: 'Bỏ nội dung viết dở' }));
    expect(screen.getByLabelText('Khóa học')).toHaveValue('');
  });

  it('removes a record for a reason', async () => {
    const removeFact = jest.fn((..._: unknown[]) => ({ removedId: RATING, refusals: [] }));
    const { user } = await renderPage({
      ...office,
      path: `/people/${ID}/facts/rating?record=${RATING}`,
      queries,
      mutations: { removeFact },
    });
    await user.click(await screen.findByRole('button', { name: 'Xóa mục ghi nhầm' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByLabelText('Lý do xóa'), 'Nhầm người');
    await user.click(dialog.getByRole('button', { name: 'Xóa mục ghi nhầm' }));
    expect(await screen.findByText('Đã xóa.')).toBeVisible();
    expect(removeFact.mock.calls[0]?.[1]).toMatchObject({ input: { kind: 'rating', id: RATING, version: 3, reason: 'Nhầm người' } });
  });

  it('says to whoever may not enter it who does', async () => {
    await renderPage({ path: `/people/${ID}/facts/rating`, queries: { ...queries, person: () => ({ ...person(), mayEnter: ['leave'] }) } });
    expect(await screen.findByText(/Tài khoản này không ghi được mục này/)).toBeVisible();
  });

  it.each(FACT_KIND_NAMES)('stands for %s without a violation that axe can find', async (kind) => {
    const { container } = await renderPage({ ...office, path: `/people/${ID}/facts/${kind}`, queries });
    await screen.findByRole('button', { name: 'Lưu' });
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('people and units', () => {
  it('takes somebody new with a first post', async () => {
    const savePerson = jest.fn((..._: unknown[]) => ({ person: { id: ID, name: 'Ngô Thị Hạnh' }, refusals: [] }));
    const { user, container } = await renderPage({ ...office, path: '/people/new', queries, mutations: { savePerson } });
    await user.type(screen.getByLabelText('Số hiệu (mã)'), 'QLKH-09');
    await user.type(screen.getByLabelText('Họ và tên'), 'Ngô Thị Hạnh');
    await user.selectOptions(screen.getByLabelText('Giới tính'), 'FEMALE');
    await user.selectOptions(screen.getByLabelText('Đối tượng'), 'PUBLIC_EMPLOYEE');
    await user.type(screen.getByLabelText('Ngày vào cơ quan'), '2017-09-01');
    await screen.findByRole('option', { name: /Phòng Quản lý Khoa học/ });
    await user.selectOptions(screen.getByLabelText('Phòng, đơn vị'), UNIT.id);
    await user.type(screen.getByLabelText('Chức danh, chức vụ'), 'Chuyên viên');
    await user.selectOptions(screen.getByLabelText('Giữ chức vụ'), 'STAFF');
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByRole('link', { name: 'Ngô Thị Hạnh' })).toBeVisible();
    expect(savePerson.mock.calls[0]?.[1]).toMatchObject({
      input: { code: 'QLKH-09', gender: 'FEMALE', post: { unitId: UNIT.id, rank: 'STAFF' } },
    });
  });

  it('ends the service of somebody with a reason', async () => {
    const savePerson = jest.fn((..._: unknown[]) => ({ person: { id: ID, name: 'Đặng Thị Ước' }, refusals: [] }));
    const { user } = await renderPage({ ...office, path: `/people/${ID}/edit`, queries, mutations: { savePerson } });
    await user.type(await screen.findByLabelText(/Ngày cuối cùng công tác/), '2017-11-30');
    await user.type(screen.getByLabelText('Lý do thay đổi'), 'Nghỉ hưu');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(savePerson).toHaveBeenCalled());
    expect(savePerson.mock.calls[0]?.[1]).toMatchObject({ input: { id: ID, version: 4, leftOn: '2017-11-30', reason: 'Nghỉ hưu' } });
  });

  const unit = () => ({
    ...UNIT,
    parentId: null,
    code: 'QLKH',
    kind: 'ROOM',
    position: 3,
    foundedOn: null,
    dissolvedOn: null,
    version: 2,
    mayEdit: true,
    mayEnter: ['rating', 'indicator', 'blockRank'],
    honours: [],
    facts: {
      ...NO_FACTS,
      ratings: [rating],
      blockRanks: [{ id: 'b', version: 1, recordedAt: null, block: 'Khối 3', year: 2016, place: 1, members: 8 }],
    },
  });
  const people = () => ({ edges: [{ node: person(), cursor: 'c' }], pageInfo: { hasNextPage: false, endCursor: null } });

  it('shows a unit with its people, ratings and place in its block', async () => {
    const { container } = await renderPage({ ...office, path: `/units/${UNIT.id}`, queries: { ...queries, unit, people } });
    expect(await screen.findByRole('link', { name: 'Đặng Thị Ước' })).toHaveAttribute('href', `/people/${ID}`);
    expect(screen.getByText('Khối 3')).toBeVisible();
    expect(screen.getByText('1/8')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('rates a whole unit on one decision', async () => {
    const recordFacts = jest.fn((..._: unknown[]) => ({ facts: [{ id: 'x', outcome: 'CREATED' }], refusals: [] }));
    const { user, container } = await renderPage({
      ...office,
      path: `/units/${UNIT.id}/ratings`,
      queries: { ...queries, unit, people },
      mutations: { recordFacts },
    });
    await user.selectOptions(await screen.findByLabelText('Mức xếp loại của Đặng Thị Ước'), 'GOOD');
    await user.type(screen.getByLabelText('Ngày quyết định'), '2017-11-20');
    await user.type(screen.getByLabelText('Số quyết định'), '90/QĐ');
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Đã ghi xếp loại của 1 người.')).toBeVisible();
    expect(recordFacts.mock.calls[0]?.[1]).toMatchObject({
      input: { overwrite: false, facts: [{ personId: ID, rating: { year: 2017, level: 'GOOD', decisionNumber: '90/QĐ' } }] },
    });
  });

  it('renames a unit with a reason', async () => {
    const saveUnit = jest.fn((..._: unknown[]) => ({ unit: UNIT, refusals: [] }));
    const { user, container } = await renderPage({
      ...office,
      path: `/units/${UNIT.id}/edit`,
      queries: { ...queries, unit },
      mutations: { saveUnit },
    });
    await user.type(await screen.findByLabelText('Lý do thay đổi'), 'Đổi tên');
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(saveUnit).toHaveBeenCalled());
    expect(saveUnit.mock.calls[0]?.[1]).toMatchObject({ input: { id: UNIT.id, version: 2, position: 3, reason: 'Đổi tên' } });
  });

  it('lists the units as a tree', async () => {
    await renderPage({ ...office, path: '/units', queries });
    expect(await screen.findByRole('link', { name: 'Phòng Quản lý Khoa học' })).toHaveAttribute('href', `/units/${UNIT.id}`);
    expect(screen.getByRole('link', { name: 'Thêm phòng, đơn vị' })).toBeVisible();
  });
});

describe('an import', () => {
  /** jsdom knows files and not yet their bytes. */
  const fileOf = (bytes: Buffer, name: string) => Object.assign(new File([''], name), { arrayBuffer: async () => bytes });
  const csv = (text: string, name = 'xep-loai.csv') => fileOf(Buffer.from(text), name);
  const rows = [{ line: 2, code: 'CC-017', name: 'Đặng Thị Ước', outcome: 'CREATED' }];

  it('shows what would become of each row before it writes', async () => {
    const importRecords = jest.fn((..._: unknown[]) => ({ rows, refusals: [] }));
    const { user, container } = await renderPage({ ...office, path: '/people/import', mutations: { importRecords } });
    await user.selectOptions(screen.getByLabelText('Nội dung của tệp'), 'rating');
    await user.upload(screen.getByLabelText('Tệp .xlsx hoặc .csv'), csv('a,b\n1,2'));
    expect(await screen.findByText('1 dòng thêm mới, 0 dòng thay nội dung đã ghi, 0 dòng không đổi.')).toBeVisible();
    expect(importRecords.mock.calls[0]?.[1]).toMatchObject({ input: { kind: 'rating', dryRun: true, lines: ['a,b', '1,2'] } });
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole('button', { name: 'Nhập vào hệ thống' }));
    expect(await screen.findByText('Đã nhập 1 dòng.')).toBeVisible();
    expect(importRecords.mock.calls[1]?.[1]).toMatchObject({ input: { dryRun: false } });
  });

  it('says which rows are wrong, and then offers no import', async () => {
    const message = { vi: 'Năm: phải là một năm.', en: 'A year.' };
    const refusals = [{ code: 'FACT_FIELD_WRONG', message, source: null, field: 'rows.7.year' }];
    const { user } = await renderPage({ ...office, path: '/people/import', mutations: { importRecords: () => ({ rows: [], refusals }) } });
    await user.upload(screen.getByLabelText('Tệp .xlsx hoặc .csv'), csv('a\n1'));
    expect(await screen.findByText('Dòng 7: Năm: phải là một năm.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Nhập vào hệ thống' })).toBeNull();
  });

  it('explains a file that is not in UTF-8, instead of guessing its names', async () => {
    const { user } = await renderPage({ ...office, path: '/people/import' });
    await user.upload(screen.getByLabelText('Tệp .xlsx hoặc .csv'), fileOf(Buffer.from([0xd0, 0xe3, 0x0a]), 'tcvn.csv'));
    expect(await screen.findByText(/Không đọc được tệp này/)).toBeVisible();
  });

  it('explains a file of the old Excel', async () => {
    const { user } = await renderPage({ ...office, path: '/people/import' });
    const input = screen.getByLabelText('Tệp .xlsx hoặc .csv');
    input.removeAttribute('accept');
    await user.upload(input, csv('x', 'cu.xls'));
    expect(await screen.findByText(/Excel đời cũ không đọc được/)).toBeVisible();
  });

  it('is done by the Office', async () => {
    await renderPage({ path: '/people/import' });
    expect(await screen.findByText('Việc này do Văn phòng Sở thực hiện.')).toBeVisible();
  });
});
