/** Whether two pieces of a rule say the same; the order of keys and of lists of words does not matter. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each) => b.some((other) => isSame(each, other)));
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [said(a), said(b)];
  return left.length === right.length && left.every(([key, value]) => right.some(([other, its]) => other === key && isSame(value, its)));
}

const said = (value: object): [string, unknown][] => Object.entries(value).filter(([, each]) => each !== undefined);

/** Whether everything in one list stands in the other. An absent list is empty. */
export function isAmong<Item>(items: readonly Item[] | undefined, all: readonly Item[] | undefined): boolean {
  return (items ?? []).every((item) => (all ?? []).some((each) => isSame(each, item)));
}

/** Whether a demand that may be absent is made by `lower` wherever `upper` makes it. */
export const keeps = (lower: true | undefined, upper: true | undefined): boolean => lower === true || upper === undefined;
