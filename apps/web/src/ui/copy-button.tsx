import { Button } from '@mantine/core';
import { useState } from 'react';
import { uiWords } from './ui-words';
import { useWords } from './words';

/** Copies a text, and says whether it could: pages served without TLS have no clipboard. */
export function CopyButton({ text }: { text: string }) {
  const w = useWords(uiWords);
  const [result, setResult] = useState<'copied' | 'copyFailed'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setResult('copied');
    } catch {
      setResult('copyFailed');
    }
  };
  return (
    <span>
      <Button onClick={() => void copy()} size="compact-md" variant="default">
        {w.copy}
      </Button>{' '}
      <span role="status">{result && w[result]}</span>
    </span>
  );
}
