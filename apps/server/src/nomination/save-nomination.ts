import { LONGEST_NOTE } from '@vinh-danh/domain/nomination/dossier';
import { type NominationEdit, whyNotEditNomination } from '@vinh-danh/domain/nomination/edit.rule';
import { dossierOf } from '@vinh-danh/domain/nomination/state.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { Award } from '@vinh-danh/domain/rulebook/award';
import { awardOf, criteriaOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { EntityManager } from 'typeorm';
import { requireLength } from '../graph/require-length';
import { changeNomination } from './change-dossier';
import { chooseInitiatives, findChosenInitiatives } from './choose-initiatives';
import { requireBetween, unknownCriterion } from './input-errors';
import { loadDossierRules } from './load-dossier-rules';
import { type Act, lockNomination } from './lock-dossier';
import type { NominationEntity } from './nomination.entity';
import { type StoredFinding, storeFinding } from './read-findings';

interface AttestationInput {
  readonly criterion: string;
  readonly met: boolean;
  readonly note?: string | null;
}

interface NominationInput {
  readonly nominationId: string;
  readonly version: number;
  readonly votesInFavour?: number | null;
  readonly achievements?: string | null;
  readonly attestations?: readonly AttestationInput[] | null;
  readonly initiativeIds?: readonly string[] | null;
}

const MOST_VOTES = 100_000;
const LONGEST_REPORT = 20_000;

/**
 * Keeps what the unit wrote in one nomination; what the input leaves out, or repeats as it is, stays. Whether it is
 * enough is asked when the dossier is sent. An attestation carries the name of who gives it.
 */
export async function saveNomination(db: EntityManager, act: Act, input: NominationInput): Promise<{ nominationId: string }> {
  requireBetween('votesInFavour', input.votesInFavour, 0, MOST_VOTES);
  requireLength('achievements', input.achievements, LONGEST_REPORT);
  const { dossier, nomination } = await lockNomination(db, act, input, 'writeDossier');
  const award = awardOf(await loadDossierRules(db, dossier, act.now), nomination.award);
  const attestations = changedAttestations(nomination, input.attestations ?? []);
  const chosen = await findChosenInitiatives(db, nomination.id);
  const initiatives = input.initiativeIds && !isSame(chosen, input.initiativeIds) ? [...new Set(input.initiativeIds)] : undefined;
  const edit: NominationEdit = {
    parts: [
      ...(isChange(input.votesInFavour, nomination.votesInFavour) ? (['VOTES'] as const) : []),
      ...(isChange(input.achievements ?? undefined, nomination.achievements) ? (['ACHIEVEMENTS'] as const) : []),
      ...(initiatives ? (['INITIATIVES'] as const) : []),
    ],
    criteria: attestations.map((attestation) => requireAttested(award, attestation)),
  };
  refuseIf(whyNotEditNomination(dossierOf(dossier, nomination), nomination.reopened, edit));
  if (initiatives) await chooseInitiatives(db, nomination, initiatives);
  const changes = {
    votesInFavour: input.votesInFavour === undefined ? nomination.votesInFavour : input.votesInFavour,
    achievements: input.achievements ?? nomination.achievements,
    attestations: { ...nomination.attestations, ...attest(act, attestations) },
  };
  const more = initiatives ? { before: { initiatives: chosen }, after: { initiatives } } : {};
  return changeNomination(db, act, { dossier, nomination }, changes, { action: 'saveNomination', ...more });
}

function isChange<Value>(wanted: Value | undefined, held: Value): boolean {
  return wanted !== undefined && wanted !== held;
}

function isSame(held: readonly string[], wanted: readonly string[]): boolean {
  return held.length === new Set(wanted).size && wanted.every((id) => held.includes(id));
}

function changedAttestations({ attestations }: NominationEntity, wanted: readonly AttestationInput[]): AttestationInput[] {
  return wanted.filter(({ criterion, met, note }) => {
    requireLength('note', note, LONGEST_NOTE);
    const held = attestations[criterion];
    return held?.outcome !== (met ? 'MET' : 'NOT_MET') || (held.note ?? '') !== (note ?? '');
  });
}

/** Only what the law leaves to people can be attested; everything else is read from the records. */
function requireAttested(award: Award, { criterion }: AttestationInput) {
  const found = criteriaOf(award.condition).find((each) => each.id === criterion);
  if (found?.kind !== 'attested') throw unknownCriterion(award, criterion);
  return { id: found.id, requirement: found.wording };
}

function attest({ viewer, now }: Act, attestations: readonly AttestationInput[]): Record<string, StoredFinding> {
  return Object.fromEntries(
    attestations.map(({ criterion, met, note }) => {
      const outcome = met ? 'MET' : 'NOT_MET';
      return [criterion, storeFinding({ outcome, by: viewer.displayName, at: now, note: note?.trim() || undefined })];
    }),
  );
}
