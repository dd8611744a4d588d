import { dayText } from '../format';
import { type Refusal, refusal } from '../refusal';
import type { Text } from '../text';
import { whyTooLong } from '../text-length.rule';
import type { Day } from '../time';

/** Lengths in characters; the columns hold the same. */
export const PEOPLE_LIMITS = { code: 40, name: 120, unitName: 200 } as const;

const LABELS = {
  code: { vi: 'Mã', en: 'Code' },
  name: { vi: 'Họ và tên', en: 'Full name' },
  unitName: { vi: 'Tên phòng, đơn vị', en: 'Name of the unit' },
  englishName: { vi: 'Tên tiếng Anh', en: 'English name' },
} as const satisfies Readonly<Record<string, Text>>;

/** A person as they are entered. */
export interface AskedPerson {
  readonly code: string;
  readonly fullName: string;
  readonly bornOn?: Day | null;
  readonly serviceStartedOn: Day;
  readonly leftOn?: Day | null;
}

/** Why a person may not be entered like this. */
export function whyNotPerson(person: AskedPerson, today: Day): Refusal[] {
  return [
    ...whyNotText('code', person.code, PEOPLE_LIMITS.code, LABELS.code),
    ...whyNotText('fullName', person.fullName, PEOPLE_LIMITS.name, LABELS.name),
    ...whyNotPast('bornOn', { vi: 'Ngày sinh', en: 'Day of birth' }, person.bornOn, today),
    ...whyNotInOrder('serviceStartedOn', person.bornOn, person.serviceStartedOn),
    ...whyNotInOrder('leftOn', person.serviceStartedOn, person.leftOn),
  ];
}

/** Why a unit may not be entered like this. */
export function whyNotUnit(unit: {
  readonly code: string;
  readonly name: string;
  readonly englishName: string;
  readonly foundedOn?: Day | null;
  readonly dissolvedOn?: Day | null;
}): Refusal[] {
  return [
    ...whyNotText('code', unit.code, PEOPLE_LIMITS.code, LABELS.code),
    ...whyNotText('name', unit.name, PEOPLE_LIMITS.unitName, LABELS.unitName),
    ...whyNotText('englishName', unit.englishName, PEOPLE_LIMITS.unitName, LABELS.englishName),
    ...whyNotInOrder('dissolvedOn', unit.foundedOn, unit.dissolvedOn),
  ];
}

function whyNotText(field: string, value: string, limit: number, label: Text): Refusal[] {
  const text = value.trim();
  if (text === '') return [refusal('FACT_FIELD_MISSING', { field: label.vi, fieldEnglish: label.en }, { field })];
  return whyTooLong(text, limit, label, field);
}

function whyNotPast(field: string, label: Text, day: Day | null | undefined, today: Day): Refusal[] {
  if (!day || day <= today) return [];
  const { vi, en } = dayText(day);
  return [refusal('FACT_DAY_AHEAD', { field: label.vi, fieldEnglish: label.en, day: vi, dayEnglish: en }, { field })];
}

function whyNotInOrder(field: string, first: Day | null | undefined, last: Day | null | undefined): Refusal[] {
  if (!first || !last || first <= last) return [];
  const [a, b] = [dayText(first), dayText(last)];
  return [refusal('FACT_SPAN_REVERSED', { from: a.vi, fromEnglish: a.en, until: b.vi, untilEnglish: b.en }, { field })];
}
