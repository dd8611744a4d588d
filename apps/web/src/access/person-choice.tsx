import { skipToken, useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { useText, useWords } from '../ui/words';
import { administrationWords } from './administration-words';
import { PeopleFoundDocument } from './create-account-page.generated';

/** From so many letters on a search is worth a question. */
const SHORTEST_SEARCH = 2;

interface PersonChoiceProps {
  readonly id: string;
  /** Id of the person chosen, or empty. */
  readonly value: string;
  readonly error?: string;
  readonly onChange: (personId: string) => void;
}

/** Finds a person by name, accents or not, and chooses one of those found. */
export function PersonChoice({ id, value, error, onChange }: PersonChoiceProps) {
  const w = useWords(administrationWords);
  const t = useText();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const { data, previousData } = useQuery(PeopleFoundDocument, search.length < SHORTEST_SEARCH ? skipToken : { variables: { search } });
  const people = search.length < SHORTEST_SEARCH ? [] : ((data ?? previousData)?.people.edges.map((edge) => edge.node) ?? []);
  return (
    <>
      <TextInput
        label={w.personSearch}
        maxLength={80}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange('');
        }}
        type="search"
        value={typed}
      />
      <NativeSelect
        data={[
          { value: '', label: w.choosePerson },
          ...people.map((person) => ({
            value: person.id,
            label: [person.name, person.title, person.unit && t(person.unit.name)].filter(Boolean).join(', '),
          })),
        ]}
        error={error}
        id={id}
        label={w.person}
        onChange={(event) => onChange(event.target.value)}
        value={value}
      />
      <div role="status">{data && people.length === 0 && search.length >= SHORTEST_SEARCH && w.noPerson}</div>
    </>
  );
}
