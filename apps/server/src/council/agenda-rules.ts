import type { VoteRule } from '@vinh-danh/domain/rulebook/vote';
import { type EntityManager, IsNull } from 'typeorm';
import { findCaseRules } from './case-rule';
import { SittingCaseEntity } from './sitting-case.entity';

/** The votes that what is still to be decided in a sitting asks for, each once. */
export async function findAgendaRules(db: EntityManager, sittingId: string, now: Date): Promise<VoteRule[]> {
  const cases = await db.find(SittingCaseEntity, { where: { sittingId, outcome: IsNull() }, order: { position: 'ASC', id: 'ASC' } });
  const rules = await findCaseRules(
    db,
    cases.map(({ id }) => id),
    now,
  );
  const distinct = new Map<string, VoteRule>();
  for (const { id } of cases) {
    const rule = rules.get(id)?.rule;
    if (rule) distinct.set(JSON.stringify(rule), rule);
  }
  return [...distinct.values()];
}
