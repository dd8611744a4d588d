import fc from 'fast-check';
import { award, law, lawSource, rulebook } from '../rulebook/example';
import type { Seat, VoteRule } from '../rulebook/vote';
import { CHOICES } from './ballot';
import {
  type CountedRound,
  countVotes,
  type Deciding,
  type Elector,
  lowerTitleOf,
  resultOfCase,
  standingOfCase,
  tallyOf,
  turnoutOfRound,
} from './tally.rule';

const RULE: VoteRule = {
  id: 'council',
  body: 'COUNCIL',
  awards: ['GRASSROOTS_EMULATION_FIGHTER'],
  quorum: { numerator: 2, denominator: 3 },
  threshold: { percent: 70, strict: false, of: 'PRESENT' },
  ballots: 2,
  source: lawSource,
};

const round = (agree: number, disagree: number, more: Partial<CountedRound> = {}): CountedRound => ({
  agree,
  disagree,
  lowerTitle: 0,
  invalid: 0,
  form: 'SECRET',
  turnout: { members: 9, recused: 0, present: agree + disagree + (more.lowerTitle ?? 0) + (more.invalid ?? 0) },
  ...more,
});

describe('where a case stands', () => {
  it('passes on the ballot that carries it, and needs another one as long as the rule has one left', () => {
    expect(standingOfCase(RULE, [])).toEqual({ kind: 'NEXT_BALLOT', ballot: 1 });
    expect(standingOfCase(RULE, [round(7, 2)])).toEqual({ kind: 'PASSED', ballot: 1 });
    expect(standingOfCase(RULE, [round(6, 3)])).toEqual({ kind: 'NEXT_BALLOT', ballot: 2 });
    expect(standingOfCase(RULE, [round(6, 3), round(7, 2)])).toEqual({ kind: 'PASSED', ballot: 2 });
    expect(standingOfCase(RULE, [round(6, 3), round(5, 4)])).toEqual({ kind: 'NOT_PASSED' });
  });

  it('falls after the last ballot to whom the rule names', () => {
    const who = { vi: 'Chủ tịch Hội đồng', en: 'the chair' };
    expect(standingOfCase({ ...RULE, ballots: 1, thenDecides: who }, [round(6, 3)])).toEqual({ kind: 'DECIDED_BY', who });
  });

  it('waits for the chair when votes are equal in secret, and only where the chair breaks ties', () => {
    const half: VoteRule = { ...RULE, ballots: 1, threshold: { percent: 50, strict: true, of: 'PRESENT' } };
    const even = round(4, 4);
    expect(standingOfCase({ ...half, chairBreaksTies: true }, [even])).toEqual({ kind: 'TIE_FOR_CHAIR' });
    expect(standingOfCase(half, [even])).toEqual({ kind: 'NOT_PASSED' });
    expect(standingOfCase({ ...half, chairBreaksTies: true }, [{ ...even, form: 'OPEN', chairInFavour: true }]).kind).toBe('PASSED');
    expect(standingOfCase({ ...half, chairBreaksTies: true }, [{ ...even, form: 'OPEN', chairInFavour: false }]).kind).toBe('NOT_PASSED');
  });
});

describe('the result that is written down', () => {
  const lower: Deciding['lower'] = { award: 'ADVANCED_WORKER', name: { vi: 'Lao động tiên tiến', en: 'Advanced Worker' }, rule: RULE };
  const once = { ...RULE, ballots: 1 };

  it('says who could vote, what was needed and what there was', () => {
    const result = resultOfCase({ rule: once, rounds: [round(7, 1, { turnout: { members: 9, recused: 1, present: 8 } })], lower: null });
    expect(result).toMatchObject({ outcome: 'PASSED', votesInFavour: 7, votesNeeded: 6, votersCounted: 8 });
    expect(result?.minutes.en).toBe('Secret ballot: 1 recused; 8 may vote, 6 needed, 7 in favour: passed.');
  });

  it('is nothing while another ballot may be held', () => {
    expect(resultOfCase({ rule: RULE, rounds: [round(6, 3)], lower })).toBeUndefined();
    expect(resultOfCase({ rule: RULE, rounds: [], lower })).toBeUndefined();
  });

  it('is the lower title when those for the title and those for the lower one together carry it', () => {
    const rounds = [round(5, 2, { lowerTitle: 2 })];
    expect(resultOfCase({ rule: once, rounds, lower })).toMatchObject({ outcome: 'LOWER_TITLE', lowerAward: 'ADVANCED_WORKER' });
    expect(resultOfCase({ rule: once, rounds: [round(5, 3, { lowerTitle: 1 })], lower })?.outcome).toBe('NOT_PASSED');
    expect(resultOfCase({ rule: once, rounds, lower: null })?.outcome).toBe('NOT_PASSED');
    expect(resultOfCase({ rule: once, rounds: [round(9, 0)], lower })?.outcome).toBe('PASSED');
  });

  it('may be said by the chair, with the reason in the minutes', () => {
    const settled = { by: { vi: 'Chủ tịch Hội đồng', en: 'the chair' }, reason: 'Thành tích nổi trội', passed: true };
    const rule: VoteRule = { ...once, threshold: { percent: 50, strict: true, of: 'PRESENT' }, chairBreaksTies: true };
    const result = resultOfCase({ rule, rounds: [round(4, 4)], lower: null, settled });
    expect(result?.outcome).toBe('PASSED');
    expect(result?.minutes.vi).toContain('Chủ tịch Hội đồng quyết định: thông qua. Lý do: Thành tích nổi trội');
  });
});

const anyElector = fc.record({
  attends: fc.constantFrom<Seat['attends']>('PRESENT', 'PROXY', 'IN_WRITING', 'ABSENT'),
  isSecretary: fc.boolean(),
  isRecused: fc.boolean(),
  votes: fc.boolean(),
  hasVoted: fc.boolean(),
});
const anyRule = fc.record({
  quorum: fc.constantFrom({ numerator: 2, denominator: 3 }, { numerator: 4, denominator: 5 }, { numerator: 1, denominator: 2 }),
  percent: fc.integer({ min: 1, max: 99 }),
  strict: fc.boolean(),
  of: fc.constantFrom('PRESENT' as const, 'ALL_MEMBERS' as const, 'PRESENT_OR_CONSULTED' as const),
  absenteesInWriting: fc.boolean(),
  proxies: fc.boolean(),
  secretaryVotes: fc.constantFrom(undefined, false as const),
});

type Rolled = Pick<Elector, 'attends' | 'votes' | 'hasVoted' | 'isSecretary' | 'isRecused'>;

/** Seat by seat, without any of our functions: who may vote, who is there, who sent a vote. */
function byHand(rule: VoteRule, electors: readonly Rolled[]) {
  const voters = electors.filter(
    ({ votes, isRecused, isSecretary }) => votes && !isRecused && !(rule.secretaryVotes === false && isSecretary),
  );
  const present = voters.filter(({ attends }) => attends === 'PRESENT' || (attends === 'PROXY' && rule.proxies));
  const consulted = voters.filter(({ attends, hasVoted }) => attends === 'IN_WRITING' && hasVoted);
  const base = {
    ALL_MEMBERS: voters.length,
    PRESENT_OR_CONSULTED: present.length + consulted.length,
    PRESENT: present.length + (rule.absenteesInWriting ? consulted.length : 0),
    ALL_STAFF: voters.length,
  }[rule.threshold.of];
  const hasQuorum = present.length > 0 && present.length * rule.quorum.denominator >= voters.length * rule.quorum.numerator;
  return { base, hasQuorum, casting: [...present, ...consulted] };
}

function standingByHand(rule: VoteRule, { base, hasQuorum }: ReturnType<typeof byHand>, inFavour: number): string {
  if (!hasQuorum) return 'NEXT_BALLOT';
  const percent = (rule.threshold as { percent: number }).percent;
  const carries = rule.threshold.strict ? inFavour * 100 > percent * base : inFavour * 100 >= percent * base;
  return inFavour > 0 && carries ? 'PASSED' : 'NOT_PASSED';
}

it('counts random votes over random recusals as a naive count does', () => {
  fc.assert(
    fc.property(
      fc.array(anyElector, { minLength: 1, maxLength: 15 }),
      fc.array(fc.constantFrom(...CHOICES, 'INVALID' as const), { minLength: 15, maxLength: 15 }),
      anyRule,
      (electors, choices, { percent, strict, of, ...more }) => {
        const rule: VoteRule = { ...RULE, ...more, ballots: 1, threshold: { percent, strict, of } };
        const expected = byHand(rule, electors);
        const cast = choices.slice(0, expected.casting.length);
        const inFavour = cast.filter((choice) => choice === 'AGREE').length;
        const counted: CountedRound = { ...countVotes(cast), form: 'SECRET', turnout: turnoutOfRound(rule, electors) };
        expect(tallyOf(counted).inFavour).toBe(inFavour);
        expect(counted.agree + counted.disagree + counted.lowerTitle + counted.invalid).toBe(cast.length);
        expect(standingOfCase(rule, [counted]).kind).toBe(standingByHand(rule, expected, inFavour));
      },
    ),
    { numRuns: 500 },
  );
});

describe('the title below', () => {
  const rules = rulebook(
    law({
      awards: [
        award('A', { order: 1 }),
        award('PAPER', { order: 1, form: 'COMMENDATION' }),
        award('B', { order: 2 }),
        award('UNIT', { order: 2, subject: 'COLLECTIVE' }),
        award('C', { order: 3 }),
      ],
    }),
  );

  it('is the nearest lower one of the same kind; the lowest has none, nor has what is no title', () => {
    expect(lowerTitleOf(rules, 'C')).toBe('B');
    expect(lowerTitleOf(rules, 'A')).toBeNull();
    expect(lowerTitleOf(rules, 'UNIT')).toBeNull();
    expect(lowerTitleOf(rules, 'PAPER')).toBeNull();
    expect(lowerTitleOf(rules, null)).toBeNull();
  });
});
