import type { Counted } from '@vinh-danh/domain/decision/revocation.rule';
import { dayOf } from '@vinh-danh/domain/time';
import { revocationGroundsOn } from '@vinh-danh/regimes/law/revocation';
import { permitForAll } from '../access/permit';
import type { Context } from '../context';
import { decodeCursor, type PageArgs, pageSize, toConnection } from '../graph/connection.type';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { likeOf, readPrepared } from '../graph/prepared';
import { awardNames } from './award-names';
import { findKeptPlaces, findLater } from './foresee-revocation';
import { findRevocable, type RevokedRow, readRevoked, readRevokedBy } from './honours-to-revoke.query';
import type {
  AwardReviewConnection,
  CountedCriterionType,
  RecoveryConnection,
  RevocableHonourType,
  RevocationEffectType,
  RevocationGroundType,
} from './revocation.type';
import { pageOfRecoveries, pageOfReviews, type RecoveryRow, type ReviewRow } from './revocations.query';

/** So many are offered to choose from; who needs another one names it closer. */
const MOST_OFFERED = 50;
/** Of so many the effects are worked out at once. */
const MOST_FORESEEN = 20;

/** The grounds in law of today. */
export async function findGrounds(context: Context): Promise<RevocationGroundType[]> {
  permitForAll(context, 'readRegister');
  return revocationGroundsOn(dayOf(context.now));
}

/** Honours of the register that still stand, by a part of the holder's name or of the decision's number. */
export async function findRevocableHonours(context: Context, search: string): Promise<RevocableHonourType[]> {
  permitForAll(context, 'keepRegister');
  const sought = likeOf(search);
  if (!sought) return [];
  const db = context.database.manager;
  return describe(context, await findRevocable(db, sought, MOST_OFFERED));
}

/** What taking these honours back would bring with it. Nothing is changed. */
export async function foreseeRevocation(context: Context, ids: readonly string[]): Promise<RevocationEffectType[]> {
  permitForAll(context, 'keepRegister');
  if (ids.length > MOST_FORESEEN || !ids.every(isId)) throw notFound();
  return effectsOf(context, await readRevoked(context.database.manager, ids));
}

/** The same of what a revocation names. Of a registered one, what it took back. */
export async function effectsOfDecision(context: Context, decisionId: string): Promise<RevocationEffectType[]> {
  return effectsOf(context, await readRevokedBy(context.database.manager, decisionId));
}

async function effectsOf(context: Context, honours: readonly RevokedRow[]): Promise<RevocationEffectType[]> {
  const db = context.database.manager;
  const described = await describe(context, honours);
  const places = await findKeptPlaces(db, honours);
  const effects: RevocationEffectType[] = [];
  for (const [index, honour] of honours.entries()) {
    const later = await findLater(db, honour);
    effects.push({
      honour: described[index] as RevocableHonourType,
      later: later.map((each) => ({ ...each, findings: each.findings.map(toCounted) })),
      toRecover: honour.paymentState === 'PAID' ? (honour.due ?? 0) : 0,
      notPaid: honour.paymentState === 'DUE' ? (honour.due ?? 0) : 0,
      places: places.filter(({ nominationId }) => nominationId === honour.nominationId).map(({ quota }) => quota),
    });
  }
  return effects;
}

async function describe({ database }: Context, honours: readonly RevokedRow[]): Promise<RevocableHonourType[]> {
  const nameOf = await awardNames(database.manager, honours);
  return honours.map((honour) => ({ ...honour, awardName: nameOf(honour) }));
}

export function toCounted({ criterion, requirement, before, after }: Counted): CountedCriterionType {
  return {
    criterion,
    requirement,
    before: before.outcome,
    becauseBefore: before.because,
    after: after.outcome,
    becauseAfter: after.because,
  };
}

interface ReviewFilter {
  readonly isOpen: boolean | null;
  readonly decisionId: string | null;
  readonly nominationId: string | null;
}

/** A page of later awards to be looked at again. */
export async function findReviews(context: Context, filter: ReviewFilter, page: PageArgs): Promise<AwardReviewConnection> {
  permitForAll(context, 'readRegister');
  for (const id of [filter.decisionId, filter.nominationId]) if (id && !isId(id)) throw notFound();
  const first = pageSize(page);
  const rows = await readPrepared<ReviewRow>(
    context.database,
    pageOfReviews(filter, { first: first + 1, after: decodeCursor(page.after, 2) }),
  );
  const db = context.database.manager;
  const nameOf = await awardNames(db, rows);
  const nameOfRevoked = await awardNames(
    db,
    rows.map(({ revokedPlanId: planId }) => ({ planId })),
  );
  return toConnection(
    rows.map((row) => ({
      ...row,
      awardName: nameOf(row),
      revokedAward: nameOfRevoked({ planId: row.revokedPlanId, award: row.revokedKey }),
      findings: row.findings.map(toCounted),
    })),
    first,
    ({ openedAt, id }) => [openedAt.toISOString(), id],
  );
}

/** A page of what is to be given back. */
export async function findRecoveries(
  context: Context,
  filter: Pick<ReviewFilter, 'isOpen' | 'decisionId'>,
  page: PageArgs,
): Promise<RecoveryConnection> {
  permitForAll(context, 'readRegister');
  if (filter.decisionId && !isId(filter.decisionId)) throw notFound();
  const first = pageSize(page);
  const after = decodeCursor(page.after, 1)?.[0] ?? null;
  const rows = await readPrepared<RecoveryRow>(context.database, pageOfRecoveries(filter, { first: first + 1, after }));
  const nameOf = await awardNames(context.database.manager, rows);
  return toConnection(
    rows.map((row) => ({ ...row, awardName: nameOf(row) })),
    first,
    ({ id }) => [id],
  );
}
