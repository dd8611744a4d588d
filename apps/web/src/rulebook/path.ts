/** The way from a rulebook to one of its parts, e.g. `['layers', 0, 'quotas', 2, 'name']`. */
export type Path = readonly (string | number)[];

/** The path that the domain writes as a place, e.g. `layers.0.quotas.2.name`. */
export function pathOf(place: string): Path {
  return place === '' ? [] : place.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

export function placeOf(path: Path): string {
  return path.join('.');
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => (isRecord(value) ? value[part] : undefined), root);
}

/** The same document with another value at a path. `undefined` takes a key away. What is not touched stays the same object. */
export function withValue(root: unknown, path: Path, value: unknown): unknown {
  const [part, ...rest] = path;
  if (part === undefined) return value;
  if (Array.isArray(root)) return root.map((item, index) => (index === part ? withValue(item, rest, value) : item));
  const changed = withValue(isRecord(root) ? root[part] : undefined, rest, value);
  const { [part]: _, ...others } = isRecord(root) ? root : {};
  if (changed === undefined) return others;
  return isRecord(root) && part in root ? { ...root, [part]: changed } : { ...others, [part]: changed };
}

/** The same document with one more item at the end of a list, which may not be there yet. */
export function withItem(root: unknown, path: Path, item: unknown): unknown {
  const list = valueAt(root, path);
  return withValue(root, path, [...(Array.isArray(list) ? list : []), item]);
}

/** The same document without one item of a list. */
export function withoutItem(root: unknown, path: Path, index: number): unknown {
  const list = valueAt(root, path);
  return withValue(root, path, Array.isArray(list) ? list.filter((_, other) => other !== index) : []);
}

/** The same document with an item moved up (-1) or down (1) in its list; unchanged at the end of the list. */
export function withMoved(root: unknown, path: Path, index: number, by: -1 | 1): unknown {
  const list = valueAt(root, path);
  if (!Array.isArray(list) || index + by < 0 || index + by >= list.length) return root;
  const moved = [...list];
  [moved[index], moved[index + by]] = [moved[index + by], moved[index]];
  return withValue(root, path, moved);
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
