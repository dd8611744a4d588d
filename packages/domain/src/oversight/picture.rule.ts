import { type Refusal, refusal } from '../refusal';
import { liesOnItsSide, orientationIn, orientationSegment } from './orientation';

/** The most bytes that one picture may have: 3 MB. */
export const MAX_PICTURE_BYTES = 3 * 1024 * 1024;
/** Pixels of each side. */
const LEAST_SIDE = 100;
const MOST_SIDE = 6_000;
export const PICTURE_EXTENSIONS: readonly string[] = ['png', 'jpg', 'jpeg'];

/** A picture with nothing but what it takes to show it. */
export interface CleanPicture {
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** As it is shown: turned upright. */
  readonly width: number;
  readonly height: number;
  readonly content: Uint8Array;
}

/**
 * Takes a picture apart and puts it together again from the parts that are needed to show it: no place where it was taken, no camera, no
 * comment, no thumbnail of an uncropped face, and nothing that hides behind its end. How the camera was held stays: else the picture would
 * lie on its side. Undefined for what is not a whole PNG or JPEG.
 */
export function cleanPicture(bytes: Uint8Array): CleanPicture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, PNG_SIGNATURE)) return cleanPng(bytes, view);
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return cleanJpeg(bytes, view);
  return undefined;
}

/** Why a picture cannot be taken. The form asks before the upload, the server after it. */
export function whyNotPicture(bytes: Uint8Array): Refusal[] {
  const field = 'file';
  if (bytes.byteLength > MAX_PICTURE_BYTES) return [refusal('PICTURE_TOO_LARGE', { limit: MAX_PICTURE_BYTES / 1024 / 1024 }, { field })];
  const picture = cleanPicture(bytes);
  if (!picture) return [refusal('PICTURE_TYPE', {}, { field })];
  const { width, height } = picture;
  const fits = [width, height].every((side) => side >= LEAST_SIDE && side <= MOST_SIDE);
  return fits ? [] : [refusal('PICTURE_DIMENSIONS', { width, height, least: LEAST_SIDE, most: MOST_SIDE }, { field })];
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The chunks that a decoder needs, and the three that say how its colours are meant. */
const PNG_CHUNKS = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'gAMA', 'cHRM', 'sRGB']);

interface Part {
  readonly type: string;
  readonly bytes: Uint8Array;
}

function cleanPng(bytes: Uint8Array, view: DataView): CleanPicture | undefined {
  const chunks = chunksOf(bytes, view);
  const [header] = chunks;
  const isWhole = header?.type === 'IHDR' && header.bytes.length === 25 && chunks.at(-1)?.type === 'IEND';
  if (!isWhole || !chunks.some(({ type }) => type === 'IDAT')) return undefined;
  const kept = chunks.filter(({ type }) => PNG_CHUNKS.has(type)).map((chunk) => chunk.bytes);
  const content = joined([bytes.subarray(0, PNG_SIGNATURE.length), ...kept]);
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20), content };
}

/** The chunks up to the end of the picture, or to the first one that is damaged. */
function chunksOf(bytes: Uint8Array, view: DataView): Part[] {
  const chunks: Part[] = [];
  let at = PNG_SIGNATURE.length;
  while (at + 12 <= bytes.length && chunks.at(-1)?.type !== 'IEND') {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) break;
    chunks.push({ type: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), bytes: bytes.subarray(at, end) });
    at = end;
  }
  return chunks;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] as number);
  return (crc ^ 0xffffffff) >>> 0;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
const COMMENT = 0xfe;

interface Segment {
  readonly marker: number;
  /** With its scan, where it begins one. */
  readonly bytes: Uint8Array;
}

function cleanJpeg(bytes: Uint8Array, view: DataView): CleanPicture | undefined {
  const segments = segmentsOf(bytes, view);
  const frame = segments.find(({ marker }) => isFrame(marker))?.bytes;
  const isWhole = segments.at(-1)?.marker === EOI && segments.some(({ marker }) => marker === SOS);
  if (!isWhole || !frame || frame.length < 9) return undefined;
  const orientation = segments.flatMap(({ marker, bytes: held }) => (marker === APP1 ? (orientationIn(held) ?? []) : []))[0];
  const kept = segments.filter(({ marker }) => isNeeded(marker)).map((segment) => segment.bytes);
  const content = joined([Uint8Array.of(0xff, SOI), ...(orientation ? [orientationSegment(orientation)] : []), ...kept]);
  const sizeAt = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  const [width, height] = [sizeAt.getUint16(7), sizeAt.getUint16(5)];
  const size = liesOnItsSide(orientation) ? { width: height, height: width } : { width, height };
  return { mediaType: 'image/jpeg', ...size, content };
}

/** The segments up to the end of the picture, or to the first that is none. */
function segmentsOf(bytes: Uint8Array, view: DataView): Segment[] {
  const segments: Segment[] = [];
  let at = 2;
  while (at + 2 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number;
    const end = marker === EOI ? at + 2 : endOfSegment(bytes, view, at, marker);
    if (end > bytes.length) break;
    segments.push({ marker, bytes: bytes.subarray(at, end) });
    if (marker === EOI) break;
    at = end;
  }
  return segments;
}

function endOfSegment(bytes: Uint8Array, view: DataView, at: number, marker: number): number {
  if (at + 4 > bytes.length) return Number.POSITIVE_INFINITY;
  const end = at + 2 + view.getUint16(at + 2);
  return marker === SOS && end <= bytes.length ? endOfScan(bytes, end) : end;
}

/** A frame header: the only segment that tells how large the picture is. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Of what applications add only how the colours are coded stays. */
function isNeeded(marker: number): boolean {
  const isOfApplication = marker >= APP0 && marker <= 0xef;
  return isOfApplication ? marker === APP0 || marker === APP14 : marker !== COMMENT;
}

/** Where the coded data after a scan header end: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] as number;
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) break;
    at += 1;
  }
  return at;
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
