import { unitsWhere } from '@vinh-danh/domain/access/permission.rule';
import { gapsIn } from '@vinh-danh/domain/decision/register.rule';
import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { dayOf } from '@vinh-danh/domain/time';
import { permitForAll, requireViewer } from '../access/permit';
import type { Context } from '../context';
import { decodeCursor, type PageArgs, pageSize, toConnection } from '../graph/connection.type';
import { forbidden, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { type Prepared, readPrepared } from '../graph/prepared';
import { findCurrentPlan } from '../plan/find-plan';
import { loadPlanRulebook } from '../plan/load-rulebook';
import type { DraftedKind } from './award-decision.input';
import type {
  AwardCandidateConnection,
  AwardCandidateType,
  AwardDecisionConnection,
  AwardDecisionType,
  AwardLineConnection,
  AwardLineType,
  DecisionNumberingType,
} from './award-decision.type';
import {
  type AwardDecisionFilter,
  decisionsAfter,
  type LineRow,
  oneDecision,
  oneLine,
  pageOfAnnounced,
  pageOfCandidates,
  pageOfDecisions,
  pageOfLines,
} from './award-decisions.query';
import { awardNames } from './award-names';
import { readNumbers, seriesOf } from './decision-number.query';

/** A page of the register, drafts first, then by date and number, the last first. */
export async function findAwardDecisions(context: Context, filter: AwardDecisionFilter, page: PageArgs): Promise<AwardDecisionConnection> {
  permitForAll(context, 'readRegister');
  const first = pageSize(page);
  const after = decodeCursor(page.after, 3);
  const rows = await readPrepared<AwardDecisionType & { day: string; running: number }>(
    context.database,
    pageOfDecisions(filter, { first: first + 1, after }),
  );
  return toConnection(rows, first, ({ day, running, id }) => [day, running, id]);
}

/** @throws ClientError NOT_FOUND */
export async function findAwardDecision(context: Context, id: string): Promise<AwardDecisionType> {
  permitForAll(context, 'readRegister');
  const decision = isId(id) ? await readAwardDecision(context, id) : undefined;
  if (!decision) throw notFound();
  return decision;
}

export async function readAwardDecision({ database }: Context, id: string): Promise<AwardDecisionType | undefined> {
  const [row] = await readPrepared<AwardDecisionType>(database, oneDecision(id));
  return row;
}

/** What corrects or answers a decision. */
export function findDecisionsAfter({ database }: Context, id: string): Promise<AwardDecisionType[]> {
  return readPrepared(database, decisionsAfter(id));
}

/** A page of the lines of a decision that the viewer has read already. */
export async function findLines(context: Context, decisionId: string, page: PageArgs): Promise<AwardLineConnection> {
  const first = pageSize(page);
  const [after] = decodeCursor(page.after, 1) ?? ['0'];
  const lines = await readLines(context, pageOfLines(decisionId, { first: first + 1, after: Number(after) || 0 }));
  return toConnection(lines, first, ({ position }) => [position]);
}

/** One line as it stands after an act on it. */
export async function findLine(context: Context, decisionId: string, nominationId: string): Promise<AwardLineType> {
  const [line] = await readLines(context, oneLine(decisionId, nominationId));
  return line as AwardLineType;
}

/** What was announced to the viewer, and in the units for which they answer. */
export async function findAnnouncedAwards(context: Context, page: PageArgs): Promise<AwardLineConnection> {
  const viewer = requireViewer(context);
  if (viewer.scopes) throw forbidden();
  const first = pageSize(page);
  const after = decodeCursor(page.after, 3);
  const of = { personId: viewer.personId ?? null, units: unitsWhere(viewer, 'respondToAward') };
  const lines = await readLines(context, pageOfAnnounced(of, { first: first + 1, after }));
  return toConnection(lines, first, ({ announcedAt, decisionId, nominationId }) => [
    (announcedAt as Date).toISOString(),
    decisionId,
    nominationId,
  ]);
}

export async function readLines({ database }: Pick<Context, 'database'>, query: Prepared): Promise<AwardLineType[]> {
  const rows = await readPrepared<LineRow>(database, query);
  const nameOf = await awardNames(database.manager, rows);
  return rows.map((row) => ({ ...row, awardName: nameOf(row) }));
}

/** A page of those who wait for a decision of a kind, in the order in which they were approved. */
export async function findCandidates(
  context: Context,
  kind: DraftedKind,
  planId: string | null,
  page: PageArgs,
): Promise<AwardCandidateConnection> {
  permitForAll(context, 'readRegister');
  const first = pageSize(page);
  const after = decodeCursor(page.after, 2);
  const db = context.database.manager;
  const plan = planId ?? (await findCurrentPlan(db, context.now)).plan.id;
  if (!isId(plan)) throw notFound();
  const own = kind === 'AWARD';
  const awards = awardsOf(await loadPlanRulebook(db, plan)).filter(({ decidedBy }) => (decidedBy === 'DIRECTOR') === own);
  const rows = await readPrepared<AwardCandidateType & { planId: string }>(
    context.database,
    pageOfCandidates({ planId: plan, awards: awards.map(({ key }) => key), kind }, { first: first + 1, after }),
  );
  const nameOf = await awardNames(db, rows);
  return toConnection(
    rows.map((row) => ({ ...row, awardName: nameOf(row) })),
    first,
    ({ approvedAt, nominationId }) => [approvedAt.toISOString(), nominationId],
  );
}

/** The numbers that a kind has used in a year, with what was left out. */
export async function findNumbering(
  context: Context,
  kind: AwardDecisionType['kind'],
  year: number | null,
): Promise<DecisionNumberingType> {
  permitForAll(context, 'readRegister');
  const of = year ?? Number(dayOf(context.now).slice(0, 4));
  const { given, last } = await readNumbers(context.database.manager, seriesOf(kind), of);
  return {
    last: last?.number ?? null,
    lastIssuedOn: last?.issuedOn ?? null,
    next: Math.max(0, ...given) + 1,
    gaps: gapsIn(given),
  };
}
