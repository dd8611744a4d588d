import { type Refusal, refusal } from '@vinh-danh/domain/refusal';
import { useState } from 'react';
import type { FieldError } from '../ui/error-summary';
import { forgetDraft, keepDraft, keptDraft } from '../ui/kept-draft';
import type { ShownRefusal } from '../ui/refusal-list';
import { useText } from '../ui/words';
import type { FormValues } from './fact-form-values';

export interface EntryForm {
  readonly values: FormValues;
  readonly change: (name: string, value: string) => void;
  readonly errors: readonly FieldError[];
  readonly errorOf: (name: string) => string | undefined;
  /** Shows what stands against the form; none of it lets the form go on. */
  readonly show: (refusals: readonly ShownRefusal[]) => boolean;
  /** Whether a draft of this device was opened again. */
  readonly isKept: boolean;
  /** Forgets the draft, with the form as it began. */
  readonly reset: () => void;
}

export const fieldId = (name: string) => `entry-${name}`;

/**
 * A form whose draft survives a closed page: what was typed stays on this device until it is saved or dropped. A draft that was begun
 * from another version than the one shown is not used.
 */
export function useEntryForm(name: string, initial: FormValues, version: number): EntryForm {
  const t = useText();
  const [isKept, setKept] = useState(() => readKept(name, version) !== undefined);
  const [values, setValues] = useState<FormValues>(() => ({ ...initial, ...readKept(name, version) }));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return {
    values,
    errors,
    isKept,
    change: (field, value) => {
      const next = { ...values, [field]: value };
      setValues(next);
      keepDraft(name, { draft: next, basedOn: version });
    },
    errorOf: (field) => errors.find((error) => error.fieldId === fieldId(field))?.message,
    show: (refusals) => {
      setErrors(refusals.map(({ field, message }) => ({ fieldId: field ? fieldId(lastPart(field)) : undefined, message: t(message) })));
      return refusals.length === 0;
    },
    reset: () => {
      forgetDraft(name);
      setKept(false);
      setErrors([]);
      setValues(initial);
    },
  };
}

/** Whoever changes what is on record says why. */
export function whyNoReason(isChange: boolean, { reason }: FormValues): Refusal[] {
  return isChange && !reason?.trim() ? [refusal('REASON_MISSING', {}, { field: 'reason' })] : [];
}

/** `facts.0.rating.year` speaks of the field `year`. */
function lastPart(field: string): string {
  return field.split('.').at(-1) ?? field;
}

function readKept(name: string, version: number): FormValues | undefined {
  const kept = keptDraft(name);
  if (!kept || kept.basedOn !== version || typeof kept.draft !== 'object' || kept.draft === null) return undefined;
  const texts = Object.entries(kept.draft).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(texts);
}
