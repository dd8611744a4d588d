import type { Citation } from '../rulebook/citation';
import type { DossierItem, DossierList } from '../rulebook/dossier-list';
import { papersToAttach, whyNomineePapersMissing, whyUnitPapersMissing } from './papers.rule';

const source: Citation = { document: 'decree', name: { vi: 'Nghị định', en: 'Decree' }, article: '5', confidence: 'VERIFIED' };

const item = (id: string, from: DossierItem['from'], required = true): DossierItem => ({
  id,
  name: { vi: `giấy ${id}`, en: `paper ${id}` },
  required,
  from,
});
const list = (...items: DossierItem[]): DossierList => ({ id: 'papers', awards: ['A'], items, source });
const nominated = (dossierLists: DossierList[], more: object = {}) => ({
  id: 'n1',
  nominee: 'Nguyễn Thị Hòa',
  dossierLists,
  initiatives: [],
  ...more,
});
const initiative = { id: 'i', title: 'Số hóa hồ sơ' };

test('nothing is asked where the rulebook has no list', () => {
  expect(whyUnitPapersMissing({ nominations: [{ id: 'n1', nominee: 'Hòa', initiatives: [] }] })).toEqual([]);
  expect(whyNomineePapersMissing({ id: 'n1', nominee: 'Hòa', initiatives: [] })).toEqual([]);
});

test('a paper of the unit is asked for once, by its name and source, until it is attached', () => {
  const nominations = [nominated([list(item('tax', 'UNIT'))]), nominated([list(item('tax', 'UNIT'))], { id: 'n2' })];
  const [missing, ...others] = whyUnitPapersMissing({ nominations });
  expect(others).toEqual([]);
  expect(missing).toMatchObject({ code: 'PAPER_MISSING', field: 'minutes.papers.tax', source });
  expect(missing?.message.vi).toBe('Chưa đính kèm giấy tax.');
  expect(whyUnitPapersMissing({ papers: ['tax'], nominations })).toEqual([]);
});

test('a paper of the nominee is asked for by their name', () => {
  const lists = [list(item('medical', 'NOMINEE'))];
  const [missing] = whyNomineePapersMissing(nominated(lists));
  expect(missing).toMatchObject({ field: 'nominations.n1.papers.medical' });
  expect(missing?.message.vi).toBe('Chưa đính kèm giấy medical của Nguyễn Thị Hòa.');
  expect(whyNomineePapersMissing(nominated(lists, { papers: ['medical'] }))).toEqual([]);
});

test('what is not required, what the system writes and what has its own place is not asked for again', () => {
  const lists = [list(item('opinion', 'NOMINEE', false), item('letter', 'SYSTEM'), item('report', 'NOMINEE'), item('minutes', 'UNIT'))];
  expect(whyNomineePapersMissing(nominated(lists))).toEqual([]);
  expect(whyUnitPapersMissing({ nominations: [nominated(lists)] })).toEqual([]);
  expect(papersToAttach(lists).map((paper) => paper.item.id)).toEqual(['opinion']);
});

test('an initiative on record confirms itself', () => {
  const lists = [list(item('initiative', 'NOMINEE'))];
  expect(whyNomineePapersMissing(nominated(lists))).toHaveLength(1);
  expect(whyNomineePapersMissing(nominated(lists, { initiatives: [initiative] }))).toEqual([]);
});

test('one paper serves several lists', () => {
  expect(papersToAttach([list(item('tax', 'UNIT')), { ...list(item('tax', 'UNIT')), id: 'more' }])).toHaveLength(1);
});
