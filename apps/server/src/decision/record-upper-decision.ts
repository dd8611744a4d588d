import { stateOfDecision, whyNotUpper } from '@vinh-danh/domain/decision/register.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { requireLength } from '../graph/require-length';
import type { Act } from '../nomination/lock-dossier';
import { AwardDecisionEntity } from './award-decision.entity';
import { readDrafted } from './drafted-nominations.query';
import { holdAwardDecision, type Seen } from './hold-award-decision';
import { type Registered, register } from './register-award-decision';

interface UpperInput extends Seen {
  readonly issuedBy: string;
  readonly number: string;
  readonly issuedOn: Day;
  readonly signer?: string | null;
  readonly lines: readonly { readonly nominationId: string; readonly granted: boolean; readonly reason?: string | null }[];
}

const LONGEST_ISSUER = 200;

/**
 * Records what the level above answered to a proposal, line by line, with number and date of its decision: what it granted is on record
 * from now on. An answer may come in several decisions; each line is answered once.
 */
export async function recordUpperDecision(db: EntityManager, act: Act, input: UpperInput): Promise<Registered> {
  requireLength('issuedBy', input.issuedBy, LONGEST_ISSUER);
  for (const { reason } of input.lines) requireLength('reason', reason, TEXT_LIMITS.reason);
  if (!input.lines.every(({ nominationId }) => isId(nominationId))) throw notFound();
  const lines = input.lines.map((line) => ({ ...line, nominationId: line.nominationId.toLowerCase(), reason: line.reason?.trim() ?? '' }));
  const ids = lines.map(({ nominationId }) => nominationId);
  if (new Set(ids).size !== ids.length) throw notFound();
  const { decision: proposal, ids: proposed } = await holdAwardDecision(db, act, input);
  if (proposal.kind !== 'PROPOSAL') throw notFound();
  const found = await readDrafted(db, ids, 'UPPER_AWARD', null);
  refuseIf(
    whyNotUpper(
      stateOfDecision(proposal),
      input.issuedBy,
      lines.map(({ nominationId, granted, reason }) => {
        const row = found.get(nominationId);
        const isProposed = proposed.includes(nominationId);
        return { nominee: row?.nominee ?? '', isProposed, isAnswered: Boolean(row?.standsIn), granted, reason };
      }),
    ),
  );
  const answer = {
    id: uuidv7(),
    planId: proposal.planId,
    kind: 'UPPER_AWARD' as const,
    issuedBy: input.issuedBy.trim(),
    answersId: proposal.id,
    draftedAt: act.now,
    draftedBy: act.viewer.accountId,
  };
  await db.insert(AwardDecisionEntity, answer);
  await db.query(
    `INSERT INTO award_decision_line (decision_id, nomination_id, position, granted, refuse_reason)
     SELECT $1, id, place, granted, reason
       FROM unnest($2::uuid[], $3::boolean[], $4::text[]) WITH ORDINALITY AS answered (id, granted, reason, place)`,
    [answer.id, ids, lines.map(({ granted }) => granted), lines.map(({ granted, reason }) => (granted ? null : reason))],
  );
  const decision = await db.findOneByOrFail(AwardDecisionEntity, { id: answer.id });
  return register(db, act, { decision, ids, number: input.number, issuedOn: input.issuedOn, signer: input.signer ?? '' });
}
