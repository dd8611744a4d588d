import { waitsForAnAward } from '@vinh-danh/domain/nomination/appraise.rule';
import type { ChosenInitiative } from '@vinh-danh/domain/nomination/send.rule';
import type { Nominee } from '@vinh-danh/domain/people/nominee';
import type { Award } from '@vinh-danh/domain/rulebook/award';
import { judge } from '@vinh-danh/domain/rulebook/judge.rule';
import { awardOf, awardsOf, criteriaOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { Eligibility } from '@vinh-danh/domain/rulebook/verdict';
import type { Text } from '@vinh-danh/domain/text';
import type { EntityManager } from 'typeorm';
import {
  type Approved,
  type FoundNominees,
  findNominees,
  type GatheredNominee,
  type NomineeIds,
  readInitiative,
  readNominees,
} from './gather-nominees';
import type { NominationEntity } from './nomination.entity';
import type { FactsAsOf, InitiativeRow } from './nominee-facts.query';
import { readFindings } from './read-findings';
import { ruleUses } from './rule-uses';

/** One nomination with everything that a rule asks of it. */
export interface JudgedNomination {
  readonly nomination: NominationEntity;
  readonly award: Award;
  readonly nominee: Nominee;
  /** The unit that a person belongs to on the day; for a collective, itself. */
  readonly unitId: string | null;
  readonly eligibility: Eligibility;
  /** Criteria that wait for another award of this year, by id. */
  readonly waiting: readonly string[];
  /** The initiatives that the nomination rests on, with any earlier use. */
  readonly chosen: readonly ChosenInitiative[];
  /** All initiatives of the nominee. */
  readonly initiatives: readonly InitiativeRow[];
}

/** Judges many nominations of one plan under one rulebook, with a number of statements that does not grow with them. */
export async function judgeNominations(
  db: EntityManager,
  rulebook: Rulebook,
  nominations: readonly NominationEntity[],
  asOf: FactsAsOf,
): Promise<JudgedNomination[]> {
  return judgeFound(await findNominees(db, rulebook, nomineesOf(nominations), asOf), nominations);
}

/** The nominees of nominations, by their ids. */
export function nomineesOf(nominations: readonly NominationEntity[]): NomineeIds {
  return {
    people: nominations.flatMap(({ personId }) => personId ?? []),
    collectives: nominations.flatMap(({ collectiveId }) => collectiveId ?? []),
  };
}

/** Judges nominations by facts that were found before, as they stand once some nominations are taken for approved. */
export function judgeFound(found: FoundNominees, nominations: readonly NominationEntity[], approved?: Approved): JudgedNomination[] {
  const gathered = readNominees(found, approved);
  return nominations.map((nomination) => {
    const nominee = gathered.get(nomineeIdOf(nomination));
    if (!nominee) throw new Error(`Nomination ${nomination.id} has no nominee.`);
    return judgeGathered(found.rulebook, nomination, nominee, found.asOf);
  });
}

/** The person or the collective that is nominated: the database holds that it is exactly one of the two. */
export function nomineeIdOf(nomination: Pick<NominationEntity, 'personId' | 'collectiveId'>): string {
  return (nomination.personId ?? nomination.collectiveId) as string;
}

/** The same for facts that were gathered before, so that one nominee can be judged under several rulebooks. */
export function judgeGathered(rulebook: Rulebook, nomination: NominationEntity, found: GatheredNominee, asOf: FactsAsOf): JudgedNomination {
  const award = awardOf(rulebook, nomination.award);
  const nominee = nomineeOf(nomination, found, rulebook);
  return {
    nomination,
    award,
    nominee,
    unitId: found.unitId,
    eligibility: judge(rulebook, nomination.award, nominee, { day: asOf.day }),
    waiting: criteriaOf(award.condition)
      .filter((criterion) => waitsForAnAward(criterion, nominee))
      .map((criterion) => criterion.id),
    chosen: found.initiatives
      .filter((initiative) => isChosen(initiative, nomination))
      .map((initiative) => readChosen(rulebook, initiative, nomination)),
    initiatives: found.initiatives,
  };
}

/** The nominee with what people answered for in this nomination, resting on the initiatives that it names and no others. */
function nomineeOf(nomination: NominationEntity, { nominee, initiatives }: GatheredNominee, rulebook: Rulebook): Nominee {
  const findings = { attestations: readFindings(nomination.attestations), findings: readFindings(nomination.findings) };
  if (nominee.kind === 'COLLECTIVE') return { ...nominee, ...findings };
  const chosen = initiatives.filter(
    (initiative) => isChosen(initiative, nomination) && (ruleUses(rulebook) || !otherUse(initiative, nomination)),
  );
  return { ...nominee, ...findings, initiatives: chosen.map((initiative) => readInitiative(initiative, nomination.id)) };
}

export function isChosen(initiative: InitiativeRow, nomination: { readonly id: string }): boolean {
  return initiative.uses.some((use) => use.nominationId === nomination.id);
}

/** Another nomination of the same nominee that rests on the initiative. */
export function otherUse(initiative: InitiativeRow, nomination: { readonly id: string }): InitiativeRow['uses'][number] | undefined {
  return initiative.uses.find((use) => use.live && use.nominationId !== nomination.id);
}

/** The name of an award; an earlier year's may be unknown to this rulebook and then goes by its key. */
export function nameOf(rulebook: Rulebook, key: string): Text {
  return awardsOf(rulebook).find((award) => award.key === key)?.name ?? { vi: key, en: key };
}

/** An earlier use stands against sending only where the rules do not judge it themselves. */
function readChosen(rulebook: Rulebook, initiative: InitiativeRow, nomination: NominationEntity): ChosenInitiative {
  const use = ruleUses(rulebook) ? undefined : otherUse(initiative, nomination);
  const usedFor = use && { award: nameOf(rulebook, use.award), year: use.year };
  return { id: initiative.id, title: initiative.title, usedFor };
}

/** The nominee's initiatives, each with whether this nomination rests on it and where else it was used. */
export function initiativeChoices({ nomination, initiatives }: JudgedNomination, rulebook: Rulebook) {
  return initiatives.map((initiative) => {
    const use = otherUse(initiative, nomination);
    const usedFor = use ? { award: nameOf(rulebook, use.award), year: use.year } : null;
    return { ...initiative, chosen: isChosen(initiative, nomination), usedFor };
  });
}
