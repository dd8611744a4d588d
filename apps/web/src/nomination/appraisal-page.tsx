import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import { useMay } from '../app/viewer';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { SummaryList } from '../ui/summary-list';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import { AcceptDossier } from './accept-dossier';
import { AppraisalDocument, type AppraisalPage_dossierFragment } from './appraisal-page.generated';
import { appraisalWords } from './appraisal-words';
import { AppraisedNomination } from './appraised-nomination';
import { AttachmentList } from './attachment-list';
import { dossierWords } from './dossier-words';
import { HistoryList } from './history-list';
import { ReturnDossier } from './return-dossier';
import { StateTag } from './state-tag';
import { useFlags } from './use-flags';
import { words } from './words';

/** One dossier in depth before the Office: verdicts beside evidence, the meeting, its findings, and what it decides. */
export function AppraisalPage() {
  const w = useWords(appraisalWords);
  const t = useText();
  const { id } = useParams({ from: '/appraisal/$id' });
  const query = useQuery(AppraisalDocument, { variables: { id } });
  const dossier = query.data?.dossier;
  return (
    <Page
      actions={dossier && <StateTag state={dossier.state} />}
      breadcrumbs={[{ label: w.backToQueue, link: { to: '/appraisal' } }]}
      title={dossier ? w.title(t(dossier.unitName)) : w.queueTitle}
    >
      <Loaded query={query}>{(data) => <Appraisal dossier={data.dossier} onNewest={() => void query.refetch()} />}</Loaded>
    </Page>
  );
}

function Appraisal({ dossier, onNewest }: { dossier: AppraisalPage_dossierFragment; onNewest: () => void }) {
  const w = useWords(appraisalWords);
  const shared = useWords(words);
  const flags = useFlags();
  const isOffice = useMay('appraiseDossier');
  const isHere = isOffice && dossier.state === 'SENT';
  return (
    <>
      <StandingNotice dossier={dossier} />
      <Overview dossier={dossier} />
      {dossier.nominations.map((nomination) => (
        <AppraisedNomination
          flags={isHere ? flags : undefined}
          key={nomination.id}
          nomination={nomination}
          onNewest={onNewest}
          present={dossier.meetingPresent}
        />
      ))}
      {isHere && (
        <>
          <AcceptDossier dossier={dossier} onNewest={onNewest} />
          <ReturnDossier dossier={dossier} flags={flags} onNewest={onNewest} />
        </>
      )}
      <Section title={shared.history}>
        <HistoryList events={dossier.history} />
      </Section>
      <p>
        <Link to="/appraisal">{w.backToQueue}</Link>
      </p>
    </>
  );
}

/** When it came in, and by how much it was late. */
function SentAt({ sentAt, daysLate }: Pick<AppraisalPage_dossierFragment, 'sentAt' | 'daysLate'>) {
  const shared = useWords(words);
  const format = useFormat();
  if (!sentAt) return '–';
  return (
    <>
      {format.instant(sentAt)} {daysLate > 0 && <Tag tone="look">{shared.daysLate(format.number(daysLate))}</Tag>}
    </>
  );
}

function StandingNotice({ dossier }: { dossier: AppraisalPage_dossierFragment }) {
  const w = useWords(appraisalWords);
  if (dossier.state === 'SENT') return null;
  const sentence = dossier.state === 'ACCEPTED' ? w.accepted : dossier.state === 'RETURNED' ? w.returned : w.notWithOffice;
  return (
    <Notice live>
      <p>{sentence}</p>
      {dossier.state === 'RETURNED' && dossier.returnNote && <p>{dossier.returnNote}</p>}
    </Notice>
  );
}

function Overview({ dossier }: { dossier: AppraisalPage_dossierFragment }) {
  const w = useWords(appraisalWords);
  const names = useWords(dossierWords);
  const shared = useWords(words);
  const format = useFormat();
  const { meetingHeldOn, meetingMembers, meetingPresent } = dossier;
  const minutes = dossier.attachments.filter(({ nominationId }) => nominationId === null);
  const meeting =
    meetingHeldOn !== null && meetingMembers !== null && meetingPresent !== null
      ? names.meetingValue(format.day(meetingHeldOn), format.number(meetingPresent), format.number(meetingMembers))
      : names.notGiven;
  return (
    <Section title={w.overview}>
      <SummaryList
        rows={[
          { key: 'number', label: shared.receiptNumber, value: dossier.receiptNumber ?? shared.noNumber },
          { key: 'sent', label: names.sentAt, value: <SentAt daysLate={dossier.daysLate} sentAt={dossier.sentAt} /> },
          { key: 'meeting', label: w.meeting, value: meeting },
          { key: 'minutes', label: shared.part.MINUTES, value: <AttachmentList attachments={minutes} /> },
          {
            key: 'nominations',
            label: w.nominations,
            value: (
              <ul>
                {dossier.nominations.map(({ id, nominee, awardShortName }) => (
                  <li key={id}>
                    <a href={`#${id}`}>
                      {nominee.name} ({awardShortName})
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Section>
  );
}
