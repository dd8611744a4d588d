import { Citation } from '../ui/citation';
import { useFormat } from '../ui/format';
import { useText, useWords } from '../ui/words';
import styles from './decision.module.css';
import { decisionWords } from './decision-words';
import { type Quota, QuotaFigures } from './quota-figures';
import { QuotaMeter, useQuotaName } from './quota-meter';
import { QuotaWarning } from './quota-warning';
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
  const name = useQuotaName();
  const rule = (
    <>
      <p className={styles.soft}>{t(quota.sentence)}</p>
      <p className={styles.soft}>
        {w.source}: <Citation citation={quota.source} />
      </p>
    </>
  );
  return (
    <article className={styles.card}>
      <h3>{name(quota)}</h3>
      <QuotaMeter hideLabel quota={quota} />
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

/** A share of another award's holders grows while that award is approved: which to approve first, and what it comes to. */
export function Growth({ quota }: { quota: Quota }) {
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
