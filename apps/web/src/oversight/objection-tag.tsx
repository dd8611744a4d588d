import { Tag, type Tone } from '../ui/tag';
import { useWords } from '../ui/words';
import { oversightWords } from './oversight-words';

type State = 'RECEIVED' | 'RELEASED' | 'REPLIED' | 'ANSWERED';

const TONES: Readonly<Record<State, Tone>> = { RECEIVED: 'look', RELEASED: 'calm', REPLIED: 'calm', ANSWERED: 'ok' };

/** Where an objection stands. */
export function ObjectionTag({ state }: { state: State }) {
  const w = useWords(oversightWords);
  return <Tag tone={TONES[state]}>{w.objectionStates[state]}</Tag>;
}
