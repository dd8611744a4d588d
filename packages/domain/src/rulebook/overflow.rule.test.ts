import fc from 'fast-check';
import type { OverflowRule } from './overflow';
import { type Contender, rankForPlaces } from './overflow.rule';

const rule: OverflowRule = {
  rankBy: 'VOTES',
  tieBreaks: [{ kind: 'women', collectivesFromPercent: 70 }, { kind: 'score' }],
  settledBy: 'SECOND_BALLOT',
};
const who = (id: string, votes: number, more: Partial<Contender> = {}): Contender => ({ id, name: id, isLeader: false, votes, ...more });
const woman = { women: { isWoman: true } } as const;

test('with room for all nobody is ranked', () => {
  expect(rankForPlaces(rule, [who('a', 1), who('b', 9)], { places: 2 })).toMatchObject({ chosen: ['a', 'b'], without: [], tied: [] });
});

test('votes come first, then women, then the score', () => {
  const four = [
    who('few', 3, woman),
    who('man', 5, { score: 99 }),
    who('low', 5, { ...woman, score: 80 }),
    who('high', 5, { ...woman, score: 90 }),
  ];
  expect(rankForPlaces(rule, four, { places: 1 }).chosen).toEqual(['high']);
  expect(rankForPlaces(rule, four, { places: 3 })).toMatchObject({ chosen: ['high', 'low', 'man'], without: ['few'] });
});

test('a collective counts as of women from seventy percent on, the seventieth included', () => {
  const of = (id: string, percent: number) => who(id, 5, { women: { percent } });
  expect(rankForPlaces(rule, [of('below', 69.99), of('at', 70)], { places: 1 }).chosen).toEqual(['at']);
});

test('those who are even in everything go to a second ballot, and take the seats with them', () => {
  const three = [who('first', 9), who('a', 5), who('b', 5), who('last', 1)];
  const overflow = rankForPlaces(rule, three, { places: 2 });
  expect(overflow).toMatchObject({ chosen: ['first'], tied: ['a', 'b'], seats: 1, without: ['last'] });
  expect(overflow.steps[0]?.text.vi).toContain('bỏ phiếu lần hai');
  const byChair = rankForPlaces({ ...rule, settledBy: 'CHAIR' }, three, { places: 2 });
  expect(byChair.steps[0]?.text.en).toContain('the chair decides');
});

test("a leader without a leaders' place is passed over for the next", () => {
  const three = [who('head', 9, { isLeader: true }), who('deputy', 8, { isLeader: true }), who('staff', 1)];
  const overflow = rankForPlaces(rule, three, { places: 2, leaderPlaces: 1 });
  expect(overflow).toMatchObject({ chosen: ['head', 'staff'], without: ['deputy'], tied: [] });
  expect(overflow.steps.some(({ about }) => about.includes('deputy'))).toBe(true);
});

test('without a place nobody stands at a line', () => {
  expect(rankForPlaces(rule, [{ id: 'a', name: 'a', isLeader: false }], { places: 0 })).toMatchObject({
    without: ['a'],
    tied: [],
    seats: 0,
  });
});

test('without votes there is no ranking, and nobody is chosen by the order of the list', () => {
  const overflow = rankForPlaces(rule, [who('a', 5), { id: 'b', name: 'b', isLeader: false }], { places: 1 });
  expect(overflow).toMatchObject({ chosen: [], unranked: ['b'], tied: ['a', 'b'], seats: 1 });
});

const contenders = fc
  .array(fc.record({ votes: fc.nat(4), isLeader: fc.boolean(), isWoman: fc.boolean(), score: fc.option(fc.nat(2)) }), { maxLength: 12 })
  .map((list) =>
    list.map(
      ({ isWoman, score, ...rest }, i): Contender => ({
        id: `c${i}`,
        name: `c${i}`,
        ...rest,
        women: { isWoman },
        score: score ?? undefined,
      }),
    ),
  );

test('everybody stands once in the result, no limit is passed, and the order of the list tells nobody apart', () => {
  fc.assert(
    fc.property(contenders, fc.nat(8), fc.option(fc.nat(8)), fc.infiniteStream(fc.nat()), (list, places, leaders, chance) => {
      const room = { places, leaderPlaces: leaders === null ? undefined : Math.min(leaders, places) };
      const overflow = rankForPlaces(rule, list, room);
      const { chosen, without, tied, seats } = overflow;
      expect([...chosen, ...without, ...tied].sort()).toEqual(list.map(({ id }) => id).sort());
      expect(chosen.length + seats).toBeLessThanOrEqual(places);
      expect(seats).toBeLessThanOrEqual(tied.length);
      const isLeader = new Map(list.map((each) => [each.id, each.isLeader]));
      expect(chosen.filter((id) => isLeader.get(id)).length).toBeLessThanOrEqual(room.leaderPlaces ?? places);
      const shuffled = list.map((each) => ({ each, at: chance.next().value as number })).sort((a, b) => a.at - b.at);
      const again = rankForPlaces(
        rule,
        shuffled.map(({ each }) => each),
        room,
      );
      expect([...again.chosen].sort()).toEqual([...chosen].sort());
      expect([...again.tied].sort()).toEqual([...tied].sort());
      expect(again.seats).toBe(seats);
    }),
  );
});

test('nobody goes without while a place is free for them', () => {
  fc.assert(
    fc.property(contenders, fc.nat(8), fc.nat(8), (list, places, leaders) => {
      const { chosen, without, seats } = rankForPlaces(rule, list, { places, leaderPlaces: Math.min(leaders, places) });
      if (chosen.length + seats === places) return;
      expect(without.every((id) => list.find((each) => each.id === id)?.isLeader)).toBe(true);
    }),
  );
});
