import { Citation } from '../ui/citation';
import { Notice } from '../ui/notice';
import { useText, useWords } from '../ui/words';
import type { PlanRules_rulesFragment, RuleList_sentenceFragment } from './plan-page.generated';
import styles from './plan-rules.module.css';
import { planWords } from './plan-words';

/** The rules that apply, award by award: each sentence with its source and how far that was checked. */
export function PlanRules({ rules }: { rules: PlanRules_rulesFragment }) {
  const w = useWords(planWords);
  const t = useText();
  return (
    <>
      <p>{w.rulesLead}</p>
      <h3>{w.layers}</h3>
      <ol className={styles.layers}>
        {rules.layers.map((layer) => (
          <li key={layer.key}>
            {w.layerKinds[layer.kind]}: {t(layer.name)}
            {layer.notice && <Notice>{t(layer.notice)}</Notice>}
          </li>
        ))}
      </ol>
      {rules.awards.map((award) => (
        <details className={styles.award} key={award.key}>
          <summary>
            <h3>
              {t(award.name)} ({award.shortName})
            </h3>
          </summary>
          <div>
            <p className={styles.source}>
              <Citation citation={award.source} />
            </p>
            <RuleList sentences={award.conditions} title={w.conditions} />
            <RuleList sentences={award.quotas} title={w.quotas} />
            <RuleList sentences={award.votes} title={w.votes} />
          </div>
        </details>
      ))}
    </>
  );
}

interface Line extends RuleList_sentenceFragment {
  readonly below: readonly Line[];
}

function RuleList({ title, sentences }: { title: string; sentences: readonly RuleList_sentenceFragment[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <Lines lines={nested(sentences, 0)} />
    </>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const t = useText();
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.text.vi}>
          {t(line.text)}
          {line.source && (
            <div className={styles.source}>
              <Citation citation={line.source} />
            </div>
          )}
          {line.below.length > 0 && <Lines lines={line.below} />}
        </li>
      ))}
    </ul>
  );
}

/** The flat list as the tree that its depths describe: a sentence joins the deeper ones that follow it. */
function nested(sentences: readonly RuleList_sentenceFragment[], depth: number): Line[] {
  return sentences.flatMap((sentence, index) => {
    if (sentence.depth !== depth) return [];
    const rest = sentences.slice(index + 1);
    const end = rest.findIndex((next) => next.depth <= depth);
    return [{ ...sentence, below: nested(end < 0 ? rest : rest.slice(0, end), depth + 1) }];
  });
}
