import { Link } from '@tanstack/react-router';
import { useFormat } from '../ui/format';
import { Meter } from '../ui/meter';
import { Section } from '../ui/page';
import { Loaded, type Query } from '../ui/states';
import { useText, useWords } from '../ui/words';
import type { HomeQuery, HomeQuotasQuery } from './home-page.generated';
import styles from './home-page.module.css';
import { homeWords } from './home-words';

type Quota = HomeQuotasQuery['quotas'][number];

interface QuotaFiguresProps {
  /** Asked together with what stands above, so that it does not come after it. */
  readonly quotas: Query<HomeQuotasQuery>;
  /** The awards of the year, for the name of the one from which places are counted. */
  readonly awards: HomeQuery['home']['awards'];
}

/** A quota without a number of places has nothing to draw: it has no limit, or the number is still to be set. */
function hasNumber(quota: Quota): quota is Quota & { readonly places: number } {
  return typeof quota.places === 'number';
}

/** The places of each quota, drawn: used, asked for, left. */
export function QuotaFigures({ awards, quotas }: QuotaFiguresProps) {
  const w = useWords(homeWords);
  const t = useText();
  const format = useFormat();
  /** Places that are a share of another award are none until that is approved: an empty bar alone would look like a refusal. */
  const whyNone = ({ places, baseAward, nominated, expectedPlaces }: Quota) => {
    if (places !== 0 || !baseAward) return undefined;
    const base = awards.find(({ award }) => award === baseAward);
    const none = w.noPlacesYet(base ? t(base.name) : w.baseTitle);
    return nominated > 0 ? `${none} ${w.placesExpected(format.number(nominated), format.number(expectedPlaces))}` : none;
  };
  return (
    <Section actions={<Link to="/quotas">{w.allQuotas}</Link>} title={w.quotas}>
      <Loaded query={quotas}>
        {(data) => (
          <div className={styles.meters}>
            {data.quotas.filter(hasNumber).map((quota) => (
              <Meter
                held={quota.nominated}
                key={quota.id}
                label={t(quota.name)}
                sentence={whyNone(quota)}
                total={quota.places}
                used={quota.used}
              />
            ))}
          </div>
        )}
      </Loaded>
    </Section>
  );
}
