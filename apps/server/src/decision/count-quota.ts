import { isAtLeast, RATING_LEVELS } from '@vinh-danh/domain/people/scales';
import type { QuotaBase, QuotaRule } from '@vinh-danh/domain/rulebook/quota';
import { plainAmountOf, type QuotaCount } from '@vinh-danh/domain/rulebook/quota.rule';
import { placesFrom } from '@vinh-danh/domain/rulebook/scope.rule';
import type { CensusUnit, Counted } from './census.query';
import { type Census, holdersOf, rowKey } from './take-census';

/** What a quota counts, with the list behind its base. */
export interface QuotaCounted {
  readonly count: Omit<QuotaCount, 'anyQualifies' | 'used' | 'leadersUsed' | 'set'>;
  readonly base: readonly Counted[];
  readonly baseKind: QuotaBase['kind'] | null;
}

type Places = Map<string | null, string | null | undefined>;

/** Worked out once for each unit and rule: the quotas of a province ask it of everybody. */
const known = new WeakMap<Census['units'], Map<QuotaRule, Places>>();

/** Whose places somebody of a unit takes: a unit's (its id), those that all share (null), none (undefined). */
export function placesOfUnit(census: Census, rule: QuotaRule, unitId: string | null): string | null | undefined {
  const ofUnits = known.get(census.units) ?? new Map<QuotaRule, Places>();
  known.set(census.units, ofUnits);
  const places: Places = ofUnits.get(rule) ?? new Map();
  ofUnits.set(rule, places);
  if (!places.has(unitId)) places.set(unitId, findPlaces(census, rule, unitId));
  return places.get(unitId);
}

function findPlaces(census: Census, rule: QuotaRule, unitId: string | null): string | null | undefined {
  const from = placesFrom(rule.over, pathOf(census, unitId));
  if (from === 'SHARED') return null;
  return from === 'OUTSIDE' || from === 'NOWHERE' ? undefined : from.id;
}

/** Whether a quota is about somebody of this kind and unit at all: then they need a place in it, even where there is none. */
export function isCounted(census: Census, rule: QuotaRule, { kind, unitId }: Pick<Counted, 'kind' | 'unitId'>): boolean {
  return countsKind(rule, kind) && placesFrom(rule.over, pathOf(census, unitId)) !== 'OUTSIDE';
}

/** Counts a quota: the places that all share (`unitId` null), or those of one unit. */
export function countQuota(census: Census, rule: QuotaRule, unitId: string | null): QuotaCounted {
  const within = ({ unitId: of }: Counted) => placesOfUnit(census, rule, of) === unitId;
  const titles = titlesOf(census, rule, unitId);
  const amount = plainAmountOf(rule, titles);
  const base = amount?.kind === 'share' ? countBase(census, rule, amount.base).filter(within) : [];
  const waiting = census.nominations.filter((each) => !each.isApproved && rule.awards.includes(each.award) && countsKind(rule, each.kind));
  return {
    base,
    baseKind: amount?.kind === 'share' ? amount.base.kind : null,
    count: {
      base: base.length,
      titles,
      nominated: waiting.filter(within).length,
      ...(rule.leaders?.of === 'LEADERS' && { leaders: leadersOn(census).filter(within).length }),
    },
  };
}

function countBase(census: Census, rule: QuotaRule, base: QuotaBase): readonly Counted[] {
  const { day } = census.asOf;
  const members = census.members.get(base.kind === 'headcount' ? (base.on ?? day) : day) ?? [];
  switch (base.kind) {
    // Who holds another award need not be of the kind that this quota counts.
    case 'holders': {
      const before = census.heldBefore.get(rowKey(base));
      return holdersOf(census, base.award).filter(({ id }) => before === undefined || before.has(id));
    }
    case 'eligible':
      return (census.eligible.get(base.award) ?? []).filter(({ kind }) => countsKind(rule, kind));
    case 'headcount':
      return members.filter(({ kind }) => kind === 'PERSON');
    case 'rated':
      return members.filter(
        ({ kind, rating }) => countsKind(rule, kind) && rating !== null && isAtLeast(RATING_LEVELS, rating, base.atLeast),
      );
    case 'participants':
      return members.filter(({ kind, participates }) => countsKind(rule, kind) && participates);
    case 'subUnits':
      return members.filter(({ kind }) => kind === 'COLLECTIVE');
    case 'leaders':
      return leadersOn(census);
  }
}

function leadersOn({ members, asOf }: Census): readonly Counted[] {
  return (members.get(asOf.day) ?? []).filter(({ isLeader }) => isLeader);
}

function titlesOf(census: Census, { amount }: QuotaRule, unitId: string | null): ReadonlySet<string> {
  if (amount.kind !== 'byUnitTitle' || unitId === null) return new Set();
  const titles = amount.rows.flatMap(({ title }) => title ?? []);
  return new Set(titles.filter((title) => holdersOf(census, title).some(({ id }) => id === unitId)));
}

function countsKind({ counts }: QuotaRule, kind: Counted['kind']): boolean {
  return counts === undefined || counts === `${kind}S`;
}

function pathOf({ units }: Census, unitId: string | null): CensusUnit[] {
  const path = (unitId && units.get(unitId)?.path) || [];
  return path.flatMap((id) => units.get(id) ?? []);
}
