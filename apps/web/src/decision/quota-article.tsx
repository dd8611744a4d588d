import { Citation } from '../ui/citation';
import { useText, useWords } from '../ui/words';
import styles from './decision.module.css';
import { QuotaBase } from './quota-base';
import { Growth } from './quota-card';
import { QuotaFacts } from './quota-facts';
import { QuotaLeaders } from './quota-leaders';
import type { QuotaArticle_quotaFragment } from './quota-ledger.generated';
import { QuotaMeter, useQuotaName } from './quota-meter';
import { QuotaWarning } from './quota-warning';
import { quotaWords } from './quota-words';
import { QuotaYear } from './quota-year';

export type LedgerQuota = QuotaArticle_quotaFragment;

interface QuotaArticleProps {
  readonly planId: string;
  readonly quota: LedgerQuota;
  /** Every quota of the plan: others may count the same awards. */
  readonly all: readonly LedgerQuota[];
}

/** The place of a quota on the page, for links to it. */
export const anchorOf = ({ id }: Pick<LedgerQuota, 'id'>) => `quota-${id}`;

/** One quota of the ledger: drawn, warned of, said as a sentence, then in figures with the lists behind them, and its source. */
export function QuotaArticle({ planId, quota, all }: QuotaArticleProps) {
  const w = useWords(quotaWords);
  const t = useText();
  const name = useQuotaName();
  return (
    <article className={styles.card} id={anchorOf(quota)}>
      <h3>{name(quota)}</h3>
      <QuotaMeter hideLabel quota={quota} />
      <QuotaWarning quota={quota} />
      <p>{t(quota.sentence)}</p>
      <QuotaFacts quota={quota} />
      <Growth quota={quota} />
      <QuotaBase quota={quota} />
      <QuotaLeaders quota={quota} />
      {quota.soft && <p>{w.soft}</p>}
      <SecondCaps all={all} quota={quota} />
      {quota.setBy && <QuotaYear planId={planId} quota={quota} setBy={quota.setBy} />}
      <p className={styles.soft}>
        {w.source}: <Citation citation={quota.source} />
      </p>
    </article>
  );
}

/** The other quotas in which the same nominations need a place. */
function SecondCaps({ quota, all }: { quota: LedgerQuota; all: readonly LedgerQuota[] }) {
  const w = useWords(quotaWords);
  const t = useText();
  const others = othersOf(quota, all);
  if (others.length === 0) return null;
  return (
    <div>
      <p>{w.secondCaps}</p>
      <ul className={styles.reasons}>
        {others.map((other) => (
          <li key={other.id}>
            <a href={`#${anchorOf(other)}`}>{other.unitId && other.unitId !== quota.unitId ? w.eachUnit(t(other.name)) : t(other.name)}</a>
          </li>
        ))}
      </ul>
      <p className={styles.soft}>{w.secondCapsExplained}</p>
    </div>
  );
}

/** Each other rule once: for the places of the same unit where there are such, else for the first. */
function othersOf(quota: LedgerQuota, all: readonly LedgerQuota[]): LedgerQuota[] {
  const binding = all.filter(
    ({ rule, awards, counts, unitId }) =>
      rule !== quota.rule &&
      awards.some((award) => quota.awards.includes(award)) &&
      (!counts || !quota.counts || counts === quota.counts) &&
      (!unitId || !quota.unitId || unitId === quota.unitId),
  );
  return [...new Map(binding.toReversed().map((other) => [other.rule, other])).values()].toReversed();
}
