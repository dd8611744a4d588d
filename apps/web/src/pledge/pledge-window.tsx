import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { useText, useWords } from '../ui/words';
import type { PledgeDesk_formFragment } from './pledge-page.generated';
import { pledgeWords } from './pledge-words';

type WindowProps = Pick<PledgeDesk_formFragment, 'opensAt' | 'closesAt' | 'graceUntil' | 'extendedBy'> & { readonly now: Date };

/** Says plainly when pledges are received, and who may give more time. It is read out when the time runs out while the page is open. */
export function PledgeWindow({ opensAt, closesAt, graceUntil, extendedBy, now }: WindowProps) {
  const w = useWords(pledgeWords);
  const t = useText();
  const format = useFormat();
  if (opensAt && now < new Date(opensAt)) return <Notice live>{w.opens(format.instant(opensAt))}</Notice>;
  if (!closesAt) return <Notice live>{w.openNoEnd}</Notice>;
  if (now < new Date(closesAt)) return <Notice live>{w.openUntil(format.closing(closesAt))}</Notice>;
  if (graceUntil && now < new Date(graceUntil))
    return <Notice live>{w.grace(format.closing(closesAt), format.closing(graceUntil))}</Notice>;
  return (
    <Notice live>
      {w.closed(format.closing(closesAt))} {extendedBy && w.extendedBy(t(extendedBy))}
    </Notice>
  );
}
