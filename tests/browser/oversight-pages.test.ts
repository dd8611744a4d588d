import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { callOffSittings, recordBefore } from '../../apps/server/src/testing/builders/procedure';
import { ask, setClock } from './support/ask';
import { complaintsOf } from './support/complaints';
import { launchBrowser } from './support/launch-browser';
import { picture, SCREENS } from './support/look-at-page';
import { lookAtPages, lookFromEverySide } from './support/look-from-every-side';
import { inDatabase } from './support/record-before';
import { signIn } from './support/sign-in';
import { type Product, startProduct } from './support/start-product';

/** Posted lists, objections and the page of honours, by who opens them. One list is posted to the public, and one objection was released. */
const PAGES = {
  nhanvien: ['/postings', '/postings/{posting}', '/postings/{posting}/object/{nomination}', '/publicity', '/public'],
  vanphong: ['/postings', '/postings/new', '/objections', '/objections/{objection}', '/stories', '/stories/{story}', '/stories/new'],
  giamdoc: ['/nominations/{nomination}/objections'],
};
const FOR_EVERYBODY = [
  '/public',
  '/public?q=dang',
  '/public/people/{honoured}',
  '/public/postings',
  '/public/postings/{posting}',
  '/public/postings/{posting}/object/{nomination}',
  '/public/objection',
];

let product: Product;
let browser: Browser;
const places: Record<string, string> = {};

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  const office = await signIn(browser, product, 'vanphong');
  await setClock(office, product, 'decisions');
  const { plan, nominations } = await ask<{ plan: { id: string }; nominations: { edges: { node: { id: string } }[] } }>(
    await signIn(browser, product, 'giamdoc'),
    product,
    '{ plan { id } nominations(first: 5, filter: { states: [ACCEPTED], awards: ["ADVANCED_WORKER"] }) { edges { node { id } } } }',
  );
  const ids = nominations.edges.map(({ node }) => node.id);
  await passed(ids);
  const entries = ids.map((nominationId) => ({ nominationId, summary: 'Hoàn thành xuất sắc nhiệm vụ, có sáng kiến được công nhận.' }));
  const { act } = await ask<{ act: { posting: { id: string } } }>(
    office,
    product,
    'mutation ($input: PostNominationsInput!) { act: postNominations(input: $input) { posting { id } refusals { code } } }',
    { input: { planId: plan.id, audience: 'PUBLIC', entries, idempotencyKey: randomUUID() } },
  );
  places.posting = act.posting.id;
  places.nomination = ids[0] ?? '';
  await objected(office);
  const { stories } = await ask<{ stories: { edges: { node: { id: string; kind: string; subjectId: string } }[] } }>(
    office,
    product,
    '{ stories { edges { node { id kind subjectId } } } }',
  );
  const person = stories.edges.find(({ node }) => node.kind === 'PERSON')?.node;
  places.story = person?.id ?? '';
  places.honoured = person?.subjectId ?? '';
  await office.context().close();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** The council passed them, and they let it be posted to everybody: written straight into the database. */
function passed(ids: readonly string[]): Promise<void> {
  return inDatabase(product, async (query) => {
    await callOffSittings(query);
    await recordBefore(query, ids, { council: 'PASSED' });
    await query(
      `INSERT INTO publicity_choice (id, person_id, decisions, postings, stories, chosen_at)
       SELECT gen_random_uuid(), person_id, true, true, false, now() FROM nomination WHERE id = ANY($1) AND person_id IS NOT NULL
       ON CONFLICT DO NOTHING`,
      [ids],
    );
  });
}

/** Somebody inside objects, and the Office releases the text. */
async function objected(office: Page): Promise<void> {
  const employee = await signIn(browser, product, 'nhanvien');
  await ask(
    employee,
    product,
    'mutation ($input: FileObjectionInput!) { fileObjection(input: $input) { receipt { number } refusals { code } } }',
    {
      input: {
        ...{ postingId: places.posting, nominationId: places.nomination, criterion: null, idempotencyKey: randomUUID() },
        text: 'Sáng kiến nêu trong báo cáo là việc của cả tổ.',
      },
    },
  );
  await employee.context().close();
  const { objections } = await ask<{ objections: { edges: { node: { id: string; version: number } }[] } }>(
    office,
    product,
    '{ objections { edges { node { id version } } } }',
  );
  const [{ node }] = objections.edges as [{ node: { id: string; version: number } }];
  places.objection = node.id;
  await ask(office, product, 'mutation ($input: ReleaseObjectionInput!) { releaseObjection(input: $input) { refusals { code } } }', {
    input: { objectionId: node.id, version: node.version, text: 'Có ý kiến về tác giả của sáng kiến.', idempotencyKey: randomUUID() },
  });
}

const placed = (path: string) => path.replaceAll(/\{(\w+)\}/g, (_, place: string) => places[place] ?? '');

describe.each(Object.entries(PAGES))('%s', (username, paths) => lookAtPages(() => ({ browser, product, places }), username, paths));

describe('everybody, without signing in', () => {
  test.each(FOR_EVERYBODY)(
    '%s',
    async (path) => {
      const window = await browser.newContext({ viewport: SCREENS.desk, locale: 'vi-VN' });
      const page = await window.newPage();
      const complaints = complaintsOf(page);
      await page.goto(product.url + placed(path));
      await lookFromEverySide(page);
      expect(new URL(page.url()).pathname).toBe(placed(path).split('?')[0]);
      expect(complaints).toEqual([]);
      await window.close();
    },
    60_000,
  );

  test('objects on a telephone, keeps the draft over a reload, and follows the objection by its code', async () => {
    const window = await browser.newContext({ viewport: SCREENS.telephone, locale: 'vi-VN' });
    const page = await window.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(product.url + placed('/public/postings/{posting}'));
    await page
      .getByRole('link', { name: /^Kiến nghị về/ })
      .last()
      .click();
    await page.getByLabel('Nội dung kiến nghị').fill('Người này nghỉ phần lớn năm.');
    await page.reload();
    expect(await page.getByLabel('Nội dung kiến nghị').inputValue()).toBe('Người này nghỉ phần lớn năm.');
    await page.getByRole('button', { name: 'Gửi kiến nghị' }).click();
    await page.getByText('Phải ghi họ và tên, hoặc chọn kiến nghị không nêu tên.').waitFor();
    await page.getByLabel('Họ và tên').fill('Trần Văn Khách');
    await page.getByLabel('Điện thoại, thư điện tử hoặc địa chỉ').fill('0912 345 678');
    await page.getByRole('button', { name: 'Gửi kiến nghị' }).click();
    await page.getByRole('heading', { name: 'Đã nhận kiến nghị' }).waitFor();
    const code = await page.getByText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/).innerText();
    await picture(page, 'objection-receipt');
    await page.goto(`${product.url}/public/objection`);
    await page.getByLabel('Mã theo dõi').fill(code);
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await page.getByText('Người này nghỉ phần lớn năm.').waitFor();
    await window.close();
  }, 90_000);
});
