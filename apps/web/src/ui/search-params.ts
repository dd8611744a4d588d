/**
 * Reads what stands in an address. An address is written by anyone: a value that does not fit is left out, never an
 * error, so that an old or a mistyped link still opens its page.
 */
type RawSearch = Readonly<Record<string, unknown>>;

/** How each value of a search is read, by its name. */
export type SearchReaders<Search> = { readonly [Key in keyof Search]: (value: unknown) => Search[Key] };

/** Reads a search value by value. Any of them may be missing, so a link gives those that it means. */
export function searchOf<Search>(readers: SearchReaders<Search>): (raw: RawSearch) => Partial<Search> {
  return (raw) => {
    const search: Partial<Search> = {};
    for (const name in readers) search[name] = readers[name](raw[name]);
    return search;
  };
}

/** A text of at most `longest` characters. */
export function textParam(value: unknown, longest = 200): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.length > 0 && text.length <= longest ? text : undefined;
}

/** One of a closed list of words. */
export function choiceParam<const Choice extends string>(value: unknown, choices: readonly Choice[]): Choice | undefined {
  return choices.find((choice) => choice === value);
}

/** A calendar day such as `2017-03-15`. */
export function dayParam(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

/** Something that is so; what is not so is left out. */
export function flagParam(value: unknown): true | undefined {
  return value === true || undefined;
}

/** An identifier of the server. */
export function idParam(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value) ? value : undefined;
}

/** A path of this site. Anything that could lead to another site is left out. */
export function pathParam(value: unknown): string | undefined {
  return typeof value === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(value) ? value : undefined;
}

/** A calendar year. */
export function yearParam(value: unknown): number | undefined {
  const year = countParam(value);
  return year !== undefined && year >= 1900 && year <= 2200 ? year : undefined;
}

/** A whole number from nothing upwards. */
export function countParam(value: unknown): number | undefined {
  const count = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}
