import { Button, TextInput } from '@mantine/core';
import { MAIL_ADDRESS_MAX_LENGTH, mailAddressOf, whyNotMailAddress } from '@vinh-danh/domain/access/mail-address.rule';
import { type FormEvent, useId, useState } from 'react';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import form from '../ui/form.module.css';
import { Notice } from '../ui/notice';
import { RefusalList, type ShownRefusal } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { accessWords } from './access-words';

interface MailAddressFormProps {
  readonly address: string | null;
  readonly busy: boolean;
  readonly error: unknown;
  readonly refusals: readonly ShownRefusal[];
  /** Keeps the address; says whether it was kept. */
  readonly onKeep: (address: string) => Promise<boolean>;
}

/** Where the mail of an account goes. Empty: nowhere. */
export function MailAddressForm({ address, busy, error, refusals, onKeep }: MailAddressFormProps) {
  const w = useWords(accessWords);
  const t = useText();
  const id = useId();
  const [typed, setTyped] = useState(address ?? '');
  const [wrong, setWrong] = useState<readonly FieldError[]>([]);
  const [kept, setKept] = useState(false);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    setKept(false);
    const [reason] = whyNotMailAddress(mailAddressOf(typed));
    setWrong(reason ? [{ fieldId: id, message: t(reason.message) }] : []);
    if (!reason) setKept(await onKeep(typed));
  };
  return (
    <form className={form.panel} noValidate onSubmit={(event) => void keep(event).catch(() => undefined)}>
      <ErrorSummary errors={wrong} />
      {wrong.length === 0 && <RefusalList fieldId={() => id} refusals={refusals} />}
      {error ? <Failed error={error} /> : null}
      {kept && (
        <Notice live>
          <p>{mailAddressOf(typed) ? w.mailAddressKept : w.mailAddressRemoved}</p>
        </Notice>
      )}
      <TextInput
        autoComplete="email"
        description={w.mailAddressHint}
        error={wrong[0]?.message}
        id={id}
        inputMode="email"
        label={w.mailAddress}
        maxLength={MAIL_ADDRESS_MAX_LENGTH}
        onChange={(event) => setTyped(event.target.value)}
        spellCheck={false}
        type="text"
        value={typed}
      />
      <div>
        <Button loading={busy} type="submit">
          {w.keepMailAddress}
        </Button>
      </div>
    </form>
  );
}
