import type { Nominee } from '../people/nominee';
import { GENDERS, JOB_GROUPS, RANKS, UNIT_KINDS } from '../people/scales';
import type { Text } from '../text';
import { AND, listed, OR, same } from './criteria/kind';
import type { Group } from './group';

/** Whether a nominee belongs to a group. What is not on record leaves it unknown, unless something else settles that they do not. */
export type Membership = 'IN' | 'OUT' | 'UNKNOWN';

/** A collective has no gender, job group, post group or rank: groups of these are groups of people. */
export function membershipOf(who: Group, nominee: Nominee): Membership {
  const facts = factsOf(nominee);
  const tests = [
    among(who.subject && [who.subject], nominee.kind),
    among(who.genders, facts.gender),
    among(who.jobGroups, facts.jobGroup),
    among(who.postGroups, facts.postGroup),
    among(who.ranks, facts.rank),
    among(who.units, facts.unit),
    among(who.unitKinds, facts.unitKind),
    outside(who.exceptUnits, facts.unit),
  ];
  if (tests.includes('OUT')) return 'OUT';
  return tests.includes('UNKNOWN') ? 'UNKNOWN' : 'IN';
}

/** What a group tells people apart by: undefined is not known, null does not apply. */
type Traits = Readonly<Record<'gender' | 'jobGroup' | 'postGroup' | 'rank' | 'unit' | 'unitKind', string | null | undefined>>;

/** Each trait from one place on record: taken from another where the first is silent, a missing fact could make somebody belong. */
function factsOf(nominee: Nominee): Traits {
  if (nominee.kind === 'COLLECTIVE') {
    return { gender: null, jobGroup: null, postGroup: null, rank: null, unit: nominee.code, unitKind: nominee.unitKind };
  }
  return {
    gender: nominee.gender,
    jobGroup: nominee.jobGroup,
    postGroup: nominee.postGroup,
    rank: nominee.rank,
    unit: nominee.unit?.code,
    unitKind: nominee.unit?.kind,
  };
}

function among(list: readonly string[] | undefined, value: string | null | undefined): Membership {
  if (list === undefined) return 'IN';
  if (value === undefined) return 'UNKNOWN';
  return value !== null && list.includes(value) ? 'IN' : 'OUT';
}

function outside(list: readonly string[] | undefined, value: string | null | undefined): Membership {
  if (list === undefined) return 'IN';
  if (value === undefined) return 'UNKNOWN';
  return value !== null && list.includes(value) ? 'OUT' : 'IN';
}

/** Who belongs to a group, as a part of a sentence: "công chức, viên chức là cấp trưởng". */
export function groupText(who: Group): Text {
  const named = (values: readonly Text[] | undefined): Text[] => (values ? [listed(values, OR)] : []);
  const units = who.units && listed(who.units.map(same), OR);
  const except = who.exceptUnits && listed(who.exceptUnits.map(same), AND);
  const ofPeople = who.genders ?? who.jobGroups ?? who.postGroups ?? who.ranks;
  const traits: Text[] = [
    // "Heads" are individuals, without its being said.
    ...(who.subject && !ofPeople ? [SUBJECTS[who.subject]] : []),
    ...named(who.genders?.map((gender) => GENDERS[gender])),
    ...named(who.jobGroups?.map((group) => JOB_GROUPS[group])),
    ...named(who.postGroups?.map(same)),
    ...named(who.ranks?.map((rank) => RANKS[rank])),
    ...named(who.unitKinds?.map((kind) => UNIT_KINDS[kind])),
  ];
  const whoever = joined(traits.length === 0 ? [ANYBODY] : traits, ', ');
  const inUnits = units ? [whoever, { vi: `thuộc đơn vị ${units.vi}`, en: `in unit ${units.en}` }] : [whoever];
  const excepted = except ? [{ vi: `trừ đơn vị ${except.vi}`, en: `except unit ${except.en}` }] : [];
  return joined([joined(inUnits, ' '), ...excepted], ', ');
}

const joined = (texts: readonly Text[], by: string): Text => ({
  vi: texts.map(({ vi }) => vi).join(by),
  en: texts.map(({ en }) => en).join(by),
});

const SUBJECTS = {
  PERSON: { vi: 'cá nhân', en: 'individuals' },
  COLLECTIVE: { vi: 'tập thể', en: 'collectives' },
} as const satisfies Record<NonNullable<Group['subject']>, Text>;

const ANYBODY: Text = { vi: 'đối tượng', en: 'those' };

/**
 * Whether whoever belongs to one group surely belongs to the other as well. Asked to compare rules: of a wider group more
 * is asked.
 */
export function isWithin(inner: Group, outer: Group): boolean {
  const covers = (small: readonly string[] | undefined, large: readonly string[] | undefined) =>
    large === undefined || (small?.every((value) => large.includes(value)) ?? false);
  const spared = outer.exceptUnits;
  return (
    covers(inner.subject && [inner.subject], outer.subject && [outer.subject]) &&
    covers(inner.genders, outer.genders) &&
    covers(inner.jobGroups, outer.jobGroups) &&
    covers(inner.postGroups, outer.postGroups) &&
    covers(inner.ranks, outer.ranks) &&
    covers(inner.units, outer.units) &&
    covers(inner.unitKinds, outer.unitKinds) &&
    (spared === undefined ||
      spared.every((unit) => inner.exceptUnits?.includes(unit)) ||
      (inner.units?.every((unit) => !spared.includes(unit)) ?? false))
  );
}
