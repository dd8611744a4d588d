import type { Page } from 'playwright-core';
import { PEOPLE } from '../../../apps/server/src/database/demonstration/people';
import { UNITS } from '../../../apps/server/src/database/demonstration/units';

/** Letters that Vietnamese has and English has not. */
const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;

/** What belongs to the interface and not to the records that it shows. */
const CHROME =
  'h1, h2, h3, h4, button, label, legend, caption, summary, dt, nav a, th[scope="col"], [role="status"], [role="alert"], option, title';

/** Letters of the official abbreviations, LĐTT for one: they are not translated. */
const ABBREVIATION = /\p{Lu}{2,}/gu;

/** Names are names in every language. The longest first: one may be part of another. */
const NAMES = ['Tây Ninh', ...PEOPLE.map(([, name]) => name), ...UNITS.map(({ name }) => name)].sort((a, b) => b.length - a.length);

/** Vietnamese that is left in the headings, buttons, fields and columns of a page that should be in English. */
export async function vietnameseIn(page: Page): Promise<string[]> {
  const texts = await page.evaluate(
    (chrome) =>
      [...document.querySelectorAll(chrome)]
        .filter((element) => !element.closest('[lang="vi"]'))
        .map((element) => {
          const copy = element.cloneNode(true) as Element;
          for (const part of copy.querySelectorAll('[lang="vi"]')) part.remove();
          return (copy.textContent ?? '').trim();
        }),
    CHROME,
  );
  return [...new Set(texts.filter((text) => VIETNAMESE.test(withoutNames(text))))];
}

function withoutNames(text: string): string {
  return NAMES.reduce((rest, name) => rest.replaceAll(name, ''), text).replace(ABBREVIATION, '');
}
