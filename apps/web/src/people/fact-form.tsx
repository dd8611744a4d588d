import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { whyNotFact } from '@vinh-danh/domain/people/fact.rule';
import { type FactKind, factRule } from '@vinh-danh/domain/people/fact-kind';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { dayOf } from '@vinh-danh/domain/time';
import type { FormEvent } from 'react';
import { useNow } from '../app/viewer';
import { ErrorSummary } from '../ui/error-summary';
import form from '../ui/form.module.css';
import { Notice } from '../ui/notice';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useWords } from '../ui/words';
import { EntryChoicesDocument } from './entry.generated';
import { entryWords } from './entry-words';
import { FactField, type FieldOptions, type Option } from './fact-field';
import { formOf, inputOf, valuesOf } from './fact-form-values';
import type { FactRecord } from './fact-records';
import type { FactSubject } from './fact-subject';
import { RecordFactsDocument } from './facts.generated';
import { fieldId, useEntryForm, whyNoReason } from './use-entry-form';

interface FactFormProps {
  readonly kind: FactKind;
  readonly subject: FactSubject;
  /** The record to correct; without one, a new one is entered. */
  readonly record?: FactRecord;
  readonly onSaved: () => void;
}

const NONE: readonly [] = [];

/** Enters a fact, or corrects one. What the form asks for and how it is judged is said by the table of kinds. */
export function FactForm({ kind, subject, record, onSaved }: FactFormProps) {
  const w = useWords(entryWords);
  const today = dayOf(useNow());
  const { fields } = factRule(kind);
  const name = `fact.${subject.id}.${record?.id ?? kind}`;
  const entry = useEntryForm(name, { ...formOf(fields, record?.fields), reason: '' }, record?.version ?? 0);
  const { key, renew } = useIdempotencyKey(name);
  const options = useOptions(subject.initiatives);
  const [run, { error, loading }] = useMutation(RecordFactsDocument, {
    refetchQueries: ['PersonPage', 'UnitPage'],
    awaitRefetchQueries: true,
  });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const values = valuesOf(fields, entry.values);
    const reason = entry.values.reason?.trim() ?? '';
    if (!entry.show([...whyNotFact(kind, values, today), ...whyNoReason(record !== undefined, entry.values)])) return;
    const fact = { id: record?.id, version: record?.version, ...subject.owner, [kind]: inputOf(kind, values) };
    const answer = await run({ variables: { input: { idempotencyKey: key, facts: [fact], reason: reason || undefined } } }).catch(
      () => undefined,
    );
    if (!answer?.data || !entry.show(answer.data.recordFacts.refusals)) return;
    renew();
    entry.reset();
    onSaved();
  };
  return (
    <form className={form.panel} noValidate onSubmit={(event) => void send(event)}>
      {entry.isKept && (
        <Notice live>
          <p>{w.kept}</p>
          <Button onClick={entry.reset} size="compact-sm" variant="default">
            {w.discard}
          </Button>
        </Notice>
      )}
      <ErrorSummary errors={entry.errors} />
      {error && <Failed error={error} />}
      {Object.entries(fields).map(([field, rule]) => (
        <FactField
          error={entry.errorOf(field)}
          id={fieldId(field)}
          key={field}
          onChange={(value) => entry.change(field, value)}
          options={options}
          rule={rule}
          value={entry.values[field] ?? ''}
        />
      ))}
      {record && (
        <Textarea
          description={w.reasonHint}
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

/** What the lists of a form offer. */
export function useOptions(initiative: readonly Option[] = NONE): FieldOptions {
  const { data } = useQuery(EntryChoicesDocument);
  return {
    unit: data?.units.map(({ id, name, depth }) => ({ value: id, name, depth })) ?? NONE,
    award: data?.knownAwards.map(({ key, name }) => ({ value: key, name })) ?? NONE,
    initiative,
  };
}
