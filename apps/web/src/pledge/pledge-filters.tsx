import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { PLEDGE_STATES, PLEDGE_SUBJECTS, type PledgeState, type PledgeSubject } from '@vinh-danh/domain/pledge/pledge';
import { type FormEvent, useState } from 'react';
import form from '../ui/form.module.css';
import { useLanguage, useWords } from '../ui/words';
import { pledgeWords } from './pledge-words';
import type { PledgeCoverageQuery } from './pledges-page.generated';
import { pledgesWords } from './pledges-words';

/** What the address of the page says. */
export interface PledgesSearch {
  readonly q?: string;
  readonly unit?: string;
  readonly state?: PledgeState;
  readonly subject?: PledgeSubject;
}

interface FiltersProps {
  readonly search: PledgesSearch;
  readonly units: PledgeCoverageQuery['pledgeCoverage']['units'];
}

/** Filters of the pledges. They live in the address, so that a view can be kept and passed on. */
export function PledgeFilters({ search, units }: FiltersProps) {
  const w = useWords(pledgesWords);
  const { states } = useWords(pledgeWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState({
    q: search.q ?? '',
    unit: search.unit ?? '',
    state: search.state ?? '',
    subject: search.subject ?? '',
  });
  const change = (key: keyof typeof chosen) => (event: { target: { value: string } }) =>
    setChosen({ ...chosen, [key]: event.target.value });
  const apply = (event: FormEvent) => {
    event.preventDefault();
    void navigate({
      to: '/pledges',
      search: {
        q: chosen.q.trim() || undefined,
        unit: chosen.unit || undefined,
        state: PLEDGE_STATES.find((state) => state === chosen.state),
        subject: PLEDGE_SUBJECTS.find((subject) => subject === chosen.subject),
      },
    });
  };
  return (
    <form aria-label={w.filters} className={form.filters} onSubmit={apply}>
      <TextInput label={w.search} maxLength={80} onChange={change('q')} type="search" value={chosen.q} />
      <NativeSelect
        data={[
          { value: '', label: w.anyUnit },
          ...units.map((unit) => ({ value: unit.unitId, label: language === 'vi' ? unit.unitName : unit.unitEnglishName })),
        ]}
        label={w.unit}
        onChange={change('unit')}
        value={chosen.unit}
      />
      <NativeSelect
        data={[{ value: '', label: w.anyState }, ...PLEDGE_STATES.map((state) => ({ value: state, label: states[state] }))]}
        label={w.state}
        onChange={change('state')}
        value={chosen.state}
      />
      <NativeSelect
        data={[{ value: '', label: w.anySubject }, ...PLEDGE_SUBJECTS.map((subject) => ({ value: subject, label: w.subjects[subject] }))]}
        label={w.subject}
        onChange={change('subject')}
        value={chosen.subject}
      />
      <Button type="submit">{w.apply}</Button>
      {Object.values(search).some(Boolean) && (
        <Link search={{}} to="/pledges">
          {w.clear}
        </Link>
      )}
    </form>
  );
}
