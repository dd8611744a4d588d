import { type Refusal, refusal } from '../refusal';
import type { Text } from '../text';
import { type DossierEvents, type DossierPart, type NominationPart, PART_NAMES, type Reopened, STATE_NAMES } from './dossier';
import { stateOf } from './state.rule';

/** What an edit touches in one nomination. */
export interface NominationEdit {
  readonly parts: readonly NominationPart[];
  /** Criteria whose attestation or evidence changes, by id, with the requirement as people read it. */
  readonly criteria: readonly { readonly id: string; readonly requirement: Text }[];
}

/** Why these parts of the dossier may not be changed by its unit now. Without parts: why nothing in it may. */
export function whyNotEditDossier(dossier: DossierEvents, parts: readonly DossierPart[] = []): Refusal[] {
  const closed = whyClosed(dossier);
  return closed.length > 0
    ? closed
    : parts.filter((part) => !isOpen(dossier.reopened, part)).map((part) => notReopened(part, PART_NAMES[part]));
}

/**
 * Why these parts of one nomination may not be changed by its unit now.
 *
 * After a return only what was sent back is open. `reopened` null means that nothing was ever sent back in this nomination: it is
 * open as a whole, be it in a first draft or because it was added since the return.
 */
export function whyNotEditNomination(dossier: DossierEvents, reopened: Reopened, edit: NominationEdit): Refusal[] {
  const closed = whyClosed(dossier);
  if (closed.length > 0) return closed;
  return [
    ...edit.parts.filter((part) => !isOpen(reopened, part)).map((part) => notReopened(part, PART_NAMES[part])),
    ...edit.criteria.filter(({ id }) => !isOpen(reopened, id)).map(({ id, requirement }) => notReopened(id, requirement)),
  ];
}

/** Why a nominee may not be taken off the dossier now: after a return, unless the list or anything of theirs was sent back. */
export function whyNotRemoveNomination(dossier: DossierEvents, reopened: Reopened): Refusal[] {
  return reopened === null || reopened.length > 0 ? whyClosed(dossier) : whyNotEditDossier(dossier, ['NOMINEES']);
}

function isOpen(reopened: Reopened, part: string): boolean {
  return reopened === null || reopened.includes(part);
}

function whyClosed(dossier: DossierEvents): Refusal[] {
  const state = stateOf(dossier);
  if (state === 'DRAFT' || state === 'RETURNED') return [];
  return [refusal('DOSSIER_NOT_EDITABLE', { state: STATE_NAMES[state].vi, stateEnglish: STATE_NAMES[state].en })];
}

function notReopened(key: string, part: Text): Refusal {
  return refusal('PART_NOT_REOPENED', { part: part.vi, partEnglish: part.en }, { field: key });
}
