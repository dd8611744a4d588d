import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { LayerKind } from '@vinh-danh/domain/rulebook/layer-kind';
import type { Text } from '@vinh-danh/domain/text';
import { useState } from 'react';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import { AddLayerDialog } from './add-layer-dialog';
import styles from './draft-editor.module.css';
import { draftWords } from './draft-words';
import { useEditing } from './editing';
import { PARTS, type Part } from './layer-parts';
import { valueAt } from './path';
import { type ShownProblem, searchOf } from './problem-list';

interface LayerNavProps {
  readonly rulebook: unknown;
  readonly layer: number;
  readonly part: string;
  readonly problems: readonly ShownProblem[];
  readonly onChange: (rulebook: unknown) => void;
}

/** The layers from the law downwards; the parts of the one that is open. */
export function LayerNav({ rulebook, layer, part, problems, onChange }: LayerNavProps) {
  const w = useWords(draftWords);
  const t = useText();
  const { setting } = useEditing();
  const [isAdding, setAdding] = useState(false);
  const layers = valueAt(rulebook, ['layers']);
  const all: readonly { kind?: LayerKind; name?: Text }[] = Array.isArray(layers) ? layers : [];
  const faulty = (at: number, of?: Part) =>
    problems.map(({ place }) => searchOf(place)).some((each) => each.layer === at && (of === undefined || each.part === of));
  return (
    <nav aria-label={w.layers} className={styles.nav}>
      <ol>
        {all.map(({ kind, name }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: layers are ordered, and the address names them by their place
          <li key={at}>
            <Link
              aria-current={at === layer && part === 'general' ? 'page' : undefined}
              search={{ year: setting.year, layer: at, part: 'general' }}
              to="/rulebook/draft"
            >
              <span>
                {kind && `${w.layerKinds[kind]}: `}
                {name ? t(name) : w.notWhole}
              </span>
              {faulty(at) && at !== layer && <Tag tone="no">{w.faulty}</Tag>}
            </Link>
            {at === layer && (
              <ul aria-label={w.parts}>
                {PARTS.map((each) => (
                  <li key={each}>
                    <Link
                      aria-current={each === part ? 'page' : undefined}
                      search={{ year: setting.year, layer: at, part: each }}
                      to="/rulebook/draft"
                    >
                      <span>{w.partNames[each]}</span>
                      {faulty(at, each) ? <Tag tone="no">{w.faulty}</Tag> : <Count of={valueAt(rulebook, ['layers', at, each])} />}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      <p>{w.layersLead}</p>
      <div>
        <Button onClick={() => setAdding(true)} variant="default">
          {w.addLayer}
        </Button>
      </div>
      {isAdding && <AddLayerDialog onChange={onChange} onClose={() => setAdding(false)} rulebook={rulebook} />}
    </nav>
  );
}

function Count({ of }: { of: unknown }) {
  if (!Array.isArray(of) || of.length === 0) return null;
  return <span className={styles.count}>{of.length}</span>;
}
