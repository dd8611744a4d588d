import { Link } from '@tanstack/react-router';
import type { Text } from '@vinh-danh/domain/text';
import { Citation, type ShownCitation } from '../ui/citation';
import { Notice } from '../ui/notice';
import { useText, useWords } from '../ui/words';
import styles from './draft-editor.module.css';
import { draftWords } from './draft-words';
import { FIELDS } from './field-names';
import { useFieldWords } from './field-words';
import { LIST_PARTS } from './layer-parts';
import { pathOf } from './path';

/** A fault of a draft, as the server says it or as the rule made it in this page. */
export interface ShownProblem {
  readonly place: string;
  readonly reason: Text;
  readonly breaks?: ShownCitation | null;
}

/** Everything that stands in the way of publishing, with the way to the place and the clause that a rule breaks. */
export function ProblemList({ problems, year }: { problems: readonly ShownProblem[]; year: number }) {
  const w = useWords(draftWords);
  const words = useFieldWords();
  const t = useText();
  if (problems.length === 0) return <Notice>{w.noFaults}</Notice>;
  return (
    <details className={styles.problems} open={problems.length <= 5}>
      <summary>{w.faults(problems.length)}</summary>
      <ol>
        {problems.map(({ place, reason, breaks }) => (
          <li key={`${place} ${reason.vi}`}>
            {fieldOf(place) && `${words.field(fieldOf(place))}: `}
            {t(reason)}{' '}
            {breaks && (
              <>
                {w.breaks}: <Citation citation={breaks} />{' '}
              </>
            )}
            <Link search={{ year, ...searchOf(place) }} to="/rulebook/draft">
              {w.goTo}
            </Link>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The field of which a problem speaks, as far as it has a name: many problems say no more than that something is missing. */
function fieldOf(place: string): string {
  const key = pathOf(place).at(-1);
  return typeof key === 'string' && key in FIELDS ? key : '';
}

/** The part of the editor in which a place stands. */
export function searchOf(place: string): { layer: number; part: string } {
  const [, layer, part] = pathOf(place);
  const known = [...LIST_PARTS, 'money'].find((each) => each === part);
  return { layer: typeof layer === 'number' ? layer : 0, part: known ?? 'general' };
}
