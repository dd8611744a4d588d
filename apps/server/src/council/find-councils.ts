import { may, unitsWhere } from '@vinh-danh/domain/access/permission.rule';
import { hintsOn } from '@vinh-danh/domain/council/council.rule';
import type { Text } from '@vinh-danh/domain/text';
import { dayOf } from '@vinh-danh/domain/time';
import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import { type Connection, decodeCursor, type PageArgs, pageSize, toConnection } from '../graph/connection.type';
import { forbidden, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { readPrepared } from '../graph/prepared';
import { type CouncilRow, type CouncilSeatRow, findCouncilRow, findCouncilSeats, pageOfCouncils } from './councils.query';

/** The councils of the units for which the viewer may read them. */
export async function findCouncils(context: Context, page: PageArgs): Promise<Connection<CouncilRow>> {
  const viewer = requireViewer(context);
  if (!may(viewer, 'readCouncil')) throw forbidden();
  const first = pageSize(page);
  const rows = await readPrepared<CouncilRow>(
    context.database,
    pageOfCouncils(unitsWhere(viewer, 'readCouncil'), first, decodeCursor(page.after, 3)),
  );
  return toConnection(rows, first, ({ dissolvedOn, name, id }) => [String(dissolvedOn !== null), name.vi, id]);
}

/** One council. @throws ClientError FORBIDDEN without a role for councils, NOT_FOUND for one of other units */
export async function findCouncil(context: Context, id: string): Promise<CouncilRow & { readonly unitPath: string[] }> {
  const viewer = requireViewer(context);
  if (!may(viewer, 'readCouncil')) throw forbidden();
  const council = isId(id) ? await findCouncilRow(context.database.manager, id) : undefined;
  if (!council || !may(viewer, 'readCouncil', { unitPath: council.unitPath })) throw notFound();
  return council;
}

/** Its seats with who sits there today. */
export function seatsOf(context: Context, { id }: { readonly id: string }): Promise<CouncilSeatRow[]> {
  return findCouncilSeats(context.database.manager, id, dayOf(context.now));
}

/** What to look at in the membership. */
export async function councilHints(context: Context, council: { readonly id: string }): Promise<Text[]> {
  const seats = (await seatsOf(context, council)).filter(({ isCurrent }) => isCurrent);
  const accountless = seats.filter(({ sitterId, hasAccount }) => sitterId !== null && !hasAccount);
  return [
    ...hintsOn(seats.map(({ part, votes, sitterId, name, unit }) => ({ part, votes, personId: sitterId, name: name ?? unit?.vi ?? '' }))),
    ...accountless.map(({ name }) => ({
      vi: `${name} chưa có tài khoản nên chưa xem và biểu quyết được trên hệ thống.`,
      en: `${name} has no account and can neither read nor vote here.`,
    })),
  ];
}
