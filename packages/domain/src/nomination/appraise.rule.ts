import { instantText } from '../format';
import type { Nominee } from '../people/nominee';
import { type Refusal, refusal } from '../refusal';
import type { Award } from '../rulebook/award';
import { awardsThatDo } from '../rulebook/criteria/honours';
import type { Criterion } from '../rulebook/criterion';
import { isObstacle, refuseVerdict } from '../rulebook/refuse-verdict';
import type { Eligibility, Verdict } from '../rulebook/verdict';
import { type DossierEvents, type Findings, type NominationEvents, type NominationPart, type Reopened, STATE_NAMES } from './dossier';
import { about } from './send.rule';
import { stateOf } from './state.rule';

/** What the Office's acceptance asks of one nomination. */
export interface AppraisedNomination {
  readonly id: string;
  readonly nominee: string;
  readonly eligibility: Eligibility;
  /** Criteria that can only be told once another award of the same plan year is decided, by id. */
  readonly waiting: readonly string[];
}

/**
 * Why the Office may not accept this dossier now.
 *
 * Everything that a human must look at has to be settled by a finding first, except what waits for an award under way in
 * the same year: nobody can settle that before the lower title is decided, and approval asks again.
 */
export function whyNotAcceptDossier(dossier: DossierEvents, nominations: readonly AppraisedNomination[]): Refusal[] {
  const elsewhere = whyNotWithOffice(dossier);
  return elsewhere.length > 0 ? elsewhere : whyNotQualified(nominations);
}

/** What keeps the Office from accepting these nominations, wherever their dossier is. */
export function whyNotQualified(nominations: readonly AppraisedNomination[]): Refusal[] {
  return nominations.flatMap((nomination) =>
    nomination.eligibility.verdicts
      .filter(isObstacle)
      .filter((verdict) => verdict.outcome === 'NOT_MET' || !nomination.waiting.includes(verdict.criterion))
      .map((verdict) => about(nomination, `criteria.${verdict.criterion}`, refuseVerdict(verdict))),
  );
}

/** Why the Office may not return this dossier now: it is not with the Office, or the return would ask for nothing. */
export function whyNotReturnDossier(dossier: DossierEvents, asks: { readonly flagged: number; readonly note: string }): Refusal[] {
  const elsewhere = whyNotWithOffice(dossier);
  if (elsewhere.length > 0) return elsewhere;
  return asks.flagged > 0 || asks.note.trim() !== '' ? [] : [refusal('NOTHING_SENT_BACK', {}, { field: 'note' })];
}

/** Why the unit may not take its dossier back now. It may until the Office acts on it: a finding since the sending is an act. */
export function whyNotRecallDossier(
  dossier: DossierEvents,
  nominations: readonly { readonly nominee: string; readonly findings: Findings }[],
): Refusal[] {
  const elsewhere = whyNotWithOffice(dossier);
  if (elsewhere.length > 0) return elsewhere;
  const acts = nominations.flatMap(({ nominee, findings }) => Object.values(findings).map((finding) => ({ nominee, finding })));
  const [first] = acts.filter(({ finding }) => dossier.sentAt !== null && finding.at >= dossier.sentAt);
  if (!first) return [];
  const at = instantText(first.finding.at);
  return [refusal('OFFICE_HAS_BEGUN', { nominee: first.nominee, by: first.finding.by, at: at.vi, atEnglish: at.en })];
}

/** What the Office flags in one nomination. */
export interface Flag {
  readonly parts: readonly NominationPart[];
  /** Criteria, by id. */
  readonly criteria: readonly string[];
  readonly note: string;
}

/** Whether a flag asks for anything. */
export function asksSomething(flag: Flag): boolean {
  return flag.parts.length > 0 || flag.criteria.length > 0 || flag.note.trim() !== '';
}

/**
 * What reopens in a nomination: nothing without a flag, all of it (null) when the flag names no part and only says
 * something. A criterion about initiatives reopens their choice with it.
 */
export function reopenedBy(flag: Flag | undefined, criteria: readonly Criterion[]): Reopened {
  if (!flag) return [];
  if (flag.parts.length === 0 && flag.criteria.length === 0) return asksSomething(flag) ? null : [];
  const touchesInitiatives = criteria.some(({ id, kind }) => kind === 'initiative' && flag.criteria.includes(id));
  return [...new Set([...flag.parts, ...(touchesInitiatives ? ['INITIATIVES'] : []), ...flag.criteria])];
}

/** What withdrawing asks of each nomination. */
export interface WithdrawnNomination extends Pick<NominationEvents, 'approvedAt' | 'refusedAt'> {
  readonly nominee: string;
  readonly award: Pick<Award, 'name'>;
  /** The sitting before which it came, once that is open. */
  readonly opened?: OpenedSitting;
}

/** A sitting of the council that has begun to deal with a nomination. */
export interface OpenedSitting {
  readonly openedAt: Date;
  /** Whether its ballot is counted. */
  readonly decided: boolean;
}

/**
 * Why the unit may not withdraw its dossier now. It may until the first of its nominations is decided, and not once the council has
 * begun with one of them.
 */
export function whyNotWithdrawDossier(dossier: DossierEvents, nominations: readonly WithdrawnNomination[]): Refusal[] {
  if (stateOf(dossier) === 'WITHDRAWN') return [refusal('DOSSIER_WITHDRAWN', {})];
  const decided = whyDecided(nominations);
  return decided.length > 0 ? decided : nominations.flatMap(({ nominee, opened }) => whyCouncilBegan(nominee, opened));
}

/** Why nobody takes a nomination away from the council: it has begun with it, or is done. */
export function whyCouncilBegan(nominee: string, opened: OpenedSitting | undefined): Refusal[] {
  if (!opened) return [];
  if (opened.decided) return [refusal('COUNCIL_HAS_DECIDED', { nominee })];
  const at = instantText(opened.openedAt);
  return [refusal('COUNCIL_HAS_OPENED', { nominee, at: at.vi, atEnglish: at.en })];
}

function whyDecided(nominations: readonly WithdrawnNomination[]): Refusal[] {
  return nominations
    .filter((nomination) => nomination.approvedAt ?? nomination.refusedAt)
    .map(({ nominee, award, approvedAt }) =>
      refusal('ALREADY_DECIDED', {
        nominee,
        award: award.name.vi,
        awardEnglish: award.name.en,
        decided: approvedAt ? 'APPROVED' : 'REFUSED',
      }),
    );
}

/**
 * Why the Office may not record a finding on this criterion: a finding settles what a rule cannot tell and never
 * overturns what the data say. `verdict` is the one reached without any finding.
 */
export function whyNotRecordFinding(dossier: DossierEvents, verdict: Verdict, note: string): Refusal[] {
  const refusals = whyNotWithOffice(dossier);
  if (verdict.outcome !== 'UNDETERMINED') {
    const requirement = { requirement: verdict.requirement.vi, requirementEnglish: verdict.requirement.en };
    refusals.push(refusal('FINDING_NOT_OPEN', requirement, { source: verdict.source }));
  }
  if (note.trim() === '') refusals.push(refusal('REASON_MISSING', {}, { field: 'note' }));
  return refusals;
}

/** Whether a criterion can only be told once another award of this year, now under way, is decided. */
export function waitsForAnAward(criterion: Criterion, nominee: Nominee): boolean {
  switch (criterion.kind) {
    case 'honours':
      return awardsThatDo(criterion).some((award) => nominee.nominatedFor.includes(award));
    case 'exclusivity':
      return criterion.rule === 'NOT_WITH_HIGHER' && criterion.awards.some((award) => nominee.nominatedFor.includes(award));
    case 'unitResult': {
      const { result } = criterion;
      return (
        result.kind === 'award' && nominee.kind === 'PERSON' && result.awards.some((award) => nominee.unit?.nominatedFor.includes(award))
      );
    }
    case 'composition': {
      if (nominee.kind !== 'COLLECTIVE' || !('who' in criterion.measure)) return false;
      const { who } = criterion.measure;
      return who.kind === 'award' && nominee.members.some((member) => member.nominatedFor.includes(who.award));
    }
    default:
      return false;
  }
}

function whyNotWithOffice(dossier: DossierEvents): Refusal[] {
  const state = stateOf(dossier);
  if (state === 'SENT') return [];
  return [refusal('DOSSIER_NOT_WITH_OFFICE', { state: STATE_NAMES[state].vi, stateEnglish: STATE_NAMES[state].en })];
}
