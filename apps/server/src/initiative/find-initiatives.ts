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
  return toConnection(
    rows.map((row) => readFiling(row, viewer)),
    first,
    ({ filedAt, id }) => [filedAt.toISOString(), id],
  );
}

/** One initiative, for its authors and those who may read it. @throws ClientError NOT_FOUND */
export async function findInitiativeFiling(context: Context, id: string): Promise<FiledInitiativeType> {
  const viewer = requireViewer(context);
  const row = isId(id) ? await findFilingRow(context.database.manager, id) : undefined;
  if (!row || viewer.scopes || !mayRead(viewer, row)) throw notFound();
  return readFiling(row, viewer);
}

function mayRead(viewer: Viewer, row: FilingRow): boolean {
  return isAuthor(viewer, row) || may(viewer, 'readInitiative', { unitPath: row.unitPath });
}

function isAuthor({ personId }: Viewer, { authors }: FilingRow): boolean {
  return authors.some(({ id }) => id === personId);
}

/** An author hears what the council decided when it is recognised or refused, and not before. */
function readFiling(row: FilingRow, viewer: Viewer): FiledInitiativeType {
  const isOwn = isAuthor(viewer, row);
  const isDecided = row.passed !== null;
  const seen = isOwn ? { ...row, passed: null, isPlaced: row.isPlaced || isDecided } : row;
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
