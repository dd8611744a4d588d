import { inflateRawSync } from 'node:zlib';

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all parts together, unpacked. */
  readonly expanded: number;
}

/** What is not a zip archive that can be read as one. */
export class ZipError extends Error {
  constructor(readonly problem: 'UNREADABLE' | 'TOO_MUCH') {
    super(problem);
  }
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;

/**
 * The parts of a zip archive by name, unpacked within limits: what the archive says of its own sizes is not believed, so that nothing
 * small can become large. Encrypted and split archives, names that lead out of the archive and names that occur twice are refused.
 *
 * @throws ZipError
 */
export function readZip(archive: Buffer, limits: ZipLimits): Map<string, Buffer> {
  try {
    return readParts(archive, limits);
  } catch (error) {
    // A RangeError of Buffer: an offset that leads outside.
    throw error instanceof ZipError ? error : new ZipError('UNREADABLE');
  }
}

function readParts(archive: Buffer, limits: ZipLimits): Map<string, Buffer> {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > limits.entries) throw new ZipError('TOO_MUCH');
  const parts = new Map<string, Buffer>();
  let left = limits.expanded;
  let place = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(archive, place);
    place = entry.next;
    if (entry.name.endsWith('/')) continue;
    if (parts.has(entry.name) || !isInside(entry.name)) throw new ZipError('UNREADABLE');
    const content = unpack(archive, entry, left);
    left -= content.length;
    parts.set(entry.name, content);
  }
  return parts;
}

function findEnd(archive: Buffer): number {
  const first = Math.max(0, archive.length - END_LENGTH - LONGEST_COMMENT);
  for (let place = archive.length - END_LENGTH; place >= first; place -= 1) if (archive.readUInt32LE(place) === END) return place;
  throw new ZipError('UNREADABLE');
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly local: number;
  readonly next: number;
}

function readEntry(archive: Buffer, place: number): Entry {
  if (archive.readUInt32LE(place) !== CENTRAL) throw new ZipError('UNREADABLE');
  const isEncrypted = (archive.readUInt16LE(place + 8) & 1) === 1;
  if (isEncrypted) throw new ZipError('UNREADABLE');
  const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(place + offset)) as [number, number, number];
  const nameEnd = place + CENTRAL_LENGTH + name;
  return {
    name: archive.toString('utf8', place + CENTRAL_LENGTH, nameEnd),
    method: archive.readUInt16LE(place + 10),
    packed: archive.readUInt32LE(place + 20),
    local: archive.readUInt32LE(place + 42),
    next: nameEnd + extra + comment,
  };
}

function unpack(archive: Buffer, { method, packed, local }: Entry, most: number): Buffer {
  if (archive.readUInt32LE(local) !== LOCAL) throw new ZipError('UNREADABLE');
  const start = local + LOCAL_LENGTH + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const content = archive.subarray(start, start + packed);
  if (content.length !== packed) throw new ZipError('UNREADABLE');
  if (method === 0) {
    if (packed > most) throw new ZipError('TOO_MUCH');
    return content;
  }
  if (method !== 8) throw new ZipError('UNREADABLE');
  try {
    return packed === 0 ? Buffer.alloc(0) : inflateRawSync(content, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    throw new ZipError((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'TOO_MUCH' : 'UNREADABLE');
  }
}

function isInside(name: string): boolean {
  return name !== '' && !name.startsWith('/') && !name.includes('\\') && !name.split('/').includes('..');
}
