import { preparePage } from './prepared';

const page = (rows: number) => preparePage('people', 'SELECT id FROM person', [], rows);

it('reads as many rows as a page needs, or a few more', () => {
  expect(page(51).text).toBe('SELECT id FROM person LIMIT 51');
  expect(page(31).text).toBe('SELECT id FROM person LIMIT 51');
  expect(page(5_001).text).toBe('SELECT id FROM person LIMIT 5001');
});

it('makes few statements of many sizes of a page', () => {
  const names = new Set(Array.from({ length: 100 }, (_, first) => page(first + 2).name));
  expect(names.size).toBe(4);
});
