import { may } from '@vinh-danh/domain/access/permission.rule';
import type { Closeness } from '@vinh-danh/domain/nomination/known-result.rule';
import { ACTOR_NAMES, type StageActor, type StageKey, WORKFLOW } from '@vinh-danh/domain/nomination/workflow';
import { asKnown, type StageFacts, type StageNow, stageOf } from '@vinh-danh/domain/nomination/workflow.rule';
import { windowOf } from '@vinh-danh/domain/rulebook/deadline.rule';
import { awardsOf, deadlinesOf, voteFor } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { Text } from '@vinh-danh/domain/text';
import type { EntityManager } from 'typeorm';
import type { Context } from '../context';
import { loadPlanRulesAt } from '../plan/load-rulebook';
import { type CaseCalendar, calendarsOf } from '../plan/window-for';
import type { ActingPeople, ActingPerson } from './acting-people.query';
import { closenessOf } from './hidden-results';
import { loadDossierRules } from './load-dossier-rules';
import type { StageRow } from './stage-facts.query';

/** Where a nomination stands, with everything from which that follows. */
export interface FoundStage extends StageNow {
  readonly row: StageRow;
  readonly facts: StageFacts;
  /** What stands between it and who asks: they may not know all of it yet. */
  readonly closeness: Closeness | undefined;
}

/** Who acts next: what they are, and those of whom each can. */
export interface NextActor {
  readonly kind: StageActor;
  readonly name: Text;
  readonly unitName: Text | null;
  readonly people: readonly ActingPerson[];
}

/** Where a nomination stands, as the viewer may know it: its nominee, and who is recused, not all of it before it is announced. */
export async function findStage(context: Context, nominationId: string): Promise<FoundStage> {
  const row = await context.loaders.stageFacts.load(nominationId);
  const { viewer, now, database } = context;
  const corrects = viewer !== null && may(viewer, 'writeDossier', { unitPath: row.unitPath });
  return stageFrom(row, await stageRules(database.manager, row, now), now, { closeness: closenessOf(viewer, row), corrects });
}

/** The rules that say which way a nomination takes: its own for the council's vote, the plan's in force for the posting. */
export interface StageRules {
  readonly rulebook: Rulebook;
  readonly inForce: Rulebook;
}

export async function stageRules(db: EntityManager, row: StageRow, now: Date): Promise<StageRules> {
  const rulebook = await loadDossierRules(db, { rulebookVersionId: row.rulebookVersionId, ...row.dossier }, now);
  return { rulebook, inForce: await rulesInForce(db, row.planId, now) };
}

const inForceFor = new WeakMap<Date, Map<string, Promise<Rulebook>>>();

/** The rules of a plan are asked for once a request, whose moment is one object. */
function rulesInForce(db: EntityManager, planId: string, now: Date): Promise<Rulebook> {
  const known = inForceFor.get(now) ?? new Map<string, Promise<Rulebook>>();
  inForceFor.set(now, known);
  const rules = known.get(planId) ?? loadPlanRulesAt(db, planId, now);
  known.set(planId, rules);
  return rules;
}

/** The stage that follows from the facts and the rules. */
export function stageFrom(
  row: StageRow,
  { rulebook, inForce }: StageRules,
  now: Date,
  { closeness, corrects }: { readonly closeness?: Closeness; readonly corrects?: boolean } = {},
): FoundStage {
  const { dossier, createdAt, approvedAt, refusedAt, withdrawnAt, returnedAt, correctedAt } = row;
  const known: StageFacts = {
    now,
    dossier,
    nomination: { createdAt, approvedAt, refusedAt, withdrawnAt, returnedAt, correctedAt },
    decidedBy: awardsOf(rulebook).find(({ key }) => key === row.award)?.decidedBy ?? 'DIRECTOR',
    needsCouncil: voteFor(rulebook, 'COUNCIL', row.award) !== undefined,
    needsPosting: deadlinesOf(inForce).some(({ event }) => event === 'POSTING'),
    council: row.council,
    posting: row.posting,
    frozenSince: row.frozenSince,
    decisions: row.decisions,
    revokedAt: row.revokedAt,
  };
  const facts = asKnown(known, closeness, corrects);
  return { row, facts, closeness, ...stageOf(facts) };
}

/** Who acts next in a stage; null where nobody has to. */
export function nextActorOf({ stage, row }: Pick<FoundStage, 'stage' | 'row'>, people: ActingPeople): NextActor | null {
  const kind = actorOf(stage, row);
  if (!kind) return null;
  const unitName = kind === 'UNIT_HEAD' ? row.unitName : null;
  return { kind, name: ACTOR_NAMES[kind], unitName, people: peopleOf(kind, stage, row, people) };
}

/** What is corrected goes to who asked for it, whatever they are. */
function actorOf(stage: StageKey, { asker }: StageRow): StageActor | undefined {
  const { next } = WORKFLOW[stage];
  return stage === 'WITH_OFFICE' && asker ? 'ASKER' : next;
}

function peopleOf(kind: StageActor, stage: StageKey, { asker }: StageRow, people: ActingPeople): readonly ActingPerson[] {
  switch (kind) {
    case 'ASKER': {
      const asked = asker ? people[stage === 'WITH_OFFICE' ? 'OFFICE' : asker.part] : [];
      return asked.filter(({ accountId }) => accountId === asker?.accountId);
    }
    case 'UNIT_HEAD':
    case 'OFFICE':
    case 'DIRECTOR':
      return people[kind];
    case 'SECRETARY':
      // Where no secretary sits, the Office, which is the council's standing body, does their work.
      return people.SECRETARY.length > 0 ? people.SECRETARY : people.OFFICE;
    default:
      return [];
  }
}

/** By when somebody has to act, where the calendar, the sitting or the posting says so. */
export async function findDue(context: Context, { stage, facts, row }: FoundStage): Promise<Date | null> {
  const { due } = WORKFLOW[stage];
  if (!due) return null;
  if (due === 'SITTING') return facts.council?.startsAt ?? null;
  if (due === 'POSTING_END') return facts.posting?.closesAt ?? null;
  // Only what goes up has to be there by a day.
  if (due === 'SUBMISSION' && facts.decidedBy === 'DIRECTOR') return null;
  const { windows, whom } = await calendarOf(context, row);
  return windowOf(windows, due, { ...whom, award: row.award })?.closesAt ?? null;
}

const calendars = new WeakMap<Context, Map<string, Promise<(path: readonly string[]) => CaseCalendar>>>();

/** The calendar of a plan is worked out once a request, and once for each unit. */
async function calendarOf(context: Context, { planId, unitPath }: StageRow): Promise<CaseCalendar> {
  const known = calendars.get(context) ?? new Map<string, Promise<(path: readonly string[]) => CaseCalendar>>();
  calendars.set(context, known);
  const db = context.database.manager;
  const found = known.get(planId) ?? rulesInForce(db, planId, context.now).then((rules) => calendarsOf(db, rules, planId));
  known.set(planId, found);
  return (await found)(unitPath);
}
