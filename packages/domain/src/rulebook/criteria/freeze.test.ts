import type { Inquiry } from '../../people/nominee';
import { person, question, source } from './example';
import { freeze } from './freeze';

const opened = (known: Partial<Inquiry>): Inquiry => ({
  kind: 'INSPECTION',
  openedOn: '2017-11-01',
  reference: 'QĐ thanh tra 14',
  ...known,
});
const criterion = { kind: 'freeze', id: 'freeze', source, whilePending: ['INSPECTION', 'DENUNCIATION'] } as const;
const outcomeFor = (...inquiries: Inquiry[]) => freeze.check(criterion, person({ inquiries }), question).outcome;

test('a pending matter freezes from its first day until the day of its conclusion', () => {
  expect(outcomeFor()).toBe('MET');
  expect(outcomeFor(opened({}))).toBe('NOT_MET');
  expect(outcomeFor(opened({ openedOn: '2017-12-15' }))).toBe('NOT_MET');
  expect(outcomeFor(opened({ openedOn: '2017-12-16' }))).toBe('MET');
  expect(outcomeFor(opened({ concludedOn: '2017-12-16' }))).toBe('NOT_MET');
  expect(outcomeFor(opened({ concludedOn: '2017-12-15' }))).toBe('MET');
});

test('kinds that the rule does not name do not freeze', () => {
  expect(outcomeFor(opened({ kind: 'AUDIT' }))).toBe('MET');
});
