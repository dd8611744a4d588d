import type { Clearance } from '../../people/nominee';
import { clearance } from './clearance';
import { collective, question, source } from './example';

const bodies = [
  { key: 'police', name: { vi: 'Công an tỉnh', en: 'the police' } },
  { key: 'tax', name: { vi: 'Cơ quan thuế', en: 'the tax office' } },
];
const answered = (body: string, known: Partial<Clearance> = {}): Clearance => ({
  body,
  outcome: 'NO_OBJECTION',
  answeredOn: '2017-11-20',
  reference: 'CV 12',
  ...known,
});
const judged = (...clearances: Clearance[]) =>
  clearance.check({ kind: 'clearance', id: 'clearance', source, bodies }, collective([], { clearances }), question);

test('every body that is named must have answered', () => {
  expect(judged(answered('police'), answered('tax')).outcome).toBe('MET');
  const open = judged(answered('police'), answered('health'));
  expect(open.outcome).toBe('UNDETERMINED');
  expect(open.because.vi).toBe('Chưa có ý kiến của Cơ quan thuế.');
});

test('an objection settles it, until the same body answers anew', () => {
  expect(judged(answered('tax', { outcome: 'OBJECTION' })).outcome).toBe('NOT_MET');
  const objected = answered('tax', { outcome: 'OBJECTION', answeredOn: '2017-11-01' });
  expect(judged(answered('police'), answered('tax'), objected).outcome).toBe('MET');
  expect(judged(answered('police'), answered('tax'), { ...objected, answeredOn: '2017-11-20' }).outcome).toBe('NOT_MET');
});

test('an answer of a later day is not known yet', () => {
  expect(judged(answered('police'), answered('tax', { answeredOn: '2017-12-16' })).outcome).toBe('UNDETERMINED');
});
