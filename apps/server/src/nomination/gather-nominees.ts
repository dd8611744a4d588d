import type { CollectiveNominee, Honour, Initiative, Member, Nominee, PersonNominee, UnitFacts } from '@vinh-danh/domain/people/nominee';
import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { type Day, dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { sideBySide } from '../graph/side-by-side';
import {
  type CollectiveRow,
  type FactLists,
  type FactsAsOf,
  findCollectives,
  findFacts,
  findPeople,
  type InitiativeRow,
  type NominationRow,
  type PersonRow,
} from './nominee-facts.query';
import { type ReadPledge, readPledges } from './read-pledge-facts';
import { ruleUses } from './rule-uses';

/** A nominee as rules see it, with what only the program needs: the unit, and where each initiative was used. */
export interface GatheredNominee {
  readonly nominee: Nominee;
  /** The unit that a person belongs to; for a collective, itself. Null for a person without an assignment on the day. */
  readonly unitId: string | null;
  readonly initiatives: readonly InitiativeRow[];
}

/** What reading a row needs beside the row. */
interface Reading {
  readonly rulebook: Rulebook;
  readonly asOf: FactsAsOf;
  readonly factsOf: (id: string) => FactLists;
  readonly readPledge: ReadPledge;
  readonly approved: Approved;
}

/** Nominations to be taken for approved although they are not yet, with the moment: what an act or a preview has gone through so far. */
export type Approved = ReadonlyMap<string, Date>;

/** What the database knows of people and collectives, to be read as often as what is taken for approved changes. */
export type FoundNominees = Omit<Reading, 'approved'> & {
  readonly people: readonly PersonRow[];
  readonly collectives: readonly CollectiveRow[];
};

/** The facts of people and collectives as rules see them. Attestations and findings belong to a nomination and are added there. */
export async function gatherNominees(
  db: EntityManager,
  rulebook: Rulebook,
  ids: NomineeIds,
  asOf: FactsAsOf,
): Promise<Map<string, GatheredNominee>> {
  return readNominees(await findNominees(db, rulebook, ids, asOf));
}

export interface NomineeIds {
  readonly people: readonly string[];
  readonly collectives: readonly string[];
}

/**
 * Facts of many people and collectives in a fixed number of statements, however many they are (four, and those of the calendar where the
 * rules compare pledges with it), so that a whole unit is judged at once and a decision can ask again inside its transaction.
 */
export async function findNominees(db: EntityManager, rulebook: Rulebook, ids: NomineeIds, asOf: FactsAsOf): Promise<FoundNominees> {
  const collectives = await findCollectives(db, ids.collectives, asOf);
  const members = collectives.flatMap((collective) => collective.memberIds);
  const everyone = [...new Set([...ids.people, ...members])];
  const [people, factsOfPeople] = await sideBySide(
    db,
    () => findPeople(db, everyone, asOf),
    () => findFacts(db, { people: everyone, units: [] }, asOf),
  );
  const ownUnits = people.flatMap((person) => mainAssignment(person, asOf.day)?.unitId ?? []);
  const units = [...new Set([...ownUnits, ...collectives.map(({ id }) => id)])];
  const factsOfUnits = await findFacts(db, { people: [], units }, asOf);
  const readPledge = await readPledges(db, rulebook, asOf.planId);
  return { people, collectives, rulebook, asOf, readPledge, factsOf: (id) => factsOfPeople.get(id) ?? factsOfUnits.get(id) ?? {} };
}

/** What was found as rules see it, some nominations taken for approved. */
export function readNominees(
  { people, collectives, ...found }: FoundNominees,
  approved: Approved = new Map(),
): Map<string, GatheredNominee> {
  const reading: Reading = { ...found, approved };
  const peopleById = new Map(people.map((person) => [person.id, person]));
  const gathered = new Map<string, GatheredNominee>();
  for (const person of people) {
    gathered.set(person.id, {
      nominee: readPerson(person, reading),
      unitId: mainAssignment(person, found.asOf.day)?.unitId ?? null,
      initiatives: reading.factsOf(person.id).initiatives ?? [],
    });
  }
  for (const collective of collectives) {
    const rows = collective.memberIds.map((id) => peopleById.get(id)).filter((row) => row !== undefined);
    gathered.set(collective.id, { nominee: readCollective(collective, rows, reading), unitId: collective.id, initiatives: [] });
  }
  return gathered;
}

/** Where somebody belongs on a day; a secondment does not change that. */
function mainAssignment({ assignments }: PersonRow, day: Day): PersonRow['assignments'][number] | undefined {
  return assignments.findLast(({ kind, from, until }) => kind === 'PERMANENT' && from <= day && (until === undefined || until >= day));
}

function readPerson(row: PersonRow, reading: Reading): PersonNominee {
  const facts = reading.factsOf(row.id);
  const main = mainAssignment(row, reading.asOf.day);
  return {
    kind: 'PERSON',
    ...readCommon(row, reading),
    gender: row.gender,
    jobGroup: row.jobGroup,
    rank: main?.rank ?? 'STAFF',
    postGroup: main?.postGroup,
    unit: main && readOwnUnit(main, reading),
    assignments: row.assignments.map(({ unitId: _unitId, ...assignment }) => assignment),
    serviceStartedOn: row.serviceStartedOn,
    leftOn: row.leftOn ?? undefined,
    leaves: facts.leaves ?? [],
    studies: facts.studies ?? [],
    disciplines: facts.disciplines ?? [],
    initiatives: (facts.initiatives ?? [])
      .filter((initiative) => ruleUses(reading.rulebook) || !isUsed(initiative))
      .map((initiative) => readInitiative(initiative)),
  };
}

/** The unit that somebody belongs to, with what it achieved itself. */
function readOwnUnit({ unitId, unit, unitName, unitKind }: PersonRow['assignments'][number], reading: Reading): UnitFacts {
  const facts = reading.factsOf(unitId);
  return {
    code: unit,
    name: unitName,
    kind: unitKind,
    ratings: facts.ratings ?? [],
    honours: readHonours(facts, reading),
    nominatedFor: underWay(facts, reading),
  };
}

function readCollective(row: CollectiveRow, members: readonly PersonRow[], reading: Reading): CollectiveNominee {
  return {
    kind: 'COLLECTIVE',
    ...readCommon(row, reading),
    code: row.code,
    unitKind: row.kind,
    foundedOn: row.foundedOn ?? undefined,
    members: members.map((member) => readMember(member, reading)),
  };
}

function readMember(row: PersonRow, reading: Reading): Member {
  const { year, day } = reading.asOf;
  const facts = reading.factsOf(row.id);
  return {
    id: row.id,
    name: row.name,
    gender: row.gender,
    rank: mainAssignment(row, day)?.rank,
    participates: Boolean(row.pledge?.confirmedAt),
    rating: facts.ratings?.find((rating) => rating.year === year)?.level,
    disciplines: facts.disciplines ?? [],
    honours: readHonours(facts, reading)
      .filter((honour) => honour.year === year && !(honour.revokedOn && honour.revokedOn <= day))
      .map((honour) => honour.award),
    nominatedFor: underWay(facts, reading),
  };
}

function readCommon(row: PersonRow | CollectiveRow, reading: Reading) {
  const facts = reading.factsOf(row.id);
  return {
    id: row.id,
    name: row.name,
    pledge: reading.readPledge(row.pledge),
    ratings: facts.ratings ?? [],
    inquiries: facts.inquiries ?? [],
    honours: readHonours(facts, reading),
    nominatedFor: underWay(facts, reading),
    clearances: facts.clearances ?? [],
    indicators: facts.indicators ?? [],
    scores: facts.scores ?? [],
    blockRanks: facts.blockRanks ?? [],
    attestations: {},
    findings: {},
  };
}

/** Whether some nomination that still counts rests on an initiative. */
export function isUsed({ uses }: InitiativeRow): boolean {
  return uses.some((use) => use.live);
}

/**
 * An initiative as rules see it.
 *
 * @param nominationId the nomination that is judged: its own use is no earlier use
 */
export function readInitiative(row: InitiativeRow, nominationId?: string): Initiative {
  const { id, kind, title, level } = row;
  const decisionNumber = row.decisionNumber ?? undefined;
  const recognisedOn = row.recognisedOn ?? undefined;
  const first = recognisedOn && { aspect: 'RECOGNITION' as const, level, decidedOn: recognisedOn, decisionNumber: decisionNumber ?? '' };
  return {
    id,
    kind,
    title,
    level,
    recognisedOn,
    decisionNumber,
    recognitions: row.further.length > 0 ? [...(first ? [first] : []), ...row.further] : undefined,
    usedFor: row.uses.filter((use) => use.live && use.nominationId !== nominationId).map(({ award, year }) => ({ award, year })),
  };
}

/** Whether the Director decides an award. Other rules of the same plan may name awards that these do not know: of them it is not known. */
function isDecidedHere(rulebook: Rulebook, key: string): boolean {
  return awardsOf(rulebook).find((award) => award.key === key)?.decidedBy === 'DIRECTOR';
}

/** Honours on record, and what the Director approved this year: an approval of their own award decides it. */
function readHonours({ honours = [], nominations = [] }: FactLists, { rulebook, asOf, approved }: Reading): Honour[] {
  const recorded = new Set(honours.filter((honour) => honour.year === asOf.year).map((honour) => honour.award));
  const decided = nominations.flatMap((nomination) => {
    const at = approvedAt(nomination, approved);
    return at && !recorded.has(nomination.award) && isDecidedHere(rulebook, nomination.award)
      ? [{ award: nomination.award, year: asOf.year, decidedOn: dayOf(at), decisionNumber: '' }]
      : [];
  });
  return [...honours, ...decided];
}

/** Nominated this year and not decided yet. What was only proposed upwards is still under way, until the answer is on record. */
function underWay({ nominations = [], honours = [] }: FactLists, { rulebook, asOf: { year }, approved }: Reading): string[] {
  const recorded = new Set(honours.filter((honour) => honour.year === year).map(({ award }) => award));
  return nominations
    .filter((nomination) => {
      const { award } = nomination;
      return !approvedAt(nomination, approved) || (!isDecidedHere(rulebook, award) && !recorded.has(award));
    })
    .map(({ award }) => award);
}

function approvedAt(nomination: NominationRow, approved: Approved): Date | null {
  return approved.get(nomination.id) ?? (nomination.approvedAt === null ? null : new Date(nomination.approvedAt));
}
