import { Button, NativeSelect } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import form from '../ui/form.module.css';
import { useText, useWords } from '../ui/words';
import { CONTENDERS, type ForecastSearch } from './forecast-search';
import { forecastWords } from './forecast-words';
import { useChoices } from './use-choices';

/** Filters of the forecast. They live in the address, so that a view can be kept and passed on. */
export function ForecastFilters({ search }: { search: ForecastSearch }) {
  const w = useWords(forecastWords);
  const t = useText();
  const navigate = useNavigate();
  const { awards, units } = useChoices();
  const [chosen, setChosen] = useState({ award: search.award ?? '', unit: search.unit ?? '', among: search.among ?? 'ELIGIBLE' });
  const change = (key: keyof typeof chosen) => (event: { target: { value: string } }) =>
    setChosen({ ...chosen, [key]: event.target.value });
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const among = CONTENDERS.find((each) => each === chosen.among && each !== 'ELIGIBLE');
    void navigate({ to: '/forecast', search: { award: chosen.award || undefined, unit: chosen.unit || undefined, among } });
  };
  return (
    <form aria-label={w.filters} className={form.filters} onSubmit={apply}>
      <NativeSelect
        data={[{ value: '', label: w.anyAward }, ...awards.map(({ key, name }) => ({ value: key, label: t(name) }))]}
        label={w.award}
        maw="100%"
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
        data={CONTENDERS.map((each) => ({ value: each, label: w.amongs[each] }))}
        label={w.among}
        maw="100%"
        onChange={change('among')}
        value={chosen.among}
      />
      <Button type="submit">{w.apply}</Button>
      {(search.award || search.unit || search.among) && (
        <Link search={{}} to="/forecast">
          {w.clear}
        </Link>
      )}
    </form>
  );
}
