import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Meter } from '../ui/meter';
import { Section } from '../ui/page';
import { useText, useWords } from '../ui/words';
import styles from './decision.module.css';
import type { AwardForecast_awardFragment } from './forecast-page.generated';
import { forecastWords } from './forecast-words';
import { NearMisses } from './near-misses';

type AwardForecast = AwardForecast_awardFragment;

interface ForecastAwardsProps {
  readonly awards: readonly AwardForecast[];
  readonly isOfUnit: (unitId: string | null | undefined) => boolean;
}

/** The place of an award's near misses on the page, for links to them. */
export const nearMissesOf = (award: string) => `near-${award}`;

/** By award, the lowest title first: how many were judged and qualify, and whom one condition keeps from it. */
export function ForecastAwards({ awards, isOfUnit }: ForecastAwardsProps) {
  const w = useWords(forecastWords);
  const t = useText();
  const format = useFormat();
  return (
    <Section id="awards" title={w.awards}>
      <p>{w.awardsLead}</p>
      <DataTable
        caption={w.awards}
        columns={[
          { key: 'award', label: w.award, rowHeader: true, cell: ({ name }) => t(name) },
          {
            key: 'qualify',
            label: w.qualify,
            cell: ({ name, qualify, judged }) => (
              <div className={styles.share}>
                <Meter
                  goal
                  hideLabel
                  label={t(name)}
                  sentence={w.qualifyOf(format.number(qualify), format.number(judged))}
                  total={judged}
                  used={qualify}
                />
              </div>
            ),
          },
          {
            key: 'near',
            label: w.nearMisses,
            numeric: true,
            cell: ({ award, nearMissCount }) =>
              nearMissCount > 0 ? <a href={`#${nearMissesOf(award)}`}>{format.number(nearMissCount)}</a> : format.number(0),
          },
        ]}
        rowKey={({ award }) => award}
        rows={awards}
      />
      {awards
        .filter(({ nearMissCount }) => nearMissCount > 0)
        .map((award) => (
          <AwardNearMisses award={award} isOfUnit={isOfUnit} key={award.award} />
        ))}
    </Section>
  );
}

function AwardNearMisses({ award, isOfUnit }: { award: AwardForecast; isOfUnit: ForecastAwardsProps['isOfUnit'] }) {
  const w = useWords(forecastWords);
  const t = useText();
  const format = useFormat();
  const shown = award.nearMisses.filter(({ unitId }) => isOfUnit(unitId));
  const title = w.nearMissesFor(t(award.name));
  return (
    <details>
      <summary>
        {title} ({format.number(award.nearMissCount)})
      </summary>
      {/* The anchor stands within: a link to it unfolds the list. */}
      <div id={nearMissesOf(award.award)}>
        {shown.length === 0 ? <p>{w.noneNearHere}</p> : <NearMisses caption={title} nearMisses={shown} />}
      </div>
      {shown.length < award.nearMissCount && (
        <p className={styles.soft}>{w.nearMissesShown(format.number(shown.length), format.number(award.nearMissCount))}</p>
      )}
    </details>
  );
}
