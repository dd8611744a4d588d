import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { useWords } from '../ui/words';
import type { QuotaForecast } from './forecast-quotas';
import { forecastWords } from './forecast-words';

const ROUNDINGS = ['DOWN', 'HALF_UP', 'UP'] as const;

interface ForecastAlternativesProps {
  readonly name: string;
  readonly alternatives: QuotaForecast['alternatives'];
}

/** How many places neighbouring shares give, each rounded in three ways. What is in force is marked. */
export function ForecastAlternatives({ name, alternatives }: ForecastAlternativesProps) {
  const w = useWords(forecastWords);
  const format = useFormat();
  const percents = [...new Set(alternatives.map(({ percent }) => percent))];
  const placesWith = (percent: number, rounding: (typeof ROUNDINGS)[number]) => {
    const found = alternatives.find((each) => each.percent === percent && each.rounding === rounding);
    if (!found) return '';
    const places = format.number(found.places);
    return found.inForce ? (
      <strong>
        {places} ({w.inForce})
      </strong>
    ) : (
      places
    );
  };
  return (
    <details>
      <summary>{w.alternatives}</summary>
      <DataTable
        caption={w.alternativesOf(name)}
        columns={[
          { key: 'percent', label: w.percent, rowHeader: true, cell: (percent: number) => format.percent(percent) },
          ...ROUNDINGS.map((rounding) => ({
            key: rounding,
            label: w.roundings[rounding],
            numeric: true,
            cell: (percent: number) => placesWith(percent, rounding),
          })),
        ]}
        rowKey={String}
        rows={percents}
      />
    </details>
  );
}
