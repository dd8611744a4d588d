import { useMutation } from '@apollo/client/react';
import { Button, PasswordInput } from '@mantine/core';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, whyNotPassword } from '@vinh-danh/domain/access/password.rule';
import { type FormEvent, useState } from 'react';
import { ViewerDocument } from '../app/viewer.generated';
import { Confirmation } from '../ui/confirmation';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import form from '../ui/form.module.css';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { accessWords } from './access-words';
import { ChangePasswordDocument } from './account-page.generated';

const EMPTY = { current: '', next: '', repeat: '' };
const FIELDS = { current: 'current-password', next: 'new-password', repeat: 'repeat-password' } as const;

/** How the server calls the fields. */
const SERVER_FIELDS: Readonly<Record<string, string>> = { currentPassword: FIELDS.current, newPassword: FIELDS.next };

type Passwords = typeof EMPTY;

/** Changes the viewer's own password. */
export function ChangePassword() {
  const w = useWords(accessWords);
  const t = useText();
  const [passwords, setPasswords] = useState(EMPTY);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [change, { data, error, loading }] = useMutation(ChangePasswordDocument, {
    // A one-time password let its owner in here only: the frame opens once it is changed.
    refetchQueries: [ViewerDocument],
  });
  const refusals = data?.changePassword.refusals ?? [];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = [
      ...(passwords.current ? [] : [{ fieldId: FIELDS.current, message: w.currentPasswordMissing }]),
      ...whyNotPassword(passwords.next).map(({ message }) => ({ fieldId: FIELDS.next, message: t(message) })),
      ...(passwords.next === passwords.repeat ? [] : [{ fieldId: FIELDS.repeat, message: w.repeatPasswordDiffers }]),
    ];
    setErrors(wrong);
    if (wrong.length > 0) return;
    const answer = await change({ variables: { currentPassword: passwords.current, newPassword: passwords.next } }).catch(() => undefined);
    if (answer?.data?.changePassword.refusals.length === 0) setPasswords(EMPTY);
  };
  const field = (key: keyof Passwords, autoComplete: string) => ({
    id: FIELDS[key],
    autoComplete,
    maxLength: PASSWORD_MAX_LENGTH,
    value: passwords[key],
    onChange: (event: { target: { value: string } }) => setPasswords({ ...passwords, [key]: event.target.value }),
    error: errors.find(({ fieldId }) => fieldId === FIELDS[key])?.message,
    visibilityToggleButtonProps: { 'aria-label': w.showPassword, tabIndex: 0 },
  });
  return (
    <form className={form.panel} noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errors} />
      {errors.length === 0 && <RefusalList fieldId={(field) => SERVER_FIELDS[field]} refusals={refusals} />}
      {error && <Failed error={error} />}
      {data && refusals.length === 0 && errors.length === 0 && (
        <Confirmation title={w.passwordChanged}>{w.passwordChangedNext}</Confirmation>
      )}
      <PasswordInput label={w.currentPassword} {...field('current', 'current-password')} />
      <PasswordInput description={w.newPasswordHint(PASSWORD_MIN_LENGTH)} label={w.newPassword} {...field('next', 'new-password')} />
      <PasswordInput label={w.repeatPassword} {...field('repeat', 'new-password')} />
      <div>
        <Button loading={loading} type="submit">
          {w.changePassword}
        </Button>
      </div>
    </form>
  );
}
