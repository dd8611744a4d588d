import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react';
import { Notice } from '../ui/notice';
import { RefusalList } from '../ui/refusal-list';
import { SaveIndicator } from '../ui/save-indicator';
import { useText, useWords } from '../ui/words';
import styles from './draft-editor.module.css';
import { draftWords } from './draft-words';
import { EditingProvider } from './editing';
import { FormSettingProvider } from './form-setting';
import { LayerEditor } from './layer-editor';
import { LayerNav } from './layer-nav';
import { idsIn, newId } from './new-id';
import { valueAt } from './path';
import { ProblemList, type ShownProblem } from './problem-list';
import { awardsIn, criteriaIn } from './rule-shapes';
import { useProblems } from './use-problems';
import type { RulebookDraft } from './use-rulebook-draft';

interface DraftEditorProps {
  readonly draft: RulebookDraft;
  readonly units: readonly { readonly value: string; readonly label: string }[];
  readonly layer: number;
  readonly part: string;
  readonly onReload: () => void;
}

/** Writes the rules of a plan, layer by layer; what is wrong is said beside the place and in one list. */
export function DraftEditor({ draft, units, layer, part, onReload }: DraftEditorProps) {
  const w = useWords(draftWords);
  const { rulebook, change } = draft;
  const problems = useProblems(useDeferredValue(rulebook));
  const navigate = useNavigate();
  const [isLeaving, setLeaving] = useState(false);
  const year = Number(valueAt(rulebook, ['year']));
  // The review is of what the server has: it begins once this draft is there, and not without it.
  const check = async () => {
    setLeaving(true);
    if (await draft.saveNow()) await navigate({ to: '/rulebook/review', search: { year } });
    setLeaving(false);
  };
  return (
    <EditorSetting problems={problems} rulebook={rulebook} units={units}>
      {draft.isTorn && (
        <Notice live>
          <p>{w.keptHere}</p>
          <div className={styles.bar}>
            <Button onClick={() => draft.settle('DEVICE')}>{w.useKept}</Button>
            <Button onClick={() => draft.settle('SERVER')} variant="default">
              {w.dropKept}
            </Button>
          </div>
        </Notice>
      )}
      {draft.refusals.length > 0 && (
        <>
          <RefusalList refusals={draft.refusals} />
          <div>
            <Button onClick={onReload} variant="default">
              {w.seeNewest}
            </Button>
          </div>
        </>
      )}
      <div className={styles.bar}>
        <Button disabled={!draft.canUndo} onClick={draft.undo} variant="default">
          {w.undo}
        </Button>
        <Button disabled={!draft.canRedo} onClick={draft.redo} variant="default">
          {w.redo}
        </Button>
        <Button loading={isLeaving} onClick={() => void check()}>
          {w.check}
        </Button>
        <SaveIndicator state={draft.saveState} />
      </div>
      <ProblemList problems={problems} year={year} />
      <div className={styles.desk}>
        <LayerNav layer={layer} onChange={change} part={part} problems={problems} rulebook={rulebook} />
        <LayerEditor key={`${layer} ${part}`} layer={layer} onChange={change} part={part} rulebook={rulebook} />
      </div>
    </EditorSetting>
  );
}

interface EditorSettingProps {
  readonly rulebook: unknown;
  readonly units: DraftEditorProps['units'];
  readonly problems: readonly ShownProblem[];
  readonly children: ReactNode;
}

/** What the fields choose from and the sentences need, as the draft stands. */
function EditorSetting({ rulebook, units, problems, children }: EditorSettingProps) {
  const t = useText();
  const justAdded = useRef('');
  const editing = useMemo(() => {
    const awards = awardsIn(rulebook);
    const names = new Map(awards.map(({ key, name }) => [key, name]));
    const given = new Set<string>();
    return {
      setting: { year: Number(valueAt(rulebook, ['year'])), nameOf: (key: string) => names.get(key) ?? { vi: key, en: key } },
      freshId: (...parts: readonly string[]) => {
        const id = newId(new Set([...idsIn(rulebook), ...given]), ...parts);
        given.add(id);
        return id;
      },
      isNew: (place: string) => justAdded.current === place,
      added: (place: string) => {
        justAdded.current = place;
      },
    };
  }, [rulebook]);
  const form = useMemo(() => {
    const layers = valueAt(rulebook, ['layers']);
    const criteria = Array.isArray(layers) ? layers.flatMap(criteriaIn) : [];
    return {
      awards: awardsIn(rulebook).map(({ key, name }) => ({ value: key, label: t(name) })),
      units,
      criteria: criteria.flatMap((each) => {
        const id = valueAt(each, ['id']);
        return typeof id === 'string' ? [{ value: id, label: id }] : [];
      }),
      errorAt: (place: string) => {
        const isWithin = place.endsWith('.*');
        const at = isWithin ? place.slice(0, -2) : place;
        const found = problems.find((problem) => problem.place === at || (isWithin && problem.place.startsWith(`${at}.`)));
        return found && t(found.reason);
      },
    };
  }, [rulebook, units, problems, t]);
  return (
    <EditingProvider value={editing}>
      <FormSettingProvider value={form}>{children}</FormSettingProvider>
    </EditingProvider>
  );
}
