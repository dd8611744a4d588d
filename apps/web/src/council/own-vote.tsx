import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { choicesOn } from '@vinh-danh/domain/council/tally.rule';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/dialog';
import buttons from '../ui/dialog.module.css';
import { ErrorSummary } from '../ui/error-summary';
import { Notice } from '../ui/notice';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { uiWords } from '../ui/ui-words';
import { useKeys } from '../ui/use-keys';
import { useText, useWords } from '../ui/words';
import styles from './ballot.module.css';
import { ballotWords } from './ballot-words';
import type { Round_roundFragment, VotingPanel_caseFragment } from './ballots.generated';
import { useCast } from './use-cast';
import { VoteReceipt } from './vote-receipt';

type Vote = VotingPanel_caseFragment['ownVotes'][number];
type Choice = 'AGREE' | 'DISAGREE' | 'LOWER_TITLE';

interface OwnVoteProps {
  readonly ballots: VotingPanel_caseFragment;
  readonly round: Round_roundFragment;
  readonly vote: Vote;
  /** Whether the number keys choose on this paper. */
  readonly hasKeys: boolean;
  readonly onChange: () => void;
}

/** One paper: chosen, looked at once more, cast; then its receipt. */
export function OwnVote({ ballots, round, vote, hasKeys, onChange }: OwnVoteProps) {
  const w = useWords(ballotWords);
  const t = useText();
  // Held here: that the paper is in the box may be heard from the others before it is heard from the server's answer.
  const cast = useCast(round, vote.personId, onChange);
  const title = vote.isProxy ? w.proxyVote(vote.name) : w.yourVote;
  const nameOf = (choice: Choice) => (choice === 'LOWER_TITLE' && ballots.lowerTitle ? w.lower(t(ballots.lowerTitle)) : w.choices[choice]);
  if (vote.hasVoted) {
    return (
      <div className={styles.cast} role="status">
        <h3>
          {title}: {w.done}
        </h3>
        {round.form === 'SECRET' ? (
          <CastPaper cast={cast} personId={vote.personId} round={round} />
        ) : (
          vote.choice && <p>{w.doneOpen(nameOf(vote.choice))}</p>
        )}
      </div>
    );
  }
  if (vote.refusals.length > 0) {
    return (
      <>
        <RefusalList quiet refusals={vote.refusals} title={title} />
        {vote.refusals.some(({ code }) => code === 'BALLOT_INTEREST_UNANSWERED') && (
          <Link params={{ id: ballots.sittingId, caseId: ballots.caseId }} to="/sittings/$id/cases/$caseId">
            {w.answerFirst}
          </Link>
        )}
      </>
    );
  }
  return (
    <PaperForm
      cast={cast}
      choices={choicesOn(ballots.lowerTitle ? 'lower' : null)}
      hasKeys={hasKeys}
      nameOf={nameOf}
      round={round}
      title={title}
      vote={vote}
    />
  );
}

/** The receipt; but first, where this device never heard an answer, whether it was this paper that was taken. */
function CastPaper({ round, personId, cast }: { round: Round_roundFragment; personId: string; cast: Cast }) {
  if (cast.isUnsure) return <Unsure cast={cast} />;
  // Whether this paper is the one in the box, only the answer tells.
  if (cast.isSending) return null;
  return (
    <>
      <RefusalList refusals={cast.refusals} />
      <VoteReceipt personId={personId} round={round} />
    </>
  );
}

interface PaperFormProps extends Pick<OwnVoteProps, 'round' | 'vote' | 'hasKeys'> {
  readonly cast: Cast;
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly nameOf: (choice: Choice) => string;
}

function PaperForm({ cast, title, choices, nameOf, round, vote, hasKeys }: PaperFormProps) {
  const w = useWords(ballotWords);
  const [choice, setChoice] = useState<Choice>();
  const [isChecking, setChecking] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const name = `vote-${round.id}-${vote.personId}`;
  const check = (event?: FormEvent) => {
    event?.preventDefault();
    setMissing(choice === undefined);
    setChecking(choice !== undefined);
  };
  const keys = Object.fromEntries(choices.map((each, i) => [String(i + 1), () => setChoice(each)]));
  useKeys(hasKeys && !cast.isUnsure ? { ...keys, Enter: () => check() } : {});
  if (!cast.canSeal) return <Notice>{w.cannotSeal}</Notice>;
  if (cast.isUnsure) return <Unsure cast={cast} />;
  return (
    <form className={styles.paperForm} noValidate onSubmit={check}>
      {isMissing && <ErrorSummary errors={[{ fieldId: `${name}-0`, message: w.chooseFirst }]} />}
      <fieldset className={styles.choices}>
        <legend className={styles.question}>
          {title}. {w.chooseOne}
        </legend>
        {choices.map((each, i) => (
          <label className={styles.choice} htmlFor={`${name}-${i}`} key={each}>
            <input checked={choice === each} id={`${name}-${i}`} name={name} onChange={() => setChoice(each)} type="radio" value={each} />
            {nameOf(each)}
            {hasKeys && <kbd aria-hidden>{i + 1}</kbd>}
          </label>
        ))}
      </fieldset>
      <div className={buttons.buttons}>
        <Button size="md" type="submit">
          {w.next}
        </Button>
      </div>
      {isChecking && choice && (
        <CheckDialog cast={cast} choice={choice} name={nameOf(choice)} onClose={() => setChecking(false)} title={title} />
      )}
    </form>
  );
}

type Cast = ReturnType<typeof useCast>;

interface CheckDialogProps {
  readonly cast: Cast;
  readonly choice: Choice;
  readonly name: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** Once more, before what cannot be taken back. */
function CheckDialog({ cast, choice, name, title, onClose }: CheckDialogProps) {
  const w = useWords(ballotWords);
  return (
    <Dialog onClose={onClose} title={w.check}>
      <p>
        {title}. {w.youChose}:
      </p>
      <p className={styles.question}>
        <strong>{name}</strong>
      </p>
      <p>{w.cannotChange}</p>
      <RefusalList refusals={cast.refusals} />
      {cast.error ? <Failed error={cast.error} /> : null}
      <div className={buttons.buttons}>
        <Button loading={cast.busy} onClick={() => void cast.send(choice)} size="md">
          {w.cast}
        </Button>
        <Button onClick={onClose} size="md" variant="default">
          {w.chooseAgain}
        </Button>
      </div>
    </Dialog>
  );
}

/** A paper was sealed and sent, and no answer came: the very same one is sent again, never another. */
function Unsure({ cast }: { cast: Cast }) {
  const w = useWords(ballotWords);
  const ui = useWords(uiWords);
  return (
    <Notice live>
      <p>{w.unsure}</p>
      <RefusalList refusals={cast.refusals} />
      {cast.error ? <p>{ui.failed.NETWORK}</p> : null}
      <Button loading={cast.busy} onClick={() => void cast.sendAgain()}>
        {w.sendAgain}
      </Button>
    </Notice>
  );
}
