import { NativeSelect } from '@mantine/core';
import type { ComponentType } from 'react';
import { useWords } from '../ui/words';
import { draftWords } from './draft-words';
import type { OuterFieldProps } from './field-props';
import { useFieldWords } from './field-words';
import { fieldIdAt, useFormSetting } from './form-setting';
import styles from './rule-fields.module.css';
import { blankOf, optionKey, optionOf, optionsOf, type RuleSchema } from './rule-schema';

const NOT_SAID = '';

interface RuleOptionProps extends OuterFieldProps {
  /** Draws the fields of a way of writing that has several. */
  readonly Fields: ComponentType<Pick<OuterFieldProps, 'schema' | 'place' | 'value' | 'onChange'>>;
}

/** A value that may be written in several ways: the way is chosen first, then its own fields are asked. */
export function RuleOption({ schema, name, place, value, onChange, required, Field, Fields }: RuleOptionProps) {
  const words = useFieldWords();
  const w = useWords(draftWords);
  const { errorAt } = useFormSetting();
  const options = optionsOf(schema) ?? [];
  const chosen = value === undefined && !required ? undefined : optionOf(options, value);
  const choose = (key: string) => {
    const option = options.find((each) => optionKey(each) === key);
    onChange(option && blankOf(option));
  };
  return (
    <fieldset className={styles.group}>
      <legend>{words.field(name)}</legend>
      <div className={styles.fields}>
        <NativeSelect
          aria-label={words.field(name)}
          data={[
            ...(required ? [] : [{ value: NOT_SAID, label: w.notSaid }]),
            ...options.map((option) => ({ value: optionKey(option), label: words.value(optionKey(option), name) })),
          ]}
          error={errorAt(place)}
          id={fieldIdAt(place)}
          onChange={({ target }) => choose(target.value)}
          value={chosen ? optionKey(chosen) : NOT_SAID}
        />
        {chosen?.type === 'object' && <Fields onChange={onChange} place={place} schema={chosen} value={value} />}
        {chosen && isWritten(chosen) && <Field name={name} onChange={onChange} place={place} required schema={chosen} value={value} />}
      </div>
    </fieldset>
  );
}

/** Whether a way of writing leaves something to be written that is not a group of fields. */
function isWritten({ type, const: only }: RuleSchema): boolean {
  return only === undefined && type !== 'object' && type !== 'null';
}
