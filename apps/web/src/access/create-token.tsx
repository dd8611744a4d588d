import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { API_TOKEN_NAME_MAX_LENGTH, whyNotApiToken } from '@vinh-danh/domain/access/api-token.rule';
import { type FormEvent, useState } from 'react';
import type { Scope } from '../app/schema.generated';
import { Confirmation } from '../ui/confirmation';
import { CopyButton } from '../ui/copy-button';
import form from '../ui/form.module.css';
import { RefusalList, type ShownRefusal } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import { tokenWords } from './token-words';
import { CreateApiTokenDocument, type CreateApiTokenMutation } from './tokens-page.generated';

const DAYS = [30, 90, 180, 366];
const SCOPES = Object.keys(tokenWords.vi.scope) as Scope[];
const EMPTY = { name: '', days: 90, scopes: [] as Scope[] };
const idOf = (field: string) => `token-${field}`;

interface CreateTokenProps {
  /** How many tokens of the account are in force. */
  readonly inForce: number;
  readonly onCreated: () => void;
}

/** Makes a token and shows its secret, which nobody can see again. */
export function CreateToken({ inForce, onCreated }: CreateTokenProps) {
  const w = useWords(tokenWords);
  const t = useText();
  const { key, renew } = useIdempotencyKey('create-token');
  const [token, setToken] = useState(EMPTY);
  const [refusals, setRefusals] = useState<readonly ShownRefusal[]>([]);
  const [create, { data, error, loading }] = useMutation(CreateApiTokenDocument);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const against = whyNotApiToken({ ...token, inForce });
    setRefusals(against);
    if (against.length > 0) return;
    const answer = await create({ variables: { input: { ...token, idempotencyKey: key } } }).catch(() => undefined);
    const created = answer?.data?.createApiToken;
    if (!created) return;
    setRefusals(created.refusals);
    if (created.refusals.length > 0) return;
    renew();
    setToken(EMPTY);
    onCreated();
  };
  const errorOf = (field: string) => {
    const refusal = refusals.find((each) => each.field === field);
    return refusal && t(refusal.message);
  };
  return (
    <form className={form.panel} noValidate onSubmit={(event) => void send(event)}>
      <RefusalList fieldId={idOf} refusals={refusals} />
      {error && <Failed error={error} />}
      {data && refusals.length === 0 && <Created created={data.createApiToken} />}
      <TextInput
        description={w.nameHint}
        error={errorOf('name')}
        id={idOf('name')}
        label={w.name}
        maxLength={API_TOKEN_NAME_MAX_LENGTH}
        onChange={(event) => setToken({ ...token, name: event.target.value })}
        value={token.name}
      />
      <NativeSelect
        data={DAYS.map((days) => ({ value: String(days), label: w.forDays(String(days)) }))}
        id={idOf('days')}
        label={w.days}
        onChange={(event) => setToken({ ...token, days: Number(event.target.value) })}
        value={String(token.days)}
      />
      <Checkbox.Group
        error={errorOf('scopes')}
        label={w.scopes}
        onChange={(scopes) => setToken({ ...token, scopes: SCOPES.filter((scope) => scopes.includes(scope)) })}
        value={token.scopes}
      >
        {SCOPES.map((scope, index) => (
          <Checkbox id={index === 0 ? idOf('scopes') : undefined} key={scope} label={w.scope[scope]} mt={8} value={scope} />
        ))}
      </Checkbox.Group>
      <div>
        <Button loading={loading} type="submit">
          {w.create}
        </Button>
      </div>
    </form>
  );
}

function Created({ created }: { created: CreateApiTokenMutation['createApiToken'] }) {
  const w = useWords(tokenWords);
  return (
    <Confirmation title={w.created(created.apiToken?.name ?? '')}>
      {created.secret ? (
        <>
          <p>{w.secretOnce}</p>
          <output aria-label={w.secret} className={form.secret}>
            {created.secret}
          </output>
          <CopyButton text={created.secret} />
        </>
      ) : (
        <p>{w.secretGone}</p>
      )}
    </Confirmation>
  );
}
