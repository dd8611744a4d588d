import type { DecisionKind } from '@vinh-danh/domain/decision/award-decision';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { holdLock } from '../database/hold-lock';

/** Decisions to award and to revoke share one run of numbers, as the table has it. */
export function seriesOf(kind: DecisionKind): string {
  return kind === 'AWARD' || kind === 'REVOCATION' ? 'DECISION' : kind;
}

/** Numbers of a series and year are given one after another: two officers who want the same one hear so instead of meeting an index. */
export async function holdNumbers(db: EntityManager): Promise<void> {
  await holdLock(db, 'decision numbers');
}

/** The decision of the same series, issuer and year that has a number, or a number with the same digits, already. */
export async function findNumber(
  db: EntityManager,
  asked: {
    readonly kind: DecisionKind;
    readonly issuedBy: string;
    readonly issuedOn: Day;
    readonly number: string;
    readonly running?: number;
  },
): Promise<{ number: string; issuedOn: string } | undefined> {
  const [taken] = await db.query(
    `SELECT number, issued_on::text AS "issuedOn" FROM award_decision
      WHERE series = $1 AND extract(year FROM issued_on) = extract(year FROM $2::date)
        AND ((issued_by = $3 AND lower(number) = lower($4)) OR (series <> 'UPPER_AWARD' AND running = $5)) LIMIT 1`,
    [seriesOf(asked.kind), asked.issuedOn, asked.issuedBy, asked.number, asked.running ?? null],
  );
  return taken;
}

/** The running numbers that a series has given in a year, with the last decision. */
export async function readNumbers(
  db: EntityManager,
  series: string,
  year: number,
): Promise<{ given: number[]; last: { number: string; issuedOn: string } | null }> {
  const rows: { running: number; number: string; issuedOn: string }[] = await db.query(
    `SELECT running, number, issued_on::text AS "issuedOn" FROM award_decision
      WHERE series = $1 AND extract(year FROM issued_on) = $2 AND running IS NOT NULL ORDER BY running`,
    [series, year],
  );
  return { given: rows.map(({ running }) => running), last: rows.at(-1) ?? null };
}
