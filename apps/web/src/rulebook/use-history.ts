import { useCallback, useState } from 'react';

interface History<Value> {
  readonly past: readonly Value[];
  readonly now: Value;
  readonly future: readonly Value[];
}

/** So many steps can be taken back: more than anyone remembers. */
const STEPS = 200;
/** Keys pressed in one go are one step. */
const PAUSE_MS = 800;

/** A value that remembers what it was, so that a slip can be taken back. */
export function useHistory<Value>(first: () => Value) {
  const [history, setHistory] = useState<History<Value>>(() => ({ past: [], now: first(), future: [] }));
  const [changedAt, setChangedAt] = useState(0);
  const change = useCallback(
    (now: Value) => {
      const at = Date.now();
      setHistory((before) => {
        const isSameStep = at - changedAt < PAUSE_MS && before.past.length > 0;
        return { past: isSameStep ? before.past : [...before.past, before.now].slice(-STEPS), now, future: [] };
      });
      setChangedAt(at);
    },
    [changedAt],
  );
  const undo = useCallback(() => {
    setHistory((before) => {
      const last = before.past.at(-1);
      return last === undefined ? before : { past: before.past.slice(0, -1), now: last, future: [before.now, ...before.future] };
    });
    setChangedAt(0);
  }, []);
  const redo = useCallback(() => {
    setHistory((before) => {
      const [next, ...later] = before.future;
      return next === undefined ? before : { past: [...before.past, before.now], now: next, future: later };
    });
    setChangedAt(0);
  }, []);
  return { now: history.now, change, undo, redo, canUndo: history.past.length > 0, canRedo: history.future.length > 0 };
}
