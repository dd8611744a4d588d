import { Citation } from '../ui/citation';
import { useFormat } from '../ui/format';
import { Meter } from '../ui/meter';
import { Section } from '../ui/page';
import { NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import styles from './decision.module.css';
import { ForecastAlternatives } from './forecast-alternatives';
import { nearMissesOf } from './forecast-awards';
import { ForecastLine } from './forecast-line';
import type { QuotaForecast_quotaFragment } from './forecast-page.generated';
import { forecastWords } from './forecast-words';
import { useQuotaName } from './quota-meter';

export type QuotaForecast = QuotaForecast_quotaFragment;

interface ForecastQuotasProps {
  readonly quotas: readonly QuotaForecast[];
  readonly isOfUnit: (unitId: string | null | undefined) => boolean;
  /** Filters are set: that there is none says nothing about the rules. */
  readonly isNarrowed: boolean;
}

/** By quota: the places foreseen against those who contend, who stands at the line, and what other rules would give. */
export function ForecastQuotas({ quotas, isOfUnit, isNarrowed }: ForecastQuotasProps) {
  const w = useWords(forecastWords);
  return (
    <Section id="quotas" title={w.quotas}>
      {quotas.length === 0 ? (
        <NothingYet title={isNarrowed ? w.nothingMatches : w.noQuotas} />
      ) : (
        quotas.map((quota) => <Quota isOfUnit={isOfUnit} key={`${quota.rule} ${quota.unitId}`} quota={quota} />)
      )}
    </Section>
  );
}

function Quota({ quota, isOfUnit }: { quota: QuotaForecast; isOfUnit: ForecastQuotasProps['isOfUnit'] }) {
  const w = useWords(forecastWords);
  const t = useText();
  const format = useFormat();
  const name = useQuotaName();
  const sentence = useSentence();
  const { places, unlimited, used, contending, leaderPlaces, baseName, base, nearMissCount, alternatives } = quota;
  const [firstAward] = quota.awards;
  return (
    <article className={styles.card}>
      <h3>{name(quota)}</h3>
      <Meter
        held={contending}
        hideLabel
        label={name(quota)}
        sentence={sentence(quota)}
        total={unlimited ? used + contending + 1 : (places ?? 0)}
        used={used}
      />
      <p>{t(quota.sentence)}</p>
      {baseName && <p>{w.countedOn(t(baseName), format.number(base))}</p>}
      {typeof leaderPlaces === 'number' && <p>{w.forLeaders(format.number(leaderPlaces))}</p>}
      <ForecastLine isOfUnit={isOfUnit} quota={quota} />
      {nearMissCount > 0 && firstAward && (
        <p>
          <a href={`#${nearMissesOf(firstAward)}`}>{w.nearToo(format.number(nearMissCount))}</a>
        </p>
      )}
      {alternatives.length > 0 && <ForecastAlternatives alternatives={alternatives} name={name(quota)} />}
      <p className={styles.soft}>
        {w.source}: <Citation citation={quota.source} />
      </p>
    </article>
  );
}

function useSentence() {
  const w = useWords(forecastWords);
  const format = useFormat();
  return ({ places, unlimited, used, contending, over, left }: QuotaForecast) => {
    const contend = format.number(contending);
    if (unlimited) return w.unlimited(contend, format.number(used));
    if (typeof places !== 'number') return w.notSet(contend);
    const rest = over > 0 ? w.tooMany(format.number(over)) : left ? w.spare(format.number(left)) : w.enough;
    return `${w.places(format.number(places))}; ${w.contend(contend, format.number(used))}; ${rest}.`;
  };
}
