import type { NominationState } from '@vinh-danh/domain/nomination/dossier';
import { Tag, type Tone } from '../ui/tag';
import { useWords } from '../ui/words';
import { words } from './words';

const TONES: Record<NominationState, Tone> = {
  DRAFT: 'plain',
  SENT: 'calm',
  RETURNED: 'look',
  ACCEPTED: 'ok',
  WITHDRAWN: 'plain',
  APPROVED: 'ok',
  PROPOSED_UPWARD: 'calm',
  REFUSED: 'no',
};

/** Where a dossier or a nomination stands. */
export function StateTag({ state }: { state: NominationState }) {
  const w = useWords(words);
  return <Tag tone={TONES[state]}>{w.state[state]}</Tag>;
}
