import fc from 'fast-check';
import { source } from './criteria/example';
import type { VoteRule } from './vote';
import { quorumOf, votesNeeded, whyVoteFails } from './vote.rule';

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
