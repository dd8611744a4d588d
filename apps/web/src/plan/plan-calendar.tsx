import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useNow } from '../app/viewer';
import { Citation } from '../ui/citation';
import { type Column, DataTable } from '../ui/data-table';
import { useText, useWords } from '../ui/words';
import { ExtendDialog } from './extend-dialog';
import type { PlanCalendar_windowFragment, PlanPageQuery } from './plan-page.generated';
import { planWords } from './plan-words';
import { Timeline } from './timeline';
import { WindowTag } from './window-tag';

type ShownWindow = PlanCalendar_windowFragment;

/** The calendar of the year, drawn and written; the Office and the Director extend from here. */
export function PlanCalendar({ plan }: { plan: PlanPageQuery['plan'] }) {
  const w = useWords(planWords);
  const t = useText();
  const now = useNow();
  const [extending, setExtending] = useState<ShownWindow | null>(null);
  const columns: Column<ShownWindow>[] = [
    { key: 'event', label: w.event, rowHeader: true, cell: (window) => t(window.name) },
    { key: 'when', label: w.when, cell: (window) => t(window.written) },
    { key: 'state', label: w.state, cell: (window) => <WindowTag window={window} /> },
    { key: 'source', label: w.source, cell: (window) => <Citation citation={window.source} /> },
  ];
  const act: Column<ShownWindow> = {
    key: 'act',
    label: w.act,
    cell: (window) =>
      window.extendedBy && (
        <Button aria-label={w.extendWhat(t(window.name))} onClick={() => setExtending(window)} size="xs" variant="default">
          {w.extend}
        </Button>
      ),
  };
  return (
    <>
      <p>
        {w.calendarLead} <Link to="/calendar">{w.toCalendar}</Link>
      </p>
      <Timeline now={now} windows={plan.calendar} year={plan.year} />
      <DataTable
        caption={w.calendar}
        columns={plan.mayExtend ? [...columns, act] : columns}
        rowKey={(window) => window.deadline}
        rows={plan.calendar}
      />
      {extending && <ExtendDialog onClose={() => setExtending(null)} planId={plan.id} shownBy="PlanPage" window={extending} />}
    </>
  );
}
