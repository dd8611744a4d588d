import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Result } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = createRequire(__filename).resolve('axe-core/axe.min.js');
const PICTURES = join(process.cwd(), '.tmp', 'pictures');

/** The two screens that every page is made for: a desk and a telephone. */
export const SCREENS = { desk: { width: 1440, height: 900 }, telephone: { width: 390, height: 844 } } as const;

/**
 * What keeps someone from using this page, by WCAG 2.2 AA, in a line for each rule broken. An empty list is what
 * a test expects.
 */
export async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(await readFile(AXE, 'utf8'));
  const violations = await page.evaluate<Result[]>(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }).then(({ violations }) => violations)",
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ target }) => target.join(' ')).join('\n  ')}`);
}

/** A picture of the whole page in `.tmp/pictures`, or at a path of its own. Returns where it is. */
export async function picture(page: Page, name: string): Promise<string> {
  const path = name.endsWith('.png') ? name : join(PICTURES, `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path, fullPage: true });
  return path;
}
