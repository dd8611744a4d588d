import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import form from '../ui/form.module.css';
import { choiceParam } from '../ui/search-params';
import { useWords } from '../ui/words';
import { administrationWords } from './administration-words';

export const ACCOUNT_STATES = ['ACTIVE', 'LOCKED', 'DISABLED'] as const;

/** What the address of the list says. */
export interface AccountSearch {
  readonly q?: string;
  readonly state?: (typeof ACCOUNT_STATES)[number];
}

/** Search and filter of the accounts, kept in the address. */
export function AccountFilters({ search }: { search: AccountSearch }) {
  const w = useWords(administrationWords);
  const navigate = useNavigate();
  const [sought, setSought] = useState({ q: search.q ?? '', state: search.state ?? '' });
  const apply = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/administration', search: { q: sought.q.trim() || undefined, state: choiceParam(sought.state, ACCOUNT_STATES) } });
  };
  return (
    <form aria-label={w.filters} className={form.filters} onSubmit={apply}>
      <TextInput
        description={w.searchHint}
        label={w.search}
        maxLength={80}
        onChange={(event) => setSought({ ...sought, q: event.target.value })}
        type="search"
        value={sought.q}
      />
      <NativeSelect
        data={[{ value: '', label: w.any }, ...ACCOUNT_STATES.map((state) => ({ value: state, label: w.states[state] }))]}
        label={w.state}
        onChange={(event) => setSought({ ...sought, state: event.target.value })}
        value={sought.state}
      />
      <Button type="submit">{w.apply}</Button>
    </form>
  );
}
