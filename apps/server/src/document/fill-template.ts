import { type DocumentKind } from '@vinh-danh/domain/document/document';
import { type Filling, PLACEHOLDERS, sampleOf } from '@vinh-danh/domain/document/placeholders';
import { whyNotTemplate } from '@vinh-danh/domain/document/template.rule';
import { Refused, refusal, refuseIf } from '@vinh-danh/domain/refusal';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { openTemplate, type WordParts } from './open-template';
import { readParagraphs } from './read-paragraphs';

/** A template that was opened with care, ready to be filled as often as wanted. */
export interface OpenTemplate {
  readonly kind: DocumentKind;
  readonly parts: WordParts;
}

/**
 * Takes a file in as a template of a kind: safe to open, each placeholder known and in its place, and filled once with sample data so that
 * what the eye does not see is found as well.
 *
 * @throws Refused naming every fault with its place
 */
export function takeTemplate(kind: DocumentKind, filename: string, content: Buffer): OpenTemplate {
  const template = { kind, parts: openTemplate(filename, content) };
  refuseIf(whyNotTemplate(readParagraphs(template.parts), PLACEHOLDERS[kind]));
  fillTemplate(template, sampleOf(PLACEHOLDERS[kind]));
  return template;
}

/**
 * A Word document from a template. What nothing is known of stays blank.
 *
 * @throws Refused TEMPLATE_CANNOT_BE_FILLED when lists begin and end where a document cannot repeat
 */
export function fillTemplate({ parts }: OpenTemplate, filling: Filling): Buffer {
  const zip = new PizZip();
  for (const [name, content] of parts) zip.file(name, content, { binary: true });
  try {
    const word = new Docxtemplater(zip, { paragraphLoop: true, linebreaks: true, nullGetter: () => '', errorLogging: false });
    word.render(filling);
    return word.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE', mimeType: WORD_MEDIA_TYPE });
  } catch (error) {
    throw new Refused([refusal('TEMPLATE_CANNOT_BE_FILLED', { reason: reasonOf(error) })]);
  }
}

export const WORD_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What docxtemplater says of its first fault. */
function reasonOf(error: unknown): string {
  const { properties } = error as { properties?: { explanation?: string; errors?: { properties?: { explanation?: string } }[] } };
  return properties?.errors?.[0]?.properties?.explanation ?? properties?.explanation ?? 'docxtemplater';
}
