import { Button, Checkbox } from '@mantine/core';
import { MOST_ANSWERED_AT_ONCE, UNDER_WAY } from '@vinh-danh/domain/council/sitting';
import { useState } from 'react';
import { useAct } from '../nomination/use-act';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { DataTable } from '../ui/data-table';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { conflictWords } from './conflict-words';
import {
  type Agenda_caseFragment,
  DeclareNoConflictDocument,
  type DeclareNoConflictMutation,
  type SittingPageQuery,
} from './sitting-page.generated';
import { sittingWords } from './sitting-words';

type Result = DeclareNoConflictMutation['declareNoConflict']['results'][number];

interface RemainingConflictsProps {
  readonly sitting: SittingPageQuery['sitting'];
  readonly onDone: () => void;
}

/** Cases in which a member has not said yet whether they have an interest: they may say of many at once that they have none. */
export function RemainingConflicts({ sitting, onDone }: RemainingConflictsProps) {
  const w = useWords(conflictWords);
  const format = useFormat();
  // What is declared is what was on the list when it opened: a case that comes on the agenda meanwhile is not slipped in.
  const [asked, setAsked] = useState<readonly Agenda_caseFragment[]>();
  const [results, setResults] = useState<readonly Result[]>([]);
  const isAsked = sitting.standing.seatId !== null && UNDER_WAY.includes(sitting.state);
  const remaining = isAsked ? sitting.cases.filter(isWaiting) : [];
  const apart = sitting.cases.filter(({ isKeptFrom }) => isKeptFrom).length;
  if (remaining.length === 0 && results.length === 0) return null;
  const done = (answered: readonly Result[]) => {
    setAsked(undefined);
    setResults(answered);
    onDone();
  };
  return (
    <Section id="conflicts" title={w.remaining}>
      <Outcome cases={sitting.cases} results={results} />
      {remaining.length > 0 && (
        <>
          <p>
            {w.waiting(format.number(remaining.length))} {apart > 0 && w.apart(format.number(apart))}
          </p>
          <div>
            <Button onClick={() => setAsked(remaining)}>{w.answerAll}</Button>
          </div>
        </>
      )}
      {asked && <Declaration onClose={() => setAsked(undefined)} onDone={done} remaining={asked} sittingId={sitting.id} />}
    </Section>
  );
}

function isWaiting({ isKeptFrom, ownInterest, outcome }: Agenda_caseFragment): boolean {
  return !isKeptFrom && ownInterest === null && outcome === null;
}

interface DeclarationProps {
  readonly remaining: readonly Agenda_caseFragment[];
  readonly sittingId: string;
  readonly onClose: () => void;
  readonly onDone: (results: readonly Result[]) => void;
}

function Declaration({ remaining, sittingId, onClose, onDone }: DeclarationProps) {
  const w = useWords(conflictWords);
  const format = useFormat();
  const [left, setLeft] = useState<readonly string[]>([]);
  const { act, busy, error } = useAct(DeclareNoConflictDocument, (data) => ({ ...data.declareNoConflict, refusals: [] }));
  const shown = remaining.slice(0, MOST_ANSWERED_AT_ONCE);
  const caseIds = shown.map(({ id }) => id).filter((id) => !left.includes(id));
  const count = format.number(caseIds.length);
  const declare = async () => {
    const answer = await act({ sittingId, caseIds }).catch(() => undefined);
    if (answer) onDone(answer.results);
  };
  return (
    <ConfirmDialog
      act={w.declare(count)}
      busy={busy}
      disabled={caseIds.length === 0}
      onCancel={onClose}
      onConfirm={() => void declare()}
      title={w.remaining}
      wide
    >
      <p>
        {w.lead} {shown.length < remaining.length && w.atMost(format.number(shown.length), format.number(remaining.length))}
      </p>
      <RemainingTable
        cases={shown}
        left={left}
        onLeave={(id, isLeft) => setLeft(isLeft ? [...left, id] : left.filter((each) => each !== id))}
      />
      <p>
        <strong>{w.declares(count)}</strong> {w.recorded}
      </p>
      {error ? <Failed error={error} /> : null}
    </ConfirmDialog>
  );
}

interface RemainingTableProps {
  readonly cases: readonly Agenda_caseFragment[];
  readonly left: readonly string[];
  readonly onLeave: (id: string, isLeft: boolean) => void;
}

function RemainingTable({ cases, left, onLeave }: RemainingTableProps) {
  const w = useWords(conflictWords);
  const s = useWords(sittingWords);
  const t = useText();
  return (
    <DataTable
      caption={w.remaining}
      columns={[
        {
          key: 'case',
          label: s.case,
          rowHeader: true,
          cell: ({ name, awardName }) => (
            <>
              {name}
              <div className={form.hint}>{awardName ? t(awardName) : s.initiative}</div>
            </>
          ),
        },
        { key: 'unit', label: s.unit, cell: ({ unit }) => unit },
        {
          key: 'leave',
          label: w.leave,
          cell: ({ id, name }) => (
            <Checkbox aria-label={w.leaveOne(name)} checked={left.includes(id)} onChange={(event) => onLeave(id, event.target.checked)} />
          ),
        },
      ]}
      rowKey={({ id }) => id}
      rows={cases}
    />
  );
}

/** How many answers were taken, and of every other case why not. */
function Outcome({ cases, results }: { cases: readonly Agenda_caseFragment[]; results: readonly Result[] }) {
  const w = useWords(conflictWords);
  const format = useFormat();
  if (results.length === 0) return null;
  const refused = results.filter(({ refusals }) => refusals.length > 0);
  const taken = results.length - refused.length;
  return (
    <>
      {taken > 0 && <Notice live>{w.done(format.number(taken))}</Notice>}
      {refused.map(({ caseId, refusals }) => (
        <RefusalList key={caseId} quiet refusals={refusals} title={w.notDone(cases.find(({ id }) => id === caseId)?.name ?? '')} />
      ))}
    </>
  );
}
