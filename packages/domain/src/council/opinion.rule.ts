import { type Refusal, refusal } from '../refusal';
import type { VoteRule } from '../rulebook/vote';
import { whyTooLong } from '../text-length.rule';
import { type TakingPart, whyNotTakePart } from './recusal.rule';
import { type Attendance, type OpinionSide, type SittingState, UNDER_WAY } from './sitting';
import { whyNotIn } from './sitting.rule';

export const OPINION_LIMIT = 4_000;

export interface AskedOpinion extends TakingPart {
  readonly opinion: string;
  readonly side: OpinionSide | null;
  readonly isDecided: boolean;
  readonly attends: Attendance;
  readonly rule: VoteRule | undefined;
}

/**
 * Why a written opinion is not taken. Members give theirs before the sitting, as long as they do not attend it; afterwards whoever runs
 * the sitting records what came in on paper. In a secret ballot it states no vote: nothing in the database ties a vote to a name.
 */
export function whyNotOpine(state: SittingState, asked: AskedOpinion): Refusal[] {
  const closed = [...whyNotIn(state, ...UNDER_WAY), ...(asked.isDecided ? [refusal('CASE_DECIDED', { case: '' })] : [])];
  if (closed.length > 0) return closed;
  const apart = whyNotTakePart(asked);
  if (apart.length > 0) return apart;
  if (asked.attends === 'PRESENT' || asked.attends === 'PROXY') return [refusal('OPINION_OF_ATTENDEE', { name: asked.name })];
  if (asked.side && asked.rule?.ballot === 'SECRET')
    return [refusal('OPINION_SECRET_BALLOT', {}, { source: asked.rule.source, field: 'side' })];
  if (asked.opinion.trim() === '') return [refusal('OPINION_MISSING', {}, { field: 'opinion' })];
  return whyTooLong(asked.opinion.trim(), OPINION_LIMIT, { vi: 'Ý kiến', en: 'The opinion' }, 'opinion');
}
