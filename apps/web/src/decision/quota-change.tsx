import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { useWords } from '../ui/words';
import { decisionWords } from './decision-words';
import { type Quota, usePlacesText } from './quota-figures';
import { useQuotaName } from './quota-meter';
import { quotaWords } from './quota-words';

interface QuotaChangeProps {
  readonly before: readonly Quota[];
  readonly after: readonly Quota[];
}

/** What an approval does to the quotas: each that changes, before and after. One approval may move several. */
export function QuotaChange({ before, after }: QuotaChangeProps) {
  const w = useWords(decisionWords);
  const q = useWords(quotaWords);
  const format = useFormat();
  const name = useQuotaName();
  const placesText = usePlacesText();
  const changed = after.flatMap((next) => {
    const now = before.find(({ id }) => id === next.id);
    return now && hasMoved(now, next) ? [{ id: next.id, now, next }] : [];
  });
  if (changed.length === 0) return <p>{w.noQuotaChanges}</p>;
  const change = (label: string, figure: (quota: Quota) => string) => ({
    key: label,
    label,
    numeric: true,
    cell: ({ now, next }: (typeof changed)[number]) => (figure(now) === figure(next) ? figure(now) : w.fromTo(figure(now), figure(next))),
  });
  const leaders = ({ leaderPlaces, leadersUsed }: Quota) =>
    typeof leaderPlaces === 'number' ? w.ofPlaces(format.number(leadersUsed), format.number(leaderPlaces)) : w.noLimit;
  return (
    <DataTable
      caption={w.quotaChange}
      columns={[
        { key: 'name', label: w.quota, cell: ({ next }) => name(next), rowHeader: true },
        change(w.base, ({ base }) => format.number(base)),
        change(w.places, (quota) => placesText(quota.places, quota)),
        change(w.used, ({ used }) => format.number(used)),
        change(q.held, ({ held }) => format.number(held)),
        change(w.left, (quota) => placesText(quota.left, quota)),
        change(q.beyond, ({ over }) => format.number(over)),
        change(w.leaders, leaders),
      ]}
      rowKey={(row) => row.id}
      rows={changed}
      showCaption
    />
  );
}

function hasMoved(now: Quota, next: Quota): boolean {
  return (['base', 'places', 'used', 'leadersUsed', 'leaderPlaces'] as const).some((figure) => now[figure] !== next[figure]);
}
