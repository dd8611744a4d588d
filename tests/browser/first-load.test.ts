import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from './support/launch-browser';
import { type Product, startProduct } from './support/start-product';

/** The most that the first page after the sign-in may load, and that one more page may add: kilobytes of compressed JavaScript. */
const FIRST_LOAD_KB = 207;
const ROUTE_KB = 36;
/** The rulebook's editor brings every rule's own check and sentence along: it says what is wrong while one writes, without asking the server. */
const EDITOR_KB = 115;
/** The sentences of all refusals, which the first page with a form brings for all that follow. */
const SENTENCES_KB = 21;

const DIST = resolve(__dirname, '../../apps/web/dist');
const ENTRY = 'index.html';
const HOME = 'src/report/home-page.tsx';
const EDITOR = 'src/rulebook/draft-page.tsx';

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
  readonly isDynamicEntry?: boolean;
}

const manifest: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(resolve(DIST, '.vite/manifest.json'), 'utf8'));

/** A chunk with all that it imports at once. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const next of manifest[name]?.imports ?? []) withImports(next, seen);
  return seen;
}

/** Those that the bundler calls so. */
function chunksNamed(name: string): string[] {
  return Object.keys(manifest).filter((each) => manifest[each]?.name === name);
}

function kilobytes(chunks: Iterable<string>): number {
  const bytes = [...chunks].map((name) => gzipSync(readFileSync(resolve(DIST, manifest[name]?.file ?? ''))).length);
  return bytes.reduce((sum, each) => sum + each, 0) / 1000;
}

const first = withImports(HOME, withImports(ENTRY));
const sentences = chunksNamed('refusal');
const known = new Set([...first, ...sentences]);
const routes = Object.keys(manifest).filter((name) => manifest[name]?.isDynamicEntry && name.endsWith('-page.tsx'));

describe('the weight of the pages', () => {
  it(`loads at most ${FIRST_LOAD_KB} kB before the home page stands`, () => {
    expect(manifest[HOME]).toBeDefined();
    expect(kilobytes(first)).toBeLessThanOrEqual(FIRST_LOAD_KB);
  });

  it(`adds at most ${SENTENCES_KB} kB for the sentences of refusals, once`, () => {
    expect(sentences).toHaveLength(1);
    expect(kilobytes(sentences)).toBeLessThanOrEqual(SENTENCES_KB);
  });

  it(`adds at most ${EDITOR_KB} kB for the editor of rules`, () => {
    expect(kilobytes([...withImports(EDITOR)].filter((chunk) => !first.has(chunk)))).toBeLessThanOrEqual(EDITOR_KB);
  });

  it.each(routes.filter((route) => route !== EDITOR))(`adds at most ${ROUTE_KB} kB for %s`, (route) => {
    expect(kilobytes([...withImports(route)].filter((chunk) => !known.has(chunk)))).toBeLessThanOrEqual(ROUTE_KB);
  });
});

describe('a page that comes over a slow line', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  }, 60_000);
  afterAll(() => product?.stop());

  it('is sent as the build has compressed it, once for all, and kept by the browser', async () => {
    const [app = ''] = chunksNamed('app');
    const { file } = manifest[app] as Chunk;
    const answer = await fetch(`${product.url}/${file}`, { method: 'HEAD', headers: { 'accept-encoding': 'gzip, br' } });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(Number(answer.headers.get('content-length'))).toBe(statSync(resolve(DIST, `${file}.br`)).size);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const entry = await fetch(product.url, { headers: { 'accept-encoding': 'br' } });
    expect(entry.headers.get('cache-control')).toBe('no-cache');
    expect(await entry.text()).toContain(file);
  });

  it('says whose it is before its program has come, and asks once who is there', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push((request.postDataJSON() as { operationName?: string } | null)?.operationName ?? ''));
      let release = () => {};
      const released = new Promise<void>((done) => {
        release = done;
      });
      await page.route('**/*.js', (route) => released.then(() => route.continue()));
      await page.goto(`${product.url}/sign-in`, { waitUntil: 'commit' });
      await page.getByText('Vinh Danh', { exact: true }).waitFor();
      release();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(asked.filter((operation) => operation === 'Viewer')).toHaveLength(1);
    } finally {
      await browser.close();
    }
  }, 60_000);
});
