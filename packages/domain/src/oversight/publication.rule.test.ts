import { choicesOf, publicityOf } from '../rulebook/publicity.rule';
import type { Layer } from '../rulebook/rulebook';
import { orientationIn } from './orientation';
import { cleanPicture, whyNotPicture } from './picture.rule';
import { type PublishFacts, whyNotKeepStory, whyNotPublishStory, whyNotUnpublishStory } from './publication.rule';

const facts: PublishFacts = {
  ...{ subject: 'Đặng Thị Ước', title: 'Một tấm gương', story: 'Chuyện', hasPicture: false, alt: '' },
  ...{ isConsented: true, honours: 1, isPublished: false },
};
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);

it.each<[string, Partial<PublishFacts>, string[]]>([
  ['in order', {}, []],
  ['without consent', { isConsented: false }, ['STORY_NOT_CONSENTED']],
  ['of somebody without an honour', { honours: 0 }, ['STORY_WITHOUT_HONOUR']],
  ['without a text', { story: '\n' }, ['STORY_TEXT_MISSING']],
  ['with a picture that nobody described', { hasPicture: true }, ['STORY_ALT_MISSING']],
  ['that is published', { isPublished: true }, ['STORY_PUBLISHED']],
])('a story %s', (_, more, expected) => {
  expect(codes(whyNotPublishStory({ ...facts, ...more }))).toEqual(expected);
});

it('is kept as a draft without text, not without a title, and taken off for a reason', () => {
  expect(codes(whyNotKeepStory({ ...facts, story: '' }))).toEqual([]);
  expect(codes(whyNotKeepStory({ ...facts, title: ' ' }))).toEqual(['STORY_TITLE_MISSING']);
  expect(codes(whyNotUnpublishStory(false, 'x'))).toEqual(['STORY_NOT_PUBLISHED']);
  expect(codes(whyNotUnpublishStory(true, ' '))).toEqual(['REASON_MISSING']);
});

describe('what is shown of somebody who chose nothing', () => {
  const layer = (more: Partial<Layer>): Layer => ({
    ...{ key: 'k', kind: 'PLAN', name: { vi: 'x', en: 'x' }, awards: [], quotas: [], deadlines: [], votes: [] },
    ...more,
  });
  const source = { document: 'plan', name: { vi: 'Kế hoạch', en: 'Plan' }, confidence: 'VERIFIED' } as const;
  const rule = (decisions: boolean) => ({
    ...{ withoutChoice: { decisions, postings: false, stories: false }, anonymousObjections: 'RECORDED' as const, source },
  });

  it('is what the lowest layer says, and nothing where none says it', () => {
    expect(publicityOf({ year: 2017, layers: [layer({})] }).withoutChoice).toEqual({ decisions: false, postings: false, stories: false });
    const layers = [layer({ publicity: rule(false) }), layer({ publicity: rule(true) }), layer({})];
    expect(publicityOf({ year: 2017, layers }).withoutChoice.decisions).toBe(true);
  });

  it('gives way to what they choose', () => {
    const chosen = { decisions: false, postings: true, stories: true };
    expect(choicesOf(rule(true), chosen)).toEqual(chosen);
    expect(choicesOf(rule(true), null).decisions).toBe(true);
  });
});

describe('a picture', () => {
  /** The least that is a whole JPEG: quantisation, frame, Huffman table, one scan; with what cameras and editors add. */
  const segment = (marker: number, ...data: number[]) => [0xff, marker, 0, data.length + 2, ...data];
  const frame = segment(0xc0, 8, 0, 120, 0, 160, 1, 1, 0x11, 0);
  const scan = [...segment(0xda, 1, 1, 0, 0, 63, 0), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];
  const place = [...'GPS 11.3N'].map((letter) => letter.charCodeAt(0));
  const jpeg = Uint8Array.of(
    0xff,
    0xd8,
    ...segment(0xe0, 74, 70, 73, 70),
    ...segment(0xe1, ...place),
    ...segment(0xfe, ...place),
    ...frame,
    ...scan,
    0xff,
    0xd9,
  );
  const text = (bytes: Uint8Array) => String.fromCharCode(...bytes);

  it('loses what is hidden in it, and what stands behind its end', () => {
    const clean = cleanPicture(Uint8Array.of(...jpeg, ...place));
    expect(clean).toMatchObject({ mediaType: 'image/jpeg', width: 160, height: 120 });
    expect(text(clean?.content as Uint8Array)).not.toContain('GPS');
    expect(text(clean?.content as Uint8Array)).toContain('JFIF');
    // What is cleaned is whole: cleaning it again changes nothing.
    expect(cleanPicture(clean?.content as Uint8Array)?.content).toEqual(clean?.content);
  });

  /** An EXIF part as a telephone writes it, in either order of bytes: where it was taken, and how it was held. */
  const exif = (orientation: number, isLittle: boolean, entries = 2) => {
    const number = (value: number, bytes: number) => {
      const high = Array.from({ length: bytes }, (_, at) => (value >> (8 * (bytes - 1 - at))) & 0xff);
      return isLittle ? high.reverse() : high;
    };
    const letters = (word: string) => [...word].map((letter) => letter.charCodeAt(0));
    const entry = (tag: number, type: number, value: number[]) => [...number(tag, 2), ...number(type, 2), ...number(1, 4), ...value];
    return segment(
      0xe1,
      ...[...letters('Exif'), 0, 0, ...letters(isLittle ? 'II' : 'MM'), ...number(42, 2), ...number(8, 4), ...number(entries, 2)],
      ...entry(0x010f, 2, letters('GPS\0')),
      ...entry(0x0112, 3, [...number(orientation, 2), 0, 0]),
    );
  };
  const taken = (part: number[]) => Uint8Array.of(0xff, 0xd8, ...part, ...frame, ...scan, 0xff, 0xd9);

  it.each([true, false])('keeps how the camera was held, and nothing else of what it wrote (little-endian: %s)', (isLittle) => {
    for (const orientation of [2, 3, 4, 5, 6, 7, 8]) {
      const clean = cleanPicture(taken(exif(orientation, isLittle)));
      const size = orientation >= 5 ? { width: 120, height: 160 } : { width: 160, height: 120 };
      expect(clean).toMatchObject(size);
      const content = clean?.content as Uint8Array;
      expect(text(content)).not.toContain('GPS');
      expect(orientationIn(content.subarray(2))).toBe(orientation);
      expect(cleanPicture(content)).toEqual(clean);
    }
  });

  it('is taken as upright where an orientation is none, or its part is damaged', () => {
    const upright = cleanPicture(taken([]));
    const none = [exif(1, true), exif(9, true), exif(0, false), exif(6, true, 0)];
    const [marker, type, , , ...rest] = exif(6, false);
    const cut = [marker, type, 0, 20, ...rest.slice(0, 18)] as number[];
    const astray = exif(6, false).map((byte, at) => (at >= 14 && at < 18 ? 0xff : byte));
    for (const part of [...none, cut, astray]) expect(cleanPicture(taken(part))).toEqual(upright);
  });

  it('is none when it is cut off, damaged, or something else', () => {
    const cut = (length: number) => cleanPicture(jpeg.subarray(0, length));
    expect([...jpeg.keys()].filter((length) => cut(length) !== undefined)).toEqual([]);
    expect(codes(whyNotPicture(Uint8Array.from(place)))).toEqual(['PICTURE_TYPE']);
    expect(codes(whyNotPicture(new Uint8Array(3 * 1024 * 1024 + 1)))).toEqual(['PICTURE_TOO_LARGE']);
    const tiny = Uint8Array.from(jpeg);
    tiny.set([0, 9, 0, 9], tiny.findIndex((byte, at) => byte === 0xff && tiny[at + 1] === 0xc0) + 5);
    expect(codes(whyNotPicture(tiny))).toEqual(['PICTURE_DIMENSIONS']);
  });
});
