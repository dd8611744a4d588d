import type { DossierEvents } from './dossier';
import { stateOfNomination } from './state.rule';
import { STAGES, STEPS, type StageKey, WORKFLOW, WORKFLOW_ACTS, type WorkflowAct } from './workflow';
import { asKnown, type CouncilFacts, type DecisionFacts, pathOf, type StageFacts, stageOf } from './workflow.rule';

const at = new Date('2017-12-01T02:00:00Z');
const later = new Date('2017-12-11T02:00:00Z');

const NOTHING: DossierEvents = { sentAt: null, recalledAt: null, returnedAt: null, acceptedAt: null, withdrawnAt: null, reopened: null };
const DRAFT: StageFacts = {
  now: at,
  dossier: NOTHING,
  nomination: { createdAt: at, approvedAt: null, refusedAt: null, withdrawnAt: null },
  decidedBy: 'DIRECTOR',
  needsCouncil: true,
  needsPosting: true,
  council: null,
  posting: null,
  frozenSince: null,
  decisions: [],
  revokedAt: null,
};

/** The facts, and what removing a case from an agenda brings back. */
interface Model {
  readonly facts: StageFacts;
  readonly before: CouncilFacts | null;
}

const PLACED: CouncilFacts = { placedAt: at, startsAt: later, openedAt: null, outcome: null, decidedAt: null };
const decided = (kind: DecisionFacts['kind'], granted: boolean | null = null): DecisionFacts => ({
  kind,
  registeredAt: at,
  announcedAt: null,
  granted,
  acceptedAt: null,
  declinedAt: null,
});

/** What each act writes, in every way in which it may end. The rules that allow it are not asked here: the table is. */
const EFFECTS: Readonly<Record<WorkflowAct, (model: Model) => Partial<Model & { facts: Partial<StageFacts> }>[]>> = {
  sendDossier: (m) => [dossier(m, { sentAt: at, returnedAt: null, recalledAt: null })].filter(() => !m.facts.nomination.returnedAt),
  recallDossier: (m) => [dossier(m, { recalledAt: at })],
  returnDossier: (m) => [dossier(m, { returnedAt: at, reopened: [] })],
  acceptDossier: (m) => [dossier(m, { acceptedAt: at })],
  withdrawDossier: (m) => {
    if (m.facts.council?.openedAt) return [];
    const { facts } = dossier(m, { withdrawnAt: at });
    return [{ facts: { ...facts, nomination: { ...facts.nomination, withdrawnAt: at } } }];
  },
  returnNomination: (m) => [nomination(m, { returnedAt: at, correctedAt: null })],
  resendNomination: (m) =>
    m.facts.nomination.returnedAt ? [null, at].map((correctedAt) => nomination(m, { returnedAt: null, correctedAt })) : [],
  recallCorrection: (m) => [nomination(m, { returnedAt: at, correctedAt: null })],
  confirmCorrection: (m) => [nomination(m, { correctedAt: null })],
  placeCases: (m) => [{ facts: { ...m.facts, council: PLACED }, before: m.facts.council }],
  deferCase: (m) => [{ facts: { ...m.facts, council: m.before }, before: null }],
  closeBallot: (m) => counted(m, 'PASSED', 'NOT_PASSED', 'LOWER_TITLE', 'DEFERRED'),
  openEnvelopes: (m) => counted(m, 'PASSED', 'NOT_PASSED', 'LOWER_TITLE', 'DEFERRED'),
  settleCase: (m) => counted(m, 'PASSED', 'NOT_PASSED', 'LOWER_TITLE', 'DEFERRED'),
  closeSitting: (m) => counted(m, 'DEFERRED'),
  postNominations: (m) => [{ facts: { ...m.facts, now: at, posting: { postedAt: at, closesAt: later } } }],
  withdrawPosting: (m) => (m.facts.posting ? [{ facts: { ...m.facts, posting: null } }] : []),
  fileObjection: (m) => (m.facts.posting ? [{ facts: { ...m.facts, frozenSince: at } }] : []),
  // An inquiry is recorded, or concluded.
  recordFacts: (m) => [...(m.facts.frozenSince ? [null] : []), at].map((frozenSince) => ({ facts: { ...m.facts, frozenSince } })),
  answerObjection: (m) => [null, at].map((frozenSince) => ({ facts: { ...m.facts, frozenSince } })),
  approveNominations: (m) => [nomination(m, { approvedAt: at })],
  refuseNominations: (m) => [nomination(m, { refusedAt: at })],
  registerAwardDecision: (m) => registered(m, [nextDecision(m)]),
  recordUpperDecision: (m) => registered(m, [decided('UPPER_AWARD', true), decided('UPPER_AWARD', false)]),
  announceAwardDecision: (m) => [onLast(m, { announcedAt: at })],
  respondToAward: (m) => [onLast(m, { acceptedAt: at }), onLast(m, { declinedAt: at })],
  TIME: (m) => [{ facts: { ...m.facts, now: later } }],
};

const dossier = ({ facts }: Model, events: Partial<DossierEvents>) => ({ facts: { ...facts, dossier: { ...facts.dossier, ...events } } });
const nomination = ({ facts }: Model, events: Partial<StageFacts['nomination']>) => ({
  facts: { ...facts, nomination: { ...facts.nomination, ...events } },
});
const onLast = ({ facts }: Model, more: Partial<DecisionFacts>) => ({
  facts: { ...facts, decisions: facts.decisions.map((each, place, all) => (place === all.length - 1 ? { ...each, ...more } : each)) },
});

const counted = ({ facts }: Model, ...outcomes: NonNullable<CouncilFacts['outcome']>[]) =>
  outcomes.map((outcome) => ({ facts: { ...facts, council: { ...PLACED, openedAt: at, outcome, decidedAt: at } }, before: null }));
const registered = ({ facts }: Model, decisions: readonly DecisionFacts[]) =>
  decisions.map((decision) => ({ facts: { ...facts, decisions: [...facts.decisions, decision] } }));

function nextDecision({ facts }: Model): DecisionFacts {
  if (facts.decisions.some(({ kind, granted }) => kind === 'AWARD' || granted)) return decided('REVOCATION');
  return decided(facts.decidedBy === 'DIRECTOR' ? 'AWARD' : 'PROPOSAL');
}

interface Move {
  readonly from: StageKey;
  readonly by: WorkflowAct;
  readonly to: StageKey;
}

/** Every way that the table opens, walked to its end, for every kind of plan and award. */
function walk(): Move[] {
  const kinds = (['DIRECTOR', 'PROVINCE'] as const).flatMap((decidedBy) =>
    [true, false].flatMap((needsCouncil) => [true, false].map((needsPosting) => ({ ...DRAFT, decidedBy, needsCouncil, needsPosting }))),
  );
  const open: Model[] = kinds.map((facts) => ({ facts, before: null }));
  const seen = new Set<string>();
  const moves: Move[] = [];
  for (let model = open.pop(); model; model = open.pop()) {
    const key = JSON.stringify(model);
    if (seen.has(key)) continue;
    seen.add(key);
    const { stage: from } = stageOf(model.facts);
    for (const { by } of WORKFLOW[from].leads)
      for (const change of EFFECTS[by](model)) {
        const next: Model = { ...model, ...change } as Model;
        moves.push({ from, by, to: stageOf(next.facts).stage });
        open.push(next);
      }
  }
  return moves;
}

const moves = walk();

describe('the table of stages', () => {
  it('says of every act where it leads, and nothing else happens', () => {
    const unsaid = moves.filter(({ from, by, to }) => !WORKFLOW[from].leads.some((lead) => lead.by === by && lead.to.includes(to)));
    expect(unsaid).toEqual([]);
  });

  it('promises no way that nothing takes', () => {
    const taken = new Set(moves.map(({ from, by, to }) => `${from} ${by} ${to}`));
    const idle = STAGES.flatMap((from) =>
      WORKFLOW[from].leads.flatMap(({ by, to }) => to.map((each) => `${from} ${by} ${each}`).filter((way) => !taken.has(way))),
    );
    expect(idle).toEqual([]);
  });

  it('knows every stage that there is, and every act', () => {
    expect(STAGES.filter((stage) => stage !== 'DRAFT' && !moves.some(({ to }) => to === stage))).toEqual([]);
    expect(WORKFLOW_ACTS.filter((act) => !moves.some(({ by }) => by === act))).toEqual([]);
  });

  it('has no dead end: from every stage a way leads to an end, and only at an end nobody has to act', () => {
    const ends = (stage: StageKey, seen: readonly StageKey[] = []): boolean =>
      WORKFLOW[stage].final ??
      WORKFLOW[stage].leads.some(({ to }) => to.some((next) => !seen.includes(next) && ends(next, [...seen, stage])));
    expect(STAGES.filter((stage) => !ends(stage))).toEqual([]);
    expect(STAGES.filter((stage) => WORKFLOW[stage].leads.length === 0 && !WORKFLOW[stage].final)).toEqual([]);
    // While the list is posted nobody has to act: time does.
    expect(STAGES.filter((stage) => !WORKFLOW[stage].next && !WORKFLOW[stage].final)).toEqual(['POSTED']);
  });

  it('is one with the state by which lists are filtered', () => {
    const states = new Map<StageKey, Set<string>>();
    for (const stage of STAGES) states.set(stage, new Set());
    for (const facts of reached()) states.get(stageOf(facts).stage)?.add(stateOfNomination(facts.dossier, facts.nomination, facts));
    const several = STAGES.filter((stage) => (states.get(stage)?.size ?? 0) > 1);
    // What was issued, and what follows, is a proposal upwards for what the level above decides.
    expect(several.sort()).toEqual(['ANNOUNCED', 'DECLINED', 'ISSUED', 'RECEIVED', 'REVOKED']);
  });
});

function reached(): StageFacts[] {
  const facts = [DRAFT, { ...DRAFT, decidedBy: 'PROVINCE' as const }];
  const open: Model[] = facts.map((each) => ({ facts: each, before: null }));
  const seen = new Map<string, StageFacts>();
  for (let model = open.pop(); model; model = open.pop()) {
    const key = JSON.stringify(model);
    if (seen.has(key)) continue;
    seen.set(key, model.facts);
    for (const { by } of WORKFLOW[stageOf(model.facts).stage].leads)
      for (const change of EFFECTS[by](model)) open.push({ ...model, ...change } as Model);
  }
  return [...seen.values()];
}

describe('a stage', () => {
  const accepted: StageFacts = { ...DRAFT, dossier: { ...NOTHING, sentAt: at, acceptedAt: at } };
  const passed: StageFacts = { ...accepted, council: { ...PLACED, openedAt: at, outcome: 'PASSED', decidedAt: later } };

  it('begins when what led to it happened', () => {
    expect(stageOf(accepted)).toEqual({ stage: 'AWAITS_COUNCIL', since: at });
    expect(stageOf(passed)).toEqual({ stage: 'AWAITS_POSTING', since: later });
    const posted = { ...passed, posting: { postedAt: at, closesAt: later } };
    expect(stageOf(posted)).toEqual({ stage: 'POSTED', since: at });
    expect(stageOf({ ...posted, now: later })).toEqual({ stage: 'AWAITS_DIRECTOR', since: later });
  });

  it('takes the last decision of a kind: a later one corrects the one before', () => {
    const approved = { ...accepted, decidedBy: 'PROVINCE' as const, nomination: { ...DRAFT.nomination, approvedAt: at } };
    const after = (...decisions: DecisionFacts[]) => stageOf({ ...approved, decisions }).stage;
    expect(after(decided('PROPOSAL'), decided('UPPER_AWARD', true))).toBe('ISSUED');
    expect(after(decided('PROPOSAL'), decided('UPPER_AWARD', true), decided('UPPER_AWARD', false))).toBe('REFUSED_ABOVE');
  });

  it('tells who is recused nothing of what the council did, until the result is announced', () => {
    const known = reached().filter(({ council }) => council);
    for (const facts of known) {
      const isAnnounced = facts.decisions.some(({ announcedAt }) => announcedAt);
      if (isAnnounced) expect(stageOf(asKnown(facts, 'RECUSED'))).toEqual(stageOf(facts));
      else expect(['ON_AGENDA', 'WITHDRAWN']).toContain(stageOf(asKnown(facts, 'RECUSED')).stage);
    }
    expect(known.length).toBeGreaterThan(20);
  });

  it('tells the nominee of the council’s yes by the posting, and of an approval when it is announced', () => {
    const stages = reached().map((facts) => ({ facts, known: stageOf(asKnown(facts, 'NOMINEE')).stage, is: stageOf(facts).stage }));
    const learnt = (stage: StageKey) => new Set(stages.filter(({ is }) => is === stage).map(({ known }) => known));
    expect([...learnt('APPROVED')]).toEqual(['AWAITS_DIRECTOR']);
    expect([...learnt('COUNCIL_NOT_PASSED')]).toEqual(['ON_AGENDA']);
    expect([...learnt('POSTED')]).toEqual(['POSTED']);
    expect([...learnt('REFUSED')]).toEqual(['REFUSED']);
    expect([...learnt('ANNOUNCED')]).toEqual(['ANNOUNCED']);
  });

  it('tells the head who is recused that a nomination of theirs was sent back, for they must correct it', () => {
    const returned = {
      ...accepted,
      council: { placedAt: at, startsAt: at, openedAt: null, outcome: null, decidedAt: null },
      nomination: { ...accepted.nomination, returnedAt: at },
    };
    expect([stageOf(asKnown(returned, 'RECUSED')).stage, stageOf(asKnown(returned, 'RECUSED', true)).stage]).toEqual([
      'ON_AGENDA',
      'RETURNED',
    ]);
  });
});

describe('the way as it is drawn', () => {
  it('shows each step that the rules ask for once, in order, with one of them now', () => {
    for (const facts of reached()) {
      const way = pathOf(facts, stageOf(facts));
      expect(way.map(({ step }) => step)).toEqual(STEPS.filter((step) => way.some((each) => each.step === step)));
      expect(way.filter(({ state }) => state === 'NOW' || state === 'STOPPED').length).toBe(stageOf(facts).stage === 'RECEIVED' ? 0 : 1);
      expect(way.some(({ step }) => step === 'SEND_UP')).toBe(facts.decidedBy !== 'DIRECTOR');
    }
  });

  it('says where it stopped', () => {
    const refused = { ...DRAFT, dossier: { ...NOTHING, sentAt: at, acceptedAt: at }, nomination: { ...DRAFT.nomination, refusedAt: at } };
    const way = pathOf(refused, stageOf(refused));
    expect(way.find(({ step }) => step === 'DECIDE')?.state).toBe('STOPPED');
    expect(way.find(({ step }) => step === 'ISSUE')?.state).toBe('AHEAD');
  });
});
