import type { Text } from '@vinh-danh/domain/text';
import type { Day } from '@vinh-danh/domain/time';
import { likeOf, type Prepared, prepare, preparePage } from '../graph/prepared';

/** A story with its subject and its picture. */
export interface StoryRow {
  readonly id: string;
  readonly kind: 'PERSON' | 'COLLECTIVE';
  readonly subjectId: string;
  readonly name: string;
  readonly unitName: Text | null;
  readonly title: string;
  readonly story: string;
  readonly pictureId: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly alt: string;
  readonly embargoOn: Day | null;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date;
  readonly version: number;
  /** Whether the person chose that stories may be shown; null when they chose nothing, and for collectives. */
  readonly choice: boolean | null;
  readonly notBefore: Day | null;
  /** Awards that count and are announced, the newest first. */
  readonly awards: readonly string[];
}

const COLUMNS = `
  s.id, CASE WHEN s.person_id IS NULL THEN 'COLLECTIVE' ELSE 'PERSON' END AS kind, coalesce(s.person_id, s.unit_id) AS "subjectId",
  coalesce(p.full_name, c.name) AS name,
  CASE WHEN u.id IS NOT NULL THEN json_build_object('vi', u.name, 'en', u.english_name) END AS "unitName",
  s.title, s.story, s.picture_id AS "pictureId", picture.width, picture.height, s.alt, s.embargo_on::text AS "embargoOn",
  s.published_at AS "publishedAt", s.updated_at AS "updatedAt", s.version, choice.stories AS choice, choice.not_before::text AS "notBefore",
  held.awards`;

/** $1: the day. */
const JOINED = `
  FROM story s
  LEFT JOIN person p ON p.id = s.person_id
  LEFT JOIN unit c ON c.id = s.unit_id
  LEFT JOIN picture ON picture.id = s.picture_id
  LEFT JOIN publicity_choice choice ON choice.person_id = s.person_id
  LEFT JOIN LATERAL (
    SELECT unit_id FROM assignment WHERE person_id = s.person_id AND started_on <= $1::date AND (ended_on IS NULL OR ended_on >= $1::date)
     ORDER BY started_on DESC, id DESC LIMIT 1) place ON true
  LEFT JOIN unit u ON u.id = place.unit_id
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(h.award ORDER BY h.decided_on DESC, h.id DESC), '{}') AS awards FROM honour h
     WHERE (h.person_id = s.person_id OR h.unit_id = s.unit_id) AND h.revoked_on IS NULL AND h.decided_on <= $1::date
       AND NOT EXISTS (SELECT FROM award_decision d WHERE d.number = h.decision_number AND d.issued_on = h.decided_on AND d.announced_at IS NULL)
  ) held`;

/**
 * What is shown: published, its day come, of somebody who lets it be shown and still holds an honour. $2: whether somebody is who chose
 * nothing.
 */
const SHOWN = `
  s.published_at IS NOT NULL AND (s.embargo_on IS NULL OR s.embargo_on <= $1::date)
  AND (s.person_id IS NULL OR (coalesce(choice.stories, $2) AND (choice.not_before IS NULL OR choice.not_before <= $1::date)))
  AND cardinality(held.awards) > 0`;

interface Page {
  readonly first: number;
  readonly after: readonly string[] | null;
}

/** A page of what everybody sees, the newest first. */
export function pageOfPublicStories(
  { day, withoutChoice }: { readonly day: Day; readonly withoutChoice: boolean },
  search: string | null,
  { first, after }: Page,
): Prepared {
  const text = `
    SELECT ${COLUMNS} ${JOINED} WHERE ${SHOWN}
       AND ($3::text IS NULL OR p.search_name LIKE fold($3) OR fold(c.name) LIKE fold($3))
       AND ($4::timestamptz IS NULL OR (s.published_at, s.id) < ($4, $5::uuid))
     ORDER BY s.published_at DESC, s.id DESC`;
  return preparePage('public-stories', text, [day, withoutChoice, likeOf(search) ?? null, after?.[0] ?? null, after?.[1] ?? null], first);
}

/** The story of one subject, if everybody may see it. */
export function publicStoryOf({ day, withoutChoice }: { readonly day: Day; readonly withoutChoice: boolean }, subjectId: string): Prepared {
  const text = `SELECT ${COLUMNS} ${JOINED} WHERE ${SHOWN} AND $3::uuid IN (s.person_id, s.unit_id)`;
  return prepare('public-story', text, [day, withoutChoice, subjectId]);
}

/** Whether everybody may see a picture: a story that is shown has it. */
export function isPictureShown(
  { day, withoutChoice }: { readonly day: Day; readonly withoutChoice: boolean },
  pictureId: string,
): Prepared {
  return prepare('public-picture', `SELECT 1 ${JOINED} WHERE ${SHOWN} AND s.picture_id = $3::uuid LIMIT 1`, [
    day,
    withoutChoice,
    pictureId,
  ]);
}

/** A page of all stories for those who write them, the last changed first. */
export function pageOfStories(day: Day, { first, after }: Page): Prepared {
  const text = `
    SELECT ${COLUMNS} ${JOINED}
     WHERE $2::timestamptz IS NULL OR (s.updated_at, s.id) < ($2, $3::uuid)
     ORDER BY s.updated_at DESC, s.id DESC`;
  return preparePage('stories', text, [day, after?.[0] ?? null, after?.[1] ?? null], first);
}

/** One story for those who write it. */
export function storyById(day: Day, id: string): Prepared {
  return prepare('story', `SELECT ${COLUMNS} ${JOINED} WHERE s.id = $2::uuid`, [day, id]);
}
