import { type CaseSubject, type Connected, conflictsOf, GROUNDS } from '../council/recusal.rule';
import { type Refusal, refusal } from '../refusal';
import type { Rulebook } from '../rulebook/rulebook';
import { DECIDING_TIES, type DecidingTie } from '../rulebook/separation';
import { separationOf } from '../rulebook/separation.rule';

/** Who decides, and about whom. */
export interface Deciding {
  readonly decider: Connected;
  readonly subject: CaseSubject;
  /** People with whom whoever decides has a declared tie. */
  readonly relatives: ReadonlySet<string>;
  /** For which body they decide: everybody belongs to it, so belonging to it says nothing. */
  readonly bodyId: string;
}

/** What ties whoever decides to whom it is about. Common leadership does not: the Director and the deputies lead everybody. */
export function tiesOf({ decider, subject, relatives, bodyId }: Deciding): DecidingTie[] {
  const member = { ...decider, posts: decider.posts.filter(({ isLeadership }) => !isLeadership) };
  const grounds: readonly string[] = conflictsOf({ member, subject, relatives, councilUnitId: bodyId });
  return DECIDING_TIES.filter((tie) => grounds.includes(tie));
}

/** The ties of whoever decides, and whether they decide in another's place. */
export interface DeciderTies {
  readonly ties: readonly DecidingTie[];
  /** In whose place they decide; absent: in their own. */
  readonly inPlaceOf?: string;
}

/** Why this one may not decide about that nominee, for or against, while somebody else may. */
export function whyTied(rulebook: Rulebook, nominee: string, { ties, inPlaceOf }: DeciderTies): Refusal[] {
  const { decider, standIn, source } = separationOf(rulebook);
  const barred = inPlaceOf === undefined ? decider : standIn;
  return ties
    .filter((tie) => barred.includes(tie))
    .map((tie) => {
      const { because } = GROUNDS[tie];
      return refusal('DECIDES_OWN', { nominee, ground: because.vi, groundEnglish: because.en, inPlaceOf: inPlaceOf ?? '' }, { source });
    });
}
