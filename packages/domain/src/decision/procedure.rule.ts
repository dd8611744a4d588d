import { closingText, dayText, instantText } from '../format';
import { type Refusal, refusal } from '../refusal';
import type { Citation } from '../rulebook/citation';
import type { Text } from '../text';
import { dayOf } from '../time';

/** What the council made of a nomination. */
export const CASE_OUTCOMES = ['PASSED', 'NOT_PASSED', 'LOWER_TITLE', 'DEFERRED'] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/** The last sitting of the council before which a nomination came. Without an outcome it is on the agenda. */
export interface CouncilResult {
  readonly sitting: number;
  readonly startsAt: Date;
  readonly outcome?: CaseOutcome;
  /** With LOWER_TITLE: the award for which it carried instead. */
  readonly lowerAward?: Text;
}

/** Whether the rules ask for the council's vote, and what came of it. */
export interface CouncilStanding {
  /** Where the vote is asked for; absent: nowhere. */
  readonly needed?: Citation;
  readonly result?: CouncilResult;
}

/** The last posting of a nomination that was not withdrawn. */
export interface PostingResult {
  readonly number: number;
  readonly postedAt: Date;
  /** The first instant at which it is too late to object. */
  readonly closesAt: Date;
}

/** Whether the rules ask for a posting, and where it stands. */
export interface PostingStanding {
  readonly needed?: Citation;
  readonly result?: PostingResult;
}

/** An objection that is not answered, an inquiry that is not concluded, an upheld objection after which the council has not decided anew. */
export type FreezeCause = 'OBJECTION' | 'INQUIRY' | 'COUNCIL_AGAIN';

/** What freezes a decision. Who objected is nobody's business here. */
export interface Freeze {
  readonly cause: FreezeCause;
  readonly since: Date;
  /** The rule by which it freezes, where the rulebook has one. */
  readonly source?: Citation;
}

/** What must have come before the Director's yes. */
export interface Procedure {
  readonly nominee: string;
  readonly award: Text;
  readonly council: CouncilStanding;
  readonly posting: PostingStanding;
  readonly now: Date;
}

/** What has not come before yet. An empty list means that all has. */
export function whyNotBefore(facts: Procedure): Refusal[] {
  return [...whyCouncilMissing(facts), ...whyPostingMissing(facts)];
}

/** Why nobody may decide while something is looked into. */
export function whyFrozen(nominee: string, freezes: readonly Freeze[]): Refusal[] {
  return freezes.map(({ cause, since, source }) => {
    const day = dayText(dayOf(since));
    return refusal('DECISION_FROZEN', { nominee, cause, since: day.vi, sinceEnglish: day.en }, { source });
  });
}

function whyCouncilMissing({ nominee, award, council: { needed, result } }: Procedure): Refusal[] {
  if (!needed) return [];
  const names = { nominee, award: award.vi, awardEnglish: award.en };
  if (!result)
    return [refusal('COUNCIL_NOT_HELD', { ...names, state: 'NOT_PLACED', sitting: 0, held: '', heldEnglish: '' }, { source: needed })];
  const held = dayText(dayOf(result.startsAt));
  const facts = { ...names, sitting: result.sitting, held: held.vi, heldEnglish: held.en };
  switch (result.outcome) {
    case 'PASSED':
      return [];
    case 'NOT_PASSED':
    case 'LOWER_TITLE': {
      const lower = { lower: result.lowerAward?.vi ?? '', lowerEnglish: result.lowerAward?.en ?? '' };
      return [refusal('COUNCIL_DID_NOT_PASS', { ...facts, ...lower }, { source: needed })];
    }
    default:
      return [refusal('COUNCIL_NOT_HELD', { ...facts, state: result.outcome ?? 'PLACED' }, { source: needed })];
  }
}

function whyPostingMissing({ nominee, award, posting: { needed, result }, now }: Procedure): Refusal[] {
  if (!needed) return [];
  const names = { nominee, award: award.vi, awardEnglish: award.en };
  if (!result) return [refusal('NOT_POSTED', names, { source: needed })];
  if (result.closesAt <= now) return [];
  const [posted, until] = [instantText(result.postedAt), closingText(result.closesAt)];
  const facts = { ...names, posting: result.number, posted: posted.vi, postedEnglish: posted.en, until: until.vi, untilEnglish: until.en };
  return [refusal('POSTING_RUNS', facts, { source: needed })];
}
