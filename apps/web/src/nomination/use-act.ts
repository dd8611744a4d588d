import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import type { ShownRefusal } from '../ui/refusal-list';
import { randomUuid } from '../ui/use-idempotency-key';

interface Act<Input, Payload> {
  /** Does it; answers the payload when it was done, nothing when it was refused or failed. */
  readonly act: (input: Omit<Input, 'idempotencyKey'>) => Promise<Payload | undefined>;
  /** Why it was refused the last time; empty before, and when it was done. */
  readonly refusals: readonly ShownRefusal[];
  readonly error: unknown;
  readonly busy: boolean;
  /** Forgets an earlier refusal, e.g. after the newest version has been loaded. */
  readonly clear: () => void;
}

interface Variables<Input> extends OperationVariables {
  readonly input: Input;
}

const NONE: readonly ShownRefusal[] = [];

/**
 * An act on a dossier. The same input sent again while the first answer is still out, or after it was lost, carries the
 * same key, so that the server does it once.
 */
export function useAct<Input extends { idempotencyKey: string }, Payload extends { refusals: readonly ShownRefusal[] }, Data>(
  document: TypedDocumentNode<Data, Variables<Input>>,
  payloadOf: (data: Data) => Payload,
): Act<Input, Payload> {
  const [mutate, { error, loading }] = useMutation(document);
  const [refusals, setRefusals] = useState(NONE);
  const keys = useRef(new Map<string, string>());

  const act = async (input: Omit<Input, 'idempotencyKey'>): Promise<Payload | undefined> => {
    const asked = JSON.stringify(input);
    const idempotencyKey = keys.current.get(asked) ?? randomUuid();
    keys.current.set(asked, idempotencyKey);
    setRefusals(NONE);
    const variables = { input: { ...input, idempotencyKey } as Input };
    const answer = await mutate({ variables });
    keys.current.delete(asked);
    if (!answer.data) return undefined;
    const payload = payloadOf(answer.data);
    setRefusals(payload.refusals);
    return payload.refusals.length === 0 ? payload : undefined;
  };

  return { act, refusals, error, busy: loading, clear: useCallback(() => setRefusals(NONE), []) };
}
