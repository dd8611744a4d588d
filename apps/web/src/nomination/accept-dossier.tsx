import { Button } from '@mantine/core';
import { Section } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { useWords } from '../ui/words';
import { ActRefused } from './act-refused';
import { AcceptDossierDocument, type AppraisalPage_dossierFragment } from './appraisal-page.generated';
import { appraisalWords } from './appraisal-words';
import { useAct } from './use-act';

/** The Office accepts a dossier, or reads what has to be settled first. */
export function AcceptDossier({ dossier, onNewest }: { dossier: AppraisalPage_dossierFragment; onNewest: () => void }) {
  const w = useWords(appraisalWords);
  const { act, busy, error, refusals } = useAct(AcceptDossierDocument, (data) => data.acceptDossier);
  const isReady = dossier.acceptRefusals.length === 0;
  const accept = () => void act({ dossierId: dossier.id, version: dossier.version }).catch(() => undefined);
  return (
    <Section title={w.acceptTitle}>
      {isReady ? <p>{w.acceptReady}</p> : <RefusalList quiet refusals={dossier.acceptRefusals} title={w.acceptNot} />}
      <ActRefused error={error} onNewest={onNewest} refusals={refusals} />
      <div>
        <Button disabled={!isReady} loading={busy} onClick={accept}>
          {w.acceptButton}
        </Button>
      </div>
    </Section>
  );
}
