import type { ScoreFact } from '../../people/nominee';
import { person, question, source } from './example';
import { score } from './score';

const criterion = { kind: 'score', id: 'score', source, sheet: 'unit', atLeast: 80, floors: [{ item: 'effect', atLeast: 40 }] } as const;
const scored = (known: Partial<ScoreFact>): ScoreFact => ({ sheet: 'unit', year: 2017, total: 80, items: { effect: 40 }, ...known });
const outcomeFor = (...scores: ScoreFact[]) => score.check(criterion, person({ scores }), question).outcome;

test('the total and every floor are reached to the point', () => {
  expect(outcomeFor(scored({}))).toBe('MET');
  expect(outcomeFor(scored({ total: 79.9 }))).toBe('NOT_MET');
  expect(outcomeFor(scored({ total: 95, items: { effect: 39.5 } }))).toBe('NOT_MET');
});

test('a sheet or an item without points is for a human; another sheet or year does not count', () => {
  expect(outcomeFor()).toBe('UNDETERMINED');
  expect(outcomeFor(scored({ items: {} }))).toBe('UNDETERMINED');
  expect(outcomeFor(scored({ sheet: 'other' }), scored({ year: 2016 }))).toBe('UNDETERMINED');
});

test('whom the sheet bars no total helps, and of two entries the lower counts', () => {
  expect(outcomeFor(scored({ total: 100, barred: true }))).toBe('NOT_MET');
  expect(outcomeFor(scored({ total: 100 }), scored({ total: 70 }))).toBe('NOT_MET');
});
