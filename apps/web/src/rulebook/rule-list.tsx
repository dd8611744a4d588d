import { Button, Checkbox } from '@mantine/core';
import { useWords } from '../ui/words';
import { draftWords } from './draft-words';
import { useEditing } from './editing';
import type { FieldProps, OuterFieldProps } from './field-props';
import { useFieldWords } from './field-words';
import { fieldIdAt, useFormSetting } from './form-setting';
import styles from './rule-fields.module.css';
import { blankOf, type RuleSchema } from './rule-schema';

/** Lists of codes of units, wherever a rule has them. */
const NAMES_UNITS: ReadonlySet<string> = new Set(['units', 'exceptUnits', 'exempt']);

/** A list: ticked where its items are a choice of known ones, written row by row where not. */
export function RuleList(props: OuterFieldProps) {
  const choices = useChoices(props);
  return choices ? <Ticked {...props} choices={choices} /> : <Rows {...props} />;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

function useChoices({ schema, name }: FieldProps): readonly Choice[] | undefined {
  const words = useFieldWords();
  const { awards, units } = useFormSetting();
  const items = schema.items ?? {};
  if (items.form === 'award') return awards;
  if (items.form === 'unit' || NAMES_UNITS.has(name)) return units;
  return items.enum?.map((value) => ({ value, label: words.value(value, name) }));
}

function Ticked({ name, place, value, onChange, required, choices }: FieldProps & { choices: readonly Choice[] }) {
  const words = useFieldWords();
  const { errorAt } = useFormSetting();
  const held: readonly string[] = Array.isArray(value) ? value : [];
  const known = new Set(choices.map((choice) => choice.value));
  const all = [...choices, ...held.filter((each) => !known.has(each)).map((each) => ({ value: each, label: each }))];
  const change = (changed: readonly string[]) => onChange(changed.length === 0 && !required ? undefined : changed);
  const error = errorAt(place);
  return (
    <fieldset className={styles.group} id={fieldIdAt(place)} tabIndex={-1}>
      <legend>{words.field(name)}</legend>
      {error && <p className={styles.error}>{error}</p>}
      <div className={styles.ticks}>
        {all.map((choice) => (
          <Checkbox
            checked={held.includes(choice.value)}
            key={choice.value}
            label={choice.label}
            onChange={({ target }) => change(target.checked ? [...held, choice.value] : held.filter((each) => each !== choice.value))}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Rows({ schema, name, place, value, onChange, required, Field }: OuterFieldProps) {
  const words = useFieldWords();
  const { errorAt } = useFormSetting();
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const items: RuleSchema = schema.items ?? {};
  const error = errorAt(place);
  const w = useWords(draftWords);
  const { freshId } = useEditing();
  const change = (changed: readonly unknown[]) => onChange(changed.length === 0 && !required ? undefined : changed);
  const begun = (shape: RuleSchema) => {
    const blank = blankOf(shape);
    return shape.properties?.id ? { ...(blank as object), id: freshId(name) } : blank;
  };
  return (
    <fieldset className={styles.group} id={fieldIdAt(place)} tabIndex={-1}>
      <legend>{words.field(name)}</legend>
      {error && <p className={styles.error}>{error}</p>}
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: every field is controlled, so a row is nothing but its place
        <div className={styles.row} key={index}>
          <div className={styles.fields}>
            <Field
              name={`${name}.item`}
              onChange={(changed) => change(rows.map((other, at) => (at === index ? changed : other)))}
              place={`${place}.${index}`}
              required
              schema={items}
              value={row}
            />
          </div>
          <Button
            aria-label={w.removeRow(index + 1, words.field(name))}
            onClick={() => change(rows.filter((_, at) => at !== index))}
            size="compact-sm"
            variant="subtle"
          >
            {w.remove}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => change([...rows, begun(items)])} size="compact-sm" variant="default">
          {w.addRow}
        </Button>
      </div>
    </fieldset>
  );
}
