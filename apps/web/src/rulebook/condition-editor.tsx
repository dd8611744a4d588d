import { Button, NativeSelect, TextInput } from '@mantine/core';
import { KINDS } from '@vinh-danh/domain/rulebook/criteria/kinds';
import { useId, useState } from 'react';
import { useWords } from '../ui/words';
import styles from './condition-editor.module.css';
import { CriterionForm } from './criterion-form';
import { draftWords } from './draft-words';
import { useEditing } from './editing';
import { useFieldWords } from './field-words';
import { RuleFields } from './rule-fields';
import { GROUP_SCHEMA } from './rule-shapes';

const BRANCHES = ['allOf', 'anyOf', 'atLeast', 'not', 'when'] as const;
type BranchKind = (typeof BRANCHES)[number];

/** A condition while it is written: whatever stands in the draft, whole or not. */
interface DraftCondition {
  readonly kind?: string;
  readonly of?: unknown;
  readonly then?: unknown;
  readonly who?: unknown;
  readonly count?: unknown;
}

interface ConditionEditorProps {
  readonly condition: unknown;
  readonly place: string;
  /** `undefined` takes the condition away. */
  readonly onChange: (condition: unknown) => void;
  /** What the ids of new criteria begin with. */
  readonly about: string;
  /** Buttons of the list in which the condition stands. */
  readonly beside?: React.ReactNode;
}

/** A tree of criteria: branches say how many of what stands below must be met, leaves are written in a form. */
export function ConditionEditor({ condition, place, onChange, about, beside }: ConditionEditorProps) {
  const draft: DraftCondition = typeof condition === 'object' && condition !== null ? condition : {};
  if (draft.kind === undefined) return <AddCondition about={about} onAdd={onChange} />;
  if (!isBranch(draft.kind)) {
    const alone = beside === undefined && <CombineButton onCombine={() => onChange({ kind: 'allOf', of: [draft] })} />;
    return <CriterionForm beside={beside ?? alone} criterion={draft} onChange={onChange} place={place} />;
  }
  return <Branch about={about} beside={beside} draft={draft} kind={draft.kind} onChange={onChange} place={place} />;
}

interface BranchProps extends Omit<ConditionEditorProps, 'condition'> {
  readonly draft: DraftCondition;
  readonly kind: BranchKind;
}

function Branch({ draft, kind, place, onChange, about, beside }: BranchProps) {
  const words = useFieldWords();
  const w = useWords(draftWords);
  const parts = partsOf(draft);
  const change = (changed: readonly unknown[]) => onChange({ ...draft, ...written(kind, changed) });
  return (
    <div className={styles.branch}>
      <div className={styles.head}>
        <NativeSelect
          aria-label={w.howMany}
          data={BRANCHES.map((each) => ({ value: each, label: words.value(each, 'condition') }))}
          onChange={({ target }) => onChange(changedBranch(target.value as BranchKind, draft, parts))}
          value={kind}
        />
        {kind === 'atLeast' && (
          <TextInput
            aria-label={words.field('count')}
            max={parts.length}
            min={1}
            onChange={({ target }) => onChange({ ...draft, count: Number(target.value) })}
            type="number"
            value={String(draft.count ?? 1)}
          />
        )}
        {beside}
      </div>
      {kind === 'when' && (
        <RuleFields onChange={(who) => onChange({ ...draft, who })} place={`${place}.who`} schema={GROUP_SCHEMA} value={draft.who} />
      )}
      <ol className={styles.parts}>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: every field is controlled, so a part is nothing but its place
          <li key={index}>
            <ConditionEditor
              about={about}
              beside={
                <MoveButtons
                  count={parts.length}
                  index={index}
                  onMove={(by) => change(swapped(parts, index, index + by))}
                  onRemove={() => change(parts.filter((_, other) => other !== index))}
                />
              }
              condition={part}
              onChange={(changed) =>
                change(
                  changed === undefined ? parts.filter((_, other) => other !== index) : parts.map((o, at) => (at === index ? changed : o)),
                )
              }
              place={partPlace(place, kind, index)}
            />
          </li>
        ))}
      </ol>
      {(parts.length === 0 || (kind !== 'not' && kind !== 'when')) && (
        <AddCondition about={about} onAdd={(part) => change([...parts, part])} />
      )}
    </div>
  );
}

/** Puts a condition that stands alone into a combination, to which others can be added. */
function CombineButton({ onCombine }: { onCombine: () => void }) {
  const w = useWords(draftWords);
  return (
    <div>
      <Button onClick={onCombine} size="compact-sm" variant="default">
        {w.combine}
      </Button>
    </div>
  );
}

/** Moves a rule in its list, or takes it out. */
export function MoveButtons(props: { index: number; count: number; onMove: (by: -1 | 1) => void; onRemove: () => void }) {
  const w = useWords(draftWords);
  const { index, count, onMove, onRemove } = props;
  return (
    <span className={styles.buttons}>
      <Button aria-label={w.moveUp} disabled={index === 0} onClick={() => onMove(-1)} size="compact-sm" variant="subtle">
        ↑
      </Button>
      <Button aria-label={w.moveDown} disabled={index === count - 1} onClick={() => onMove(1)} size="compact-sm" variant="subtle">
        ↓
      </Button>
      <Button color="red" onClick={onRemove} size="compact-sm" variant="subtle">
        {w.remove}
      </Button>
    </span>
  );
}

function AddCondition({ about, onAdd }: { about: string; onAdd: (condition: unknown) => void }) {
  const words = useFieldWords();
  const w = useWords(draftWords);
  const { freshId } = useEditing();
  const [kind, setKind] = useState('attested');
  const label = useId();
  const add = () => onAdd(isBranch(kind) ? blankBranch(kind) : { kind, id: freshId(about, kind), source: undefined });
  return (
    <div className={styles.add}>
      <span className={styles.hidden} id={label}>
        {w.kindOfCondition}
      </span>
      <NativeSelect
        aria-labelledby={label}
        data={[
          { group: w.criteria, items: Object.keys(KINDS).map((each) => ({ value: each, label: words.value(each, 'criterion') })) },
          { group: w.combinations, items: BRANCHES.map((each) => ({ value: each, label: words.value(each, 'condition') })) },
        ]}
        onChange={({ target }) => setKind(target.value)}
        value={kind}
      />
      <Button onClick={add} variant="default">
        {w.addCondition}
      </Button>
    </div>
  );
}

function isBranch(kind: string): kind is BranchKind {
  return (BRANCHES as readonly string[]).includes(kind);
}

function partsOf({ of, then }: DraftCondition): readonly unknown[] {
  if (then !== undefined) return [then];
  if (Array.isArray(of)) return of;
  return of === undefined ? [] : [of];
}

/** How a branch holds what stands below it: `not` one thing, `when` one under another name, the rest a list. */
function written(kind: BranchKind, parts: readonly unknown[]): object {
  if (kind === 'not') return { of: parts[0] };
  return kind === 'when' ? { then: parts[0] } : { of: parts };
}

function blankBranch(kind: BranchKind): object {
  return { kind, ...(kind === 'atLeast' ? { count: 1 } : {}), ...(kind === 'when' ? { who: {} } : {}), ...written(kind, []) };
}

/** Another way of combining the same parts. What it has no room for goes below an "all of", so that nothing is lost. */
function changedBranch(kind: BranchKind, { who, count }: DraftCondition, parts: readonly unknown[]): object {
  const isSingle = kind === 'not' || kind === 'when';
  const kept = isSingle && parts.length > 1 ? [{ kind: 'allOf', of: parts }] : parts;
  return {
    kind,
    ...(kind === 'atLeast' ? { count: count ?? 1 } : {}),
    ...(kind === 'when' ? { who: who ?? {} } : {}),
    ...written(kind, kept),
  };
}

function partPlace(place: string, kind: BranchKind, index: number): string {
  if (kind === 'when') return `${place}.then`;
  return kind === 'not' ? `${place}.of` : `${place}.of.${index}`;
}

function swapped(parts: readonly unknown[], one: number, other: number): readonly unknown[] {
  const moved = [...parts];
  [moved[one], moved[other]] = [moved[other], moved[one]];
  return moved;
}
