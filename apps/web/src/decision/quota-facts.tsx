import type { ReactNode } from 'react';
import { useFormat } from '../ui/format';
import { useText, useWords } from '../ui/words';
import styles from './decision.module.css';
import type { LedgerQuota } from './quota-article';
import { Figure, listsOf, usePlacesText } from './quota-figures';
import { quotaWords } from './quota-words';

/** How the number of places comes about, and how the places stand. */
export function QuotaFacts({ quota }: { quota: LedgerQuota }) {
  const w = useWords(quotaWords);
  const t = useText();
  const format = useFormat();
  const placesText = usePlacesText();
  const lists = listsOf(quota);
  const { sharePercent, rounding, baseName, baseOn, atLeastOne, expectedPlaces, places } = quota;
  const counted: readonly (readonly [string, ReactNode])[] =
    typeof sharePercent === 'number' && rounding
      ? [
          [w.base, <Figure key="base" list={lists.base} of={baseName ? t(baseName) : w.base} value={quota.base} />],
          [w.share, format.percent(sharePercent)],
          [w.rounding, w.roundings[rounding]],
        ]
      : [];
  const standing: readonly (readonly [string, ReactNode])[] = [
    [w.places, placesText(places, quota)],
    [w.used, <Figure key="used" list={lists.used} of={w.used} value={quota.used} />],
    [w.held, format.number(quota.held)],
    [w.left, placesText(quota.left, quota)],
    [w.beyond, format.number(quota.over)],
    [w.nominated, <Figure key="nominated" list={lists.held} of={w.nominated} value={quota.nominated} />],
    ...(typeof places === 'number' && expectedPlaces !== places
      ? ([[w.expected, <Figure key="expected" list={lists.growth} of={w.expected} value={expectedPlaces} />]] as const)
      : []),
  ];
  return (
    <>
      {baseName && (
        <p className={styles.soft}>
          {w.base}: {baseOn ? w.baseOn(t(baseName), format.day(baseOn)) : t(baseName)}
          {atLeastOne && `; ${w.atLeastOne}`}.
        </p>
      )}
      <dl aria-label={w.figures} className={styles.figures}>
        {[...counted, ...standing].map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
