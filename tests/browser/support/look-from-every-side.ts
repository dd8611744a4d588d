import type { Browser, Page } from 'playwright-core';
import { complaintsOf } from './complaints';
import { barriers, SCREENS } from './look-at-page';
import { vietnameseIn } from './read-language';
import { signIn } from './sign-in';
import type { Product } from './start-product';

/** Where pages are looked at. What stands in braces in their addresses is found before, in the lists that a person would choose it from. */
interface Setting {
  readonly browser: Browser;
  readonly product: Product;
  readonly places: Readonly<Record<string, string>>;
}

/** Looks at pages as one account sees them. The setting is asked for when the tests run: it is made before them. */
export function lookAtPages(settingOf: () => Setting, username: string, paths: readonly string[]): void {
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    const { browser, product } = settingOf();
    page = await signIn(browser, product, username);
    complaints = complaintsOf(page);
  }, 60_000);
  afterAll(() => page?.context().close());

  test.each(paths)(
    '%s',
    async (path) => {
      const { product, places } = settingOf();
      complaints.length = 0;
      await page.goto(product.url + path.replaceAll(/\{(\w+)\}/g, (_, place: string) => placed(places, place)));
      await lookFromEverySide(page);
      expect(complaints).toEqual([]);
    },
    60_000,
  );
}

function placed(places: Setting['places'], place: string): string {
  const id = places[place];
  if (id === undefined) throw new Error(`nobody looked for ${place}`);
  return id;
}

/**
 * In both languages and on both screens. A language shows on one screen what assistive technology finds, on both whether
 * the page fits. The page is left in the other language than the one it was opened in, and the next is opened in that.
 */
export async function lookFromEverySide(page: Page): Promise<void> {
  await ready(page);
  const begun = await page.locator('html').getAttribute('lang');
  for (const language of begun === 'en' ? (['en', 'vi'] as const) : (['vi', 'en'] as const)) {
    await page.getByRole('button', { name: NAMES[language], exact: true }).click();
    await page.locator(`html[lang="${language}"]`).waitFor();
    await ready(page);
    expect(await page.title()).toMatch(/^.+ – Vinh Danh$/);
    if (language === 'en') expect(await vietnameseIn(page)).toEqual([]);
    for (const screen of SCREENS_FOR[language]) {
      await page.setViewportSize(SCREENS[screen]);
      expect({ language, screen, tooWide: await tooWide(page) }).toEqual({ language, screen, tooWide: [] });
    }
    expect(await barriers(page)).toEqual([]);
  }
}

const NAMES = { vi: 'Tiếng Việt', en: 'English' };

/** The last is the one on which barriers are looked for. */
const SCREENS_FOR = { vi: ['telephone', 'desk'], en: ['desk', 'telephone'] } as const;

/** The page stands: it has its one heading, and nothing is being loaded any more. */
async function ready(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page
    .getByText(/^(Đang tải…|Loading…)$/)
    .first()
    .waitFor({ state: 'hidden' });
  expect(await page.locator('h1').count()).toBe(1);
}

/** What makes the page wider than its screen. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll('main *, header *')].filter((element) => element.getBoundingClientRect().right > width + 1);
    return [`${document.documentElement.scrollWidth} > ${width}`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 160))];
  });
}
