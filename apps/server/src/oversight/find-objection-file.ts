import { permitForAll } from '../access/permit';
import type { Context } from '../context';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { handledBy, partyOf } from './objection-parties.query';
import { findHandled } from './objections.query';

/** A file that came with an objection, for those who handle it. */
export interface ObjectionFile {
  readonly filename: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

export async function findObjectionFile(context: Context, id: string): Promise<ObjectionFile> {
  const viewer = permitForAll(context, 'handleObjections');
  const db = context.database.manager;
  const [file]: (ObjectionFile & { objectionId: string })[] = isId(id)
    ? await db.query(
        'SELECT objection_id AS "objectionId", filename, media_type AS "mediaType", content FROM objection_file WHERE id = $1',
        [id],
      )
    : [];
  if (!file || !(await findHandled(db, partyOf(viewer), handledBy(viewer), file.objectionId))) throw notFound();
  return file;
}
