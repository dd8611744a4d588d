import { Button, NativeSelect, Textarea } from '@mantine/core';
import { EXAMPLES, type Example } from '@vinh-danh/schema/examples';
import { useState } from 'react';
import form from '../ui/form.module.css';
import { useText, useWords } from '../ui/words';
import styles from './integrators-page.module.css';
import { integratorsWords } from './integrators-words';

interface Outcome {
  readonly text: string;
  readonly milliseconds: number;
}

const [FIRST] = EXAMPLES as readonly [Example, ...Example[]];

/** Runs a document as an integrator would: over HTTP, with the reader's own rights, and shows the answer as it came. */
export function ExampleRunner() {
  const w = useWords(integratorsWords);
  const t = useText();
  const [example, setExample] = useState(FIRST);
  const [document, setDocument] = useState(FIRST.document);
  const [outcome, setOutcome] = useState<Outcome | 'unreachable'>();
  const [running, setRunning] = useState(false);

  const choose = (key: string) => {
    const chosen = EXAMPLES.find((each) => each.key === key) ?? FIRST;
    setExample(chosen);
    setDocument(chosen.document);
    setOutcome(undefined);
  };
  const run = async () => {
    setRunning(true);
    setOutcome(await send(document));
    setRunning(false);
  };

  return (
    <div className={form.panel}>
      <NativeSelect
        data={EXAMPLES.map(({ key, title }) => ({ value: key, label: t(title) }))}
        description={w.scope(example.scope)}
        label={w.example}
        onChange={(event) => choose(event.currentTarget.value)}
        value={example.key}
      />
      <Textarea
        autosize
        classNames={{ input: styles.code }}
        description={w.runs}
        label={w.query}
        minRows={8}
        onChange={(event) => setDocument(event.currentTarget.value)}
        spellCheck={false}
        value={document}
      />
      <div>
        <Button loading={running} onClick={() => void run()}>
          {w.run}
        </Button>
      </div>
      <div role="status">{outcome && (outcome === 'unreachable' ? w.unreachable : w.answered(outcome.milliseconds))}</div>
      {outcome && outcome !== 'unreachable' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section aria-label={w.answer} className={styles.answer} tabIndex={0}>
          <pre>{outcome.text}</pre>
        </section>
      )}
    </div>
  );
}

async function send(query: string): Promise<Outcome | 'unreachable'> {
  const begun = performance.now();
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
      body: JSON.stringify({ query }),
    });
    const text = JSON.stringify(await response.json(), null, 2);
    return { text, milliseconds: Math.round(performance.now() - begun) };
  } catch {
    return 'unreachable';
  }
}
