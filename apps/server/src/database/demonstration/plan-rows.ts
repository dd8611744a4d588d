import { plan2017, plan2017Body, plan2017Tasks } from '@vinh-danh/regimes/plan-2017';
import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import type { EntityManager } from 'typeorm';
import { openQuotas } from '../../decision/open-quotas';
import { accountId } from './access-rows';
import { fixedId } from './fixed-id';
import { insertRows } from './insert-rows';
import { unitId } from './people-rows';

export const PLAN_ID = fixedId('plan', String(plan2017.year));
export const RULEBOOK_VERSION_ID = fixedId('rulebook version', `${plan2017.year} 1`);

/** Issues the plan of 2017: its text, its tasks, its rules, and the ledger of its quotas. */
export async function insertPlan(db: EntityManager): Promise<void> {
  const { title, englishTitle, issuedOn, ...plan } = plan2017;
  await insertRows(db, 'plan', [{ id: PLAN_ID, ...plan, title, english_title: englishTitle, issued_on: issuedOn, body: plan2017Body }]);
  await insertRows(db, 'rulebook_version', [
    {
      id: RULEBOOK_VERSION_ID,
      plan_id: PLAN_ID,
      number: 1,
      rulebook: tayNinh2017,
      published_at: `${issuedOn}T07:30:00+07:00`,
      published_by: accountId('giamdoc'),
    },
  ]);
  await insertRows(
    db,
    'plan_task',
    plan2017Tasks.map((task, index) => ({
      id: fixedId('plan task', String(index)),
      plan_id: PLAN_ID,
      position: index + 1,
      title: task.title.vi,
      english_title: task.title.en,
      owner_unit_id: task.ownerCode ? unitId(task.ownerCode) : null,
      due_from: task.dueFrom ?? null,
      due_to: task.dueTo ?? null,
      due_text: task.due.vi,
      english_due_text: task.due.en,
      paragraph: task.paragraph,
      version: 1,
    })),
  );
  await openQuotas(db, { id: PLAN_ID, day: issuedOn }, tayNinh2017);
}
