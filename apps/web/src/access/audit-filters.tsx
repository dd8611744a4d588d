import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import form from '../ui/form.module.css';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import { AUDIT_ACTIONS, auditWords } from './audit-words';

/** What the address of the page says. */
export interface AuditSearch {
  readonly action?: string;
  readonly subject?: string;
  readonly account?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Filters of the audit trail. They live in the address, so that a view can be kept and passed on. */
export function AuditFilters({ search }: { search: AuditSearch }) {
  const w = useWords(auditWords);
  const navigate = useNavigate();
  const [chosen, setChosen] = useState({ action: search.action ?? '', from: search.from ?? '', to: search.to ?? '' });
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const { action, from, to } = chosen;
    void navigate({ to: '/audit', search: { ...search, action: action || undefined, from: from || undefined, to: to || undefined } });
  };
  const change = (key: keyof typeof chosen) => (event: { target: { value: string } }) =>
    setChosen({ ...chosen, [key]: event.target.value });
  return (
    <>
      <form aria-label={w.filters} className={form.filters} onSubmit={apply}>
        <NativeSelect
          data={[{ value: '', label: w.anyAction }, ...AUDIT_ACTIONS.map((action) => ({ value: action, label: w.actions[action] }))]}
          label={w.action}
          onChange={change('action')}
          value={chosen.action}
        />
        <TextInput label={w.from} onChange={change('from')} type="date" value={chosen.from} />
        <TextInput label={w.to} onChange={change('to')} type="date" value={chosen.to} />
        <Button type="submit">{w.apply}</Button>
      </form>
      {(search.subject || search.account) && (
        <Notice>
          <p>
            {search.subject ? w.filteredBySubject : w.filteredByAccount}{' '}
            <Link search={{ ...search, subject: undefined, account: undefined }} to="/audit">
              {w.clear}
            </Link>
          </p>
        </Notice>
      )}
    </>
  );
}
