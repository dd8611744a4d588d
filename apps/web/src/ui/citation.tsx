import type { Text } from '@vinh-danh/domain/text';
import { uiWords } from './ui-words';
import { useText, useWords } from './words';

/** Where a rule comes from, as the server sends it or as a rule in this page made it. */
export interface ShownCitation {
  readonly document: string;
  readonly name: Text;
  readonly article?: string | null;
  readonly clause?: string | null;
  readonly point?: string | null;
  readonly paragraph?: string | null;
  readonly confidence: 'VERIFIED' | 'SECONDARY' | 'UNVERIFIED';
}

/** Key under which the rulebook keeps the plan of the year, whose paragraphs have a page of their own. */
const PLAN = 'plan';

/**
 * The legal source of a rule: point, clause, article, document, as Vietnamese documents cite, with the mark of how
 * sure it is. A paragraph of the plan is a link to it.
 */
export function Citation({ citation }: { citation: ShownCitation }) {
  const w = useWords(uiWords);
  const t = useText();
  const places = [
    citation.point && w.point(citation.point),
    citation.clause && w.clause(citation.clause),
    citation.article && w.article(citation.article),
    citation.paragraph && w.paragraph(citation.paragraph),
  ].filter(Boolean);
  const sentence = [...places, t(citation.name)].join(', ');
  return (
    <span>
      {citation.document === PLAN && citation.paragraph ? <a href={`/plan#${citation.paragraph}`}>{sentence}</a> : sentence}{' '}
      <span>({w.confidence[citation.confidence]})</span>
    </span>
  );
}
