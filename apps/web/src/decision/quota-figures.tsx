import { Link } from '@tanstack/react-router';
import { useFormat } from '../ui/format';
import { useWords } from '../ui/words';
import styles from './decision.module.css';
import { decisionWords } from './decision-words';
import type { QueueSearch } from './queue-search';
import type { QuotaCard_quotaFragment } from './quota-card.generated';

export type Quota = QuotaCard_quotaFragment;

interface FigureProps {
  readonly value: number;
  /** The list that the number counts. */
  readonly list?: QueueSearch;
  /** What the list holds, for those who hear the link alone. */
  readonly of: string;
}

/** A number that opens the list behind it. */
export function Figure({ value, list, of }: FigureProps) {
  const w = useWords(decisionWords);
  const format = useFormat();
  if (!list) return <>{format.number(value)}</>;
  return (
    <Link aria-label={w.openList(format.number(value), of)} search={list} to="/approvals">
      {format.number(value)}
    </Link>
  );
}

/** The lists behind the numbers of a quota. */
export function listsOf({ awards, baseAward, unitId }: Quota) {
  const award = awards.join(',');
  const unit = unitId ?? undefined;
  return {
    used: { award, unit, state: 'APPROVED' },
    held: { award, unit },
    base: baseAward === null || baseAward === undefined ? undefined : { award: baseAward, unit, state: 'APPROVED' },
    growth: baseAward === null || baseAward === undefined ? undefined : { award: baseAward, unit },
  } as const satisfies Record<string, QueueSearch | undefined>;
}

/** A number of places, or why there is none. */
export function usePlacesText() {
  const w = useWords(decisionWords);
  const format = useFormat();
  return (value: number | null | undefined, { notSet }: Pick<Quota, 'notSet'>) =>
    typeof value === 'number' ? format.number(value) : notSet ? w.placesNotSet : w.unlimited;
}

/** The figures of a quota, each with the list behind it. */
export function QuotaFigures({ quota }: { quota: Quota }) {
  const w = useWords(decisionWords);
  const format = useFormat();
  const placesText = usePlacesText();
  const lists = listsOf(quota);
  const figures = [
    { label: w.base, value: <Figure list={lists.base} of={w.base} value={quota.base} /> },
    { label: w.places, value: placesText(quota.places, quota) },
    { label: w.used, value: <Figure list={lists.used} of={w.used} value={quota.used} /> },
    { label: w.held, value: <Figure list={lists.held} of={w.held} value={quota.nominated} /> },
    { label: w.left, value: placesText(quota.left, quota) },
    ...(quota.leaderPlaces === null || quota.leaderPlaces === undefined
      ? []
      : [{ label: w.leaders, value: w.ofPlaces(format.number(quota.leadersUsed), format.number(quota.leaderPlaces)) }]),
    { label: w.expectedPlaces, value: <Figure list={lists.growth} of={w.expectedPlaces} value={quota.expectedPlaces} /> },
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
