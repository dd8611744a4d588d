import { createHash } from 'node:crypto';

const NAMESPACE = 'vinh-danh demonstration';

/** A UUID (version 5 in form) that is the same at every start: a thing of the demonstration is known by what it is and its code. */
export function fixedId(kind: string, code: string): string {
  const bytes = createHash('sha1').update(`${NAMESPACE} ${kind} ${code}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
