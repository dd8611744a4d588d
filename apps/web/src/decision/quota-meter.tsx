import type { Text } from '@vinh-danh/domain/text';
import { useFormat } from '../ui/format';
import { Meter } from '../ui/meter';
import { useText, useWords } from '../ui/words';
import { quotaWords } from './quota-words';

/** What of a quota can be drawn. */
interface DrawnQuota {
  readonly name: Text;
  readonly unitName?: Text | null;
  readonly places?: number | null;
  readonly unlimited: boolean;
  readonly notSet: boolean;
  readonly used: number;
  readonly held: number;
  readonly left?: number | null;
  readonly over: number;
}

interface QuotaMeterProps {
  readonly quota: DrawnQuota;
  readonly hideLabel?: boolean;
  /** Says something else than how the places stand. */
  readonly sentence?: string;
}

/** The places of a quota, drawn: approved, held, left, and how far the nominations go beyond the wall. */
export function QuotaMeter({ quota, hideLabel, sentence }: QuotaMeterProps) {
  const name = useQuotaName();
  const standing = useStanding();
  const { places, unlimited, used, held, over } = quota;
  const nominated = held + over;
  // Without a limit the bar never fills: there is no wall to come up to.
  const total = unlimited ? used + nominated + 1 : (places ?? 0);
  return (
    <Meter held={nominated} hideLabel={hideLabel} label={name(quota)} sentence={sentence ?? standing(quota)} total={total} used={used} />
  );
}

/** How a quota is called, with the unit whose places they are. */
export function useQuotaName() {
  const w = useWords(quotaWords);
  const t = useText();
  return ({ name, unitName }: Pick<DrawnQuota, 'name' | 'unitName'>) => (unitName ? w.ofUnit(t(name), t(unitName)) : t(name));
}

function useStanding() {
  const w = useWords(quotaWords);
  const format = useFormat();
  return ({ places, unlimited, used, held, left, over }: DrawnQuota) => {
    const nominated = format.number(held + over);
    if (unlimited) return w.meterUnlimited(format.number(used), nominated);
    if (typeof places !== 'number') return w.meterNotSet(nominated);
    return [
      w.meterOf(format.number(used), format.number(places)),
      held > 0 && w.meterHeld(format.number(held)),
      over > 0 ? w.meterOver(format.number(over)) : w.meterLeft(format.number(left ?? 0)),
    ]
      .filter(Boolean)
      .join(', ');
  };
}
