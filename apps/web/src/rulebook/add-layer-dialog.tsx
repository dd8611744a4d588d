import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { LAYER_KINDS, type LayerKind } from '@vinh-danh/domain/rulebook/layer-kind';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog';
import form from '../ui/form.module.css';
import { Failed, Loading } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { draftWords } from './draft-words';
import { newId } from './new-id';
import { valueAt, withValue } from './path';
import { RegimesDocument, type RegimesQuery } from './regimes.generated';

interface AddLayerDialogProps {
  readonly rulebook: unknown;
  readonly onChange: (rulebook: unknown) => void;
  readonly onClose: () => void;
}

/** Puts a layer into the draft at its place in the order: one that the product knows, or an empty one. */
export function AddLayerDialog({ rulebook, onChange, onClose }: AddLayerDialogProps) {
  const w = useWords(draftWords);
  const t = useText();
  const regimes = useQuery(RegimesDocument);
  const [chosen, setChosen] = useState<string>('new PLAN');
  const layers = layersOf(rulebook);
  const taken = new Set(layers.map((layer) => String(valueAt(layer, ['key']))));
  const known = layersKnown(regimes.data).filter((layer) => !taken.has(String(valueAt(layer, ['key']))));
  const add = () => {
    const kind = LAYER_KINDS.find((each) => chosen === `new ${each}`);
    const layer = kind ? emptyLayer(kind, taken, Number(valueAt(rulebook, ['year']))) : known.find((each) => keyOf(each) === chosen);
    if (layer)
      onChange(
        withValue(
          rulebook,
          ['layers'],
          [...layers, layer].sort((one, other) => orderOf(one) - orderOf(other)),
        ),
      );
    onClose();
  };
  return (
    <ConfirmDialog act={w.addLayer} onCancel={onClose} onConfirm={add} title={w.addLayer}>
      <div className={form.panel}>
        {regimes.loading && <Loading />}
        {regimes.error && <Failed error={regimes.error} onRetry={() => void regimes.refetch()} />}
        <NativeSelect
          data={[
            ...(['PROVINCE', 'AGENCY', 'PLAN'] as const).map((kind) => ({ value: `new ${kind}`, label: w.emptyLayer(w.layerKinds[kind]) })),
            ...known.map((layer) => ({
              value: keyOf(layer),
              label: `${w.layerKinds[valueAt(layer, ['kind']) as LayerKind]}: ${t(valueAt(layer, ['name']) as { vi: string; en: string })}`,
            })),
          ]}
          label={w.whichLayer}
          onChange={({ target }) => setChosen(target.value)}
          value={chosen}
        />
      </div>
    </ConfirmDialog>
  );
}

function layersOf(rulebook: unknown): readonly unknown[] {
  const layers = valueAt(rulebook, ['layers']);
  return Array.isArray(layers) ? layers : [];
}

/** Every layer of the regimes and examples, once. */
function layersKnown(data: RegimesQuery | undefined): readonly unknown[] {
  const all = (data?.regimes ?? []).flatMap(({ rulebook }) => layersOf(rulebook));
  return [...new Map(all.map((layer) => [keyOf(layer), layer])).values()];
}

function keyOf(layer: unknown): string {
  return String(valueAt(layer, ['key']));
}

function orderOf(layer: unknown): number {
  return LAYER_KINDS.indexOf(valueAt(layer, ['kind']) as LayerKind);
}

function emptyLayer(kind: LayerKind, taken: ReadonlySet<string>, year: number): object {
  return { key: newId(taken, kind, String(year)), kind, name: { vi: '', en: '' }, awards: [], quotas: [], deadlines: [], votes: [] };
}
