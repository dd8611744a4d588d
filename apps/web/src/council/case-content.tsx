import { useQuery } from '@apollo/client/react';
import { AttachmentList } from '../nomination/attachment-list';
import { GroupedVerdicts } from '../nomination/grouped-verdicts';
import { OutcomeTag } from '../rulebook/verdict-list';
import { Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { SummaryList } from '../ui/summary-list';
import { useWords } from '../ui/words';
import { CaseInitiativeDocument, CaseNominationDocument } from './sitting-case-page.generated';
import { sittingWords } from './sitting-words';

interface CaseContentProps {
  readonly nominationId: string | null;
  readonly initiativeId: string | null;
}

/** What the case is about: a nominee's achievements, evidence and verdicts, or an initiative. */
export function CaseContent({ nominationId, initiativeId }: CaseContentProps) {
  if (nominationId) return <Nomination id={nominationId} />;
  return initiativeId ? <Initiative id={initiativeId} /> : null;
}

function Nomination({ id }: { id: string }) {
  const w = useWords(sittingWords);
  const query = useQuery(CaseNominationDocument, { variables: { id } });
  return (
    <Loaded query={query}>
      {({ nomination }) => (
        <>
          <Section title={w.report}>
            <p style={{ whiteSpace: 'pre-line' }}>{nomination.achievements}</p>
          </Section>
          <Section actions={<OutcomeTag outcome={nomination.eligibility.outcome} />} title={w.verdicts}>
            <GroupedVerdicts folded verdicts={nomination.eligibility.verdicts} />
          </Section>
          <Section title={w.evidence}>
            <AttachmentList attachments={nomination.attachments} />
          </Section>
        </>
      )}
    </Loaded>
  );
}

function Initiative({ id }: { id: string }) {
  const w = useWords(sittingWords);
  const query = useQuery(CaseInitiativeDocument, { variables: { id } });
  return (
    <Loaded query={query}>
      {({ initiative }) => (
        <SummaryList
          rows={[
            { key: 'authors', label: w.authors, value: initiative.authors.map(({ name }) => name).join(', ') },
            { key: 'description', label: w.description, value: initiative.description },
            { key: 'effect', label: w.effect, value: initiative.effect },
          ]}
        />
      )}
    </Loaded>
  );
}
