import type { CHOICES } from '@vinh-danh/domain/people/fact-kind';
import type { InitiativeLevel } from '@vinh-danh/domain/people/nominee';

/** What somebody writes before an initiative is filed, as this device keeps it. */
export interface InitiativeForm {
  readonly kind: keyof typeof CHOICES.InitiativeKind;
  readonly title: string;
  readonly level: InitiativeLevel;
  readonly description: string;
  readonly effect: string;
  /** Ids of people, parted by spaces. */
  readonly coauthors: string;
}

export const EMPTY_INITIATIVE: InitiativeForm = {
  kind: 'INITIATIVE',
  title: '',
  level: 'UNIT',
  description: '',
  effect: '',
  coauthors: '',
};
