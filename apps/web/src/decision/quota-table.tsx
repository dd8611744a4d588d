import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { useText, useWords } from '../ui/words';
import { anchorOf, type LedgerQuota } from './quota-article';
import { Figure, listsOf, usePlacesText } from './quota-figures';
import { useQuotaName } from './quota-meter';
import { quotaWords } from './quota-words';

/** All quotas in one table, to be compared. */
export function QuotaTable({ quotas }: { quotas: readonly LedgerQuota[] }) {
  const w = useWords(quotaWords);
  const t = useText();
  const format = useFormat();
  const name = useQuotaName();
  const placesText = usePlacesText();
  const share = ({ sharePercent, baseName }: LedgerQuota) =>
    typeof sharePercent === 'number' && baseName ? `${format.percent(sharePercent)} ${t(baseName)}` : w.notFromShare;
  const leaders = ({ leaderPlaces, leadersUsed }: LedgerQuota) =>
    typeof leaderPlaces === 'number' ? w.ofPlaces(format.number(leadersUsed), format.number(leaderPlaces)) : w.noLeaderLimit;
  return (
    <DataTable
      caption={w.table}
      columns={[
        { key: 'name', label: w.quota, rowHeader: true, cell: (quota) => <a href={`#${anchorOf(quota)}`}>{name(quota)}</a> },
        { key: 'share', label: w.share, cell: share },
        {
          key: 'base',
          label: w.base,
          numeric: true,
          cell: (quota) => (quota.baseName ? <Figure list={listsOf(quota).base} of={t(quota.baseName)} value={quota.base} /> : '–'),
        },
        { key: 'places', label: w.places, numeric: true, cell: (quota) => placesText(quota.places, quota) },
        {
          key: 'used',
          label: w.used,
          numeric: true,
          cell: (quota) => <Figure list={listsOf(quota).used} of={w.used} value={quota.used} />,
        },
        { key: 'held', label: w.held, numeric: true, cell: (quota) => format.number(quota.held) },
        { key: 'left', label: w.left, numeric: true, cell: (quota) => placesText(quota.left, quota) },
        { key: 'beyond', label: w.beyond, numeric: true, cell: (quota) => format.number(quota.over) },
        {
          key: 'nominated',
          label: w.nominated,
          numeric: true,
          cell: (quota) => <Figure list={listsOf(quota).held} of={w.nominated} value={quota.nominated} />,
        },
        { key: 'leaders', label: w.leaders, numeric: true, cell: leaders },
      ]}
      narrow="scroll"
      rowKey={(quota) => quota.id}
      rows={quotas}
    />
  );
}
