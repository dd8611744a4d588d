const salts = new Map<string, number>();

/** A number from 0 to 1 that belongs to a row of something: the same in every run, so that two runs measure the same rows. */
export function chance(nth: number, salt: string): number {
  let mixed = (nth ^ hashOf(salt)) >>> 0;
  // The last steps of MurmurHash3, twice: neighbours must not look alike.
  for (let round = 0; round < 2; round += 1) {
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    mixed = (mixed ^ (mixed >>> 16)) >>> 0;
  }
  return mixed / 2 ** 32;
}

/** A whole number from `from` up to `to`, both included. */
export function between(from: number, to: number, nth: number, salt: string): number {
  return from + Math.floor(chance(nth, salt) * (to - from + 1));
}

/** One of these, each as often as its weight says. */
export function pick<Value>(weighted: readonly (readonly [value: Value, weight: number])[], nth: number, salt: string): Value {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  let left = chance(nth, salt) * total;
  const found = weighted.find(([, weight]) => {
    left -= weight;
    return left < 0;
  });
  return (found ?? weighted[0])?.[0] as Value;
}

function hashOf(salt: string): number {
  const known = salts.get(salt);
  if (known !== undefined) return known;
  const hash = [...salt].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5) >>> 0;
  salts.set(salt, hash);
  return hash;
}
