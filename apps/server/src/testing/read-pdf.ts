import { inflateSync } from 'node:zlib';

/** A page of a PDF as Chromium writes it. */
export interface PdfPage {
  readonly text: string;
  /** In points. */
  readonly width: number;
  readonly height: number;
}

export interface ReadPdf {
  readonly pages: readonly PdfPage[];
  /** Names of the fonts, without the mark of their subset; all of them embedded, or this throws. */
  readonly fonts: readonly string[];
}

/** Reads what stands on the pages of a PDF that Chromium made. No other program's would be understood. */
export function readPdf(pdf: Buffer): ReadPdf {
  const objects = readObjects(pdf);
  const fonts = new Map(
    [...objects].filter(([, { head }]) => head.includes('/Subtype /Type0')).map(([id, { head }]) => [id, readFont(objects, head)]),
  );
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head)).map(({ head }) => readPage(objects, fonts, head));
  return { pages, fonts: [...new Set([...fonts.values()].map(({ name }) => name))].sort() };
}

interface PdfObject {
  readonly head: string;
  readonly stream?: Buffer;
}
type Objects = ReadonlyMap<string, PdfObject>;

function readObjects(pdf: Buffer): Objects {
  const text = pdf.toString('latin1');
  const found = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endobj', start);
    const streamAt = text.slice(start, end).indexOf('stream\n');
    const head = streamAt === -1 ? text.slice(start, end) : text.slice(start, start + streamAt);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const from = start + streamAt + 'stream\n'.length;
    found.set(match[1] as string, streamAt === -1 ? { head } : { head, stream: inflateSync(pdf.subarray(from, from + length)) });
  }
  return found;
}

interface PdfFont {
  readonly name: string;
  readonly characters: ReadonlyMap<number, string>;
}

const reference = (head: string, name: string): string => new RegExp(`/${name} \\[?(\\d+) 0 R`).exec(head)?.[1] ?? '';

function readFont(objects: Objects, head: string): PdfFont {
  const name = /\/BaseFont \/(?:[A-Z]{6}\+)?([^\s/>]+)/.exec(head)?.[1] ?? '';
  const descendant = objects.get(reference(head, 'DescendantFonts'))?.head ?? '';
  const descriptor = objects.get(reference(descendant, 'FontDescriptor'))?.head ?? '';
  if (!/\/FontFile/.test(descriptor)) throw new Error(`The font ${name} is not embedded.`);
  const map = objects.get(reference(head, 'ToUnicode'))?.stream?.toString('latin1') ?? '';
  return { name, characters: readMap(map) };
}

const decode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function readMap(map: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const [, block] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, glyph, text] of (block as string).matchAll(/<(\w+)> <(\w+)>/g))
      characters.set(Number.parseInt(glyph as string, 16), decode(text as string));
  for (const [, block] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, first, last, text] of (block as string).matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const [from, to, code] = [first, last, text].map((each) => Number.parseInt(each as string, 16)) as [number, number, number];
      for (let glyph = from; glyph <= to; glyph += 1) characters.set(glyph, String.fromCodePoint(code + glyph - from));
    }
  return characters;
}

function readPage(objects: Objects, fonts: ReadonlyMap<string, PdfFont>, head: string): PdfPage {
  const [width, height] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(head) ?? []).slice(1).map(Number) as [number, number];
  const content = objects.get(reference(head, 'Contents'))?.stream?.toString('latin1') ?? '';
  return { text: readText(content, (name) => fonts.get(reference(head, name))), width, height };
}

/** Glyphs in their order; another height on the page begins another line. */
function readText(content: string, fontOf: (name: string) => PdfFont | undefined): string {
  const lines: { readonly place: string; text: string }[] = [];
  let font: PdfFont | undefined;
  for (const [, fontName, place, glyphs = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|1 0 0 -1 [\d.-]+ ([\d.-]+) Tm|<([\dA-F]+)> Tj/g)) {
    if (fontName) font = fontOf(fontName);
    if (place && lines.at(-1)?.place !== place) lines.push({ place, text: '' });
    const line = lines.at(-1);
    if (line) line.text += (glyphs.match(/.{4}/g) ?? []).map((glyph) => font?.characters.get(Number.parseInt(glyph, 16)) ?? '').join('');
  }
  return lines.map(({ text }) => text).join('\n');
}
