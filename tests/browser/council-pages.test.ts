import type { Browser } from 'playwright-core';
import { ask, setClock } from './support/ask';
import { launchBrowser } from './support/launch-browser';
import { lookAtPages } from './support/look-from-every-side';
import { signIn } from './support/sign-in';
import { type Product, startProduct } from './support/start-product';

/** The pages of councils and of the sitting of the year, by who opens them, on the day on which it is to open. */
const PAGES = {
  vanphong: [
    '/councils',
    '/councils/{council}',
    '/sittings/{sitting}',
    '/sittings/{sitting}/cases/{case}',
    '/sittings/{sitting}/places',
    '/sittings/{sitting}/ballots',
  ],
  hoidong: [
    '/councils',
    '/councils/{council}',
    '/sittings/{sitting}',
    '/sittings/{sitting}/cases/{case}',
    '/sittings/{sitting}/places',
    '/sittings/{sitting}/vote',
  ],
  giamdoc: ['/sittings/{sitting}', '/sittings/{sitting}/cases/{case}'],
  // The head of the nominee's own unit takes no part in the case.
  'truongphong.khtc': ['/sittings/{sitting}/cases/{case}'],
};

let product: Product;
let browser: Browser;
const places: Record<string, string> = {};

interface Found {
  readonly councils: { readonly edges: readonly { readonly node: { readonly id: string; readonly body: string } }[] };
  readonly sittings: {
    readonly edges: readonly {
      readonly node: { readonly id: string; readonly cases: readonly { readonly id: string; readonly unit: string }[] };
    }[];
  };
}

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  const office = await signIn(browser, product, 'vanphong');
  await setClock(office, product, 'decisions');
  const { councils, sittings } = await ask<Found>(
    office,
    product,
    '{ councils { edges { node { id body } } } sittings { edges { node { id cases { id unit } } } } }',
  );
  const [sitting] = sittings.edges;
  places.council = councils.edges.find(({ node }) => node.body === 'COUNCIL')?.node.id ?? '';
  places.sitting = sitting?.node.id ?? '';
  places.case = sitting?.node.cases.find(({ unit }) => unit === 'Phòng Kế hoạch – Tài chính')?.id ?? '';
  await office.context().close();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe.each(Object.entries(PAGES))('%s', (username, paths) => lookAtPages(() => ({ browser, product, places }), username, paths));
