import fc from 'fast-check';
import PizZip from 'pizzip';
import { makeBomb } from '../testing/make-zip';
import { readZip, ZipError } from './read-zip';

const limits = { entries: 5, expanded: 1024 * 1024 };
const zipOf = (parts: Record<string, string>, compression: 'STORE' | 'DEFLATE' = 'DEFLATE') => {
  const zip = new PizZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generate({ type: 'nodebuffer', compression });
};
const problem = (archive: Buffer) => {
  try {
    readZip(archive, limits);
    return null;
  } catch (error) {
    return error instanceof ZipError ? error.problem : error;
  }
};

test('parts come out as they went in, packed or not', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}\.xml$/), fc.string(), { maxKeys: 5 }), fc.boolean(), (parts, packed) => {
      const read = readZip(zipOf(parts, packed ? 'DEFLATE' : 'STORE'), limits);
      expect(Object.fromEntries([...read].map(([name, content]) => [name, content.toString('utf8')]))).toEqual(parts);
    }),
  );
});

test('an archive that unfolds too far is stopped while it does, whatever it says of itself', () => {
  const bomb = makeBomb('word/document.xml', 200);
  expect(bomb.length).toBeLessThan(300 * 1024);
  expect(problem(bomb)).toBe('TOO_MUCH');
  expect(problem(zipOf({ 'a.xml': 'x'.repeat(700_000), 'b.xml': 'x'.repeat(700_000) }))).toBe('TOO_MUCH');
  expect(problem(zipOf({ 'a.xml': 'x'.repeat(1_200_000) }, 'STORE'))).toBe('TOO_MUCH');
  expect(problem(zipOf(Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`${index}.xml`, '']))))).toBe('TOO_MUCH');
});

test('names that lead out of the archive are refused', () => {
  for (const name of ['../../etc/passwd', '/etc/passwd', 'a\\..\\b']) expect(problem(zipOf({ [name]: 'x' }))).toBe('UNREADABLE');
});

test('whatever bytes come, they are read or refused, and never fail otherwise', () => {
  const archive = zipOf({ 'word/document.xml': '<a/>', 'b.xml': 'b'.repeat(100) });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { maxLength: 8 }), fc.nat(archive.length), (changes, end) => {
      const broken = Buffer.from(archive);
      for (const [place, byte] of changes) broken[place] = byte;
      expect([null, 'UNREADABLE', 'TOO_MUCH']).toContain(problem(broken.subarray(0, end)));
    }),
  );
});
