import { useLanguage } from '../ui/words';
import { FIELDS } from './field-names';
import { VALUES } from './value-names';

type Names = Readonly<Record<string, readonly [vi: string, en: string]>>;

/** The word of a key; a key that a layer of the reader's own brings along stands for itself. */
function wordOf(names: Names, keys: readonly string[], language: 'vi' | 'en'): string {
  const name = keys.map((key) => names[key]).find((found) => found !== undefined);
  return name?.[language === 'vi' ? 0 : 1] ?? keys.at(-1) ?? '';
}

/** The words of the fields from which rules are written, and of the values that they choose from: they are found by keys that are data. */
export function useFieldWords() {
  const { language } = useLanguage();
  return {
    field: (name: string) => wordOf(FIELDS, [name], language),
    /** @param of the field that the value belongs to: one word may mean two things */
    value: (value: string, of: string) => wordOf(VALUES, [`${of.replace(/\.item$/, '')}.${value}`, value], language),
  };
}
