import { createHash } from 'node:crypto';
import { may } from '@vinh-danh/domain/access/permission.rule';
import { type CleanPicture, cleanPicture, whyNotPicture } from '@vinh-danh/domain/oversight/picture.rule';
import type { Refusal } from '@vinh-danh/domain/refusal';
import { uuidv7 } from 'uuidv7';
import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { readPrepared } from '../graph/prepared';
import { shownStories } from './find-publication';
import { isPictureShown } from './stories.query';

interface Kept {
  readonly picture: { readonly id: string; readonly width: number; readonly height: number } | null;
  readonly refusals: readonly Refusal[];
}

/** Keeps a picture, cleaned. It is nobody's to see until a story that is shown has it. */
export async function keepPicture(context: Context, given: Buffer): Promise<Kept> {
  const { accountId } = requireViewer(context);
  const refusals = whyNotPicture(given);
  if (refusals.length > 0) return { picture: null, refusals };
  const { mediaType, width, height, content } = cleanPicture(given) as CleanPicture;
  const id = uuidv7();
  const sha256 = createHash('sha256').update(content).digest();
  await context.database.query(
    'INSERT INTO picture (id, media_type, width, height, size, sha256, content, uploaded_at, uploaded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [id, mediaType, width, height, content.length, sha256, Buffer.from(content), context.now, accountId],
  );
  return { picture: { id, width, height }, refusals: [] };
}

/** A picture that the viewer may see. */
export async function readPicture(
  context: Context,
  id: string,
): Promise<{ readonly mediaType: string; readonly content: Buffer; readonly isPublic: boolean }> {
  if (!isId(id)) throw notFound();
  const [shown] = await readPrepared<object>(context.database, isPictureShown(await shownStories(context), id));
  const isPublic = shown !== undefined;
  if (!isPublic && !(context.viewer && may(context.viewer, 'writeStories'))) throw notFound();
  const [picture]: { mediaType: string; content: Buffer }[] = await context.database.query(
    'SELECT media_type AS "mediaType", content FROM picture WHERE id = $1',
    [id],
  );
  if (!picture) throw notFound();
  return { ...picture, isPublic };
}
