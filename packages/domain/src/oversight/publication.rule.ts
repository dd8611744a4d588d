import { type Refusal, refusal } from '../refusal';
import { whyTextTooLong, whyTooLong } from '../text-length.rule';
import { STORY_LIMITS } from './publication';

/** A story of an exemplary person or collective, as its writer has it. */
export interface StoryFacts {
  readonly title: string;
  readonly story: string;
  /** Whether it has a picture, and what the picture shows in words. */
  readonly hasPicture: boolean;
  readonly alt: string;
}

/** Why a story cannot be kept so. A draft may be incomplete, not too long. */
export function whyNotKeepStory({ title, story, alt }: StoryFacts): Refusal[] {
  return [
    ...(title.trim() === '' ? [refusal('STORY_TITLE_MISSING', {}, { field: 'title' })] : []),
    ...whyTooLong(title.trim(), STORY_LIMITS.title, { vi: 'Tiêu đề', en: 'The title' }, 'title'),
    ...whyTooLong(story.trim(), STORY_LIMITS.story, { vi: 'Bài viết', en: 'The story' }, 'story'),
    ...whyTooLong(alt.trim(), STORY_LIMITS.alt, { vi: 'Mô tả ảnh', en: 'The description of the picture' }, 'alt'),
  ];
}

export interface PublishFacts extends StoryFacts {
  readonly subject: string;
  /** Whether the person lets their story be shown; a collective has no such choice. */
  readonly isConsented: boolean;
  /** Honours that still count. */
  readonly honours: number;
  readonly isPublished: boolean;
}

/** Why a story may not be published now. An empty list means it may. */
export function whyNotPublishStory(facts: PublishFacts): Refusal[] {
  const { subject, isConsented, honours, isPublished, story, hasPicture, alt } = facts;
  if (isPublished) return [refusal('STORY_PUBLISHED', {})];
  return [
    ...(isConsented ? [] : [refusal('STORY_NOT_CONSENTED', { subject })]),
    ...(honours > 0 ? [] : [refusal('STORY_WITHOUT_HONOUR', { subject })]),
    ...(story.trim() === '' ? [refusal('STORY_TEXT_MISSING', {}, { field: 'story' })] : []),
    ...(hasPicture && alt.trim() === '' ? [refusal('STORY_ALT_MISSING', {}, { field: 'alt' })] : []),
    ...whyNotKeepStory(facts),
  ];
}

/** Why a story may not be taken off the public page now. */
export function whyNotUnpublishStory(isPublished: boolean, reason: string): Refusal[] {
  if (!isPublished) return [refusal('STORY_NOT_PUBLISHED', {})];
  return reason.trim() === '' ? [refusal('REASON_MISSING', {}, { field: 'reason' })] : whyTextTooLong('reason', reason.trim());
}
