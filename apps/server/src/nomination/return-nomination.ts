import { asksSomething, type Flag, reopenedBy } from '@vinh-danh/domain/nomination/appraise.rule';
import { whyNotReturnNomination } from '@vinh-danh/domain/nomination/ask-again.rule';
import { LONGEST_NOTE, type NominationPart, PART_NAMES, type Reopened } from '@vinh-danh/domain/nomination/dossier';
import { stateOfNomination } from '@vinh-danh/domain/nomination/state.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { criteriaOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { EntityManager } from 'typeorm';
import { requireLength } from '../graph/require-length';
import { changeNomination } from './change-dossier';
import { askerIdOf, findAsker, lookingOf } from './find-asker';
import { unknownCriterion } from './input-errors';
import { judgeDossier } from './judge-dossier';
import type { JudgedNomination } from './judge-nomination';
import type { Act } from './lock-dossier';
import { lockForAsking } from './lock-for-asking';
import type { NominationEntity } from './nomination.entity';
import { findOpenedSittings } from './opened-sittings.query';
import { tellOfReturn } from './tell-of-correction';

interface ReturnInput {
  readonly nominationId: string;
  readonly version: number;
  readonly parts: readonly NominationPart[];
  readonly criteria: readonly string[];
  readonly note: string;
}

/**
 * Sends one nomination back to its unit after the Office had accepted the dossier: by the council's secretary, the Director or the
 * Office. Only what is flagged reopens, the others of the dossier go on, and it comes back to who asked, not through the whole way again.
 */
export async function returnNomination(db: EntityManager, act: Act, input: ReturnInput): Promise<{ nominationId: string }> {
  requireLength('note', input.note, LONGEST_NOTE);
  const { dossier, nomination, part, unitPath } = await lockForAsking(db, act, input);
  const judged = (await judgeDossier(db, dossier, act.now)).nominations.find(
    (each) => each.nomination.id === nomination.id,
  ) as JudgedNomination;
  const { award, nominee } = judged;
  const criteria = criteriaOf(award.condition);
  const unknown = input.criteria.find((id) => !criteria.some((criterion) => criterion.id === id));
  if (unknown !== undefined) throw unknownCriterion(award, unknown);
  const opened = (await findOpenedSittings(db, [nomination.id])).get(nomination.id);
  const flag: Flag = { parts: input.parts, criteria: input.criteria, note: input.note };
  refuseIf(
    whyNotReturnNomination({
      nominee: nominee.name,
      state: stateOfNomination(dossier, nomination, award),
      events: nomination,
      opened,
      asker: await findAsker(db, nomination.askerId),
      looking: lookingOf(act.viewer),
      flagged: input.parts.length + input.criteria.length,
      note: input.note,
    }),
  );
  const reopened = asksSomething(flag) ? reopenedBy(flag, criteria) : [];
  const returned = {
    returnedAt: act.now,
    correctedAt: null,
    askerId: askerIdOf(act.viewer, 'returnNomination', unitPath),
    askerPart: part,
    reopened: reopened === null ? null : [...reopened],
    returnNote: input.note.trim() || null,
    findings: part === 'DIRECTOR' ? nomination.findings : keptFindings(nomination, reopened),
  };
  const changed = await changeNomination(db, act, { dossier, nomination }, returned, {
    action: 'returnNomination',
    reason: reasonOf(judged, flag),
  });
  await tellOfReturn(db, act, { dossier, nominationId: nomination.id, nominee: nominee.name });
  return changed;
}

/** What the Office found about a criterion that reopens has to be found again; what the Director asks for, they look at themselves. */
function keptFindings({ findings }: NominationEntity, reopened: Reopened): NominationEntity['findings'] {
  return Object.fromEntries(Object.entries(findings).filter(([criterion]) => reopened !== null && !reopened.includes(criterion)));
}

/** All that is asked for, in one text for the audit trail. */
function reasonOf({ eligibility }: JudgedNomination, { parts, criteria, note }: Flag): string {
  const requirements = eligibility.verdicts
    .filter(({ criterion }) => criteria.includes(criterion))
    .map(({ requirement }) => requirement.vi);
  return [[...parts.map((part) => PART_NAMES[part].vi), ...requirements].join('; '), note.trim()].filter((line) => line !== '').join('\n');
}
