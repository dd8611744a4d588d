import { may, unitsWhere } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import { stateOfInitiative, whyNotWithdrawInitiative } from '@vinh-danh/domain/initiative/initiative.rule';
import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import { type Connection, decodeCursor, type PageArgs, pageSize, toConnection } from '../graph/connection.type';
import { forbidden, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { readPrepared } from '../graph/prepared';
import { type FilingRow, findFilingRow, pageOfFilings } from './filings.query';
import type { FiledInitiativeType } from './initiative.type';

/** Initiatives that were filed: the viewer's own, or those of the units for which they may read them. */
export async function findInitiativeFilings(
  context: Context,
  { own }: { readonly own: boolean },
  page: PageArgs,
): Promise<Connection<FiledInitiativeType>> {
  const viewer = requireViewer(context);
  const unitIds = unitsWhere(viewer, 'readInitiative');
  if (viewer.scopes || (own ? !viewer.personId : unitIds.length === 0)) throw forbidden();
  const first = pageSize(page);
  const wanted = { authorId: own ? (viewer.personId ?? null) : null, unitIds };
  const rows = await readPrepared<FilingRow>(context.database, pageOfFilings(wanted, first, decodeCursor(page.after, 2)));
  const recused = await recusedFrom(
    context,
    rows.map(({ id }) => id),
  );
  return toConnection(
    rows.map((row) => readFiling(row, viewer, recused.has(row.id))),
    first,
    ({ filedAt, id }) => [filedAt.toISOString(), id],
  );
}

/** One initiative, for its authors and those who may read it. @throws ClientError NOT_FOUND */
export async function findInitiativeFiling(context: Context, id: string): Promise<FiledInitiativeType> {
  const viewer = requireViewer(context);
  const row = isId(id) ? await findFilingRow(context.database.manager, id) : undefined;
  if (!row || viewer.scopes) throw notFound();
  if (!mayRead(viewer, row) && !(await isBeforeTheirCouncil(context, row.id))) throw notFound();
  return readFiling(row, viewer, (await recusedFrom(context, [row.id])).has(row.id));
}

function mayRead(viewer: Viewer, row: FilingRow): boolean {
  return isAuthor(viewer, row) || may(viewer, 'readInitiative', { unitPath: row.unitPath });
}

/** Whether the viewer sits in a council that was called to consider the initiative. */
async function isBeforeTheirCouncil({ database, viewer }: Context, initiativeId: string): Promise<boolean> {
  if (!viewer?.personId || !may(viewer, 'readSitting')) return false;
  const [row]: { sits: boolean }[] = await database.query(
    `SELECT EXISTS (
       SELECT FROM sitting_case JOIN sitting ON sitting.id = sitting_id
        WHERE initiative_id = $1 AND convened_at IS NOT NULL AND cancelled_at IS NULL
          AND (EXISTS (SELECT FROM sitting_attendance WHERE sitting_attendance.sitting_id = sitting.id AND $2::uuid IN (person_id, proxy_person_id))
               OR (opened_at IS NULL AND EXISTS (
                     SELECT FROM seated_on(sitting.council_id, (starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) sits WHERE sits.person_id = $2)))) AS sits`,
    [initiativeId, viewer.personId],
  );
  return row?.sits ?? false;
}

function isAuthor({ personId }: Viewer, { authors }: FilingRow): boolean {
  return authors.some(({ id }) => id === personId);
}

/** Of these initiatives those from which the viewer is recused as a member of a council. */
async function recusedFrom({ database, viewer }: Context, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows: { id: string }[] = await database.query(
    `SELECT initiative_id AS id FROM sitting_case JOIN recusal ON case_id = sitting_case.id
      WHERE initiative_id = ANY($1) AND person_id = $2 AND cleared_at IS NULL`,
    [ids, viewer?.personId ?? null],
  );
  return new Set(rows.map(({ id }) => id));
}

/** An author, and who is recused, hears what the council decided when it is recognised or refused, and not before. */
function readFiling(row: FilingRow, viewer: Viewer, isRecused: boolean): FiledInitiativeType {
  const isOwn = isAuthor(viewer, row);
  const isDecided = row.passed !== null;
  const seen = isOwn || isRecused ? { ...row, passed: null, isPlaced: row.isPlaced || isDecided } : row;
  const state = stateOfInitiative(seen);
  const { recognisedOn, decisionNumber, level } = row;
  return {
    ...row,
    state,
    isOwn,
    mayReview: !isOwn && may(viewer, 'reviewInitiative', { unitPath: row.unitPath }),
    recognitions: [
      ...(recognisedOn ? [{ level, decidedOn: recognisedOn, decisionNumber: decisionNumber ?? '' }] : []),
      ...row.recognitions,
    ],
    withdrawRefusals: (isOwn ? whyNotWithdrawInitiative(state) : []) as FiledInitiativeType['withdrawRefusals'],
  };
}
