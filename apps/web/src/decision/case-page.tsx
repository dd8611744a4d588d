import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../app/viewer';
import { KeysDialog } from '../ui/keys-dialog';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { Loaded } from '../ui/states';
import { useKeys } from '../ui/use-keys';
import { useText, useWords } from '../ui/words';
import { CaseBody } from './case-body';
import { CaseDecision } from './case-decision';
import { CaseDocument } from './case-page.generated';
import type { Outcome } from './case-row';
import { CaseWalk } from './case-walk';
import styles from './decision.module.css';
import { decisionWords } from './decision-words';
import { OutcomeNotice } from './outcome-notice';
import { useDoneWord } from './use-approve-word';
import { useQueue } from './use-queue';

/** One case in depth, beside its quota and the acts; then the next one of the queue from which it was opened. */
export function CasePage() {
  const w = useWords(decisionWords);
  const t = useText();
  const { nominationId } = useParams({ from: '/approvals/$nominationId' });
  const search = useSearch({ from: '/approvals/$nominationId' });
  const navigate = useNavigate();
  const mayDecide = useMay('decideNomination');
  const query = useQuery(CaseDocument, { variables: { id: nominationId } });
  const place = useQueue(nominationId, search);
  const [outcome, setOutcome] = useState<Outcome>();
  const [showsKeys, setShowsKeys] = useState(false);
  const goTo = (id: string | undefined) => {
    if (id) void navigate({ to: '/approvals/$nominationId', params: { nominationId: id }, search });
  };
  const walk = (id: string | undefined) => {
    setOutcome(undefined);
    goTo(id);
  };
  useKeys({ j: () => walk(place.next), k: () => walk(place.previous), '?': () => setShowsKeys(true) });
  const decided = (next: Outcome, goOn: boolean) => {
    setOutcome(next);
    const isDone = next.answers.every(({ refusals }) => refusals.length === 0);
    if (goOn && isDone && place.next) goTo(place.next);
    else void query.refetch();
  };
  const nomination = query.data?.nomination;
  return (
    <Page
      actions={
        <Button aria-keyshortcuts="?" onClick={() => setShowsKeys(true)} variant="default">
          {w.keysButton}
        </Button>
      }
      breadcrumbs={[{ label: w.title, link: { to: '/approvals', search } }]}
      title={nomination ? w.caseTitle(nomination.nominee.name, t(nomination.awardName)) : w.case}
    >
      <CaseWalk onWalk={walk} place={place} search={search} />
      {outcome && <LastOutcome current={nominationId} onClose={() => setOutcome(undefined)} outcome={outcome} />}
      <Loaded query={query}>
        {(data) => (
          <div className={styles.case}>
            <CaseDecision
              hasNext={place.next !== undefined}
              key={data.nomination.id}
              mayDecide={mayDecide}
              nomination={data.nomination}
              onDecided={decided}
              onNewest={() => void query.refetch()}
            />
            <CaseBody nomination={data.nomination} />
          </div>
        )}
      </Loaded>
      {showsKeys && (
        <KeysDialog
          lines={[
            { key: 'j', does: w.key.next },
            { key: 'k', does: w.key.previous },
            ...(mayDecide
              ? [
                  { key: 'a', does: w.key.approveCase },
                  { key: 'r', does: w.key.refuseCase },
                ]
              : []),
            { key: '?', does: w.key.help },
          ]}
          onClose={() => setShowsKeys(false)}
        />
      )}
    </Page>
  );
}

/** What became of the case before this one, in a line; of this one in full. */
function LastOutcome({ outcome, current, onClose }: { outcome: Outcome; current: string; onClose: () => void }) {
  const doneWord = useDoneWord();
  const w = useWords(decisionWords);
  const t = useText();
  const [row] = outcome.rows;
  if (!row || row.id === current) return <OutcomeNotice onClose={onClose} outcome={outcome} />;
  return (
    <Notice live>
      <p>
        <strong>{doneWord(outcome.act, [row])}:</strong> {w.caseTitle(row.nomineeName, t(row.awardName))}
      </p>
    </Notice>
  );
}
