import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, fit for a cookie or a header. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret with 256 random bits: a fast hash is enough, since it cannot be guessed. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
