import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { useText, useWords } from '../ui/words';
import { decisionWords } from './decision-words';
import type { QuotaCard_quotaFragment } from './quota-card.generated';
import { freePlacesOf } from './quota-figures';

type Quota = QuotaCard_quotaFragment;

interface QuotaChangeProps {
  readonly before: readonly Quota[];
  readonly after: readonly Quota[];
}

/** What an approval does to the quotas: each that changes, before and after. */
export function QuotaChange({ before, after }: QuotaChangeProps) {
  const w = useWords(decisionWords);
  const t = useText();
  const format = useFormat();
  const changed = after.flatMap((next) => {
    const now = before.find(({ id }) => id === next.id);
    return now && (now.used !== next.used || now.places !== next.places || now.base !== next.base) ? [{ id: next.id, now, next }] : [];
  });
  if (changed.length === 0) return <p>{w.noQuotaChanges}</p>;
  const change = (label: string, figure: (quota: Quota) => number) => ({
    key: label,
    label,
    numeric: true,
    cell: ({ now, next }: (typeof changed)[number]) =>
      figure(now) === figure(next) ? format.number(figure(now)) : w.fromTo(format.number(figure(now)), format.number(figure(next))),
  });
  return (
    <DataTable
      caption={w.quotaChange}
      columns={[
        { key: 'name', label: w.quota, cell: ({ next }) => t(next.name), rowHeader: true },
        change(w.base, (quota) => quota.base),
        change(w.places, (quota) => quota.places ?? 0),
        change(w.used, (quota) => quota.used),
        change(w.left, freePlacesOf),
      ]}
      rowKey={(row) => row.id}
      rows={changed}
      showCaption
    />
  );
}
