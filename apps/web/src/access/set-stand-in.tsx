import { useMutation, useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { dayOf } from '@vinh-danh/domain/time';
import { type FormEvent, useState } from 'react';
import { appWords } from '../app/app-words';
import { useNow } from '../app/viewer';
import { Confirmation } from '../ui/confirmation';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import form from '../ui/form.module.css';
import { RefusalList } from '../ui/refusal-list';
import { Failed, Loaded } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import { PersonChoice } from './person-choice';
import { standInWords } from './stand-in-words';
import { LendableRolesDocument, type LendableRolesQuery, SetStandInDocument } from './stand-ins-page.generated';

const idOf = (field: string) => `stand-in-${field}`;

/** Lets somebody act in another's place: whose role, who acts, on which days, on which decision. */
export function SetStandIn({ onSet }: { onSet: () => void }) {
  const w = useWords(standInWords);
  const query = useQuery(LendableRolesDocument);
  return (
    <Loaded query={query}>
      {({ lendableRoles }) => (lendableRoles.length === 0 ? <p>{w.noRoles}</p> : <SetForm onSet={onSet} roles={lendableRoles} />)}
    </Loaded>
  );
}

interface SetFormProps {
  readonly roles: LendableRolesQuery['lendableRoles'];
  readonly onSet: () => void;
}

function SetForm({ roles, onSet }: SetFormProps) {
  const w = useWords(standInWords);
  const names = useWords(appWords).roles;
  const t = useText();
  const today = dayOf(useNow());
  const only = roles.length === 1 ? roles[0]?.roleGrantId : undefined;
  const empty = { roleGrantId: only ?? '', deputyPersonId: '', validFrom: today, validTo: '', decisionNumber: '', reason: '' };
  const [asked, setAsked] = useState(empty);
  const [generation, setGeneration] = useState(0);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const { key, renew } = useIdempotencyKey('set-stand-in');
  const [run, { data, error, loading }] = useMutation(SetStandInDocument);
  const refusals = data?.setStandIn.refusals ?? [];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const missing: FieldError[] = [
      ...(asked.roleGrantId ? [] : [{ fieldId: idOf('roleGrantId'), message: w.roleMissing }]),
      ...(asked.deputyPersonId ? [] : [{ fieldId: idOf('deputyPersonId'), message: w.deputyMissing }]),
      ...(asked.validFrom ? [] : [{ fieldId: idOf('validFrom'), message: w.fromMissing }]),
      ...(asked.validTo ? [] : [{ fieldId: idOf('validTo'), message: w.toMissing }]),
    ];
    setErrors(missing);
    if (missing.length > 0) return;
    const answer = await run({ variables: { input: { ...asked, idempotencyKey: key } } }).catch(() => undefined);
    if (answer?.data?.setStandIn.refusals.length !== 0) return;
    renew();
    setAsked(empty);
    setGeneration((count) => count + 1);
    onSet();
  };
  const field = (name: keyof typeof asked) => ({
    id: idOf(name),
    value: asked[name],
    error: errors.find(({ fieldId }) => fieldId === idOf(name))?.message,
    onChange: (event: { target: { value: string } }) => setAsked({ ...asked, [name]: event.target.value }),
  });
  return (
    <form className={form.panel} noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errors} />
      {errors.length === 0 && <RefusalList fieldId={idOf} refusals={refusals} />}
      {error && <Failed error={error} />}
      {data && refusals.length === 0 && errors.length === 0 && <Confirmation title={w.saved} />}
      <NativeSelect
        data={[
          { value: '', label: w.chooseRole },
          ...roles.map(({ roleGrantId, accountName, role, unitName }) => ({
            value: roleGrantId,
            label: w.lentBy(accountName, names[role], t(unitName)),
          })),
        ]}
        description={w.lentRoleHint}
        label={w.lentRole}
        {...field('roleGrantId')}
      />
      <PersonChoice
        error={field('deputyPersonId').error}
        id={idOf('deputyPersonId')}
        key={generation}
        onChange={(deputyPersonId) => setAsked({ ...asked, deputyPersonId })}
        value={asked.deputyPersonId}
      />
      <TextInput label={w.from} type="date" {...field('validFrom')} />
      <TextInput label={w.to} type="date" {...field('validTo')} />
      <TextInput label={w.decisionNumber} maxLength={80} {...field('decisionNumber')} />
      <Textarea autosize label={w.reason} maxLength={2_000} minRows={2} {...field('reason')} />
      <div>
        <Button loading={loading} type="submit">
          {w.save}
        </Button>
      </div>
    </form>
  );
}
