import { type RefObject, useEffect, useRef, useState } from 'react';
import { failureOf } from './failure';
import { forgetDraft, keptDraft } from './kept-draft';
import type { ShownRefusal } from './refusal-list';
import { type SaveAnswer, type SaveState, useAutosave } from './use-autosave';
import { randomUuid } from './use-idempotency-key';

/** A draft on its way, under the key with which the server does it once. */
export interface Sending<Draft> {
  readonly idempotencyKey: string;
  /** The version on the server that the draft rests on. */
  readonly version: number;
  readonly draft: Draft;
}

/** What the server says of a draft: stored in a new version, or refused. */
export interface Stored {
  readonly refusals: readonly ShownRefusal[];
  readonly kept: { readonly version: number; readonly updatedAt: string } | null | undefined;
}

interface StoredDraftOptions<Draft> {
  /** Names the draft on this device. */
  readonly name: string;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  /** The version that the server had when the page was loaded; 0 before the first. */
  readonly version: number;
  /** The draft that this device holds, where it has the shape of one. */
  readonly read: (kept: unknown) => Draft | undefined;
  readonly send: (sending: Sending<Draft>) => Promise<Stored>;
}

export interface StoredDraft {
  readonly saveState: SaveState;
  /** Why the draft was not kept when it was last sent. */
  readonly refusals: readonly ShownRefusal[];
  /** Saves what is unsaved; answers whether the server has this draft. */
  readonly saveNow: () => Promise<boolean>;
  /** Whether this device holds a draft that was begun from another version than the server's. */
  readonly isTorn: boolean;
  /** Goes on with the draft of this device, or drops it for the server's. */
  readonly settle: (choice: 'DEVICE' | 'SERVER') => void;
}

/**
 * Saves a draft while it is written. A draft that this device still holds from last time goes on by itself when it was begun from the
 * version that the server has; otherwise its writer chooses.
 */
export function useStoredDraft<Draft>({ name, draft, change, version, read, send }: StoredDraftOptions<Draft>): StoredDraft {
  const [kept, setKept] = useState(() => readKept(name, read));
  const [refusals, setRefusals] = useState<readonly ShownRefusal[]>([]);
  const seen = useRef(version);
  const isTorn = kept !== undefined && kept.basedOn !== seen.current;
  const save = useSending(seen, send, setRefusals);
  const { state, saveNow } = useAutosave({ name, draft, basedOn: seen.current, save, enabled: !isTorn });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what this device holds is taken up once, whoever is told of it
  useEffect(() => {
    // The saving has taken the server's draft for what is stored; what this device holds beyond it counts as written now.
    if (kept && !isTorn) change(kept.draft);
    if (!isTorn) setKept(undefined);
  }, [kept, isTorn]);
  return {
    saveState: state,
    refusals,
    saveNow,
    isTorn,
    settle: (choice) => {
      if (choice === 'DEVICE' && kept) change(kept.draft);
      if (choice === 'SERVER') forgetDraft(name);
      setKept(undefined);
    },
  };
}

function readKept<Draft>(name: string, read: (kept: unknown) => Draft | undefined): { draft: Draft; basedOn: number } | undefined {
  const kept = keptDraft(name);
  const draft = kept && read(kept.draft);
  return kept && draft !== undefined ? { draft, basedOn: kept.basedOn } : undefined;
}

/**
 * Sends drafts to the server. When an answer is lost nobody knows whether that draft was stored; before the next one goes, it is sent once
 * more under its old key and answered as the first time, so that a broken connection never looks like a stale page.
 */
function useSending<Draft>(
  seen: RefObject<number>,
  send: (sending: Sending<Draft>) => Promise<Stored>,
  onAnswer: (refusals: readonly ShownRefusal[]) => void,
): (draft: Draft) => Promise<SaveAnswer> {
  const unanswered = useRef<Sending<Draft>>(undefined);
  const ask = async (sending: Sending<Draft>): Promise<SaveAnswer> => {
    unanswered.current = sending;
    const { kept, refusals } = await send(sending).catch((error: unknown) => {
      // An error of the server is an answer: it stored nothing.
      if (failureOf(error).code !== 'NETWORK') unanswered.current = undefined;
      throw error;
    });
    unanswered.current = undefined;
    onAnswer(refusals);
    if (!kept) return { saved: false };
    seen.current = kept.version;
    return { saved: true, at: new Date(kept.updatedAt) };
  };
  return async (draft) => {
    if (unanswered.current) await ask(unanswered.current);
    return ask({ idempotencyKey: randomUuid(), version: seen.current, draft });
  };
}
