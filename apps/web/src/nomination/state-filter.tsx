import { NativeSelect } from '@mantine/core';
import type { DossierState } from '@vinh-danh/domain/nomination/dossier';
import { useFormat } from '../ui/format';
import { useWords } from '../ui/words';
import { dossierWords } from './dossier-words';
import { words } from './words';

interface StateFilterProps {
  readonly states: readonly DossierState[];
  readonly counts: readonly { readonly state: DossierState; readonly count: number }[];
  readonly chosen?: DossierState;
  readonly onChoose: (state: DossierState | undefined) => void;
}

/** Narrows a list of dossiers to one state; says how many stand in each. */
export function StateFilter({ states, counts, chosen, onChoose }: StateFilterProps) {
  const w = useWords(dossierWords);
  const shared = useWords(words);
  const format = useFormat();
  const countOf = (state: DossierState) => counts.find((each) => each.state === state)?.count ?? 0;
  const all = states.reduce((sum, state) => sum + countOf(state), 0);
  const data = [
    { value: '', label: w.anyState(format.number(all)) },
    ...states.map((state) => ({ value: state, label: w.stateCount(shared.state[state], format.number(countOf(state))) })),
  ];
  return (
    <NativeSelect
      data={data}
      label={w.state}
      maw="24rem"
      onChange={(event) => onChoose(states.find((state) => state === event.target.value))}
      value={chosen ?? ''}
    />
  );
}
