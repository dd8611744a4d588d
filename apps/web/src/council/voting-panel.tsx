import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DataTable } from '../ui/data-table';
import form from '../ui/form.module.css';
import { KeysDialog } from '../ui/keys-dialog';
import { Notice } from '../ui/notice';
import { Loaded } from '../ui/states';
import { Tag } from '../ui/tag';
import { useKeys } from '../ui/use-keys';
import { useText, useWords } from '../ui/words';
import styles from './ballot.module.css';
import { ballotWords } from './ballot-words';
import { type Round_roundFragment, type VotingPanel_caseFragment, VotingPanelDocument } from './ballots.generated';
import { OwnVote } from './own-vote';
import { RoundFigures } from './round-figures';
import { useSittingChanges } from './use-sitting-changes';

/**
 * The vote on one case: the viewer's own paper first, then how far it is, then what others said where that may be seen.
 *
 * @param isResultShown the page says the result itself
 */
export function VotingPanel({ caseId, isResultShown }: { caseId: string; isResultShown?: boolean }) {
  const w = useWords(ballotWords);
  const query = useQuery(VotingPanelDocument, { variables: { caseId } });
  return (
    <section aria-labelledby="voting" className={form.panel}>
      <h2 id="voting">{w.title}</h2>
      <Loaded query={query}>
        {({ caseBallots }) => <Panel ballots={caseBallots} isResultShown={isResultShown} onChange={() => void query.refetch()} />}
      </Loaded>
    </section>
  );
}

interface PanelProps {
  readonly ballots: VotingPanel_caseFragment;
  readonly isResultShown?: boolean;
  readonly onChange: () => void;
}

function Panel({ ballots, isResultShown, onChange }: PanelProps) {
  const w = useWords(ballotWords);
  const t = useText();
  const isLive = useSittingChanges(ballots.sittingId, onChange, ballots.caseId);
  const { isRecused, running, rule, minutes, earlier } = ballots;
  if (isRecused) {
    return (
      <Notice>
        <h3>{w.recusedTitle}</h3>
        <p>{w.recused}</p>
      </Notice>
    );
  }
  if (!rule) return <p>{w.noRule}</p>;
  return (
    <>
      {minutes && !isResultShown && (
        <Notice>
          <h3>{w.result}</h3>
          <p>{t(minutes)}</p>
        </Notice>
      )}
      {running ? <Running ballots={ballots} isLive={isLive} onChange={onChange} round={running} /> : !minutes && <p>{w.notOpen}</p>}
      <details>
        <summary>{w.rule}</summary>
        <p>{t(rule)}</p>
      </details>
      {earlier.length > 0 && <Earlier rounds={earlier} />}
      <Link to="/ballots/about">{w.about}</Link>
    </>
  );
}

interface RunningProps {
  readonly ballots: VotingPanel_caseFragment;
  readonly round: Round_roundFragment;
  readonly isLive: boolean;
  readonly onChange: () => void;
}

function Running({ ballots, round, isLive, onChange }: RunningProps) {
  const w = useWords(ballotWords);
  const [showsKeys, setShowsKeys] = useState(false);
  const { ownVotes } = ballots;
  const { turnout, form: ballotForm, purpose, number, state } = round;
  useKeys({ '?': () => setShowsKeys(true) });
  const first = ownVotes.findIndex(({ hasVoted, refusals }) => !hasVoted && refusals.length === 0);
  return (
    <>
      <p>
        <Tag tone={state === 'OPEN' ? 'calm' : 'look'}>{w.states[state]}</Tag> <strong>{w.forms[ballotForm]}</strong> ·{' '}
        {purpose === 'PLACES' ? w.placesBallot : w.roundNumber(number, Math.max(number, ballots.ballots))}
      </p>
      <p>
        {w.turnout(turnout.counted, turnout.needed)} {turnout.recused > 0 && w.recusedCount(turnout.recused)}
      </p>
      {ownVotes.length === 0 && <p>{w.lookOn}</p>}
      {ownVotes.map((vote, i) => (
        <OwnVote ballots={ballots} hasKeys={i === first} key={vote.personId} onChange={onChange} round={round} vote={vote} />
      ))}
      <RoundFigures round={round} />
      <p className={styles.soft}>
        {w.noRunningTotals} {isLive ? w.live : w.polling}
      </p>
      {ballotForm === 'OPEN' && <OthersVotes round={round} />}
      <div>
        <Button aria-keyshortcuts="?" onClick={() => setShowsKeys(true)} variant="default">
          {w.keysButton}
        </Button>
      </div>
      {showsKeys && <KeysDialog lines={keyLines(w, ballots.lowerTitle !== null)} onClose={() => setShowsKeys(false)} />}
    </>
  );
}

function keyLines(w: (typeof ballotWords)['vi'], hasLower: boolean) {
  return [
    ...(hasLower ? [1, 2, 3] : [1, 2]).map((n) => ({ key: String(n), does: w.keyChoose(n) })),
    { key: 'Enter', does: w.keyNext },
    { key: 'j / k', does: w.keyWalk },
    { key: '?', does: w.keyHelp },
  ];
}

/** Of an open vote, once one has voted oneself. */
function OthersVotes({ round: { votes } }: { round: Round_roundFragment }) {
  const w = useWords(ballotWords);
  if (votes.length === 0) return <p className={styles.soft}>{w.ownFirst}</p>;
  return (
    <DataTable
      caption={w.othersVotes}
      columns={[
        { key: 'who', label: w.who, cell: ({ name }) => name, rowHeader: true },
        { key: 'choice', label: w.choice, cell: ({ choice, inWriting }) => `${w.choices[choice]}${inWriting ? ` (${w.inWriting})` : ''}` },
      ]}
      rowKey={({ name, choice }) => `${name} ${choice}`}
      rows={votes}
      showCaption
    />
  );
}

function Earlier({ rounds }: { rounds: readonly Round_roundFragment[] }) {
  const w = useWords(ballotWords);
  return (
    <div>
      <h3>{w.earlier}</h3>
      <ul className={styles.rounds}>
        {rounds.map((round) => (
          <li key={round.id}>
            <Link params={{ id: round.ballotId }} to="/ballots/$id">
              {w.ballotNumber(round.ballotNumber)}
            </Link>
            : {w.forms[round.form]}
            <RoundFigures round={round} />
          </li>
        ))}
      </ul>
    </div>
  );
}
