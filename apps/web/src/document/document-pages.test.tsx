import { screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

const ID = '01890000-0000-7000-8000-000000000031';
const REFUSAL = { code: 'SITTING_NOT_CLOSED', message: { vi: 'Phiên họp chưa bế mạc.', en: '' }, field: null, facts: [], source: null };
const DOCUMENT = {
  id: ID,
  filename: 'bien-ban-hop-2017-phien-2.docx',
  sha256: 'a'.repeat(64),
  issuedAt: '2017-12-20T02:00:00.000Z',
  issuedByName: 'Huỳnh Thị Dung',
  templateNumber: null,
};
const slot = (more: object = {}) => ({
  kind: 'MINUTES',
  name: { vi: 'Biên bản họp Hội đồng', en: 'Minutes' },
  canPreview: true,
  refusals: [],
  documents: [],
  ...more,
});
const folder = (more: object = {}) => ({
  title: { vi: 'Phiên họp thứ 2', en: 'Sitting 2' },
  canIssue: true,
  slots: [slot()],
  certificates: null,
  ...more,
});
const batch = (more: object = {}) => ({
  id: ID,
  number: 1,
  reason: '',
  issued: 40,
  total: 200,
  askedAt: '2017-12-20T02:00:00.000Z',
  askedByName: 'Huỳnh Thị Dung',
  finishedAt: null,
  failedAt: null,
  ...more,
});

describe('the page of documents', () => {
  it('lists decisions and sittings, and says so where there are none', async () => {
    const documentShelf = () => [
      { id: ID, subject: 'DECISION', title: { vi: 'Quyết định khen thưởng số 152', en: '' }, day: '2017-12-20', issued: 3 },
    ];
    const { container } = await renderPage({ path: '/documents', roles: ['OFFICE'], queries: { documentShelf } });
    const link = await screen.findByRole('link', { name: 'Quyết định khen thưởng số 152' });
    expect(link).toHaveAttribute('href', `/documents/decisions/${ID}`);
    expect(screen.getByText('Năm nay chưa có phiên họp nào được triệu tập.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Tải về Excel: sổ quyết định' })).toHaveAttribute('href', '/files/lists/decisions');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says whom it is for to those who may not read it', async () => {
    await renderPage({ path: '/documents', roles: ['EMPLOYEE'] });
    expect(screen.getByText('Trang này dành cho Văn phòng Sở, Giám đốc và thanh tra.')).toBeVisible();
  });
});

describe('the documents of a sitting', () => {
  it('shows what was issued, as Word and as PDF, and issues another once it is confirmed', async () => {
    const issueDocument = jest.fn((_root: unknown, _args: unknown) => ({ document: { id: ID }, refusals: [] }));
    const documentFolder = () => folder({ slots: [slot({ documents: issueDocument.mock.calls.length > 0 ? [DOCUMENT] : [] })] });
    const { user, container } = await renderPage({
      path: `/documents/sittings/${ID}`,
      roles: ['OFFICE'],
      queries: { documentFolder },
      mutations: { issueDocument },
    });
    expect(await screen.findByText('Chưa phát hành bản nào.')).toBeVisible();
    expect(screen.getByRole('link', { name: /^Xem dự thảo PDF/ })).toHaveAttribute('href', `/files/drafts/MINUTES/${ID}/pdf`);
    await user.click(screen.getByRole('button', { name: 'Phát hành: Biên bản họp Hội đồng' }));
    expect(issueDocument).not.toHaveBeenCalled();
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Phát hành' }));
    expect(issueDocument.mock.calls[0]?.[1]).toMatchObject({ input: { kind: 'MINUTES', subjectId: ID } });
    expect(await screen.findByRole('link', { name: 'Word: bien-ban-hop-2017-phien-2.docx' })).toHaveAttribute(
      'href',
      `/files/documents/${ID}/docx`,
    );
    expect(screen.getByRole('link', { name: 'PDF: bien-ban-hop-2017-phien-2.docx (mở trong thẻ mới)' })).toHaveAttribute(
      'target',
      '_blank',
    );
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says why none can be issued yet, and offers no button that would fail', async () => {
    await renderPage({
      path: `/documents/sittings/${ID}`,
      roles: ['OFFICE'],
      queries: { documentFolder: () => folder({ slots: [slot({ refusals: [REFUSAL], canPreview: false })] }) },
    });
    expect(await screen.findByText('Phiên họp chưa bế mạc.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Phát hành/ })).toBeNull();
    expect(screen.queryByRole('link', { name: /^Xem dự thảo/ })).toBeNull();
  });
});

describe('the certificates of a decision', () => {
  it('shows how far they are until they are made, then offers all of them', async () => {
    let asked = 0;
    const certificateBatch = () => batch(++asked > 1 ? { issued: 200, finishedAt: '2017-12-20T02:05:00.000Z' } : {});
    const documentFolder = () => folder({ slots: [], certificates: { refusals: [], batches: [asked > 1 ? certificateBatch() : batch()] } });
    await renderPage({ path: `/documents/decisions/${ID}`, roles: ['OFFICE'], queries: { documentFolder, certificateBatch } });
    expect(await screen.findByText('Đã làm 40 trong 200; đang tiếp tục.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Làm lại' })).toBeNull();
    await waitFor(() => expect(screen.getByText('Đã làm xong 200.')).toBeVisible(), { timeout: 5_000 });
    expect(screen.getByRole('link', { name: /Tất cả \(PDF để in\)/ })).toHaveAttribute('href', `/files/certificates/${ID}/pdf`);
    expect(await screen.findByRole('button', { name: 'Làm lại' })).toBeEnabled();
  });

  it('asks why when they are made again', async () => {
    const makeCertificates = jest.fn((_root: unknown, _args: unknown) => ({ batch: batch({ number: 2 }), refusals: [] }));
    const done = batch({ issued: 200, finishedAt: '2017-12-20T02:05:00.000Z' });
    const documentFolder = () => folder({ slots: [], certificates: { refusals: [], batches: [done] } });
    const { user } = await renderPage({
      path: `/documents/decisions/${ID}`,
      roles: ['OFFICE'],
      queries: { documentFolder },
      mutations: { makeCertificates },
    });
    await user.click(await screen.findByRole('button', { name: 'Làm lại' }));
    const dialog = screen.getByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: /Lý do/ }), 'Sai họ tên');
    await user.click(within(dialog).getByRole('button', { name: 'Làm lại' }));
    expect(makeCertificates.mock.calls[0]?.[1]).toMatchObject({ input: { decisionId: ID, reason: 'Sai họ tên' } });
  });
});

describe('the pages of templates', () => {
  const shelf = (more: object = {}) => ({
    kind: 'MINUTES',
    name: { vi: 'Biên bản họp Hội đồng', en: 'Minutes' },
    inUse: null,
    templates: [
      {
        id: ID,
        number: 3,
        filename: 'mau.docx',
        note: 'Đổi lề',
        size: 1,
        uploadedAt: '2017-12-20T02:00:00.000Z',
        uploadedByName: 'Huỳnh Thị Dung',
        documents: 0,
      },
    ],
    choices: [],
    placeholders: [
      { name: 'phien_so', meaning: { vi: 'Phiên thứ mấy', en: '' }, example: '2', isPart: false, within: [] },
      { name: 'noi_dung', meaning: { vi: 'Từng trường hợp', en: '' }, example: null, isPart: true, within: [] },
      { name: 'stt', meaning: { vi: 'Số thứ tự', en: '' }, example: '1', isPart: false, within: ['noi_dung'] },
    ],
    ...more,
  });
  const letterhead = () => ({ superior: '', name: 'Sở Khoa học và Công nghệ', place: 'Tây Ninh' });

  it('list every kind with what is used, and let the Office set the head', async () => {
    const setLetterhead = jest.fn((_root: unknown, { input }: { input: object }) => ({
      letterhead: { superior: 'x', name: 'y', place: 'z', ...input },
      refusals: [],
    }));
    const { user, container } = await renderPage({
      path: '/templates',
      roles: ['OFFICE'],
      queries: { templateShelves: () => [shelf()], letterhead },
      mutations: { setLetterhead: setLetterhead as never },
    });
    expect(await screen.findByRole('link', { name: 'Biên bản họp Hội đồng' })).toHaveAttribute('href', '/templates/MINUTES');
    expect(screen.getByText('mẫu của hệ thống')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Cơ quan chủ quản' }), 'Ủy ban nhân dân tỉnh');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Đã lưu phần đầu văn bản')).toBeVisible();
    expect(setLetterhead.mock.calls[0]?.[1]).toMatchObject({ input: { superior: 'Ủy ban nhân dân tỉnh', place: 'Tây Ninh' } });
    expect(await axe(container)).toHaveNoViolations();
  });

  it('show versions, previews and placeholders, and use one when it is confirmed', async () => {
    const chooseTemplate = jest.fn((_root: unknown, _args: unknown) => ({ shelf: shelf({ inUse: ID }), refusals: [] }));
    const templateShelves = () => [shelf({ inUse: chooseTemplate.mock.calls.length > 0 ? ID : null })];
    const { user, container } = await renderPage({
      path: '/templates/MINUTES',
      roles: ['OFFICE'],
      queries: { templateShelves, letterhead, documentShelf: () => [] },
      mutations: { chooseTemplate },
    });
    expect(await screen.findByText('{#noi_dung}…{/noi_dung}')).toBeVisible();
    expect(screen.getByRole('link', { name: /^Xem trước mẫu số 3/ })).toHaveAttribute(
      'href',
      `/files/drafts/MINUTES/sample/pdf?template=${ID}`,
    );
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole('button', { name: 'Dùng mẫu số 3' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Dùng mẫu này' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Dùng mẫu của hệ thống' })).toBeVisible());
    expect(chooseTemplate.mock.calls[0]?.[1]).toMatchObject({ input: { kind: 'MINUTES', templateId: ID } });
  });

  it('refuse what is no Word document before it is sent', async () => {
    const { user } = await renderPage({
      path: '/templates/MINUTES',
      roles: ['OFFICE'],
      queries: { templateShelves: () => [shelf()], letterhead, documentShelf: () => [] },
    });
    // jsdom reads no part of a file.
    const file = Object.assign(new File(['xin chào'], 'mau.docx'), { slice: () => ({ arrayBuffer: async () => new ArrayBuffer(4) }) });
    await user.upload(await screen.findByLabelText(/Tệp mẫu/), file);
    expect(await screen.findByText(/“mau.docx” không phải là văn bản Word/)).toBeVisible();
  });

  it('can be read but not changed by the Director', async () => {
    await renderPage({
      path: '/templates/MINUTES',
      roles: ['DIRECTOR'],
      queries: { templateShelves: () => [shelf()], letterhead, documentShelf: () => [] },
    });
    expect(await screen.findByText('{phien_so}')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Dùng/ })).toBeNull();
    expect(screen.queryByLabelText(/Tệp mẫu/)).toBeNull();
  });
});
