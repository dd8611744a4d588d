import type { Text } from '../text';
import { CHOICES, type FactField } from './fact-kind';

/** What codes and names in a file stand for. */
export interface CellNames {
  /** Id of a unit by its code. */
  readonly unitId: (code: string) => string | undefined;
  /** Key of an award by its key or its name. */
  readonly awardKey: (name: string) => string | undefined;
}

/**
 * The value of a cell as a form would send it: days as people write them, choices by their official names, numbers with a decimal
 * comma. What cannot be read stays as it is, so that the rules say what is wrong with it; an empty cell is null.
 */
export function readCell(field: FactField, cell: string, names: CellNames): unknown {
  const text = cell.trim().normalize('NFC');
  if (text === '') return field.type === 'yesOrNo' ? false : null;
  switch (field.type) {
    case 'day':
      return readDay(text);
    case 'year':
    case 'number':
      return readNumber(text) ?? text;
    case 'yesOrNo':
      return readYesOrNo(text);
    case 'choice':
      return readChoice(CHOICES[field.of], text);
    case 'unit':
      return names.unitId(text) ?? text;
    case 'award':
      return names.awardKey(text) ?? text;
    default:
      return text;
  }
}

/** `15/3/2017`, `15-03-2017`, `15.3.2017` and `2017-03-15` as `2017-03-15`. */
export function readDay(text: string): string {
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!written) return text.slice(0, text.includes('T') ? 10 : undefined);
  const [, day, month, year] = written as unknown as [string, string, string, string];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `1.234,5` as Vietnamese write it, and `1234.5`. Undefined for what is no number. */
export function readNumber(text: string): number | undefined {
  const plain = text.replace(/\s/g, '');
  if (/^-?\d+([.]\d+)?$/.test(plain)) return Number(plain);
  if (/^-?\d{1,3}([.]\d{3})*(,\d+)?$|^-?\d+,\d+$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'));
  return undefined;
}

const YES = ['co', 'x', 'yes', 'true', '1', 'dung'];
const NO = ['khong', 'no', 'false', '0', 'sai'];

function readYesOrNo(text: string): boolean | string {
  const folded = foldName(text);
  if (YES.includes(folded)) return true;
  return NO.includes(folded) ? false : text;
}

/** The key of a choice, by the key itself or by its name in either language. */
export function readChoice(choices: Readonly<Record<string, Text>>, text: string): string {
  const sought = foldName(text);
  const found = Object.entries(choices).find(([key, name]) => [key, name.vi, name.en].some((each) => foldName(each) === sought));
  return found ? found[0] : text;
}

/** A name for comparing: without accents, capitals and double spaces. */
export function foldName(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}
