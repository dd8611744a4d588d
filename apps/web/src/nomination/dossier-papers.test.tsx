import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { aDossier, DOSSIER_ID, NOMINATION_ID } from '../testing/a-dossier';
import { renderPage } from '../testing/render-page';

const text = (vi: string) => ({ vi, en: vi });
const source = {
  document: 'decree',
  name: text('Nghị định 98/2023/NĐ-CP'),
  article: '30',
  clause: null,
  point: null,
  paragraph: null,
  confidence: 'VERIFIED',
};
const paper = (item: string, name: string, nominationId: string | null) => ({
  item,
  nominationId,
  name: text(name),
  sentence: text(`${name} (bắt buộc)`),
  source,
});
const PAPERS = [paper('tax', 'Xác nhận thuế', null), paper('medical', 'Giấy khám sức khỏe', NOMINATION_ID)];
const FILE = {
  id: '0190a000-0000-7000-8000-00000000f11e',
  filename: 'thue.pdf',
  size: 2048,
  uploadedAt: '2017-11-20T02:00:00.000Z',
  purpose: 'PAPER',
  nominationId: null,
  criterion: null,
  item: 'tax',
};

const open = (more: object) =>
  renderPage({ path: `/dossiers/${DOSSIER_ID}/meeting`, roles: ['UNIT_HEAD'], queries: { dossier: () => aDossier(more) } });

describe('the papers of a dossier', () => {
  it('stand beside the minutes, those of the unit alone, each with its file and its place to upload', async () => {
    const { container } = await open({ papers: PAPERS, attachments: [FILE] });
    const tax = await screen.findByRole('region', { name: 'Xác nhận thuế' });
    expect(within(tax).getByText('Xác nhận thuế (bắt buộc)')).toBeVisible();
    expect(within(tax).getByRole('link', { name: /thue\.pdf/ })).toBeVisible();
    expect(within(tax).getByText('Tải lên: Xác nhận thuế')).toBeVisible();
    expect(screen.queryByText(/Giấy khám sức khỏe/)).not.toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('are not spoken of where the rules ask for none', async () => {
    await open({});
    expect(await screen.findByRole('heading', { name: 'Biên bản họp' })).toBeVisible();
    expect(screen.queryByText('Giấy tờ kèm theo hồ sơ')).not.toBeInTheDocument();
  });
});
