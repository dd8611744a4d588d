import { Link } from '@tanstack/react-router';
import { INITIATIVE_LEVELS } from '@vinh-danh/domain/people/scales';
import { dayOf } from '@vinh-danh/domain/time';
import { useFormat } from '../ui/format';
import { SummaryList, type SummaryRow } from '../ui/summary-list';
import { useText, useWords } from '../ui/words';
import { InitiativeActs } from './initiative-acts';
import styles from './initiative-list.module.css';
import { InitiativeTag } from './initiative-tag';
import { initiativeWords } from './initiative-words';
import type { Initiative_filedFragment } from './initiatives-page.generated';

/** Initiatives as they were filed, each with where it stands and what may be done with it. */
export function InitiativeList({ initiatives }: { initiatives: readonly Initiative_filedFragment[] }) {
  return (
    <ul className={styles.list}>
      {initiatives.map((initiative) => (
        <li key={initiative.id}>
          <FiledInitiative initiative={initiative} />
        </li>
      ))}
    </ul>
  );
}

/** One initiative as it was filed. */
export function FiledInitiative({
  initiative,
  heading: Heading = 'h3',
}: {
  initiative: Initiative_filedFragment;
  /** On a page of its own it has no link to itself. */
  heading?: 'h2' | 'h3';
}) {
  const w = useWords(initiativeWords);
  const rows = useRows(initiative);
  return (
    <article aria-labelledby={initiative.id} className={styles.card}>
      <Heading id={initiative.id}>
        {Heading === 'h2' ? (
          <span lang="vi">{initiative.title}</span>
        ) : (
          <Link params={{ id: initiative.id }} to="/initiatives/$id">
            <span lang="vi">{initiative.title}</span>
          </Link>
        )}
      </Heading>
      <InitiativeTag state={initiative.state} />
      <SummaryList rows={rows} />
      <details>
        <summary>{w.whole}</summary>
        <h4>{w.description}</h4>
        <p className={styles.text}>{initiative.description}</p>
        <h4>{w.effect}</h4>
        <p className={styles.text}>{initiative.effect}</p>
      </details>
      <InitiativeActs initiative={initiative} />
    </article>
  );
}

function useRows(initiative: Initiative_filedFragment): SummaryRow[] {
  const w = useWords(initiativeWords);
  const t = useText();
  const format = useFormat();
  const { receiptNumber, authors, unit, filedAt, level, recognitions, refuseReason } = initiative;
  const recognised = recognitions.map((each) =>
    w.recognised(t(INITIATIVE_LEVELS[each.level]), format.day(each.decidedOn), each.decisionNumber),
  );
  return [
    { key: 'receipt', label: w.receipt, value: receiptNumber },
    { key: 'authors', label: w.authors, value: authors.map(({ name }) => name).join(', ') },
    { key: 'unit', label: w.unit, value: t(unit) },
    { key: 'filedAt', label: w.filedAt, value: format.day(dayOf(new Date(filedAt))) },
    { key: 'level', label: w.level, value: t(INITIATIVE_LEVELS[level]) },
    ...(recognised.length > 0 ? [{ key: 'recognised', label: w.recognitions, value: recognised.join('; ') }] : []),
    ...(refuseReason ? [{ key: 'refused', label: w.refuseReason, value: refuseReason }] : []),
  ];
}
