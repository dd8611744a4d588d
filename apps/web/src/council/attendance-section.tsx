import { Button, NativeSelect } from '@mantine/core';
import { PART_NAMES } from '@vinh-danh/domain/council/part-names';
import { ATTENDANCES, type Attendance, UNDER_WAY } from '@vinh-danh/domain/council/sitting';
import { useState } from 'react';
import { PersonChoice } from '../access/person-choice';
import { ActRefused } from '../nomination/act-refused';
import { useAct } from '../nomination/use-act';
import { DataTable } from '../ui/data-table';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { useText, useWords } from '../ui/words';
import { SittingFileUpload } from './sitting-file-upload';
import { type Attendance_seatFragment, RecordAttendanceDocument, type SittingPageQuery } from './sitting-page.generated';
import { sittingWords } from './sitting-words';

interface AttendanceSectionProps {
  readonly sitting: SittingPageQuery['sitting'];
  readonly onDone: () => void;
}

/** What is to be recorded of one seat. */
interface Entry {
  readonly attends: Attendance;
  readonly proxyPersonId?: string;
  readonly powerFileId?: string;
}

/** Who takes part in the sitting and how; who runs it records it, before it opens and whenever somebody comes or goes. */
export function AttendanceSection({ sitting, onDone }: AttendanceSectionProps) {
  const w = useWords(sittingWords);
  const t = useText();
  const [entries, setEntries] = useState<Readonly<Record<string, Entry>>>({});
  const { act, busy, error, refusals } = useAct(RecordAttendanceDocument, (data) => data.recordAttendance);
  const mayRecord = sitting.standing.runs && UNDER_WAY.includes(sitting.state);
  const enter = (seatId: string, entry: Entry) => setEntries({ ...entries, [seatId]: entry });
  const markPresent = () => {
    const waiting = sitting.seats.filter(({ seatId, attends }) => attends === null && !entries[seatId]);
    setEntries({ ...entries, ...Object.fromEntries(waiting.map(({ seatId }) => [seatId, { attends: 'PRESENT' as const }])) });
  };
  const record = async () => {
    const rows = Object.entries(entries).map(([seatId, entry]) => ({ seatId, ...entry }));
    if (!(await act({ sittingId: sitting.id, rows }).catch(() => undefined))) return;
    setEntries({});
    onDone();
  };
  return (
    <>
      <ActRefused error={error} onNewest={onDone} refusals={refusals} />
      <DataTable
        caption={w.attendance}
        columns={[
          {
            key: 'member',
            label: w.member,
            rowHeader: true,
            cell: ({ name, part, votes, title }) => (
              <>
                {name}
                <div className={form.hint}>{[t(PART_NAMES[part]), title, votes ? null : w.noVote].filter(Boolean).join(' · ')}</div>
              </>
            ),
          },
          {
            key: 'attends',
            label: w.attends,
            cell: (seat) =>
              mayRecord ? (
                <SeatEntry
                  entry={entries[seat.seatId]}
                  onChange={(entry) => enter(seat.seatId, entry)}
                  seat={seat}
                  sittingId={sitting.id}
                />
              ) : (
                <Recorded seat={seat} />
              ),
          },
        ]}
        rowKey={({ seatId }) => seatId}
        rows={sitting.seats}
      />
      {mayRecord && (
        <div className={form.buttons}>
          <Button disabled={Object.keys(entries).length === 0} loading={busy} onClick={() => void record()}>
            {w.record}
          </Button>
          <Button onClick={markPresent} variant="default">
            {w.present}
          </Button>
        </div>
      )}
      <Changes changes={sitting.attendanceChanges} />
    </>
  );
}

function Recorded({ seat: { attends, proxyName } }: { seat: Attendance_seatFragment }) {
  const w = useWords(sittingWords);
  return (
    <>
      {attends ? w.attendances[attends] : w.unrecorded}
      {proxyName && <div className={form.hint}>{w.proxy(proxyName)}</div>}
    </>
  );
}

interface SeatEntryProps {
  readonly seat: Attendance_seatFragment;
  readonly sittingId: string;
  readonly entry: Entry | undefined;
  readonly onChange: (entry: Entry) => void;
}

function SeatEntry({ seat, sittingId, entry, onChange }: SeatEntryProps) {
  const w = useWords(sittingWords);
  const attends = entry?.attends ?? seat.attends ?? '';
  return (
    <>
      <NativeSelect
        aria-label={w.attendsOf(seat.name)}
        data={[
          ...(attends === '' ? [{ value: '', label: w.unrecorded }] : []),
          ...ATTENDANCES.map((value) => ({ value, label: w.attendances[value] ?? value })),
        ]}
        onChange={(event) => event.target.value && onChange({ attends: event.target.value as Attendance })}
        value={attends}
      />
      {seat.proxyName && !entry && <div className={form.hint}>{w.proxy(seat.proxyName)}</div>}
      {entry?.attends === 'PROXY' && (
        <fieldset className={form.panel}>
          <legend>{w.proxyFor(seat.name)}</legend>
          <PersonChoice
            id={`proxy-${seat.seatId}`}
            onChange={(proxyPersonId) => onChange({ ...entry, proxyPersonId })}
            value={entry.proxyPersonId ?? ''}
          />
          <SittingFileUpload label={w.power} onKept={(powerFileId) => onChange({ ...entry, powerFileId })} sittingId={sittingId} />
        </fieldset>
      )}
    </>
  );
}

function Changes({ changes }: { changes: SittingPageQuery['sitting']['attendanceChanges'] }) {
  const w = useWords(sittingWords);
  const format = useFormat();
  if (changes.length === 0) return null;
  return (
    <details>
      <summary>{w.changes}</summary>
      <DataTable
        caption={w.changes}
        columns={[
          { key: 'at', label: w.at, unbroken: true, cell: ({ at }) => format.instant(at) },
          { key: 'name', label: w.member, rowHeader: true, cell: ({ name }) => name },
          {
            key: 'attends',
            label: w.attends,
            cell: ({ attends, proxyName }) => [w.attendances[attends], proxyName && w.proxy(proxyName)].filter(Boolean).join(' · '),
          },
          { key: 'by', label: w.by, cell: ({ by }) => by },
        ]}
        rowKey={({ id }) => id}
        rows={changes}
      />
    </details>
  );
}
