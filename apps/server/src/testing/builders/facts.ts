import type { DisciplineForm, InitiativeLevel, RatingLevel } from '@vinh-danh/domain/people/nominee';
import type { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { Member } from '../department';
import type { TestPlan } from './plan';

/** What is on record of one person in 2017. Each trait adds one fact; without any, nobody is eligible for anything. */
export function factsOf(database: DataSource, plan: TestPlan, member: Member) {
  const { personId } = member;
  const traits = {
    /** A pledge, sent in time and confirmed. */
    pledged: async () => {
      await database.query(
        `INSERT INTO pledge (id, plan_id, person_id, unit_id, awards, receipt_number, sent_at, sent_by, confirmed_at, confirmed_by, created_at, updated_at)
         VALUES ($1, $2, $3, $4, '{ADVANCED_WORKER}', $6, '2017-03-20T02:00:00Z', $5, '2017-03-21T02:00:00Z', $5, '2017-03-20', '2017-03-20')`,
        [uuidv7(), plan.planId, personId, member.unitId, member.accountId, `ĐK-${personId}`],
      );
      return traits;
    },
    rated: async (level: RatingLevel = 'EXCELLENT') => {
      await database.query(
        `INSERT INTO rating (id, person_id, year, level, decided_on, decision_number) VALUES ($1, $2, 2017, $3, '2017-11-10', '12/QĐ')`,
        [uuidv7(), personId, level],
      );
      return traits;
    },
    disciplined: async (form: DisciplineForm = 'REPRIMAND') => {
      await database.query(
        `INSERT INTO discipline (id, person_id, form, decided_on, ends_on, decision_number) VALUES ($1, $2, $3, '2017-05-02', '2017-08-02', '7/QĐ')`,
        [uuidv7(), personId, form],
      );
      return traits;
    },
    /** An initiative of the year, recognised. */
    initiative: async (title: string, level: InitiativeLevel = 'UNIT') => {
      const id = uuidv7();
      await database.query(
        `INSERT INTO initiative (id, kind, title, level, recognised_on, decision_number) VALUES ($1, 'INITIATIVE', $2, $3, '2017-10-20', '88/QĐ')`,
        [id, title, level],
      );
      await database.query('INSERT INTO initiative_author (initiative_id, person_id) VALUES ($1, $2)', [id, personId]);
      return id;
    },
  };
  return traits;
}
