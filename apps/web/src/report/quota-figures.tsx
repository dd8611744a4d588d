import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { Meter } from '../ui/meter';
import { Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { HomeQuotasDocument } from './home-page.generated';
import styles from './home-page.module.css';
import { homeWords } from './home-words';

/** The places of each quota, drawn: used, asked for, left. */
export function QuotaFigures() {
  const w = useWords(homeWords);
  const t = useText();
  const quotas = useQuery(HomeQuotasDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Section actions={<Link to="/quotas">{w.allQuotas}</Link>} title={w.quotas}>
      <Loaded query={quotas}>
        {(data) => (
          <div className={styles.meters}>
            {data.quotas.map((quota) => (
              <Meter held={quota.held} key={quota.id} label={t(quota.name)} total={quota.places} used={quota.used} />
            ))}
          </div>
        )}
      </Loaded>
    </Section>
  );
}
