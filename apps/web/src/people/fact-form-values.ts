import type { FactField, FactKind } from '@vinh-danh/domain/people/fact-kind';
import { factRule } from '@vinh-danh/domain/people/fact-kind';
import { readNumber } from '@vinh-danh/domain/people/read-cell';

/** What stands in the fields of a form: each as text, a list of people by their ids. */
export type FormValues = Readonly<Record<string, string>>;

/** The form of a record, or an empty one. */
export function formOf(fields: Readonly<Record<string, FactField>>, record: Readonly<Record<string, unknown>> = {}): FormValues {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, textOf(field, record[name])]));
}

function textOf({ type }: FactField, value: unknown): string {
  if (value === null || value === undefined) return type === 'yesOrNo' ? 'false' : '';
  if (type === 'points')
    return Object.entries(value as Record<string, number>)
      .map(([item, points]) => `${item}: ${points}`)
      .join('\n');
  if (type === 'people') return (value as string[]).join(' ');
  if (type === 'number') return String(value).replace('.', ',');
  return String(value);
}

/** What the rules judge: numbers as numbers, an empty field as nothing. What cannot be read stays as it is, for them to say so. */
export function valuesOf(fields: Readonly<Record<string, FactField>>, form: FormValues): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, readField(field, form[name] ?? '')]));
}

function readField({ type }: FactField, text: string): unknown {
  if (type === 'yesOrNo') return text === 'true';
  if (text.trim() === '') return null;
  if (type === 'year' || type === 'number') return readNumber(text) ?? text;
  if (type === 'people') return text.split(' ');
  return type === 'points' ? readPoints(text) : text.trim();
}

/** `Mục I: 12,5`, one a line. A line that cannot be read makes the whole unreadable. */
function readPoints(text: string): Record<string, number> | string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const pairs = lines
    .map((line) => /^(.+):\s*(\S+)\s*$/.exec(line))
    .map((found) => found && [found[1]?.trim(), readNumber(found[2] ?? '')]);
  return pairs.every((pair) => pair && pair[1] !== undefined) ? Object.fromEntries(pairs as [string, number][]) : text;
}

/** The values as the API takes them: points as a list of items. */
export function inputOf(kind: FactKind, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const input = Object.entries(values).map(([name, value]) => {
    const isPoints = factRule(kind).fields[name]?.type === 'points';
    return [name, isPoints && value ? Object.entries(value as object).map(([item, points]) => ({ item, points })) : value];
  });
  return Object.fromEntries(input);
}
