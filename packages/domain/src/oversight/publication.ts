/** Characters of the texts of a published story; the columns hold the same. */
export const STORY_LIMITS = { title: 200, story: 4_000, alt: 300 } as const;
