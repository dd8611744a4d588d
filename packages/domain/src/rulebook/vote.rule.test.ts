import fc from 'fast-check';
import { source } from './criteria/example';
import { isStricterVote } from './stricter-vote.rule';
import { type Seat, VOTERS_COUNTED, type VoteRule } from './vote';
import { ballotOutcome, quorumOf, resultText, turnoutOf, votesNeeded, whyVoteFails } from './vote.rule';
import { voteShape } from './vote-shape';

const rule: VoteRule = {
  id: 'unit-meeting',
  body: 'UNIT_MEETING',
  awards: ['A'],
  quorum: { numerator: 2, denominator: 3 },
  threshold: { percent: 70, strict: false, of: 'PRESENT' },
  source,
};
const strict: VoteRule = { ...rule, threshold: { percent: 50, strict: true, of: 'ALL_MEMBERS' } };
const codes = (vote: Parameters<typeof whyVoteFails>[1], by = rule) => whyVoteFails(by, vote).map((refusal) => refusal.code);

test('two thirds are needed exactly', () => {
  expect(quorumOf(rule, 9)).toBe(6);
  expect(quorumOf(rule, 10)).toBe(7);
  expect(codes({ members: 9, present: 6, inFavour: 6 })).toEqual([]);
  expect(codes({ members: 9, present: 5, inFavour: 5 })).toEqual(['QUORUM_NOT_REACHED']);
});

test('at least 70% of those present: 7 of 10, 6 of 8', () => {
  expect(votesNeeded(rule, { members: 12, present: 10 })).toBe(7);
  expect(votesNeeded(rule, { members: 12, present: 8 })).toBe(6);
  expect(codes({ members: 12, present: 10, inFavour: 7 })).toEqual([]);
  expect(codes({ members: 12, present: 10, inFavour: 6 })).toEqual(['VOTE_NOT_PASSED']);
});

test('over half of all members: 6 of 10, not 5, however few are present', () => {
  expect(votesNeeded(strict, { members: 10, present: 7 })).toBe(6);
  expect(codes({ members: 10, present: 7, inFavour: 5 }, strict)).toEqual(['VOTE_NOT_PASSED']);
});

test('a meeting without people decides nothing', () => {
  expect(codes({ members: 0, present: 0, inFavour: 0 })).toEqual(['QUORUM_NOT_REACHED']);
});

test('a vote more never turns a vote that carried into one that failed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), fc.nat(500), fc.constantFrom(rule, strict), (members, p, v, by) => {
      const present = Math.min(members, p);
      const inFavour = Math.min(present, v);
      if (codes({ members, present, inFavour }, by).length > 0) return;
      expect(codes({ members, present, inFavour: Math.min(present, inFavour + 1) }, by)).toEqual([]);
    }),
  );
});

test('what is needed satisfies the share, and one vote fewer does not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 1, max: 100 }), fc.boolean(), (present, percent, isStrict) => {
      const needed = votesNeeded({ ...rule, threshold: { percent, strict: isStrict, of: 'PRESENT' } }, { members: present, present });
      const enough = (votes: number) => (isStrict ? votes * 100 > percent * present : votes * 100 >= percent * present);
      expect(enough(needed)).toBe(true);
      expect(enough(needed - 1)).toBe(false);
    }),
  );
});

describe('on whom the share is counted', () => {
  const share = { percent: 90, strict: false } as const;
  const of = (counted: VoteRule['threshold']['of'], more: Partial<VoteRule> = {}): VoteRule => ({
    ...rule,
    ...more,
    threshold: { ...share, of: counted },
  });
  const turnout = { members: 10, recused: 1, present: 7, consulted: 2, staff: 31 };

  test('present, present or consulted, all members, all staff', () => {
    expect(votesNeeded(of('PRESENT'), turnout)).toBe(7);
    expect(votesNeeded(of('PRESENT', { absenteesInWriting: true }), turnout)).toBe(9);
    expect(votesNeeded(of('PRESENT_OR_CONSULTED'), turnout)).toBe(9);
    expect(votesNeeded(of('ALL_MEMBERS'), turnout)).toBe(9);
    expect(votesNeeded(of('ALL_STAFF'), turnout)).toBe(27);
    expect(votesNeeded(of('ALL_STAFF'), { members: 10, present: 10 })).toBe(9);
  });

  test('two thirds of all members as a fraction: 6 of 9, where 66.67% would ask for 7', () => {
    const thirds: VoteRule = { ...rule, threshold: { numerator: 2, denominator: 3, strict: false, of: 'ALL_MEMBERS' } };
    expect(votesNeeded(thirds, { members: 9, present: 9 })).toBe(6);
    expect(votesNeeded({ ...thirds, threshold: { percent: 66.67, strict: false, of: 'ALL_MEMBERS' } }, { members: 9, present: 9 })).toBe(7);
  });
});

describe('those recused', () => {
  const council: VoteRule = { ...rule, body: 'COUNCIL', threshold: { percent: 80, strict: false, of: 'ALL_MEMBERS' } };

  test('leave the base: 8 may vote, 7 needed, 6 in favour: not passed', () => {
    const vote = { members: 9, recused: 1, present: 8, inFavour: 6 };
    expect(quorumOf(council, 9, 1)).toBe(6);
    expect(codes(vote, council)).toEqual(['VOTE_NOT_PASSED']);
    expect(resultText(council, vote)).toEqual({
      vi: '1 người không bỏ phiếu vì có liên quan; 8 người có quyền bỏ phiếu, phải được ít nhất 7 phiếu, được 6 phiếu đồng ý: không thông qua.',
      en: '1 recused; 8 may vote, 7 needed, 6 in favour: not passed.',
    });
    expect(resultText(council, { ...vote, inFavour: 7 }).en).toBe('1 recused; 8 may vote, 7 needed, 7 in favour: passed.');
    expect(resultText(council, { ...vote, present: 5 }).en).toBe('1 recused; 8 may vote, 6 must be present, 5 are: no quorum.');
  });

  test('never lower the share that is needed, whatever the base', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.nat(299),
        fc.integer({ min: 1, max: 100 }),
        fc.constantFrom(...VOTERS_COUNTED),
        (members, r, percent, of) => {
          const recused = Math.min(r, members - 1);
          const may = members - recused;
          const by: VoteRule = { ...rule, threshold: { percent, strict: false, of } };
          const needed = votesNeeded(by, { members, recused, present: may });
          expect(needed * 100).toBeGreaterThanOrEqual(percent * may);
          expect(needed).toBeLessThanOrEqual(may);
        },
      ),
    );
  });
});

describe('seats', () => {
  const seats: Seat[] = [
    { attends: 'PRESENT' },
    { attends: 'PRESENT', isRecused: true },
    { attends: 'PRESENT', isSecretary: true },
    { attends: 'PROXY' },
    { attends: 'IN_WRITING' },
    { attends: 'ABSENT' },
  ];

  test('a secretary without a vote is no member; a proxy is present only where the rule allows it', () => {
    expect(turnoutOf(rule, seats)).toEqual({ members: 6, recused: 1, present: 2, consulted: 1 });
    expect(turnoutOf({ ...rule, secretaryVotes: false, proxies: true }, seats)).toEqual({
      members: 5,
      recused: 1,
      present: 2,
      consulted: 1,
    });
  });
});

describe('several ballots', () => {
  const court: VoteRule = {
    ...rule,
    threshold: { percent: 90, strict: false, of: 'ALL_STAFF' },
    ballots: 2,
    thenDecides: { vi: 'Chánh án', en: 'the chief judge' },
  };
  const ballot = (inFavour: number, present = 10) => ({ members: 10, present, inFavour });

  test('at most two, then it falls to the one who is named', () => {
    expect(ballotOutcome(court, [])).toEqual({ kind: 'NEXT_BALLOT', ballot: 1 });
    expect(ballotOutcome(court, [ballot(8)])).toEqual({ kind: 'NEXT_BALLOT', ballot: 2 });
    expect(ballotOutcome(court, [ballot(8), ballot(9)])).toEqual({ kind: 'PASSED', ballot: 2 });
    expect(ballotOutcome(court, [ballot(8), ballot(8)])).toEqual({ kind: 'DECIDED_BY', who: court.thenDecides });
    expect(ballotOutcome({ ...court, thenDecides: undefined }, [ballot(8), ballot(8)])).toEqual({ kind: 'NOT_PASSED' });
  });

  test('a ballot without a quorum was none', () => {
    expect(ballotOutcome(court, [ballot(6, 6), ballot(8)])).toEqual({ kind: 'NEXT_BALLOT', ballot: 2 });
  });
});

describe('ties', () => {
  const majority: VoteRule = { ...rule, threshold: { percent: 50, strict: true, of: 'PRESENT' }, chairBreaksTies: true };
  const tie = { members: 10, present: 8, inFavour: 4, against: 4 };

  test('go with the chair where the rule says so', () => {
    expect(codes({ ...tie, chairInFavour: true }, majority)).toEqual([]);
    expect(codes({ ...tie, chairInFavour: false }, majority)).toEqual(['VOTE_NOT_PASSED']);
    expect(codes({ ...tie, chairInFavour: true }, { ...majority, chairBreaksTies: false })).toEqual(['VOTE_NOT_PASSED']);
    expect(resultText(majority, { ...tie, chairInFavour: true }).en).toBe(
      '8 may vote, 5 needed, 4 in favour: passed (a tie, decided by the chair).',
    );
  });

  test('are no ties where more than half is needed', () => {
    expect(codes({ ...tie, chairInFavour: true }, { ...majority, threshold: { percent: 70, strict: false, of: 'PRESENT' } })).toEqual([
      'VOTE_NOT_PASSED',
    ]);
  });
});

describe('a stricter vote', () => {
  const upper: VoteRule = { ...rule, ballots: 2 };
  test.each<[string, Partial<VoteRule>, boolean]>([
    ['the same', {}, true],
    ['a higher share', { threshold: { percent: 80, strict: false, of: 'PRESENT' } }, true],
    ['the same share, "over"', { threshold: { percent: 70, strict: true, of: 'PRESENT' } }, true],
    ['a lower share', { threshold: { numerator: 2, denominator: 3, strict: true, of: 'PRESENT' } }, false],
    ['counted on all members', { threshold: { percent: 70, strict: false, of: 'ALL_MEMBERS' } }, true],
    ['counted on those consulted as well', { threshold: { percent: 70, strict: false, of: 'PRESENT_OR_CONSULTED' } }, false],
    ['a higher quorum', { quorum: { numerator: 4, denominator: 5 } }, true],
    ['a lower quorum', { quorum: { numerator: 1, denominator: 2 } }, false],
    ['one ballot', { ballots: 1 }, true],
    ['three ballots', { ballots: 3 }, false],
    ['somebody decides afterwards', { thenDecides: { vi: 'Giám đốc', en: 'the Director' } }, false],
    ['the chair breaks ties', { chairBreaksTies: true }, false],
    ['fewer awards', { awards: [] }, false],
    ['another body', { body: 'COUNCIL' }, false],
  ])('%s', (_, change, stricter) => {
    expect(isStricterVote({ ...upper, ...change }, upper)).toBe(stricter);
  });

  test('whatever passes under it passes under the other', () => {
    const share = fc.integer({ min: 1, max: 100 });
    const counted = fc.constantFrom('PRESENT' as const, 'ALL_MEMBERS' as const, 'PRESENT_OR_CONSULTED' as const);
    const votes = fc.record({
      percent: share,
      strict: fc.boolean(),
      of: counted,
      quorum: fc.integer({ min: 1, max: 6 }),
      chair: fc.boolean(),
      writing: fc.boolean(),
    });
    const make = ({
      percent,
      strict: over,
      of,
      quorum,
      chair,
      writing,
    }: {
      percent: number;
      strict: boolean;
      of: VoteRule['threshold']['of'];
      quorum: number;
      chair: boolean;
      writing: boolean;
    }): VoteRule => ({
      ...rule,
      quorum: { numerator: quorum, denominator: 6 },
      threshold: { percent, strict: over, of },
      chairBreaksTies: chair,
      absenteesInWriting: writing,
    });
    fc.assert(
      fc.property(
        votes,
        votes,
        fc.integer({ min: 1, max: 30 }),
        fc.nat(30),
        fc.nat(30),
        fc.nat(30),
        fc.boolean(),
        (l, u, members, p, c, v, chairInFavour) => {
          const [lower, higher] = [make(l), make(u)];
          const present = Math.min(p, members);
          const consulted = Math.min(c, members - present);
          const mayVote = lower.absenteesInWriting || lower.threshold.of === 'PRESENT_OR_CONSULTED' ? present + consulted : present;
          const vote = { members, present, consulted, inFavour: Math.min(v, mayVote), chairInFavour };
          if (!isStricterVote(lower, higher) || codes(vote, lower).length > 0) return;
          expect(codes(vote, higher)).toEqual([]);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

test('a share that nobody can reach is refused', () => {
  expect(voteShape.safeParse(rule).success).toBe(true);
  expect(voteShape.safeParse({ ...rule, threshold: { percent: 100, strict: true, of: 'PRESENT' } }).success).toBe(false);
  expect(voteShape.safeParse({ ...rule, threshold: { numerator: 4, denominator: 3, strict: false, of: 'PRESENT' } }).success).toBe(false);
  expect(voteShape.safeParse({ ...rule, awards: [] }).success).toBe(false);
  expect(voteShape.safeParse({ ...rule, body: 'INITIATIVE_COUNCIL', awards: [] }).success).toBe(true);
  expect(voteShape.safeParse({ ...rule, body: 'COUNCIL', awards: [] }).success).toBe(true);
});
