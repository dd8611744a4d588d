import { attested } from './attested';
import { person, question, source } from './example';

const criterion = { kind: 'attested', id: 'conduct', source, wording: { vi: 'Gương mẫu.', en: 'Is a model.' } } as const;
const met = { outcome: 'MET', by: 'Lê Thị Mai', at: new Date('2017-12-01T02:00:00Z') } as const;
const given = person({ attestations: { conduct: met } });

test('someone answers for it by name, or it is open', () => {
  expect(attested.check(criterion, person(), question).outcome).toBe('UNDETERMINED');
  const answer = attested.check(criterion, given, question);
  expect(answer.outcome).toBe('MET');
  expect(answer.facts[0]?.value.vi).toBe('Lê Thị Mai');
});

test('what the Office answers for, no unit head can attest', () => {
  const answer = attested.check({ ...criterion, by: 'OFFICE' }, given, question);
  expect(answer.outcome).toBe('UNDETERMINED');
  expect(answer.remedy?.by).toBe('OFFICE');
});

test('says whose word it is', () => {
  const onWordOf = { vi: 'Công đoàn', en: 'the trade union' };
  expect(attested.requirement({ ...criterion, onWordOf }, question).vi).toContain('Công đoàn');
});
