import { Button } from '@mantine/core';
import type { LayerKind } from '@vinh-danh/domain/rulebook/layer-kind';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { useWords } from '../ui/words';
import styles from './draft-editor.module.css';
import { draftWords } from './draft-words';
import { LayerPart } from './layer-part';
import { LIST_PARTS, type ListPart, PARTS, type Part } from './layer-parts';
import { type Path, placeOf, valueAt, withoutItem, withValue } from './path';
import { RuleField, RuleFields } from './rule-fields';
import { LAYER_SCHEMA } from './rule-shapes';

interface LayerEditorProps {
  readonly rulebook: unknown;
  readonly layer: number;
  readonly part: string;
  readonly onChange: (rulebook: unknown) => void;
}

/** One part of one layer. The law comes with the product and is only read. */
export function LayerEditor({ rulebook, layer, part: asked, onChange }: LayerEditorProps) {
  const w = useWords(draftWords);
  const part: Part = PARTS.find((each) => each === asked) ?? 'general';
  const path: Path = ['layers', layer];
  const value = valueAt(rulebook, path);
  if (value === undefined) return <p>{w.nothingHere}</p>;
  const kind = valueAt(value, ['kind']) as LayerKind | undefined;
  const isLaw = kind === 'LAW';
  return (
    <Section
      actions={part === 'general' && <RemoveLayer onRemove={() => onChange(withoutItem(rulebook, ['layers'], layer))} />}
      title={w.partNames[part]}
    >
      <div className={styles.layer}>
        {isLaw && <Notice>{w.lawReadOnly}</Notice>}
        <fieldset className={styles.plain} disabled={isLaw}>
          {part === 'general' && (
            <RuleFields
              onChange={(changed) => onChange(withValue(rulebook, path, changed))}
              place={placeOf(path)}
              schema={LAYER_SCHEMA}
              value={value}
              without={[...LIST_PARTS, 'money', 'key']}
            />
          )}
          {isListPart(part) && <LayerPart layer={path} onChange={onChange} part={part} rulebook={rulebook} />}
          {part === 'money' && LAYER_SCHEMA.properties?.money && (
            <RuleField
              name="money"
              onChange={(money) => onChange(withValue(rulebook, [...path, 'money'], money))}
              place={placeOf([...path, 'money'])}
              schema={LAYER_SCHEMA.properties.money}
              value={valueAt(value, ['money'])}
            />
          )}
        </fieldset>
      </div>
    </Section>
  );
}

function RemoveLayer({ onRemove }: { onRemove: () => void }) {
  const w = useWords(draftWords);
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button onClick={() => setAsked(true)} variant="default">
        {w.removeLayer}
      </Button>
      {isAsked && (
        <ConfirmDialog act={w.removeLayer} onCancel={() => setAsked(false)} onConfirm={onRemove} title={w.removeLayer}>
          <p>{w.removeLayerSure}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function isListPart(part: Part): part is ListPart {
  return (LIST_PARTS as readonly string[]).includes(part);
}
