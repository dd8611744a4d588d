import type { Role } from '../access/role';
import type { Facts, Sentence } from '../refusals/sentence';
import type { Text } from '../text';

/** ACT_NOW: somebody waits for the reader. DIGEST: good to know by the next morning. PAGE_ONLY: never mailed, since a mail would betray its reader. */
export type Urgency = 'ACT_NOW' | 'DIGEST' | 'PAGE_ONLY';

/** How a notice reaches its reader beside the page: not at all, by a mail at once, or in the mail of the day. */
export const DELIVERIES = ['APP', 'MAIL', 'DIGEST'] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** One kind of notice: everything that the page, the mail and the choices say of it. */
export interface NoticeKind<F extends Facts> {
  /** What happened, in a few words: subject of the mail, and the name on the page of choices. */
  readonly name: Text;
  /** Who may get it: others are not asked how they want it. */
  readonly who: readonly Role[];
  readonly urgency: Urgency;
  /** The page to which it leads, from the id of what it is about. */
  readonly path: (id: string) => string;
  /** The whole of it in one sentence. It goes into mail: no more of anybody's matters than the reader needs to act. */
  readonly say: Sentence<F>;
}

/** Lets the compiler know the facts of a kind. */
export const noticeKind = <F extends Facts>(kind: NoticeKind<F>): NoticeKind<F> => kind;
