import { may, sightOf, unitsWhere } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import type { NominationState } from '@vinh-danh/domain/nomination/dossier';
import type { Award } from '@vinh-danh/domain/rulebook/award';
import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import { type Connection, decodeCursor, type PageArgs, pageSize, toConnection } from '../graph/connection.type';
import { forbidden } from '../graph/errors';
import { readPrepared } from '../graph/prepared';
import { requireCurrentRules } from '../plan/find-plan';
import { loadRulebook } from '../plan/load-rulebook';
import type { NominationSummaryType } from './nomination.type';
import { countOfNominations, type ListReader, type NominationFilter, type NominationRow, pageOfNominations } from './nominations.query';

/** What a list of nominations can be narrowed to. */
export interface WantedNominations {
  readonly awards?: readonly string[] | null;
  readonly unitId?: string | null;
  readonly states?: readonly NominationState[] | null;
  readonly search?: string | null;
}

/** A page of nominations, with the filter by which its rows can be counted if somebody asks. */
export interface NominationPage extends Connection<NominationSummaryType> {
  readonly filter: NominationFilter;
}

/** Nominations of the current plan that the viewer may see, the newest first. */
export async function findNominations(context: Context, wanted: WantedNominations, page: PageArgs): Promise<NominationPage> {
  const viewer = requireViewer(context);
  if (!may(viewer, 'readDossier')) throw forbidden();
  const first = pageSize(page);
  const after = decodeCursor(page.after, 2);
  const { planId, rulebookVersionId } = requireCurrentRules(context);
  const awards = awardsOf(await loadRulebook(context.database.manager, rulebookVersionId));
  const filter: NominationFilter = {
    planId,
    visibleBelow: sightOf(viewer, 'readDossier'),
    awards: wanted.awards ?? undefined,
    unitId: wanted.unitId ?? undefined,
    states: wanted.states ?? undefined,
    search: wanted.search ?? undefined,
    reader: readerOf(viewer),
    decidedAbove: awards.filter((award) => award.decidedBy !== 'DIRECTOR').map((award) => award.key),
  };
  const rows = await readPrepared<NominationRow>(context.database, pageOfNominations(filter, { first: first + 1, after }));
  const named = nameAwards(rows, awards);
  return { ...toConnection(named, first, (row) => [row.createdAt.toISOString(), row.id]), filter };
}

/** The viewer as lists know them. */
export function readerOf(viewer: Viewer): ListReader {
  const { personId = null } = viewer;
  return { personId, decidesIn: unitsWhere(viewer, 'decideNomination'), correctsIn: unitsWhere(viewer, 'writeDossier') };
}

/** How many nominations a list has in all, counted up to 10,000. */
export async function countNominations({ database }: Context, filter: NominationFilter): Promise<number> {
  const [row] = await readPrepared<{ count: number }>(database, countOfNominations(filter));
  return row?.count ?? 0;
}

/** Names every field: adding two to rows as the driver makes them costs a list of fifty a sixth of its processor time. */
function nameAwards(rows: readonly NominationRow[], awards: readonly Award[]): NominationSummaryType[] {
  const known = new Map(awards.map((award) => [award.key, award]));
  return rows.map((row) => {
    const award = known.get(row.award);
    return {
      id: row.id,
      dossierId: row.dossierId,
      award: row.award,
      awardName: award?.name ?? { vi: row.award, en: row.award },
      awardShortName: award?.shortName ?? row.award,
      nomineeKind: row.nomineeKind,
      nomineeId: row.nomineeId,
      nomineeName: row.nomineeName,
      unitId: row.unitId,
      unitName: row.unitName,
      state: row.state,
      votesInFavour: row.votesInFavour,
      present: row.present,
      receiptNumber: row.receiptNumber,
      sentAt: row.sentAt,
      decidedAt: row.decidedAt,
      createdAt: row.createdAt,
      version: row.version,
    };
  });
}
