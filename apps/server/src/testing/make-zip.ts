import { deflateRawSync } from 'node:zlib';
import PizZip from 'pizzip';

/** A Word document with some of its parts changed, added, or with null taken away. */
export function changeParts(docx: Buffer, changes: Readonly<Record<string, string | null | ((before: string) => string)>>): Buffer {
  const zip = new PizZip(docx);
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) zip.remove(name);
    else zip.file(name, typeof change === 'string' ? change : change(zip.file(name)?.asText() ?? ''));
  }
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** An archive with one part that says it is small and unfolds without end; what it says of its sizes is a lie. */
export function makeBomb(name: string, megabytes: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(megabytes * 1024 * 1024));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(10, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(10, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}
