import { whyNotRecordFinding } from '@vinh-danh/domain/nomination/appraise.rule';
import { LONGEST_NOTE } from '@vinh-danh/domain/nomination/dossier';
import { dossierOf } from '@vinh-danh/domain/nomination/state.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { awardOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { requireLength } from '../graph/require-length';
import { changeNomination } from './change-dossier';
import { unknownCriterion } from './input-errors';
import { judgeNominations } from './judge-nomination';
import { loadDossierRules } from './load-dossier-rules';
import { type Act, lockNomination } from './lock-dossier';
import { storeFinding } from './read-findings';
import { whyNotLook } from './why-not-look';

interface FindingInput {
  readonly nominationId: string;
  readonly version: number;
  readonly criterion: string;
  readonly met: boolean;
  readonly note: string;
}

/** The Office settles, by name and with a note, a criterion that no rule could tell. */
export async function recordFinding(db: EntityManager, act: Act, input: FindingInput): Promise<{ nominationId: string }> {
  requireLength('note', input.note, LONGEST_NOTE);
  const { dossier, nomination } = await lockNomination(db, act, input, 'appraiseDossier');
  const rulebook = await loadDossierRules(db, dossier, act.now);
  const asOf = { planId: dossier.planId, year: rulebook.year, day: dayOf(act.now) };
  const { [input.criterion]: _earlier, ...others } = nomination.findings;
  const [judged] = await judgeNominations(db, rulebook, [{ ...nomination, findings: others }], asOf);
  const verdict = judged?.eligibility.verdicts.find((each) => each.criterion === input.criterion);
  if (!verdict) throw unknownCriterion(awardOf(rulebook, nomination.award), input.criterion);
  refuseIf(await whyNotLook(db, act, dossier));
  refuseIf(whyNotRecordFinding(dossierOf(dossier, nomination), verdict, input.note));
  const finding = storeFinding({
    outcome: input.met ? 'MET' : 'NOT_MET',
    by: act.viewer.displayName,
    at: act.now,
    note: input.note.trim(),
  });
  const findings = { ...nomination.findings, [input.criterion]: finding };
  return changeNomination(db, act, { dossier, nomination }, { findings }, { action: 'recordFinding', reason: input.note.trim() });
}
