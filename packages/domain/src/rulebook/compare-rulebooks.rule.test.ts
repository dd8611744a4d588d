import { compareRulebooks } from './compare-rulebooks.rule';
import { attested, award, deadline, law, lower, monthsOfService, on, quota, rulebook, vote } from './example';
import type { Rulebook } from './rulebook';

const service = (atLeast: number, more: object = {}) => monthsOfService('service', atLeast, more);
const asking = (...of: ReturnType<typeof service>[]) => law({ awards: [award('A', { condition: { kind: 'allOf', of } })] });

/** Kind, subject, id and effect of each change. */
const told = (before: Rulebook, after: Rulebook) =>
  compareRulebooks(before, after).map(({ kind, subject, id, effect }) => `${kind} ${subject} ${id}: ${effect}`);

test('a rulebook does not differ from itself', () => {
  const read = rulebook(asking(service(10), attested('b')), lower('AGENCY', { quotas: [quota('q', ['A'], 15)], votes: [vote('v', 80)] }));
  expect(compareRulebooks(read, JSON.parse(JSON.stringify(read)))).toEqual([]);
});

test('a criterion changes, with both sentences, its place and its effect', () => {
  const [change] = compareRulebooks(rulebook(asking(service(6))), rulebook(asking(service(10))));
  expect(change).toMatchObject({
    kind: 'CHANGED',
    subject: 'CRITERION',
    id: 'service',
    award: 'A',
    place: 'layers.0.awards.0.condition.of.0',
    effect: 'STRICTER',
  });
  expect(change?.before?.vi).toContain('6 tháng');
  expect(change?.after?.vi).toContain('10 tháng');
  expect(told(rulebook(asking(service(10))), rulebook(asking(service(6))))).toEqual(['CHANGED CRITERION service: LOOSER']);
});

test('under “not” the effect is the contrary', () => {
  const excluding = (months: number) =>
    rulebook(law({ awards: [award('A', { condition: { kind: 'allOf', of: [attested('a'), { kind: 'not', of: service(months) }] } })] }));
  expect(told(excluding(6), excluding(10))).toEqual(['CHANGED CRITERION service: LOOSER']);
});

test('what is asked of everybody is stricter when it comes and looser when it goes; one way of several is neither', () => {
  expect(told(rulebook(asking(service(6))), rulebook(asking(service(6), attested('new'))))).toEqual(['ADDED CRITERION new: STRICTER']);
  expect(told(rulebook(asking(service(6), attested('old'))), rulebook(asking(service(6))))).toEqual(['REMOVED CRITERION old: LOOSER']);
  const choice = (...ids: string[]) =>
    rulebook(law({ awards: [award('A', { condition: { kind: 'anyOf', of: ids.map((id) => attested(id)) } })] }));
  expect(told(choice('a', 'b'), choice('a', 'b', 'c'))).toEqual(['CHANGED AWARD A: OTHER', 'ADDED CRITERION c: OTHER']);
});

test('the same criteria combined in another way are another award', () => {
  const combined = (kind: 'allOf' | 'anyOf') =>
    rulebook(
      law({ awards: [award('A', { condition: { kind: 'allOf', of: [attested('a'), { kind, of: [attested('b'), attested('c')] }] } })] }),
    );
  const [change, ...others] = compareRulebooks(combined('allOf'), combined('anyOf'));
  expect(others).toEqual([]);
  expect(change).toMatchObject({ kind: 'CHANGED', subject: 'AWARD', id: 'A' });
  expect(change?.after?.vi).toContain('ít nhất một trong: (Điều kiện b) (Điều kiện c)');
});

test('what a lower layer sets in the place of a rule changes that rule, and what it waives is gone', () => {
  const plain = rulebook(asking(service(6), attested('b')));
  expect(told(plain, rulebook(asking(service(6), attested('b')), lower('AGENCY', { changes: [service(10)] })))).toEqual([
    'ADDED LAYER agency: OTHER',
    'CHANGED CRITERION service: STRICTER',
  ]);
  const waives = [{ criterion: 'b', source: award('A').source }];
  expect(told(plain, rulebook(asking(service(6), attested('b')), lower('AGENCY', { waives })))).toEqual([
    'ADDED LAYER agency: OTHER',
    'REMOVED CRITERION b: LOOSER',
  ]);
});

test('quotas, deadlines and votes are told with their effect', () => {
  const rules = (percent: number, day: string, share: number) =>
    rulebook(law({ quotas: [quota('q', ['A'], percent)], deadlines: [deadline('pledge', on(day))], votes: [vote('v', share)] }));
  expect(told(rules(15, '2017-03-31', 70), rules(20, '2017-03-15', 80))).toEqual([
    'CHANGED QUOTA q: LOOSER',
    'CHANGED DEADLINE pledge: STRICTER',
    'CHANGED VOTE v: STRICTER',
  ]);
});

test('a day that only moved with the year is no change', () => {
  const year = (year: number, day: string): Rulebook => ({ year, layers: [law({ deadlines: [deadline('pledge', on(day))] })] });
  expect(compareRulebooks(year(2017, '2017-03-31'), year(2018, '2018-03-31'))).toEqual([]);
  expect(told(year(2016, '2016-02-29'), year(2017, '2017-02-28'))).toEqual([]);
  expect(told(year(2017, '2017-03-31'), year(2018, '2018-04-15'))).toEqual(['CHANGED DEADLINE pledge: LOOSER']);
});

test('a rule that reads the same and comes from elsewhere says from where', () => {
  const from = (article: string) => ({ ...award('A').source, article });
  const [change] = compareRulebooks(
    rulebook(asking(service(6, { source: from('23') }))),
    rulebook(asking(service(6, { source: from('24') }))),
  );
  expect(change?.before?.vi).toContain('Điều 23');
  expect(change?.after?.vi).toContain('Điều 24');
});
