import { useMutation } from '@apollo/client/react';
import type { PledgeContent } from '@vinh-danh/domain/pledge/pledge';
import { useEffect, useRef, useState } from 'react';
import { failureOf } from '../ui/failure';
import { forgetDraft } from '../ui/kept-draft';
import type { ShownRefusal } from '../ui/refusal-list';
import { type SaveAnswer, type SaveState, useAutosave } from '../ui/use-autosave';
import { randomUuid } from '../ui/use-idempotency-key';
import { draftOf, keptPledge } from './pledge-draft';
import { type PledgeDesk_formFragment, SavePledgeDocument } from './pledge-page.generated';

interface DraftOptions {
  readonly form: PledgeDesk_formFragment;
  /** Names the draft on this device. */
  readonly name: string;
  /** The unit whose collective pledge it is; undefined for one's own. */
  readonly collectiveId?: string;
}

/** A pledge in the version that the server is known to have. */
interface SeenPledge {
  readonly pledgeId: string;
  readonly version: number;
}

export interface PledgeDraft {
  readonly content: PledgeContent;
  readonly change: (content: PledgeContent) => void;
  readonly saveState: SaveState;
  /** Why the draft was not kept when it was last sent. */
  readonly refusals: readonly ShownRefusal[];
  /** Saves what is unsaved; answers with the pledge as the server then has it, or undefined when it does not have this draft. */
  readonly saveNow: () => Promise<SeenPledge | undefined>;
  /** Whether this device holds a draft that was begun from another version than the server's. */
  readonly isTorn: boolean;
  /** Goes on with the draft of this device, or drops it for the server's. */
  readonly settle: (choice: 'DEVICE' | 'SERVER') => void;
}

/**
 * The draft of a pledge, saved while it is written. A draft that this device still holds from last time goes on by itself when it was begun
 * from the version that the server has; otherwise its writer chooses.
 */
export function usePledgeDraft({ form, name, collectiveId }: DraftOptions): PledgeDraft {
  const [content, change] = useState(() => draftOf(form.pledge));
  const [kept, setKept] = useState(() => keptPledge(name));
  const [refusals, setRefusals] = useState<readonly ShownRefusal[]>([]);
  const seen = useRef({ pledgeId: form.pledge?.id, version: form.pledge?.version ?? 0 });
  const isTorn = kept !== undefined && kept.basedOn !== seen.current.version;
  const store = useStore(seen, collectiveId, setRefusals);
  const { state, saveNow } = useAutosave({ name, draft: content, basedOn: seen.current.version, save: store, enabled: !isTorn });
  useEffect(() => {
    // The saving has taken the server's draft for what is stored; what this device holds beyond it counts as written now.
    if (kept && !isTorn) change(kept.content);
    if (!isTorn) setKept(undefined);
  }, [kept, isTorn]);
  return {
    content,
    change,
    saveState: state,
    refusals,
    isTorn,
    saveNow: async () => ((await saveNow()) ? seenOf(seen.current) : undefined),
    settle: (choice) => {
      if (choice === 'DEVICE' && kept) change(kept.content);
      if (choice === 'SERVER') forgetDraft(name);
      setKept(undefined);
    },
  };
}

/** A draft on its way, under the key with which the server does it once. */
interface Sending {
  readonly idempotencyKey: string;
  readonly version: number;
  readonly content: PledgeContent;
}

/**
 * Sends drafts to the server. When an answer is lost nobody knows whether that draft was stored; before the next one goes, it is sent once
 * more under its old key and answered as the first time, so that a broken connection never looks like a stale page.
 */
function useStore(
  seen: React.RefObject<{ pledgeId?: string; version: number }>,
  collectiveId: string | undefined,
  onAnswer: (refusals: readonly ShownRefusal[]) => void,
): (content: PledgeContent) => Promise<SaveAnswer> {
  const [save] = useMutation(SavePledgeDocument);
  const unanswered = useRef<Sending>(undefined);
  const send = async (sending: Sending): Promise<SaveAnswer> => {
    unanswered.current = sending;
    const { awards, tasks, initiatives } = sending.content;
    const content = { awards: [...awards], tasks: [...tasks], initiatives: [...initiatives] };
    const { data } = await save({ variables: { input: { ...sending, content, collectiveId } } }).catch((error: unknown) => {
      // An error of the server is an answer: it stored nothing.
      if (failureOf(error).code !== 'NETWORK') unanswered.current = undefined;
      throw error;
    });
    unanswered.current = undefined;
    const { pledge, refusals } = data?.savePledge ?? { pledge: null, refusals: [] };
    onAnswer(refusals);
    if (!pledge) return { saved: false };
    seen.current = { pledgeId: pledge.id, version: pledge.version };
    return { saved: true, at: new Date(pledge.updatedAt) };
  };
  return async (content) => {
    if (unanswered.current) await send(unanswered.current);
    return send({ idempotencyKey: randomUuid(), version: seen.current.version, content });
  };
}

function seenOf({ pledgeId, version }: { pledgeId?: string; version: number }): SeenPledge | undefined {
  return pledgeId === undefined ? undefined : { pledgeId, version };
}
