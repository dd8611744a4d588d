import { INNER_BYTES, makeClosingKey, makeReceipt, OUTER_BYTES, openInner, openOuter, sealPaper, tidyLetters, unwrapKey } from './envelope';

const ROUND = 'b0b0b0b0-0000-4000-8000-000000000001';
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

async function twoClosers() {
  const [outer, inner] = [await makeClosingKey(), await makeClosingKey()];
  const keys = { roundId: ROUND, outerKey: outer.publicKey, innerKey: inner.publicKey };
  const [outerSecret, innerSecret] = [await unwrapKey(outer.code, outer), await unwrapKey(inner.code, inner)];
  if (!outerSecret || !innerSecret) throw new Error('The codes do not open their keys.');
  return { outer, inner, keys, outerSecret, innerSecret };
}

describe('the two envelopes of a paper', () => {
  it('open with both codes, one after the other, and with nothing less', async () => {
    const { outer, inner, keys, outerSecret, innerSecret } = await twoClosers();
    const receipt = makeReceipt();
    const sealed = bytes(await sealPaper(keys, { choice: 'LOWER_TITLE', receipt }));
    expect(sealed).toHaveLength(OUTER_BYTES);
    const within = await openOuter(outerSecret, outer.publicKey, ROUND, sealed);
    expect(within).toHaveLength(INNER_BYTES);
    expect(await openInner(innerSecret, inner.publicKey, ROUND, within as Uint8Array)).toEqual({ choice: 'LOWER_TITLE', receipt });

    expect(await openOuter(innerSecret, inner.publicKey, ROUND, sealed)).toBeUndefined();
    expect((await openInner(innerSecret, inner.publicKey, ROUND, sealed)).choice).toBe('INVALID');
    expect((await openInner(outerSecret, outer.publicKey, ROUND, within as Uint8Array)).choice).toBe('INVALID');
  });

  it('are of one length whatever the choice, and never twice the same', async () => {
    const { keys } = await twoClosers();
    const receipt = makeReceipt();
    const papers = await Promise.all(
      (['AGREE', 'AGREE', 'DISAGREE', 'LOWER_TITLE'] as const).map((choice) => sealPaper(keys, { choice, receipt })),
    );
    expect(new Set(papers.map(({ length }) => length)).size).toBe(1);
    expect(new Set(papers).size).toBe(papers.length);
  });

  it('of one round do not open in another', async () => {
    const { outer, keys, outerSecret } = await twoClosers();
    const sealed = bytes(await sealPaper(keys, { choice: 'AGREE', receipt: makeReceipt() }));
    expect(await openOuter(outerSecret, outer.publicKey, ROUND.replace('1', '2'), sealed)).toBeUndefined();
  });

  it('do not open when a single bit is changed', async () => {
    const { outer, keys, outerSecret } = await twoClosers();
    const sealed = bytes(await sealPaper(keys, { choice: 'AGREE', receipt: makeReceipt() }));
    for (const at of [10, 70, sealed.length - 1]) {
      const changed = sealed.slice();
      changed[at] = (changed[at] as number) ^ 1;
      expect(await openOuter(outerSecret, outer.publicKey, ROUND, changed)).toBeUndefined();
    }
  });
});

describe('a closing code', () => {
  it('opens its own key however it is typed, and no other', async () => {
    const [mine, theirs] = [await makeClosingKey(), await makeClosingKey()];
    expect(mine.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await unwrapKey(mine.code.toLowerCase().replaceAll('-', '  '), mine)).toBeDefined();
    expect(await unwrapKey(mine.code.replaceAll('0', 'o').replaceAll('1', 'l'), mine)).toBeDefined();
    expect(await unwrapKey(theirs.code, mine)).toBeUndefined();
    expect(await unwrapKey(mine.code.slice(0, -1), mine)).toBeUndefined();
  });
});

it('a receipt is found however it is typed', () => {
  const receipt = makeReceipt();
  expect(receipt).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(tidyLetters(` ${receipt.toLowerCase().replaceAll('-', '')} `)).toBe(receipt);
});
