import { type IsWorkingDay, workingDaysBetween } from '../rulebook/working-days.rule';
import { dayOf } from '../time';
import type { StageActor, StageKey } from './workflow';

/** Who is told when nobody acts: the one above, and then the one above that. */
export type EscalatedTo = 'OFFICE' | 'DIRECTOR';

/** Why: whoever has to act is away and nobody stands in, or they have not acted in the days that are given for it. */
export type EscalationCause = 'AWAY' | 'NOT_ACTED';

export interface Escalation {
  readonly level: 1 | 2;
  readonly told: EscalatedTo;
  readonly cause: EscalationCause;
  /** Working days since the stage began. */
  readonly days: number;
}

export interface EscalationFacts {
  readonly stage: StageKey;
  readonly since: Date;
  readonly now: Date;
  /** Who acts next, and in what part they ask for a correction where they do. */
  readonly actor: StageActor;
  readonly askerPart?: EscalatedTo | 'SECRETARY';
  readonly people: readonly { readonly away: boolean; readonly standIn: unknown }[];
  /** Working days after which the one above is told; after as many again, the one above that. */
  readonly patience: number;
  readonly isWorkingDay: IsWorkingDay;
}

/** What nobody waits for: a draft has its window, and reminders of its own. */
const UNHURRIED: readonly StageKey[] = ['DRAFT', 'ON_AGENDA', 'SENT_UP', 'ANNOUNCED'];

/**
 * Who above has to be told by now. It follows from the stage and its first day alone, so that asking again, or at another hour,
 * gives the same; who was told already is for the caller to know.
 */
export function escalationsDue(facts: EscalationFacts): Escalation[] {
  const above = UNHURRIED.includes(facts.stage) ? [] : aboveOf(facts);
  const days = workingDaysBetween(dayOf(facts.since), dayOf(facts.now), facts.isWorkingDay);
  const isAway = facts.people.every(({ away, standIn }) => away && !standIn);
  return above.flatMap((told, place): Escalation[] => {
    const level = place === 0 ? 1 : 2;
    if (days > facts.patience * level) return [{ level, told, cause: 'NOT_ACTED', days }];
    return isAway && level === 1 ? [{ level, told, cause: 'AWAY', days }] : [];
  });
}

function aboveOf({ actor, askerPart }: EscalationFacts): readonly EscalatedTo[] {
  switch (actor) {
    case 'UNIT_HEAD':
      return ['OFFICE', 'DIRECTOR'];
    case 'OFFICE':
    case 'SECRETARY':
      return ['DIRECTOR'];
    case 'ASKER':
      return askerPart === 'DIRECTOR' ? [] : ['DIRECTOR'];
    default:
      return [];
  }
}
