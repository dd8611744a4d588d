import type { Award } from '../rulebook/award';
import type { DossierEvents, NominationEvents } from './dossier';
import type { Closeness } from './known-result.rule';
import { stateOfNomination } from './state.rule';
import { STEPS, type StageKey, type Step, WORKFLOW } from './workflow';

/** What the council made of a nomination the last time that it was on an agenda. */
export interface CouncilFacts {
  /** When it was put there. Not every sitting keeps it: then when the sitting was called. */
  readonly placedAt: Date | null;
  readonly startsAt: Date;
  readonly openedAt: Date | null;
  readonly outcome: 'PASSED' | 'NOT_PASSED' | 'LOWER_TITLE' | 'DEFERRED' | null;
  readonly decidedAt: Date | null;
}

/** A registered decision in which a nomination stands. */
export interface DecisionFacts {
  readonly kind: 'AWARD' | 'PROPOSAL' | 'UPPER_AWARD' | 'REVOCATION';
  readonly registeredAt: Date;
  readonly announcedAt: Date | null;
  /** Of the level above. */
  readonly granted: boolean | null;
  readonly acceptedAt: Date | null;
  readonly declinedAt: Date | null;
}

/** Everything from which the stage of a nomination follows. */
export interface StageFacts {
  readonly now: Date;
  readonly dossier: DossierEvents;
  readonly nomination: NominationEvents & { readonly createdAt: Date };
  readonly decidedBy: Award['decidedBy'];
  /** Whether the rules ask for the council's vote on this award, and for a posting. */
  readonly needsCouncil: boolean;
  readonly needsPosting: boolean;
  readonly council: CouncilFacts | null;
  readonly posting: { readonly postedAt: Date; readonly closesAt: Date } | null;
  /** Since when something freezes the decision; null: nothing does. */
  readonly frozenSince: Date | null;
  /** Registered ones, the oldest first. */
  readonly decisions: readonly DecisionFacts[];
  /** When the honour was taken back. */
  readonly revokedAt: Date | null;
}

/** A stage, and since when it is. */
export interface StageNow {
  readonly stage: StageKey;
  readonly since: Date;
}

/**
 * Where a nomination stands. It begins where `stateOfNomination` does, which filters and counts go by, and says what lies between:
 * council, posting, decision document, announcement.
 */
export function stageOf(facts: StageFacts): StageNow {
  const { dossier, nomination } = facts;
  switch (stateOfNomination(dossier, nomination, facts)) {
    case 'WITHDRAWN':
      return at('WITHDRAWN', nomination.withdrawnAt ?? dossier.withdrawnAt);
    case 'REFUSED':
      return at('REFUSED', nomination.refusedAt);
    case 'APPROVED':
    case 'PROPOSED_UPWARD':
      return afterApproval(facts);
    case 'ACCEPTED':
      return beforeDecision(facts);
    case 'RETURNED':
      return at('RETURNED', nomination.returnedAt ?? dossier.returnedAt ?? dossier.recalledAt);
    case 'SENT':
      return nomination.correctedAt ? at('CORRECTED', nomination.correctedAt) : at('WITH_OFFICE', dossier.sentAt);
    case 'DRAFT':
      return dossier.recalledAt ? at('RECALLED', dossier.recalledAt) : at('DRAFT', nomination.createdAt);
  }
}

function at(stage: StageKey, since: Date | null | undefined): StageNow {
  if (!since) throw new Error(`A nomination is ${stage} since nobody knows when.`);
  return { stage, since };
}

/** Between the Office's yes and the Director's word. */
function beforeDecision(facts: StageFacts): StageNow {
  return beforeCouncil(facts) ?? afterCouncil(facts);
}

/** What the council's word on a case makes of it; with a yes it goes on. */
const COUNCIL_STAGES = { NOT_PASSED: 'COUNCIL_NOT_PASSED', LOWER_TITLE: 'COUNCIL_LOWER_TITLE', DEFERRED: 'DEFERRED' } as const;

function beforeCouncil({ council, needsCouncil, dossier }: StageFacts): StageNow | undefined {
  if (!council) return needsCouncil ? at('AWAITS_COUNCIL', dossier.acceptedAt) : undefined;
  if (!council.outcome) return at('ON_AGENDA', council.placedAt ?? dossier.acceptedAt);
  return council.outcome === 'PASSED' ? undefined : at(COUNCIL_STAGES[council.outcome], council.decidedAt ?? council.startsAt);
}

function afterCouncil({ council, posting, needsPosting, frozenSince, dossier, now }: StageFacts): StageNow {
  const passed = council?.decidedAt ?? dossier.acceptedAt;
  if (needsPosting && !posting) return at('AWAITS_POSTING', passed);
  if (frozenSince) return at('FROZEN', frozenSince);
  return posting && now < posting.closesAt ? at('POSTED', posting.postedAt) : at('AWAITS_DIRECTOR', posting?.closesAt ?? passed);
}

/** Between the Director's yes and the end. Of decisions of one kind the last counts: a later one corrects the one before. */
function afterApproval({ decidedBy, nomination, decisions, revokedAt }: StageFacts): StageNow {
  const last = (...kinds: DecisionFacts['kind'][]) => decisions.findLast(({ kind }) => kinds.includes(kind));
  const revoked = revokedAt ?? last('REVOCATION')?.registeredAt;
  if (revoked) return at('REVOKED', revoked);
  const award = last('AWARD', 'UPPER_AWARD');
  if (award) return afterAward(award);
  const proposal = last('PROPOSAL');
  if (proposal) return at('SENT_UP', proposal.registeredAt);
  return at(decidedBy === 'DIRECTOR' ? 'APPROVED' : 'TO_SEND_UP', nomination.approvedAt);
}

function afterAward({ granted, declinedAt, acceptedAt, announcedAt, registeredAt }: DecisionFacts): StageNow {
  if (granted === false) return at('REFUSED_ABOVE', registeredAt);
  if (declinedAt) return at('DECLINED', declinedAt);
  if (acceptedAt) return at('RECEIVED', acceptedAt);
  return announcedAt ? at('ANNOUNCED', announcedAt) : at('ISSUED', registeredAt);
}

const isAnnounced = ({ decisions }: StageFacts) => decisions.some(({ announcedAt, kind }) => announcedAt !== null && kind !== 'PROPOSAL');

/** The same facts as somebody knows them who is close to the case; who corrects it for its unit must know that it was sent back. */
export function asKnown(facts: StageFacts, closeness: Closeness | undefined, corrects = false): StageFacts {
  if (closeness === 'RECUSED') return asRecused(facts, corrects);
  return closeness === 'NOMINEE' ? asNominee(facts) : facts;
}

/** The nominee learns of the council's yes by the posting, and of an approval when it is announced. */
function asNominee(facts: StageFacts): StageFacts {
  if (isAnnounced(facts) || facts.nomination.refusedAt) return facts;
  const { council, posting } = facts;
  return {
    ...facts,
    nomination: { ...facts.nomination, approvedAt: null },
    council: council && (posting ? council : { ...council, outcome: null, decidedAt: null }),
    decisions: [],
    revokedAt: null,
  };
}

/**
 * The same facts as somebody knows them who is recused from the case: until the result is announced nothing that the council or
 * anybody after it did.
 */
function asRecused(facts: StageFacts, corrects: boolean): StageFacts {
  if (isAnnounced(facts) || !facts.council) return facts;
  const { returnedAt, correctedAt } = facts.nomination;
  const correction = corrects ? { returnedAt, correctedAt } : { returnedAt: null, correctedAt: null };
  return {
    ...facts,
    nomination: { ...facts.nomination, approvedAt: null, refusedAt: null, ...correction },
    council: { ...facts.council, outcome: null, decidedAt: null },
    posting: null,
    frozenSince: null,
    decisions: [],
    revokedAt: null,
  };
}

export const STEP_STATES = ['DONE', 'NOW', 'AHEAD', 'STOPPED'] as const;
export type StepState = (typeof STEP_STATES)[number];

export interface PathStep {
  readonly step: Step;
  readonly state: StepState;
}

/** The way that this nomination takes, with how far it is. Steps that the rules do not ask for are not on it. */
export function pathOf(facts: StageFacts, { stage }: StageNow): PathStep[] {
  const isHigher = facts.decidedBy !== 'DIRECTOR';
  const asked: Readonly<Record<Step, boolean>> = {
    PREPARE: true,
    APPRAISE: true,
    COUNCIL: facts.needsCouncil || facts.council !== null,
    POST: facts.needsPosting || facts.posting !== null,
    DECIDE: true,
    SEND_UP: isHigher,
    ISSUE: true,
    ANNOUNCE: true,
    RECEIVE: true,
  };
  const now = STEPS.indexOf(WORKFLOW[stage].step);
  const isOver = WORKFLOW[stage].leads.length === 0 && stage !== 'RECEIVED';
  const isReached = (place: number) => place < now || stage === 'RECEIVED';
  return STEPS.filter((step) => asked[step]).map((step) => {
    const place = STEPS.indexOf(step);
    if (isReached(place) || (place === now && stage === 'ANNOUNCED')) return { step, state: 'DONE' };
    if (place === now) return { step, state: isOver ? 'STOPPED' : 'NOW' };
    return { step, state: stage === 'ANNOUNCED' && step === 'RECEIVE' ? 'NOW' : 'AHEAD' };
  });
}
