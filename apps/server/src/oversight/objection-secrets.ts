import { createHash, randomBytes } from 'node:crypto';

/** Letters and digits that nobody takes for each other when they are read out. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A hundred bits are guessed by nobody. */
const CODE_LENGTH = 20;
const NUMBER_LENGTH = 6;

/**
 * The code by which whoever filed an objection follows it. It is made from the key that their form chose at random, so that a request
 * sent twice is answered with the same one although only its hash is kept.
 */
export function codeFor(idempotencyKey: string): string {
  const letters = spell(createHash('sha256').update(`objection ${idempotencyKey.toLowerCase()}`).digest(), CODE_LENGTH);
  return (letters.match(/.{5}/g) ?? []).join('-');
}

/** A code as it was typed: without hyphens and spaces, letters that look like digits read as digits. */
export function readCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return (letters.match(/.{1,5}/g) ?? []).join('-');
}

export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** The number of an objection. It does not run: a running one would tell how many there are, and in which order they came. */
export function newObjectionNumber(year: number): string {
  return `KN-${year}-${spell(randomBytes(NUMBER_LENGTH), NUMBER_LENGTH)}`;
}

function spell(bytes: Uint8Array, length: number): string {
  return [...bytes.subarray(0, length)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
