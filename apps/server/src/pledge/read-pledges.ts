import { may, unitsWhere } from '@vinh-danh/domain/access/permission.rule';
import { coverageOf, sumOf } from '@vinh-danh/domain/pledge/coverage.rule';
import { isCollective, whyNotConfirmPledge } from '@vinh-danh/domain/pledge/pledge.rule';
import { type Day, dayOf } from '@vinh-danh/domain/time';
import { permit } from '../access/permit';
import type { Context } from '../context';
import { type Connection, decodeCursor, type PageArgs, pageSize, toConnection } from '../graph/connection.type';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { readPrepared } from '../graph/prepared';
import { findCurrentPlan } from '../plan/find-plan';
import { findCoverage, type MissingRow, pageOfMissing } from './coverage.query';
import { isOwnPledge } from './is-own-pledge';
import type { PledgeFilterInput } from './pledge.input';
import type { PledgeCoverageType } from './pledge-coverage.type';
import type { PledgeMissingType, PledgeRowType } from './pledge-row.type';
import { type PledgeListRow, pageOfPledges } from './pledges.query';

interface MissingFilter {
  readonly unitIds?: readonly string[] | null;
  readonly search?: string | null;
}

/** A page of the pledges that the viewer may see because of a role. */
export async function readPledges(
  context: Context,
  filter: PledgeFilterInput,
  year: number | null,
  page: PageArgs,
): Promise<Connection<PledgeRowType>> {
  const viewer = await permit(context, 'readPledge');
  const { id: planId } = await findPlan(context, year);
  const first = pageSize(page);
  const scope = { ...filter, ...knownUnits(filter), planId, visibleUnitIds: unitsWhere(viewer, 'readPledge') };
  const statement = pageOfPledges(scope, { limit: first + 1, after: decodeCursor(page.after, 2) });
  const rows = await readPrepared<PledgeListRow>(context.database, statement);
  const answer = toConnection(rows, first, (row) => [row.sortName, row.id]);
  const mayConfirm = (row: PledgeListRow) =>
    may(viewer, 'confirmPledge', { unitPath: row.unitPath }) &&
    whyNotConfirmPledge({ pledge: row, isOwn: isOwnPledge(viewer, row) }).length === 0;
  return { ...answer, edges: answer.edges.map(({ cursor, node }) => ({ cursor, node: { ...node, mayConfirm: mayConfirm(node) } })) };
}

/** A page of those who have not registered, in the units that the viewer looks after. */
export async function readMissing(
  context: Context,
  filter: MissingFilter,
  year: number | null,
  page: PageArgs,
): Promise<Connection<PledgeMissingType>> {
  const scope = await coverageScope(context, year);
  const first = pageSize(page);
  const after = decodeCursor(page.after, 3);
  const rows = await readPrepared<MissingRow>(
    context.database,
    pageOfMissing({ ...scope, ...filter, ...knownUnits(filter) }, { limit: first + 1, after }),
  );
  return toConnection(rows, first, (row) => [row.subject, row.sortName, row.id]);
}

/** How far registration has come in the units that the viewer looks after. */
export async function readCoverage(context: Context, year: number | null): Promise<PledgeCoverageType> {
  const scope = await coverageScope(context, year);
  const rows = await findCoverage(context.database.manager, scope);
  const units = rows.map(({ people, unitKind, ...unit }) => ({
    ...unit,
    people: coverageOf(people),
    isCollective: isCollective(unitKind),
  }));
  const collectives = units.filter((unit) => unit.isCollective).map((unit) => unit.collectiveState);
  return { year: scope.year, people: sumOf(units.map((unit) => unit.people)), collectives: coverageOf(collectives), units };
}

async function coverageScope(context: Context, year: number | null) {
  const viewer = await permit(context, 'readCoverage');
  const plan = await findPlan(context, year);
  return {
    planId: plan.id,
    year: plan.year,
    day: lastDayWithin(plan.year, dayOf(context.now)),
    visibleUnitIds: unitsWhere(viewer, 'readCoverage'),
  };
}

/** People are counted where they belong today; once the year is over, where they belonged at its end. */
function lastDayWithin(year: number, today: Day): Day {
  const end = `${year}-12-31`;
  return today < end ? today : end;
}

async function findPlan({ database, now }: Context, year: number | null): Promise<{ id: string; year: number }> {
  if (year === null) return (await findCurrentPlan(database.manager, now)).plan;
  const [plan]: { id: string; year: number }[] = await database.query('SELECT id, year FROM plan WHERE year = $1', [year]);
  if (!plan) throw notFound();
  return plan;
}

/** Ids that are no UUIDs name no unit: the list is then empty, not broken. */
function knownUnits({ unitIds }: { readonly unitIds?: readonly string[] | null }): { unitIds?: string[] } {
  return { unitIds: unitIds?.filter(isId) };
}
