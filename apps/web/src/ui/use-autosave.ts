import { useCallback, useEffect, useRef, useState } from 'react';
import { failureOf } from './failure';
import { forgetDraft, keepDraft } from './kept-draft';

/** How the draft on the page stands to what is stored. `HERE`: the server is away, the draft is kept on this device. */
export type SaveState =
  | { readonly kind: 'CLEAN' | 'WAITING' | 'SAVING' | 'HERE' | 'REFUSED' }
  | { readonly kind: 'SAVED'; readonly at: Date };

/** What the server answered to a saved draft; `at` is its own time. */
export type SaveAnswer = { readonly saved: true; readonly at: Date } | { readonly saved: false };

interface AutosaveOptions<Draft> {
  /** Names the draft on this device. It must hold the account's id: a device may be shared. */
  readonly name: string;
  /** The draft as it stands in the form; it must be JSON. */
  readonly draft: Draft;
  /** The version on the server that the draft was begun from, to tell on return whether someone else has changed it. */
  readonly basedOn: number;
  /** Sends the draft. It throws when the server cannot be reached. */
  readonly save: (draft: Draft) => Promise<SaveAnswer>;
  /** Off while the form may not be changed. */
  readonly enabled?: boolean;
}

const QUIET_MS = 1_000;
const RETRY_MS = 10_000;

/**
 * Saves a form by itself. Each change is at once kept on this device, so that a closed window or a broken connection
 * loses nothing, and sent after a second of quiet; while the server is away it is sent again every ten seconds and
 * when the connection returns. Never two requests at once: the last draft wins.
 *
 * `saveNow` sends what is unsent and answers whether all is stored: to be awaited before the form is sent.
 */
export function useAutosave<Draft>(options: AutosaveOptions<Draft>): { state: SaveState; saveNow: () => Promise<boolean> } {
  const [state, setState] = useState<SaveState>({ kind: 'CLEAN' });
  const text = JSON.stringify(options.draft);
  const latest = useRef({ ...options, text });
  latest.current = { ...options, text };
  const stored = useRef(text);
  const timer = useRef<number>(undefined);
  const running = useRef<Promise<boolean>>(undefined);

  /** Sends the draft, and again as long as it was changed meanwhile. */
  const send = useCallback(async (): Promise<boolean> => {
    while (latest.current.text !== stored.current) {
      const { name, draft, save, text: sent } = latest.current;
      setState({ kind: 'SAVING' });
      const next = await attempt(() => save(draft));
      setState(next);
      if (next.kind !== 'SAVED') return false;
      stored.current = sent;
      if (latest.current.text === sent) forgetDraft(name);
    }
    return true;
  }, []);

  const saveNow = useCallback((): Promise<boolean> => {
    window.clearTimeout(timer.current);
    running.current ??= send().finally(() => {
      running.current = undefined;
    });
    return running.current;
  }, [send]);

  const { enabled = true } = options;
  useEffect(() => {
    if (!enabled || text === stored.current) return undefined;
    const { name, basedOn, draft } = latest.current;
    keepDraft(name, { draft, basedOn });
    setState((now) => (now.kind === 'SAVING' || now.kind === 'HERE' ? now : { kind: 'WAITING' }));
    timer.current = window.setTimeout(() => void saveNow(), QUIET_MS);
    return () => window.clearTimeout(timer.current);
  }, [enabled, text, saveNow]);

  const away = state.kind === 'HERE';
  useEffect(() => {
    if (!away) return undefined;
    const again = () => void saveNow();
    const retry = window.setInterval(again, RETRY_MS);
    window.addEventListener('online', again);
    return () => {
      window.clearInterval(retry);
      window.removeEventListener('online', again);
    };
  }, [away, saveNow]);

  return { state, saveNow };
}

async function attempt(save: () => Promise<SaveAnswer>): Promise<SaveState> {
  try {
    const answer = await save();
    return answer.saved ? { kind: 'SAVED', at: answer.at } : { kind: 'REFUSED' };
  } catch (error) {
    return { kind: failureOf(error).code === 'NETWORK' ? 'HERE' : 'REFUSED' };
  }
}
