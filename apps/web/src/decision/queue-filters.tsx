import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type RefObject, useState } from 'react';
import form from '../ui/form.module.css';
import { useText, useWords } from '../ui/words';
import { decisionWords } from './decision-words';
import { isNarrowed, QUEUES, type QueueSearch } from './queue-search';
import { useChoices } from './use-choices';

interface QueueFiltersProps {
  readonly search: QueueSearch;
  /** The search field, so that a key can lead there. */
  readonly searchField: RefObject<HTMLInputElement | null>;
}

/** Filters of the queue. They live in the address, so that a view can be kept and passed on. */
export function QueueFilters({ search, searchField }: QueueFiltersProps) {
  const w = useWords(decisionWords);
  const t = useText();
  const navigate = useNavigate();
  const { awards, units } = useChoices();
  const [chosen, setChosen] = useState({
    q: search.q ?? '',
    award: search.award ?? '',
    unit: search.unit ?? '',
    state: search.state ?? 'ACCEPTED',
  });
  const change = (key: keyof typeof chosen) => (event: { target: { value: string } }) =>
    setChosen({ ...chosen, [key]: event.target.value });
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const state = QUEUES.find((queue) => queue === chosen.state && queue !== 'ACCEPTED');
    const next = { award: chosen.award || undefined, unit: chosen.unit || undefined, state, q: chosen.q.trim() || undefined };
    void navigate({ to: '/approvals', search: next });
  };
  const shared = search.award?.includes(',') ? [{ value: search.award, label: namesOf(search.award) }] : [];
  function namesOf(keys: string): string {
    return keys
      .split(',')
      .map((key) => awards.find((award) => award.key === key)?.shortName ?? key)
      .join(', ');
  }
  return (
    <form aria-label={w.filters} className={form.filters} onSubmit={apply}>
      <TextInput label={w.search} maxLength={80} onChange={change('q')} ref={searchField} type="search" value={chosen.q} />
      <NativeSelect
        data={[{ value: '', label: w.anyAward }, ...shared, ...awards.map(({ key, name }) => ({ value: key, label: t(name) }))]}
        label={w.award}
        onChange={change('award')}
        value={chosen.award}
      />
      <NativeSelect
        data={[
          { value: '', label: w.anyUnit },
          ...units.map(({ id, name, depth }) => ({ value: id, label: `${'\u2003'.repeat(depth)}${t(name)}` })),
        ]}
        label={w.unit}
        maw="18rem"
        onChange={change('unit')}
        value={chosen.unit}
      />
      <NativeSelect
        data={QUEUES.map((queue) => ({ value: queue, label: w.queues[queue] }))}
        label={w.state}
        onChange={change('state')}
        value={chosen.state}
      />
      <Button type="submit">{w.apply}</Button>
      {(isNarrowed(search) || search.state) && (
        <Link search={{}} to="/approvals">
          {w.clear}
        </Link>
      )}
    </form>
  );
}
