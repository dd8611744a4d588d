import { MAX_TEMPLATE_BYTES, MAX_TEMPLATE_EXPANDED_BYTES, MAX_TEMPLATE_PARTS } from '@vinh-danh/domain/document/template.rule';
import { type Refusal, Refused, refusal } from '@vinh-danh/domain/refusal';
import { readZip, ZipError } from './read-zip';

/** The parts of a Word document by name, each read within limits. */
export type WordParts = ReadonlyMap<string, Buffer>;

const MEGABYTE = 1024 * 1024;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const BODY = 'word/document.xml';

/**
 * Opens what somebody uploaded as a template, as if it were meant to do harm: unpacked within limits, without macros, embedded objects,
 * declarations of types, or anything that points outside.
 *
 * @throws Refused saying what is wrong with it
 */
export function openTemplate(filename: string, content: Buffer): WordParts {
  if (content.length > MAX_TEMPLATE_BYTES) throw new Refused([refusal('TEMPLATE_TOO_LARGE', { limit: MAX_TEMPLATE_BYTES / MEGABYTE })]);
  const parts = unpack(filename, content);
  const refusals = [...whyNotWord(filename, parts), ...whyUnsafe(parts)];
  if (refusals.length > 0) throw new Refused(refusals);
  return parts;
}

function unpack(filename: string, content: Buffer): WordParts {
  try {
    return readZip(content, { entries: MAX_TEMPLATE_PARTS, expanded: MAX_TEMPLATE_EXPANDED_BYTES });
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw new Refused([
      error.problem === 'TOO_MUCH'
        ? refusal('TEMPLATE_EXPANDS_TOO_FAR', { limit: MAX_TEMPLATE_EXPANDED_BYTES / MEGABYTE })
        : refusal('TEMPLATE_NOT_WORD', { filename }),
    ]);
  }
}

function whyNotWord(filename: string, parts: WordParts): Refusal[] {
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  if (/macroEnabled|vbaProject/i.test(types) || [...parts.keys()].some((name) => /vbaProject|vbaData/i.test(name)))
    return [refusal('TEMPLATE_WITH_MACROS', {})];
  return parts.has(BODY) && types.includes(WORD) ? [] : [refusal('TEMPLATE_NOT_WORD', { filename })];
}

/** Parts that are programs, or documents inside the document. */
const FOREIGN = /^word\/(?:embeddings|activeX|afchunk)|\.(?:bin|exe|html?|mht|rtf|js|docm?|xls[bmx]?)$/i;
const FONT = /^word\/fonts\/[^/]+\.odttf$/;
/** Fields of Word that read files, call programs or ask other machines. */
const READING_FIELDS = /\b(?:INCLUDETEXT|INCLUDEPICTURE|DDEAUTO|DDE|LINK|IMPORT|DATABASE|AUTOTEXT|MACROBUTTON|HYPERLINK\s+"\w+:)/;

function whyUnsafe(parts: WordParts): Refusal[] {
  const refusals: Refusal[] = [];
  for (const [name, content] of parts) {
    if (FOREIGN.test(name) && !FONT.test(name)) refusals.push(refusal('TEMPLATE_UNSAFE', { part: name }));
    if (/\.(?:xml|rels)$/i.test(name)) refusals.push(...whyUnsafeXml(name, content));
  }
  return refusals;
}

function whyUnsafeXml(name: string, content: Buffer): Refusal[] {
  // Another encoding would hide what is looked for here from us and not from those who read the part after us.
  if (content.includes(0)) return [refusal('TEMPLATE_UNSAFE', { part: `${name}: UTF-16` })];
  const xml = content.toString('utf8');
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) return [refusal('TEMPLATE_UNSAFE', { part: `${name}: DTD` })];
  if (/^<\?xml[^>]*encoding=["'](?!utf-8)/i.test(xml)) return [refusal('TEMPLATE_UNSAFE', { part: `${name}: encoding` })];
  if (name.endsWith('.rels')) return whyPointsOutside(name, xml);
  const field = READING_FIELDS.exec(fieldsOf(xml))?.[0];
  if (field) return [refusal('TEMPLATE_UNSAFE', { part: `${name}: ${field}` })];
  return /<(?:w:altChunk|w:object|o:OLEObject)\b/.test(xml) ? [refusal('TEMPLATE_UNSAFE', { part: name })] : [];
}

const RELATION = /<(?:\w+:)?Relationship\b[^>]*>/g;

function whyPointsOutside(name: string, xml: string): Refusal[] {
  return (xml.match(RELATION) ?? []).flatMap((relation) => {
    const target = /\bTarget\s*=\s*["']([^"']*)["']/.exec(relation)?.[1] ?? '';
    const isExternal = /\bTargetMode\s*=\s*["']External["']/i.test(relation) || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(target);
    if (isExternal) return [refusal('TEMPLATE_EXTERNAL_LINK', { target: target.slice(0, 200) })];
    return /aFChunk|oleObject|attachedTemplate|subDocument|frame"/i.test(relation)
      ? [refusal('TEMPLATE_UNSAFE', { part: `${name}: ${target}` })]
      : [];
  });
}

/** What fields say, put together: Word cuts it into pieces as it likes. */
function fieldsOf(xml: string): string {
  const instructions = [...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)</g)].map((match) => match[1] ?? '').join('');
  const simple = [...xml.matchAll(/<w:fldSimple\b[^>]*\bw:instr\s*=\s*"([^"]*)"/g)].map((match) => match[1] ?? '').join(' ');
  return `${instructions} ${simple}`.replaceAll('&quot;', '"');
}
