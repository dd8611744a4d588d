import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { Tag } from '../ui/tag';
import { useWords } from '../ui/words';
import { draftWords } from './draft-words';
import type { FieldProps } from './field-props';
import { useFieldWords } from './field-words';
import { fieldIdAt, useFormSetting } from './form-setting';
import styles from './rule-fields.module.css';
import { RuleList } from './rule-list';
import { RuleOption } from './rule-option';
import { blankOf, optionsOf, type RuleSchema } from './rule-schema';

interface FieldsProps {
  readonly schema: RuleSchema;
  readonly place: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** Keys that are asked for elsewhere. */
  readonly without?: readonly string[];
}

/** What every rule carries stands below what the rule itself says. */
const CARRIED: readonly string[] = ['wording', 'inForce', 'delegates', 'source'];

/** One field for each key of a rule, in the order in which its shape names them. */
export function RuleFields({ schema, place, value, onChange, without = [] }: FieldsProps) {
  const held = recordOf(value);
  return (
    Object.entries(schema.properties ?? {})
      // An id is given by the editor; a kind was chosen before.
      .filter(([name]) => name !== 'id' && name !== 'kind' && !without.includes(name))
      .sort(([one], [other]) => CARRIED.indexOf(one) - CARRIED.indexOf(other))
      .map(([name, property]) => (
        <RuleField
          key={name}
          name={name}
          onChange={(changed) => onChange(changed === undefined ? leftOut(held, name) : { ...held, [name]: changed })}
          place={`${place}.${name}`}
          required={schema.required?.includes(name) ?? false}
          schema={property}
          value={held[name]}
        />
      ))
  );
}

/** The field that fits the shape of a value. */
export function RuleField(props: FieldProps) {
  const { schema, name } = props;
  // A key is what its owner is named by, not a choice of something that exists.
  if (name === 'key') return <Written {...props} />;
  if (schema.form === 'text') return <TextField {...props} />;
  if (optionsOf(schema)) return <RuleOption {...props} Field={RuleField} Fields={RuleFields} />;
  if (schema.type === 'array') return <RuleList {...props} Field={RuleField} />;
  if (schema.type === 'object') return <Group {...props} />;
  if (schema.type === 'boolean') return <YesNo {...props} />;
  if (name === 'criterion') return <CriterionChoice {...props} />;
  if (schema.enum || schema.form === 'award' || schema.form === 'unit') return <Choice {...props} />;
  return <Written {...props} />;
}

function Written({ schema, name, place, value, onChange, required }: FieldProps) {
  const words = useFieldWords();
  const { errorAt } = useFormSetting();
  const isNumber = schema.type === 'number' || schema.type === 'integer';
  return (
    <TextInput
      error={errorAt(place)}
      id={fieldIdAt(place)}
      inputMode={isNumber ? 'decimal' : undefined}
      label={words.field(name)}
      max={schema.maximum !== undefined && schema.maximum < Number.MAX_SAFE_INTEGER ? schema.maximum : undefined}
      maxLength={schema.maxLength}
      min={schema.minimum}
      onChange={({ target }) => onChange(read(target.value, isNumber, required))}
      required={required}
      step={schema.type === 'integer' ? 1 : 'any'}
      type={isNumber ? 'number' : schema.format === 'date' ? 'date' : 'text'}
      value={typeof value === 'string' || typeof value === 'number' ? value : ''}
    />
  );
}

/** An optional field that is emptied is not said at all; a number that is not there stays visibly missing. */
function read(text: string, isNumber: boolean, required = false): unknown {
  if (text === '') return required && !isNumber ? '' : undefined;
  return isNumber ? Number(text) : text;
}

function TextField({ name, place, value, onChange, required }: FieldProps) {
  const words = useFieldWords();
  const w = useWords(draftWords);
  const { errorAt } = useFormSetting();
  const held = recordOf(value);
  const change = (language: 'vi' | 'en') => (event: { target: { value: string } }) => {
    const changed = { vi: '', en: '', ...held, [language]: event.target.value };
    onChange(!required && changed.vi === '' && changed.en === '' ? undefined : changed);
  };
  return (
    <fieldset className={styles.both}>
      <legend>{words.field(name)}</legend>
      {(['vi', 'en'] as const).map((language) => (
        <Textarea
          autosize
          error={errorAt(`${place}.${language}`) ?? (language === 'vi' ? errorAt(place) : undefined)}
          id={fieldIdAt(`${place}.${language}`)}
          key={language}
          label={language === 'vi' ? w.inVietnamese : w.inEnglish}
          lang={language}
          minRows={1}
          onChange={change(language)}
          required={required}
          value={String(held[language] ?? '')}
        />
      ))}
    </fieldset>
  );
}

interface ChoiceProps extends FieldProps {
  /** Left out, the choices follow from the shape. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ schema, name, place, value, onChange, required, choices: given }: ChoiceProps) {
  const words = useFieldWords();
  const w = useWords(draftWords);
  const { awards, units, errorAt } = useFormSetting();
  const listed = (schema.enum ?? []).map((each) => ({ value: each, label: words.value(each, name) }));
  const choices = given ?? (schema.form === 'award' ? awards : schema.form === 'unit' ? units : listed);
  const known = choices.some((choice) => choice.value === value);
  const others = [
    ...(required && known ? [] : [{ value: '', label: required ? w.chooseValue : w.notSaid }]),
    ...(!known && typeof value === 'string' && value !== '' ? [{ value, label: value }] : []),
  ];
  return (
    <NativeSelect
      data={[...others, ...choices]}
      error={errorAt(place)}
      id={fieldIdAt(place)}
      label={words.field(name)}
      onChange={({ target }) => onChange(target.value === '' && !required ? undefined : target.value)}
      required={required}
      value={typeof value === 'string' ? value : ''}
    />
  );
}

function CriterionChoice(props: FieldProps) {
  const { criteria } = useFormSetting();
  return <Choice {...props} choices={criteria} />;
}

function YesNo({ name, place, value, onChange, required }: FieldProps) {
  const words = useFieldWords();
  return (
    <Checkbox
      checked={value === true}
      id={fieldIdAt(place)}
      label={words.field(name)}
      onChange={({ target }) => onChange(target.checked || required ? target.checked : undefined)}
    />
  );
}

/** Values that belong together. Where they may be left out they open on demand. */
function Group({ schema, name, place, value, onChange, required }: FieldProps) {
  const words = useFieldWords();
  const w = useWords(draftWords);
  const { errorAt } = useFormSetting();
  const fields = (
    <div className={styles.fields}>
      <RuleFields onChange={onChange} place={place} schema={schema} value={value} />
    </div>
  );
  if (!required && value === undefined) {
    return <Checkbox checked={false} id={fieldIdAt(place)} label={words.field(name)} onChange={() => onChange(blankOf(schema))} />;
  }
  if (schema.form === 'citation') {
    return (
      <details className={styles.source} id={fieldIdAt(place)}>
        <summary>
          {words.field(name)} {errorAt(`${place}.*`) && <Tag tone="no">{w.faulty}</Tag>}
        </summary>
        {fields}
      </details>
    );
  }
  return (
    <fieldset className={styles.group} id={fieldIdAt(place)}>
      <legend>{words.field(name)}</legend>
      {!required && <Checkbox checked label={w.isSaid} onChange={() => onChange(undefined)} />}
      {fields}
    </fieldset>
  );
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}

function leftOut(held: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  const { [name]: _, ...others } = held;
  return others;
}
