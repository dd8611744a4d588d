import { dayText } from '../format';
import { type Refusal, refusal } from '../refusal';
import type { Text } from '../text';
import type { Day } from '../time';
import { CHOICES, type FactField, type FactKind, factRule } from './fact-kind';

/** What was typed in, by field. */
export type FactValues = Readonly<Record<string, unknown>>;

/** Nobody who is still served was rewarded before this year. */
const FIRST_YEAR = 1945;
const MOST_ITEMS = 200;
const MOST_PEOPLE = 20;

/** Why this fact may not be recorded as it stands, whoever enters it; each refusal names its field. Empty: it may. */
export function whyNotFact(kind: FactKind, values: FactValues, today: Day): Refusal[] {
  const { fields } = factRule(kind);
  const wrong = whyNotFields(fields, values, today);
  return wrong.length > 0 ? wrong : [...whyNotTogether(kind, values), ...whyNotSpan(kind, values), ...whyNotPlace(kind, values)];
}

/** What is wrong with the values of some fields, each for itself. */
export function whyNotFields(fields: Readonly<Record<string, FactField>>, values: FactValues, today: Day): Refusal[] {
  return Object.entries(fields).flatMap(([name, field]) => whyNotField(name, field, values[name], today));
}

function whyNotField(name: string, field: FactField, value: unknown, today: Day): Refusal[] {
  const label = { field: field.label.vi, fieldEnglish: field.label.en };
  const refuse = { field: name };
  if (isEmpty(value)) return field.optional ? [] : [refusal('FACT_FIELD_MISSING', label, refuse)];
  const expected = whatIsExpected(field, value, today);
  if (expected) return [refusal('FACT_FIELD_WRONG', { ...label, expected: expected.vi, expectedEnglish: expected.en }, refuse)];
  if (field.type === 'day' && !field.mayBeAhead && (value as Day) > today) {
    const { vi, en } = dayText(value as Day);
    return [refusal('FACT_DAY_AHEAD', { ...label, day: vi, dayEnglish: en }, refuse)];
  }
  return [];
}

/** What should stand there instead; undefined when the value fits. */
function whatIsExpected(field: FactField, value: unknown, today: Day): Text | undefined {
  const expected: Expectation<FactField> = EXPECTED[field.type] as Expectation<FactField>;
  return expected(field, value, today);
}

type Expectation<Field extends FactField> = (field: Field, value: unknown, today: Day) => Text | undefined;
type Expectations = { readonly [Type in FactField['type']]: Expectation<Extract<FactField, { type: Type }>> };

const isPick: Expectation<FactField> = (_field, value) =>
  typeof value === 'string' ? undefined : { vi: 'một lựa chọn trong danh sách', en: 'one of the list' };

const EXPECTED: Expectations = {
  text: ({ most }, value) =>
    typeof value === 'string' && value.trim().length <= most
      ? undefined
      : { vi: `nhiều nhất ${most} ký tự`, en: `at most ${most} characters` },
  day: (_field, value) =>
    isDay(value) ? undefined : { vi: 'một ngày có thật, ví dụ 15/03/2017', en: 'a day of the calendar, e.g. 2017-03-15' },
  year: (_field, value, today) => {
    const thisYear = Number(today.slice(0, 4));
    return Number.isInteger(value) && (value as number) >= FIRST_YEAR && (value as number) <= thisYear
      ? undefined
      : { vi: `một năm từ ${FIRST_YEAR} đến ${thisYear}`, en: `a year from ${FIRST_YEAR} to ${thisYear}` };
  },
  number: (field, value) => (isNumber(value, field) ? undefined : numberText(field)),
  yesOrNo: (_field, value) => (typeof value === 'boolean' ? undefined : { vi: '“có” hoặc “không”', en: '“yes” or “no”' }),
  choice: ({ of }, value) =>
    typeof value === 'string' && Object.hasOwn(CHOICES[of], value) ? undefined : choiceText(Object.values(CHOICES[of])),
  points: (_field, value) =>
    isPoints(value)
      ? undefined
      : { vi: `điểm của nhiều nhất ${MOST_ITEMS} mục, mỗi mục một số`, en: `a number for each of at most ${MOST_ITEMS} items` },
  people: (_field, value) =>
    Array.isArray(value) && value.length <= MOST_PEOPLE
      ? undefined
      : { vi: `nhiều nhất ${MOST_PEOPLE} người`, en: `at most ${MOST_PEOPLE} people` },
  award: isPick,
  unit: isPick,
  initiative: isPick,
};

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const instant = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value);
}

function isNumber(value: unknown, { whole, least }: { whole?: true; least?: number }): boolean {
  return typeof value === 'number' && Number.isFinite(value) && (!whole || Number.isInteger(value)) && value >= (least ?? value);
}

function numberText({ whole, least }: { whole?: true; least?: number }): Text {
  const from = least === undefined ? { vi: '', en: '' } : { vi: ` từ ${least} trở lên`, en: ` of at least ${least}` };
  return { vi: `${whole ? 'một số nguyên' : 'một số'}${from.vi}`, en: `${whole ? 'a whole number' : 'a number'}${from.en}` };
}

function choiceText(names: readonly Text[]): Text {
  return {
    vi: `một trong: ${names.map((name) => name.vi).join('; ')}`,
    en: `one of: ${names.map((name) => name.en).join('; ')}`,
  };
}

function isPoints(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const points = Object.values(value);
  return points.length <= MOST_ITEMS && points.every((each) => isNumber(each, {}));
}

function whyNotTogether(kind: FactKind, values: FactValues): Refusal[] {
  const { fields, together = [] } = factRule(kind);
  return together.flatMap((names) => {
    const missing = names.filter((name) => isEmpty(values[name]));
    if (missing.length === 0 || missing.length === names.length) return [];
    return missing.map((name) => {
      const label = fields[name]?.label;
      return refusal('FACT_FIELD_MISSING', { field: label?.vi ?? name, fieldEnglish: label?.en ?? name }, { field: name });
    });
  });
}

function whyNotSpan(kind: FactKind, values: FactValues): Refusal[] {
  const [from, until] = factRule(kind).span ?? [];
  const [first, last] = [from && values[from], until && values[until]] as [Day | undefined, Day | undefined];
  if (!first || !last || first <= last) return [];
  const [a, b] = [dayText(first), dayText(last)];
  return [refusal('FACT_SPAN_REVERSED', { from: a.vi, fromEnglish: a.en, until: b.vi, untilEnglish: b.en }, { field: until })];
}

function whyNotPlace(kind: FactKind, { place, members }: FactValues): Refusal[] {
  if (kind !== 'blockRank' || (place as number) <= (members as number)) return [];
  return [refusal('BLOCK_PLACE_BEYOND', { place: place as number, members: members as number }, { field: 'place' })];
}

/** The values of a kind's own fields, tidied: texts trimmed, what is empty null. What the kind does not know is left out. */
export function tidiedFact(kind: FactKind, values: FactValues): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(factRule(kind).fields).map(([name, field]) => {
      const value = values[name];
      if (isEmpty(value)) return [name, null];
      return [name, field.type === 'text' ? (value as string).trim().normalize('NFC') : value];
    }),
  );
}
