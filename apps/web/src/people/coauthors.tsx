import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { PersonChoice } from '../access/person-choice';
import form from '../ui/form.module.css';
import { useWords } from '../ui/words';
import { CoauthorsDocument } from './coauthors.generated';
import { entryWords } from './entry-words';

interface CoauthorsProps {
  readonly id: string;
  readonly label: string;
  /** Ids of people, parted by spaces. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Chooses people one after the other. */
export function Coauthors({ id, label, value, onChange }: CoauthorsProps) {
  const ids = value.split(' ').filter(Boolean);
  const add = (personId: string) => personId && !ids.includes(personId) && onChange([...ids, personId].join(' '));
  return (
    <fieldset className={form.panel}>
      <legend>{label}</legend>
      {ids.map((each) => (
        <Coauthor id={each} key={each} onRemove={() => onChange(ids.filter((other) => other !== each).join(' '))} />
      ))}
      <PersonChoice id={id} key={ids.length} onChange={add} value="" />
    </fieldset>
  );
}

function Coauthor({ id, onRemove }: { id: string; onRemove: () => void }) {
  const w = useWords(entryWords);
  const name = useQuery(CoauthorsDocument, { variables: { id } }).data?.person.name ?? '';
  return (
    <div className={form.buttons}>
      <span>{name}</span>
      <Button aria-label={w.leaveOut(name)} onClick={onRemove} size="compact-sm" variant="default">
        {w.leaveOutShort}
      </Button>
    </div>
  );
}
