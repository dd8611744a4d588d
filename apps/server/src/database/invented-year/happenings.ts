import type { EntityManager } from 'typeorm';
import { DISCIPLINES, INITIATIVES, INQUIRIES, LEAVES, NEVER_PLEDGED, NOT_PLEDGED } from './histories';
import { insertRows } from './insert-rows';
import { acceptDossiers, sendDossiers } from './nominate';
import { PEOPLE } from './people';
import { pledge } from './pledges';
import { rateYear } from './ratings';
import { stableId } from './stable-id';

interface Happening {
  readonly at: Date;
  readonly happen: (db: EntityManager, at: Date) => Promise<void>;
}

const on = (day: string) => new Date(`${day}T10:00:00+07:00`);
const early = PEOPLE.filter((person) => !NOT_PLEDGED.includes(person.code)).map((person) => person.code);
const late = NOT_PLEDGED.filter((code) => !NEVER_PLEDGED.includes(code));

/** What others do in the year, in the order of its days: what a visitor did before stays as it is. */
const HAPPENINGS: readonly Happening[] = [
  { at: on('2017-03-22'), happen: (db, at) => pledge(db, at, early, true) },
  { at: on('2017-04-03'), happen: (db) => pledge(db, on('2017-03-31'), late, false) },
  { at: on('2017-08-01'), happen: (db) => insertRows(db, 'leave', LEAVES.map(leave)) },
  { at: on('2017-08-15'), happen: (db) => insertRows(db, 'discipline', DISCIPLINES.map(discipline)) },
  { at: on('2017-10-16'), happen: (db) => insertRows(db, 'inquiry', INQUIRIES.map(inquiry)) },
  { at: on('2017-11-15'), happen: recogniseInitiatives },
  { at: on('2017-11-20'), happen: (db) => rateYear(db, 2017) },
  { at: on('2017-12-05'), happen: (db) => sendDossiers(db, on('2017-12-01')) },
  { at: on('2017-12-19'), happen: (db, at) => acceptDossiers(db, at) },
];

/** Lets happen what others do until a moment. What happened already does not happen again. */
export async function happenUntil(db: EntityManager, until: Date): Promise<void> {
  for (const { at, happen } of HAPPENINGS) if (at <= until) await happen(db, at);
}

function leave({ person, kind, from, until, workingDays }: (typeof LEAVES)[number]) {
  const ids = { id: stableId(`leave ${person}`), person_id: stableId(`person ${person}`) };
  return { ...ids, kind, started_on: from, ended_on: until, working_days: workingDays };
}

function discipline({ person, form, on: day, until, number }: (typeof DISCIPLINES)[number]) {
  const ids = { id: stableId(`discipline ${person}`), person_id: stableId(`person ${person}`) };
  return { ...ids, form, decided_on: day, ends_on: until, decision_number: number };
}

function inquiry({ person, kind, on: day, reference }: (typeof INQUIRIES)[number]) {
  return { id: stableId(`inquiry ${person}`), person_id: stableId(`person ${person}`), kind, opened_on: day, reference };
}

async function recogniseInitiatives(db: EntityManager): Promise<void> {
  const recognised = { recognised_on: '2017-11-15', decision_number: '118/QĐ-KHCN' };
  const rows = INITIATIVES.map(({ kind, level, title }) => ({ id: stableId(`initiative ${title}`), kind, level, title, ...recognised }));
  await insertRows(db, 'initiative', rows);
  const authors = INITIATIVES.flatMap(({ title, authors: codes }) =>
    codes.map((code) => ({ initiative_id: stableId(`initiative ${title}`), person_id: stableId(`person ${code}`) })),
  );
  await insertRows(db, 'initiative_author', authors);
}
