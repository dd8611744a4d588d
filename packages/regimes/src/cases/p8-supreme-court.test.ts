import type { Assignment } from '@vinh-danh/domain/people/nominee';
import { awardsOf, voteFor } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { VoteRule, VotingBody } from '@vinh-danh/domain/rulebook/vote';
import { ballotOutcome, votesNeeded, whyVoteFails } from '@vinh-danh/domain/rulebook/vote.rule';
import { verdictOn, worker } from './example-facts';
import { supremeCourt2024 } from './p8-supreme-court';
import { readCase } from './read-case';

const rulebook = readCase(supremeCourt2024);

function vote(body: VotingBody, award: string): VoteRule {
  const rule = voteFor(rulebook, body, award);
  if (!rule) throw new Error(`${body} does not vote on ${award}`);
  return rule;
}

const FIGHTER = 'GRASSROOTS_EMULATION_FIGHTER';
const HIGHER = 'PROVINCIAL_EMULATION_FIGHTER';
const FLAG = 'PROVINCIAL_EMULATION_FLAG';

test('one nomination is counted three times, each on a base of its own', () => {
  const turnout = { members: 11, present: 9, staff: 41 };
  expect(votesNeeded(vote('UNIT_MEETING', FIGHTER), { ...turnout, members: 41, present: 36 })).toBe(33);
  expect(votesNeeded(vote('UNIT_MEETING', HIGHER), { ...turnout, members: 41, present: 40 })).toBe(37);
  expect(votesNeeded(vote('UNIT_COUNCIL', FIGHTER), turnout)).toBe(9);
  expect(votesNeeded(vote('UNIT_COUNCIL', HIGHER), turnout)).toBe(10);
  expect(votesNeeded(vote('COUNCIL', FIGHTER), { members: 15, present: 12 })).toBe(12);
  expect(votesNeeded(vote('COUNCIL', FLAG), { members: 15, present: 12 })).toBe(12);
  expect(votesNeeded(vote('COUNCIL', HIGHER), { members: 15, present: 12 })).toBe(14);
});

test('all staff are the base, not only those who came', () => {
  const rule = vote('UNIT_MEETING', FIGHTER);
  expect(whyVoteFails(rule, { members: 40, staff: 40, present: 30, inFavour: 30 })).toHaveLength(1);
  expect(whyVoteFails(rule, { members: 40, staff: 40, present: 32, inFavour: 32 })).toEqual([]);
});

test('after two ballots the competent person decides; of flags the heads of the clusters', () => {
  const failed = { members: 15, present: 15, inFavour: 11 };
  const rule = vote('COUNCIL', FIGHTER);
  expect(ballotOutcome(rule, [failed])).toEqual({ kind: 'NEXT_BALLOT', ballot: 2 });
  expect(ballotOutcome(rule, [failed, { ...failed, inFavour: 12 }])).toEqual({ kind: 'PASSED', ballot: 2 });
  expect(ballotOutcome(rule, [failed, failed])).toMatchObject({ kind: 'DECIDED_BY', who: { en: 'the competent person' } });
  expect(ballotOutcome(vote('COUNCIL', FLAG), [failed, failed])).toMatchObject({
    kind: 'DECIDED_BY',
    who: { en: 'the heads of the clusters' },
  });
  // A ballot without a quorum was none, so it does not use one up.
  expect(ballotOutcome(rule, [{ ...failed, present: 9 }, failed])).toEqual({ kind: 'NEXT_BALLOT', ballot: 2 });
});

test('titles are voted on from the lowest upwards', () => {
  expect(rulebook.layers.flatMap((layer) => (layer.kind === 'PROVINCE' ? layer.votes : [])).every((each) => each.lowestFirst)).toBe(true);
  const order = awardsOf(rulebook).map(({ key }) => key);
  expect(order.indexOf(FIGHTER)).toBeLessThan(order.indexOf(HIGHER));
  expect(order.indexOf(HIGHER)).toBeLessThan(order.indexOf('NATIONAL_EMULATION_FIGHTER'));
});

describe('moves within the year', () => {
  const post = (known: Partial<Assignment>): Assignment => ({
    unit: 'TAND.1',
    unitName: 'Tòa án huyện A',
    unitKind: 'SUBORDINATE_BODY',
    title: 'Thẩm phán',
    rank: 'STAFF',
    kind: 'PERMANENT',
    from: '2015-01-01',
    ...known,
  });
  const outcome = (...assignments: Assignment[]) =>
    verdictOn(rulebook, 'ADVANCED_WORKER', worker(rulebook, { assignments, attestations: {} }), 'court.transfer', '2024-12-15').outcome;

  test('six months at the former court ask for its opinion, five do not', () => {
    const moved = (day: string, before: string) => [
      post({ until: before }),
      post({ unit: 'TAND.2', unitName: 'Tòa án huyện B', from: day }),
    ];
    expect(outcome(post({}))).toBe('MET');
    expect(outcome(...moved('2024-07-01', '2024-06-30'))).toBe('UNDETERMINED');
    expect(outcome(...moved('2024-06-01', '2024-05-31'))).toBe('MET');
  });

  test('a secondment asks for the opinion of the receiving court', () => {
    expect(outcome(post({}), post({ unit: 'TAND.9', kind: 'SECONDMENT', from: '2024-03-01', until: '2024-09-30' }))).toBe('UNDETERMINED');
  });
});
