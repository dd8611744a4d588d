/**
 * What stands between somebody and a nomination. Whoever decides on it is as anybody else: they must know on what they decide.
 */
export type Closeness = 'NOMINEE' | 'RECUSED';

/** Approving, announcing and taking an award are separate facts; this is what of them has happened. */
export interface Results {
  readonly approvedAt: Date | null;
  readonly refusedAt: Date | null;
  readonly isAnnounced: boolean;
}

/**
 * Whether somebody may know yet what the Director decided on a nomination. An approval is nothing to count on before there is a decision with number
 * and date that is announced; so its nominee learns of it then. A refusal is final, gives its reasons and may be complained about: its nominee
 * learns of it at once. Who is recused from the case learns of neither before the announcement.
 */
export function knowsResult(closeness: Closeness | undefined, { refusedAt, isAnnounced }: Results): boolean {
  if (closeness === undefined || isAnnounced) return true;
  return closeness === 'NOMINEE' && refusedAt !== null;
}
