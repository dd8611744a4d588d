/** A run of words that both texts have, or only one of them. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Texts that differ in more words than this are shown as one whole in the place of the other. */
const MOST_CHANGES = 400;

/**
 * What became of a text, word by word: the fewest words taken out and put in, found as Myers does ("An O(ND) difference algorithm",
 * 1986). Without the runs that were added it is the old text, without those that were removed the new one.
 */
export function wordDifferences(before: string, after: string): Run[] {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < young.length && old[start] === young[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < young.length - start && old.at(-1 - end) === young.at(-1 - end)) end += 1;
  const middle = differ(old.slice(start, old.length - end), young.slice(start, young.length - end));
  return joined([
    ...old.slice(0, start).map((text): Run => ({ kind: 'same', text })),
    ...middle,
    ...old.slice(old.length - end).map((text): Run => ({ kind: 'same', text })),
  ]);
}

/** Words, and what stands between them. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

function differ(old: readonly string[], young: readonly string[]): Run[] {
  const replaced: Run[] = [...old.map((text): Run => ({ kind: 'removed', text })), ...young.map((text): Run => ({ kind: 'added', text }))];
  if (old.length === 0 || young.length === 0) return replaced;
  const steps = shortestWay(old, young);
  return steps ? walkBack(old, young, steps) : replaced;
}

/** How far each diagonal reaches after so many changes; the last of them is where both texts end. */
function shortestWay(old: readonly string[], young: readonly string[]): Map<number, number>[] | undefined {
  const steps: Map<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  for (let changes = 0; changes <= Math.min(MOST_CHANGES, old.length + young.length); changes += 1) {
    steps.push(new Map(reach));
    const next = new Map(reach);
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const x = alongSame(old, young, diagonal, nextPlace(reach, diagonal, changes));
      next.set(diagonal, x);
      if (x >= old.length && x - diagonal >= young.length) return [...steps, next];
    }
    reach = next;
  }
  return undefined;
}

/** From which neighbour a diagonal goes on: the one below takes a word out, the one above puts one in. */
function comesFromAbove(reach: ReadonlyMap<number, number>, diagonal: number, changes: number): boolean {
  return diagonal === -changes || (diagonal !== changes && (reach.get(diagonal - 1) ?? -1) < (reach.get(diagonal + 1) ?? -1));
}

function nextPlace(reach: ReadonlyMap<number, number>, diagonal: number, changes: number): number {
  return comesFromAbove(reach, diagonal, changes) ? (reach.get(diagonal + 1) ?? 0) : (reach.get(diagonal - 1) ?? 0) + 1;
}

function alongSame(old: readonly string[], young: readonly string[], diagonal: number, from: number): number {
  let x = from;
  while (x < old.length && x - diagonal < young.length && old[x] === young[x - diagonal]) x += 1;
  return x;
}

function walkBack(old: readonly string[], young: readonly string[], steps: readonly ReadonlyMap<number, number>[]): Run[] {
  const runs: Run[] = [];
  let [x, y] = [old.length, young.length];
  const takeSame = (count: number) => {
    for (let left = count; left > 0; left -= 1, x -= 1, y -= 1) runs.push({ kind: 'same', text: old[x - 1] as string });
  };
  for (let changes = steps.length - 2; changes > 0; changes -= 1) {
    const reach = steps[changes] as ReadonlyMap<number, number>;
    const diagonal = x - y;
    const isAdded = comesFromAbove(reach, diagonal, changes);
    const before = isAdded ? diagonal + 1 : diagonal - 1;
    const beforeX = reach.get(before) ?? 0;
    takeSame(Math.min(x - beforeX, y - (beforeX - before)));
    runs.push(isAdded ? { kind: 'added', text: young[y - 1] as string } : { kind: 'removed', text: old[x - 1] as string });
    [x, y] = [beforeX, beforeX - before];
  }
  takeSame(x);
  return runs.reverse();
}

/** Neighbours of one kind as one run; between two words that changed the space goes with them. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last?.kind === run.kind) result[result.length - 1] = { kind: run.kind, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}
