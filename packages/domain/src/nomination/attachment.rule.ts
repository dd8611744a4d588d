import { type Refusal, refusal } from '../refusal';

/** The most bytes that one file may have: 10 MB. */
export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024;
/** The most files that one dossier may hold. */
export const MAX_ATTACHMENTS = 60;
const MAX_NAME_LENGTH = 120;

/** How much of a file's beginning tells its type. */
export const SIGNATURE_BYTES = 8;

/** Accepted types: what the name ends with, how the content begins, and how the file is served. */
const TYPES = [
  { mediaType: 'application/pdf', extensions: ['pdf'], signature: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/png', extensions: ['png'], signature: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], signature: [0xff, 0xd8, 0xff] },
  // Office documents are zip archives.
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    signature: [0x50, 0x4b, 0x03, 0x04],
  },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    signature: [0x50, 0x4b, 0x03, 0x04],
  },
] as const;

/** Extensions that a file name may end with, for the page's file picker. */
export const ATTACHMENT_EXTENSIONS: readonly string[] = TYPES.flatMap((type) => type.extensions);

/** The media type of a file, when its content and the end of its name agree on an accepted one. */
export function mediaTypeOf(filename: string, beginning: Uint8Array): string | undefined {
  const extension = /\.([^.]+)$/.exec(filename)?.[1]?.toLowerCase() ?? '';
  return TYPES.find(
    (type) =>
      (type.extensions as readonly string[]).includes(extension) && type.signature.every((byte, index) => beginning[index] === byte),
  )?.mediaType;
}

/** Why a file cannot be attached. `held` is how many the dossier has already. The form asks before the upload, the server after it. */
export function whyNotAttach(file: { filename: string; size: number; beginning: Uint8Array }, held: number): Refusal[] {
  const { filename, size } = file;
  const field = 'file';
  if (held >= MAX_ATTACHMENTS) return [refusal('ATTACHMENT_TOO_MANY', { limit: MAX_ATTACHMENTS }, { field })];
  if (size > MAX_ATTACHMENT_BYTES)
    return [refusal('ATTACHMENT_TOO_LARGE', { filename, limit: MAX_ATTACHMENT_BYTES / 1024 / 1024 }, { field })];
  if (size === 0) return [refusal('ATTACHMENT_EMPTY', { filename }, { field })];
  if (mediaTypeOf(filename, file.beginning)) return [];
  return [refusal('ATTACHMENT_TYPE', { filename, allowed: ATTACHMENT_EXTENSIONS.join(', ') }, { field })];
}

/**
 * A file name that is safe to store, show and send: its last path segment, without control characters, marks that turn
 * the direction of writing, or characters that a file system refuses; never hidden, never long, the extension kept.
 */
export function neutralName(filename: string): string {
  const last = filename.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const dot = clean.lastIndexOf('.');
  const extension = dot > 0 ? clean.slice(dot).slice(0, 10) : '';
  const stem = dot > 0 ? clean.slice(0, dot) : clean;
  return `${[...(stem || 'tep')].slice(0, MAX_NAME_LENGTH).join('')}${extension}`;
}
