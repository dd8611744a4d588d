import { useLanguage } from '../ui/words';
import { FIELDS } from './field-names';
import { VALUES } from './value-names';

type Names = Readonly<Record<string, readonly [vi: string, en: string]>>;

/** The word of a key; a key that a layer of the reader's own brings along stands for itself. */
function wordOf(names: Names, keys: readonly string[], language: 'vi' | 'en'): string {
  const name = keys.map((key) => names[key]).find((found) => found !== undefined);
  return name?.[language === 'vi' ? 0 : 1] ?? keys.at(-1) ?? '';
}

/** The words of the fields from which rules are written, and of the values that they choose from. */
export function useFieldWords() {
  const { language } = useLanguage();
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  return {
    field: (name: string) => wordOf(FIELDS, [name], language),
    /** @param of the field that the value belongs to: one word may mean two things */
    value: (value: string, of: string) => wordOf(VALUES, [`${of.replace(/\.item$/, '')}.${value}`, value], language),
    language: (of: 'vi' | 'en') => (of === 'vi' ? say('Tiếng Việt', 'Vietnamese') : say('Tiếng Anh', 'English')),
    choose: say('Chọn…', 'Choose…'),
    notSaid: say('Không quy định', 'Not said'),
    applies: say('Có quy định', 'It is said'),
    add: say('Thêm dòng', 'Add a row'),
    remove: say('Bỏ', 'Remove'),
    removeRow: (row: number, list: string) => say(`Bỏ dòng ${row} của “${list}”`, `Remove row ${row} of “${list}”`),
    unknownKind: (kind: string) => say(`Loại điều kiện “${kind}” không còn dùng.`, `The kind of condition “${kind}” is no longer in use.`),
  };
}
