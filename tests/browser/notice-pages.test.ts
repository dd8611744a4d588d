import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { type MailServer, startMailServer } from '../../apps/server/src/testing/mail-server';
import { ask, setClock } from './support/ask';
import { launchBrowser } from './support/launch-browser';
import { lookAtPages } from './support/look-from-every-side';
import { signIn } from './support/sign-in';
import { type Product, startProduct } from './support/start-product';

const PAGES = {
  nhanvien: ['/notices', '/notices?unread=true', '/notices/settings', '/account'],
  quantri: ['/administration/mail', '/administration/mail?state=FAILED'],
};

let mail: MailServer;
let product: Product;
let browser: Browser;
let employee: Page;

beforeAll(async () => {
  mail = await startMailServer();
  [product, browser] = await Promise.all([
    startProduct({ SMTP_URL: mail.url, MAIL_FROM: 'Văn phòng Sở <thidua@tayninh.gov.vn>', PUBLIC_URL: 'http://thidua.tayninh.gov.vn' }),
    launchBrowser(),
  ]);
  employee = await signIn(browser, product, 'nhanvien');
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await mail?.stop();
});

it('tells an employee by bell and by mail of what the Office did, and leads there', async () => {
  await employee.goto(`${product.url}/notices/settings`);
  await employee.getByLabel('Địa chỉ thư điện tử').fill('nhanvien@tayninh.gov.vn');
  await employee.getByRole('button', { name: 'Lưu địa chỉ' }).click();
  await employee.getByText('thư của hệ thống sẽ gửi đến địa chỉ này').waitFor();
  await employee.getByLabel('Gia hạn').selectOption('MAIL');
  await employee.getByText('Đã lưu', { exact: true }).waitFor();

  const office = await signIn(browser, product, 'vanphong');
  await setClock(office, product, 'pledges');
  const { plan } = await ask<{ plan: { id: string } }>(office, product, '{ plan { id } }');
  const { extendDeadline } = await ask<{ extendDeadline: { refusals: unknown[] } }>(
    office,
    product,
    'mutation ($input: ExtendDeadlineInput!) { extendDeadline(input: $input) { refusals { message { vi } } } }',
    {
      input: {
        ...{ planId: plan.id, deadline: 'pledge', lastDay: '2017-04-07', reason: 'Mưa bão', decisionNumber: '12/QĐ-KHCN' },
        idempotencyKey: randomUUID(),
      },
    },
  );
  expect(extendDeadline.refusals).toEqual([]);
  await office.context().close();

  // At the turn of a minute the worker may remind of the same deadline: another notice then stands beside this one.
  const extended = employee.getByRole('link', { name: /được gia hạn đến/ });
  await employee.goto(`${product.url}/`);
  await employee.getByRole('link', { name: /^Thông báo: \d chưa đọc$/ }).click();
  await extended.click();
  await employee.waitForURL('**/calendar');
  await employee.goBack();
  await extended.waitFor();
  await employee.getByRole('listitem').filter({ has: extended }).getByText('Chưa đọc').waitFor({ state: 'detached' });

  const extension = () => mail.received.find(({ subject }) => subject === 'Gia hạn');
  for (let tries = 0; !extension() && tries < 100; tries += 1) await employee.waitForTimeout(100);
  const letter = extension();
  expect([letter?.to].flat()[0]?.text).toBe('nhanvien@tayninh.gov.vn');
  expect(letter?.text).toContain('http://thidua.tayninh.gov.vn/calendar');
}, 90_000);

describe.each(Object.entries(PAGES))('%s', (username, paths) => lookAtPages(() => ({ browser, product, places: {} }), username, paths));
