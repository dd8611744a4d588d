import { dayText } from '../format';
import { type Refusal, type RefusalCode, refusal } from '../refusal';
import type { Award } from '../rulebook/award';
import type { Condition } from '../rulebook/criterion';
import type { Window } from '../rulebook/deadline';
import { whyNotInTime } from '../rulebook/deadline.rule';
import type { DossierList } from '../rulebook/dossier-list';
import { isObstacle, refuseVerdict } from '../rulebook/refuse-verdict';
import type { Eligibility, Verdict } from '../rulebook/verdict';
import type { VoteRule } from '../rulebook/vote';
import { whyVoteFails } from '../rulebook/vote.rule';
import type { Text } from '../text';
import { dayOf } from '../time';
import { type DossierEvents, STATE_NAMES, type UnitMeeting } from './dossier';
import { whyNomineePapersMissing, whyUnitPapersMissing } from './papers.rule';
import { stateOf } from './state.rule';

const NO_QUORUM: RefusalCode = 'QUORUM_NOT_REACHED';

/** An initiative that a nomination rests on, and where the same nominee used it before. */
export interface ChosenInitiative {
  readonly id: string;
  readonly title: string;
  readonly usedFor?: { readonly award: Text; readonly year: number };
}

/** What sending asks of one nomination. */
export interface NominationFacts {
  readonly id: string;
  readonly nominee: string;
  readonly award: Award;
  /** How the unit votes on this award; absent when the rulebook asks for no vote. */
  readonly voteRule?: VoteRule;
  readonly votesInFavour: number | null;
  readonly achievements: string;
  readonly initiatives: readonly ChosenInitiative[];
  readonly eligibility: Eligibility;
  /** What a dossier for this award must hold; absent: the rulebook does not say. */
  readonly dossierLists?: readonly DossierList[];
  /** Ids of the papers attached for this nominee. */
  readonly papers?: readonly string[];
}

/** What sending asks of a dossier. */
export interface SendingFacts {
  readonly now: Date;
  readonly dossier: DossierEvents;
  readonly meeting: UnitMeeting;
  readonly hasMinutes: boolean;
  /** Ids of the papers attached for the dossier as a whole. */
  readonly papers?: readonly string[];
  /** The window for nominations as it stands for this unit; absent when the rulebook sets none. */
  readonly window?: Window;
  readonly nominations: readonly NominationFacts[];
}

/**
 * Why this dossier may not be sent to the Office now. An empty list means it may.
 *
 * A dossier that the Office returned was received in time once; its correction does not run against the window again.
 */
export function whyNotSendDossier(facts: SendingFacts): Refusal[] {
  const state = stateOf(facts.dossier);
  if (state !== 'DRAFT' && state !== 'RETURNED') {
    return [refusal('DOSSIER_NOT_EDITABLE', { state: STATE_NAMES[state].vi, stateEnglish: STATE_NAMES[state].en })];
  }
  return [
    ...(state === 'RETURNED' ? [] : whyNotInTime(facts.window, facts.now)),
    ...whyMeetingIncomplete(facts.meeting, facts.now),
    ...whyNoQuorum(facts.nominations, facts.meeting),
    ...(facts.hasMinutes ? [] : [refusal('MINUTES_MISSING', {}, { field: 'minutes' })]),
    ...whyUnitPapersMissing(facts),
    ...(facts.nominations.length > 0 ? [] : [refusal('NOMINEE_MISSING', {}, { field: 'nominees' })]),
    ...inVotingOrder(facts.nominations).flatMap((nomination) => whyNotSendNomination(nomination, facts.meeting)),
  ];
}

/**
 * What one nomination still lacks before its dossier may go. `field` starts with `nominations.<id>.`.
 *
 * A criterion that is not met stands in the way; one that nobody can tell yet does not: the Office looks at it.
 */
export function whyNotSendNomination(facts: NominationFacts, meeting: UnitMeeting): Refusal[] {
  const { nominee } = facts;
  const achievements = facts.achievements.trim() === '' ? [refusal('ACHIEVEMENTS_MISSING', { nominee })] : [];
  return [
    ...whyVoteIncomplete(facts, meeting).map((reason) => about(facts, 'votesInFavour', reason)),
    ...achievements.map((reason) => ({ ...reason, field: `nominations.${facts.id}.achievements` })),
    ...facts.initiatives.flatMap((initiative) => whyNotUse(initiative).map((reason) => about(facts, 'initiatives', reason))),
    ...whyNomineePapersMissing(facts),
    ...whyNotMet(facts),
    ...whyNotAttested(facts),
  ];
}

/** A unit votes from the lowest title upwards; its dossier lists nominations in that order. */
export function inVotingOrder<Nomination extends { readonly award: Pick<Award, 'order'> }>(
  nominations: readonly Nomination[],
): Nomination[] {
  return [...nominations].sort((one, other) => one.award.order - other.award.order);
}

/** Says of whom a reason speaks, in the sentence unless it does so itself, and in `field`: a dossier holds several nominees. */
export function about(nomination: { readonly id: string; readonly nominee: string }, part: string, reason: Refusal): Refusal {
  const { vi, en } = reason.message;
  const isNamed = 'nominee' in reason.facts;
  return {
    ...reason,
    facts: { ...reason.facts, nominee: nomination.nominee },
    message: isNamed ? reason.message : { vi: `${nomination.nominee}: ${vi}`, en: `${nomination.nominee}: ${en}` },
    field: `nominations.${nomination.id}.${part}`,
  };
}

function whyNotUse({ title, usedFor }: ChosenInitiative): Refusal[] {
  if (!usedFor) return [];
  return [refusal('INITIATIVE_ALREADY_USED', { title, award: usedFor.award.vi, awardEnglish: usedFor.award.en, year: usedFor.year })];
}

function whyNotMet(facts: NominationFacts): Refusal[] {
  const unmet = facts.eligibility.verdicts.filter((verdict) => isObstacle(verdict) && verdict.outcome === 'NOT_MET');
  return unmet.map((verdict) => about(facts, `criteria.${verdict.criterion}`, refuseVerdict(verdict)));
}

/** What the unit head must still answer for. Of conditions that can stand for each other one is enough, so they are asked for together. */
function whyNotAttested(facts: NominationFacts): Refusal[] {
  const open = facts.eligibility.verdicts.filter(
    (verdict) => isObstacle(verdict) && verdict.kind === 'attested' && verdict.outcome === 'UNDETERMINED',
  );
  const alternatives = alternativesIn(facts.award.condition);
  const needed = open.filter(({ criterion }) => !alternatives.includes(criterion)).map((verdict) => [verdict]);
  const anyOf = open.filter(({ criterion }) => alternatives.includes(criterion));
  return [...needed, ...(anyOf.length > 0 ? [anyOf] : [])].map((verdicts) => {
    const [{ source, criterion }] = verdicts as [Verdict];
    const requirement = verdicts.map((verdict) => verdict.requirement.vi).join(' Hoặc: ');
    const requirementEnglish = verdicts.map((verdict) => verdict.requirement.en).join(' Or: ');
    const place = { source, field: `nominations.${facts.id}.attestations.${criterion}` };
    return refusal('ATTESTATION_MISSING', { nominee: facts.nominee, requirement, requirementEnglish }, place);
  });
}

/** Criteria that others can make up for: those below an `anyOf` or an `atLeast`. */
function alternativesIn(condition: Condition, isOneOfSeveral = false): string[] {
  switch (condition.kind) {
    case 'not':
      return alternativesIn(condition.of, isOneOfSeveral);
    case 'when':
      return alternativesIn(condition.then, isOneOfSeveral);
    case 'allOf':
      return condition.of.flatMap((each) => alternativesIn(each, isOneOfSeveral));
    case 'anyOf':
    case 'atLeast':
      return condition.of.flatMap((each) => alternativesIn(each, true));
    default:
      return isOneOfSeveral ? [condition.id] : [];
  }
}

function whyMeetingIncomplete({ heldOn, members, present }: UnitMeeting, now: Date): Refusal[] {
  if (heldOn === null || members === null || present === null) return [refusal('MEETING_INCOMPLETE', {}, { field: 'meeting' })];
  const refusals: Refusal[] = [];
  if (heldOn > dayOf(now)) {
    const day = dayText(heldOn);
    refusals.push(refusal('MEETING_NOT_YET_HELD', { heldOn: day.vi, heldOnEnglish: day.en }, { field: 'meeting.heldOn' }));
  }
  if (present > members) refusals.push(refusal('MORE_PRESENT_THAN_MEMBERS', { present, members }, { field: 'meeting.present' }));
  return refusals;
}

function whyVoteIncomplete({ nominee, voteRule, votesInFavour }: NominationFacts, { members, present }: UnitMeeting): Refusal[] {
  if (votesInFavour === null) return voteRule ? [refusal('VOTES_MISSING', { nominee })] : [];
  if (members === null || present === null) return [];
  if (votesInFavour > present) return [refusal('MORE_VOTES_THAN_PRESENT', { nominee, votes: votesInFavour, present })];
  if (!voteRule) return [];
  return whyVoteFails(voteRule, { members, present, inFavour: votesInFavour }).filter((reason) => reason.code !== NO_QUORUM);
}

/** A quorum is the meeting's and is said once, not once for each nominee. */
function whyNoQuorum(nominations: readonly NominationFacts[], { members, present }: UnitMeeting): Refusal[] {
  if (members === null || present === null) return [];
  const said = new Map<string, Refusal>();
  for (const { voteRule } of nominations) {
    const reasons = voteRule ? whyVoteFails(voteRule, { members, present, inFavour: present }) : [];
    for (const reason of reasons) if (reason.code === NO_QUORUM) said.set(reason.message.vi, { ...reason, field: 'meeting.present' });
  }
  return [...said.values()];
}
