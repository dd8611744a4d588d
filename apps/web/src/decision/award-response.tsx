import { Button, Textarea } from '@mantine/core';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { useState } from 'react';
import { useAct } from '../nomination/use-act';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { RefusalList } from '../ui/refusal-list';
import { Tag } from '../ui/tag';
import { useWords } from '../ui/words';
import { RespondToAwardDocument } from './awards-page.generated';
import { registerWords } from './register-words';

interface Answered {
  readonly nominee: string;
  readonly acceptedAt?: string | null;
  readonly declinedAt?: string | null;
  readonly revokedOn?: string | null;
  readonly revocationNumber?: string | null;
  /** Of an award that counted a revoked one: how many look at it still. */
  readonly openReviews?: number;
}

interface Line {
  readonly decisionId: string;
  readonly nominationId: string;
}

/** Taking an award or declining it with a note: the acts, why the last one was refused, and the dialog that asks before declining. */
export function useResponse(onDone: () => void) {
  const w = useWords(registerWords);
  const [declining, setDeclining] = useState<Line>();
  const [note, setNote] = useState('');
  const { act, busy, refusals, clear } = useAct(RespondToAwardDocument, (data) => data.respondToAward);
  const respond = async ({ decisionId, nominationId }: Line, accepts: boolean) => {
    const input = { decisionId, nominationId, accepts, note: accepts ? null : note.trim(), dryRun: false };
    if (!(await act(input).catch(() => undefined))) return;
    setDeclining(undefined);
    onDone();
  };
  const decline = (line: Line) => {
    clear();
    setNote('');
    setDeclining(line);
  };
  const dialog = declining && (
    <ConfirmDialog
      act={w.decline}
      busy={busy}
      dangerous
      onCancel={() => setDeclining(undefined)}
      onConfirm={() => void respond(declining, false)}
      title={w.declineTitle}
    >
      <RefusalList refusals={refusals} />
      <Textarea
        label={w.note}
        maxLength={TEXT_LIMITS.reason}
        onChange={(event) => setNote(event.target.value)}
        required
        rows={3}
        value={note}
      />
    </ConfirmDialog>
  );
  return { busy, declining, refusals, decline, dialog, accept: (line: Line) => void respond(line, true) };
}

interface AwardResponseProps {
  readonly row: Answered;
  readonly busy: boolean;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

/** What came of an award once it was announced. */
export function ResponseTag({ row }: { row: Answered }) {
  const w = useWords(registerWords);
  if (row.revokedOn) return <Tag tone="no">{w.revoked(row.revocationNumber ?? '')}</Tag>;
  if (row.openReviews) return <Tag tone="look">{w.underReview}</Tag>;
  if (row.acceptedAt) return <Tag tone="ok">{w.accepted}</Tag>;
  return row.declinedAt ? <Tag tone="no">{w.declined}</Tag> : <Tag>{w.noResponse}</Tag>;
}

/** Whether an award was taken, or the two buttons that say so. */
export function AwardResponse({ row, busy, onAccept, onDecline }: AwardResponseProps) {
  const w = useWords(registerWords);
  if (row.revokedOn || row.openReviews || row.acceptedAt || row.declinedAt) return <ResponseTag row={row} />;
  return (
    <>
      <Button aria-label={w.acceptOf(row.nominee)} loading={busy} onClick={onAccept} size="compact-sm">
        {w.accept}
      </Button>{' '}
      <Button aria-label={w.declineOf(row.nominee)} onClick={onDecline} size="compact-sm" variant="default">
        {w.decline}
      </Button>
    </>
  );
}
