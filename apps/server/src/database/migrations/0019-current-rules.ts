import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The plan and the rules in force: every request is told them together with who asks. */
export class CurrentRules1700000000019 implements MigrationInterface {
  readonly name = 'CurrentRules1700000000019';

  async up(db: QueryRunner): Promise<void> {
    // A plan comes into force with the first version of its rules; the review of a year goes on into January.
    await db.query(`
      CREATE FUNCTION current_rules(of_year integer) RETURNS TABLE (plan_id uuid, rulebook_version_id uuid) LANGUAGE sql STABLE AS $$
        SELECT plan.id, newest.id
          FROM plan CROSS JOIN LATERAL (SELECT id FROM rulebook_version WHERE plan_id = plan.id ORDER BY number DESC LIMIT 1) newest
         ORDER BY (year <= of_year) DESC, abs(year - of_year) LIMIT 1
      $$;`);
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be taken back: restore a backup instead.');
  }
}
