import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { EntityManager } from 'typeorm';
import { between, chance, pick } from './chance';
import { copyRows, type Rows, type Value } from './copy-rows';
import { key } from './key';
import { dateOf } from './people';
import type { ProvinceSize } from './province-size';
import { roomOf } from './units';

/** The plan whose nominations are made, and who wrote them. */
export interface MadePlan {
  readonly planId: string;
  readonly rulebookVersionId: string;
  readonly accountId: string;
  readonly rulebook: Rulebook;
}

/** One in so many is for a unit and not for a person. */
const COLLECTIVE_EVERY = 40;

const ACHIEVEMENTS = 'Hoàn thành xuất sắc nhiệm vụ được giao trong năm, có giải pháp được áp dụng tại đơn vị.';

/** How dossiers stand late in November, out of a hundred. */
const STANDINGS = [
  ['ACCEPTED', 60],
  ['SENT', 25],
  ['DRAFT', 9],
  ['RETURNED', 5],
  ['WITHDRAWN', 1],
] as const;

/** A dossier of every room, and of every body for its collectives. Twelve people or more met, most of them came. */
function dossierRows({ bodies, roomsPerBody }: ProvinceSize, { planId, rulebookVersionId, accountId, rulebook }: MadePlan): Rows {
  const units = bodies + bodies * roomsPerBody;
  const columns =
    'id, plan_id, unit_id, rulebook_version_id, meeting_held_on, meeting_members, meeting_present, receipt_number, sent_at, sent_by, accepted_at, accepted_by, returned_at, returned_by, return_note, reopened, withdrawn_at, created_at, created_by, updated_at';
  const rowOf = (unit: number): readonly Value[] => {
    const day = between(1, 20, unit, 'day');
    const at = (hour: number) => `${dateOf(rulebook.year, 11, day)}T${two(hour)}:00:00+07:00`;
    const held = [dateOf(rulebook.year, 11, day), 20, 18];
    const since = standingSince(pick(STANDINGS, unit, 'standing'), at, accountId, `HS-${unit}`);
    return [key('dossier', unit), planId, key('unit', unit), rulebookVersionId, ...held, ...since, at(8), accountId, at(16)];
  };
  return { table: 'dossier', columns, rows: numbered(1, units + 1, rowOf) };
}

type Standing = (typeof STANDINGS)[number][0];

/** Receipt, sending, acceptance, return and withdrawal of a dossier, as far as they happened. */
function standingSince(standing: Standing, at: (hour: number) => string, by: string, receipt: string): readonly Value[] {
  const sent = standing === 'DRAFT' ? [null, null, null] : [receipt, at(10), by];
  const accepted = standing === 'ACCEPTED' ? [at(14), by] : [null, null];
  const returned = standing === 'RETURNED' ? [at(15), by, 'Thiếu minh chứng', '{achievements}'] : [null, null, null, null];
  return [...sent, ...accepted, ...returned, standing === 'WITHDRAWN' ? at(16) : null];
}

function* numbered(from: number, to: number, rowOf: (nth: number) => readonly Value[]): Iterable<readonly Value[]> {
  for (let nth = from; nth < to; nth += 1) yield rowOf(nth);
}

/** Nominations from the nth up to another: award by award through the people, those of collectives among them. */
function nominationRows(size: ProvinceSize, { planId, rulebook }: MadePlan, from: number, to: number): Rows {
  const keys = (subject: string) => [
    ...new Set(awardsOf(rulebook).flatMap((award) => (award.subject === subject || award.subject === 'BOTH' ? [award.key] : []))),
  ];
  const [ofPeople, ofCollectives] = [keys('PERSON'), keys('COLLECTIVE')];
  const units = size.bodies + size.bodies * size.roomsPerBody;
  const columns =
    'id, dossier_id, plan_id, award, person_id, collective_id, votes_in_favour, achievements, withdrawn_at, created_at, updated_at';
  const ofUnit = (nth: number): [award: string, unit: number] | null => {
    const collective = Math.floor(nth / COLLECTIVE_EVERY);
    const award = ofCollectives[Math.floor(collective / units)];
    return nth % COLLECTIVE_EVERY === 0 && award ? [award, 1 + (collective % units)] : null;
  };
  const ofPerson = (nth: number): [award: string, unit: number] => [
    ofPeople[Math.floor(nth / size.people)] ?? '',
    roomOf(1 + (nth % size.people), size),
  ];
  const rowOf = (nth: number): readonly Value[] => {
    const collective = ofUnit(nth);
    const [award, unit] = collective ?? ofPerson(nth);
    const nominee = collective ? [null, key('unit', unit)] : [key('person', 1 + (nth % size.people)), null];
    const time = `08:${two(between(0, 59, nth, 'minute'))}:${two(between(0, 59, nth, 'second'))}`;
    const at = `${dateOf(rulebook.year, 11, between(1, 20, unit, 'day'))}T${time}+07:00`;
    const withdrawn = chance(nth, 'withdrawn') < 0.02 ? at : null;
    const votes = between(11, 18, nth, 'votes');
    return [key('nomination', nth), key('dossier', unit), planId, award, ...nominee, votes, ACHIEVEMENTS, withdrawn, at, at];
  };
  return { table: 'nomination', columns, rows: numbered(from, to, rowOf) };
}

const two = (value: number) => String(value).padStart(2, '0');

/** Adds nominations to a plan until it has so many; the first call makes the dossiers. */
export async function makeNominations(
  db: EntityManager,
  size: ProvinceSize,
  plan: MadePlan,
  upTo: number,
  say: (line: string) => void,
): Promise<void> {
  await db.query('SET LOCAL statement_timeout = 0');
  // A million look-ups of rows that were made a moment ago would take longer than the rows.
  await db.query('SET LOCAL session_replication_role = replica');
  const [{ count }]: [{ count: number }] = await db.query('SELECT count(*)::int AS count FROM nomination WHERE plan_id = $1', [
    plan.planId,
  ]);
  if (count === 0) await copyRows(db, dossierRows(size, plan));
  const begun = performance.now();
  const made = await copyRows(db, nominationRows(size, plan, count, upTo));
  await db.query('ANALYZE nomination, dossier');
  say(`  nomination: ${made} rows in ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
}
