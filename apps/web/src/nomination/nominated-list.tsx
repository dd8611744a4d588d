import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { OutcomeTag } from '../rulebook/verdict-list';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { type Column, DataTable } from '../ui/data-table';
import { useText, useWords } from '../ui/words';
import { ActRefused } from './act-refused';
import { dossierWords } from './dossier-words';
import { nominationWords } from './nomination-words';
import { type NomineesPage_dossierFragment, RemoveNominationDocument } from './nominees-page.generated';
import { useAct } from './use-act';
import { words } from './words';

type Row = NomineesPage_dossierFragment['nominations'][number];

interface NominatedListProps {
  readonly dossier: NomineesPage_dossierFragment;
  readonly onChanged: () => void;
  readonly onNewest: () => void;
}

/** Who is in the dossier already, from the lowest title upwards. */
export function NominatedList({ dossier, onChanged, onNewest }: NominatedListProps) {
  const w = useWords(nominationWords);
  const names = useWords(dossierWords);
  const shared = useWords(words);
  const t = useText();
  const [removing, setRemoving] = useState<Row>();
  const { act, busy, error, refusals } = useAct(RemoveNominationDocument, (data) => data.removeNomination);
  const remove = async () => {
    if (!removing) return;
    const done = await act({ nominationId: removing.id, version: removing.version }).catch(() => undefined);
    setRemoving(undefined);
    if (done) onChanged();
  };
  if (dossier.nominations.length === 0) return <p>{w.nobodyYet}</p>;
  const columns: readonly Column<Row>[] = [
    {
      key: 'nominee',
      label: shared.kind.PERSON,
      rowHeader: true,
      cell: (row) => (
        <Link params={{ id: dossier.id, nominationId: row.id }} to="/dossiers/$id/nominations/$nominationId">
          {row.nominee.name}
        </Link>
      ),
    },
    { key: 'award', label: w.chooseAward, cell: (row) => t(row.awardName) },
    { key: 'outcome', label: names.outcome, cell: (row) => <OutcomeTag outcome={row.eligibility.outcome} /> },
    ...(dossier.editRefusals.length === 0
      ? [
          {
            key: 'remove',
            label: w.remove,
            cell: (row: Row) =>
              mayRemove(dossier, row) && (
                <Button
                  aria-label={w.removeOf(row.nominee.name, row.awardShortName)}
                  onClick={() => setRemoving(row)}
                  size="compact-sm"
                  variant="default"
                >
                  {w.remove}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <ActRefused error={error} onNewest={onNewest} refusals={refusals} />
      <DataTable caption={w.already} columns={columns} rowKey={(row) => row.id} rows={dossier.nominations} />
      {removing && (
        <ConfirmDialog
          act={w.remove}
          busy={busy}
          dangerous
          onCancel={() => setRemoving(undefined)}
          onConfirm={() => void remove()}
          title={w.removeQuestion(removing.nominee.name)}
        >
          <p>{w.removeText}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

/** After a return, only those are taken off of whom the Office asked something, unless it sent the list back. */
function mayRemove({ reopened: parts }: NomineesPage_dossierFragment, { reopened }: Row): boolean {
  return reopened === null || reopened.length > 0 || (parts?.includes('NOMINEES') ?? true);
}
