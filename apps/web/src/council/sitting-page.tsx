import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import { PART_NAMES } from '@vinh-danh/domain/council/part-names';
import { useFormat } from '../ui/format';
import { Page, Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { SummaryList } from '../ui/summary-list';
import { useText, useWords } from '../ui/words';
import { AttendanceSection } from './attendance-section';
import { RemainingConflicts } from './remaining-conflicts';
import { SittingAgenda } from './sitting-agenda';
import { SittingDesk } from './sitting-desk';
import { SittingPageDocument, type SittingPageQuery } from './sitting-page.generated';
import { SittingStateTag } from './sitting-state-tag';
import { sittingWords } from './sitting-words';
import { useSittingChanges } from './use-sitting-changes';

/** One sitting: what is on its agenda and who may vote on each case; for who runs it, everything that is done with it. */
export function SittingPage() {
  const w = useWords(sittingWords);
  const { id } = useParams({ from: '/sittings/$id' });
  const query = useQuery(SittingPageDocument, { variables: { id } });
  const sitting = query.data?.sitting;
  return (
    <Page
      actions={sitting && <SittingStateTag state={sitting.state} />}
      breadcrumbs={[{ label: w.councils, link: { to: '/councils' } }]}
      title={sitting ? w.sitting(sitting.number, sitting.year) : w.fallback}
    >
      <Loaded query={query}>{(data) => <Sitting onChange={() => void query.refetch()} sitting={data.sitting} />}</Loaded>
    </Page>
  );
}

type ShownSitting = SittingPageQuery['sitting'];

function Sitting({ sitting, onChange }: { sitting: ShownSitting; onChange: () => void }) {
  const w = useWords(sittingWords);
  const isLive = useSittingChanges(sitting.id, onChange);
  const { id } = sitting;
  // Who is there is what opening waits for: it stands before a long agenda.
  const isAttendanceNext = sitting.standing.runs && sitting.state === 'CONVENED';
  const attendance = (
    <Section id="attendance" title={w.attendance}>
      <AttendanceSection onDone={onChange} sitting={sitting} />
    </Section>
  );
  return (
    <>
      <Particulars sitting={sitting} />
      <p>
        <Link params={{ id }} to="/sittings/$id/vote">
          {w.vote}
        </Link>{' '}
        ·{' '}
        <Link params={{ id }} to="/sittings/$id/ballots">
          {w.ballots}
        </Link>{' '}
        ·{' '}
        <Link params={{ id }} to="/sittings/$id/places">
          {w.places}
        </Link>{' '}
        ·{' '}
        <Link params={{ id }} to="/documents/sittings/$id">
          {w.documents}
        </Link>
        {isLive && ` · ${w.live}`}
      </p>
      {sitting.standing.runs && <SittingDesk onDone={onChange} sitting={sitting} />}
      <RemainingConflicts onDone={onChange} sitting={sitting} />
      {isAttendanceNext && attendance}
      <Section id="agenda" title={w.agenda}>
        <SittingAgenda onDone={onChange} sitting={sitting} />
      </Section>
      {sitting.state !== 'DRAFT' && !isAttendanceNext && attendance}
      {sitting.memberTies.length > 0 && (
        <Section id="ties" title={w.ties}>
          <p>{w.tiesLead}</p>
          <ul>
            {sitting.memberTies.map((tie) => (
              <li key={tie.id}>{w.tie(tie.name, tie.relative)}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Particulars({ sitting }: { sitting: ShownSitting }) {
  const w = useWords(sittingWords);
  const t = useText();
  const format = useFormat();
  const { standing, window, openedAt, closedAt, cancelReason, note } = sitting;
  return (
    <SummaryList
      rows={[
        {
          key: 'council',
          label: w.council,
          value: (
            <Link params={{ id: sitting.councilId }} to="/councils/$id">
              {t(sitting.council)}
            </Link>
          ),
        },
        { key: 'startsAt', label: w.startsAt, value: format.instant(sitting.startsAt) },
        { key: 'place', label: w.place, value: sitting.place },
        ...(note ? [{ key: 'note', label: w.note, value: note }] : []),
        ...(window ? [{ key: 'window', label: w.window, value: t(window.written) }] : []),
        { key: 'you', label: w.you, value: standing.part ? t(PART_NAMES[standing.part]) : w.noSeat },
        ...(openedAt ? [{ key: 'opened', label: w.opened, value: format.instant(openedAt) }] : []),
        ...(closedAt ? [{ key: 'closed', label: w.closed, value: format.instant(closedAt) }] : []),
        ...(cancelReason ? [{ key: 'cancelled', label: w.cancelReason, value: cancelReason }] : []),
      ]}
    />
  );
}
