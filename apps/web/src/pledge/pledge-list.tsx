import { useMutation } from '@apollo/client/react';
import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { MOST_CONFIRMED_AT_ONCE } from '@vinh-danh/domain/pledge/pledge';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useWords } from '../ui/words';
import { PledgeStateTag } from './pledge-state-tag';
import { ConfirmPledgesDocument, type ConfirmPledgesMutation, type PledgesQuery } from './pledges-page.generated';
import { pledgesWords } from './pledges-words';

type Row = PledgesQuery['pledges']['edges'][number]['node'];

/** Pledges in a table; those that wait for the viewer can be chosen and confirmed together, and each is answered alone. */
export function PledgeList({ rows }: { rows: readonly Row[] }) {
  const w = useWords(pledgesWords);
  const format = useFormat();
  const open = rows.filter((row) => row.mayConfirm).slice(0, MOST_CONFIRMED_AT_ONCE);
  const [ids, setIds] = useState<readonly string[]>([]);
  const chosen = open.filter((row) => ids.includes(row.id));
  const choose = (id: string, isChosen: boolean) => setIds(isChosen ? [...ids, id] : ids.filter((each) => each !== id));
  const box = {
    key: 'choose',
    label: w.choose,
    cell: (row: Row) =>
      row.mayConfirm && (
        <Checkbox
          aria-label={w.chooseOne(row.name)}
          checked={ids.includes(row.id)}
          onChange={(event) => choose(row.id, event.target.checked)}
        />
      ),
  };
  return (
    <>
      {open.length > 0 && (
        <Checkbox
          checked={chosen.length === open.length}
          indeterminate={chosen.length > 0 && chosen.length < open.length}
          label={w.chooseAll}
          onChange={(event) => setIds(event.target.checked ? open.map((row) => row.id) : [])}
        />
      )}
      <ConfirmChosen chosen={chosen} onDone={() => setIds([])} />
      <DataTable
        caption={w.list}
        columns={[
          ...(open.length > 0 ? [box] : []),
          {
            key: 'name',
            label: w.name,
            cell: (row: Row) => (
              <Link params={{ id: row.id }} to="/pledges/$id">
                {row.name}
              </Link>
            ),
            rowHeader: true,
          },
          { key: 'unit', label: w.unit, cell: (row: Row) => row.unitName },
          { key: 'state', label: w.state, cell: (row: Row) => <PledgeStateTag state={row.state} /> },
          { key: 'tasks', label: w.tasks, cell: (row: Row) => format.number(row.taskCount), numeric: true },
          { key: 'number', label: w.number, unbroken: true, cell: (row: Row) => row.receiptNumber },
          { key: 'sentAt', label: w.sentAt, cell: (row: Row) => row.sentAt && format.instant(row.sentAt) },
        ]}
        rowKey={(row) => row.id}
        rows={rows}
      />
    </>
  );
}

function ConfirmChosen({ chosen, onDone }: { chosen: readonly Row[]; onDone: () => void }) {
  const w = useWords(pledgesWords);
  const [isAsking, setAsking] = useState(false);
  const [answered, setAnswered] = useState<readonly Row[]>([]);
  const { key, renew } = useIdempotencyKey('confirm-pledges');
  const [mutate, { data, error, loading }] = useMutation(ConfirmPledgesDocument, {
    refetchQueries: ['Pledges', 'PledgeCoverage'],
  });
  const confirm = async () => {
    const pledges = chosen.map(({ id, version }) => ({ pledgeId: id, version }));
    const answer = await mutate({ variables: { input: { idempotencyKey: key, pledges } } }).catch(() => undefined);
    if (!answer?.data) return;
    renew();
    setAsking(false);
    setAnswered(chosen);
    onDone();
  };
  return (
    <>
      <Outcome chosen={answered} results={data?.confirmPledges.results ?? []} />
      {chosen.length > 0 && (
        <div>
          <Button onClick={() => setAsking(true)}>{w.confirmChosen(chosen.length)}</Button>
        </div>
      )}
      {isAsking && (
        <ConfirmDialog
          act={w.confirmAct}
          busy={loading}
          onCancel={() => setAsking(false)}
          onConfirm={() => void confirm()}
          title={w.confirmQuestion(chosen.length)}
        >
          <p>{w.confirmExplained}</p>
          {error && <Failed error={error} />}
        </ConfirmDialog>
      )}
    </>
  );
}

interface OutcomeProps {
  readonly chosen: readonly Row[];
  readonly results: ConfirmPledgesMutation['confirmPledges']['results'];
}

/** The answer for each pledge: how many are confirmed, and for every other one why not. */
function Outcome({ chosen, results }: OutcomeProps) {
  const w = useWords(pledgesWords);
  if (chosen.length === 0) return null;
  const refused = results.filter(({ refusals }) => refusals.length > 0);
  return (
    <>
      <Notice live>{w.done(results.length - refused.length)}</Notice>
      {refused.map(({ pledgeId, refusals }) => (
        <RefusalList key={pledgeId} quiet refusals={refusals} title={w.notDone(chosen.find((row) => row.id === pledgeId)?.name ?? '')} />
      ))}
    </>
  );
}
