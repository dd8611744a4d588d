import type { Nominee } from '@vinh-danh/domain/people/nominee';
import { judge } from '@vinh-danh/domain/rulebook/judge.rule';
import { consideredAwardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { isObstacle } from '@vinh-danh/domain/rulebook/refuse-verdict';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { dayOf } from '@vinh-danh/domain/time';
import { permit, requireViewer } from '../access/permit';
import type { Context } from '../context';
import { badUserInput, notFound } from '../graph/errors';
import { findCurrentPlan } from '../plan/find-plan';
import { loadRulesAt } from '../plan/load-rulebook';
import type { AwardEligibilityType, CandidateType } from './candidate.type';
import { gatherNominees } from './gather-nominees';
import type { FactsAsOf } from './nominee-facts.query';

/** How a person or a collective stands towards each award that is theirs, the lowest first. Without either: the viewer. */
export async function findEligibility(
  context: Context,
  who: { readonly personId?: string | null; readonly unitId?: string | null },
): Promise<AwardEligibilityType[]> {
  const viewer = requireViewer(context);
  if (who.personId && who.unitId)
    throw badUserInput({ vi: 'Chỉ hỏi về một cá nhân hoặc một tập thể.', en: 'Ask for a person or for a collective, not both.' });
  const nomineeId = who.unitId ?? who.personId ?? viewer.personId;
  if (!nomineeId) return [];
  const { rulebook, asOf } = await currentRules(context);
  const ids = who.unitId ? { people: [], collectives: [nomineeId] } : { people: [nomineeId], collectives: [] };
  const found = (await gatherNominees(context.database.manager, rulebook, ids, asOf)).get(nomineeId);
  if (!found) throw notFound();
  await permit(context, 'readEligibility', { unitId: found.unitId, personId: who.unitId ? null : nomineeId }, 'readEligibility');
  return awardsFor(rulebook, found.nominee).map((award) => ({
    ...judge(rulebook, award.key, found.nominee, asOf),
    awardName: award.name,
    awardShortName: award.shortName,
  }));
}

/**
 * Everybody who belongs to a unit, and the unit itself, against every award that is theirs: what its head looks at when
 * choosing. The number of statements does not grow with the unit.
 */
export async function findCandidates(context: Context, unitId: string): Promise<CandidateType[]> {
  await permit(context, 'readEligibility', { unitId }, 'readEligibility');
  const { rulebook, asOf } = await currentRules(context);
  const db = context.database.manager;
  const below: { id: string; kind: 'UNIT' | 'PERSON' }[] = await db.query(BELONGING, [unitId, asOf.day]);
  const people = below.filter(({ kind }) => kind === 'PERSON').map(({ id }) => id);
  const collectives = below.filter(({ kind }) => kind === 'UNIT').map(({ id }) => id);
  const gathered = await gatherNominees(db, rulebook, { people, collectives }, asOf);
  return below
    .map(({ id }) => gathered.get(id)?.nominee)
    .filter((nominee) => nominee !== undefined)
    .map((nominee) => summarise(rulebook, nominee, asOf));
}

/** The unit with those below it, then its people by given name. */
const BELONGING = `
  SELECT id, kind FROM (
    SELECT u.id, 'UNIT' AS kind, cardinality(u.path) AS depth, u.position, '' COLLATE "vi-x-icu" AS sort_name FROM unit u
     WHERE $1::uuid = ANY(u.path) AND coalesce(u.dissolved_on, 'infinity') > $2::date
    UNION ALL
    SELECT DISTINCT p.id, 'PERSON', 1000, 0, p.sort_name FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN person p ON p.id = a.person_id
     WHERE $1::uuid = ANY(u.path) AND a.kind = 'PERMANENT' AND a.started_on <= $2::date AND coalesce(a.ended_on, 'infinity') >= $2::date
       AND coalesce(p.left_on, 'infinity') >= $2::date) belonging
   ORDER BY depth, position, sort_name, id`;

async function currentRules({ database, now }: Context): Promise<{ rulebook: Rulebook; asOf: FactsAsOf }> {
  const db = database.manager;
  const { plan, rulebookVersionId } = await findCurrentPlan(db, now);
  const rulebook = await loadRulesAt(db, rulebookVersionId, now);
  return { rulebook, asOf: { planId: plan.id, year: rulebook.year, day: dayOf(now) } };
}

function awardsFor(rulebook: Rulebook, nominee: Nominee) {
  return consideredAwardsOf(rulebook).filter((award) => award.subject === 'BOTH' || award.subject === nominee.kind);
}

function summarise(rulebook: Rulebook, nominee: Nominee, asOf: FactsAsOf): CandidateType {
  const awards = awardsFor(rulebook, nominee).map(({ key, name, shortName }) => {
    const { outcome, verdicts } = judge(rulebook, key, nominee, asOf);
    const open = verdicts.filter(isObstacle);
    return {
      award: key,
      awardName: name,
      awardShortName: shortName,
      outcome,
      met: verdicts.filter((verdict) => verdict.outcome === 'MET').length,
      notMet: open.filter((verdict) => verdict.outcome === 'NOT_MET').length,
      undetermined: open.filter((verdict) => verdict.outcome === 'UNDETERMINED').length,
      nominated:
        nominee.nominatedFor.includes(key) ||
        nominee.honours.some((honour) => honour.award === key && honour.year === asOf.year && !honour.revokedOn),
    };
  });
  return { kind: nominee.kind, id: nominee.id, name: nominee.name, awards };
}
