import { useApolloClient } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useViewer } from '../app/viewer';
import { ButtonLink } from '../ui/button-link';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { keptDraft } from '../ui/kept-draft';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { SaveIndicator } from '../ui/save-indicator';
import { useAutosave } from '../ui/use-autosave';
import { useWords } from '../ui/words';
import { ActRefused } from './act-refused';
import { Attestations } from './attestations';
import { CountInput } from './count-input';
import { CriteriaEvidence } from './criteria-evidence';
import { DossierNotices } from './dossier-notices';
import { InitiativeChoices } from './initiative-choices';
import { KeptDraft } from './kept-draft';
import { draftOf, isOpen, type NominationDraft } from './nomination-draft';
import { NominationFilesDocument, type NominationPage_nominationFragment, SaveNominationDocument } from './nomination-page.generated';
import { nominationWords } from './nomination-words';
import { PartNote, ReturnNote } from './part-note';
import { useAct } from './use-act';
import { VoteCheck } from './vote-check';
import { words } from './words';

interface NominationFormProps {
  readonly nomination: NominationPage_nominationFragment;
  /** Begins again from what the server holds now. */
  readonly onNewest: () => void;
}

const LONGEST_REPORT = 20_000;
const FIELDS: Readonly<Record<string, string>> = {
  VOTES: 'votes',
  votesInFavour: 'votes',
  ACHIEVEMENTS: 'achievements',
  achievements: 'achievements',
};

/** What the unit writes about one nominee. It saves itself; what the Office did not send back cannot be typed in. */
export function NominationForm({ nomination, onNewest }: NominationFormProps) {
  const w = useWords(nominationWords);
  const format = useFormat();
  const apollo = useApolloClient();
  const { draft, setDraft, kept, saving } = useNominationDraft(nomination);
  const { dossier, voteRule } = nomination;
  const isAlone = nomination.state === 'RETURNED' && dossier.state !== 'RETURNED';
  const change = (changes: Partial<NominationDraft>) => setDraft((now) => ({ ...now, ...changes }));
  const reloadFiles = () =>
    void apollo.query({ query: NominationFilesDocument, variables: { id: nomination.id }, fetchPolicy: 'network-only' });
  return (
    <>
      {isAlone ? <ReturnedAlone nomination={nomination} /> : <DossierNotices dossier={dossier} />}
      <ReturnNote nomination={nomination} />
      <KeptDraft kept={kept} onRestore={setDraft} version={nomination.version} />
      <ActRefused error={saving.error} fieldId={(field) => FIELDS[field]} onNewest={onNewest} refusals={saving.refusals} />
      <Section actions={<SaveIndicator state={saving.state} />} title={w.votes}>
        <PartNote nomination={nomination} part="VOTES" />
        {voteRule ? (
          <>
            <CountInput
              locked={!isOpen(nomination, 'VOTES')}
              id="votes"
              label={w.votes}
              onChange={(votesInFavour) => change({ votesInFavour })}
              value={draft.votesInFavour}
            />
            <VoteCheck inFavour={draft.votesInFavour} members={dossier.meetingMembers} present={dossier.meetingPresent} rule={voteRule} />
          </>
        ) : (
          <p>{w.noVote}</p>
        )}
      </Section>
      <Section title={w.achievements}>
        <PartNote nomination={nomination} part="ACHIEVEMENTS" />
        <Textarea
          autosize
          description={`${w.achievementsHint} ${w.characters(format.number(draft.achievements.length))}`}
          readOnly={!isOpen(nomination, 'ACHIEVEMENTS')}
          variant={isOpen(nomination, 'ACHIEVEMENTS') ? 'default' : 'filled'}
          id="achievements"
          label={w.achievements}
          maxLength={LONGEST_REPORT}
          maxRows={24}
          minRows={6}
          onChange={(event) => change({ achievements: event.target.value })}
          value={draft.achievements}
        />
      </Section>
      <Attestations nomination={nomination} onChange={(attestations) => change({ attestations })} value={draft.attestations} />
      <InitiativeChoices nomination={nomination} onChange={(initiativeIds) => change({ initiativeIds })} value={draft.initiativeIds} />
      <CriteriaEvidence nomination={nomination} onChanged={reloadFiles} />
      <Next nomination={nomination} />
    </>
  );
}

/** Sent back alone, while the others of its dossier go on: what to do, and where it is sent again. */
function ReturnedAlone({ nomination }: { nomination: NominationPage_nominationFragment }) {
  const w = useWords(nominationWords);
  return (
    <Notice>
      <p>{w.returnedAlone}</p>
      <p>
        <Link params={{ id: nomination.id }} to="/nominations/$id">
          {w.resendThere}
        </Link>
      </p>
    </Notice>
  );
}

/** The draft in the form, saved by itself under the version that it rests on. */
function useNominationDraft(nomination: NominationPage_nominationFragment) {
  const name = `nomination.${useViewer().id}.${nomination.id}`;
  const [kept] = useState(() => ({ name, found: keptDraft(name) }));
  const [draft, setDraft] = useState<NominationDraft>(() => draftOf(nomination));
  const version = useRef(nomination.version);
  const { act, error, refusals } = useAct(SaveNominationDocument, (data) => data.saveNomination);
  const save = async (written: NominationDraft) => {
    const input = { ...written, attestations: [...written.attestations], initiativeIds: [...written.initiativeIds] };
    const done = await act({ nominationId: nomination.id, version: version.current, ...input });
    if (!done?.nomination) return { saved: false } as const;
    version.current = done.nomination.version;
    return { saved: true, at: new Date(done.nomination.updatedAt) } as const;
  };
  const enabled = nomination.editRefusals.length === 0;
  const { state } = useAutosave({ name, draft, basedOn: nomination.version, save, enabled });
  return { draft, setDraft, kept, saving: { state, error, refusals } };
}

/** What is still missing here, and where to go on. */
function Next({ nomination }: { nomination: NominationPage_nominationFragment }) {
  const w = useWords(nominationWords);
  const shared = useWords(words);
  const { dossier } = nomination;
  const following = dossier.nominations[dossier.nominations.findIndex(({ id }) => id === nomination.id) + 1];
  return (
    <>
      {nomination.sendRefusals.length > 0 ? (
        <RefusalList quiet refusals={nomination.sendRefusals} title={w.missing} />
      ) : (
        <p>{w.nothingMissing}</p>
      )}
      <div className={form.buttons}>
        {following ? (
          <ButtonLink params={{ id: dossier.id, nominationId: following.id }} to="/dossiers/$id/nominations/$nominationId">
            {w.nextNominee(`${following.nominee.name} (${following.awardShortName})`)}
          </ButtonLink>
        ) : (
          <ButtonLink params={{ id: dossier.id }} to="/dossiers/$id/check">
            {w.nextCheck}
          </ButtonLink>
        )}
        <ButtonLink params={{ id: dossier.id }} to="/dossiers/$id" variant="default">
          {shared.backToDossier}
        </ButtonLink>
        <ButtonLink params={{ id: nomination.id }} to="/nominations/$id" variant="default">
          {w.progress}
        </ButtonLink>
      </div>
    </>
  );
}
