import { Button, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActRefused } from '../nomination/act-refused';
import { useAct } from '../nomination/use-act';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { type Column, DataTable } from '../ui/data-table';
import form from '../ui/form.module.css';
import { NothingYet } from '../ui/states';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import { PlaceCases } from './place-cases';
import { type Agenda_caseFragment, DeferCaseDocument, OrderAgendaDocument, type SittingPageQuery } from './sitting-page.generated';
import { sittingWords } from './sitting-words';

interface SittingAgendaProps {
  readonly sitting: SittingPageQuery['sitting'];
  readonly onDone: () => void;
}

const CHANGEABLE: readonly string[] = ['DRAFT', 'CONVENED', 'OPEN'];

/** What is on the agenda, who may vote on each case, and where it stands. Who runs the sitting orders it, adds and takes off. */
export function SittingAgenda({ sitting, onDone }: SittingAgendaProps) {
  const w = useWords(sittingWords);
  const [taken, setTaken] = useState<Agenda_caseFragment>();
  const order = useAct(OrderAgendaDocument, (data) => data.orderAgenda);
  const mayChange = sitting.standing.runs && CHANGEABLE.includes(sitting.state);
  const columns = useColumns(sitting.id, sitting.standing.seatId !== null);
  const moveUp = async ({ id }: Agenda_caseFragment) => {
    const ids = sitting.cases.map((each) => each.id);
    const index = ids.indexOf(id);
    ids.splice(index - 1, 2, id, ids[index - 1] as string);
    if (await order.act({ sittingId: sitting.id, version: sitting.version, caseIds: ids }).catch(() => undefined)) onDone();
  };
  const acts: Column<Agenda_caseFragment> = {
    key: 'acts',
    label: w.acts,
    cell: (line) => (
      <div className={form.buttons}>
        <Button
          aria-label={w.upOf(line.name)}
          disabled={line.place === 1 || order.busy}
          onClick={() => void moveUp(line)}
          size="compact-sm"
          variant="default"
        >
          {w.up}
        </Button>
        {line.outcome === null && !line.isKeptFrom && (
          <Button aria-label={w.deferOf(line.name)} onClick={() => setTaken(line)} size="compact-sm" variant="default">
            {w.defer}
          </Button>
        )}
      </div>
    ),
  };
  return (
    <>
      <ActRefused error={order.error} onNewest={onDone} refusals={order.refusals} />
      {sitting.cases.length === 0 ? (
        <NothingYet title={w.noCases} />
      ) : (
        <DataTable caption={w.agenda} columns={mayChange ? [...columns, acts] : columns} rowKey={({ id }) => id} rows={sitting.cases} />
      )}
      {mayChange && <PlaceCases onDone={onDone} sittingId={sitting.id} />}
      {taken && <DeferDialog line={taken} onClose={() => setTaken(undefined)} onDone={onDone} />}
    </>
  );
}

function useColumns(sittingId: string, hasSeat: boolean): Column<Agenda_caseFragment>[] {
  const w = useWords(sittingWords);
  const t = useText();
  return [
    { key: 'place', label: w.order, numeric: true, cell: ({ place }) => place },
    {
      key: 'case',
      label: w.case,
      rowHeader: true,
      cell: ({ id, name, awardName }) => (
        <>
          <Link params={{ id: sittingId, caseId: id }} to="/sittings/$id/cases/$caseId">
            {name}
          </Link>
          <div className={form.hint}>{awardName ? t(awardName) : w.initiative}</div>
        </>
      ),
    },
    { key: 'unit', label: w.unit, cell: ({ unit }) => unit },
    {
      key: 'who',
      label: w.who,
      cell: ({ isKeptFrom, standing, recusals }) =>
        isKeptFrom ? (
          <>
            {w.awayWhy}{' '}
            {recusals
              .filter(({ clearedAt }) => clearedAt === null)
              .map(({ because }) => t(because))
              .join('; ')}
          </>
        ) : (
          standing && t(standing.text)
        ),
    },
    { key: 'state', label: w.state, cell: (line) => <CaseTag hasSeat={hasSeat} line={line} /> },
  ];
}

/** Where a case stands for this reader: kept away, waiting for an answer, without a quorum, decided. */
export function CaseTag({
  line,
  hasSeat,
}: {
  line: Pick<Agenda_caseFragment, 'isKeptFrom' | 'outcome' | 'ownInterest' | 'standing'>;
  hasSeat: boolean;
}) {
  const w = useWords(sittingWords);
  if (line.isKeptFrom) return <Tag tone="plain">{w.awayTag}</Tag>;
  if (line.outcome)
    return (
      <Tag tone={line.outcome === 'PASSED' ? 'ok' : line.outcome === 'NOT_PASSED' ? 'no' : 'calm'}>{w.outcomes[line.outcome] ?? ''}</Tag>
    );
  if (line.standing && line.standing.refusals.length > 0) return <Tag tone="no">{w.noQuorum}</Tag>;
  if (hasSeat && line.ownInterest === null) return <Tag tone="look">{w.unanswered}</Tag>;
  return <Tag tone="calm">{w.waiting}</Tag>;
}

function DeferDialog({ line, onClose, onDone }: { line: Agenda_caseFragment; onClose: () => void; onDone: () => void }) {
  const w = useWords(sittingWords);
  const [reason, setReason] = useState('');
  const { act, busy, error, refusals } = useAct(DeferCaseDocument, (data) => data.deferCase);
  const confirm = async () => {
    if (!(await act({ caseId: line.id, reason }).catch(() => undefined))) return;
    onClose();
    onDone();
  };
  return (
    <ConfirmDialog act={w.defer} busy={busy} dangerous onCancel={onClose} onConfirm={() => void confirm()} title={w.deferTitle(line.name)}>
      <p>{w.deferLead}</p>
      <ActRefused error={error} fieldId={(field) => `defer-${field}`} onNewest={onDone} refusals={refusals} />
      <Textarea
        id="defer-reason"
        label={w.reason}
        maxLength={2_000}
        onChange={(event) => setReason(event.target.value)}
        required
        rows={3}
        value={reason}
      />
    </ConfirmDialog>
  );
}
