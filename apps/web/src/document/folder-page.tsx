import { useQuery } from '@apollo/client/react';
import { useParams } from '@tanstack/react-router';
import { ExcelLink } from '../ui/excel-link';
import { Page, Section } from '../ui/page';
import { Failed, Loading } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { Certificates } from './certificates';
import { DocumentSlot } from './document-slot';
import { documentWords } from './document-words';
import { DocumentFolderDocument } from './documents.generated';

/** The documents of a sitting: agenda, minutes, minutes of the count. */
export function SittingDocumentsPage() {
  const { id } = useParams({ from: '/documents/sittings/$id' });
  return <Folder excel="sittings" id={id} variables={{ sittingId: id }} />;
}

/** The documents of a decision: the decision itself, its list, the letter upwards, certificates. */
export function DecisionDocumentsPage() {
  const { id } = useParams({ from: '/documents/decisions/$id' });
  return <Folder excel="decisions" id={id} variables={{ decisionId: id }} />;
}

/** The letter on what came of a nomination. */
export function NominationDocumentsPage() {
  const { id } = useParams({ from: '/documents/nominations/$id' });
  return <Folder id={id} variables={{ nominationId: id }} />;
}

interface FolderProps {
  readonly id: string;
  readonly variables: { sittingId?: string; decisionId?: string; nominationId?: string };
  /** The list that goes with it as a workbook. */
  readonly excel?: 'sittings' | 'decisions';
}

function Folder({ id, variables, excel }: FolderProps) {
  const w = useWords(documentWords);
  const t = useText();
  const { data, error, refetch } = useQuery(DocumentFolderDocument, { variables, fetchPolicy: 'cache-and-network' });
  const folder = data?.documentFolder;
  const crumbs = excel ? [{ label: w.title, link: { to: '/documents' as const } }] : [];
  return (
    <Page
      actions={excel && <ExcelLink path={`${excel}/${id}`} what={excel === 'sittings' ? w.casesList : w.nomineesList} />}
      breadcrumbs={crumbs}
      title={folder ? t(folder.title) : excel ? w.title : w.letterTitle}
    >
      {error && !folder && <Failed error={error} onRetry={() => void refetch()} />}
      {!folder && !error && <Loading />}
      {folder?.slots.map((slot) => (
        <Section key={slot.kind} title={t(slot.name)}>
          <DocumentSlot canIssue={folder.canIssue} onIssued={() => void refetch()} slot={slot} subjectId={id} />
        </Section>
      ))}
      {folder?.certificates && (
        <Section title={w.certificates}>
          <Certificates canIssue={folder.canIssue} certificates={folder.certificates} decisionId={id} onChange={() => void refetch()} />
        </Section>
      )}
    </Page>
  );
}
