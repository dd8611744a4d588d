import type { SittingState } from '@vinh-danh/domain/council/sitting';
import { Tag, type Tone } from '../ui/tag';
import { useWords } from '../ui/words';
import { councilWords } from './council-words';

const TONES: Record<SittingState, Tone> = { DRAFT: 'plain', CONVENED: 'calm', OPEN: 'look', CLOSED: 'ok', CANCELLED: 'no' };

/** Where a sitting stands. */
export function SittingStateTag({ state }: { state: SittingState }) {
  const w = useWords(councilWords);
  return <Tag tone={TONES[state]}>{w.states[state]}</Tag>;
}
