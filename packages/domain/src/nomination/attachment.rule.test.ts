import fc from 'fast-check';
import { MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS, mediaTypeOf, neutralName, whyNotAttach } from './attachment.rule';

const PDF = new TextEncoder().encode('%PDF-1.7');
const ZIP = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0);

const codes = (...args: Parameters<typeof whyNotAttach>) => whyNotAttach(...args).map((reason) => reason.code);

describe('what may be attached', () => {
  it('goes by content and name together', () => {
    expect(mediaTypeOf('Biên bản.PDF', PDF)).toBe('application/pdf');
    expect(mediaTypeOf('bien-ban.docx', ZIP)).toContain('wordprocessingml');
    expect(mediaTypeOf('bien-ban.xlsx', ZIP)).toContain('spreadsheetml');
    expect(mediaTypeOf('bien-ban.pdf', ZIP)).toBeUndefined();
    expect(mediaTypeOf('bien-ban.zip', ZIP)).toBeUndefined();
    expect(mediaTypeOf('pdf', PDF)).toBeUndefined();
    expect(mediaTypeOf('bien-ban.pdf.exe', PDF)).toBeUndefined();
  });

  it('takes a file of exactly the limit and no byte more', () => {
    const file = { filename: 'a.pdf', beginning: PDF };
    expect(codes({ ...file, size: MAX_ATTACHMENT_BYTES }, 0)).toEqual([]);
    expect(codes({ ...file, size: MAX_ATTACHMENT_BYTES + 1 }, 0)).toEqual(['ATTACHMENT_TOO_LARGE']);
    expect(codes({ ...file, size: 0 }, 0)).toEqual(['ATTACHMENT_EMPTY']);
    expect(codes({ ...file, size: 9 }, MAX_ATTACHMENTS)).toEqual(['ATTACHMENT_TOO_MANY']);
    expect(codes({ ...file, size: 9, filename: 'a.html' }, 0)).toEqual(['ATTACHMENT_TYPE']);
  });
});

describe('a neutral name', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Lan\\Biên bản.pdf', 'Biên bản.pdf'],
    ['gpj.\u202Efdp.exe', 'gpj.fdp.exe'],
    ['.htaccess', 'htaccess'],
    ['a\u0000b\r\n".pdf', 'ab_.pdf'],
    ['', 'tep'],
    ['Bie\u0302n ba\u0309n.pdf', 'Biên bản.pdf'],
  ])('of %j is %j', (filename, neutral) => {
    expect(neutralName(filename)).toBe(neutral);
  });

  it('is never empty, hidden, long, and holds no path, control or bidi characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (filename) => {
        const name = neutralName(filename);
        expect(name).toMatch(/^[^./\\][^/\\\p{Cc}\p{Cf}<>:"|?*]*$/u);
        expect([...name].length).toBeLessThanOrEqual(130);
        expect(neutralName(name)).toBe(name);
      }),
    );
  });
});
