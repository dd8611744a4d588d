import { useQuery } from '@apollo/client/react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMay, useViewer } from '../app/viewer';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { Failed, NothingMatches, NothingYet } from '../ui/states';
import { useWords } from '../ui/words';
import { ForecastAwards } from './forecast-awards';
import { ForecastFilters } from './forecast-filters';
import { ForecastDocument, type ForecastQuery } from './forecast-page.generated';
import { ForecastProgress } from './forecast-progress';
import { ForecastQuotas } from './forecast-quotas';
import { type ForecastSearch, unitsWithin } from './forecast-search';
import { forecastWords } from './forecast-words';
import { useChoices } from './use-choices';

/** What the year would bring if everything were decided today: for unit heads, the Office and the Director. */
export function ForecastPage() {
  const w = useWords(forecastWords);
  const search = useSearch({ from: '/forecast' });
  const mayRead = useMay('readForecast');
  if (!mayRead) {
    return (
      <Page title={w.title}>
        <Notice>
          <p>
            {w.notForYou} <Link to="/eligibility">{w.toEligibility}</Link>
          </p>
        </Notice>
      </Page>
    );
  }
  return (
    <Page actions={<Link to="/quotas">{w.toLedger}</Link>} lead={w.lead} title={w.title}>
      <ForecastFilters key={JSON.stringify(search)} search={search} />
      <Outlook search={search} />
    </Page>
  );
}

function Outlook({ search }: { search: ForecastSearch }) {
  const w = useWords(forecastWords);
  const navigate = useNavigate();
  // Facts change under it: what was foreseen before is never shown as if it held today.
  const query = useQuery(ForecastDocument, { variables: { among: search.among ?? 'ELIGIBLE' }, fetchPolicy: 'network-only' });
  const isOfUnit = useIsOfUnit(search.unit);
  if (query.error && !query.data) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <ForecastProgress />;
  const { forecast } = query.data;
  const awards = forecast.awards.filter(({ award }) => !search.award || award === search.award);
  const quotas = forecast.quotas.filter((quota) => (!search.award || quota.awards.includes(search.award)) && isOfUnit(quota.unitId));
  const isNarrowed = Boolean(search.award || search.unit);
  return (
    <>
      <AsOf forecast={forecast} />
      {forecast.awards.length === 0 && <NothingYet title={w.noRules} />}
      {forecast.awards.length > 0 && awards.length + quotas.length === 0 && (
        <NothingMatches clear={w.clear} onClear={() => void navigate({ to: '/forecast', search: {} })} title={w.nothingMatches} />
      )}
      {awards.length > 0 && <ForecastAwards awards={awards} isOfUnit={isOfUnit} />}
      {awards.length + quotas.length > 0 && <ForecastQuotas isNarrowed={isNarrowed} isOfUnit={isOfUnit} quotas={quotas} />}
    </>
  );
}

/** On which day's facts it rests; and that nothing in it is decided. */
function AsOf({ forecast }: ForecastQuery) {
  const w = useWords(forecastWords);
  const format = useFormat();
  const seesAll = useViewer().roles.some(({ role }) => role === 'OFFICE' || role === 'DIRECTOR');
  return (
    <Notice live>
      <p>
        <strong>{w.isForecast}</strong> {w.asOf(format.day(forecast.day), format.number(forecast.candidates))}
      </p>
      {!seesAll && <p>{w.ownUnit}</p>}
    </Notice>
  );
}

/** Whether something is of the chosen unit or of one below it. What is of no unit is of all. */
function useIsOfUnit(unit: string | undefined): (unitId: string | null | undefined) => boolean {
  const { units } = useChoices();
  const within = unit ? unitsWithin(units, unit) : undefined;
  return (unitId) => !within || !unitId || within.has(unitId);
}
