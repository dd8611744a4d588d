import { crc32, deflateSync } from 'node:zlib';

const [WIDTH, HEIGHT] = [480, 360];

type Colour = readonly [number, number, number];
type Paint = (x: number, y: number) => Colour;

/** What stands in for a photograph: the people of the demonstration are invented, and nobody's face is theirs. */
export function placeholderPicture(subject: 'PERSON' | 'COLLECTIVE', accent: Colour): { content: Buffer; width: number; height: number } {
  const ground: Colour = [238, 243, 249];
  const paint: Paint = (x, y) => {
    if (y > HEIGHT - 14) return accent;
    const isFigure = subject === 'PERSON' ? isPerson(x, y, WIDTH / 2, 1) : isGroup(x, y);
    return isFigure ? accent : ground;
  };
  return { content: png(paint), width: WIDTH, height: HEIGHT };
}

/** Head and shoulders. */
function isPerson(x: number, y: number, middle: number, size: number): boolean {
  const [dx, head, body] = [(x - middle) / size, (y - HEIGHT * 0.42) / size, (y - HEIGHT * 1.02) / size];
  return dx ** 2 + head ** 2 < 58 ** 2 || (dx / 1.25) ** 2 + body ** 2 < 118 ** 2;
}

/** Three of them, the one in the middle in front. */
function isGroup(x: number, y: number): boolean {
  return [WIDTH * 0.24, WIDTH * 0.5, WIDTH * 0.76].some((middle, index) => isPerson(x, y, middle, index === 1 ? 0.85 : 0.62));
}

function png(paint: Paint): Buffer {
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
  for (let y = 0; y < HEIGHT; y += 1) for (let x = 0; x < WIDTH; x += 1) rows.set(paint(x, y), y * (1 + WIDTH * 3) + 1 + x * 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
