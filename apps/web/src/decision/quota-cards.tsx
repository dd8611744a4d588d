import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { useWords } from '../ui/words';
import styles from './decision.module.css';
import { decisionWords } from './decision-words';
import { QuotaCard } from './quota-card';
import { QuotasDocument } from './quotas.generated';

/** The quotas of the year above the queue, so that nobody learns of the last place by its refusal. */
export function QuotaCards() {
  const w = useWords(decisionWords);
  const quotas = useQuery(QuotasDocument);
  return (
    <Section actions={<Link to="/quotas">{w.toLedger}</Link>} id="quotas" title={w.quotas}>
      <div className={styles.cardsRoom}>
        <Loaded query={quotas}>
          {(data) =>
            data.quotas.length === 0 ? (
              <p>{w.noQuotas}</p>
            ) : (
              <div className={styles.cards}>
                {data.quotas.map((quota) => (
                  <QuotaCard compact key={quota.id} quota={quota} />
                ))}
              </div>
            )
          }
        </Loaded>
      </div>
    </Section>
  );
}
