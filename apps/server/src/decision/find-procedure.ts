import type { Freeze, Procedure } from '@vinh-danh/domain/decision/procedure.rule';
import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import type { DeadlineRule } from '@vinh-danh/domain/rulebook/deadline';
import { windowOf } from '@vinh-danh/domain/rulebook/deadline.rule';
import { awardOf, awardsOf, criteriaOf, deadlinesOf, voteFor } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { EntityManager } from 'typeorm';
import { calendarsOf } from '../plan/window-for';
import { type FoundProcedure, readProcedures } from './procedure.query';

/** What must come before a decision, and what stands against any. */
export type BeforeDecision = Pick<Procedure, 'council' | 'posting' | 'now'> & { readonly freezes: readonly Freeze[] };

/** A nomination with the rules that it is judged by, and those of its plan that are in force. */
interface Asked {
  readonly nominationId: string;
  readonly planId: string;
  readonly award: string;
  readonly unitId: string;
  readonly rulebook: Rulebook;
  readonly inForce: Rulebook;
}

/**
 * What has come before of each nomination, in a fixed number of statements; what is known of it already is not read again. Under the lock of the nominations it holds until the end:
 * an objection locks the nomination first as well.
 */
export async function findProcedures(
  db: EntityManager,
  now: Date,
  asked: readonly Asked[],
  known?: ReadonlyMap<string, FoundProcedure>,
): Promise<Map<string, BeforeDecision>> {
  const ids = asked.map(({ nominationId }) => nominationId);
  const found = known ?? (await readProcedures(db, ids));
  const postings = await postingRules(db, asked);
  return new Map(
    asked.map((each) => [each.nominationId, gather(each, found.get(each.nominationId), postings.get(each.nominationId), now)]),
  );
}

function gather({ rulebook, award }: Asked, found: FoundProcedure | undefined, posting: Citation | undefined, now: Date): BeforeDecision {
  const { result, posted, freezes = [] } = found ?? {};
  const lower = awardsOf(rulebook).find(({ key }) => key === result?.lowerAward)?.name;
  return {
    council: {
      needed: voteFor(rulebook, 'COUNCIL', award)?.source,
      ...(result && {
        result: { sitting: result.sitting, startsAt: result.startsAt, outcome: result.outcome ?? undefined, lowerAward: lower },
      }),
    },
    posting: { needed: posting, ...(posted && { result: posted }) },
    freezes: freezes.map((freeze) => ({ ...freeze, source: freezeRule(rulebook, award) })),
    now,
  };
}

/** The criterion by which a pending matter freezes an award. */
function freezeRule(rulebook: Rulebook, award: string): Citation | undefined {
  return criteriaOf(awardOf(rulebook, award).condition).find(({ kind }) => kind === 'freeze')?.source;
}

/** Where the plan's rules in force ask for a posting, by the id of the nomination. */
async function postingRules(db: EntityManager, asked: readonly Asked[]): Promise<Map<string, Citation>> {
  const rules = new Map<string, Citation>();
  for (const planId of new Set(asked.map((each) => each.planId))) {
    const ofPlan = asked.filter((each) => each.planId === planId);
    const ruleFor = await postingRuleOf(db, planId, ofPlan);
    for (const each of ofPlan) {
      const rule = ruleFor(each);
      if (rule) rules.set(each.nominationId, rule.source);
    }
  }
  return rules;
}

/** Most plans ask it of everybody, and need no look at units. */
async function postingRuleOf(
  db: EntityManager,
  planId: string,
  asked: readonly Asked[],
): Promise<(each: Asked) => DeadlineRule | undefined> {
  const [{ inForce }] = asked as [Asked];
  const deadlines = deadlinesOf(inForce).filter(({ event }) => event === 'POSTING');
  if (deadlines.every((deadline) => !deadline.for)) return () => deadlines[0];
  const calendarOf = await calendarsOf(db, inForce, planId);
  const paths = await pathsOf(db, asked);
  return ({ unitId, award }) => {
    const { windows, whom } = calendarOf(paths.get(unitId) ?? []);
    return windowOf(windows, 'POSTING', { ...whom, award })?.rule;
  };
}

async function pathsOf(db: EntityManager, asked: readonly Asked[]): Promise<Map<string, string[]>> {
  const units: { id: string; path: string[] }[] = await db.query('SELECT id, path FROM unit WHERE id = ANY($1)', [
    [...new Set(asked.map(({ unitId }) => unitId))],
  ]);
  return new Map(units.map(({ id, path }) => [id, path]));
}
