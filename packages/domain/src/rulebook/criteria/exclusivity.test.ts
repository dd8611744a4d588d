import type { Honour, PersonNominee } from '../../people/nominee';
import { person, question, source } from './example';
import { type ExclusivityCriterion, exclusivity } from './exclusivity';

const held = (known: Partial<Honour> = {}): Honour => ({
  award: 'MEDAL',
  year: 2017,
  decidedOn: '2017-06-01',
  decisionNumber: '4/QĐ',
  kind: 'MERIT',
  ...known,
});
const outcomeFor = (rule: ExclusivityCriterion['rule'], known: Partial<PersonNominee>, more = {}) =>
  exclusivity.check({ kind: 'exclusivity', id: 'x', source, rule, awards: ['MEDAL', 'ORDER'], ...more }, person(known), {
    ...question,
    award: 'ORDER',
  }).outcome;

test('one a year: another of the list given for the same year stands against it, this award itself does not', () => {
  expect(outcomeFor('ONE_A_YEAR', {})).toBe('MET');
  expect(outcomeFor('ONE_A_YEAR', { honours: [held()] })).toBe('NOT_MET');
  expect(outcomeFor('ONE_A_YEAR', { honours: [held({ award: 'ORDER' }), held({ year: 2016 }), held({ award: 'OTHER' })] })).toBe('MET');
  expect(outcomeFor('ONE_A_YEAR', { honours: [held({ revokedOn: '2017-12-01' })] })).toBe('MET');
});

test('kinds that are excepted do not count; an unknown kind is for a human', () => {
  const exceptKinds = ['AD_HOC'];
  expect(outcomeFor('ONE_A_YEAR', { honours: [held({ kind: 'AD_HOC' })] }, { exceptKinds })).toBe('MET');
  expect(outcomeFor('ONE_A_YEAR', { honours: [held({ kind: undefined })] }, { exceptKinds })).toBe('UNDETERMINED');
});

test('not with the higher: open while the higher is under way, refused once it is given, free again once it is refused', () => {
  expect(outcomeFor('NOT_WITH_HIGHER', { nominatedFor: ['MEDAL'] }, { awards: ['MEDAL'] })).toBe('UNDETERMINED');
  expect(outcomeFor('NOT_WITH_HIGHER', { honours: [held()] }, { awards: ['MEDAL'] })).toBe('NOT_MET');
  expect(outcomeFor('NOT_WITH_HIGHER', {}, { awards: ['MEDAL'] })).toBe('MET');
});

test('once in a lifetime looks at every year', () => {
  expect(outcomeFor('ONCE_IN_A_LIFETIME', { honours: [held({ award: 'ORDER', year: 1999 })] })).toBe('NOT_MET');
  expect(outcomeFor('ONCE_IN_A_LIFETIME', { honours: [held({ award: 'ORDER' })] })).toBe('MET');
});

test('one achievement is honoured once, told by its name; without a name a human looks', () => {
  const flood = { kind: 'AD_HOC', achievement: 'flood', year: 2016 } as const;
  expect(outcomeFor('ONE_ACHIEVEMENT', { achievement: 'flood', honours: [held(flood)] })).toBe('NOT_MET');
  expect(outcomeFor('ONE_ACHIEVEMENT', { achievement: 'bridge', honours: [held(flood)] })).toBe('MET');
  expect(outcomeFor('ONE_ACHIEVEMENT', { honours: [held(flood)] })).toBe('UNDETERMINED');
  expect(outcomeFor('ONE_ACHIEVEMENT', { honours: [held({ year: 2016 })] })).toBe('MET');
  expect(outcomeFor('ONE_ACHIEVEMENT', { honours: [held({ year: 2016, periodUntil: '2017-05-31' })] })).toBe('UNDETERMINED');
});
