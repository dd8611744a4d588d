import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { whyNotGrant } from '@vinh-danh/domain/access/account.rule';
import { ROLES } from '@vinh-danh/domain/access/role';
import { dayOf } from '@vinh-danh/domain/time';
import { type FormEvent, useState } from 'react';
import { appWords } from '../app/app-words';
import { useNow } from '../app/viewer';
import { Confirmation } from '../ui/confirmation';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import form from '../ui/form.module.css';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import { administrationWords } from './administration-words';
import { GrantRoleDocument, type ManagedAccountFragment, type ManagedAccountQuery } from './managed-account-page.generated';

/** Everybody is an employee where they work: that role is not granted. */
const GRANTED = ROLES.filter((role) => role !== 'EMPLOYEE');
const idOf = (field: string) => `grant-${field}`;

interface GrantRoleProps {
  readonly account: ManagedAccountFragment;
  readonly units: ManagedAccountQuery['units'];
}

/** Grants a role for a unit and a span of days. */
export function GrantRole({ account, units }: GrantRoleProps) {
  const w = useWords(administrationWords);
  const names = useWords(appWords).roles;
  const t = useText();
  const empty = { role: GRANTED[0] as (typeof GRANTED)[number], unitId: '', validFrom: dayOf(useNow()), validTo: '', reason: '' };
  const [grant, setGrant] = useState(empty);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const { key, renew } = useIdempotencyKey(`grant-role.${account.id}`);
  const [run, { data, error, loading }] = useMutation(GrantRoleDocument);
  const refusals = data?.grantRole.refusals ?? [];

  const whyNot = (): FieldError[] => {
    const unit = units.find(({ id }) => id === grant.unitId);
    if (!unit || !grant.validFrom) {
      return [
        ...(unit ? [] : [{ fieldId: idOf('unitId'), message: w.unitMissing }]),
        ...(grant.validFrom ? [] : [{ fieldId: idOf('validFrom'), message: w.validFromMissing }]),
      ];
    }
    const held = account.roles.filter((each) => each.role === grant.role && each.unitId === unit.id);
    const against = whyNotGrant({ ...grant, validTo: grant.validTo || null, unitName: unit.name, held });
    return against.map((refusal) => ({ fieldId: idOf(refusal.field ?? 'role'), message: t(refusal.message) }));
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const against = whyNot();
    setErrors(against);
    if (against.length > 0) return;
    const input = {
      ...grant,
      accountId: account.id,
      idempotencyKey: key,
      validTo: grant.validTo || undefined,
      reason: grant.reason.trim() || undefined,
    };
    const answer = await run({ variables: { input } }).catch(() => undefined);
    if (answer?.data?.grantRole.refusals.length !== 0) return;
    renew();
    setGrant(empty);
  };
  const field = <Key extends keyof typeof grant>(key: Key) => ({
    id: idOf(key),
    value: grant[key],
    error: errors.find(({ fieldId }) => fieldId === idOf(key))?.message,
    onChange: (event: { target: { value: string } }) => setGrant({ ...grant, [key]: event.target.value }),
  });
  return (
    <form className={form.panel} noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errors} />
      {errors.length === 0 && <RefusalList fieldId={idOf} refusals={refusals} />}
      {error && <Failed error={error} />}
      {data && refusals.length === 0 && errors.length === 0 && <Confirmation title={w.granted} />}
      <NativeSelect data={GRANTED.map((role) => ({ value: role, label: names[role] }))} label={w.role} {...field('role')} />
      <NativeSelect
        data={[
          { value: '', label: w.chooseUnit },
          ...units.map((unit) => ({ value: unit.id, label: `${'– '.repeat(unit.depth)}${t(unit.name)}` })),
        ]}
        description={w.grantUnitHint}
        label={w.grantUnit}
        {...field('unitId')}
      />
      <TextInput label={w.validFrom} type="date" {...field('validFrom')} />
      <TextInput description={w.validToHint} label={w.validTo} type="date" {...field('validTo')} />
      <Textarea label={w.reason} maxLength={2_000} {...field('reason')} />
      <div>
        <Button loading={loading} type="submit">
          {w.grant}
        </Button>
      </div>
    </form>
  );
}
