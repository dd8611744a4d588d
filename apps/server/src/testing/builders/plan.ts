import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import type { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';

export interface TestPlan {
  readonly planId: string;
  readonly rulebookVersionId: string;
}

/** The plan of 2017, under its real rules unless a test has others. */
export async function buildPlan(database: DataSource, rulebook: Rulebook = tayNinh2017): Promise<TestPlan> {
  const plan = { planId: uuidv7(), rulebookVersionId: uuidv7() };
  await database.query(
    `INSERT INTO plan (id, year, number, title, english_title, issued_on, body)
     VALUES ($1, 2017, '01/KH-KHCN', 'Kế hoạch năm 2017', 'Plan for 2017', '2017-03-15', '{}')`,
    [plan.planId],
  );
  await database.query(`INSERT INTO rulebook_version (id, plan_id, number, rulebook, published_at) VALUES ($1, $2, 1, $3, '2017-03-15')`, [
    plan.rulebookVersionId,
    plan.planId,
    JSON.stringify(rulebook),
  ]);
  return plan;
}
