import { Button } from '@mantine/core';
import { useMay } from '../app/viewer';
import { ButtonLink } from '../ui/button-link';
import form from '../ui/form.module.css';
import { Section } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { useWords } from '../ui/words';
import { ActRefused } from './act-refused';
import {
  ConfirmCorrectionDocument,
  type NominationProgress_nominationFragment,
  RecallCorrectionDocument,
  ResendNominationDocument,
  TakeOverCorrectionDocument,
} from './nomination-progress-page.generated';
import { TakeOver } from './take-over';
import { useAct } from './use-act';
import { workflowWords } from './workflow-words';

interface CorrectionProps {
  readonly nomination: NominationProgress_nominationFragment;
  readonly onNewest: () => void;
}

/** What was asked for, and what the unit and who asked can do about it now. */
export function CorrectionActs({ nomination, onNewest }: CorrectionProps) {
  const w = useWords(workflowWords);
  const { correction } = nomination;
  if (!correction || !(correction.returnedAt ?? correction.correctedAt)) return null;
  return (
    <Section title={w.correction}>
      <p>{w.askedBy(correction.askerName, w.askerPart[correction.askerPart])}</p>
      {nomination.returnNote && <blockquote>{nomination.returnNote}</blockquote>}
      {correction.returnedAt ? (
        <OfUnit nomination={nomination} onNewest={onNewest} />
      ) : (
        <>
          <TakeBackCorrection nomination={nomination} onNewest={onNewest} />
          <OfAsker nomination={nomination} onNewest={onNewest} />
        </>
      )}
    </Section>
  );
}

function OfUnit({ nomination, onNewest }: CorrectionProps) {
  const w = useWords(workflowWords);
  const mayWrite = useMay('writeDossier');
  const resend = useAct(ResendNominationDocument, (data) => data.resendNomination);
  const missing = nomination.correction?.resendRefusals ?? [];
  if (!mayWrite) return null;
  return (
    <>
      <ActRefused error={resend.error} onNewest={onNewest} refusals={[...resend.refusals]} />
      {missing.length > 0 && <RefusalList quiet refusals={missing} title={w.resendNot} />}
      <div className={form.buttons}>
        {missing.length === 0 && (
          <Button
            loading={resend.busy}
            onClick={() => void resend.act({ nominationId: nomination.id, version: nomination.version }).catch(() => undefined)}
          >
            {w.resend}
          </Button>
        )}
        <ButtonLink
          params={{ id: nomination.dossierId, nominationId: nomination.id }}
          to="/dossiers/$id/nominations/$nominationId"
          variant="default"
        >
          {w.mend}
        </ButtonLink>
      </div>
    </>
  );
}

function TakeBackCorrection({ nomination, onNewest }: CorrectionProps) {
  const w = useWords(workflowWords);
  const mayWrite = useMay('writeDossier');
  const recall = useAct(RecallCorrectionDocument, (data) => data.recallCorrection);
  if (!mayWrite || nomination.correction?.recallRefusals.length !== 0) return null;
  return (
    <>
      <ActRefused error={recall.error} onNewest={onNewest} refusals={[...recall.refusals]} />
      <div className={form.buttons}>
        <Button
          loading={recall.busy}
          onClick={() => void recall.act({ nominationId: nomination.id, version: nomination.version }).catch(() => undefined)}
          variant="default"
        >
          {w.recall}
        </Button>
      </div>
    </>
  );
}

/** Those who send nominations back also look at corrections: for all others the server gives no list of reasons. */
function OfAsker({ nomination, onNewest }: CorrectionProps) {
  const w = useWords(workflowWords);
  const confirm = useAct(ConfirmCorrectionDocument, (data) => data.confirmCorrection);
  const takeOver = useAct(TakeOverCorrectionDocument, (data) => data.takeOverCorrection);
  const { correction, id, version } = nomination;
  if (!correction || !nomination.returnRefusals) return null;
  const mayConfirm = correction.confirmRefusals.length === 0;
  return (
    <>
      <ActRefused error={confirm.error} onNewest={onNewest} refusals={[...confirm.refusals]} />
      {mayConfirm ? (
        <div className={form.buttons}>
          <Button loading={confirm.busy} onClick={() => void confirm.act({ nominationId: id, version }).catch(() => undefined)}>
            {w.confirm}
          </Button>
        </div>
      ) : (
        <RefusalList quiet refusals={correction.confirmRefusals} title={w.confirmNot} />
      )}
      {correction.takeOverRefusals.length === 0 && (
        <TakeOver
          act={(reason) => takeOver.act({ nominationId: id, version, reason })}
          asker={correction.askerName}
          busy={takeOver.busy}
          error={takeOver.error}
          onNewest={onNewest}
          refusals={takeOver.refusals}
        />
      )}
    </>
  );
}
