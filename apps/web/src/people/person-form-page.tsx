import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { whyNotFields } from '@vinh-danh/domain/people/fact.rule';
import { FACT_KINDS, PERSON_FIELDS, type FactField as Rule } from '@vinh-danh/domain/people/fact-kind';
import { PEOPLE_LIMITS, whyNotPerson } from '@vinh-danh/domain/people/person.rule';
import type { Refusal } from '@vinh-danh/domain/refusal';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { dayOf } from '@vinh-danh/domain/time';
import { type FormEvent, useState } from 'react';
import type { SavePersonInput } from '../app/schema.generated';
import { useMay, useNow } from '../app/viewer';
import { Confirmation } from '../ui/confirmation';
import { ErrorSummary } from '../ui/error-summary';
import form from '../ui/form.module.css';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { Failed, Loaded } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useWords } from '../ui/words';
import { SavePersonDocument } from './entry.generated';
import { entryWords } from './entry-words';
import { FactField } from './fact-field';
import { useOptions } from './fact-form';
import { type FormValues, formOf, valuesOf } from './fact-form-values';
import { peopleWords } from './people-words';
import { PersonPageDocument, type PersonPageQuery } from './person-page.generated';
import { fieldId, useEntryForm, whyNoReason } from './use-entry-form';

type Person = PersonPageQuery['person'];

/** Enters somebody new. */
export function NewPersonPage() {
  const w = useWords(entryWords);
  return (
    <Frame title={w.newPerson}>
      <PersonForm />
    </Frame>
  );
}

/** Changes who somebody is, or ends their service. */
export function EditPersonPage() {
  const w = useWords(entryWords);
  const { id } = useParams({ from: '/people/$id/edit' });
  const person = useQuery(PersonPageDocument, { variables: { id } });
  return (
    <Frame title={person.data ? w.editPersonOf(person.data.person.name) : w.editPerson}>
      <Loaded query={person}>{(data) => <PersonForm key={data.person.facts?.version} person={data.person} />}</Loaded>
    </Frame>
  );
}

function Frame({ title, children }: { title: string; children: React.ReactNode }) {
  const w = useWords(entryWords);
  const people = useWords(peopleWords);
  const mayEdit = useMay('editPeople');
  return (
    <Page breadcrumbs={[{ label: people.title, link: { to: '/people' } }]} narrow title={title}>
      {mayEdit ? children : <Notice>{w.onlyOffice}</Notice>}
    </Page>
  );
}

const { unitId, title, rank, postGroup } = FACT_KINDS.assignment.fields;
/** Of somebody new the first post is asked as well; whoever is known has posts of their own. */
const POST: Readonly<Record<string, Rule>> = { unitId, title, rank, postGroup };

function PersonForm({ person }: { person?: Person }) {
  const w = useWords(entryWords);
  const today = dayOf(useNow());
  const [saved, setSaved] = useState<{ id: string; name: string }>();
  const initial = {
    ...formOf(fieldsFor(person), person ? { ...person, ...person.facts, fullName: person.name } : {}),
    code: person?.code ?? '',
    leftOn: person?.leftOn ?? '',
    reason: '',
  };
  const name = `person.${person?.id ?? 'new'}`;
  const entry = useEntryForm(name, initial, person?.facts?.version ?? 0);
  const { key, renew } = useIdempotencyKey(name);
  const options = useOptions();
  const [run, { error, loading }] = useMutation(SavePersonDocument, { refetchQueries: ['PersonPage'] });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const input = { ...readPerson(entry.values, person), idempotencyKey: key };
    if (!entry.show(whyNot(entry.values, input, person, today))) return;
    const answer = await run({ variables: { input } }).catch(() => undefined);
    if (!answer?.data || !entry.show(answer.data.savePerson.refusals)) return;
    renew();
    entry.reset();
    setSaved(answer.data.savePerson.person ?? undefined);
  };
  if (saved) {
    return (
      <Confirmation title={w.saved}>
        <Link params={{ id: saved.id }} to="/people/$id">
          {saved.name}
        </Link>
      </Confirmation>
    );
  }
  const text = (field: string) => ({
    id: fieldId(field),
    error: entry.errorOf(field),
    value: entry.values[field] ?? '',
    onChange: (event: { target: { value: string } }) => entry.change(field, event.target.value),
  });
  return (
    <form className={form.panel} noValidate onSubmit={(event) => void send(event)}>
      {entry.isKept && <Notice live>{w.kept}</Notice>}
      <ErrorSummary errors={entry.errors} />
      {error && <Failed error={error} />}
      <TextInput label={w.code} maxLength={PEOPLE_LIMITS.code} {...text('code')} />
      <Fields entry={entry} fields={PERSON_FIELDS} options={options} />
      {person ? (
        <>
          <TextInput description={w.leftOnHint} label={w.optional(w.leftOn)} type="date" {...text('leftOn')} />
          <Textarea description={w.reasonHint} label={w.changeReason} maxLength={TEXT_LIMITS.reason} {...text('reason')} />
        </>
      ) : (
        <>
          <h2>{w.firstPost}</h2>
          <Fields entry={entry} fields={POST} options={options} />
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

function readPerson(form: FormValues, person: Person | undefined): Omit<SavePersonInput, 'idempotencyKey'> {
  const own = valuesOf(PERSON_FIELDS, form) as Pick<SavePersonInput, keyof typeof PERSON_FIELDS>;
  return {
    ...own,
    id: person?.id,
    version: person?.facts?.version,
    code: form.code ?? '',
    leftOn: form.leftOn || null,
    post: person ? undefined : (valuesOf(POST, form) as SavePersonInput['post']),
    reason: form.reason || undefined,
  };
}

/** What the server would say as well, said before it is asked. */
function whyNot(form: FormValues, input: ReturnType<typeof readPerson>, person: Person | undefined, today: string): Refusal[] {
  const fields = fieldsFor(person);
  const wrong = whyNotFields(fields, valuesOf(fields, form), today);
  return [...(wrong.length > 0 ? wrong : whyNotPerson(input, today)), ...whyNoReason(person !== undefined, form)];
}

function fieldsFor(person: Person | undefined): Readonly<Record<string, Rule>> {
  return person ? PERSON_FIELDS : { ...PERSON_FIELDS, ...POST };
}

interface FieldsProps {
  readonly fields: Readonly<Record<string, Rule>>;
  readonly entry: ReturnType<typeof useEntryForm>;
  readonly options: ReturnType<typeof useOptions>;
}

function Fields({ fields, entry, options }: FieldsProps) {
  return Object.entries(fields).map(([name, rule]) => (
    <FactField
      error={entry.errorOf(name)}
      id={fieldId(name)}
      key={name}
      onChange={(value) => entry.change(name, value)}
      options={options}
      rule={rule}
      value={entry.values[name] ?? ''}
    />
  ));
}
