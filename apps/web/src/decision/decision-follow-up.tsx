import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { dayOf } from '@vinh-danh/domain/time';
import { useState } from 'react';
import { useMay, useNow } from '../app/viewer';
import { useAct } from '../nomination/use-act';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Section } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Loaded } from '../ui/states';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import {
  DecisionFollowUpDocument,
  type DecisionFollowUpQuery,
  SettleAwardReviewDocument,
  SettleRecoveryDocument,
} from './decision-page.generated';
import { registerWords } from './register-words';

type Review = DecisionFollowUpQuery['awardReviews']['edges'][number]['node'];
type Recovery = DecisionFollowUpQuery['recoveries']['edges'][number]['node'];

/** What follows a revocation: later awards to be looked at again, and what is to be given back. */
export function DecisionFollowUp({ id }: { id: string }) {
  const w = useWords(registerWords);
  const query = useQuery(DecisionFollowUpDocument, { variables: { id } });
  const again = () => void query.refetch();
  return (
    <Loaded query={query}>
      {({ awardReviews, recoveries }) => (
        <>
          <Section id="reviews" title={w.reviewTitle}>
            {awardReviews.edges.length === 0 && <p>{w.noLater}</p>}
            {awardReviews.edges.map(({ node }) => (
              <ReviewCard key={node.id} onDone={again} review={node} />
            ))}
          </Section>
          <Section id="recoveries" title={w.recoveryTitle}>
            {recoveries.edges.map(({ node }) => (
              <RecoveryCard key={node.id} onDone={again} recovery={node} />
            ))}
          </Section>
        </>
      )}
    </Loaded>
  );
}

function ReviewCard({ review, onDone }: { review: Review; onDone: () => void }) {
  const w = useWords(registerWords);
  const t = useText();
  const mayKeep = useMay('keepRegister');
  const [outcome, setOutcome] = useState<'STANDS' | 'TO_BE_REVOKED'>('STANDS');
  const [reason, setReason] = useState('');
  const { act, busy, refusals } = useAct(SettleAwardReviewDocument, (data) => data.settleAwardReview);
  const words = { STANDS: w.stands, TO_BE_REVOKED: w.toBeRevoked };
  const settle = async () => {
    const input = { reviewId: review.id, version: review.version, outcome, reason: reason.trim(), dryRun: false };
    if (await act(input).catch(() => undefined)) onDone();
  };
  return (
    <div className={form.panel}>
      <p>
        <strong>{review.nominee}</strong> – {t(review.awardName)} {review.year}{' '}
        <Tag tone={review.stillMet ? 'ok' : 'no'}>{review.stillMet ? w.stillMet : w.notMet}</Tag>
      </p>
      <ul>
        {review.findings.map(({ criterion, requirement, becauseAfter }) => (
          <li key={criterion}>
            {t(requirement)} {t(becauseAfter)}
          </li>
        ))}
      </ul>
      {review.outcome ? (
        <p>
          {w.settled(words[review.outcome], review.settledBy ?? '')}. {review.reason}
        </p>
      ) : (
        mayKeep && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void settle();
            }}
          >
            <RefusalList refusals={refusals} />
            <NativeSelect
              data={Object.entries(words).map(([value, label]) => ({ value, label }))}
              label={w.settle}
              onChange={(event) => setOutcome(event.target.value as typeof outcome)}
              value={outcome}
            />
            <Textarea
              label={w.reason}
              maxLength={2000}
              onChange={(event) => setReason(event.target.value)}
              required
              rows={3}
              value={reason}
            />
            <Button loading={busy} mt="sm" type="submit">
              {w.settle}
            </Button>
          </form>
        )
      )}
    </div>
  );
}

function RecoveryCard({ recovery, onDone }: { recovery: Recovery; onDone: () => void }) {
  const w = useWords(registerWords);
  const t = useText();
  const format = useFormat();
  const today = dayOf(useNow());
  const mayKeep = useMay('keepRegister');
  const [asked, setAsked] = useState({ documentNumber: '', settledOn: today, reason: '' });
  const { act, busy, refusals } = useAct(SettleRecoveryDocument, (data) => data.settleRecovery);
  const settle = async (state: 'RECOVERED' | 'WAIVED') => {
    const input = { recoveryId: recovery.id, version: recovery.version, state, ...asked, dryRun: false };
    if (await act(input).catch(() => undefined)) onDone();
  };
  const change = (field: keyof typeof asked) => (event: { target: { value: string } }) =>
    setAsked({ ...asked, [field]: event.target.value });
  return (
    <div className={form.panel}>
      <p>
        <strong>{w.recoveryKind[recovery.kind]}</strong> – {recovery.holder}, {t(recovery.awardName)} {recovery.year}
        {typeof recovery.amount === 'number' && `: ${format.number(recovery.amount)} đồng`}{' '}
        <Tag tone={recovery.state === 'TO_RECOVER' ? 'look' : 'ok'}>{w.recoveryState[recovery.state]}</Tag> {recovery.documentNumber}
      </p>
      {mayKeep && recovery.state === 'TO_RECOVER' && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void settle('RECOVERED');
          }}
        >
          <RefusalList refusals={refusals} />
          <TextInput label={w.documentNumber} maxLength={80} onChange={change('documentNumber')} required value={asked.documentNumber} />
          <TextInput label={w.day} onChange={change('settledOn')} required type="date" value={asked.settledOn} />
          <TextInput label={w.reason} maxLength={2000} onChange={change('reason')} value={asked.reason} />
          <Button loading={busy} mt="sm" type="submit">
            {w.recovered}
          </Button>{' '}
          <Button loading={busy} mt="sm" onClick={() => void settle('WAIVED')} variant="default">
            {w.waive}
          </Button>
        </form>
      )}
    </div>
  );
}
