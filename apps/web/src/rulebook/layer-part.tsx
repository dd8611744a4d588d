import { Button, NativeSelect } from '@mantine/core';
import type { Text } from '@vinh-danh/domain/text';
import { useState } from 'react';
import { useText, useWords } from '../ui/words';
import { ConditionEditor, MoveButtons } from './condition-editor';
import styles from './condition-editor.module.css';
import { CriterionForm } from './criterion-form';
import { draftWords } from './draft-words';
import { useEditing } from './editing';
import type { ListPart } from './layer-parts';
import { type Path, placeOf, valueAt, withItem, withMoved, withoutItem, withValue } from './path';
import { RuleFields } from './rule-fields';
import { RuleItem } from './rule-item';
import { blankOf } from './rule-schema';
import { partOf, type RuleAbove, rulesAbove, sentenceOf } from './rule-shapes';

interface LayerPartProps {
  readonly part: ListPart;
  /** The way to the layer. */
  readonly layer: Path;
  readonly rulebook: unknown;
  readonly onChange: (rulebook: unknown) => void;
}

/** The rules of one kind in a layer, each a sentence that opens into its form. */
export function LayerPart({ part, layer, rulebook, onChange }: LayerPartProps) {
  const w = useWords(draftWords);
  const { added } = useEditing();
  const list: Path = [...layer, part];
  const rules = valueAt(rulebook, list);
  const items: readonly unknown[] = Array.isArray(rules) ? rules : [];
  const layerKey = String(valueAt(rulebook, [...layer, 'key']) ?? '');
  const add = (item: unknown) => {
    added(placeOf([...list, items.length]));
    onChange(withItem(rulebook, list, item));
  };
  return (
    <div className={styles.parts}>
      {items.length === 0 && <p>{w.nothingHere}</p>}
      {items.map((item, index) => (
        <Rule
          beside={
            <MoveButtons
              count={items.length}
              index={index}
              onMove={(by) => onChange(withMoved(rulebook, list, index, by))}
              onRemove={() => onChange(withoutItem(rulebook, list, index))}
            />
          }
          item={item}
          // biome-ignore lint/suspicious/noArrayIndexKey: every field is controlled, so a rule is nothing but its place
          key={index}
          layerKey={layerKey}
          onChange={(changed) => onChange(withValue(rulebook, [...list, index], changed))}
          part={part}
          place={placeOf([...list, index])}
        />
      ))}
      <AddRule above={rulesAbove(rulebook, layer, part)} layerKey={layerKey} onAdd={add} part={part} taken={items} />
    </div>
  );
}

interface AddRuleProps {
  readonly part: ListPart;
  readonly layerKey: string;
  /** Rules of layers above whose place one of this layer may take. */
  readonly above: readonly RuleAbove[];
  readonly taken: readonly unknown[];
  readonly onAdd: (item: unknown) => void;
}

const NEW = '';

/** Begins a rule: a new one, or one that takes the place of a rule above and starts as its copy. */
function AddRule({ part, layerKey, above, taken, onAdd }: AddRuleProps) {
  const w = useWords(draftWords);
  const t = useText();
  const { freshId, setting } = useEditing();
  const [chosen, setChosen] = useState(NEW);
  const free = above.filter(({ id }) => !taken.some((item) => idOf(item) === id));
  const instead = free.find(({ id }) => id === chosen) ?? (part === 'changes' ? free[0] : undefined);
  const begin = () => {
    const { schema } = partOf(part);
    const blank = blankOf(schema) as object;
    onAdd(instead?.rule ?? (schema.properties?.id ? { ...blank, id: freshId(layerKey, part) } : blank));
    setChosen(NEW);
  };
  if (part === 'changes' && free.length === 0) return null;
  return (
    <div className={styles.add}>
      {free.length > 0 && (
        <NativeSelect
          data={[
            ...(part === 'changes' ? [] : [{ value: NEW, label: w.newRule }]),
            ...free.map(({ id, rule }) => ({
              value: id,
              label: w.insteadOf(shortened(t(sentenceOf(part, rule, setting) ?? { vi: id, en: id }))),
            })),
          ]}
          label={w.begin}
          onChange={({ target }) => setChosen(target.value)}
          value={chosen}
        />
      )}
      <Button onClick={begin} variant="default">
        {w.addRule}
      </Button>
    </div>
  );
}

function shortened(sentence: string): string {
  return sentence.length > 90 ? `${sentence.slice(0, 90).trimEnd()}…` : sentence;
}

function idOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
}

interface RuleProps {
  readonly part: ListPart;
  readonly item: unknown;
  readonly place: string;
  readonly layerKey: string;
  readonly onChange: (item: unknown) => void;
  readonly beside: React.ReactNode;
}

function Rule({ part, item, place, layerKey, onChange, beside }: RuleProps) {
  const w = useWords(draftWords);
  const t = useText();
  const { setting } = useEditing();
  if (part === 'changes') return <CriterionForm beside={beside} criterion={item as object} onChange={onChange} place={place} />;
  const { name, condition, key } = item as { name?: Text; condition?: unknown; key?: string };
  const { schema } = partOf(part);
  return (
    <RuleItem beside={beside} kind={name ? t(name) : w.partNames[part]} place={place} sentence={sentenceOf(part, item, setting)}>
      <RuleFields onChange={onChange} place={place} schema={schema} value={item} without={['id', 'condition']} />
      {schema.properties?.condition && (
        <ConditionEditor
          about={key ?? layerKey}
          condition={condition}
          onChange={(changed) => onChange({ ...(item as object), condition: changed })}
          place={`${place}.condition`}
        />
      )}
    </RuleItem>
  );
}
