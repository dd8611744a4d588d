import { act, renderHook } from '@testing-library/react';
import { keptDraft } from './kept-draft';
import { type SaveAnswer, useAutosave } from './use-autosave';

const NAME = 'account-1.pledge-1';
const SAVED: SaveAnswer = { saved: true, at: new Date('2017-03-20T03:32:00Z') };

function write(save: (draft: string) => Promise<SaveAnswer>) {
  return renderHook(({ draft }) => useAutosave({ name: NAME, draft, basedOn: 3, save }), { initialProps: { draft: 'a' } });
}
const wait = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
});
afterEach(() => jest.useRealTimers());

describe('saving by itself', () => {
  it('sends nothing that was not changed', async () => {
    const save = jest.fn();
    const { result } = write(save);
    await wait(5_000);
    expect(save).not.toHaveBeenCalled();
    expect(result.current.state.kind).toBe('CLEAN');
  });

  it('sends the last draft once the writer is quiet for a second, and says when it was stored', async () => {
    const save = jest.fn(async () => SAVED);
    const { result, rerender } = write(save);
    rerender({ draft: 'ab' });
    await wait(900);
    rerender({ draft: 'abc' });
    await wait(900);
    expect(save).not.toHaveBeenCalled();
    await wait(200);
    expect(save.mock.calls).toEqual([['abc']]);
    expect(result.current.state).toEqual({ kind: 'SAVED', at: SAVED.saved && SAVED.at });
    expect(keptDraft(NAME)).toBeUndefined();
  });

  it('keeps a change on this device at once, so that a closed window loses nothing', () => {
    const { rerender, unmount } = write(async () => SAVED);
    rerender({ draft: 'ab' });
    unmount();
    expect(keptDraft(NAME)).toEqual({ draft: 'ab', basedOn: 3 });
  });

  it('keeps the draft here while the server is away, and sends it when it is back', async () => {
    const save = jest.fn<Promise<SaveAnswer>, [string]>().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue(SAVED);
    const { result, rerender } = write(save);
    rerender({ draft: 'ab' });
    await wait(1_100);
    expect(result.current.state.kind).toBe('HERE');
    expect(keptDraft(NAME)).toEqual({ draft: 'ab', basedOn: 3 });
    await wait(10_000);
    expect(result.current.state.kind).toBe('SAVED');
    expect(keptDraft(NAME)).toBeUndefined();
  });

  it('never sends two drafts at once: what was written meanwhile follows', async () => {
    let answer: (value: SaveAnswer) => void = () => {};
    const save = jest.fn<Promise<SaveAnswer>, [string]>(() => new Promise((resolve) => (answer = resolve)));
    const { rerender, result } = write(save);
    rerender({ draft: 'ab' });
    await wait(1_100);
    rerender({ draft: 'abc' });
    await wait(1_100);
    expect(save.mock.calls).toEqual([['ab']]);
    await act(async () => answer(SAVED));
    expect(save.mock.calls).toEqual([['ab'], ['abc']]);
    await act(async () => answer(SAVED));
    expect(result.current.state.kind).toBe('SAVED');
  });

  it('tells whoever sends the form that a refused draft is not stored', async () => {
    const { rerender, result } = write(async () => ({ saved: false }));
    rerender({ draft: 'ab' });
    await act(async () => expect(await result.current.saveNow()).toBe(false));
    expect(result.current.state.kind).toBe('REFUSED');
    expect(keptDraft(NAME)?.draft).toBe('ab');
  });
});
