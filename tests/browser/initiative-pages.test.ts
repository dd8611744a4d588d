import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { ask, setClock } from './support/ask';
import { launchBrowser } from './support/launch-browser';
import { lookAtPages } from './support/look-from-every-side';
import { signIn } from './support/sign-in';
import { type Product, startProduct } from './support/start-product';

/** The pages of initiatives and of family ties, by who opens them, once something is filed and declared. */
const PAGES = {
  nhanvien: ['/initiatives'],
  vanphong: ['/initiatives?of=ALL'],
  hoidong: ['/family-ties'],
};

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  const employee = await signIn(browser, product, 'nhanvien');
  const member = await signIn(browser, product, 'hoidong');
  await setClock(employee, product, 'inspection');
  await ask(employee, product, 'mutation ($input: FileInitiativeInput!) { fileInitiative(input: $input) { refusals { code } } }', {
    input: {
      ...{
        kind: 'INITIATIVE',
        title: 'Số hóa và lập chỉ mục hồ sơ đề tài khoa học cấp cơ sở',
        level: 'UNIT',
        idempotencyKey: randomUUID(),
      },
      ...{ description: 'Quét, nhận dạng và lập chỉ mục toàn bộ hồ sơ từ năm 2010.', effect: 'Tra cứu một hồ sơ từ 30 phút còn 2 phút.' },
    },
  });
  const { people } = await ask<{ people: { edges: { node: { id: string } }[] } }>(
    member,
    product,
    '{ people(first: 1, search: "Minh Thu") { edges { node { id } } } }',
  );
  await ask(member, product, 'mutation ($input: DeclareFamilyTieInput!) { declareFamilyTie(input: $input) { refusals { code } } }', {
    input: { relativeId: people.edges[0]?.node.id, kind: 'SIBLING', idempotencyKey: randomUUID() },
  });
  await Promise.all([employee, member].map((page) => page.context().close()));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

it('an employee writes an initiative that survives a closed page', async () => {
  const page = await signIn(browser, product, 'truongphong');
  await page.goto(`${product.url}/initiatives`);
  await page.getByRole('button', { name: 'Nộp sáng kiến' }).click();
  await page.getByLabel('Tên sáng kiến, đề tài').fill('Quy trình thẩm định rút gọn');
  await page.reload();
  await page.getByRole('button', { name: 'Nộp sáng kiến' }).click();
  expect(await page.getByLabel('Tên sáng kiến, đề tài').inputValue()).toBe('Quy trình thẩm định rút gọn');
  await page.getByLabel('Nội dung').fill('Gộp hai bước thẩm định thành một.');
  await page.getByLabel('Hiệu quả, phạm vi áp dụng').fill('Giảm năm ngày cho mỗi đề tài, áp dụng tại Phòng.');
  await page.getByRole('button', { name: 'Gửi Hội đồng sáng kiến' }).click();
  await page.getByText(/số tiếp nhận SK-/).waitFor();
  await page.context().close();
}, 60_000);

describe.each(Object.entries(PAGES))('%s', (username, paths) => lookAtPages(() => ({ browser, product, places: {} }), username, paths));
