/** One bulk act: enough for a page of the queue, and bounded in the locks that it takes. */
export const MOST_DECIDED_AT_ONCE = 100;
