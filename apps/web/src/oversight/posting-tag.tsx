import { Tag, type Tone } from '../ui/tag';
import { useWords } from '../ui/words';
import { oversightWords } from './oversight-words';

type State = 'OPEN' | 'CLOSED' | 'WITHDRAWN';

const TONES: Readonly<Record<State, Tone>> = { OPEN: 'calm', CLOSED: 'plain', WITHDRAWN: 'no' };

/** Where a list stands. */
export function PostingTag({ state }: { state: State }) {
  const w = useWords(oversightWords);
  return <Tag tone={TONES[state]}>{w.states[state]}</Tag>;
}
