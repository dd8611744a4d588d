import { addDays, dayOf } from '@vinh-danh/domain/time';
import { fixedId } from './fixed-id';
import {
  COLLECTIVE_HONOURS,
  DISCIPLINES,
  FIGHTERS,
  INITIATIVES,
  INQUIRIES,
  LATE_RATINGS,
  LEAVES,
  MOVES,
  RATINGS_DECIDED_ON,
  STUDIES,
} from './histories';
import { PEOPLE } from './people';
import { JOB_GROUPS, ratingsOf, unitCodeOf } from './person-line';
import { FIRST_MOMENT } from './steps';

/** A row with the day from which it is known. Those of earlier years are known from the start. */
export interface DatedRow {
  readonly on: string;
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

export const personId = (code: string) => fixedId('person', code);
export const unitId = (code: string) => fixedId('unit', code);
export const initiativeId = (title: string) => fixedId('initiative', title);

const FIRST_DAY = dayOf(FIRST_MOMENT);
const LAST_HONOURED_YEAR = 2016;

/** Everything about people that the demonstration knows, in an order in which it can be inserted. */
export function peopleRows(): DatedRow[] {
  return [...personRows(), ...ratingRows(), ...honourRows(), ...historyRows(), ...initiativeRows()];
}

function personRows(): DatedRow[] {
  return PEOPLE.flatMap(([code, name, gender, bornOn, jobGroup, since, title, rank]) => {
    const moved = MOVES.find((move) => move.person === code && move.kind === 'TRANSFER');
    const person = {
      id: personId(code),
      code,
      full_name: name,
      gender: gender === 'F' ? 'FEMALE' : 'MALE',
      born_on: bornOn,
      job_group: JOB_GROUPS[jobGroup],
      service_started_on: since,
    };
    const on = since > FIRST_DAY ? since : FIRST_DAY;
    return [
      { on, table: 'person', row: person },
      {
        on,
        table: 'assignment',
        row: assignment(code, unitCodeOf(code), title, rank, 'PERMANENT', since, moved && addDays(moved.from, -1)),
      },
      ...MOVES.filter((move) => move.person === code).map((move) => ({
        on,
        table: 'assignment',
        row: assignment(code, move.to, move.title, 'STAFF', move.kind === 'SECONDMENT' ? 'SECONDMENT' : 'PERMANENT', move.from, move.until),
      })),
    ];
  });
}

function assignment(person: string, unit: string, title: string, rank: string, kind: string, from: string, to?: string) {
  return {
    id: fixedId('assignment', `${person} ${unit}`),
    person_id: personId(person),
    unit_id: unitId(unit),
    title,
    rank,
    kind,
    started_on: from,
    ended_on: to ?? null,
  };
}

function ratingRows(): DatedRow[] {
  return PEOPLE.flatMap((line) =>
    ratingsOf(line).map(({ year, level }) => {
      const [code] = line;
      const on = (year === LAST_HONOURED_YEAR + 1 && LATE_RATINGS[code]) || (RATINGS_DECIDED_ON[year] as string);
      const decided = { decided_on: on, decision_number: `${90 + (year % 10)}/QĐ-SKHCN` };
      return { on, table: 'rating', row: { id: fixedId('rating', `${code} ${year}`), person_id: personId(code), year, level, ...decided } };
    }),
  );
}

/** Lao động tiên tiến went to everybody rated good or better; the higher titles as listed. */
function honourRows(): DatedRow[] {
  const years = Object.keys(FIGHTERS).map(Number);
  const advanced = PEOPLE.flatMap((line) =>
    ratingsOf(line)
      .filter(({ year, level }) => year <= LAST_HONOURED_YEAR && level !== 'COMPLETED')
      .map(({ year }) => honour({ person_id: personId(line[0]), unit_id: null }, line[0], 'ADVANCED_WORKER', year)),
  );
  const fighters = years.flatMap((year) =>
    (FIGHTERS[year] ?? []).map((code) => honour({ person_id: personId(code), unit_id: null }, code, 'GRASSROOTS_EMULATION_FIGHTER', year)),
  );
  const collectives = years.flatMap((year) => {
    const { advanced, excellent } = COLLECTIVE_HONOURS[year] ?? { advanced: [], excellent: [] };
    return [
      ...advanced.map((code) => honour({ person_id: null, unit_id: unitId(code) }, code, 'ADVANCED_COLLECTIVE', year)),
      ...excellent.map((code) => honour({ person_id: null, unit_id: unitId(code) }, code, 'EXCELLENT_COLLECTIVE', year)),
    ];
  });
  return [...advanced, ...fighters, ...collectives];
}

function honour(holder: { person_id: string | null; unit_id: string | null }, code: string, award: string, year: number): DatedRow {
  // What the province decides comes out in spring.
  const byProvince = award === 'EXCELLENT_COLLECTIVE';
  const decided_on = byProvince ? `${year + 1}-03-10` : `${year}-12-28`;
  const decision_number = byProvince ? `${420 + (year % 10)}/QĐ-UBND` : `${150 + (year % 10)}/QĐ-SKHCN`;
  return {
    on: decided_on,
    table: 'honour',
    row: { id: fixedId('honour', `${code} ${award} ${year}`), ...holder, award, year, decision_number, decided_on },
  };
}

function historyRows(): DatedRow[] {
  return [
    ...LEAVES.map(({ person, kind, from, to, workingDays }) =>
      dated('leave', person, from, { kind, started_on: from, ended_on: to, working_days: workingDays }),
    ),
    ...STUDIES.flatMap(({ person, course, from, to, result }) =>
      dated('study', person, to, { course, started_on: from, ended_on: to, result }),
    ),
    ...DISCIPLINES.map(({ person, form, decidedOn, endsOn, decisionNumber }) =>
      dated('discipline', person, decidedOn, { form, decided_on: decidedOn, ends_on: endsOn, decision_number: decisionNumber }),
    ),
    ...INQUIRIES.map(({ person, kind, openedOn, reference }) =>
      dated('inquiry', person, openedOn, { unit_id: null, kind, opened_on: openedOn, concluded_on: null, reference }),
    ),
  ];
}

function dated(table: string, person: string, on: string, facts: object): DatedRow {
  return { on, table, row: { id: fixedId(table, `${person} ${on}`), person_id: personId(person), ...facts } };
}

function initiativeRows(): DatedRow[] {
  return INITIATIVES.flatMap(({ authors, kind, level, title, recognisedOn, decisionNumber }) => [
    {
      on: recognisedOn,
      table: 'initiative',
      row: { id: initiativeId(title), kind, title, level, recognised_on: recognisedOn, decision_number: decisionNumber },
    },
    ...authors.map((author) => ({
      on: recognisedOn,
      table: 'initiative_author',
      row: { initiative_id: initiativeId(title), person_id: personId(author) },
    })),
  ]);
}
