import type { InitiativeState } from '@vinh-danh/domain/initiative/initiative.rule';
import { Tag, type Tone } from '../ui/tag';
import { useWords } from '../ui/words';
import { initiativeWords } from './initiative-words';

const TONES: Record<InitiativeState, Tone> = {
  FILED: 'calm',
  BEFORE_COUNCIL: 'calm',
  PASSED: 'look',
  NOT_PASSED: 'look',
  RECOGNISED: 'ok',
  REFUSED: 'no',
  WITHDRAWN: 'plain',
};

/** Where an initiative stands. */
export function InitiativeTag({ state }: { state: InitiativeState }) {
  const w = useWords(initiativeWords);
  return <Tag tone={TONES[state]}>{w.states[state]}</Tag>;
}
