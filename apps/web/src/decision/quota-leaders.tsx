import { useFormat } from '../ui/format';
import { useWords } from '../ui/words';
import type { LedgerQuota } from './quota-article';
import { quotaWords } from './quota-words';

/** How many places leaders may take, of what, and what is kept for others. */
export function QuotaLeaders({ quota }: { quota: LedgerQuota }) {
  const w = useWords(quotaWords);
  const format = useFormat();
  const { leaderPlaces, leadersUsed, leadersPercent, leadersOf, leaderBase, keptForNonLeaders } = quota;
  const most = (places: number) => {
    if (typeof leadersPercent !== 'number') return w.leadersMost(format.number(places));
    return leadersOf === 'LEADERS'
      ? w.leadersOfLeaders(format.number(places), format.percent(leadersPercent), format.number(leaderBase ?? 0))
      : w.leadersOfPlaces(format.number(places), format.percent(leadersPercent));
  };
  return (
    <>
      {typeof leaderPlaces === 'number' && (
        <p>
          {most(leaderPlaces)} {w.leadersUsed(format.number(leadersUsed))}
        </p>
      )}
      {typeof keptForNonLeaders === 'number' && <p>{w.kept(format.number(keptForNonLeaders))}</p>}
    </>
  );
}
