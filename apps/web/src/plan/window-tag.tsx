import { Tag, type Tone } from '../ui/tag';
import { useWords } from '../ui/words';
import type { PlanCalendar_windowFragment } from './plan-page.generated';
import { planWords } from './plan-words';

type ShownWindow = PlanCalendar_windowFragment;

const TONES: Record<ShownWindow['state'], Tone> = { UPCOMING: 'plain', OPEN: 'ok', GRACE: 'look', CLOSED: 'no', NOT_ANNOUNCED: 'look' };

/** Where a window stands. A date alone does not open: it is still to come, or it is over. */
export function WindowTag({ window }: { window: ShownWindow }) {
  const w = useWords(planWords);
  if (window.state === 'OPEN' && !window.opensAt) return <Tag tone="calm">{w.notDueYet}</Tag>;
  return <Tag tone={TONES[window.state]}>{w.windowStates[window.state]}</Tag>;
}
