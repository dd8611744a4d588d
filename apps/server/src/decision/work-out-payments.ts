import type { PaymentState } from '@vinh-danh/domain/decision/payment';
import { type Given, type Settled, settlePayments } from '@vinh-danh/domain/decision/payment.rule';
import { moneyOf } from '@vinh-danh/domain/rulebook/money.rule';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { moveFund } from './fund.query';
import { type GivenRow, givenOf } from './given-of';
import type { GivenHonour } from './write-honours';

/** For what payments are worked out. */
interface Deciding {
  readonly decisionId: string;
  readonly planId: string;
  readonly decidedOn: string;
  /** Whether the level above decided. */
  readonly isUpper: boolean;
  /** The rules in force on the day of the decision. */
  readonly rulebook: Rulebook;
}

/** What a decision came to. */
export interface WorkedOut {
  readonly due: number;
  readonly payable: number;
  /** Payments for lower titles that are no longer due. */
  readonly superseded: number;
}

interface EarlierRow extends GivenRow {
  readonly subjectId: string;
  readonly state: PaymentState;
  readonly due: string;
}

/** What the nominees were given before in the same year, by decisions of this register. */
const EARLIER = `
  SELECT payment.honour_id AS id, coalesce(honour.person_id, honour.unit_id) AS "subjectId", honour.award, honour.decided_on::text AS "decidedOn",
         honour.period_from::text AS "from", honour.period_until::text AS until, decision.kind = 'UPPER_AWARD' AS "isUpper",
         payment.state, payment.due::text
    FROM payment JOIN honour ON honour.id = payment.honour_id JOIN award_decision decision ON decision.id = payment.decision_id
   WHERE payment.plan_id = $1 AND payment.decision_id <> $2 AND coalesce(honour.person_id, honour.unit_id) = ANY($3::uuid[])
   ORDER BY payment.id FOR UPDATE OF payment`;

/**
 * Works out what is to be paid for the honours of a decision and keeps it with its reason; what was due for lower titles of the same
 * nominees is no longer. Moves the fund, which it holds. A fixed number of statements.
 */
export async function workOutPayments(db: EntityManager, of: Deciding, honours: readonly GivenHonour[]): Promise<WorkedOut> {
  if (honours.length === 0) return { due: 0, payable: 0, superseded: 0 };
  await moveFund(db, of.planId, {});
  const subjects = honours.map(({ row }) => (row.personId ?? row.collectiveId) as string);
  const earlier: EarlierRow[] = await db.query(EARLIER, [of.planId, of.decisionId, subjects]);
  const settled = settleAll(of, honours, earlier);
  const news = honours.map((honour) => ({ honour, settled: settled.get(honour.honourId) as Settled }));
  await insertPayments(db, of, news);
  const gone = earlier.flatMap((row) => {
    const answer = settled.get(row.id);
    return answer ? [{ row, because: answer.because }] : [];
  });
  await supersede(db, gone);
  const due = news.reduce((sum, each) => sum + each.settled.due, 0);
  const freed = gone.reduce((sum, { row }) => sum + Number(row.due), 0);
  await moveFund(db, of.planId, { committed: due - freed });
  return { due, payable: news.filter((each) => each.settled.due > 0).length, superseded: gone.length };
}

/** By honour: of the new ones all, of the earlier ones those that change. */
function settleAll(of: Deciding, honours: readonly GivenHonour[], earlier: readonly EarlierRow[]): Map<string, Settled> {
  const money = moneyOf(of.rulebook);
  const subjects = new Map<string, Given[]>();
  const add = (subjectId: string, given: Given) => subjects.set(subjectId, [...(subjects.get(subjectId) ?? []), given]);
  const kinds = new Map(honours.map(({ row }) => [(row.personId ?? row.collectiveId) as string, row.kind]));
  for (const row of earlier) {
    const kind = kinds.get(row.subjectId) ?? 'PERSON';
    add(row.subjectId, { ...givenOf(of.rulebook, kind, row), payment: { state: row.state, due: Number(row.due) } });
  }
  const { year } = of.rulebook;
  for (const { honourId, row } of honours) {
    const given = {
      id: honourId,
      award: row.award,
      decidedOn: of.decidedOn,
      isUpper: of.isUpper,
      from: `${year}-01-01`,
      until: `${year}-12-31`,
    };
    add((row.personId ?? row.collectiveId) as string, givenOf(of.rulebook, row.kind, given));
  }
  return new Map([...subjects.values()].flatMap((all) => settlePayments(money, all)).map((each) => [each.id, each]));
}

async function insertPayments(
  db: EntityManager,
  { decisionId, planId }: Deciding,
  news: readonly { readonly honour: GivenHonour; readonly settled: Settled }[],
): Promise<void> {
  await db.query(
    `INSERT INTO payment (id, plan_id, decision_id, honour_id, unit_id, amount, multiple, base_salary, source, due, because, state)
     SELECT id, $1, $2, honour_id, unit_id, amount, multiple, base_salary, source::jsonb, due, because::jsonb, state
       FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::bigint[], $7::numeric[], $8::bigint[], $9::text[], $10::bigint[], $11::text[], $12::text[])
         AS paid (id, honour_id, unit_id, amount, multiple, base_salary, source, due, because, state)`,
    [
      planId,
      decisionId,
      news.map(() => uuidv7()),
      news.map(({ honour }) => honour.honourId),
      news.map(({ honour }) => honour.row.unitId),
      news.map(({ settled }) => settled.money?.amount ?? null),
      news.map(({ settled }) => settled.money?.multiple.multiple ?? null),
      news.map(({ settled }) => settled.money?.baseSalary.amount ?? null),
      news.map(({ settled }) => (settled.money ? JSON.stringify(settled.money.multiple.source) : null)),
      news.map(({ settled }) => settled.due),
      news.map(({ settled }) => JSON.stringify(settled.because)),
      news.map(({ settled }) => settled.state),
    ],
  );
}

async function supersede(db: EntityManager, gone: readonly { readonly row: EarlierRow; readonly because: object }[]): Promise<void> {
  if (gone.length === 0) return;
  await db.query(
    `UPDATE payment SET due = 0, state = 'NOTHING_DUE', because = gone.because::jsonb, version = version + 1
       FROM unnest($1::uuid[], $2::text[]) AS gone (honour_id, because) WHERE payment.honour_id = gone.honour_id`,
    [gone.map(({ row }) => row.id), gone.map(({ because }) => JSON.stringify(because))],
  );
}
