import { useMutation } from '@apollo/client/react';
import type { PledgeContent } from '@vinh-danh/domain/pledge/pledge';
import { useRef, useState } from 'react';
import { type StoredDraft, useStoredDraft } from '../ui/use-stored-draft';
import { draftOf, readContent } from './pledge-draft';
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

export interface PledgeDraft extends Omit<StoredDraft, 'saveNow'> {
  readonly content: PledgeContent;
  readonly change: (content: PledgeContent) => void;
  /** Saves what is unsaved; answers with the pledge as the server then has it, or undefined when it does not have this draft. */
  readonly saveNow: () => Promise<SeenPledge | undefined>;
}

/** The draft of a pledge, saved while it is written. */
export function usePledgeDraft({ form, name, collectiveId }: DraftOptions): PledgeDraft {
  const [content, change] = useState(() => draftOf(form.pledge));
  const [save] = useMutation(SavePledgeDocument);
  const seen = useRef<SeenPledge | undefined>(form.pledge ? { pledgeId: form.pledge.id, version: form.pledge.version } : undefined);
  const stored = useStoredDraft<PledgeContent>({
    name,
    draft: content,
    change,
    version: form.pledge?.version ?? 0,
    read: readContent,
    send: async ({ draft: { awards, tasks, initiatives }, ...sending }) => {
      const asked = { awards: [...awards], tasks: [...tasks], initiatives: [...initiatives] };
      const { data } = await save({ variables: { input: { ...sending, content: asked, collectiveId } } });
      const { pledge: kept, refusals = [] } = data?.savePledge ?? {};
      if (kept) seen.current = { pledgeId: kept.id, version: kept.version };
      return { kept, refusals };
    },
  });
  return { ...stored, content, change, saveNow: async () => ((await stored.saveNow()) ? seen.current : undefined) };
}
