import { useMutation, useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { PEOPLE_LIMITS, whyNotUnit } from '@vinh-danh/domain/people/person.rule';
import { readNumber } from '@vinh-danh/domain/people/read-cell';
import { UNIT_KINDS, valuesOf } from '@vinh-danh/domain/people/scales';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { type FormEvent, useState } from 'react';
import type { UnitKind } from '../app/schema.generated';
import { useMay } from '../app/viewer';
import { Confirmation } from '../ui/confirmation';
import { ErrorSummary } from '../ui/error-summary';
import form from '../ui/form.module.css';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { Failed, Loaded } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import { SaveUnitDocument } from './entry.generated';
import { entryWords } from './entry-words';
import { useOptions } from './fact-form';
import type { FormValues } from './fact-form-values';
import { UnitPageDocument, type UnitPageQuery } from './unit-page.generated';
import { fieldId, useEntryForm, whyNoReason } from './use-entry-form';

type Unit = UnitPageQuery['unit'];

/** Enters a new unit. */
export function NewUnitPage() {
  const w = useWords(entryWords);
  return (
    <Frame title={w.newUnit}>
      <UnitForm />
    </Frame>
  );
}

/** Renames, moves or dissolves a unit. */
export function EditUnitPage() {
  const w = useWords(entryWords);
  const t = useText();
  const { id } = useParams({ from: '/units/$id/edit' });
  const unit = useQuery(UnitPageDocument, { variables: { id } });
  return (
    <Frame title={unit.data ? w.editUnitOf(t(unit.data.unit.name)) : w.editUnit}>
      <Loaded query={unit}>{(data) => <UnitForm key={data.unit.version} unit={data.unit} />}</Loaded>
    </Frame>
  );
}

function Frame({ title, children }: { title: string; children: React.ReactNode }) {
  const w = useWords(entryWords);
  const mayEdit = useMay('editPeople');
  return (
    <Page breadcrumbs={[{ label: w.units, link: { to: '/units' } }]} narrow title={title}>
      {mayEdit ? children : <Notice>{w.onlyOffice}</Notice>}
    </Page>
  );
}

function formOf(unit: Unit | undefined) {
  return {
    code: unit?.code ?? '',
    name: unit?.name.vi ?? '',
    englishName: unit?.name.en ?? '',
    kind: unit?.kind ?? 'ROOM',
    parentId: unit?.parentId ?? '',
    position: String(unit?.position ?? 0),
    foundedOn: unit?.foundedOn ?? '',
    dissolvedOn: unit?.dissolvedOn ?? '',
    reason: '',
  };
}

function readUnit({ code = '', name = '', englishName = '', kind, parentId, position = '', foundedOn, dissolvedOn, reason }: FormValues) {
  return {
    code,
    name,
    englishName,
    kind: kind as UnitKind,
    parentId: parentId || null,
    position: readNumber(position) ?? 0,
    foundedOn: foundedOn || null,
    dissolvedOn: dissolvedOn || null,
    reason: reason || undefined,
  };
}

function UnitForm({ unit }: { unit?: Unit }) {
  const w = useWords(entryWords);
  const t = useText();
  const [saved, setSaved] = useState<{ id: string; name: { vi: string; en: string } }>();
  const name = `unit.${unit?.id ?? 'new'}`;
  const entry = useEntryForm(name, formOf(unit), unit?.version ?? 0);
  const { key, renew } = useIdempotencyKey(name);
  const options = useOptions();
  const [run, { error, loading }] = useMutation(SaveUnitDocument, { refetchQueries: ['UnitPage', 'Units'] });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const input = { ...readUnit(entry.values), id: unit?.id, version: unit?.version, idempotencyKey: key };
    if (!entry.show([...whyNotUnit(input), ...whyNoReason(unit !== undefined, entry.values)])) return;
    const answer = await run({ variables: { input } }).catch(() => undefined);
    if (!answer?.data || !entry.show(answer.data.saveUnit.refusals)) return;
    renew();
    entry.reset();
    setSaved(answer.data.saveUnit.unit ?? undefined);
  };
  if (saved) {
    return (
      <Confirmation title={w.saved}>
        <Link params={{ id: saved.id }} to="/units/$id">
          {t(saved.name)}
        </Link>
      </Confirmation>
    );
  }
  const field = (each: keyof ReturnType<typeof formOf>) => ({
    id: fieldId(each),
    error: entry.errorOf(each),
    value: entry.values[each] ?? '',
    onChange: (event: { target: { value: string } }) => entry.change(each, event.target.value),
  });
  const above = options.unit.filter(({ value }) => value !== unit?.id);
  return (
    <form className={form.panel} noValidate onSubmit={(event) => void send(event)}>
      {entry.isKept && <Notice live>{w.kept}</Notice>}
      <ErrorSummary errors={entry.errors} />
      {error && <Failed error={error} />}
      <TextInput label={w.code} maxLength={PEOPLE_LIMITS.code} {...field('code')} />
      <TextInput label={w.unitName} maxLength={PEOPLE_LIMITS.unitName} {...field('name')} />
      <TextInput label={w.unitEnglishName} maxLength={PEOPLE_LIMITS.unitName} {...field('englishName')} />
      <NativeSelect
        data={valuesOf(UNIT_KINDS).map((kind) => ({ value: kind, label: t(UNIT_KINDS[kind]) }))}
        label={w.unitKind}
        {...field('kind')}
      />
      <NativeSelect
        data={[
          { value: '', label: w.noParent },
          ...above.map((each) => ({ value: each.value, label: `${'\u00a0\u00a0'.repeat(each.depth ?? 0)}${t(each.name)}` })),
        ]}
        label={w.parent}
        {...field('parentId')}
      />
      <TextInput inputMode="numeric" label={w.position} maxLength={4} {...field('position')} />
      <TextInput label={w.optional(w.foundedOn)} type="date" {...field('foundedOn')} />
      {unit && (
        <>
          <TextInput description={w.dissolvedHint} label={w.optional(w.dissolvedOn)} type="date" {...field('dissolvedOn')} />
          <Textarea description={w.reasonHint} label={w.changeReason} maxLength={TEXT_LIMITS.reason} {...field('reason')} />
        </>
      )}
      <div>
        <Button loading={loading} type="submit">
          {w.save}
        </Button>
      </div>
    </form>
  );
}
