import { useFormat } from '../ui/format';
import { Tag } from '../ui/tag';
import { useWords } from '../ui/words';
import styles from './decision.module.css';
import type { QuotaCard_quotaFragment } from './quota-card.generated';
import { quotaWords } from './quota-words';

type Quota = QuotaCard_quotaFragment;

/** Said before the last place is gone, not when it is. */
export function QuotaWarning({ quota }: { quota: Quota }) {
  const w = useWords(quotaWords);
  const { places, used, leaderPlaces, leadersUsed, soft } = quota;
  const hasRoom = typeof places === 'number' && places > used;
  const leadersAreFull = hasRoom && typeof leaderPlaces === 'number' && leadersUsed >= leaderPlaces;
  return (
    <div className={styles.warnings}>
      <PlacesWarning quota={quota} />
      {leadersAreFull && <Tag tone="look">{w.noneForLeaders}</Tag>}
      {soft && <Tag>{w.softTag}</Tag>}
    </div>
  );
}

function PlacesWarning({ quota: { warning, notSet, over, held, places, expectedPlaces } }: { quota: Quota }) {
  const w = useWords(quotaWords);
  const format = useFormat();
  if (notSet) return <Tag tone="look">{w.notSet}</Tag>;
  switch (warning) {
    case 'OVER': {
      const later = Math.max(0, over - Math.max(0, expectedPlaces - (places ?? 0)));
      if (later === over) return <Tag tone="look">{w.over(format.number(over))}</Tag>;
      return (
        <Tag tone="look">{later === 0 ? w.overEnough(format.number(over)) : w.overLater(format.number(over), format.number(later))}</Tag>
      );
    }
    case 'FULL':
      return held > 0 ? <Tag tone="look">{w.full}</Tag> : <Tag tone="no">{w.noneLeft}</Tag>;
    case 'LAST':
      return <Tag tone="look">{w.oneLeft}</Tag>;
    default:
      return null;
  }
}
