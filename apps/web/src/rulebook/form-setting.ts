import { createContext, useContext } from 'react';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the fields of a rule choose from and are told about. */
export interface FormSetting {
  readonly awards: readonly Choice[];
  readonly units: readonly Choice[];
  /** Criteria of the layers above. */
  readonly criteria: readonly Choice[];
  /** What is wrong at a place of the rulebook, as a sentence in the language of the page. */
  readonly errorAt: (place: string) => string | undefined;
}

const FormSettingContext = createContext<FormSetting>({ awards: [], units: [], criteria: [], errorAt: () => undefined });

export const FormSettingProvider = FormSettingContext.Provider;

export function useFormSetting(): FormSetting {
  return useContext(FormSettingContext);
}

/** The id of the field of a place, for links from the list of faults. */
export function fieldIdAt(place: string): string {
  return `rule-${place.replaceAll('.', '-')}`;
}
