import { Citation } from '../ui/citation';
import { Notice } from '../ui/notice';
import { useText, useWords } from '../ui/words';
import { rulebookWords } from './rulebook-words';
import type { RuleLines_sentenceFragment, RulesText_rulesFragment } from './rules-text.generated';
import styles from './rules-text.module.css';

/** The rules that apply, award by award: each sentence with its source and how far that was checked. */
export function RulesText({ rules }: { rules: RulesText_rulesFragment }) {
  const w = useWords(rulebookWords);
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
              {t(award.name)} (<span lang="vi">{award.shortName}</span>)
            </h3>
          </summary>
          <div>
            <p className={styles.source}>
              <Citation citation={award.source} />
            </p>
            <RuleLines sentences={award.conditions} title={w.conditions} />
            <RuleLines sentences={award.quotas} title={w.quotas} />
            <RuleLines sentences={award.votes} title={w.votes} />
            <RuleLines sentences={award.papers} title={w.papers} />
            <RuleLines sentences={award.money} title={w.money} />
          </div>
        </details>
      ))}
    </>
  );
}

interface Line extends RuleLines_sentenceFragment {
  readonly below: readonly Line[];
}

function RuleLines({ title, sentences }: { title: string; sentences: readonly RuleLines_sentenceFragment[] }) {
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
function nested(sentences: readonly RuleLines_sentenceFragment[], depth: number): Line[] {
  return sentences.flatMap((sentence, index) => {
    if (sentence.depth !== depth) return [];
    const rest = sentences.slice(index + 1);
    const end = rest.findIndex((next) => next.depth <= depth);
    return [{ ...sentence, below: nested(end < 0 ? rest : rest.slice(0, end), depth + 1) }];
  });
}
