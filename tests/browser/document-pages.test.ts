import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { setClock } from './support/ask';
import { launchBrowser } from './support/launch-browser';
import { layASitting } from './support/lay-a-sitting';
import { lookAtPages } from './support/look-from-every-side';
import { inDatabase } from './support/record-before';
import { signIn } from './support/sign-in';
import { type Product, startProduct } from './support/start-product';

/** The pages of documents and of their templates, by who opens them. One decision is registered, one sitting is open, one was refused. */
const PAGES = {
  vanphong: [
    '/documents',
    '/documents/decisions/{decision}',
    '/documents/sittings/{sitting}',
    '/documents/nominations/{refused}',
    '/decisions/{decision}',
    '/templates',
    '/templates/AWARD_DECISION',
  ],
  giamdoc: ['/documents/decisions/{decision}'],
  nhanvien: ['/documents'],
};
const AWARDED = 3;

let product: Product;
let browser: Browser;
const places: Record<string, string> = {};

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  const office = await signIn(browser, product, 'vanphong');
  await setClock(office, product, 'decisions');
  places.sitting = (await layASitting(product)).sittingId;
  await inDatabase(product, decide);
  await office.context().close();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

type Query = Parameters<Parameters<typeof inDatabase>[1]>[0];

/** The Director approves some and refuses one, and the Office registers the decision: written straight into the database. */
async function decide(query: Query): Promise<void> {
  const waiting = await query<{ id: string; planId: string }>(
    `SELECT nomination.id, nomination.plan_id AS "planId" FROM nomination JOIN dossier ON dossier.id = dossier_id
      WHERE accepted_at IS NOT NULL AND approved_at IS NULL AND refused_at IS NULL AND nomination.withdrawn_at IS NULL AND award = 'ADVANCED_WORKER'
        AND NOT EXISTS (SELECT FROM sitting_case WHERE nomination_id = nomination.id AND sitting_id = $2)
      ORDER BY nomination.id LIMIT $1`,
    [AWARDED + 1, places.sitting],
  );
  const [refused, ...awarded] = waiting.map(({ id }) => id) as [string, ...string[]];
  places.refused = refused;
  places.decision = randomUUID();
  const by = `(SELECT id FROM account WHERE username = 'giamdoc')`;
  const office = `(SELECT id FROM account WHERE username = 'vanphong')`;
  const now = `(SELECT now() + ahead FROM demonstration_clock)`;
  await query(
    `UPDATE nomination SET refused_at = ${now}, refused_by = ${by}, decision_reason = 'Chưa đủ điều kiện.', version = version + 1 WHERE id = $1`,
    [refused],
  );
  await query(`UPDATE nomination SET approved_at = ${now}, approved_by = ${by}, version = version + 1 WHERE id = ANY($1)`, [awarded]);
  await query(
    `INSERT INTO award_decision (id, plan_id, kind, number, issued_on, issued_by, signer, drafted_at, drafted_by, registered_at, registered_by)
     VALUES ($1, $2, 'AWARD', '152/QĐ-SKHCN', ${now}::date, 'Sở Khoa học và Công nghệ', 'Nguyễn Văn An', ${now}, ${office}, ${now}, ${office})`,
    [places.decision, waiting[0]?.planId],
  );
  await query(
    'INSERT INTO award_decision_line (decision_id, nomination_id, position) SELECT $1, id, place FROM unnest($2::uuid[]) WITH ORDINALITY AS named (id, place)',
    [places.decision, awarded],
  );
}

describe.each(Object.entries(PAGES))('%s', (username, paths) => lookAtPages(() => ({ browser, product, places }), username, paths));
