import { unitsWhere } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import { todosOf } from '@vinh-danh/domain/report/todo.rule';
import { windowOf } from '@vinh-danh/domain/rulebook/deadline.rule';
import { consideredAwardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { requirePerson } from '../access/permit';
import type { Context } from '../context';
import { awardNames } from '../decision/award-names';
import { handledBy } from '../oversight/objection-parties.query';
import { type CurrentPlan, findCurrentPlanIfAny } from '../plan/find-plan';
import { loadRulesAt } from '../plan/load-rulebook';
import { calendarFor } from '../plan/window-for';
import { readAwardCounts, readWaiting, type Scope } from './home.query';
import type { AwardFiguresType, HomeType } from './home.type';

/** What waits for the viewer and how the year stands, in a fixed number of statements. Before the first plan only accounts can wait. */
export async function readHome(context: Context): Promise<HomeType> {
  const viewer = requirePerson(context);
  const { now, realNow } = context;
  const db = context.database.manager;
  const current = await findCurrentPlanIfAny(db, now);
  const scope = scopeOf(viewer, current?.plan.id ?? null, now, realNow);
  const [year, waiting, counts] = await Promise.all([
    readYear(db, current, scope, now),
    readWaiting(db, scope),
    readAwardCounts(db, scope),
  ]);
  const nameOf = await awardNames(db, waiting.awardsToAnswer ?? []);
  const awardsToAnswer = waiting.awardsToAnswer?.map((each) => ({ ...each, name: nameOf(each) }));
  const todos = todosOf({ ...waiting, ...year, awardsToAnswer, now, roles: viewer.roles.map((grant) => grant.role) });
  const byAward = new Map(counts.map((count) => [count.award, count]));
  const awards = scope.dossierUnitIds.length === 0 ? [] : year.awards.map((award) => figuresOf(award, byAward.get(award.key)));
  return { todos: todos.map((todo) => ({ ...todo, due: todo.due ?? null })), awards };
}

/** The awards of the year, and its windows as they hold for the viewer's unit. */
async function readYear(db: EntityManager, current: CurrentPlan | null, { ownUnitId }: Scope, now: Date) {
  if (!current) return { awards: [] };
  const rulebook = await loadRulesAt(db, current.rulebookVersionId, now);
  const { windows, whom } = await calendarFor(db, current.plan.id, { now, unitId: ownUnitId });
  return {
    awards: consideredAwardsOf(rulebook),
    pledgeWindow: windowOf(windows, 'PLEDGE', whom),
    nominationWindow: windowOf(windows, 'NOMINATION', whom),
  };
}

type Counts = Omit<AwardFiguresType, 'name' | 'shortName'>;

function figuresOf({ key, name, shortName }: ReturnType<typeof consideredAwardsOf>[number], counts: Counts | undefined): AwardFiguresType {
  return { sent: 0, accepted: 0, approved: 0, refused: 0, ...counts, award: key, name, shortName };
}

function scopeOf(viewer: Viewer, planId: string | null, now: Date, realNow: Date): Scope {
  const unitsOf = (role: string) => viewer.roles.filter((grant) => grant.role === role).map((grant) => grant.unitId);
  return {
    planId,
    day: dayOf(now),
    realNow,
    accountId: viewer.accountId,
    personId: viewer.personId ?? null,
    ownUnitId: unitsOf('EMPLOYEE')[0] ?? null,
    headUnitIds: unitsOf('UNIT_HEAD'),
    confirmUnitIds: unitsWhere(viewer, 'confirmPledge'),
    coverageUnitIds: [...unitsOf('UNIT_HEAD'), ...unitsOf('OFFICE')],
    dossierUnitIds: unitsWhere(viewer, 'readDossier'),
    appraiseUnitIds: unitsWhere(viewer, 'appraiseDossier'),
    decideUnitIds: unitsWhere(viewer, 'decideNomination'),
    taskUnitIds: unitsWhere(viewer, 'completePlanTask'),
    handles: handledBy(viewer),
    accountsToo: viewer.roles.some((grant) => grant.role === 'ADMINISTRATOR'),
  };
}
