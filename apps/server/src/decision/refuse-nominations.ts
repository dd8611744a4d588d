import { whyNotRefuse } from '@vinh-danh/domain/decision/decision.rule';
import { whyTied } from '@vinh-danh/domain/decision/separation.rule';
import { stateOfNomination } from '@vinh-danh/domain/nomination/state.rule';
import type { Refusal } from '@vinh-danh/domain/refusal';
import { awardOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../access/record-audit';
import { whyStale } from '../access/why-stale';
import { requireLength } from '../graph/require-length';
import { updateVersioned } from '../graph/update-versioned';
import type { JudgedNomination } from '../nomination/judge-nomination';
import type { Act } from '../nomination/lock-dossier';
import { NominationEntity } from '../nomination/nomination.entity';
import { askedOf, judgeCases, type Row, type RowAnswer } from './approve-nominations';
import { ledgersFor } from './find-ledger';
import { findProcedures } from './find-procedure';
import { findTies } from './find-ties';
import { type Case, holdCases } from './hold-cases';
import { nomineeName } from './nominee-name.query';
import { recordDecision } from './record-decision';
import { tellOfDecision } from './tell-of-decision';

/** Refuses each of these nominations for one reason, which the nominees will read. Row by row, as approving does. */
export async function refuseNominations(
  db: EntityManager,
  act: Act,
  { rows, reason }: { rows: readonly Row[]; reason: string },
): Promise<RowAnswer[]> {
  requireLength('reason', reason, TEXT_LIMITS.reason);
  const cases = await holdCases(
    db,
    act,
    rows.map((row) => row.nominationId),
  );
  const judged = await judgeCases(db, cases, act, new Map());
  const procedures = await findProcedures(db, act.now, cases.map(askedOf));
  const tiesOf = await findTies(db, act, cases);
  const answers = new Map<string, readonly Refusal[]>();
  for (const each of cases) {
    const { nomination, dossier, rulebook } = each;
    const award = awardOf(rulebook, nomination.award);
    const row = rows.find(({ nominationId }) => nominationId === nomination.id) as Row;
    const stale = await whyStale(db, nomination, row.version);
    const nominee = await nomineeName(db, nomination);
    const facts = {
      state: stateOfNomination(dossier, nomination, award),
      nominee,
      award: award.name,
      tied: whyTied(rulebook, nominee, tiesOf(nomination.id)),
      freezes: procedures.get(nomination.id)?.freezes ?? [],
      reason,
    };
    const refusals = stale.length > 0 ? stale : whyNotRefuse(facts);
    if (refusals.length === 0) await refuse(db, act, each, judged.get(nomination.id) as JudgedNomination, reason.trim());
    answers.set(nomination.id, refusals);
  }
  return rows.map(({ nominationId }) => ({ nominationId, refusals: answers.get(nominationId) ?? [] }));
}

async function refuse(
  db: EntityManager,
  act: Act,
  { nomination, dossier, ledgers }: Case,
  judged: JudgedNomination,
  reason: string,
): Promise<void> {
  const { nominee, unitId } = judged;
  const found = ledgersFor(ledgers.book, { award: nomination.award, kind: nominee.kind, unitId });
  await recordDecision(db, act, { outcome: 'REFUSED', dossier, judged, inForce: ledgers.book.rulebook, ledgers: found });
  const refusal = { refusedAt: act.now, refusedBy: act.viewer.accountId, decisionReason: reason, updatedAt: act.now };
  if (!(await updateVersioned(db, NominationEntity, nomination, refusal)))
    throw new Error(`Nomination ${nomination.id} changed while it was locked.`);
  await recordAudit(db, act, {
    action: 'refuseNomination',
    subjectKind: 'Nomination',
    subjectId: nomination.id,
    unitId: dossier.unitId,
    before: { state: 'ACCEPTED' },
    after: { state: 'REFUSED' },
    reason,
  });
  await tellOfDecision(db, act, 'NOMINATION_REFUSED', { nomination, dossier, nominee: nominee.name, award: judged.award });
}
