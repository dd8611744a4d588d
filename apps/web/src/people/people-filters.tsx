import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import form from '../ui/form.module.css';
import { useText, useWords } from '../ui/words';
import { peopleWords } from './people-words';
import { UnitsDocument } from './units.generated';

/** What the address of the page says. */
export interface PeopleSearch {
  readonly q?: string;
  readonly unit?: string;
}

/** Filters of the list of people. They live in the address, so that a view can be kept and passed on. */
export function PeopleFilters({ search }: { search: PeopleSearch }) {
  const w = useWords(peopleWords);
  const t = useText();
  const navigate = useNavigate();
  const units = useQuery(UnitsDocument).data?.units ?? [];
  const [chosen, setChosen] = useState({ q: search.q ?? '', unit: search.unit ?? '' });
  const apply = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/people', search: { q: chosen.q.trim() || undefined, unit: chosen.unit || undefined } });
  };
  return (
    <search aria-label={w.filters}>
      <form className={form.filters} onSubmit={apply}>
        <TextInput
          description={w.searchHint}
          label={w.search}
          maxLength={80}
          onChange={(event) => setChosen({ ...chosen, q: event.target.value })}
          type="search"
          value={chosen.q}
        />
        <NativeSelect
          data={[
            { value: '', label: w.anyUnit },
            // Non-breaking spaces show the tree: a list of options keeps no other.
            ...units.map(({ id, depth, name, headcount }) => ({
              value: id,
              label: `${'\u00a0\u00a0'.repeat(depth)}${w.unitOption(t(name), headcount)}`,
            })),
          ]}
          label={w.unit}
          onChange={(event) => setChosen({ ...chosen, unit: event.target.value })}
          value={chosen.unit}
        />
        <Button type="submit">{w.apply}</Button>
        {(search.q || search.unit) && (
          <Link search={{}} to="/people">
            {w.clear}
          </Link>
        )}
      </form>
    </search>
  );
}
