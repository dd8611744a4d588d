import { type Refusal, refusal } from '../refusal';

/** A forgotten token must end by itself. */
export const API_TOKEN_MAX_DAYS = 366;
/** More than that nobody looks after. */
export const API_TOKENS_AT_ONCE = 20;
export const API_TOKEN_NAME_MAX_LENGTH = 80;

export interface ApiTokenFacts {
  /** What its owner calls it, to know it again. */
  readonly name: string;
  readonly scopes: readonly string[];
  readonly days: number;
  /** How many tokens of the account are in force. */
  readonly inForce: number;
}

/** Why this token may not be made. */
export function whyNotApiToken({ name, scopes, days, inForce }: ApiTokenFacts): Refusal[] {
  const refusals: Refusal[] = [];
  if (name.trim().length === 0 || name.trim().length > API_TOKEN_NAME_MAX_LENGTH)
    refusals.push(refusal('API_TOKEN_NAME', { most: API_TOKEN_NAME_MAX_LENGTH }, { field: 'name' }));
  if (scopes.length === 0) refusals.push(refusal('API_TOKEN_WITHOUT_SCOPE', {}, { field: 'scopes' }));
  if (!Number.isInteger(days) || days < 1 || days > API_TOKEN_MAX_DAYS)
    refusals.push(refusal('API_TOKEN_DAYS', { most: API_TOKEN_MAX_DAYS }, { field: 'days' }));
  if (inForce >= API_TOKENS_AT_ONCE) refusals.push(refusal('API_TOKEN_TOO_MANY', { most: API_TOKENS_AT_ONCE }));
  return refusals;
}
