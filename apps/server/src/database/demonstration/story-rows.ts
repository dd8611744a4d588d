import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { accountId } from './access-rows';
import { fixedId } from './fixed-id';
import { insertRows } from './insert-rows';
import { personId, unitId } from './people-rows';
import { placeholderPicture } from './placeholder-picture';
import { STORIES } from './stories';

/** Publishes the stories of earlier years, with their pictures and the consent of whom they show. */
export async function insertStories(db: EntityManager): Promise<void> {
  const at = (day: string) => `${day}T08:00:00+07:00`;
  await insertRows(
    db,
    'publicity_choice',
    STORIES.filter(({ kind }) => kind === 'PERSON').map(({ code, publishedOn }) => ({
      ...{ id: fixedId('publicity', code), person_id: personId(code) },
      ...{ decisions: true, postings: true, stories: true, chosen_at: at(publishedOn), version: 1 },
    })),
  );
  await insertRows(
    db,
    'picture',
    STORIES.map(({ kind, code, colour, publishedOn }) => {
      const { content, width, height } = placeholderPicture(kind, colour);
      return {
        ...{ id: fixedId('picture', code), media_type: 'image/png', width, height, size: content.length },
        sha256: `\\x${createHash('sha256').update(content).digest('hex')}`,
        content: `\\x${content.toString('hex')}`,
        ...{ uploaded_at: at(publishedOn), uploaded_by: accountId('vanphong') },
      };
    }),
  );
  await insertRows(
    db,
    'story',
    STORIES.map(({ kind, code, title, story, alt, publishedOn }) => ({
      ...{ id: fixedId('story', code), person_id: kind === 'PERSON' ? personId(code) : null },
      ...{ unit_id: kind === 'COLLECTIVE' ? unitId(code) : null, title, story, picture_id: fixedId('picture', code), alt },
      ...{ published_at: at(publishedOn), created_at: at(publishedOn), updated_at: at(publishedOn), version: 1 },
    })),
  );
}
