/** To whom a list is posted: everybody who is signed in, or also to those outside. */
export const POSTING_AUDIENCES = ['STAFF', 'PUBLIC'] as const;
export type PostingAudience = (typeof POSTING_AUDIENCES)[number];

export const POSTING_STATES = ['OPEN', 'CLOSED', 'WITHDRAWN'] as const;
export type PostingState = (typeof POSTING_STATES)[number];

/** How a nomination stands before the council: it needs none, it waits for it, or it was decided there. */
export type CouncilStanding = 'NOT_NEEDED' | 'AWAITED' | 'PASSED' | 'NOT_PASSED';

/** Characters of the texts of a posting; the columns hold the same. */
export const POSTING_LIMITS = { summary: 600, note: 2_000, entries: 500 } as const;
