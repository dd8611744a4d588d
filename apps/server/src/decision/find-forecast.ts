import { setImmediate } from 'node:timers/promises';
import type { Viewer } from '@vinh-danh/domain/access/role';
import type { Nominee } from '@vinh-danh/domain/people/nominee';
import type { Candidate, Forecast, ForecastInput } from '@vinh-danh/domain/rulebook/forecast';
import { forecastInSteps } from '@vinh-danh/domain/rulebook/forecast.rule';
import { judge } from '@vinh-danh/domain/rulebook/judge.rule';
import { awardsOf, quotasOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { dayOf } from '@vinh-danh/domain/time';
import { type EntityManager, IsNull } from 'typeorm';
import { permit } from '../access/permit';
import type { Context } from '../context';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { gatherNominees, readInitiative } from '../nomination/gather-nominees';
import { findHiddenResults } from '../nomination/hidden-results';
import { NominationEntity } from '../nomination/nomination.entity';
import type { InitiativeRow } from '../nomination/nominee-facts.query';
import { readFindings } from '../nomination/read-findings';
import { findCurrentPlan } from '../plan/find-plan';
import { loadPlanRulesAt } from '../plan/load-rulebook';
import { type CensusUnit, type Counted, findHeldAwards, findMembers } from './census.query';
import { countQuota } from './count-quota';
import type { ForecastType } from './forecast.type';
import { type Followed, followForecast } from './forecast-progress';
import { QuotaEntity } from './quota.entity';
import { readForecast } from './read-forecast';
import { type Census, takeCensus } from './take-census';

/** How long judging may go on before other requests have their turn, in milliseconds. */
const TURN = 50;

/** What the year would bring, for those who may see it: counts of the whole organisation, names of the viewer's units. */
export async function findForecast(context: Context, planId: string | null, among: ForecastInput['among']): Promise<ForecastType> {
  const viewer = await permit(context, 'readForecast');
  const followed = followForecast(context, viewer.accountId);
  try {
    return await workOut(context, viewer, { planId, among, followed });
  } finally {
    followed.end();
  }
}

interface Asked {
  readonly planId: string | null;
  readonly among: ForecastInput['among'];
  readonly followed: Followed;
}

async function workOut({ database, now }: Context, viewer: Viewer, { planId, among, followed }: Asked): Promise<ForecastType> {
  const db = database.manager;
  if (planId && !isId(planId)) throw notFound();
  const plan = planId ?? (await findCurrentPlan(db, now)).plan.id;
  const rulebook = await loadPlanRulesAt(db, plan, now);
  const census = await takeCensus(db, rulebook, quotasOf(rulebook), {
    planId: plan,
    day: dayOf(now),
    hidden: await findHiddenResults(db, viewer),
  });
  const found = await findCandidates(db, census);
  const rows = await db.findBy(QuotaEntity, { planId: plan });
  const input = {
    rulebook,
    day: census.asOf.day,
    among,
    ...found,
    placesSet: (rule, unit) => rows.find((row) => row.rule === rule && row.unitId === (unit?.id ?? null))?.setPlaces ?? undefined,
    // A headcount of another day is not told by those on the rolls today.
    baseKnown: (base, unit) => {
      if (base.kind !== 'headcount' || base.on === undefined) return undefined;
      const rule = quotasOf(rulebook).find(({ amount }) => amount.kind === 'share' && amount.base === base);
      return rule && countQuota(census, rule, unit?.id ?? null).count.base;
    },
  } satisfies ForecastInput<CensusUnit>;
  const forecast = await inTurns(input, followed);
  return readForecast(forecast, { rulebook, viewer, among, day: census.asOf.day, candidates: found.candidates.length });
}

/** Everybody on the rolls and every collective, each judged for an award with what their nomination for it says. */
async function findCandidates(
  db: EntityManager,
  { rulebook, units, nominations, asOf: { planId, day } }: Census,
): Promise<Pick<ForecastInput<CensusUnit>, 'candidates' | 'judge'>> {
  const asOf = { planId, day, year: rulebook.year };
  const members = await findMembers(db, asOf);
  const ids = (kind: Counted['kind']) => members.filter((member) => member.kind === kind).map(({ id }) => id);
  const gathered = await gatherNominees(db, rulebook, { people: ids('PERSON'), collectives: ids('COLLECTIVE') }, asOf);
  const held = await findHeldAwards(
    db,
    asOf,
    awardsOf(rulebook).map(({ key }) => key),
  );
  const own = await findOwnWords(db, planId);

  const of = <Row extends Counted>(rows: readonly Row[]) => {
    const lists = new Map<string, Row[]>();
    for (const row of rows) lists.set(row.id, [...(lists.get(row.id) ?? []), row]);
    return lists;
  };
  const [nominated, recorded] = [of(nominations), of(held)];
  const candidates = members.flatMap((member): Candidate<CensusUnit>[] => {
    const nominee = gathered.get(member.id)?.nominee;
    if (!nominee) return [];
    const mine = nominated.get(member.id) ?? [];
    const approved = [...mine.filter(({ isApproved }) => isApproved), ...(recorded.get(member.id) ?? [])].map(({ award }) => award);
    return [
      {
        nominee,
        isLeader: member.isLeader,
        path: ((member.unitId && units.get(member.unitId)?.path) || []).flatMap((id) => units.get(id) ?? []),
        approved: [...new Set(approved)],
        nominated: mine.filter(({ isApproved }) => !isApproved).map(({ award }) => award),
        votes: Object.fromEntries(mine.flatMap(({ award, votes }) => (votes === null ? [] : [[award, votes]]))),
        scores: scoresOf(
          nominee,
          rulebook.year,
          mine.map(({ award }) => award),
        ),
      },
    ];
  });
  const byAward = new Map(nominations.map(({ id, award, nominationId }) => [`${id} ${award}`, nominationId]));
  return {
    candidates,
    judge: (award, nominee) => {
      const nominationId = byAward.get(`${nominee.id} ${award}`);
      const words = nominationId === undefined ? undefined : own.get(nominationId);
      if (nominationId === undefined || !words) return judge(rulebook, award, nominee, { day });
      const initiatives = gathered.get(nominee.id)?.initiatives ?? [];
      return judge(rulebook, award, withNomination(nominee, words, initiatives, nominationId), { day });
    },
  };
}

type Words = Pick<Nominee, 'attestations' | 'findings'>;

/** What people answered for in each nomination. */
async function findOwnWords(db: EntityManager, planId: string): Promise<ReadonlyMap<string, Words>> {
  const rows = await db.find(NominationEntity, {
    select: { id: true, attestations: true, findings: true },
    where: { planId, refusedAt: IsNull(), withdrawnAt: IsNull() },
  });
  return new Map(
    rows.map(({ id, attestations, findings }) => [id, { attestations: readFindings(attestations), findings: readFindings(findings) }]),
  );
}

/** A nominee as their nomination has it: with its attestations and findings, and with the initiatives that rest on it alone. */
function withNomination(nominee: Nominee, words: Words, initiatives: readonly InitiativeRow[], nominationId: string): Nominee {
  if (nominee.kind === 'COLLECTIVE') return { ...nominee, ...words };
  const free = initiatives.filter(({ uses }) => !uses.some((use) => use.live && use.nominationId !== nominationId));
  return { ...nominee, ...words, initiatives: free.map((initiative) => readInitiative(initiative, nominationId)) };
}

/** The best total of the year on any sheet. */
function scoresOf({ scores }: Nominee, year: number, awards: readonly string[]): Record<string, number> {
  const totals = scores.filter((score) => score.year === year).map(({ total }) => total);
  return totals.length === 0 ? {} : Object.fromEntries(awards.map((award) => [award, Math.max(...totals)]));
}

async function inTurns(input: ForecastInput<CensusUnit>, { tell }: Followed): Promise<Forecast<CensusUnit>> {
  const steps = forecastInSteps(input);
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < TURN) continue;
    tell(step.value);
    await setImmediate();
    began = performance.now();
  }
}
