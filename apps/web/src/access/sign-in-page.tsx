import { useMutation } from '@apollo/client/react';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useFrame } from '../app/viewer';
import { ErrorSummary } from '../ui/error-summary';
import form from '../ui/form.module.css';
import { Page } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Failed, Loading } from '../ui/states';
import { useWords } from '../ui/words';
import { accessWords } from './access-words';
import { DemonstrationAccounts } from './demonstration-accounts';
import { SignInDocument } from './sign-in-page.generated';

const USERNAME = 'username';
const PASSWORD = 'password';

/** The way in. Whoever is signed in already goes on to the page that they came from. */
export function SignInPage() {
  const w = useWords(accessWords);
  const { viewer, clock } = useFrame();
  const router = useRouter();
  const { return: goBack = '/' } = useSearch({ from: '/sign-in' });
  const [credentials, setCredentials] = useState({ username: '', password: '' });
  const submit = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (viewer) router.history.replace(goBack);
  }, [viewer, router, goBack]);
  if (viewer) return <Loading />;
  return (
    <Page lead={w.signInLead} title={w.signIn}>
      <div className={form.beside}>
        <SignInForm credentials={credentials} onChange={setCredentials} submit={submit} />
        {clock.demonstration && (
          <DemonstrationAccounts
            onChoose={(chosen) => {
              setCredentials(chosen);
              submit.current?.focus();
            }}
          />
        )}
      </div>
    </Page>
  );
}

interface SignInFormProps {
  readonly credentials: { readonly username: string; readonly password: string };
  readonly onChange: (credentials: { username: string; password: string }) => void;
  readonly submit: React.Ref<HTMLButtonElement>;
}

function SignInForm({ credentials, onChange, submit }: SignInFormProps) {
  const w = useWords(accessWords);
  const [signIn, { data, error, loading, client }] = useMutation(SignInDocument, { context: { anonymous: true } });
  const [missing, setMissing] = useState<readonly { fieldId: string; message: string }[]>([]);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const empty = [
      ...(credentials.username.trim() ? [] : [{ fieldId: USERNAME, message: w.usernameMissing }]),
      ...(credentials.password ? [] : [{ fieldId: PASSWORD, message: w.passwordMissing }]),
    ];
    setMissing(empty);
    if (empty.length > 0) return;
    const answer = await signIn({ variables: credentials }).catch(() => undefined);
    // Asks anew who is there: the frame then leads to the page that was wanted, and what this page asked is given up with it.
    if (answer?.data?.signIn.viewer) await client.resetStore().catch(() => undefined);
  };
  const messageOf = (fieldId: string) => missing.find((error) => error.fieldId === fieldId)?.message;
  return (
    <form className={form.panel} noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={missing} />
      {missing.length === 0 && <RefusalList refusals={data?.signIn.refusals ?? []} title={w.signInRefused} />}
      {error && <Failed error={error} />}
      <TextInput
        autoCapitalize="none"
        autoComplete="username"
        error={messageOf(USERNAME)}
        id={USERNAME}
        label={w.username}
        maxLength={64}
        onChange={(event) => onChange({ ...credentials, username: event.target.value })}
        spellCheck={false}
        value={credentials.username}
      />
      <PasswordInput
        autoComplete="current-password"
        error={messageOf(PASSWORD)}
        id={PASSWORD}
        label={w.password}
        maxLength={200}
        onChange={(event) => onChange({ ...credentials, password: event.target.value })}
        value={credentials.password}
        visibilityToggleButtonProps={{ 'aria-label': w.showPassword, tabIndex: 0 }}
      />
      <div>
        <Button loading={loading} ref={submit} type="submit">
          {w.signIn}
        </Button>
      </div>
      <p className={form.hint}>{w.forgotten}</p>
      <p>
        <Link to="/public">{w.publicPages}</Link>
      </p>
    </form>
  );
}
