import type { Award } from '../rulebook/award';
import type { Condition } from '../rulebook/criterion';
import type { Rulebook } from '../rulebook/rulebook';
import { adviceOn } from './choice.rule';
import { choicesOf } from './choices-of.rule';

const text = { vi: 'x', en: 'x' };
const source = { document: 'test', name: text, confidence: 'VERIFIED' } as const;
const initiative = (id: string): Condition => ({
  kind: 'initiative',
  id,
  source,
  of: ['INITIATIVE'],
  atLeast: 1,
  level: 'UNIT',
  withinYears: 1,
});
const honours = (award: string): Condition => ({ kind: 'honours', id: `holds-${award.toLowerCase()}`, source, award, years: 1 });
const pledge: Condition = { kind: 'pledge', id: 'pledge', source, confirmed: true, namesAward: true };

function rulebook(...conditions: Condition[]): Rulebook {
  const awards = conditions.map((condition, index): Award => {
    const key = `A${index}`;
    return {
      key,
      name: { vi: key, en: key },
      shortName: key,
      form: 'TITLE',
      subject: 'PERSON',
      order: index,
      decidedBy: 'DIRECTOR',
      source,
      condition,
    };
  });
  return { year: 2017, layers: [{ key: 'law', kind: 'LAW', name: text, awards, quotas: [], deadlines: [], votes: [] }] };
}

const asks = (condition: Condition) => choicesOf(rulebook(condition))[0]?.asksForInitiative;

describe('what an award asks for', () => {
  it('is an initiative when no way around one is left', () => {
    expect(asks(pledge)).toBe(false);
    expect(asks({ kind: 'allOf', of: [pledge, initiative('a')] })).toBe(true);
    expect(asks({ kind: 'anyOf', of: [pledge, initiative('a')] })).toBe(false);
    expect(asks({ kind: 'anyOf', of: [initiative('a'), initiative('b')] })).toBe(true);
    expect(asks({ kind: 'not', of: initiative('a') })).toBe(false);
  });

  it.each([
    [1, false],
    [2, true],
    [3, true],
  ])('at least %i of a pledge and two initiatives: %s', (count, expected) => {
    expect(asks({ kind: 'atLeast', count, of: [pledge, initiative('a'), initiative('b')] })).toBe(expected);
  });

  it('is the lower title that its holder must hold as well', () => {
    expect(choicesOf(rulebook(pledge, { kind: 'allOf', of: [honours('A0'), honours('A1')] })).map((choice) => choice.restsOn)).toEqual([
      [],
      ['A0'],
    ]);
  });
});

describe('advice', () => {
  const choices = choicesOf(rulebook(pledge, { kind: 'allOf', of: [honours('A0'), initiative('a')] }));
  const content = { awards: ['A1'], tasks: [], initiatives: [{ title: ' ' }] };

  it('names what the award will ask for and the pledge leaves out', () => {
    expect(adviceOn(content, choices).map((each) => each.en)).toEqual([
      'A1 asks for a recognised initiative or project: plan at least one.',
      'A1 goes only to holders of A0: pledge for A0 as well.',
    ]);
  });

  it('is silent when nothing is left out', () => {
    expect(adviceOn({ ...content, awards: ['A0', 'A1'], initiatives: [{ title: 'Số hóa hồ sơ' }] }, choices)).toEqual([]);
    expect(adviceOn({ ...content, awards: ['A0'] }, choices)).toEqual([]);
  });
});
