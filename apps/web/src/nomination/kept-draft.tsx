import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import form from '../ui/form.module.css';
import { forgetDraft, type KeptDraft as Kept } from '../ui/kept-draft';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import { type NominationDraft, readDraft } from './nomination-draft';
import { nominationWords } from './nomination-words';

interface KeptDraftProps {
  readonly kept: { readonly name: string; readonly found: Kept | undefined };
  /** The version on the server now. */
  readonly version: number;
  readonly onRestore: (draft: NominationDraft) => void;
}

/** What this device kept when the server was away. Nothing of it is used unasked: someone may have written since. */
export function KeptDraft({ kept, version, onRestore }: KeptDraftProps) {
  const w = useWords(nominationWords);
  const [gone, setGone] = useState(false);
  const draft = readDraft(kept.found?.draft);
  if (!kept.found || !draft || gone) return null;
  const isCurrent = kept.found.basedOn === version;
  const discard = () => {
    forgetDraft(kept.name);
    setGone(true);
  };
  const restore = () => {
    onRestore(draft);
    setGone(true);
  };
  return (
    <Notice>
      <p>
        <strong>{w.kept}</strong>
      </p>
      {!isCurrent && (
        <>
          <p>{w.keptOlder}</p>
          <Textarea autosize label={w.keptText} maxRows={12} readOnly value={draft.achievements} />
        </>
      )}
      <div className={form.buttons}>
        {isCurrent && <Button onClick={restore}>{w.restore}</Button>}
        <Button onClick={discard} variant="default">
          {w.discard}
        </Button>
      </div>
    </Notice>
  );
}
