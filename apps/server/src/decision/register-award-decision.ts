import { KIND_NAMES } from '@vinh-danh/domain/decision/award-decision';
import { runningNumberOf, stateOfDecision, whyNotRegister } from '@vinh-danh/domain/decision/register.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { lastDayOf } from '@vinh-danh/domain/rulebook/clock.rule';
import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { type Day, dayOf, startOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../access/record-audit';
import { requireLength } from '../graph/require-length';
import { updateVersioned } from '../graph/update-versioned';
import type { Act } from '../nomination/lock-dossier';
import { loadPlanRulebook, loadPlanRulesAt } from '../plan/load-rulebook';
import { windowFor } from '../plan/window-for';
import { AwardDecisionEntity } from './award-decision.entity';
import { findNumber, holdNumbers } from './decision-number.query';
import { type DraftedRow, readDrafted } from './drafted-nominations.query';
import { holdAwardDecision, type Seen } from './hold-award-decision';
import { holdForRevocation, revokeHonours } from './revoke-honours';
import { tellOfRegistration } from './tell-of-register';
import { type WorkedOut, workOutPayments } from './work-out-payments';
import { findHeld, writeHonours } from './write-honours';

interface Registering extends Seen {
  readonly number: string;
  readonly issuedOn: Day;
  readonly signer: string;
}

/** What a registration did: honours given or taken back, and what they come to. */
export interface Registered extends WorkedOut {
  readonly decisionId: string;
  readonly honours: number;
  /** Later awards that are to be looked at again. */
  readonly reviews: number;
}

export const NO_MONEY: WorkedOut = { due: 0, payable: 0, superseded: 0 };
const LONGEST_SIGNER = 120;

/**
 * Gives a draft its number and date. What it gives or takes back is on record from this moment, with the money: all in one transaction,
 * once, or nothing of it.
 */
export async function registerAwardDecision(db: EntityManager, act: Act, input: Registering): Promise<Registered> {
  requireLength('signer', input.signer, LONGEST_SIGNER);
  await holdForRevocation(db, act, input.decisionId);
  const { decision, ids } = await holdAwardDecision(db, act, input);
  return register(db, act, { decision, ids, ...input });
}

/** The same for a decision that is held already. */
export async function register(
  db: EntityManager,
  act: Act,
  {
    decision,
    ids,
    number,
    issuedOn,
    signer,
  }: Omit<Registering, keyof Seen> & { readonly decision: AwardDecisionEntity; readonly ids: readonly string[] },
): Promise<Registered> {
  await holdNumbers(db);
  const found = await readDrafted(db, ids, decision.kind, decision.id);
  const rows = ids.map((id) => found.get(id) as DraftedRow);
  refuseIf(whyNotRegister(await factsOf(db, act, { decision, rows, number, issuedOn, signer })));
  const registered = {
    number: number.trim(),
    running: runningNumberOf(number) ?? null,
    issuedOn,
    signer: signer.trim() || null,
    registeredAt: act.now,
    registeredBy: act.viewer.accountId,
  };
  if (!(await updateVersioned(db, AwardDecisionEntity, decision, registered)))
    throw new Error(`Decision ${decision.id} changed while held.`);
  const done = await takeEffect(db, act, { ...decision, ...registered }, rows);
  await recordAudit(db, act, {
    action: 'registerAwardDecision',
    subjectKind: 'AwardDecision',
    subjectId: decision.id,
    before: { state: 'DRAFT' },
    after: {
      state: 'REGISTERED',
      kind: KIND_NAMES[decision.kind].en,
      number: registered.number,
      issuedOn,
      lines: rows.length,
      due: done.due,
    },
    reason: decision.reason || undefined,
  });
  const lines = decision.kind === 'REVOCATION' ? done.honours : rows.length;
  await tellOfRegistration(db, act, { id: decision.id, ...registered }, { lines, nominationIds: ids });
  return { decisionId: decision.id, ...done };
}

/** What is on record from now on. A correction and a proposal put nothing there. */
async function takeEffect(
  db: EntityManager,
  act: Act,
  decision: AwardDecisionEntity & { readonly number: string; readonly issuedOn: string },
  rows: readonly DraftedRow[],
): Promise<Omit<Registered, 'decisionId'>> {
  if (decision.kind === 'REVOCATION') return { ...NO_MONEY, ...(await revokeHonours(db, act, decision)) };
  if (decision.correctsId || decision.kind === 'PROPOSAL') return { ...NO_MONEY, honours: 0, reviews: 0 };
  const given = await writeHonours(db, act, decision, await granted(db, decision, rows));
  const worked = await workOutPayments(
    db,
    {
      decisionId: decision.id,
      planId: decision.planId,
      decidedOn: decision.issuedOn,
      isUpper: decision.kind === 'UPPER_AWARD',
      rulebook: await loadPlanRulesAt(db, decision.planId, startOf(decision.issuedOn)),
    },
    given,
  );
  return { ...worked, honours: given.length, reviews: 0 };
}

/** Of what the level above answered only what it granted. */
async function granted(db: EntityManager, { id, kind }: AwardDecisionEntity, rows: readonly DraftedRow[]): Promise<readonly DraftedRow[]> {
  if (kind !== 'UPPER_AWARD') return rows;
  const lines: { id: string }[] = await db.query('SELECT nomination_id AS id FROM award_decision_line WHERE decision_id = $1 AND granted', [
    id,
  ]);
  const ids = new Set(lines.map((line) => line.id));
  return rows.filter(({ nominationId }) => ids.has(nominationId));
}

async function factsOf(
  db: EntityManager,
  { now }: Act,
  asked: {
    readonly decision: AwardDecisionEntity;
    readonly rows: readonly DraftedRow[];
    readonly number: string;
    readonly issuedOn: Day;
    readonly signer: string;
  },
) {
  const { decision, rows, number, issuedOn, signer } = asked;
  const { kind, issuedBy, planId } = decision;
  const awards = awardsOf(await loadPlanRulebook(db, planId));
  const named = ({ nominee, award }: DraftedRow) => ({
    nominee,
    award: awards.find(({ key }) => key === award)?.name ?? { vi: award, en: award },
  });
  const approvals = rows.flatMap(({ approvedAt }) => (approvedAt ? dayOf(approvedAt) : [])).sort();
  const gives = !decision.correctsId && (kind === 'AWARD' || kind === 'UPPER_AWARD');
  const held = gives ? await findHeld(db, planId, await granted(db, decision, rows)) : [];
  return {
    kind,
    state: stateOfDecision(decision),
    lines: kind === 'REVOCATION' ? await countRevoked(db, decision.id) : rows.length,
    number,
    issuedOn,
    signer,
    today: dayOf(now),
    approvedOn: approvals.at(-1),
    follows: await findFollowed(db, decision),
    taken: await findNumber(db, { kind, issuedBy, issuedOn, number: number.trim(), running: runningNumberOf(number) }),
    submission: kind === 'PROPOSAL' ? await findSubmission(db, planId, rows, now) : undefined,
    heldAlready: held.map(({ row, number: by }) => ({ ...named(row), number: by })),
    frozen: kind === 'UPPER_AWARD' ? [] : rows.filter(({ isFrozen }) => isFrozen).map(named),
  };
}

async function countRevoked(db: EntityManager, decisionId: string): Promise<number> {
  const [{ count }]: [{ count: number }] = await db.query('SELECT count(*)::int AS count FROM revocation_line WHERE decision_id = $1', [
    decisionId,
  ]);
  return count;
}

/** The day of the decision that it corrects or answers, or of the last honour that it takes back. */
async function findFollowed(db: EntityManager, { id, correctsId, answersId }: AwardDecisionEntity): Promise<Day | undefined> {
  const [{ day }]: [{ day: string | null }] = await db.query(
    `SELECT greatest((SELECT max(issued_on) FROM award_decision WHERE id = ANY($1::uuid[])),
                     (SELECT max(decided_on) FROM revocation_line JOIN honour ON honour.id = honour_id WHERE revocation_line.decision_id = $2))::text AS day`,
    [[correctsId, answersId].filter((each) => each !== null), id],
  );
  return day ?? undefined;
}

/** Until when the awards of a proposal may be sent up: of several the window that closes first. */
async function findSubmission(db: EntityManager, planId: string, rows: readonly DraftedRow[], now: Date) {
  const awards = [...new Set(rows.map(({ award }) => award))];
  const window = await windowFor(db, { planId, event: 'SUBMISSION', now, awards });
  return window?.closesAt ? { closesOn: lastDayOf(window.closesAt), source: window.rule.source } : undefined;
}
