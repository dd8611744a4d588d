import { useMutation } from '@apollo/client/react';
import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ACCOUNT_NAME_MAX_LENGTH, USERNAME_LENGTH, usernameOf, whyNotAccount } from '@vinh-danh/domain/access/account.rule';
import { type FormEvent, useState } from 'react';
import { Confirmation } from '../ui/confirmation';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import form from '../ui/form.module.css';
import { Page } from '../ui/page';
import { RefusalList, type ShownRefusal } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import { administrationWords } from './administration-words';
import { CreateAccountDocument, type CreateAccountMutation } from './create-account-page.generated';
import { OneTimePassword } from './one-time-password';
import { PersonChoice } from './person-choice';

const EMPTY = { username: '', whose: 'PERSON', personId: '', displayName: '' };
const PERSON_FIELD = 'account-personId';
const idOf = (field: string) => `account-${field}`;

/** Makes an account, with a one-time password to be handed over. */
export function CreateAccountPage() {
  const w = useWords(administrationWords);
  const [created, setCreated] = useState<CreateAccountMutation['createAccount']>();
  return (
    <Page breadcrumbs={[{ label: w.title, link: { to: '/administration' } }]} lead={w.createLead} narrow title={w.create}>
      {created?.account ? (
        <Confirmation title={w.created(created.account.displayName)}>
          <OneTimePassword password={created.oneTimePassword} />
          <Link params={{ accountId: created.account.id }} to="/administration/$accountId">
            {w.toAccount}
          </Link>
        </Confirmation>
      ) : (
        <CreateAccount onCreated={setCreated} />
      )}
    </Page>
  );
}

function CreateAccount({ onCreated }: { onCreated: (created: CreateAccountMutation['createAccount']) => void }) {
  const w = useWords(administrationWords);
  const t = useText();
  const { key, renew } = useIdempotencyKey('create-account');
  const [account, setAccount] = useState(EMPTY);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [refusals, setRefusals] = useState<readonly ShownRefusal[]>([]);
  const [create, { error, loading }] = useMutation(CreateAccountDocument);
  const ofPerson = account.whose === 'PERSON';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const username = usernameOf(account.username);
    const wrong = [
      ...whyNotAccount({ username, displayName: account.displayName, ofPerson }).map((refusal) => ({
        fieldId: idOf(refusal.field ?? ''),
        message: t(refusal.message),
      })),
      ...(ofPerson && !account.personId ? [{ fieldId: PERSON_FIELD, message: w.personMissing }] : []),
    ];
    setErrors(wrong);
    setRefusals([]);
    if (wrong.length > 0) return;
    const whose = ofPerson ? { personId: account.personId } : { displayName: account.displayName };
    const answer = await create({ variables: { input: { idempotencyKey: key, username, ...whose } } }).catch(() => undefined);
    const done = answer?.data?.createAccount;
    if (!done) return;
    setRefusals(done.refusals);
    if (done.refusals.length > 0) return;
    renew();
    onCreated(done);
  };
  const errorOf = (field: string) => errors.find(({ fieldId }) => fieldId === idOf(field))?.message;
  return (
    <form className={form.panel} noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errors} />
      <RefusalList fieldId={idOf} refusals={refusals} />
      {error && <Failed error={error} />}
      <TextInput
        autoCapitalize="none"
        autoComplete="off"
        description={w.usernameHint}
        error={errorOf('username')}
        id={idOf('username')}
        label={w.username}
        maxLength={USERNAME_LENGTH.most}
        onChange={(event) => setAccount({ ...account, username: event.target.value })}
        spellCheck={false}
        value={account.username}
      />
      <Radio.Group label={w.whose} onChange={(whose) => setAccount({ ...account, whose })} value={account.whose}>
        <Stack gap={8} mt={8}>
          <Radio label={w.ofPerson} value="PERSON" />
          <Radio label={w.ofNobody} value="NOBODY" />
        </Stack>
      </Radio.Group>
      {ofPerson ? (
        <PersonChoice
          error={errorOf('personId')}
          id={PERSON_FIELD}
          onChange={(personId) => setAccount({ ...account, personId })}
          value={account.personId}
        />
      ) : (
        <TextInput
          error={errorOf('displayName')}
          id={idOf('displayName')}
          label={w.displayName}
          maxLength={ACCOUNT_NAME_MAX_LENGTH}
          onChange={(event) => setAccount({ ...account, displayName: event.target.value })}
          value={account.displayName}
        />
      )}
      <div>
        <Button loading={loading} type="submit">
          {w.create}
        </Button>
      </div>
    </form>
  );
}
