import type { NominationPart } from '@vinh-danh/domain/nomination/dossier';
import type { NominationPage_nominationFragment } from './nomination-page.generated';

/** What the unit writes in one nomination, as it stands in the form. */
export interface NominationDraft {
  readonly votesInFavour: number | null;
  readonly achievements: string;
  readonly attestations: readonly Attestation[];
  readonly initiativeIds: readonly string[];
}

export interface Attestation {
  readonly criterion: string;
  readonly met: boolean;
  readonly note: string;
}

/** The draft as the server holds it. */
export function draftOf(nomination: NominationPage_nominationFragment): NominationDraft {
  return {
    votesInFavour: nomination.votesInFavour,
    achievements: nomination.achievements,
    attestations: nomination.attestations.map(({ criterion, met, note }) => ({ criterion, met, note: note ?? '' })),
    initiativeIds: nomination.initiatives.filter(({ chosen }) => chosen).map(({ id }) => id),
  };
}

/** Reads a draft kept on this device; undefined when it is none. */
export function readDraft(kept: unknown): NominationDraft | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { votesInFavour, achievements, attestations, initiativeIds } = kept as Partial<Record<keyof NominationDraft, unknown>>;
  if (typeof achievements !== 'string' || !Array.isArray(attestations) || !Array.isArray(initiativeIds)) return undefined;
  return {
    votesInFavour: typeof votesInFavour === 'number' ? votesInFavour : null,
    achievements,
    attestations: attestations.filter(isAttestation),
    initiativeIds: initiativeIds.filter((id) => typeof id === 'string'),
  };
}

function isAttestation(value: unknown): value is Attestation {
  const { criterion, met, note } = (value ?? {}) as Partial<Record<keyof Attestation, unknown>>;
  return typeof criterion === 'string' && typeof met === 'boolean' && typeof note === 'string';
}

/** Whether the unit may change this part, or this criterion by its id, now. */
export function isOpen(
  nomination: Pick<NominationPage_nominationFragment, 'reopened'> & { readonly editRefusals: readonly unknown[] },
  part: NominationPart | (string & {}),
): boolean {
  return nomination.editRefusals.length === 0 && (nomination.reopened === null || nomination.reopened.includes(part));
}
