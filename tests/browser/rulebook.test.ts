import { randomUUID } from 'node:crypto';
import type { Browser, Locator, Page } from 'playwright-core';
import { ask, setClock } from './support/ask';
import { complaintsOf } from './support/complaints';
import { launchBrowser } from './support/launch-browser';
import { barriers } from './support/look-at-page';
import { NOMINEE, type PreparedDossier, prepareDossier } from './support/prepare-dossier';
import { passCouncilAndPosting } from './support/record-before';
import { signIn } from './support/sign-in';
import { type Product, startProduct } from './support/start-product';

let product: Product;
let browser: Browser;
let office: Page;
let head: Page;
let director: Page;
let employee: Page;
/** A dossier that was never sent, and with it what was decided before the rules changed. */
let draft: PreparedDossier;
let decided: string;
let sent: string;
let complaints: string[];

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  [office, head, director, employee] = await Promise.all([
    signIn(browser, product, 'vanphong'),
    signIn(browser, product, 'truongphong'),
    signIn(browser, product, 'giamdoc'),
    signIn(browser, product, 'nhanvien'),
  ]);
  complaints = complaintsOf(director);
  await setClock(head, product, 'nominations-last-day');
  draft = await prepareDossier(head, product);
  await passCouncilAndPosting(product);
  decided = await approveOne();
  sent = await findSentDossier();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

interface Nominations {
  readonly edges: readonly { readonly node: { readonly id: string; readonly version: number } }[];
}

/** The Director approves an LĐTT under the rules that the year began with. */
async function approveOne(): Promise<string> {
  const { nominations } = await ask<{ nominations: Nominations }>(
    director,
    product,
    '{ nominations(filter: { states: [ACCEPTED], awards: ["ADVANCED_WORKER"] }) { edges { node { id version } } } }',
  );
  const chosen = nominations.edges[0]?.node;
  if (!chosen) throw new Error('Nobody waits for the Director.');
  const rows = [{ nominationId: chosen.id, version: chosen.version }];
  const { approveNominations } = await ask<{ approveNominations: { rows: { refusals: object[] }[] } }>(
    director,
    product,
    'mutation ($input: ApproveNominationsInput!) { approveNominations(input: $input) { rows { refusals { code } } } }',
    { input: { rows, idempotencyKey: randomUUID() } },
  );
  expect(approveNominations.rows).toEqual([{ refusals: [] }]);
  return chosen.id;
}

interface Judged {
  readonly dossier: {
    readonly nominations: readonly { readonly eligibility: { readonly verdicts: readonly { readonly criterion: string }[] } }[];
  };
}

/** The criteria that a dossier is judged by, as far as they are those of the agency's own layer. */
async function ownCriteriaOf(dossierId: string): Promise<string[]> {
  const { dossier } = await ask<Judged>(
    office,
    product,
    'query ($id: ID!) { dossier(id: $id) { nominations { eligibility { verdicts { criterion } } } } }',
    { id: dossierId },
  );
  const criteria = dossier.nominations.flatMap(({ eligibility }) => eligibility.verdicts.map(({ criterion }) => criterion));
  return [...new Set(criteria)].filter((criterion) => criterion.startsWith('tay-ninh-agency'));
}

/** A dossier that the Office has and nobody has decided on, with somebody for LĐTT in it. */
async function findSentDossier(): Promise<string> {
  const { nominations } = await ask<{ nominations: { edges: { node: { dossierId: string } }[] } }>(
    office,
    product,
    '{ nominations(filter: { states: [ACCEPTED], awards: ["ADVANCED_WORKER"] }) { edges { node { dossierId } } } }',
  );
  const [found] = nominations.edges;
  if (!found) throw new Error('No dossier waits.');
  return found.node.dossierId;
}

/** What the added condition says. */
const ADDED = /loại năm 2017 từ mức hoàn thành xuất sắc nhiệm vụ/;
const QUOTA = /Chiến sĩ thi đua cơ sở: không quá/;

/** Opens a part of the agency's layer in the editor. */
async function openPart(part: RegExp): Promise<void> {
  const agency = office.getByRole('link', { name: /^Cơ quan:/ });
  await agency.click();
  await office.locator('nav li', { has: agency }).getByRole('link', { name: part }).click();
}

/** A rule that stands open, by the sentence that it says. */
function ruleOf(sentence: RegExp): Locator {
  return office.locator('details[open]', { has: office.locator('summary', { hasText: sentence }) }).first();
}

describe('a rule, from a draft to a decision explained later', () => {
  jest.setTimeout(60_000);

  it('the Office tightens a share, and reads in both languages what it now says', async () => {
    await office.goto(`${product.url}/rulebook`);
    await office.getByRole('button', { name: 'Soạn dự thảo' }).click();
    await office.getByRole('dialog').getByRole('button', { name: 'Soạn dự thảo' }).click();
    await office.waitForURL(/\/rulebook\/draft/);
    await office.getByText('Không còn lỗi. Dự thảo có thể ban hành.').waitFor();
    await openPart(/^Chỉ tiêu/);
    await office.getByText(QUOTA).click();
    await ruleOf(QUOTA).getByLabel('Tỷ lệ (%)').fill('10');
    await ruleOf(QUOTA)
      .getByText(/không quá 10% số đạt “Lao động tiên tiến”/, { exact: false })
      .last()
      .waitFor();
    await ruleOf(QUOTA)
      .getByText(/at most 10% of those who hold “Advanced Worker”/)
      .waitFor();
    await office.getByText(/Đã lưu lúc/).waitFor();
    expect(await barriers(office)).toEqual([]);
  });

  it('a looser share is refused with the clause of the decree that it breaks, until it is mended', async () => {
    await ruleOf(QUOTA).getByLabel('Tỷ lệ (%)').fill('20');
    await office.getByText('Có 1 chỗ cần sửa trước khi ban hành').waitFor();
    await office
      .getByText(/trái với khoản 3 Điều 9 Nghị định 91\/2017\/NĐ-CP/)
      .first()
      .waitFor();
    expect(await barriers(office)).toEqual([]);
    await ruleOf(QUOTA).getByLabel('Tỷ lệ (%)').fill('10');
    await office.getByText('Không còn lỗi. Dự thảo có thể ban hành.').waitFor();
  });

  it('it adds a condition, and is told what is missing until the rule is whole', async () => {
    await openPart(/^Điều kiện bổ sung/);
    await office.getByRole('button', { name: 'Thêm quy định' }).click();
    await office.getByText('Cần có ít nhất 1 mục.').first().waitFor();
    await office.getByRole('checkbox', { name: 'Lao động tiên tiến', exact: true }).check();
    await office.getByRole('combobox', { name: 'Loại điều kiện' }).selectOption({ label: 'Xếp loại chất lượng' });
    await office.getByRole('button', { name: 'Thêm điều kiện' }).click();
    await office.locator('summary', { hasText: /^Xếp loại chất lượng/ }).click();
    await office.getByText('Số năm: Chưa nhập.').waitFor();
    await office.locator('summary', { hasText: /^Căn cứ/ }).click();
    const source = office.locator('details[open]', { hasText: 'Ký hiệu văn bản' }).last();
    await source.getByLabel('Ký hiệu văn bản').fill('decision-88-2017');
    await source.getByLabel('Tiếng Việt').fill('Quyết định 88/QĐ-SKHCN');
    await source.getByLabel('Tiếng Anh').fill('Decision 88/QĐ-SKHCN');
    await source.getByLabel('Mức độ đối chiếu').selectOption('VERIFIED');
    await office.getByLabel('Số năm').first().fill('1');
    await office.getByLabel('Từ mức / ít nhất').selectOption('EXCELLENT');
    await office.getByText('Không còn lỗi. Dự thảo có thể ban hành.').waitFor();
    expect(await barriers(office)).toEqual([]);
    await office.getByText(/Đã lưu lúc/).waitFor();
  });

  it('the browser is closed, and the draft is found as it was left', async () => {
    await office.context().close();
    office = await signIn(browser, product, 'vanphong');
    await office.getByRole('navigation').getByRole('link', { name: 'Bộ quy định' }).click();
    await office.getByRole('link', { name: 'Mở dự thảo' }).click();
    await openPart(/^Chỉ tiêu/);
    await office.getByText(/Chiến sĩ thi đua cơ sở: không quá 10%/).waitFor();
    await openPart(/^Điều kiện bổ sung/);
    await office.getByText(ADDED).first().waitFor();
  });

  it('the difference is read rule by rule, and who it would touch', async () => {
    await office.getByRole('button', { name: 'Kiểm tra và ban hành' }).click();
    const changes = office.getByRole('table', { name: 'Thay đổi so với bản đang áp dụng' });
    const quota = changes.getByRole('row', { name: /Chỉ tiêu.*không quá 15%.*không quá 10%/ });
    await quota.getByText('chặt hơn').waitFor();
    await changes
      .getByRole('row', { name: /Thêm.*loại năm 2017/ })
      .first()
      .waitFor();
    const effects = office.getByRole('table', { name: 'Tác động đến hồ sơ đang mở' });
    await effects
      .getByRole('row', { name: new RegExp(NOMINEE) })
      .getByText(ADDED)
      .waitFor();
    await office.getByText('Giám đốc hoặc người quản trị ban hành.', { exact: false }).waitFor();
    expect(await barriers(office)).toEqual([]);
  });

  it('the Director tries to publish it, is told what is missing, and publishes it', async () => {
    await director.goto(`${product.url}/rulebook/review`);
    await director.getByRole('button', { name: 'Thử trước' }).click();
    await director.getByRole('alert').waitFor();
    await director.getByLabel('Số quyết định').fill('88/QĐ-SKHCN');
    await director.getByLabel('Lý do ban hành').fill('Siết chỉ tiêu theo kết luận của Hội đồng');
    await director.getByRole('button', { name: 'Thử trước' }).click();
    await director.getByText('Thử ban hành: không có gì cản trở.').waitFor();
    await director.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await director.getByText('Đã ban hành bản số 2').waitFor();
  });

  it('everybody reads the new version, and what it changed', async () => {
    await employee.goto(`${product.url}/rulebook`);
    await employee
      .getByRole('row', { name: /Bản số 2.*88\/QĐ-SKHCN/ })
      .getByRole('link', { name: 'Bản số 2' })
      .click();
    await employee.getByRole('row', { name: /không quá 15%.*không quá 10%/ }).waitFor();
    await employee.getByText(ADDED).first().waitFor();
    expect(await barriers(employee)).toEqual([]);
  });

  it('what was never sent follows the new version and says so; what the Office has keeps its own', async () => {
    expect(await ownCriteriaOf(sent)).toEqual([]);
    expect(await ownCriteriaOf(draft.dossierId)).toEqual(['tay-ninh-agency-2017.rating']);
    await head.goto(`${product.url}/dossiers/${draft.dossierId}`);
    await head.getByText('Chuyển sang quy định mới ban hành').waitFor();
  });

  it('a decision is explained by the rules that it was made under', async () => {
    await director.goto(`${product.url}/approvals/${decided}`);
    await director.getByRole('link', { name: /Vì sao quyết định như vậy/ }).click();
    await director.getByText(/mọi tiêu chuẩn cho cùng một kết quả/).waitFor();
    await director.getByRole('link', { name: 'Bản số 1' }).waitFor();
    expect(await barriers(director)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
