import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { whyNotFact } from '@vinh-danh/domain/people/fact.rule';
import { FACT_KINDS } from '@vinh-danh/domain/people/fact-kind';
import { valuesOf as levelsOf, RATING_LEVELS } from '@vinh-danh/domain/people/scales';
import { refusal } from '@vinh-danh/domain/refusal';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { dayOf } from '@vinh-danh/domain/time';
import { type FormEvent, useState } from 'react';
import { useMay, useNow } from '../app/viewer';
import { Confirmation } from '../ui/confirmation';
import { DataTable } from '../ui/data-table';
import { ErrorSummary } from '../ui/error-summary';
import form from '../ui/form.module.css';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { Failed, Loaded } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import { entryWords } from './entry-words';
import { FactField } from './fact-field';
import { valuesOf } from './fact-form-values';
import { RecordFactsDocument } from './facts.generated';
import { peopleWords } from './people-words';
import { UnitPeopleDocument, type UnitPeopleQuery } from './unit-page.generated';
import { fieldId, useEntryForm } from './use-entry-form';

type Person = UnitPeopleQuery['people']['edges'][number]['node'];
const { year, decidedOn, decisionNumber } = FACT_KINDS.rating.fields;
const DECISION = { year, decidedOn, decisionNumber };
const NO_OPTIONS = { unit: [], award: [], initiative: [] };

/** Records one decision on the ratings of everybody in a unit. */
export function UnitRatingsPage() {
  const w = useWords(entryWords);
  const { id } = useParams({ from: '/units/$id/ratings' });
  const people = useQuery(UnitPeopleDocument, { variables: { id } });
  const mayEnter = useMay('enterFacts');
  return (
    <Page breadcrumbs={[{ label: w.units, link: { to: '/units' } }]} lead={w.rateAllLead} title={w.rateAll}>
      {mayEnter ? (
        <Loaded query={people}>{(data) => <Ratings people={data.people.edges.map(({ node }) => node)} unitId={id} />}</Loaded>
      ) : (
        <Notice>{w.onlyOffice}</Notice>
      )}
    </Page>
  );
}

function Ratings({ people, unitId }: { people: readonly Person[]; unitId: string }) {
  const w = useWords(entryWords);
  const today = dayOf(useNow());
  const [count, setCount] = useState<number>();
  const name = `ratings.${unitId}`;
  const entry = useEntryForm(name, { year: today.slice(0, 4), decidedOn: '', decisionNumber: '', overwrite: 'false', reason: '' }, 0);
  const { key, renew } = useIdempotencyKey(name);
  const [run, { error, loading }] = useMutation(RecordFactsDocument, { refetchQueries: ['PersonPage'] });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const decision = valuesOf(DECISION, entry.values);
    const rated = people.filter(({ id }) => entry.values[id]);
    const against = whyNotFact('rating', { ...decision, level: 'GOOD' }, today);
    const nobody = rated.length === 0 ? [refusal('FACT_FIELD_MISSING', { field: w.rateNobody, fieldEnglish: w.rateNobody })] : [];
    if (!entry.show([...against, ...nobody])) return;
    const facts = rated.map(({ id }) => ({ personId: id, rating: { ...decision, level: entry.values[id] } }));
    const input = { idempotencyKey: key, facts, overwrite: entry.values.overwrite === 'true', reason: entry.values.reason || undefined };
    const answer = await run({ variables: { input: input as never } }).catch(() => undefined);
    if (!answer?.data || !entry.show(answer.data.recordFacts.refusals)) return;
    renew();
    entry.reset();
    setCount(answer.data.recordFacts.facts.length);
  };
  if (count !== undefined) {
    return (
      <Confirmation title={w.ratedCount(count)}>
        <Link params={{ id: unitId }} to="/units/$id">
          {w.back}
        </Link>
      </Confirmation>
    );
  }
  return (
    <form className={form.panel} noValidate onSubmit={(event) => void send(event)}>
      {entry.isKept && <Notice live>{w.kept}</Notice>}
      <ErrorSummary errors={entry.errors} />
      {error && <Failed error={error} />}
      {Object.entries(DECISION).map(([field, rule]) => (
        <FactField
          error={entry.errorOf(field)}
          id={fieldId(field)}
          key={field}
          onChange={(value) => entry.change(field, value)}
          options={NO_OPTIONS}
          rule={rule}
          value={entry.values[field] ?? ''}
        />
      ))}
      <Levels onChange={entry.change} people={people} values={entry.values} />
      <Checkbox
        checked={entry.values.overwrite === 'true'}
        label={w.overwrite}
        onChange={(event) => entry.change('overwrite', String(event.target.checked))}
      />
      {entry.values.overwrite === 'true' && (
        <Textarea
          error={entry.errorOf('reason')}
          id={fieldId('reason')}
          label={w.reason}
          maxLength={TEXT_LIMITS.reason}
          onChange={(event) => entry.change('reason', event.target.value)}
          value={entry.values.reason ?? ''}
        />
      )}
      <div>
        <Button loading={loading} type="submit">
          {w.save}
        </Button>
      </div>
    </form>
  );
}

interface LevelsProps {
  readonly people: readonly Person[];
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (personId: string, level: string) => void;
}

function Levels({ people, values, onChange }: LevelsProps) {
  const w = useWords(entryWords);
  const p = useWords(peopleWords);
  const t = useText();
  const data = [
    { value: '', label: w.noLevel },
    ...levelsOf(RATING_LEVELS).map((level) => ({ value: level, label: t(RATING_LEVELS[level]) })),
  ];
  return (
    <DataTable
      caption={w.people}
      columns={[
        { key: 'name', label: p.name, rowHeader: true, cell: (person) => person.name },
        { key: 'post', label: p.post, cell: (person) => person.title },
        {
          key: 'level',
          label: p.level,
          cell: (person) => (
            <NativeSelect
              aria-label={w.levelOf(person.name)}
              data={data}
              onChange={(event) => onChange(person.id, event.target.value)}
              value={values[person.id] ?? ''}
            />
          ),
        },
      ]}
      rowKey={(person) => person.id}
      rows={people}
    />
  );
}
