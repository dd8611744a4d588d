import { randomInt } from 'node:crypto';

/** Without signs that look alike on paper: it is read aloud and typed once. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** A password such as `k7mq-x3fa-…` with some 79 random bits, to be handed over and changed at once. */
export function newOneTimePassword(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
