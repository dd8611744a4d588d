import type { Assignment, PersonNominee } from '../../people/nominee';
import { person, question, source } from './example';
import { transfer } from './transfer';

const post = (unit: string, from: string, until?: string, kind: Assignment['kind'] = 'PERMANENT'): Assignment => ({
  unit,
  unitName: `Phòng ${unit}`,
  unitKind: 'ROOM',
  title: 'Chuyên viên',
  rank: 'STAFF',
  kind,
  from,
  until,
});
const outcomeFor = (assignments: Assignment[], known: Partial<PersonNominee> = {}) =>
  transfer.check(
    { kind: 'transfer', id: 'move', source, formerAfterMonths: 6, secondment: true },
    person({ assignments, ...known }),
    question,
  ).outcome;
const attested = (outcome: 'MET' | 'NOT_MET') => ({
  attestations: { move: { outcome, by: 'Lê Thị Mai', at: new Date('2017-12-01T02:00:00Z') } },
});

test('who stayed where they were needs no opinion', () => {
  expect(outcomeFor([post('A', '2010-06-01')])).toBe('MET');
  expect(outcomeFor([post('A', '2010-06-01', '2016-12-31'), post('B', '2017-01-01')])).toBe('MET');
});

test('six months to the day in the former unit ask for its opinion, a day less does not', () => {
  expect(outcomeFor([post('A', '2010-06-01', '2017-06-30'), post('B', '2017-07-01')])).toBe('UNDETERMINED');
  expect(outcomeFor([post('A', '2010-06-01', '2017-06-29'), post('B', '2017-06-30')])).toBe('MET');
});

test('the opinion is attested by name', () => {
  const moved = [post('A', '2010-06-01', '2017-08-31'), post('B', '2017-09-01')];
  expect(outcomeFor(moved, attested('MET'))).toBe('MET');
  expect(outcomeFor(moved, attested('NOT_MET'))).toBe('NOT_MET');
});

test('a secondment asks for the opinion of the receiving unit, one of another year does not', () => {
  expect(outcomeFor([post('A', '2010-06-01'), post('B', '2017-03-01', '2017-05-31', 'SECONDMENT')])).toBe('UNDETERMINED');
  expect(outcomeFor([post('A', '2010-06-01'), post('B', '2016-03-01', '2016-12-31', 'SECONDMENT')])).toBe('MET');
});

test('a gap in the posts of the year is for a human; before recruitment there is none', () => {
  expect(outcomeFor([])).toBe('UNDETERMINED');
  expect(outcomeFor([post('A', '2017-03-01')])).toBe('UNDETERMINED');
  expect(outcomeFor([post('A', '2017-03-01')], { serviceStartedOn: '2017-03-01' })).toBe('MET');
});
