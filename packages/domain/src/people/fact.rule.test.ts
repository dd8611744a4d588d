import fc from 'fast-check';
import { tidiedFact, whyNotFact } from './fact.rule';
import { FACT_KIND_NAMES, FACT_KINDS, type FactKind } from './fact-kind';

const TODAY = '2017-11-25';
const rating = { year: 2017, level: 'GOOD', decidedOn: '2017-11-10', decisionNumber: '12/QĐ' };
const leave = { kind: 'SICK', startedOn: '2017-06-05', endedOn: '2017-06-30', workingDays: 20 };
const rank = { block: 'Khối 3', year: 2017, place: 2, members: 8 };
const honour = { award: 'ADVANCED_WORKER', year: 2016, decidedOn: '2016-12-20', decisionNumber: '9/QĐ' };

const against = (kind: FactKind, values: object) => whyNotFact(kind, { ...values }, TODAY).map(({ code, field }) => `${code} ${field}`);

describe('a fact that is entered', () => {
  it('may be recorded when every field is there and right', () => {
    expect(against('rating', rating)).toEqual([]);
    expect(against('leave', leave)).toEqual([]);
    expect(against('blockRank', rank)).toEqual([]);
    expect(against('honour', honour)).toEqual([]);
  });

  it.each<[string, FactKind, object, string[]]>([
    ['a field without a value', 'rating', { ...rating, decisionNumber: '  ' }, ['FACT_FIELD_MISSING decisionNumber']],
    ['a decision still to come', 'rating', { ...rating, decidedOn: '2017-11-26' }, ['FACT_DAY_AHEAD decidedOn']],
    ['a day that no calendar has', 'rating', { ...rating, decidedOn: '2017-02-29' }, ['FACT_FIELD_WRONG decidedOn']],
    ['a year still to come', 'rating', { ...rating, year: 2018 }, ['FACT_FIELD_WRONG year']],
    ['half a year', 'rating', { ...rating, year: 2016.5 }, ['FACT_FIELD_WRONG year']],
    ['a level of another scale', 'rating', { ...rating, level: 'toString' }, ['FACT_FIELD_WRONG level']],
    ['a text too long', 'rating', { ...rating, decisionNumber: 'x'.repeat(81) }, ['FACT_FIELD_WRONG decisionNumber']],
    ['days that run backwards', 'leave', { ...leave, endedOn: '2017-06-04' }, ['FACT_SPAN_REVERSED endedOn']],
    ['fewer than no days', 'leave', { ...leave, workingDays: -1 }, ['FACT_FIELD_WRONG workingDays']],
    ['a place beyond the block', 'blockRank', { ...rank, place: 9 }, ['BLOCK_PLACE_BEYOND place']],
    ['a revocation without its number', 'honour', { ...honour, revokedOn: '2017-05-01' }, ['FACT_FIELD_MISSING revocationNumber']],
    ['a number that is none', 'indicator', { key: 'k', year: 2017, value: Number.NaN }, ['FACT_FIELD_WRONG value']],
    ['points in words', 'scoreSheet', { sheet: 's', year: 2017, total: 9, items: { a: 'x' }, barred: false }, ['FACT_FIELD_WRONG items']],
  ])('may not with %s', (_, kind, values, expected) => {
    expect(against(kind, values)).toEqual(expected);
  });

  it('may begin later and end on its first day: leave and posts are known ahead', () => {
    expect(against('leave', { ...leave, startedOn: '2018-02-01', endedOn: '2018-02-01' })).toEqual([]);
  });

  it('is refused with everything that is wrong at once, each at its field', () => {
    const all = against('rating', {});
    expect(all).toEqual(['year', 'level', 'decidedOn', 'decisionNumber'].map((field) => `FACT_FIELD_MISSING ${field}`));
  });

  it('never passes as something that it is not, whatever is sent', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FACT_KIND_NAMES), fc.dictionary(fc.string(), fc.anything()), fc.anything(), (kind, values, junk) => {
        const names = Object.keys(FACT_KINDS[kind].fields);
        const filled = Object.fromEntries(names.map((name) => [name, junk]));
        // No value fits a day and a choice, a number and a text alike: one and the same in every field is always refused.
        expect(whyNotFact(kind, { ...values, ...filled }, TODAY)).not.toEqual([]);
      }),
    );
  });
});

it('is kept tidy: trimmed, without empty texts, and with its own fields only', () => {
  expect(tidiedFact('study', { course: '  Cao học ', startedOn: '2017-01-01', result: '', stranger: 1 })).toEqual({
    course: 'Cao học',
    startedOn: '2017-01-01',
    endedOn: null,
    result: null,
  });
});
