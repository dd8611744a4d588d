/** A draft that could not be stored on the server yet, kept on this device. */
export interface KeptDraft {
  readonly draft: unknown;
  /** The version on the server that it was begun from. */
  readonly basedOn: number;
}

const PREFIX = 'vinh-danh.draft.';

/** A device whose storage is full or closed keeps no draft; the server still does. */
export function keepDraft(name: string, kept: KeptDraft): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(kept));
  } catch {
    forgetDraft(name);
  }
}

export function forgetDraft(name: string): void {
  localStorage.removeItem(PREFIX + name);
}

/**
 * The draft that this device still holds and the server does not, when a form is opened again. The form checks its
 * shape, and compares `basedOn` with the version now: if they differ, someone else has changed the thing meanwhile.
 */
export function keptDraft(name: string): KeptDraft | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null');
    return isKept(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What this device still holds of a flat form: fields that are missing, or are not of the kind that the form has now, come from `empty`.
 * Undefined when nothing is kept.
 */
export function keptFields<Fields extends object>(name: string, empty: Fields): Fields | undefined {
  const draft = keptDraft(name)?.draft;
  if (typeof draft !== 'object' || draft === null) return undefined;
  const fits = Object.entries(draft).filter(([field, value]) => field in empty && typeof value === typeof empty[field as keyof Fields]);
  return { ...empty, ...Object.fromEntries(fits) };
}

function isKept(value: unknown): value is KeptDraft {
  return typeof value === 'object' && value !== null && 'draft' in value && 'basedOn' in value && typeof value.basedOn === 'number';
}
