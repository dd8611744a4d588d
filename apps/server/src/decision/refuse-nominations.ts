import { whyNotRefuse } from '@vinh-danh/domain/decision/decision.rule';
import { whyTied } from '@vinh-danh/domain/decision/separation.rule';
import { stateOfNomination } from '@vinh-danh/domain/nomination/state.rule';
import type { Refusal } from '@vinh-danh/domain/refusal';
import { awardOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import type { EntityManager } from 'typeorm';
import { recordAudits } from '../access/record-audit';
import { whyStale } from '../access/why-stale';
import { requireLength } from '../graph/require-length';
import { updateLocked } from '../graph/update-locked';
import type { JudgedNomination } from '../nomination/judge-nomination';
import type { Act } from '../nomination/lock-dossier';
import { NominationEntity } from '../nomination/nomination.entity';
import { findProcedures } from './find-procedure';
import { findTies } from './find-ties';
import { holdCases } from './hold-cases';
import { type Decided, recordDecisions } from './record-decision';
import { tellOfDecisions } from './tell-of-decision';
import { askedOf, findFactsOf, ledgersOf, type Row, type RowAnswer } from './try-approvals';

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
  const judged = (await findFactsOf(db, cases, act))(cases);
  const procedures = await findProcedures(db, act.now, cases.map(askedOf));
  const tiesOf = await findTies(db, act, cases);
  const answers = new Map<string, readonly Refusal[]>();
  const refused: Decided[] = [];
  for (const each of cases) {
    const { nomination, dossier, rulebook } = each;
    const award = awardOf(rulebook, nomination.award);
    const found = judged.get(nomination.id) as JudgedNomination;
    const nominee = found.nominee.name;
    const row = rows.find(({ nominationId }) => nominationId === nomination.id) as Row;
    const stale = await whyStale(db, nomination, row.version);
    const facts = {
      state: stateOfNomination(dossier, nomination, award),
      nominee,
      award: award.name,
      tied: whyTied(rulebook, nominee, tiesOf(nomination.id)),
      freezes: procedures.get(nomination.id)?.freezes ?? [],
      reason,
    };
    const refusals = stale.length > 0 ? stale : whyNotRefuse(facts);
    if (refusals.length === 0) refused.push({ case: each, judged: found, ledgers: ledgersOf(each, found) });
    answers.set(nomination.id, refusals);
  }
  if (refused.length > 0) await writeRefusals(db, act, refused, reason.trim());
  return rows.map(({ nominationId }) => ({ nominationId, refusals: answers.get(nominationId) ?? [] }));
}

async function writeRefusals(db: EntityManager, act: Act, refused: readonly Decided[], reason: string): Promise<void> {
  await recordDecisions(db, act, 'REFUSED', refused);
  await updateLocked(
    db,
    NominationEntity,
    refused.map(({ judged: { nomination } }) => ({
      id: nomination.id,
      version: nomination.version,
      refusedAt: act.now,
      refusedBy: act.viewer.accountId,
      decisionReason: reason,
      updatedAt: act.now,
    })),
  );
  await recordAudits(
    db,
    act,
    refused.map(({ case: { dossier }, judged: { nomination } }) => ({
      action: 'refuseNomination',
      subjectKind: 'Nomination',
      subjectId: nomination.id,
      unitId: dossier.unitId,
      before: { state: 'ACCEPTED' },
      after: { state: 'REFUSED' },
      reason,
    })),
  );
  await tellOfDecisions(db, act, 'NOMINATION_REFUSED', refused);
}
