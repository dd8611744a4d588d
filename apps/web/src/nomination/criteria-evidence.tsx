import type { ShownVerdict } from '../rulebook/verdict-list';
import { useFormat } from '../ui/format';
import { Section } from '../ui/page';
import { Tag } from '../ui/tag';
import { useWords } from '../ui/words';
import { AttachmentList } from './attachment-list';
import { AttachmentUpload } from './attachment-upload';
import styles from './criteria-evidence.module.css';
import { DossierPapers } from './dossier-papers';
import { GroupedVerdicts } from './grouped-verdicts';
import { isOpen } from './nomination-draft';
import type { NominationPage_nominationFragment } from './nomination-page.generated';
import { nominationWords } from './nomination-words';
import { PartNote } from './part-note';

interface CriteriaEvidenceProps {
  readonly nomination: NominationPage_nominationFragment;
  readonly onChanged: () => void;
}

/** Every criterion with its verdict, and the evidence for it right there; then evidence in general. */
export function CriteriaEvidence({ nomination, onChanged }: CriteriaEvidenceProps) {
  const w = useWords(nominationWords);
  return (
    <>
      <Section title={w.criteria}>
        <p>{w.criteriaLead}</p>
        <GroupedVerdicts
          isUrgent={({ criterion }) => nomination.reopened?.includes(criterion) ?? false}
          beside={(verdict) => <CriterionEvidence nomination={nomination} onChanged={onChanged} verdict={verdict} />}
          verdicts={nomination.eligibility.verdicts}
        />
      </Section>
      <Section title={w.evidenceGeneral}>
        <PartNote nomination={nomination} part="EVIDENCE" />
        <Files nomination={nomination} onChanged={onChanged} />
      </Section>
      <DossierPapers
        dossier={nomination.dossier}
        isOpen={isOpen(nomination, 'EVIDENCE')}
        nominationId={nomination.id}
        onChanged={onChanged}
      />
    </>
  );
}

function CriterionEvidence({ nomination, onChanged, verdict }: CriteriaEvidenceProps & { verdict: ShownVerdict }) {
  const w = useWords(nominationWords);
  const format = useFormat();
  const { criterion } = verdict;
  const count = nomination.attachments.filter((file) => file.criterion === criterion).length;
  const isAsked = nomination.state === 'RETURNED' && nomination.reopened?.includes(criterion);
  return (
    <>
      {isAsked && (
        <div>
          <Tag tone="look">{w.askedHere}</Tag>
        </div>
      )}
      {nomination.waiting.includes(criterion) && <p>{w.waits}</p>}
      <details className={styles.evidence} open={isAsked || undefined}>
        <summary>{w.evidenceFor(format.number(count))}</summary>
        <Files criterion={criterion} nomination={nomination} onChanged={onChanged} />
      </details>
    </>
  );
}

function Files({ nomination, onChanged, criterion }: CriteriaEvidenceProps & { criterion?: string }) {
  const w = useWords(nominationWords);
  const open = isOpen(nomination, criterion ?? 'EVIDENCE');
  const files = nomination.attachments.filter((file) => file.purpose === 'EVIDENCE' && file.criterion === (criterion ?? null));
  return (
    <>
      <AttachmentList attachments={files} onRemoved={open ? onChanged : undefined} />
      {open && (
        <AttachmentUpload
          held={nomination.attachments.length}
          label={w.evidenceUpload}
          onAttached={onChanged}
          place={{ dossierId: nomination.dossierId, purpose: 'EVIDENCE', nominationId: nomination.id, criterion }}
        />
      )}
    </>
  );
}
