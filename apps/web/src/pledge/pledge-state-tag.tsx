import type { PledgeState } from '@vinh-danh/domain/pledge/pledge';
import { Tag, type Tone } from '../ui/tag';
import { useWords } from '../ui/words';
import { pledgeWords } from './pledge-words';

const TONES: Readonly<Record<PledgeState, Tone>> = { DRAFT: 'plain', SENT: 'calm', RETURNED: 'look', CONFIRMED: 'ok' };

/** Where a pledge stands; null where nothing is written. */
export function PledgeStateTag({ state }: { state: PledgeState | null }) {
  const w = useWords(pledgeWords);
  return <Tag tone={state ? TONES[state] : 'no'}>{w.states[state ?? 'NONE']}</Tag>;
}
