import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';

/**
 * Lighthouse, in a process of its own: for a message with pages, looks at each of them as a phone does and answers what it found.
 */
process.on('disconnect', () => process.exit());
process.on('message', async ({ browser: launched, cookie, origin, pages }) => {
  const browser = await puppeteer.launch({ ...launched, headless: true });
  const looked = [];
  for (const page of pages) looked.push(await look(browser, cookie, origin, page));
  await browser.close();
  process.send(looked);
});

async function look(browser, cookie, origin, path) {
  // A window of its own: nothing is at hand from the page before.
  const window = await browser.createBrowserContext();
  await window.setCookie({ ...cookie, domain: new URL(origin).hostname, path: '/', httpOnly: true });
  const page = await window.newPage();
  const settings = { onlyCategories: ['performance', 'accessibility'], disableStorageReset: true, logLevel: 'error' };
  const { lhr } = await lighthouse(origin + path, settings, undefined, page);
  await window.close();
  const { categories, audits, finalDisplayedUrl, runtimeError } = lhr;
  if (runtimeError || finalDisplayedUrl !== origin + path)
    throw new Error(`${path} was not seen: ${runtimeError?.message ?? finalDisplayedUrl}`);
  const score = (category) => Math.round(100 * categories[category].score);
  const measured = (audit) => audits[audit].numericValue;
  return {
    page: path,
    performance: score('performance'),
    accessibility: score('accessibility'),
    firstPaint: measured('first-contentful-paint'),
    largestPaint: measured('largest-contentful-paint'),
    blocked: measured('total-blocking-time'),
    shift: measured('cumulative-layout-shift'),
  };
}
