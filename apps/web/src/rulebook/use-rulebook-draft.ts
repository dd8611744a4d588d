import { useMutation } from '@apollo/client/react';
import { type StoredDraft, useStoredDraft } from '../ui/use-stored-draft';
import { type DraftPage_draftFragment, SaveRulebookDraftDocument } from './draft-page.generated';
import { useHistory } from './use-history';

export interface RulebookDraft extends StoredDraft {
  /** The rulebook as the officer has it now: any JSON, whole or not. */
  readonly rulebook: unknown;
  readonly change: (rulebook: unknown) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The draft of a plan's rules, saved while it is written, under the version that this page has seen. */
export function useRulebookDraft(draft: DraftPage_draftFragment, planId: string, accountId: string): RulebookDraft {
  const { now: rulebook, ...history } = useHistory<unknown>(() => draft.rulebook);
  const [save] = useMutation(SaveRulebookDraftDocument);
  const stored = useStoredDraft<unknown>({
    name: `rulebook ${accountId} ${planId}`,
    draft: rulebook,
    change: history.change,
    version: draft.version,
    read: (kept) => kept ?? undefined,
    send: async ({ draft: asked, ...sending }) => {
      const { data } = await save({ variables: { input: { ...sending, planId, rulebook: asked as Record<string, unknown> } } });
      const { draft: kept, refusals = [] } = data?.saveRulebookDraft ?? {};
      return { kept, refusals };
    },
  });
  return { ...stored, ...history, rulebook };
}
