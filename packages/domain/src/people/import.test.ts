import { FACT_KINDS } from './fact-kind';
import { columnsOf, IMPORT_KINDS, readHeader } from './import-columns';
import { readCell, readDay, readNumber } from './read-cell';

const names = { unitId: (code: string) => (code === 'KHTC' ? 'unit-1' : undefined), awardKey: () => undefined };

it.each([
  ['15/3/2017', '2017-03-15'],
  ['15.03.2017', '2017-03-15'],
  ['2017-03-15', '2017-03-15'],
  ['2017-03-15T00:00:00.000Z', '2017-03-15'],
  ['tháng ba', 'tháng ba'],
])('reads the day %s', (written, day) => {
  expect(readDay(written)).toBe(day);
});

it.each([
  ['1.234,5', 1234.5],
  ['0,5', 0.5],
  ['12.5', 12.5],
  ['-3', -3],
  ['1.234', 1.234],
  ['12.345.678', 12_345_678],
  ['mười', undefined],
  ['1,2,3', undefined],
])('reads the number %s', (written, number) => {
  expect(readNumber(written)).toBe(number);
});

it('reads a choice by its official name, its English name or its key', () => {
  const { level } = FACT_KINDS.rating.fields;
  for (const written of ['Hoàn thành tốt nhiệm vụ', 'hoan thanh tot nhiem vu', 'tasks completed well', 'GOOD']) {
    expect(readCell(level, written, names)).toBe('GOOD');
  }
  expect(readCell(level, 'rất tốt', names)).toBe('rất tốt');
});

it('takes an empty cell for nothing, and for no', () => {
  expect(readCell(FACT_KINDS.rating.fields.year, ' ', names)).toBeNull();
  expect(readCell(FACT_KINDS.scoreSheet.fields.barred, '', names)).toBe(false);
  expect(readCell(FACT_KINDS.scoreSheet.fields.barred, 'Có', names)).toBe(true);
});

it('knows units by their codes', () => {
  expect(readCell(FACT_KINDS.assignment.fields.unitId, 'KHTC', names)).toBe('unit-1');
});

it('finds the columns of a header in any order, by either name', () => {
  const places = readHeader('rating', ['NĂM', 'level', 'Mã người hoặc đơn vị', 'Ghi chú', 'số quyết định', 'Day of the decision']);
  expect(Object.fromEntries(places)).toEqual({ year: 0, level: 1, code: 2, decisionNumber: 4, decidedOn: 5 });
});

it.each(IMPORT_KINDS)('tells the columns of %s apart by their names', (kind) => {
  const labels = columnsOf(kind).map(({ label }) => label.vi);
  expect(new Set(labels).size).toBe(labels.length);
  expect([...readHeader(kind, labels).values()]).toEqual(labels.map((_, index) => index));
});
