import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { dayOf } from '@vinh-danh/domain/time';
import { useRef, useState } from 'react';
import { useNow } from '../app/viewer';
import { ButtonLink } from '../ui/button-link';
import form from '../ui/form.module.css';
import { Page, Section } from '../ui/page';
import { SaveIndicator } from '../ui/save-indicator';
import { Loaded } from '../ui/states';
import { Tag } from '../ui/tag';
import { useAutosave } from '../ui/use-autosave';
import { useWords } from '../ui/words';
import { ActRefused } from './act-refused';
import { AttachmentList } from './attachment-list';
import { AttachmentUpload } from './attachment-upload';
import { CountInput } from './count-input';
import { DossierNotices } from './dossier-notices';
import { DossierPapers } from './dossier-papers';
import { dossierWords } from './dossier-words';
import { MeetingDocument, type MeetingPage_dossierFragment, SaveUnitMeetingDocument } from './meeting-page.generated';
import { nominationWords } from './nomination-words';
import { useAct } from './use-act';
import { useDossierCrumbs } from './use-dossier-crumbs';
import { QuorumCheck } from './vote-check';
import { words } from './words';

const FIELDS: Readonly<Record<string, string>> = { heldOn: 'meeting-held-on', members: 'meeting-members', present: 'meeting-present' };

/** When the unit met and who came, and the minutes of it. */
export function MeetingPage() {
  const w = useWords(dossierWords);
  const shared = useWords(words);
  const { id } = useParams({ from: '/dossiers/$id/meeting' });
  // A form begins from what the server holds now, never from what this page remembers.
  const query = useQuery(MeetingDocument, { variables: { id }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  const [generation, setGeneration] = useState(0);
  const begin = async () => {
    const newest = await query.refetch().catch(() => undefined);
    if (newest) setGeneration((count) => count + 1);
  };
  const breadcrumbs = useDossierCrumbs(id, query.data?.dossier.unitName);
  return (
    <Page breadcrumbs={breadcrumbs} lead={w.meetingLead} narrow title={w.meetingTitle}>
      <Loaded query={query}>
        {({ dossier }) => (
          <>
            <DossierNotices dossier={dossier} />
            <MeetingForm dossier={dossier} key={generation} onNewest={() => void begin()} />
            <Minutes dossier={dossier} onChanged={() => void query.refetch()} />
            <DossierPapers dossier={dossier} isOpen={isOpen(dossier, 'MINUTES')} onChanged={() => void query.refetch()} />
            <div>
              <ButtonLink params={{ id }} to="/dossiers/$id/nominees">
                {shared.continueTo(w.taskNominees)}
              </ButtonLink>
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface Meeting {
  readonly heldOn: string | null;
  readonly members: number | null;
  readonly present: number | null;
}

function isOpen(dossier: MeetingPage_dossierFragment, part: 'MEETING' | 'MINUTES'): boolean {
  return dossier.editRefusals.length === 0 && (dossier.reopened === null || dossier.reopened.includes(part));
}

function MeetingForm({ dossier, onNewest }: { dossier: MeetingPage_dossierFragment; onNewest: () => void }) {
  const w = useWords(dossierWords);
  const today = useNow();
  const stored: Meeting = { heldOn: dossier.meetingHeldOn, members: dossier.meetingMembers, present: dossier.meetingPresent };
  const [meeting, setMeeting] = useState(stored);
  const { act, error, refusals } = useAct(SaveUnitMeetingDocument, (data) => data.saveUnitMeeting);
  const version = useSeenVersion(dossier.version, stored);
  const enabled = isOpen(dossier, 'MEETING');
  const save = async (draft: Meeting) => {
    const done = await act({ dossierId: dossier.id, version: version.current.version, ...draft });
    if (!done?.dossier) return { saved: false } as const;
    version.current = { version: done.dossier.version, stored: JSON.stringify(draft) };
    return { saved: true, at: new Date(done.dossier.updatedAt) } as const;
  };
  const { state } = useAutosave({ name: `meeting.${dossier.id}`, draft: meeting, basedOn: dossier.version, save, enabled });
  return (
    <div className={form.panel}>
      <PartNote dossier={dossier} part="MEETING" />
      <ActRefused error={error} fieldId={(field) => FIELDS[field.replace('meeting.', '')]} onNewest={onNewest} refusals={refusals} />
      <TextInput
        id={FIELDS.heldOn}
        label={w.heldOn}
        max={dayOf(today)}
        maw="16rem"
        onChange={(event) => setMeeting({ ...meeting, heldOn: event.target.value || null })}
        readOnly={!enabled}
        type="date"
        value={meeting.heldOn ?? ''}
        variant={enabled ? 'default' : 'filled'}
      />
      <CountInput
        locked={!enabled}
        id="meeting-members"
        label={w.members}
        onChange={(members) => setMeeting({ ...meeting, members })}
        value={meeting.members}
      />
      <CountInput
        locked={!enabled}
        id="meeting-present"
        label={w.present}
        onChange={(present) => setMeeting({ ...meeting, present })}
        value={meeting.present}
      />
      <Quorum dossier={dossier} meeting={meeting} />
      <SaveIndicator state={state} />
    </div>
  );
}

/**
 * The version that the form rests on. Uploads on this page raise it too: it is taken over as long as the meeting itself
 * is what the form last knew, so that nobody's change of it is overwritten.
 */
function useSeenVersion(version: number, stored: Meeting) {
  const text = JSON.stringify(stored);
  const seen = useRef({ version, stored: text });
  if (seen.current.stored === text && seen.current.version < version) seen.current = { version, stored: text };
  return seen;
}

function Quorum({ dossier, meeting }: { dossier: MeetingPage_dossierFragment; meeting: Meeting }) {
  const w = useWords(dossierWords);
  const rules = dossier.nominations.flatMap(({ voteRule }) => voteRule ?? []);
  const different = [...new Map(rules.map((rule) => [`${rule.quorum.numerator}/${rule.quorum.denominator}`, rule])).entries()];
  if (different.length === 0) return <p className={form.hint}>{w.noVoteRule}</p>;
  return different.map(([share, rule]) => <QuorumCheck key={share} members={meeting.members} present={meeting.present} rule={rule} />);
}

function PartNote({ dossier, part }: { dossier: MeetingPage_dossierFragment; part: 'MEETING' | 'MINUTES' }) {
  const w = useWords(nominationWords);
  const shared = useWords(words);
  if (dossier.state !== 'RETURNED') return null;
  if (!isOpen(dossier, part)) return <p className={form.hint}>{shared.locked}</p>;
  return (
    <div>
      <Tag tone="look">{w.asked(shared.part[part])}</Tag>
    </div>
  );
}

function Minutes({ dossier, onChanged }: { dossier: MeetingPage_dossierFragment; onChanged: () => void }) {
  const w = useWords(dossierWords);
  const open = isOpen(dossier, 'MINUTES');
  const minutes = dossier.attachments.filter(({ purpose }) => purpose === 'MINUTES');
  return (
    <Section id="minutes" title={w.minutesTitle}>
      <PartNote dossier={dossier} part="MINUTES" />
      <AttachmentList attachments={minutes} onRemoved={open ? onChanged : undefined} />
      {open && (
        <AttachmentUpload
          held={dossier.attachments.length}
          label={w.minutesUpload}
          onAttached={onChanged}
          place={{ dossierId: dossier.id, purpose: 'MINUTES' }}
        />
      )}
    </Section>
  );
}
