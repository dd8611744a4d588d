import { between, chance, pick } from './chance';
import type { Rows, Value } from './copy-rows';
import { key } from './key';
import { nameOf } from './names';
import type { ProvinceSize } from './province-size';
import { roomOf } from './units';

/** The 10th of a month, and so on: as PostgreSQL reads it. */
export function dateOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** One in a hundred came during the year. */
function begunOn(person: number, year: number): string {
  if (chance(person, 'new') < 0.01) return dateOf(year, between(1, 9, person, 'month'), 1);
  return dateOf(year - between(1, 30, person, 'service'), between(1, 12, person, 'month'), 1);
}

const JOBS = [
  ['CIVIL_SERVANT', 35],
  ['PUBLIC_EMPLOYEE', 57],
  ['CONTRACT_WORKER', 8],
] as const;

const TITLES = { HEAD: 'Trưởng phòng', DEPUTY: 'Phó trưởng phòng', STAFF: 'Chuyên viên' };

/** Everybody, by name. */
export function personRows({ people }: ProvinceSize, year: number): Rows {
  return {
    table: 'person',
    columns: 'id, code, full_name, gender, job_group, service_started_on',
    rows: each(people, (person) => {
      const gender = chance(person, 'gender') < 0.52 ? 'FEMALE' : 'MALE';
      const code = `NV${String(person).padStart(6, '0')}`;
      return [[key('person', person), code, nameOf(person, gender), gender, pick(JOBS, person, 'job'), begunOn(person, year)]];
    }),
  };
}

/** Where everybody works: of each room the first three lead it. */
export function assignmentRows(size: ProvinceSize, year: number): Rows {
  const filled = new Map<number, number>();
  return {
    table: 'assignment',
    columns: 'id, person_id, unit_id, title, rank, started_on',
    rows: each(size.people, (person) => {
      const room = roomOf(person, size);
      const place = filled.get(room) ?? 0;
      filled.set(room, place + 1);
      const rank = place === 0 ? 'HEAD' : place <= 2 ? 'DEPUTY' : 'STAFF';
      return [[key('assignment', person), key('person', person), key('unit', room), TITLES[rank], rank, begunOn(person, year)]];
    }),
  };
}

/** One in five is rated with the highest; who was diligent once is so more often. */
function ratingOf(person: number, year: number): 'EXCELLENT' | 'GOOD' | 'COMPLETED' | 'NOT_COMPLETED' {
  const luck = (chance(person, `rating ${year}`) + chance(person, 'diligence')) / 2;
  if (luck < 0.3) return 'EXCELLENT';
  return luck < 0.85 ? 'GOOD' : luck < 0.97 ? 'COMPLETED' : 'NOT_COMPLETED';
}

/** Every year for which somebody was there long enough to be rated. */
function ratedYears(person: number, { yearsOfHistory }: ProvinceSize, year: number): number[] {
  const begun = begunOn(person, year);
  return Array.from({ length: yearsOfHistory + 1 }, (_, back) => year - back).filter((rated) => begun < dateOf(rated, 7, 1));
}

export function ratingRows(size: ProvinceSize, year: number): Rows {
  return {
    table: 'rating',
    columns: 'id, person_id, year, level, decided_on, decision_number',
    rows: each(size.people, (person) =>
      ratedYears(person, size, year).map((rated) => [
        key('rating', person, rated),
        key('person', person),
        rated,
        ratingOf(person, rated),
        dateOf(rated, 11, 25),
        `${rated}/QĐ-XL`,
      ]),
    ),
  };
}

/** Honours follow the ratings of the years before. */
export function honourRows(size: ProvinceSize, year: number): Rows {
  return {
    table: 'honour',
    columns: 'id, person_id, award, year, decision_number, decided_on',
    rows: each(size.people, (person) =>
      ratedYears(person, size, year)
        .filter((rated) => rated < year)
        .flatMap((rated) => {
          const level = ratingOf(person, rated);
          const honour = (award: string, part: number) => [
            key('honour', person, rated * 2 + part),
            key('person', person),
            award,
            rated,
            `${rated}/QĐ-TĐKT`,
            dateOf(rated, 12, 25 + part),
          ];
          const isAdvanced = (level === 'EXCELLENT' || level === 'GOOD') && chance(person, `advanced ${rated}`) < 0.95;
          const isFighter = level === 'EXCELLENT' && chance(person, `fighter ${rated}`) < 0.7;
          return [...(isAdvanced ? [honour('ADVANCED_WORKER', 0)] : []), ...(isFighter ? [honour('GRASSROOTS_EMULATION_FIGHTER', 1)] : [])];
        }),
    ),
  };
}

const hasInitiative = (person: number) => chance(person, 'initiative') < 0.25;

export function initiativeRows({ people }: ProvinceSize, year: number): Rows {
  return {
    table: 'initiative',
    columns: 'id, kind, title, level, recognised_on, decision_number',
    rows: each(people, (person) => {
      if (!hasInitiative(person)) return [];
      const kind = chance(person, 'research') < 0.1 ? 'RESEARCH' : 'INITIATIVE';
      const level = chance(person, 'level') < 0.05 ? 'PROVINCE' : 'UNIT';
      return [[key('initiative', person), kind, `Giải pháp số ${person}`, level, dateOf(year, 10, 20), `${person}/QĐ-SK`]];
    }),
  };
}

export function authorRows({ people }: ProvinceSize): Rows {
  return {
    table: 'initiative_author',
    columns: 'initiative_id, person_id',
    rows: each(people, (person) => (hasInitiative(person) ? [[key('initiative', person), key('person', person)]] : [])),
  };
}

export function leaveRows({ people }: ProvinceSize, year: number): Rows {
  return {
    table: 'leave',
    columns: 'id, person_id, kind, started_on, ended_on, working_days',
    rows: each(people, (person) => {
      if (chance(person, 'leave') >= 0.08) return [];
      const kind = chance(person, 'sick') < 0.7 ? 'SICK' : 'MATERNITY';
      const days = between(5, 64, person, 'days');
      return [[key('leave', person), key('person', person), kind, dateOf(year, 3, 1), dateOf(year, 5, 20), days]];
    }),
  };
}

export function disciplineRows({ people }: ProvinceSize, year: number): Rows {
  return {
    table: 'discipline',
    columns: 'id, person_id, form, decided_on, ends_on, decision_number',
    rows: each(people, (person) => {
      if (chance(person, 'discipline') >= 0.006) return [];
      const form = chance(person, 'form') < 0.7 ? 'REPRIMAND' : 'WARNING';
      return [[key('discipline', person), key('person', person), form, dateOf(year, 5, 10), dateOf(year + 1, 5, 10), `${person}/QĐ-KL`]];
    }),
  };
}

/** All but one in a hundred pledged. */
export function pledgeRows(size: ProvinceSize, planId: string, year: number): Rows {
  const at = `${dateOf(year, 3, 20)}T09:00:00+07:00`;
  return {
    table: 'pledge',
    columns: 'id, plan_id, person_id, unit_id, awards, receipt_number, sent_at, confirmed_at, created_at, updated_at',
    rows: each(size.people, (person) => {
      if (chance(person, 'pledge') < 0.01) return [];
      const unit = key('unit', roomOf(person, size));
      return [[key('pledge', person), planId, key('person', person), unit, '{ADVANCED_WORKER}', `ĐK-${person}`, at, at, at, at]];
    }),
  };
}

function* each(people: number, rowsOf: (person: number) => readonly (readonly Value[])[]): Iterable<readonly Value[]> {
  for (let person = 1; person <= people; person += 1) yield* rowsOf(person);
}
