import type { Text } from '../text';

/**
 * How sure we are that a rule says what its source says: read in the act itself, read in a page that restates it,
 * or general knowledge. The page shows the mark; an unverified rule says so.
 */
export type Confidence = 'VERIFIED' | 'SECONDARY' | 'UNVERIFIED';

/** Where a rule comes from. Complete in itself, so that a letter or an API answer can print it without a look-up. */
export interface Citation {
  /** Key of the document, e.g. `decree-65-2014`; the plan's own paragraphs use `plan`. */
  readonly document: string;
  /** How the document is called, e.g. "Nghị định 65/2014/NĐ-CP". */
  readonly name: Text;
  readonly article?: string;
  readonly clause?: string;
  readonly point?: string;
  /** Anchor of a paragraph on the plan's page, e.g. `III.1`. */
  readonly paragraph?: string;
  readonly confidence: Confidence;
}
