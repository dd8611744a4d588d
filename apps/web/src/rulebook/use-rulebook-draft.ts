import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { forgetDraft, type KeptDraft, keptDraft } from '../ui/kept-draft';
import type { ShownRefusal } from '../ui/refusal-list';
import { type SaveAnswer, type SaveState, useAutosave } from '../ui/use-autosave';
import { randomUuid } from '../ui/use-idempotency-key';
import { type DraftPage_draftFragment, SaveRulebookDraftDocument } from './draft-page.generated';
import { useHistory } from './use-history';

export interface RulebookDraft {
  /** The rulebook as it is being written: any JSON, whole or not. */
  readonly rulebook: unknown;
  readonly change: (rulebook: unknown) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
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

/** The draft of a plan's rules, saved while it is written, under the version that this page has seen. */
export function useRulebookDraft(draft: DraftPage_draftFragment, planId: string, accountId: string): RulebookDraft {
  const name = `rulebook ${accountId} ${planId}`;
  const history = useHistory<unknown>(() => draft.rulebook);
  const { now: rulebook, change } = history;
  const version = useRef(draft.version);
  const [kept, setKept] = useState<KeptDraft | undefined>(() => keptDraft(name));
  const [refusals, setRefusals] = useState<readonly ShownRefusal[]>([]);
  const isTorn = kept !== undefined && kept.basedOn !== version.current;
  const [save] = useMutation(SaveRulebookDraftDocument);
  const send = async (asked: unknown): Promise<SaveAnswer> => {
    const input = { planId, version: version.current, rulebook: asked as Record<string, unknown>, idempotencyKey: randomUuid() };
    const { data } = await save({ variables: { input } });
    const answer = data?.saveRulebookDraft;
    setRefusals(answer?.refusals ?? []);
    if (!answer?.draft) return { saved: false };
    version.current = answer.draft.version;
    return { saved: true, at: new Date(answer.draft.updatedAt) };
  };
  const { state, saveNow } = useAutosave({ name, draft: rulebook, basedOn: version.current, save: send, enabled: !isTorn });
  useEffect(() => {
    if (kept && !isTorn) change(kept.draft);
    if (!isTorn) setKept(undefined);
  }, [kept, isTorn, change]);
  return {
    ...history,
    rulebook,
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
