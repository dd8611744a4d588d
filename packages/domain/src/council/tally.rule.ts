import { formatNumber } from '../format';
import { awardOf, consideredAwardsOf } from '../rulebook/read-rulebook';
import type { Rulebook } from '../rulebook/rulebook';
import type { BallotOutcome, Seat, Tally, Turnout, VoteRule } from '../rulebook/vote';
import { ballotOutcome, resultText, turnoutOf, votersCounted, votesNeeded, whyVoteFails } from '../rulebook/vote.rule';
import type { Text } from '../text';
import { type BallotForm, CHOICES, type CountedChoice } from './ballot';

/** How many said what. */
export interface Count {
  readonly agree: number;
  readonly disagree: number;
  readonly lowerTitle: number;
  readonly invalid: number;
}

export const NO_VOTES: Count = { agree: 0, disagree: 0, lowerTitle: 0, invalid: 0 };

/** Counts papers or votes. */
export function countVotes(choices: Iterable<CountedChoice>): Count {
  const found = { AGREE: 0, DISAGREE: 0, LOWER_TITLE: 0, INVALID: 0 };
  for (const choice of choices) found[choice] += 1;
  return { agree: found.AGREE, disagree: found.DISAGREE, lowerTitle: found.LOWER_TITLE, invalid: found.INVALID };
}

/** A round as it was counted. */
export interface CountedRound extends Count {
  readonly form: BallotForm;
  readonly turnout: Turnout;
  /** How the chair voted; only an open vote tells. */
  readonly chairInFavour?: boolean;
}

/** Somebody with a seat in the council, as they count in one case, and whether their vote is there. */
export interface Elector extends Seat {
  readonly votes: boolean;
  readonly hasVoted: boolean;
}

/** Who could vote and who came. Absentees in writing count only when their vote is there. */
export function turnoutOfRound(rule: VoteRule, electors: readonly Elector[]): Turnout {
  return turnoutOf(
    rule,
    electors
      .filter(({ votes }) => votes)
      .map((elector): Seat => (elector.attends === 'IN_WRITING' && !elector.hasVoted ? { ...elector, attends: 'ABSENT' } : elector)),
  );
}

/** A round as the rule of the vote reads it. */
export function tallyOf({ agree, disagree, lowerTitle, invalid, turnout, chairInFavour }: CountedRound): Tally {
  return { ...turnout, inFavour: agree, against: disagree + lowerTitle + invalid, chairInFavour };
}

/** Where a case stands after the rounds counted so far. */
export type CaseStanding =
  | BallotOutcome
  /** As many votes in favour as against in secret: which side the chair takes, nobody can read, so they say it. */
  | { readonly kind: 'TIE_FOR_CHAIR' };

export function standingOfCase(rule: VoteRule, rounds: readonly CountedRound[]): CaseStanding {
  const outcome = ballotOutcome(rule, rounds.map(tallyOf));
  const last = rounds.at(-1);
  if (outcome.kind === 'PASSED' || !last || last.form === 'OPEN') return outcome;
  const carriesWithChair = whyVoteFails(rule, { ...tallyOf(last), chairInFavour: true }).length === 0;
  return carriesWithChair ? { kind: 'TIE_FOR_CHAIR' } : outcome;
}

/** The title below this one, as the plan considers it: for the same kind of nominee, the nearest of the lower ones. */
export function lowerTitleOf(rulebook: Rulebook, key: string | null): string | null {
  if (key === null) return null;
  const award = awardOf(rulebook, key);
  if (award.form !== 'TITLE') return null;
  const lower = consideredAwardsOf(rulebook).filter(
    ({ form, subject, order }) => form === 'TITLE' && subject === award.subject && order < award.order,
  );
  return lower.at(-1)?.key ?? null;
}

/** What the council decided on a case, as it is written down once. */
export interface CaseResult {
  readonly outcome: 'PASSED' | 'NOT_PASSED' | 'LOWER_TITLE';
  readonly lowerAward: string | null;
  readonly votesInFavour: number;
  readonly votesNeeded: number;
  readonly votersCounted: number;
  readonly minutes: Text;
}

export interface Deciding {
  readonly rule: VoteRule;
  readonly rounds: readonly CountedRound[];
  /** The title below with the rule by which it carries; null where there is none. */
  readonly lower: { readonly award: string; readonly name: Text; readonly rule: VoteRule } | null;
  /** Said by the chair, or by whom the rules name after the last ballot. */
  readonly settled?: { readonly passed: boolean; readonly by: Text; readonly reason: string };
}

/** The result of a case that needs no ballot more; undefined while it does. */
export function resultOfCase({ rule, rounds, lower, settled }: Deciding): CaseResult | undefined {
  const last = rounds.at(-1);
  if (!last) return undefined;
  const tally = tallyOf(last);
  const standing = standingOfCase(rule, rounds);
  const figures = {
    votesInFavour: last.agree,
    votesNeeded: Math.max(votesNeeded(rule, tally), 1),
    votersCounted: votersCounted(rule, tally),
  };
  const opening = openingText(rounds, resultText(rule, tally));
  if (standing.kind === 'PASSED') return { outcome: 'PASSED', lowerAward: null, ...figures, minutes: opening };
  if (settled) {
    const { by, reason, passed } = settled;
    const said = passed ? { vi: 'thông qua', en: 'passed' } : { vi: 'không thông qua', en: 'not passed' };
    const minutes = {
      vi: `${opening.vi} ${by.vi} quyết định: ${said.vi}. Lý do: ${reason}`,
      en: `${opening.en} Decided by ${by.en}: ${said.en}. Reason: ${reason}`,
    };
    if (passed) return { outcome: 'PASSED', lowerAward: null, ...figures, minutes };
    return withLower({ outcome: 'NOT_PASSED', lowerAward: null, ...figures, minutes }, last, lower);
  }
  if (standing.kind !== 'NOT_PASSED') return undefined;
  return withLower({ outcome: 'NOT_PASSED', lowerAward: null, ...figures, minutes: opening }, last, lower);
}

/** Who wants the title and who wants the lower one are both for the lower one. */
function withLower(result: CaseResult, last: CountedRound, lower: Deciding['lower']): CaseResult {
  if (!lower || last.lowerTitle === 0) return result;
  const tally = { ...tallyOf(last), inFavour: last.agree + last.lowerTitle };
  if (whyVoteFails(lower.rule, tally).length > 0) return result;
  const { vi, en } = resultText(lower.rule, tally);
  return {
    ...result,
    outcome: 'LOWER_TITLE',
    lowerAward: lower.award,
    minutes: {
      vi: `${result.minutes.vi} ${lower.name.vi}: ${vi}`,
      en: `${result.minutes.en} ${lower.name.en}: ${en}`,
    },
  };
}

/** How it was voted, and on which ballot. */
function openingText(rounds: readonly CountedRound[], result: Text): Text {
  const form =
    rounds.at(-1)?.form === 'SECRET' ? { vi: 'Bỏ phiếu kín', en: 'Secret ballot' } : { vi: 'Biểu quyết công khai', en: 'Open vote' };
  const number =
    rounds.length > 1
      ? { vi: `, lần ${formatNumber(rounds.length, 'vi')}`, en: `, ballot ${formatNumber(rounds.length, 'en')}` }
      : { vi: '', en: '' };
  return { vi: `${form.vi}${number.vi}: ${result.vi}`, en: `${form.en}${number.en}: ${result.en}` };
}

/** The choices on a paper. */
export function choicesOn(lowerTitle: string | null): readonly (typeof CHOICES)[number][] {
  return CHOICES.filter((choice) => choice !== 'LOWER_TITLE' || lowerTitle !== null);
}
