import type { CollectiveNominee, Nominee, PersonNominee } from '../people/nominee';
import { isAtLeast, RATING_LEVELS } from '../people/scales';
import type { Award, AwardKey } from './award';
import { awardsInOrder } from './award-graph.rule';
import { isHeldBefore } from './criteria/counting-honours';
import type {
  Alternative,
  AwardForecast,
  Candidate,
  Forecast,
  ForecastInput,
  NearMiss,
  Progress,
  QuotaForecast,
  Standing,
} from './forecast';
import { judge } from './judge.rule';
import { type Contender, NO_OVERFLOW_RULE, type Overflow, rankForPlaces } from './overflow.rule';
import { type Ledger, type QuotaBase, type QuotaRule, ROUNDINGS, type ShareAmount } from './quota';
import { isNotSet, ledgerOf, plainAmountOf, shareOf } from './quota.rule';
import { awardOf, quotasFor, quotasOf } from './read-rulebook';
import { isObstacle } from './refuse-verdict';
import { placesFrom, type ScopedUnit } from './scope.rule';
import type { Eligibility, Verdict } from './verdict';

/** How often progress is told: one judgement takes microseconds. */
const JUDGED_AT_ONCE = 500;
/** How far a neighbouring share lies, in percent. */
const STEP = 5;

/**
 * What the year would bring if everybody who qualifies, or everybody nominated, came before the council today.
 *
 * Awards are worked from the lowest title up: those who are likely to get one count as its holders for the awards and quotas above;
 * those who stand even at the line count as under way. Nothing here is a decision, and missing data is never a pass.
 */
export function forecast<Unit extends ScopedUnit>(input: ForecastInput<Unit>): Forecast<Unit> {
  const steps = forecastInSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, for a server that must not stand still and a page that shows how far it has come. */
export function* forecastInSteps<Unit extends ScopedUnit>(input: ForecastInput<Unit>): Generator<Progress, Forecast<Unit>, void> {
  const outlook = new Outlook(input);
  const awards = awardsInOrder(input.rulebook);
  const of = awards.length * input.candidates.length;
  const worked: AwardForecast<Unit>[] = [];
  for (const [a, award] of awards.entries()) {
    for (let from = 0; from < input.candidates.length; from += JUDGED_AT_ONCE) {
      outlook.judgeFor(award, input.candidates.slice(from, from + JUDGED_AT_ONCE));
      yield { done: a * input.candidates.length + Math.min(from + JUDGED_AT_ONCE, input.candidates.length), of };
    }
    worked.push(outlook.settle(award));
  }
  return { awards: worked, quotas: outlook.quotas() };
}

/** The candidates whose places of a quota are counted together. */
interface Share<Unit extends ScopedUnit> {
  readonly unit: Unit | undefined;
  readonly candidates: readonly Candidate<Unit>[];
}

class Outlook<Unit extends ScopedUnit> {
  private readonly contenders = new Map<AwardKey, Standing<Unit>[]>();
  private readonly nearMisses = new Map<AwardKey, NearMiss<Unit>[]>();
  private readonly judged = new Map<AwardKey, number>();
  /** By nominee: what they hold or are likely to get, and what hangs on the line. */
  private readonly expected = new Map<string, Set<AwardKey>>();
  private readonly open = new Map<string, Set<AwardKey>>();
  /** Places at the line of an award: somebody will hold it, and it is not known who. */
  private readonly openSeats = new Map<AwardKey, number>();
  private readonly collectives = new Map<string, string>();
  private readonly sharesOf = new Map<QuotaRule, Share<Unit>[]>();
  private readonly qualifying = new Map<AwardKey, Set<string>>();

  constructor(private readonly input: ForecastInput<Unit>) {
    for (const { nominee, approved } of input.candidates) {
      for (const award of approved) mark(this.isHeld(award) ? this.expected : this.open, nominee.id, award);
      if (nominee.kind === 'COLLECTIVE' && nominee.code !== undefined) this.collectives.set(nominee.code, nominee.id);
    }
  }

  judgeFor(award: Award, candidates: readonly Candidate<Unit>[]): void {
    const fitting = candidates.filter(({ nominee }) => award.subject === 'BOTH' || award.subject === nominee.kind);
    this.judged.set(award.key, (this.judged.get(award.key) ?? 0) + fitting.length);
    for (const candidate of fitting) this.judgeOne(award.key, candidate);
  }

  /** Once all are judged for an award: who is likely to get it by all its quotas, and who stands at the line of one. */
  settle(award: Award): AwardForecast<Unit> {
    const outcomes = quotasFor(this.input.rulebook, award.key).flatMap((rule) =>
      this.shares(rule).map((share) => this.rank(rule, share).overflow),
    );
    const without = new Set(outcomes.flatMap((overflow) => overflow.without));
    const tied = new Set(outcomes.flatMap((overflow) => overflow.tied));
    for (const standing of this.contenders.get(award.key) ?? []) {
      const key = keyOf(standing);
      const isOpen = tied.has(key) || !this.isHeld(award.key);
      if (!without.has(key)) mark(isOpen ? this.open : this.expected, standing.candidate.nominee.id, award.key);
    }
    this.openSeats.set(award.key, Math.max(0, ...outcomes.map(({ seats }) => seats)));
    return {
      award,
      judged: this.judged.get(award.key) ?? 0,
      qualify: this.qualifying.get(award.key)?.size ?? 0,
      nearMisses: this.nearMisses.get(award.key) ?? [],
    };
  }

  quotas(): QuotaForecast<Unit>[] {
    return quotasOf(this.input.rulebook).flatMap((rule) => this.shares(rule).map((share) => this.quota(rule, share)));
  }

  private judgeOne(award: AwardKey, candidate: Candidate<Unit>): void {
    const { id } = candidate.nominee;
    if (candidate.approved.includes(award)) {
      mark(this.qualifying, award, id);
      return;
    }
    const obstacles = this.eligibilityOf(award, candidate.nominee).verdicts.filter(standsInTheWay);
    const [only] = obstacles;
    if (!only) {
      mark(this.qualifying, award, id);
      const contends = this.input.among === 'ELIGIBLE' || candidate.nominated.includes(award);
      if (contends) push(this.contenders, award, { candidate, award, isApproved: false });
    } else if (obstacles.length === 1) {
      const why = whyNear(only);
      if (why) push(this.nearMisses, award, { candidate, award, why, verdict: only });
    }
  }

  private eligibilityOf(award: AwardKey, nominee: Nominee): Eligibility {
    const foreseen = nominee.kind === 'PERSON' ? this.foreseenPerson(nominee) : this.foreseenCollective(nominee);
    if (this.input.judge) return this.input.judge(award, foreseen);
    return judge(this.input.rulebook, award, foreseen, { day: this.input.day });
  }

  private foreseenPerson(nominee: PersonNominee): PersonNominee {
    const unitId = nominee.unit && this.collectives.get(nominee.unit.code);
    const known = this.withForeseen(nominee, nominee.id);
    if (!nominee.unit || unitId === undefined) return known;
    const unit = this.withForeseen(nominee.unit, unitId);
    return unit === nominee.unit ? known : { ...known, unit };
  }

  private foreseenCollective(nominee: CollectiveNominee): CollectiveNominee {
    const members = nominee.members.map((member) => {
      const gained = without(this.expected.get(member.id), member.honours);
      const open = without(this.open.get(member.id), member.nominatedFor);
      if (gained.length + open.length === 0) return member;
      return { ...member, honours: [...member.honours, ...gained], nominatedFor: [...member.nominatedFor, ...open] };
    });
    return { ...this.withForeseen(nominee, nominee.id), members };
  }

  /** With what is likely this year among the honours, and what hangs on the line among the nominations. */
  private withForeseen<Known extends Pick<Nominee, 'honours' | 'nominatedFor'>>(known: Known, id: string): Known {
    if (!this.expected.has(id) && !this.open.has(id)) return known;
    const { year } = this.input.rulebook;
    const held = known.honours.filter((honour) => honour.year === year).map(({ award }) => award);
    const gained = without(this.expected.get(id), held);
    const open = without(this.open.get(id), known.nominatedFor);
    if (gained.length + open.length === 0) return known;
    const honours = gained.map((award) => ({ award, year, decidedOn: this.input.day, decisionNumber: '' }));
    return { ...known, honours: [...known.honours, ...honours], nominatedFor: [...known.nominatedFor, ...open] };
  }

  /** What somebody else decides is only proposed by an approval. */
  private isHeld(award: AwardKey): boolean {
    return awardOf(this.input.rulebook, award).decidedBy === 'DIRECTOR';
  }

  private shares(rule: QuotaRule): Share<Unit>[] {
    const known = this.sharesOf.get(rule);
    if (known) return known;
    const byUnit = new Map<string | undefined, { unit: Unit | undefined; candidates: Candidate<Unit>[] }>();
    if (isShared(rule)) byUnit.set(undefined, { unit: undefined, candidates: [] });
    for (const candidate of this.input.candidates) {
      const from = placesFrom(rule.over, candidate.path);
      if (from === 'OUTSIDE' || from === 'NOWHERE') continue;
      const unit = from === 'SHARED' ? undefined : from;
      const share = byUnit.get(unit?.code) ?? { unit, candidates: [] };
      share.candidates.push(candidate);
      byUnit.set(unit?.code, share);
    }
    const shares = [...byUnit.values()];
    this.sharesOf.set(rule, shares);
    return shares;
  }

  private quota(rule: QuotaRule, share: Share<Unit>): QuotaForecast<Unit> {
    const { ledger, overflow, contenders, approved } = this.rank(rule, share);
    const byKey = new Map(contenders.map((standing) => [keyOf(standing), standing]));
    const read = (keys: readonly string[]) => keys.flatMap((key) => byKey.get(key) ?? []);
    const [chosen, passed] = [read(overflow.chosen), read(overflow.without)];
    const ends = passed.length > 0 ? [...chosen.slice(-1), ...passed.slice(0, 1)] : [];
    const within = new Set(share.candidates);
    return {
      ...(share.unit && { unit: share.unit }),
      ledger,
      takers: [...approved, ...chosen],
      line: overflow.tied.length > 0 ? read(overflow.tied) : ends,
      seats: overflow.seats,
      without: passed,
      nearMisses: rule.awards
        .flatMap((award) => this.nearMisses.get(award) ?? [])
        .filter(({ candidate }) => within.has(candidate) && counts(rule, candidate)),
      alternatives: alternativesOf(rule, ledger, this.titlesOf(share.unit)),
      steps: overflow.steps,
    };
  }

  private rank(rule: QuotaRule, share: Share<Unit>) {
    const within = new Set(share.candidates);
    const contenders = rule.awards
      .flatMap((award) => this.contenders.get(award) ?? [])
      .filter(({ candidate }) => within.has(candidate) && counts(rule, candidate));
    const approved = share.candidates
      .filter((candidate) => counts(rule, candidate))
      .flatMap((candidate) =>
        candidate.approved.filter((award) => rule.awards.includes(award)).map((award) => ({ candidate, award, isApproved: true })),
      );
    const titles = this.titlesOf(share.unit);
    const amount = plainAmountOf(rule, titles);
    const ledger = ledgerOf(rule, {
      base: amount?.kind === 'share' ? this.baseOf(rule, amount.base, share) : 0,
      leaders: share.candidates.filter(({ isLeader }) => isLeader).length,
      titles,
      set: this.input.placesSet?.(rule.id, share.unit),
      anyQualifies: contenders.length + approved.length > 0,
      nominated: contenders.length,
      used: approved.length,
      leadersUsed: approved.filter(({ candidate }) => candidate.isLeader).length,
    });
    return { ledger, contenders, approved, overflow: overflowOf(ledger, contenders) };
  }

  private titlesOf(unit: Unit | undefined): ReadonlySet<AwardKey> {
    const id = unit && this.collectives.get(unit.code);
    return (id !== undefined && this.expected.get(id)) || NOTHING;
  }

  private baseOf(rule: QuotaRule, base: QuotaBase, { unit, candidates }: Share<Unit>): number {
    const known = this.input.baseKnown?.(base, unit);
    if (known !== undefined) return known;
    const among = candidates.filter((candidate) => counts(rule, candidate));
    const { year } = this.input.rulebook;
    switch (base.kind) {
      case 'holders': {
        // Who holds another award need not be of the kind that this quota counts.
        const holders = candidates.filter(({ nominee }) => this.expected.get(nominee.id)?.has(base.award));
        const { award, years } = base;
        // Who will sit on an open seat is not known, still less what they held before.
        if (years !== undefined)
          return holders.filter(({ nominee }) => isHeldBefore(nominee.honours, { award, years }, { year, day: this.input.day })).length;
        return holders.length + (isShared(rule) ? (this.openSeats.get(award) ?? 0) : 0);
      }
      case 'eligible':
        return among.filter(({ nominee }) => this.qualifying.get(base.award)?.has(nominee.id)).length;
      case 'headcount':
        return candidates.filter(({ nominee }) => nominee.kind === 'PERSON').length;
      case 'rated':
        return among.filter(({ nominee }) =>
          nominee.ratings.some((rating) => rating.year === year && isAtLeast(RATING_LEVELS, rating.level, base.atLeast)),
        ).length;
      case 'participants':
        return among.filter(({ nominee }) => nominee.pledge?.confirmedAt !== undefined).length;
      case 'subUnits':
        return candidates.filter(({ nominee }) => nominee.kind === 'COLLECTIVE').length;
      case 'leaders':
        return candidates.filter(({ isLeader }) => isLeader).length;
    }
  }
}

const NOTHING: ReadonlySet<AwardKey> = new Set();

/** What people attest by name when they nominate is expected of them. */
function standsInTheWay(verdict: Verdict): boolean {
  return isObstacle(verdict) && !(verdict.kind === 'attested' && verdict.outcome === 'UNDETERMINED');
}

function whyNear({ outcome, remedy }: Verdict): NearMiss['why'] | undefined {
  if (outcome === 'UNDETERMINED') return 'EVIDENCE';
  return remedy && remedy.by !== 'NOBODY' ? 'ONE_CONDITION' : undefined;
}

function counts({ counts: kind }: QuotaRule, { nominee }: Candidate): boolean {
  return kind === undefined || kind === `${nominee.kind}S`;
}

function isShared({ over }: QuotaRule): boolean {
  return over === 'ORGANISATION' || (typeof over === 'object' && !over.each);
}

/** A candidate may contend for several awards that share their places. */
const keyOf = ({ candidate, award }: Standing): string => `${award} ${candidate.nominee.id}`;

function overflowOf(ledger: Ledger, standings: readonly Standing[]): Overflow {
  const contenders = standings.map(contenderOf);
  const { rule, places, used, leaderPlaces, leadersUsed } = ledger;
  const room = {
    places: places === undefined ? (isNotSet(ledger) ? 0 : contenders.length) : places - used,
    ...(leaderPlaces === undefined ? {} : { leaderPlaces: leaderPlaces - leadersUsed }),
  };
  return rankForPlaces(rule.overflow ?? NO_OVERFLOW_RULE, contenders, room);
}

function contenderOf(standing: Standing): Contender {
  const { award, candidate } = standing;
  const { nominee, isLeader, votes, scores } = candidate;
  return { id: keyOf(standing), name: nominee.name, isLeader, votes: votes?.[award], score: scores?.[award], women: womenOf(nominee) };
}

function womenOf(nominee: Nominee): Contender['women'] {
  if (nominee.kind === 'PERSON') return { isWoman: nominee.gender === 'FEMALE' };
  const women = nominee.members.filter(({ gender }) => gender === 'FEMALE').length;
  return { percent: nominee.members.length === 0 ? 0 : (women * 100) / nominee.members.length };
}

/** The share of the rule and its neighbours, each rounded in three ways. */
function alternativesOf(rule: QuotaRule, { base, used }: Ledger, titles: ReadonlySet<AwardKey>): Alternative[] {
  const amount = plainAmountOf(rule, titles);
  if (amount?.kind !== 'share') return [];
  const percents = [amount.percent - STEP, amount.percent, amount.percent + STEP].filter((percent) => percent > 0 && percent <= 100);
  return percents.flatMap((percent) =>
    ROUNDINGS.map((rounding) => ({
      percent,
      rounding,
      places: Math.max(used, placesWith(amount, base, percent, rounding)),
      inForce: percent === amount.percent && rounding === amount.rounding,
    })),
  );
}

function placesWith(amount: ShareAmount, base: number, percent: number, rounding: ShareAmount['rounding']): number {
  const places = shareOf(percent, base, rounding);
  return amount.atLeastOneIfAnyQualifies && base > 0 ? Math.max(1, places) : places;
}

function without(all: ReadonlySet<AwardKey> | undefined, known: readonly AwardKey[]): AwardKey[] {
  return all === undefined ? [] : [...all].filter((award) => !known.includes(award));
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function mark(marks: Map<string, Set<string>>, key: string, value: string): void {
  const known = marks.get(key);
  if (known) known.add(value);
  else marks.set(key, new Set([value]));
}
