import { useMutation } from '@apollo/client/react';
import { canSeal, makeReceipt, sealPaper } from '@vinh-danh/domain/council/envelope';
import { useState } from 'react';
import type { ShownRefusal } from '../ui/refusal-list';
import { randomUuid } from '../ui/use-idempotency-key';
import { CastSecretVoteDocument, CastVoteDocument, type Round_roundFragment } from './ballots.generated';
import { forgetReceipt, type KeptReceipt, keepReceipt, keptReceipt } from './kept-receipts';

type Choice = 'AGREE' | 'DISAGREE' | 'LOWER_TITLE';

const NONE: readonly ShownRefusal[] = [];

/**
 * Casts a vote. A secret paper is sealed here and kept on this device until the server has confirmed it: when its answer is lost, that
 * very paper goes again under the same key, so that the receipt shown is always that of the paper in the box.
 */
export function useCast(round: Round_roundFragment, personId: string, onCast: () => void) {
  const [castOpen, open] = useMutation(CastVoteDocument);
  const [castSecret, secret] = useMutation(CastSecretVoteDocument);
  const [refusals, setRefusals] = useState(NONE);
  const [pending, setPending] = useState(() => pendingOf(keptReceipt(round.id, personId)));
  const [openKey] = useState(randomUuid);
  const [isSealing, setSealing] = useState(false);

  const sendPaper = async (kept: KeptReceipt & Required<Pick<KeptReceipt, 'paper' | 'idempotencyKey'>>): Promise<void> => {
    setPending(kept);
    setRefusals(NONE);
    const { paper, idempotencyKey, receipt } = kept;
    const answer = await castSecret({ variables: { input: { idempotencyKey, roundId: round.id, personId, paper } } }).catch(
      () => undefined,
    );
    if (!answer?.data) return;
    const refused = answer.data.castSecretVote.refusals;
    // Refused: this paper is in no box, and its receipt in no list.
    if (refused.length > 0) forgetReceipt(round.id, personId);
    else keepReceipt(round.id, personId, { receipt });
    setRefusals(refused);
    setPending(undefined);
    onCast();
  };

  const send = async (choice: Choice): Promise<void> => {
    if (round.form === 'OPEN') {
      setRefusals(NONE);
      const answer = await castOpen({ variables: { input: { idempotencyKey: openKey, roundId: round.id, personId, choice } } }).catch(
        () => undefined,
      );
      if (answer?.data) setRefusals(answer.data.castVote.refusals);
      if (answer?.data) onCast();
      return;
    }
    setSealing(true);
    const receipt = makeReceipt();
    const keys = { roundId: round.id, outerKey: round.outerKey ?? '', innerKey: round.innerKey ?? '' };
    const paper = await sealPaper(keys, { choice, receipt });
    const kept = { receipt, paper, idempotencyKey: randomUuid() };
    keepReceipt(round.id, personId, kept);
    setSealing(false);
    await sendPaper(kept);
  };

  return {
    send,
    sendAgain: async () => (pending ? sendPaper(pending) : undefined),
    /** A paper was sealed, and whether it arrived is not known. */
    isUnsure: pending !== undefined && !secret.loading,
    /** A paper was sealed and is under way. */
    isSending: pending !== undefined && secret.loading,
    canSeal: round.form === 'OPEN' || canSeal(),
    refusals,
    error: open.error ?? secret.error,
    busy: open.loading || secret.loading || isSealing,
  };
}

function pendingOf(kept: KeptReceipt | undefined) {
  if (!kept?.paper || !kept.idempotencyKey) return undefined;
  return { receipt: kept.receipt, paper: kept.paper, idempotencyKey: kept.idempotencyKey };
}
