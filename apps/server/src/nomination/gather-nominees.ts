import type { CollectiveNominee, Honour, Initiative, Member, Nominee, PersonNominee } from '@vinh-danh/domain/people/nominee';
import { awardOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import {
  type CollectiveRow,
  type FactsAsOf,
  findCollectiveFacts,
  findPeopleFacts,
  type InitiativeRow,
  type PersonRow,
} from './nominee-facts.query';

/** A nominee as rules see it, with what only the program needs: the unit, and where each initiative was used. */
export interface GatheredNominee {
  readonly nominee: Nominee;
  /** The unit that a person belongs to; for a collective, itself. Null for a person without an assignment on the day. */
  readonly unitId: string | null;
  readonly initiatives: readonly InitiativeRow[];
}

/**
 * Facts of many people and collectives in two statements, however many they are, so that a whole unit is judged at once
 * and a decision can ask again inside its transaction. Attestations and findings belong to a nomination and are added there.
 */
export async function gatherNominees(
  db: EntityManager,
  rulebook: Rulebook,
  ids: { readonly people: readonly string[]; readonly collectives: readonly string[] },
  asOf: FactsAsOf,
): Promise<Map<string, GatheredNominee>> {
  const collectives = await findCollectiveFacts(db, ids.collectives, asOf);
  const members = collectives.flatMap((collective) => collective.memberIds);
  const people = await findPeopleFacts(db, [...new Set([...ids.people, ...members])], asOf);
  const peopleById = new Map(people.map((person) => [person.id, person]));
  const gathered = new Map<string, GatheredNominee>();
  for (const person of people) {
    gathered.set(person.id, { nominee: readPerson(person, rulebook, asOf), unitId: person.unitId, initiatives: person.initiatives });
  }
  for (const collective of collectives) {
    const rows = collective.memberIds.map((id) => peopleById.get(id)).filter((row) => row !== undefined);
    gathered.set(collective.id, { nominee: readCollective(collective, rows, rulebook, asOf), unitId: collective.id, initiatives: [] });
  }
  return gathered;
}

function readPerson(row: PersonRow, rulebook: Rulebook, asOf: FactsAsOf): PersonNominee {
  return {
    kind: 'PERSON',
    ...readCommon(row, rulebook, asOf),
    gender: row.gender,
    jobGroup: row.jobGroup,
    rank: row.rank ?? 'STAFF',
    serviceStartedOn: row.serviceStartedOn,
    leftOn: row.leftOn ?? undefined,
    leaves: row.leaves,
    studies: row.studies,
    disciplines: row.disciplines,
    initiatives: row.initiatives.filter((initiative) => !isUsed(initiative)).map(readInitiative),
  };
}

function readCollective(row: CollectiveRow, members: readonly PersonRow[], rulebook: Rulebook, asOf: FactsAsOf): CollectiveNominee {
  return {
    kind: 'COLLECTIVE',
    ...readCommon(row, rulebook, asOf),
    foundedOn: row.foundedOn ?? undefined,
    members: members.map((member) => readMember(member, rulebook, asOf)),
  };
}

function readMember(row: PersonRow, rulebook: Rulebook, asOf: FactsAsOf): Member {
  return {
    id: row.id,
    name: row.name,
    gender: row.gender,
    rating: row.ratings.find((rating) => rating.year === asOf.year)?.level,
    disciplines: row.disciplines,
    honours: readHonours(row, rulebook, asOf)
      .filter((honour) => honour.year === asOf.year)
      .map((honour) => honour.award),
    nominatedFor: underWay(row, rulebook),
  };
}

function readCommon(row: PersonRow | CollectiveRow, rulebook: Rulebook, asOf: FactsAsOf) {
  return {
    id: row.id,
    name: row.name,
    pledge: row.pledge
      ? {
          awards: row.pledge.awards,
          sentAt: readInstant(row.pledge.sentAt),
          confirmedAt: readInstant(row.pledge.confirmedAt),
          receiptNumber: row.pledge.receiptNumber ?? undefined,
        }
      : undefined,
    ratings: row.ratings,
    inquiries: row.inquiries,
    honours: readHonours(row, rulebook, asOf),
    nominatedFor: underWay(row, rulebook),
    attestations: {},
    findings: {},
  };
}

/** Whether some nomination that still counts rests on an initiative. */
export function isUsed({ uses }: InitiativeRow): boolean {
  return uses.some((use) => use.live);
}

/** An initiative as rules see it. */
export function readInitiative(row: InitiativeRow): Initiative {
  const { id, kind, title, level } = row;
  return { id, kind, title, level, recognisedOn: row.recognisedOn ?? undefined, decisionNumber: row.decisionNumber ?? undefined };
}

/** Honours on record, and what the Director approved this year: an approval of their own award decides it. */
function readHonours(row: PersonRow | CollectiveRow, rulebook: Rulebook, asOf: FactsAsOf): Honour[] {
  const recorded = new Set(row.honours.filter((honour) => honour.year === asOf.year).map((honour) => honour.award));
  const approved = row.nominations.flatMap(({ award, approvedAt }) =>
    approvedAt && !recorded.has(award) && awardOf(rulebook, award).decidedBy === 'DIRECTOR'
      ? [{ award, year: asOf.year, decidedOn: dayOf(new Date(approvedAt)), decisionNumber: '' }]
      : [],
  );
  return [...row.honours, ...approved];
}

/** Nominated this year and not decided yet. What was only proposed upwards is still under way. */
function underWay(row: PersonRow | CollectiveRow, rulebook: Rulebook): string[] {
  return row.nominations
    .filter(({ award, approvedAt }) => !approvedAt || awardOf(rulebook, award).decidedBy !== 'DIRECTOR')
    .map(({ award }) => award);
}

function readInstant(text: string | null): Date | undefined {
  return text === null ? undefined : new Date(text);
}
