import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../ui/words';
import { nominationWords } from './nomination-words';

interface CountInputProps {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** Shows the number, to be read only. */
  readonly locked?: boolean;
  readonly description?: string;
}

const MOST = 100_000;

/** A number of people or votes. What is typed stays as it is; only a whole number is taken over. */
export function CountInput({ id, label, value, onChange, locked, description }: CountInputProps) {
  const w = useWords(nominationWords);
  const [text, setText] = useState(value === null ? '' : String(value));
  const wrong = text.trim() !== '' && readCount(text) === null;
  return (
    <TextInput
      description={description}
      error={wrong && w.notAnInteger}
      id={id}
      inputMode="numeric"
      label={label}
      maw="16rem"
      onChange={(event) => {
        setText(event.target.value);
        const count = readCount(event.target.value);
        if (count !== null || event.target.value.trim() === '') onChange(count);
      }}
      readOnly={locked}
      value={text}
      variant={locked ? 'filled' : 'default'}
    />
  );
}

function readCount(text: string): number | null {
  const digits = text.trim();
  if (!/^\d{1,6}$/.test(digits)) return null;
  const count = Number(digits);
  return count <= MOST ? count : null;
}
