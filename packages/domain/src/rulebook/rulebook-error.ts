import type { Text } from '../text';
import type { Citation } from './citation';

/** Something for which a rulebook cannot be used. */
export interface RulebookProblem {
  /** Where in its JSON: a path such as `layers.0.awards.1.condition.of.2.kind`. */
  readonly place: string;
  readonly reason: Text;
  /** The clause of a layer above that a looser rule breaks. */
  readonly breaks?: Citation;
}

/** Why a rulebook cannot be used: the first of its problems. */
export class RulebookError extends Error implements RulebookProblem {
  readonly place: string;
  readonly reason: Text;
  readonly breaks?: Citation;

  constructor({ place, reason, breaks }: RulebookProblem) {
    super(`${place}: ${reason.en}`);
    this.name = 'RulebookError';
    this.place = place;
    this.reason = reason;
    this.breaks = breaks;
  }
}
