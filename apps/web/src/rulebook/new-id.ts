/** An id for a new rule that nothing in the rulebook has yet: its layer, what it is about, and a number where needed. */
export function newId(taken: ReadonlySet<string>, ...parts: readonly string[]): string {
  const base = parts.map(kebab).filter(Boolean).join('.');
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}

/** Every id of a draft, as far as it can be read: a draft may be in the middle of being written. */
export function idsIn(value: unknown): Set<string> {
  const ids = new Set<string>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('id' in part && typeof part.id === 'string') ids.add(part.id);
    for (const each of Object.values(part)) walk(each);
  };
  walk(value);
  return ids;
}

function kebab(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
