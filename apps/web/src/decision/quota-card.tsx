import { Citation } from '../ui/citation';
import { useFormat } from '../ui/format';
import { Meter } from '../ui/meter';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import styles from './decision.module.css';
import { decisionWords } from './decision-words';
import { freePlacesOf, type Quota, QuotaFigures } from './quota-figures';
import { useChoices } from './use-choices';

interface QuotaCardProps {
  readonly quota: Quota;
  /** Above a queue: figures and rule are folded away, so that the queue stays in sight. */
  readonly compact?: boolean;
}

/** One quota: how far it is used, a warning before the wall, its figures, its rule and where that comes from. */
export function QuotaCard({ quota, compact }: QuotaCardProps) {
  const w = useWords(decisionWords);
  const t = useText();
  const rule = (
    <>
      <p className={styles.soft}>{t(quota.sentence)}</p>
      <p className={styles.soft}>
        {w.source}: <Citation citation={quota.source} />
      </p>
    </>
  );
  return (
    <article className={styles.card} id={quota.rule}>
      <h3>{t(quota.name)}</h3>
      {typeof quota.places === 'number' && (
        <Meter held={quota.nominated} hideLabel label={t(quota.name)} total={quota.places} used={quota.used} />
      )}
      <QuotaWarning quota={quota} />
      {!compact && <QuotaFigures quota={quota} />}
      <Growth quota={quota} />
      {compact ? (
        <details>
          <summary>{w.howCounted}</summary>
          <QuotaFigures quota={quota} />
          {rule}
        </details>
      ) : (
        rule
      )}
    </article>
  );
}

/** Said before the last place is gone, not when it is. */
function QuotaWarning({ quota }: { quota: Quota }) {
  const w = useWords(decisionWords);
  const { leaderPlaces, leadersUsed } = quota;
  const leadersAreFull = freePlacesOf(quota) > 0 && typeof leaderPlaces === 'number' && leadersUsed >= leaderPlaces;
  return (
    <div className={styles.warnings}>
      <PlacesWarning quota={quota} />
      {leadersAreFull && <Tag tone="look">{w.noneForLeaders}</Tag>}
    </div>
  );
}

function PlacesWarning({ quota }: { quota: Quota }) {
  const w = useWords(decisionWords);
  const format = useFormat();
  const { nominated, over, places, notSet, expectedPlaces } = quota;
  if (notSet) return <Tag tone="look">{w.placesNotSet}</Tag>;
  if (typeof places !== 'number') return null;
  const free = freePlacesOf(quota);
  if (over > 0) {
    const later = free + Math.max(expectedPlaces - places, 0);
    const sentence =
      later === free
        ? w.moreThanLeft(format.number(nominated), format.number(free))
        : w.moreThanLeftYet(format.number(nominated), format.number(free), format.number(later));
    return <Tag tone="look">{sentence}</Tag>;
  }
  if (places === 0) return null;
  if (free === 0) return <Tag tone="no">{w.noneLeft}</Tag>;
  return free === 1 ? <Tag tone="look">{w.oneLeft}</Tag> : null;
}

/** A share of another award's holders grows while that award is approved: which to approve first, and what it comes to. */
function Growth({ quota }: { quota: Quota }) {
  const w = useWords(decisionWords);
  const t = useText();
  const format = useFormat();
  const { awards } = useChoices();
  const base = awards.find(({ key }) => key === quota.baseAward);
  if (!base || typeof quota.places !== 'number') return null;
  return (
    <p>
      {quota.expectedPlaces > quota.places
        ? w.growsTo(t(base.name), format.number(quota.expectedPlaces), format.number(quota.places))
        : w.grows(t(base.name))}
    </p>
  );
}
