import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../nomination/use-act';
import { Dialog } from '../ui/dialog';
import dialog from '../ui/dialog.module.css';
import { Notice } from '../ui/notice';
import { RefusalList } from '../ui/refusal-list';
import { Failed, Loaded } from '../ui/states';
import { uiWords } from '../ui/ui-words';
import { useWords } from '../ui/words';
import { AnswerTable } from './answer-table';
import { type CaseRow, isStale, type Outcome, versionsOf } from './case-row';
import { ApprovalPreviewDocument, ApproveNominationsDocument, type DecisionAnswer_payloadFragment } from './decide.generated';
import styles from './decision.module.css';
import { decisionWords } from './decision-words';
import { QuotaChange } from './quota-change';
import { QuotasDocument } from './quotas.generated';
import { liftedByReason, SoftReason } from './soft-reason';
import { useApproveWord } from './use-approve-word';

interface ApproveDialogProps {
  readonly rows: readonly CaseRow[];
  readonly onClose: () => void;
  /** Loads the newest versions, after somebody else changed one. */
  readonly onNewest: () => void;
  readonly onDone: (outcome: Outcome, goOn: boolean) => void;
  /** Offers to go on to the next case. */
  readonly hasNext?: boolean;
}

/** What approving would do, asked of the server, before it is done. Only those that pass are approved. */
export function ApproveDialog(props: ApproveDialogProps) {
  const w = useWords(decisionWords);
  const { rows, onClose } = props;
  const [reason, setReason] = useState<string>();
  // The preview shows quotas as they would be: it must never be taken for what is.
  const preview = useQuery(ApprovalPreviewDocument, { variables: { rows: versionsOf(rows), reason }, fetchPolicy: 'no-cache' });
  const data = preview.data ?? preview.previousData;
  return (
    <Dialog onClose={onClose} title={w.approveQuestion(rows.length)} wide>
      <Loaded query={{ ...preview, data }}>
        {({ approvalPreview }) => (
          <Preview {...props} isStillAsking={preview.loading} onTry={setReason} preview={approvalPreview} tried={reason} />
        )}
      </Loaded>
      {!data && <Cancel onClose={onClose} />}
    </Dialog>
  );
}

interface PreviewProps extends ApproveDialogProps {
  readonly preview: DecisionAnswer_payloadFragment;
  /** The reason for passing a soft limit with which the preview was asked. */
  readonly tried: string | undefined;
  readonly onTry: (reason: string) => void;
  readonly isStillAsking: boolean;
}

function Preview({ rows, preview, tried, onTry, isStillAsking, hasNext, onClose, onDone, onNewest }: PreviewProps) {
  const w = useWords(decisionWords);
  const approveWord = useApproveWord();
  const quotas = useQuery(QuotasDocument, { fetchPolicy: 'cache-first' });
  const { act, busy, error, refusals } = useAct(ApproveNominationsDocument, (data) => data.approveNominations);
  const passing = rows.filter(({ id }) => preview.rows.some((row) => row.nominationId === id && row.refusals.length === 0));
  const [reason, setReason] = useState(tried ?? '');
  const [wantsReason, setWantsReason] = useState(false);
  const lifted = liftedByReason(preview.rows);
  const withReason = (go: () => void) => {
    const isMissing = reason.trim() === '';
    setWantsReason(isMissing);
    if (!isMissing) go();
  };
  const approve = async (goOn: boolean) => {
    const given = tried === undefined ? {} : { reason: reason.trim() };
    const payload = await act({ rows: versionsOf(passing), ...given }).catch(() => undefined);
    if (!payload) return;
    const without = preview.rows.filter((row) => row.refusals.length > 0);
    onDone({ act: 'approve', rows, answers: [...payload.rows, ...without] }, goOn);
  };
  const confirm = (goOn: boolean) => (tried === undefined ? void approve(goOn) : withReason(() => void approve(goOn)));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        confirm(hasNext ?? false);
      }}
    >
      <RefusalList refusals={refusals} />
      {error !== undefined && error !== null && <Failed error={error} />}
      {isStale(preview.rows) && (
        <Notice live>
          <p>{w.staleInPreview}</p>
          <Button onClick={onNewest} variant="default">
            {w.newest}
          </Button>
        </Notice>
      )}
      <p>{passing.length === rows.length ? w.allPass : w.onlyPassing(passing.length, rows.length)}</p>
      {quotas.data && <QuotaChange after={preview.quotas} before={quotas.data.quotas} />}
      <AnswerTable answers={preview.rows} caption={w.preview} no={w.cannot} rows={rows} yes={() => w.can} />
      {(lifted > 0 || tried !== undefined) && (
        <SoftReason
          busy={isStillAsking}
          count={lifted}
          error={wantsReason}
          onChange={setReason}
          onTry={() => withReason(() => onTry(reason.trim()))}
          value={reason}
        />
      )}
      <div className={`${dialog.buttons} ${styles.acts}`}>
        {passing.length > 0 && (
          <Button loading={busy || isStillAsking} type="submit">
            {hasNext ? w.andNext(approveWord(passing)) : approveWord(passing)}
          </Button>
        )}
        {passing.length > 0 && hasNext && (
          <Button disabled={busy || isStillAsking} onClick={() => confirm(false)} variant="default">
            {approveWord(passing)}
          </Button>
        )}
        <Cancel onClose={onClose} />
      </div>
    </form>
  );
}

function Cancel({ onClose }: { onClose: () => void }) {
  const w = useWords(uiWords);
  return (
    <Button onClick={onClose} variant="default">
      {w.cancel}
    </Button>
  );
}
