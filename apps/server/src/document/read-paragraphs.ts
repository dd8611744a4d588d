import type { TemplateParagraph } from '@vinh-danh/domain/document/template.rule';
import type { WordParts } from './open-template';

const FILLED = /^word\/(?:document|header\d*|footer\d*)\.xml$/;

/** The text of a Word document that is filled: paragraph by paragraph, part by part, the body first. */
export function readParagraphs(parts: WordParts): TemplateParagraph[][] {
  return [...parts]
    .filter(([name]) => FILLED.test(name))
    .sort(([one], [other]) => Number(other === 'word/document.xml') - Number(one === 'word/document.xml') || one.localeCompare(other))
    .map(([name, content]) => paragraphsOf(content.toString('utf8'), placeOf(name)));
}

function placeOf(name: string): TemplateParagraph['where'] {
  if (name.includes('header')) return 'HEADER';
  return name.includes('footer') ? 'FOOTER' : 'BODY';
}

/** Beginnings and ends of what matters here, and the text between. */
const PIECE = /<(\/?)w:(p|tbl|tc|tr|t)(?:\s[^>]*?)?(\/?)>|([^<]+)|<[^>]*>/g;

/** Reads paragraphs as they end in the XML, one inside another in a text box included. */
function paragraphsOf(xml: string, where: TemplateParagraph['where']): TemplateParagraph[] {
  const reader = new ParagraphReader(where);
  for (const [, slash, name, isEmpty, text] of xml.matchAll(PIECE)) {
    if (text !== undefined) reader.text(text);
    else if (name !== undefined && slash === '/') reader.end(name);
    else if (name !== undefined && isEmpty === '') reader.begin(name);
  }
  return reader.found;
}

class ParagraphReader {
  readonly found: TemplateParagraph[] = [];
  /** The texts of the paragraphs that have begun and not ended, the innermost last. */
  private readonly open: string[] = [];
  private isText = false;
  private cells = 0;
  private row = 0;
  private number = 0;

  constructor(private readonly where: TemplateParagraph['where']) {}

  begin(name: string): void {
    if (name === 'p') this.open.push('');
    if (name === 't') this.isText = true;
    if (name === 'tc') this.cells += 1;
    if (name === 'tbl' && this.cells === 0) this.row = 0;
    if (name === 'tr' && this.cells === 0) this.row += 1;
  }

  end(name: string): void {
    if (name === 'p') this.endParagraph(this.open.pop() ?? '');
    if (name === 't') this.isText = false;
    if (name === 'tc') this.cells -= 1;
  }

  text(text: string): void {
    if (this.isText && this.open.length > 0) this.open[this.open.length - 1] += decode(text);
  }

  /** Of a cell the number says the row of its table, of one in another the outermost one's. */
  private endParagraph(text: string): void {
    if (this.cells > 0) this.found.push({ text, where: 'CELL', number: this.row });
    else {
      this.number += 1;
      this.found.push({ text, where: this.where, number: this.number });
    }
  }
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
