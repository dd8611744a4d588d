import type { Text } from '../text';

/** Why a rulebook cannot be used: where in its JSON, and the reason. */
export class RulebookError extends Error {
  constructor(
    /** A path such as `layers.0.awards.1.condition.of.2.kind`. */
    readonly place: string,
    readonly reason: Text,
  ) {
    super(`${place}: ${reason.en}`);
    this.name = 'RulebookError';
  }
}

/** Says no to a rulebook. */
export function refuseRulebook(place: string, reason: Text): never {
  throw new RulebookError(place, reason);
}
