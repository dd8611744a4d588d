import { randomUUID } from 'node:crypto';
import { decision, NUMBERED } from './register';
import { newest, type Step, type Year } from './step';

const recovery = newest('recovery', 'recoveryId');

async function honourIds({ database }: Year): Promise<string[]> {
  const [honour] = await database.query('SELECT id FROM honour WHERE decision_id IS NOT NULL');
  return [honour.id];
}

/** Another award that rested on the revoked one and must be looked at again. */
async function review({ database, latest }: Year) {
  const nomination = await latest('nomination');
  const [{ honour_id: honourId, decision_id: decisionId }] = await database.query('SELECT * FROM recovery LIMIT 1');
  await database.query(
    `INSERT INTO award_review (id, decision_id, revoked_honour_id, nomination_id, findings, still_met, opened_at)
     VALUES ($1, $2, $3, $4, '[]', false, now())`,
    [randomUUID(), decisionId, honourId, nomination.id],
  );
  const { id, version } = await latest('award_review');
  return { reviewId: id, version };
}

/** An honour is taken away, and what follows is settled. */
export const REVOCATIONS: readonly Step[] = [
  {
    mutation: 'draftRevocation',
    by: 'office',
    input: async (year) => ({ honourIds: await honourIds(year), ground: 'FALSE_DECLARATION', reason: 'Kê khai gian dối' }),
  },
  {
    mutation: 'registerAwardDecision',
    by: 'office',
    input: async (year) => ({ ...(await decision(year)), ...NUMBERED, number: '2/QĐ-SKHCN' }),
  },
  {
    mutation: 'settleRecovery',
    by: 'office',
    input: async (year) => ({ ...(await recovery(year)), state: 'RECOVERED', settledOn: '2017-12-20', documentNumber: 'PT-1' }),
  },
  {
    mutation: 'settleAwardReview',
    by: 'office',
    input: async (year) => ({ ...(await review(year)), outcome: 'STANDS', reason: 'Còn căn cứ khác' }),
  },
];
