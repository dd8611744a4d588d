import { type Refusal, refusal } from '../refusal';
import type { Text } from '../text';
import type { Placeholder } from './placeholders';

/** The most bytes that a template may have: 5 MB. */
export const MAX_TEMPLATE_BYTES = 5 * 1024 * 1024;
/** How far it may unfold, and into how many parts. */
export const MAX_TEMPLATE_EXPANDED_BYTES = 40 * 1024 * 1024;
export const MAX_TEMPLATE_PARTS = 300;

/** A paragraph of a template, and where it stands. */
export interface TemplateParagraph {
  readonly text: string;
  readonly where: 'BODY' | 'CELL' | 'HEADER' | 'FOOTER';
  /** Counts from 1: paragraphs of the part, or of a cell the row of its table. */
  readonly number: number;
}

/** More would not be read by anybody. */
const MOST_PROBLEMS = 30;

/**
 * What is wrong with the placeholders of a template, each with its place; empty when it can be filled.
 *
 * @param parts the body, and what stands above and below it: each opens and closes its own lists
 */
export function whyNotTemplate(parts: readonly (readonly TemplateParagraph[])[], known: readonly Placeholder[]): Refusal[] {
  return parts.flatMap((paragraphs) => problemsOf(paragraphs, known)).slice(0, MOST_PROBLEMS);
}

interface Open {
  readonly name: string;
  readonly in: TemplateParagraph;
  /** What may stand in it beside all that stands around it. */
  readonly each: readonly Placeholder[];
}

function problemsOf(paragraphs: readonly TemplateParagraph[], known: readonly Placeholder[]): Refusal[] {
  const problems: Refusal[] = [];
  const open: Open[] = [];
  for (const paragraph of paragraphs) {
    for (const tag of tagsOf(paragraph.text)) {
      if (tag.kind === 'BROKEN') problems.push(refusal('PLACEHOLDER_BROKEN', { text: tag.name, ...placeOf(paragraph, tag.name) }));
      else if (tag.kind === 'CLOSE') problems.push(...close(open, tag.name, paragraph));
      else problems.push(...meet(open, tag, paragraph, known));
    }
  }
  for (const { name, in: paragraph } of open) problems.push(refusal('LOOP_NOT_CLOSED', { name, ...placeOf(paragraph, `{#${name}}`) }));
  return problems;
}

/** A value, or the beginning of a part. */
function meet(open: Open[], tag: Tag, paragraph: TemplateParagraph, known: readonly Placeholder[]): Refusal[] {
  const inReach = [...open.flatMap(({ each }) => each), ...known];
  const found = inReach.find(({ name }) => name === tag.name);
  if (tag.kind === 'OPEN') open.push({ name: tag.name, in: paragraph, each: found?.each ?? [] });
  if (found) return [];
  const list = listWith(known, tag.name);
  const place = placeOf(paragraph, tag.name);
  if (list) return [refusal('PLACEHOLDER_OUTSIDE_LIST', { name: tag.name, list, ...place })];
  return [refusal('PLACEHOLDER_UNKNOWN', { name: tag.name, near: nearest(tag.name, everyName(known)) ?? '', ...place })];
}

/** `{/}` closes what is innermost; a name must be that of the innermost. */
function close(open: Open[], name: string, paragraph: TemplateParagraph): Refusal[] {
  const innermost = open.at(-1);
  if (innermost && (name === '' || innermost.name === name)) {
    open.pop();
    return [];
  }
  const opened = open.findLastIndex((each) => each.name === name);
  if (opened === -1) return [refusal('LOOP_NOT_OPENED', { name, ...placeOf(paragraph, `{/${name}}`) })];
  const left = open.splice(opened).slice(1);
  return left.map((each) => refusal('LOOP_NOT_CLOSED', { name: each.name, ...placeOf(each.in, `{#${each.name}}`) }));
}

interface Tag {
  readonly kind: 'VALUE' | 'OPEN' | 'CLOSE' | 'BROKEN';
  readonly name: string;
}

/** Everything in braces, and braces without a partner. */
export function tagsOf(text: string): Tag[] {
  const tags: Tag[] = [];
  let rest = text;
  for (;;) {
    const start = rest.search(/[{}]/);
    if (start === -1) return tags;
    const whole = /^\{([#^/]?)([^{}]*)\}/.exec(rest.slice(start));
    if (whole) {
      const kind = whole[1] === '' ? 'VALUE' : whole[1] === '/' ? 'CLOSE' : 'OPEN';
      tags.push({ kind, name: (whole[2] as string).trim() });
      rest = rest.slice(start + whole[0].length);
      continue;
    }
    tags.push({ kind: 'BROKEN', name: rest.slice(Math.max(0, start - 10), start + 20).trim() });
    rest = rest.slice(start + 1);
  }
}

const AROUND = 40;

/** Where a reader finds it: which paragraph or row, and the words around. */
function placeOf({ text, where, number }: TemplateParagraph, sought: string): { place: string; placeEnglish: string } {
  const at = Math.max(0, text.indexOf(sought));
  const [from, to] = [Math.max(0, at - AROUND), at + sought.length + AROUND];
  const excerpt = `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
  const said = PLACES[where];
  return { place: `${said.vi} ${number}: “${excerpt}”`, placeEnglish: `${said.en} ${number}: “${excerpt}”` };
}

const PLACES: Readonly<Record<TemplateParagraph['where'], Text>> = {
  BODY: { vi: 'đoạn', en: 'paragraph' },
  CELL: { vi: 'ô trong bảng, dòng', en: 'a table cell, row' },
  HEADER: { vi: 'đầu trang, đoạn', en: 'the header, paragraph' },
  FOOTER: { vi: 'chân trang, đoạn', en: 'the footer, paragraph' },
};

/** The list between whose ends a name may stand. */
function listWith(known: readonly Placeholder[], name: string): string | undefined {
  for (const { name: list, each } of known) {
    if (!each) continue;
    if (each.some((inner) => inner.name === name)) return list;
    const deeper = listWith(each, name);
    if (deeper) return deeper;
  }
  return undefined;
}

function everyName(known: readonly Placeholder[]): string[] {
  return [...new Set(known.flatMap(({ name, each }) => [name, ...everyName(each ?? [])]))];
}

/** As it is typed by who does not think of dấu, capitals and underscores. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** The name that was most likely meant, if any is near. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const sought = plain(name);
  const near = names
    .map((each) => ({ each, distance: distanceOf(sought, plain(each)) }))
    .filter(({ each, distance }) => distance <= Math.max(1, Math.floor(plain(each).length / 3)))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.each;
}

/** How many letters must be put in, taken out or changed. */
function distanceOf(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (above[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      row.push(Math.min(change, (above[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    above = row;
  }
  return above[other.length] as number;
}
