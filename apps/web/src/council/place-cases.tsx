import { useQuery } from '@apollo/client/react';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { ActRefused } from '../nomination/act-refused';
import { useAct } from '../nomination/use-act';
import { DataTable } from '../ui/data-table';
import { Dialog } from '../ui/dialog';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Loaded, NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { PlaceCasesDocument, SittingCandidatesDocument, type SittingCandidatesQuery } from './sitting-page.generated';
import { sittingWords } from './sitting-words';

interface PlaceCasesProps {
  readonly sittingId: string;
  readonly onDone: () => void;
}

/** Chooses among what is ready for this council, and puts it on the agenda. */
export function PlaceCases({ sittingId, onDone }: PlaceCasesProps) {
  const w = useWords(sittingWords);
  const [isOpen, setOpen] = useState(false);
  const done = () => {
    setOpen(false);
    onDone();
  };
  return (
    <div>
      <Button onClick={() => setOpen(true)} variant="default">
        {w.add}
      </Button>
      {isOpen && (
        <Dialog onClose={() => setOpen(false)} title={w.add} wide>
          <Candidates onDone={done} sittingId={sittingId} />
        </Dialog>
      )}
    </div>
  );
}

function Candidates({ sittingId, onDone }: PlaceCasesProps) {
  const query = useQuery(SittingCandidatesDocument, { variables: { id: sittingId }, fetchPolicy: 'network-only' });
  return <Loaded query={query}>{({ sitting }) => <Choice candidates={sitting.candidates} onDone={onDone} sittingId={sittingId} />}</Loaded>;
}

type Candidate = SittingCandidatesQuery['sitting']['candidates'][number];

const keyOf = ({ nominationId, initiativeId }: Candidate) => nominationId ?? initiativeId ?? '';

function Choice({ candidates, sittingId, onDone }: PlaceCasesProps & { candidates: readonly Candidate[] }) {
  const w = useWords(sittingWords);
  const t = useText();
  const format = useFormat();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { act, busy, error, refusals } = useAct(PlaceCasesDocument, (data) => data.placeCases);
  const placeable = candidates.filter((each) => each.refusals.length === 0).map(keyOf);
  const toggle = (key: string) => setChosen(chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key]);
  const place = async () => {
    const picked = candidates.filter((each) => chosen.includes(keyOf(each)));
    const nominationIds = picked.flatMap(({ nominationId }) => nominationId ?? []);
    const initiativeIds = picked.flatMap(({ initiativeId }) => initiativeId ?? []);
    if (await act({ sittingId, nominationIds, initiativeIds }).catch(() => undefined)) onDone();
  };
  if (candidates.length === 0) return <NothingYet title={w.noCandidates} />;
  return (
    <div className={form.panel}>
      <p>{w.addLead}</p>
      <ActRefused error={error} onNewest={() => undefined} refusals={refusals} />
      <Checkbox
        checked={placeable.length > 0 && chosen.length === placeable.length}
        label={w.all}
        onChange={() => setChosen(chosen.length === placeable.length ? [] : placeable)}
      />
      <DataTable
        caption={w.add}
        columns={[
          {
            key: 'choose',
            label: '',
            cell: (each) => (
              <Checkbox
                aria-label={w.choose(each.name)}
                checked={chosen.includes(keyOf(each))}
                disabled={each.refusals.length > 0}
                onChange={() => toggle(keyOf(each))}
              />
            ),
          },
          { key: 'name', label: w.case, rowHeader: true, cell: ({ name }) => name },
          {
            key: 'award',
            label: w.state,
            cell: ({ awardName, refusals: why }) => (why[0] ? t(why[0].message) : awardName ? t(awardName) : w.initiative),
          },
          { key: 'unit', label: w.unit, cell: ({ unit }) => unit },
        ]}
        rowKey={keyOf}
        rows={candidates}
      />
      <div className={form.buttons}>
        <Button disabled={chosen.length === 0} loading={busy} onClick={() => void place()}>
          {w.addAct(format.number(chosen.length))}
        </Button>
      </div>
    </div>
  );
}
