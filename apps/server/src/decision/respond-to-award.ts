import { may } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import type { DecisionKind } from '@vinh-danh/domain/decision/award-decision';
import { stateOfDecision, whyNotRespond } from '@vinh-danh/domain/decision/register.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../access/record-audit';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { requireLength } from '../graph/require-length';
import type { Act } from '../nomination/lock-dossier';
import { cancelPayments } from './cancel-payments';

interface Responding {
  readonly decisionId: string;
  readonly nominationId: string;
  readonly accepts: boolean;
  readonly note?: string | null;
}

interface Line {
  readonly kind: DecisionKind;
  readonly planId: string;
  readonly registeredAt: Date | null;
  readonly announcedAt: Date | null;
  readonly granted: boolean | null;
  readonly hasResponded: boolean;
  readonly personId: string | null;
  readonly unitPath: readonly string[];
  readonly unitId: string;
  readonly honourId: string | null;
  readonly revokedOn: string | null;
  readonly isPaid: boolean;
}

/** The line of a decision, held, with its honour. */
const LINE = `
  SELECT decision.kind, decision.plan_id AS "planId", decision.registered_at AS "registeredAt", decision.announced_at AS "announcedAt", line.granted,
         num_nonnulls(line.accepted_at, line.declined_at) > 0 AS "hasResponded", nomination.person_id AS "personId",
         unit.path::text[] AS "unitPath", unit.id AS "unitId", honour.id AS "honourId", honour.revoked_on::text AS "revokedOn",
         coalesce(payment.state = 'PAID', false) AS "isPaid"
    FROM award_decision_line line JOIN award_decision decision ON decision.id = line.decision_id
    JOIN nomination ON nomination.id = line.nomination_id JOIN dossier ON dossier.id = nomination.dossier_id JOIN unit ON unit.id = dossier.unit_id
    LEFT JOIN honour ON honour.nomination_id = nomination.id LEFT JOIN payment ON payment.honour_id = honour.id
   WHERE line.decision_id = $1 AND line.nomination_id = $2 FOR UPDATE OF line`;

/** Records that a nominee took an award or would not have it: they say so themselves, or their unit or the Office records it for them. */
export async function respondToAward(
  db: EntityManager,
  act: Act,
  input: Responding,
): Promise<{ decisionId: string; nominationId: string }> {
  const note = input.note?.trim() ?? '';
  requireLength('note', note, TEXT_LIMITS.reason);
  if (!isId(input.decisionId) || !isId(input.nominationId)) throw notFound();
  const [line]: Line[] = await db.query(LINE, [input.decisionId, input.nominationId]);
  if (!line?.registeredAt || !may(act.viewer, 'respondToAward', { unitPath: line.unitPath, personId: line.personId })) throw notFound();
  refuseIf(
    whyNotRespond({
      ...line,
      state: stateOfDecision(line),
      accepts: input.accepts,
      isRevoked: line.revokedOn !== null,
      note,
    }),
  );
  await db.query(
    `UPDATE award_decision_line SET accepted_at = $3, declined_at = $4, responded_by = $5, response_note = $6
      WHERE decision_id = $1 AND nomination_id = $2`,
    [
      input.decisionId,
      input.nominationId,
      input.accepts ? act.now : null,
      input.accepts ? null : act.now,
      act.viewer.accountId,
      note || null,
    ],
  );
  if (!input.accepts && line.honourId) await cancelPayments(db, [{ honourId: line.honourId, planId: line.planId }], 'DECLINED');
  await recordAudit(db, act, {
    action: input.accepts ? 'acceptAward' : 'declineAward',
    subjectKind: 'Nomination',
    subjectId: input.nominationId,
    unitId: line.unitId,
    after: { decisionId: input.decisionId },
    reason: note || undefined,
    personal: isAbout(line, act.viewer),
  });
  return { decisionId: input.decisionId, nominationId: input.nominationId };
}

function isAbout({ personId }: Line, viewer: Viewer): boolean {
  return personId !== null && personId === viewer.personId;
}
