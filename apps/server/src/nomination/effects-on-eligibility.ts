import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { isObstacle } from '@vinh-danh/domain/rulebook/refuse-verdict';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { Eligibility, Outcome } from '@vinh-danh/domain/rulebook/verdict';
import type { Text } from '@vinh-danh/domain/text';
import type { EntityManager } from 'typeorm';
import { gatherNominees } from './gather-nominees';
import { judgeGathered, nameOf, nomineeIdOf } from './judge-nomination';
import type { NominationEntity } from './nomination.entity';
import type { FactsAsOf } from './nominee-facts.query';
import type { OpenDossier } from './open-nominations.query';
import type { RuleEffectType, VerdictChangeType } from './rule-effect.type';

/** An open nomination with the rules that it is judged by now, and those by which it would be. */
export type Examined = Omit<OpenDossier, 'nominations'> & {
  readonly nomination: NominationEntity;
  readonly before: Rulebook;
  readonly after: Rulebook;
};

const OUTCOMES: Readonly<Record<Outcome, Text>> = {
  MET: { vi: 'đủ điều kiện', en: 'qualifies' },
  NOT_MET: { vi: 'chưa đủ điều kiện', en: 'does not qualify' },
  UNDETERMINED: { vi: 'cần xem xét', en: 'a person must look' },
};
const NO_SUCH_AWARD: Text = { vi: 'không còn xét tặng', en: 'no longer given' };

/** Nominations that other rules would answer differently, with the conditions that make the difference. */
export async function effectsOnEligibility(db: EntityManager, examined: readonly Examined[], asOf: FactsAsOf): Promise<RuleEffectType[]> {
  const [first] = examined;
  if (!first) return [];
  const people = examined.flatMap(({ nomination }) => nomination.personId ?? []);
  const collectives = examined.flatMap(({ nomination }) => nomination.collectiveId ?? []);
  const gathered = await gatherNominees(db, first.before, { people, collectives }, asOf);
  return examined.flatMap(({ nomination, before, after, dossier, unit }) => {
    const found = gathered.get(nomineeIdOf(nomination));
    if (!found) return [];
    const old = judgeGathered(before, nomination, found, asOf).eligibility;
    const isKnown = awardsOf(after).some(({ key }) => key === nomination.award);
    const now = isKnown ? judgeGathered(after, nomination, found, asOf).eligibility : null;
    if (old.outcome === now?.outcome) return [];
    return [
      {
        kind: 'ELIGIBILITY' as const,
        dossierId: dossier.id,
        nominationId: nomination.id,
        unit: { vi: unit.name, en: unit.englishName },
        nominee: found.nominee.name,
        award: nomination.award,
        name: nameOf(before, nomination.award),
        before: OUTCOMES[old.outcome],
        after: now ? OUTCOMES[now.outcome] : NO_SUCH_AWARD,
        outcomeBefore: old.outcome,
        outcomeAfter: now?.outcome ?? null,
        conditions: verdictChanges(old, now),
      },
    ];
  });
}

/** The conditions that two sets of verdicts do not answer alike. One that is asked anew counts only where it stands in the way. */
export function verdictChanges(before: Eligibility, after: Eligibility | null): VerdictChangeType[] {
  const [old, now] = [byCriterion(before), byCriterion(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((criterion) => {
    const [was, is] = [old.get(criterion) ?? null, now.get(criterion) ?? null];
    const differs =
      was && is ? was.outcome !== is.outcome || isObstacle(was) !== isObstacle(is) : [was, is].some((each) => each && isObstacle(each));
    return differs ? [{ criterion, before: was, after: is }] : [];
  });
}

function byCriterion(eligibility: Eligibility | null) {
  return new Map((eligibility?.verdicts ?? []).map((verdict) => [verdict.criterion, verdict]));
}
