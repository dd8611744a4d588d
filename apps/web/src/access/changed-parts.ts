/** One part of a thing that a change touched, as text before and after; empty where there was or is none. */
export interface ChangedPart {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Puts what stood before and after side by side, part by part; parts that stayed alike are left out. */
export function changedParts(before: unknown, after: unknown): ChangedPart[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .map((name) => ({ name, before: inText(old[name]), after: inText(now[name]) }))
    .filter((part) => part.before !== part.after);
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
}

function inText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
