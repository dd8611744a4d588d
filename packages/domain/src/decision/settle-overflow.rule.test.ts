import fc from 'fast-check';
import type { OverflowRule } from '../rulebook/overflow';
import type { Contender } from '../rulebook/overflow.rule';
import { rankPassed, settlePlaces, whyNoSecondBallot, whyNotSettlePlaces } from './settle-overflow.rule';

const RULE: OverflowRule = {
  rankBy: 'VOTES',
  tieBreaks: [{ kind: 'women', collectivesFromPercent: 70 }],
  settledBy: 'SECOND_BALLOT',
};
const QUOTA = { vi: 'Chỉ tiêu', en: 'Places' };
const NOBODY = new Map<string, number>();

const one = (id: string, votes: number, more: Partial<Contender> = {}): Contender => ({ id, name: id, isLeader: false, votes, ...more });
const woman = { women: { isWoman: true } };
const facts = { quota: QUOTA, settledBy: RULE.settledBy, undecided: 0, chosen: [], reason: '' };

describe('more who pass than there are places', () => {
  it('are ranked by votes, women first among those who are even', () => {
    const ranked = rankPassed(RULE, [one('a', 80), one('b', 90), one('c', 80, woman)], { places: 2 }, NOBODY);
    expect(ranked).toMatchObject({ chosen: ['b', 'c'], without: ['a'], tied: [], settledBy: 'RANKING' });
    expect(whyNotSettlePlaces({ ...facts, ranked })).toEqual([]);
    expect(settlePlaces({ ranked, chosen: [], reason: '' })).toMatchObject({ placed: ['b', 'c'], without: ['a'], settledBy: 'RANKING' });
  });

  it('go to a second ballot when they are even in everything, where the rule says so', () => {
    const contenders = [one('a', 80), one('b', 90), one('c', 80)];
    const ranked = rankPassed(RULE, contenders, { places: 2 }, NOBODY);
    expect(ranked).toMatchObject({ chosen: ['b'], tied: ['a', 'c'], seats: 1 });
    expect(whyNotSettlePlaces({ ...facts, ranked })[0]?.code).toBe('PLACES_BY_SECOND_BALLOT');
    expect(whyNoSecondBallot({ ...facts, ranked })).toEqual([]);

    const again = rankPassed(
      RULE,
      contenders,
      { places: 2 },
      new Map([
        ['a', 40],
        ['c', 60],
      ]),
    );
    expect(again).toMatchObject({ chosen: ['b', 'c'], without: ['a'], tied: [], settledBy: 'SECOND_BALLOT' });
    expect(again.steps.at(-1)?.text.en).toContain('Second ballot');
    expect(whyNoSecondBallot({ ...facts, ranked: again })[0]?.code).toBe('PLACES_NO_TIE');
  });

  it('are for the chair when the second ballot leaves them even, with exactly as many and a reason', () => {
    const contenders = [one('a', 80), one('b', 80), one('c', 80)];
    const ranked = rankPassed(
      RULE,
      contenders,
      { places: 2 },
      new Map([
        ['a', 50],
        ['b', 50],
        ['c', 50],
      ]),
    );
    const why = (chosen: string[], reason: string) => whyNotSettlePlaces({ ...facts, ranked, chosen, reason }).map(({ code }) => code);
    expect(why([], 'vì')).toEqual(['PLACES_WRONG_NUMBER']);
    expect(why(['a', 'a'], 'vì')).toEqual(['PLACES_WRONG_NUMBER']);
    expect(why(['a', 'x'], 'vì')).toEqual(['PLACES_WRONG_NUMBER']);
    expect(why(['a', 'b'], ' ')).toEqual(['REASON_MISSING']);
    expect(why(['a', 'b'], 'Thâm niên')).toEqual([]);
    expect(settlePlaces({ ranked, chosen: ['a', 'b'], reason: 'Thâm niên' })).toMatchObject({
      placed: ['a', 'b'],
      without: ['c'],
      settledBy: 'CHAIR',
    });
  });

  it('wait while a case that counts is not decided', () => {
    const ranked = rankPassed(RULE, [one('a', 80)], { places: 1 }, NOBODY);
    expect(whyNotSettlePlaces({ ...facts, ranked, undecided: 1 })[0]?.code).toBe('PLACES_NOT_RANKED');
  });
});

it('gives everybody who passed either a place or none, and never more places than there are', () => {
  const contender = fc.record({
    votes: fc.integer({ min: 50, max: 55 }),
    isLeader: fc.boolean(),
    isWoman: fc.boolean(),
    second: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(contender, { maxLength: 12 }), fc.nat(12), fc.nat(12), fc.boolean(), (rolled, places, leaders, held) => {
      const contenders = rolled.map(({ votes, isLeader, isWoman }, i) => one(`${i}`, votes, { isLeader, women: { isWoman } }));
      const second = new Map(held ? rolled.map(({ second: votes }, i): [string, number] => [`${i}`, votes]) : []);
      const room = { places, leaderPlaces: Math.min(places, leaders) };
      const ranked = rankPassed(RULE, contenders, room, second);
      const all = [...ranked.chosen, ...ranked.without, ...ranked.tied];
      expect([...all].sort()).toEqual(contenders.map(({ id }) => id).sort());
      expect(ranked.chosen.length + ranked.seats).toBeLessThanOrEqual(places);
      const leadersChosen = ranked.chosen.filter((id) => contenders.find((each) => each.id === id)?.isLeader).length;
      expect(leadersChosen).toBeLessThanOrEqual(room.leaderPlaces);
      const settled = settlePlaces({ ranked, chosen: ranked.tied.slice(0, ranked.seats), reason: 'vì' });
      expect([...settled.placed, ...settled.without].sort()).toEqual(contenders.map(({ id }) => id).sort());
    }),
    { numRuns: 500 },
  );
});
