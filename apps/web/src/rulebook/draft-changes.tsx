import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { DataTable } from '../ui/data-table';
import { Loaded, NothingYet } from '../ui/states';
import { Tag, type Tone } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import { draftWords } from './draft-words';
import { type ChangeTable_changeFragment, DraftChangesDocument } from './review-page.generated';

interface DraftChangesProps {
  readonly planId: string;
  /** What it can be compared with: the newest first, then the year before. */
  readonly versions: readonly { readonly value: string; readonly label: string }[];
}

/** The difference between a draft and a published version, rule by rule, as sentences. */
export function DraftChanges({ planId, versions }: DraftChangesProps) {
  const w = useWords(draftWords);
  const [since, setSince] = useState(versions[0]?.value);
  const changes = useQuery(DraftChangesDocument, { variables: { planId, since }, fetchPolicy: 'no-cache' });
  return (
    <>
      {versions.length > 1 && (
        <NativeSelect data={[...versions]} label={w.compareWith} onChange={({ target }) => setSince(target.value)} value={since} />
      )}
      <Loaded query={changes}>{(data) => <ChangeTable changes={data.rulebookDraft?.changes ?? []} />}</Loaded>
    </>
  );
}

const TONES: Readonly<Record<ChangeTable_changeFragment['kind'], Tone>> = { ADDED: 'ok', REMOVED: 'no', CHANGED: 'look' };

/** Rules that two rulebooks do not share, each as it was and as it is. */
export function ChangeTable({ changes }: { changes: readonly ChangeTable_changeFragment[] }) {
  const w = useWords(draftWords);
  const t = useText();
  if (changes.length === 0) return <NothingYet title={w.noChanges} />;
  return (
    <DataTable
      caption={w.changesTitle}
      columns={[
        { key: 'what', label: w.what, rowHeader: true, cell: ({ subject }) => w.subjects[subject] },
        { key: 'kind', label: w.change, cell: ({ kind }) => <Tag tone={TONES[kind]}>{w.changeKinds[kind]}</Tag> },
        { key: 'effect', label: w.effect, cell: ({ effect }) => w.effectOf[effect] },
        { key: 'before', label: w.before, cell: ({ before }) => before && t(before) },
        { key: 'after', label: w.after, cell: ({ after }) => after && t(after) },
      ]}
      rowKey={({ kind, subject, place }) => `${kind} ${subject} ${place}`}
      rows={changes}
    />
  );
}
