import type { Nominee } from '@vinh-danh/domain/people/nominee';
import { judge } from '@vinh-danh/domain/rulebook/judge.rule';
import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { rulebookOn } from '@vinh-danh/domain/rulebook/rulebook-on';
import type { DataSource } from 'typeorm';
import { gatherNominees } from '../nomination/gather-nominees';
import { captureStatements } from './capture-statements';
import { type Figure, quantile, sample } from './figure';

interface Department {
  readonly planId: string;
  readonly year: number;
  readonly rulebook: Rulebook;
  readonly day: string;
}

/** A whole department over all awards: facts read from the database, and every verdict. Gives its people too, for the rules alone. */
export async function measureDepartment(
  database: DataSource,
  department: Department,
): Promise<{ readonly figures: Figure[]; readonly people: Nominee[] }> {
  const { planId, year, day } = department;
  const rulebook = rulebookOn(department.rulebook, day);
  const people = await idsOf(database, 'SELECT id FROM person');
  const collectives = await idsOf(database, "SELECT id FROM unit WHERE kind <> 'DEPARTMENT'");
  const gather = () => gatherNominees(database.manager, rulebook, { people, collectives }, { planId, year, day });
  const judgeAll = async () => {
    const nominees = [...(await gather()).values()].map(({ nominee }) => nominee);
    for (const nominee of nominees) {
      for (const { key, subject } of awardsOf(rulebook)) {
        if (subject === 'BOTH' || subject === nominee.kind) judge(rulebook, key, nominee, { day });
      }
    }
    return nominees;
  };
  const samples = await sample(100, judgeAll);
  const { length: statements } = await captureStatements(gather);
  const nominees = await judgeAll();
  return {
    people: nominees.filter(({ kind }) => kind === 'PERSON'),
    figures: [
      {
        what: `A department: ${people.length} people and ${collectives.length} units over all awards`,
        median: quantile(
          samples.map(({ wall }) => wall),
          0.5,
        ),
        p95: quantile(
          samples.map(({ wall }) => wall),
          0.95,
        ),
        unit: 'ms',
        limit: 100,
        how: 'on the clock, facts read from the database and judged, 100 runs',
      },
      { what: 'Statements for its facts', median: statements, p95: statements, unit: 'statements', limit: 4, how: 'counted' },
    ],
  };
}

async function idsOf(database: DataSource, statement: string): Promise<string[]> {
  const rows: { id: string }[] = await database.query(statement);
  return rows.map(({ id }) => id);
}
