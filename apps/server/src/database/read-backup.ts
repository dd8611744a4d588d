import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { BackupEnd, BackupHeader } from './backup';

/** Why a file cannot be restored, in one sentence for the person at the terminal. */
export class BackupError extends Error {}

const NEWLINE = 0x0a;

/**
 * Reads a backup from its beginning to its end, and gives the rows of each table to whoever takes them, in pieces.
 *
 * @throws BackupError when it is no backup, is cut off or was changed
 */
export async function readBackup(
  file: string,
  take: { header?: (header: BackupHeader) => Promise<void>; rows?: (table: string, piece: Buffer | null) => Promise<void> },
): Promise<BackupHeader> {
  const hash = createHash('sha256');
  const unpacked = createGunzip();
  // What befalls the file ends the reading of what is in it.
  pipeline(createReadStream(file), unpacked, () => {});
  const lines = new Lines(unpacked, hash);
  try {
    const header = headerOf(await lines.next());
    await take.header?.(header);
    for (const { name, rows } of header.tables) {
      for await (const piece of lines.take(rows)) await take.rows?.(name, piece);
      await take.rows?.(name, null);
    }
    const whole = hash.digest('hex');
    const { sha256 } = JSON.parse((await lines.next(false)).toString()) as BackupEnd;
    if (sha256 !== whole) throw new BackupError(`The backup ${file} was changed after it was made.`);
    return header;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new BackupError(`There is no file ${file}.`);
    if (code === 'Z_BUF_ERROR' || code === 'Z_DATA_ERROR' || error instanceof SyntaxError)
      throw new BackupError(`The backup ${file} is cut off or damaged.`);
    throw error;
  }
}

function headerOf(line: Buffer): BackupHeader {
  const header = JSON.parse(line.toString()) as BackupHeader;
  if (header.format !== 'vinh-danh-backup-1') throw new BackupError('This file is no backup that this release can read.');
  return header;
}

/** A stream, line by line or so many lines at once, and hashed on the way. */
class Lines {
  private rest: Buffer = Buffer.alloc(0);
  private readonly chunks: AsyncIterator<Buffer>;

  constructor(
    stream: AsyncIterable<Buffer>,
    private readonly hash: Hash,
  ) {
    this.chunks = stream[Symbol.asyncIterator]();
  }

  async next(hashed = true): Promise<Buffer> {
    let at = this.rest.indexOf(NEWLINE);
    while (at < 0) {
      await this.more();
      at = this.rest.indexOf(NEWLINE);
    }
    const line = this.rest.subarray(0, at + 1);
    this.rest = this.rest.subarray(at + 1);
    if (hashed) this.hash.update(line);
    return line;
  }

  /** So many lines, in pieces that end where the stream's pieces end. */
  async *take(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0; ) {
      if (this.rest.length === 0) await this.more();
      let end = 0;
      while (left > 0) {
        const at = this.rest.indexOf(NEWLINE, end);
        if (at < 0) break;
        end = at + 1;
        left -= 1;
      }
      const piece = left === 0 ? this.rest.subarray(0, end) : this.rest;
      this.rest = this.rest.subarray(piece.length);
      this.hash.update(piece);
      yield piece;
    }
  }

  private async more(): Promise<void> {
    const { value, done } = await this.chunks.next();
    if (done) throw new BackupError('The backup is cut off.');
    this.rest = this.rest.length === 0 ? value : Buffer.concat([this.rest, value]);
  }
}
