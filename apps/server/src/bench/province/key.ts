const KINDS = [
  'unit',
  'person',
  'assignment',
  'rating',
  'honour',
  'initiative',
  'leave',
  'discipline',
  'pledge',
  'dossier',
  'nomination',
] as const;

/** The id of a row: in the order of their making, as the ids of real rows are, and the same in every run. */
export function key(kind: (typeof KINDS)[number], nth: number, part = 0): string {
  const head = (KINDS.indexOf(kind) + 1).toString(16).padStart(4, '0') + part.toString(16).padStart(4, '0');
  return `${head}-0000-7000-8000-${nth.toString(16).padStart(12, '0')}`;
}
