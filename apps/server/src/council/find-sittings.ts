import { may, unitsWhere } from '@vinh-danh/domain/access/permission.rule';
import { whyNotTakePart } from '@vinh-danh/domain/council/recusal.rule';
import { whyNotConvene } from '@vinh-danh/domain/council/sitting.rule';
import { stateOfSitting } from '@vinh-danh/domain/council/sitting-state.rule';
import type { Refusal } from '@vinh-danh/domain/refusal';
import { dayOf } from '@vinh-danh/domain/time';
import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import { type Connection, decodeCursor, type PageArgs, pageSize, toConnection } from '../graph/connection.type';
import { forbidden, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { readPrepared } from '../graph/prepared';
import type { PlanWindowType } from '../plan/plan-window.type';
import { readWindow } from '../plan/read-plan';
import { readCandidates } from './agenda-candidates';
import { findReady } from './candidates.query';
import { CouncilEntity } from './council.entity';
import { councilWindow } from './council-window';
import { whyNotOpenNow } from './open-sitting';
import { findPresiding } from './presiding.query';
import { readCases } from './read-cases';
import { standingAgainst } from './recused-from.query';
import { SittingEntity } from './sitting.entity';
import type { AgendaCandidateType, SittingType } from './sitting.type';
import type { SittingCaseType, WrittenOpinionType } from './sitting-case.type';
import { findOpinions } from './sitting-cases.query';
import { findSittingRow, pageOfSittings, type SittingRow } from './sittings.query';
import { type Standing, standingIn } from './standing-in-council';

/** A sitting with what the viewer is in it, asked once a request. */
export type SeenSitting = SittingRow & SittingType & { readonly standing: Standing };

/** The sittings that the viewer may see: of their own councils once they are called in, and of the units that another role opens. */
export async function findSittings(
  context: Context,
  { councilId }: { councilId: string | null },
  page: PageArgs,
): Promise<Connection<SittingType>> {
  const viewer = requireViewer(context);
  if (!may(viewer, 'readSitting')) throw forbidden();
  if (councilId !== null && !isId(councilId)) throw notFound();
  const first = pageSize(page);
  const roles = viewer.roles.filter(({ role }) => role !== 'COUNCIL_MEMBER');
  const filter = { unitIds: unitsWhere({ ...viewer, roles }, 'readSitting'), personId: viewer.personId ?? null, councilId };
  const rows = await readPrepared<SittingRow>(context.database, pageOfSittings(filter, first, decodeCursor(page.after, 2)));
  const sittings = rows.map((row) => ({ ...row, state: stateOfSitting(row) }));
  return toConnection(sittings, first, ({ startsAt, id }) => [startsAt.toISOString(), id]);
}

/** One sitting. Members see it once they are called in. @throws ClientError FORBIDDEN, NOT_FOUND */
export async function findSitting(context: Context, id: string): Promise<SeenSitting> {
  const viewer = requireViewer(context);
  if (!may(viewer, 'readSitting')) throw forbidden();
  const row = isId(id) ? await findSittingRow(context.database.manager, id) : undefined;
  if (!row) throw notFound();
  const standing = await standingIn(context.database.manager, viewer, row.id, context.now);
  const state = stateOfSitting(row);
  if (state === 'DRAFT' && !standing.runs && !standing.readsBeyond) throw notFound();
  return { ...row, standing, state };
}

/** The agenda as the viewer may see it. */
export function agendaOf({ database, viewer, now }: Context, sitting: SeenSitting): Promise<SittingCaseType[]> {
  return readCases(database.manager, { sitting, reader: readerOf(viewer?.personId, sitting), now });
}

/** One case, with the sitting. @throws ClientError NOT_FOUND for a case that the viewer may not see */
export async function findCase(context: Context, id: string): Promise<SittingCaseType> {
  if (!may(requireViewer(context), 'readSitting')) throw forbidden();
  const [found]: { sitting_id: string }[] = isId(id)
    ? await context.database.query('SELECT sitting_id FROM sitting_case WHERE id = $1', [id])
    : [];
  if (!found) throw notFound();
  const sitting = await findSitting(context, found.sitting_id);
  const { database, viewer, now } = context;
  const reader = readerOf(viewer?.personId, sitting);
  const [line] = await readCases(database.manager, { sitting, reader, now, caseId: id.toLowerCase() });
  if (!line) throw notFound();
  return line;
}

/** Those who sit there see who else does not take part only in the minutes; those who run it, and those who inspect, at once. */
function readerOf(personId: string | undefined, { standing, closedAt }: SeenSitting) {
  return { personId: personId ?? null, seesAll: standing.runs || standing.seatId === null || closedAt !== null };
}

/** Why the viewer may take no part in a case. Empty: they may give an opinion, vote, and read what others think. */
export async function whyNoPart(context: Context, sittingCase: SittingCaseType): Promise<readonly Refusal[]> {
  const viewer = requireViewer(context);
  const { seatId } = await standingIn(context.database.manager, viewer, sittingCase.sittingId, context.now);
  const own = sittingCase.recusals.filter(({ personId, clearedAt }) => personId === viewer.personId && clearedAt === null);
  return whyNotTakePart({
    name: viewer.displayName,
    hasSeat: seatId !== null,
    recusals: standingAgainst(sittingCase.keptBy, own),
    hasAnswered: sittingCase.ownInterest !== null,
  });
}

/** What members who do not come think of a case: their own at once, the others' only to who has answered for themselves, or runs the sitting. */
export async function opinionsFor(context: Context, sittingCase: SittingCaseType): Promise<WrittenOpinionType[]> {
  const viewer = requireViewer(context);
  const db = context.database.manager;
  if (sittingCase.isKeptFrom) return [];
  const standing = await standingIn(db, viewer, sittingCase.sittingId, context.now);
  const opinions = await findOpinions(db, sittingCase.id);
  const seesAll = standing.seatId === null || sittingCase.ownInterest === false || (standing.runs && standing.part === 'SECRETARY');
  return seesAll ? opinions : opinions.filter(({ personId }) => personId === viewer.personId);
}

/** What is ready to come on the agenda of a sitting, for those who run it. */
export async function candidatesFor({ database, now }: Context, sitting: SeenSitting): Promise<AgendaCandidateType[]> {
  if (!sitting.standing.runs) return [];
  const { councilId, planId, unitId, body, state } = sitting;
  const rows = await findReady(database.manager, { councilId, planId, unitId, ofInitiatives: body === 'INITIATIVE_COUNCIL' });
  const candidates = await readCandidates(database.manager, { council: { body }, planId, state, now }, rows);
  const placeable = candidates.filter(
    ({ before }) => !before.some(({ outcome, isOver }) => (outcome === null && !isOver) || isFinal(outcome)),
  );
  return placeable.sort((a, b) => a.order - b.order) as AgendaCandidateType[];
}

function isFinal(outcome: string | null): boolean {
  return outcome !== null && outcome !== 'DEFERRED';
}

/** Within which days the plan lets the council meet. */
export async function windowOfSitting({ database, now }: Context, { planId, body, unitId }: SittingRow): Promise<PlanWindowType | null> {
  const window = await councilWindow(database.manager, { planId, body, unitId, now });
  return window ? readWindow(window, now) : null;
}

/** Why members may not be called in now, for those who run the sitting. */
export async function conveneRefusals({ database, now }: Context, sitting: SeenSitting): Promise<readonly Refusal[]> {
  if (!sitting.standing.runs) return [];
  const presides = await findPresiding(database.manager, sitting.councilId, dayOf(sitting.startsAt));
  return whyNotConvene(sitting.state, { startsAt: sitting.startsAt, now, cases: sitting.caseCount, presides });
}

/** Why the sitting may not be opened now, for those who run it. */
export async function openRefusals({ database, now }: Context, seen: SeenSitting): Promise<readonly Refusal[]> {
  if (!seen.standing.runs) return [];
  const db = database.manager;
  const sitting = await db.findOneByOrFail(SittingEntity, { id: seen.id });
  const council = await db.findOneByOrFail(CouncilEntity, { id: seen.councilId });
  return whyNotOpenNow(db, { sitting, council, state: seen.state, now });
}
