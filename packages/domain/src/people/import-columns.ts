import type { Text } from '../text';
import { type FactField, type FactKind, FIRST_POST_FIELDS, factRule, PERSON_FIELDS } from './fact-kind';
import { foldName } from './read-cell';

/** What a file can be of: people, or one kind of fact. */
export const IMPORT_KINDS = [
  'person',
  'assignment',
  'rating',
  'honour',
  'leave',
  'study',
  'discipline',
  'inquiry',
  'indicator',
  'clearance',
  'scoreSheet',
  'blockRank',
] as const satisfies readonly ('person' | FactKind)[];
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** A column of a file. */
export interface ImportColumn {
  readonly name: string;
  readonly label: Text;
  readonly required: boolean;
}

/** Rows in one file; more take too long for one answer. */
export const MOST_ROWS = 1_000;

const CODE: ImportColumn = { name: 'code', label: { vi: 'Mã', en: 'Code' }, required: true };

/** The columns of a file of this kind. Points by item and lists of people do not fit into a cell and are left to the form. */
export function columnsOf(kind: ImportKind): readonly ImportColumn[] {
  if (kind === 'person') return [CODE, ...columns({ ...PERSON_FIELDS, ...FIRST_POST_FIELDS })];
  return [{ ...CODE, label: { vi: 'Mã người hoặc đơn vị', en: 'Code of the person or unit' } }, ...columns(factRule(kind).fields)];
}

function columns(fields: Readonly<Record<string, FactField>>): ImportColumn[] {
  return Object.entries(fields)
    .filter(([, field]) => fitsIntoACell(field))
    .map(([name, { label, optional, type }]) => ({ name, label, required: !optional && type !== 'yesOrNo' }));
}

function fitsIntoACell({ type }: FactField): boolean {
  return type !== 'points' && type !== 'people';
}

/** Where each column stands in a header; it is known by its name in either language, whatever its accents and capitals. */
export function readHeader(kind: ImportKind, header: readonly string[]): Map<string, number> {
  const found = header.map(foldName);
  const places = columnsOf(kind).map(({ name, label }): [string, number] => {
    const known = [label.vi, label.en, name].map(foldName);
    return [name, found.findIndex((each) => known.includes(each))];
  });
  return new Map(places.filter(([, place]) => place >= 0));
}
