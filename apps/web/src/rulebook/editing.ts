import type { Setting } from '@vinh-danh/domain/rulebook/criteria/kind';
import { createContext, useContext } from 'react';

/** What the parts of the editor share about the draft as it stands. */
export interface Editing {
  /** The year and the names of the awards, for sentences. */
  readonly setting: Setting;
  /** An id that nothing in the draft has yet. */
  readonly freshId: (...parts: readonly string[]) => string;
  /** Whether a rule was added a moment ago: its form stands open. */
  readonly isNew: (place: string) => boolean;
  /** Tells that a rule was added at a place. */
  readonly added: (place: string) => void;
}

const EditingContext = createContext<Editing | null>(null);

export const EditingProvider = EditingContext.Provider;

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('A part of the rulebook editor stands outside of it.');
  return editing;
}
