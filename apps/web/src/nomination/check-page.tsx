import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, type LinkProps, useNavigate, useParams } from '@tanstack/react-router';
import { OutcomeTag } from '../rulebook/verdict-list';
import { useFormat } from '../ui/format';
import { Page, Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { SummaryList } from '../ui/summary-list';
import { useText, useWords } from '../ui/words';
import { ActRefused } from './act-refused';
import { CheckDossierDocument, type CheckPage_dossierFragment, SendDossierDocument } from './check-page.generated';
import { DossierNotices } from './dossier-notices';
import { dossierWords } from './dossier-words';
import { useAct } from './use-act';
import { useDossierCrumbs } from './use-dossier-crumbs';
import { usePaperRows } from './use-paper-rows';
import { WhyNotSend } from './why-not-send';
import { words } from './words';

/** All answers of a dossier before it is sent, with what stands in the way and where each is put right. */
export function CheckPage() {
  const w = useWords(dossierWords);
  const { id } = useParams({ from: '/dossiers/$id/check' });
  const query = useQuery(CheckDossierDocument, { variables: { id }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  const breadcrumbs = useDossierCrumbs(id, query.data?.dossier.unitName);
  return (
    <Page breadcrumbs={breadcrumbs} lead={w.checkLead} title={w.checkTitle}>
      <Loaded query={query}>{({ dossier }) => <Check dossier={dossier} onNewest={() => void query.refetch()} />}</Loaded>
    </Page>
  );
}

function Check({ dossier, onNewest }: { dossier: CheckPage_dossierFragment; onNewest: () => void }) {
  const w = useWords(dossierWords);
  const navigate = useNavigate();
  const { act, busy, error, refusals } = useAct(SendDossierDocument, (data) => data.sendDossier);
  const send = async () => {
    const done = await act({ dossierId: dossier.id, version: dossier.version }).catch(() => undefined);
    if (done) await navigate({ to: '/dossiers/$id/receipt', params: { id: dossier.id } });
    // Time may have run out while the page was open: show what holds now.
    else onNewest();
  };
  const isSent = dossier.state !== 'DRAFT' && dossier.state !== 'RETURNED';
  return (
    <>
      <DossierNotices dossier={dossier} />
      <ActRefused error={error} onNewest={onNewest} refusals={refusals.filter(({ code }) => code === 'STALE')} />
      {!isSent && <WhyNotSend dossierId={dossier.id} nominations={dossier.nominations} refusals={dossier.sendRefusals} />}
      <MeetingAnswers dossier={dossier} />
      {dossier.nominations.map((nomination) => (
        <NominationAnswers dossier={dossier} key={nomination.id} nomination={nomination} />
      ))}
      {isSent ? (
        <p>
          <Link params={{ id: dossier.id }} to="/dossiers/$id/receipt">
            {w.receipt}
          </Link>
        </p>
      ) : (
        <div>
          <p>{w.sendAgree}</p>
          <Button disabled={dossier.sendRefusals.length > 0} loading={busy} onClick={() => void send()} size="md">
            {w.sendButton}
          </Button>
        </div>
      )}
    </>
  );
}

function MeetingAnswers({ dossier }: { dossier: CheckPage_dossierFragment }) {
  const w = useWords(dossierWords);
  const shared = useWords(words);
  const format = useFormat();
  const change: LinkProps = { to: '/dossiers/$id/meeting', params: { id: dossier.id } };
  const { meetingHeldOn, meetingMembers, meetingPresent } = dossier;
  const isKnown = meetingHeldOn !== null && meetingMembers !== null && meetingPresent !== null;
  const minutes = dossier.attachments.filter(({ purpose }) => purpose === 'MINUTES');
  const papers = usePaperRows(dossier, null, change);
  return (
    <Section title={w.meetingTitle}>
      <SummaryList
        rows={[
          {
            key: 'meeting',
            label: w.meeting,
            value: isKnown
              ? w.meetingValue(format.day(meetingHeldOn), format.number(meetingPresent), format.number(meetingMembers))
              : w.notGiven,
            change,
          },
          {
            key: 'minutes',
            label: shared.part.MINUTES,
            value: minutes.length > 0 ? minutes.map(({ filename }) => filename).join('\n') : w.notGiven,
            change: { ...change, hash: 'minutes' },
          },
          ...papers,
        ]}
      />
    </Section>
  );
}

interface NominationAnswersProps {
  readonly dossier: CheckPage_dossierFragment;
  readonly nomination: CheckPage_dossierFragment['nominations'][number];
}

function NominationAnswers({ dossier, nomination }: NominationAnswersProps) {
  const w = useWords(dossierWords);
  const t = useText();
  const format = useFormat();
  const change: LinkProps = { to: '/dossiers/$id/nominations/$nominationId', params: { id: dossier.id, nominationId: nomination.id } };
  const { votesInFavour, votesNeeded } = nomination;
  const votes =
    votesInFavour === null
      ? w.notGiven
      : [
          w.votesOf(format.number(votesInFavour), format.number(dossier.meetingPresent ?? 0)),
          votesNeeded !== null && w.votesNeeded(format.number(votesNeeded)),
        ]
          .filter(Boolean)
          .join(', ');
  const files = dossier.attachments.filter(({ nominationId, purpose }) => nominationId === nomination.id && purpose === 'EVIDENCE').length;
  const papers = usePaperRows(dossier, nomination.id, change);
  const initiatives = nomination.initiatives.filter(({ chosen }) => chosen).map(({ title }) => title);
  return (
    <Section
      actions={<OutcomeTag outcome={nomination.eligibility.outcome} />}
      title={`${nomination.nominee.name} – ${t(nomination.awardName)}`}
    >
      <SummaryList
        rows={[
          { key: 'votes', label: w.votes, value: votes, change: { ...change, hash: 'votes' } },
          { key: 'achievements', label: w.achievements, value: nomination.achievements.trim() || w.notGiven, change },
          ...(nomination.nominee.kind === 'PERSON'
            ? [{ key: 'initiatives', label: w.initiatives, value: initiatives.length > 0 ? initiatives.join('\n') : w.none, change }]
            : []),
          { key: 'evidence', label: w.evidence, value: w.files(format.number(files)), change },
          ...papers,
        ]}
      />
    </Section>
  );
}
