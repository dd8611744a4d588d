import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Confirmation } from '../ui/confirmation';
import form from '../ui/form.module.css';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useWords } from '../ui/words';
import { administrationWords } from './administration-words';
import {
  DisableAccountDocument,
  type DisableAccountMutation,
  type DisableAccountMutationVariables,
  EnableAccountDocument,
  type ManagedAccountFragment,
  ResetPasswordDocument,
  UnlockAccountDocument,
} from './managed-account-page.generated';
import { OneTimePassword } from './one-time-password';

/** Acts that change an account and answer alike. */
const PLAIN_ACTS = {
  unlock: UnlockAccountDocument,
  disable: DisableAccountDocument,
  enable: EnableAccountDocument,
} as const satisfies Record<string, TypedDocumentNode<DisableAccountMutation, DisableAccountMutationVariables>>;
type PlainAct = keyof typeof PLAIN_ACTS;

const REASON_LENGTH = 2_000;

/** What can be done with an account as it now is. */
export function AccountActs({ account }: { account: ManagedAccountFragment }) {
  const w = useWords(administrationWords);
  const [asking, setAsking] = useState<PlainAct | 'reset'>();
  const [password, setPassword] = useState<string | null>();
  const acts: PlainAct[] = [...(account.lockedUntil ? (['unlock'] as const) : []), account.disabledAt ? 'enable' : 'disable'];
  const close = () => setAsking(undefined);
  return (
    <>
      {password !== undefined && (
        <Confirmation title={w.resetDone}>
          <OneTimePassword password={password} />
        </Confirmation>
      )}
      <div className={form.buttons}>
        <Button onClick={() => setAsking('reset')} variant="default">
          {w.reset}
        </Button>
        {acts.map((act) => (
          <Button
            color={act === 'disable' ? 'red' : undefined}
            key={act}
            onClick={() => setAsking(act)}
            variant={act === 'disable' ? 'outline' : 'default'}
          >
            {w[act]}
          </Button>
        ))}
      </div>
      {asking === 'reset' && <Reset accountId={account.id} onClose={close} onReset={setPassword} />}
      {asking && asking !== 'reset' && <Act accountId={account.id} act={asking} onClose={close} />}
    </>
  );
}

function Act({ accountId, act, onClose }: { accountId: string; act: PlainAct; onClose: () => void }) {
  const w = useWords(administrationWords);
  const { key, renew } = useIdempotencyKey(`${act}-account.${accountId}`);
  const [reason, setReason] = useState('');
  const [run, { data, error, loading }] = useMutation(PLAIN_ACTS[act]);
  const send = async () => {
    const answer = await run({ variables: { input: { accountId, idempotencyKey: key, reason: reason.trim() || undefined } } });
    if (answer.data?.answer.refusals.length !== 0) return;
    renew();
    onClose();
  };
  return (
    <ConfirmDialog
      act={w[act]}
      busy={loading}
      dangerous={act === 'disable'}
      onCancel={onClose}
      onConfirm={() => void send().catch(() => undefined)}
      title={w[`${act}Ask`]}
    >
      <p>{w[`${act}Then`]}</p>
      <RefusalList refusals={data?.answer.refusals ?? []} />
      {error && <Failed error={error} />}
      <Textarea label={w.reason} maxLength={REASON_LENGTH} onChange={(event) => setReason(event.target.value)} value={reason} />
    </ConfirmDialog>
  );
}

interface ResetProps {
  readonly accountId: string;
  readonly onReset: (password: string | null) => void;
  readonly onClose: () => void;
}

function Reset({ accountId, onReset, onClose }: ResetProps) {
  const w = useWords(administrationWords);
  const { key, renew } = useIdempotencyKey(`reset-password.${accountId}`);
  const [reset, { data, error, loading }] = useMutation(ResetPasswordDocument);
  const send = async () => {
    const answer = await reset({ variables: { input: { accountId, idempotencyKey: key } } });
    const done = answer.data?.resetPassword;
    if (!done || done.refusals.length > 0) return;
    renew();
    onReset(done.oneTimePassword ?? null);
    onClose();
  };
  return (
    <ConfirmDialog
      act={w.reset}
      busy={loading}
      dangerous
      onCancel={onClose}
      onConfirm={() => void send().catch(() => undefined)}
      title={w.resetAsk}
    >
      <p>{w.resetThen}</p>
      <RefusalList refusals={data?.resetPassword.refusals ?? []} />
      {error && <Failed error={error} />}
    </ConfirmDialog>
  );
}
