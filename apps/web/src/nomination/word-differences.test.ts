import fc from 'fast-check';
import { type Run, wordDifferences } from './word-differences';

const without = (runs: readonly Run[], kind: Run['kind']) =>
  runs
    .filter((run) => run.kind !== kind)
    .map(({ text }) => text)
    .join('');
const shown = (before: string, after: string) =>
  wordDifferences(before, after).map(({ kind, text }) => `${{ same: '=', removed: '-', added: '+' }[kind]}${text}`);

describe('what became of a text', () => {
  it('is told in words', () => {
    expect(shown('Hoàn thành 10 nhiệm vụ', 'Hoàn thành 12 nhiệm vụ')).toEqual(['=Hoàn thành ', '-10', '+12', '= nhiệm vụ']);
    expect(shown('Tốt', 'Tốt, vượt chỉ tiêu')).toEqual(['-Tốt', '+Tốt, vượt chỉ tiêu']);
    expect(shown('a b c', 'a b c')).toEqual(['=a b c']);
    expect(shown('', 'mới')).toEqual(['+mới']);
    expect(shown('cũ', '')).toEqual(['-cũ']);
    expect(shown('', '')).toEqual([]);
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('thi', 'đua', 'khen', 'thưởng', ' ', '\n', '2017'), { maxLength: 40 })
      .map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDifferences(before, after);
        expect(without(runs, 'added')).toBe(before);
        expect(without(runs, 'removed')).toBe(after);
      }),
    );
  });

  it('takes out and puts in as few words as can be', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const changed = wordDifferences(one.join('\n'), other.join('\n'))
          .filter(({ kind }) => kind !== 'same')
          .reduce((count, { text }) => count + (text.match(/\s+|[^\s]+/g)?.length ?? 0), 0);
        expect(changed).toBe(leastChanges(one.join('\n').match(/\s+|[^\s]+/g) ?? [], other.join('\n').match(/\s+|[^\s]+/g) ?? []));
      }),
    );
  });

  it('takes long texts that have nothing in common as one whole in the place of the other', () => {
    const text = (word: string) => Array.from({ length: 4_000 }, (_, place) => `${word}${place}`).join(' ');
    const runs = wordDifferences(text('a'), text('b'));
    expect([without(runs, 'added'), without(runs, 'removed')]).toEqual([text('a'), text('b')]);
  });
});

/** The same counted the slow way. */
function leastChanges(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return one.length + other.length;
  const table: number[][] = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  for (let i = 1; i <= one.length; i += 1)
    for (let j = 1; j <= other.length; j += 1)
      (table[i] as number[])[j] =
        one[i - 1] === other[j - 1]
          ? ((table[i - 1] as number[])[j - 1] as number) + 1
          : Math.max((table[i - 1] as number[])[j] as number, (table[i] as number[])[j - 1] as number);
  return one.length + other.length - 2 * ((table[one.length] as number[])[other.length] as number);
}
