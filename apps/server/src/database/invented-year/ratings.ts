import type { RatingLevel } from '@vinh-danh/domain/people/nominee';
import type { EntityManager } from 'typeorm';
import { INITIATIVES, NOT_RATED_2017, RECRUITS } from './histories';
import { insertRows } from './insert-rows';
import { type DemonstrationPerson, PEOPLE } from './people';
import { stableId } from './stable-id';
import { UNITS } from './units';

/** Rates the people and the units of one year, as decided in its November. */
export async function rateYear(db: EntityManager, year: number): Promise<void> {
  const decided = { year, decided_on: `${year}-11-20`, decision_number: `${year - 1900}/QĐ-XL` };
  const rated = PEOPLE.filter((person) => wasThere(person, year) && !(year === 2017 && NOT_RATED_2017.includes(person.code)));
  const people = rated.map((person) => ({
    id: stableId(`rating ${year} ${person.code}`),
    person_id: stableId(`person ${person.code}`),
    unit_id: null,
    level: levelOf(person, year),
    ...decided,
  }));
  const units = UNITS.filter((unit) => unit.people > 2).map((unit, index) => ({
    id: stableId(`rating ${year} ${unit.code}`),
    person_id: null,
    unit_id: stableId(`unit ${unit.code}`),
    level: (index + year) % 3 === 0 ? 'EXCELLENT' : 'GOOD',
    ...decided,
  }));
  await insertRows(db, 'rating', [...people, ...units]);
}

function wasThere(person: DemonstrationPerson, year: number): boolean {
  return (RECRUITS[person.code] ?? person.serviceStartedOn) < `${year}-07-01`;
}

/** The last of each unit's staff are rated low in 2017; authors of initiatives and some others excel. */
function levelOf(person: DemonstrationPerson, year: number): RatingLevel {
  const place = Number(person.code.slice(-2));
  const unit = UNITS.find((each) => each.code === person.unit);
  if (year === 2017 && unit && place > unit.people - unit.ratedLow) return 'COMPLETED';
  const isAuthor = INITIATIVES.some((initiative) => initiative.authors.some((author) => author === person.code));
  if (isAuthor) return 'EXCELLENT';
  if (year === 2017) return place % 4 === 0 ? 'EXCELLENT' : 'GOOD';
  return (place * 3 + year) % 7 === 0 ? 'COMPLETED' : (place + year) % 4 === 0 ? 'EXCELLENT' : 'GOOD';
}
