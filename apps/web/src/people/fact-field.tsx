import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { CHOICES, type FactField as Rule } from '@vinh-danh/domain/people/fact-kind';
import { valuesOf as keysOf } from '@vinh-danh/domain/people/scales';
import type { Text } from '@vinh-danh/domain/text';
import { useText, useWords } from '../ui/words';
import { Coauthors } from './coauthors';
import { entryWords } from './entry-words';

/** Something to choose, with how deep it stands in a tree. */
export interface Option {
  readonly value: string;
  readonly name: Text;
  readonly depth?: number;
}

/** What lists of the organisation offer. */
export interface FieldOptions {
  readonly unit: readonly Option[];
  readonly award: readonly Option[];
  readonly initiative: readonly Option[];
}

interface FactFieldProps {
  readonly id: string;
  readonly rule: Rule;
  readonly value: string;
  readonly error?: string;
  readonly options: FieldOptions;
  readonly onChange: (value: string) => void;
}

/** From so many characters on a text is written on several lines. */
const LONG_TEXT = 300;

/** One field of a fact, in the shape that its table asks for. */
export function FactField({ id, rule, value, error, options, onChange }: FactFieldProps) {
  const w = useWords(entryWords);
  const t = useText();
  const label = rule.optional ? w.optional(t(rule.label)) : t(rule.label);
  const shared = { id, label, error, value, onChange: (event: { target: { value: string } }) => onChange(event.target.value) };
  switch (rule.type) {
    case 'text':
      return rule.most > LONG_TEXT ? (
        <Textarea autosize maxLength={rule.most} {...shared} />
      ) : (
        <TextInput maxLength={rule.most} {...shared} />
      );
    case 'day':
      return <TextInput type="date" {...shared} />;
    case 'year':
    case 'number':
      return <TextInput inputMode="decimal" maxLength={20} {...shared} />;
    case 'yesOrNo':
      return <Checkbox checked={value === 'true'} id={id} label={label} onChange={(event) => onChange(String(event.target.checked))} />;
    case 'points':
      return <Textarea autosize description={w.pointsHint} minRows={3} {...shared} />;
    case 'people':
      return <Coauthors id={id} label={label} onChange={onChange} value={value} />;
    case 'choice': {
      const choices: Readonly<Record<string, Text>> = CHOICES[rule.of];
      return <Choice options={keysOf(choices).map((key) => ({ value: key, name: choices[key] as Text }))} {...shared} />;
    }
    default:
      return <Choice options={options[rule.type]} {...shared} />;
  }
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly error?: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (event: { target: { value: string } }) => void;
}

function Choice({ options, ...shared }: ChoiceProps) {
  const w = useWords(entryWords);
  const t = useText();
  // Non-breaking spaces show the tree: a list of options keeps no other.
  const data = options.map(({ value, name, depth = 0 }) => ({ value, label: `${'\u00a0\u00a0'.repeat(depth)}${t(name)}` }));
  const known = shared.value === '' || options.some(({ value }) => value === shared.value);
  return (
    <NativeSelect
      data={[{ value: '', label: w.choose }, ...data, ...(known ? [] : [{ value: shared.value, label: shared.value }])]}
      {...shared}
    />
  );
}
