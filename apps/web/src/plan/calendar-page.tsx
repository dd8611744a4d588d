import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useThisYear } from '../app/viewer';
import { UnitsDocument } from '../people/units.generated';
import { DataTable } from '../ui/data-table';
import { failureOf } from '../ui/failure';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Page, Section } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import { CalendarPageDocument, type CalendarPageQuery } from './calendar-page.generated';
import { CalendarSteps } from './calendar-steps';
import { calendarWords } from './calendar-words';
import { roomUntil } from './room-until';
import { Timeline } from './timeline';

type Calendar = CalendarPageQuery['calendar'];

/** The year worked out from its rules: every step with its days, its room to spare, its extensions and pauses. */
export function CalendarPage() {
  const w = useWords(calendarWords);
  const { unit } = useSearch({ from: '/calendar' });
  const thisYear = useThisYear();
  const calendar = useQuery(CalendarPageDocument, { variables: { unitId: unit ?? null } });
  if (!calendar.data && !unit && calendar.error && failureOf(calendar.error).code === 'NOT_FOUND') {
    return (
      <Page title={w.title}>
        <NothingYet title={w.noPlan} />
      </Page>
    );
  }
  return (
    <Page lead={w.lead(calendar.data?.calendar.year ?? thisYear)} title={w.title}>
      <UnitChoice key={unit} unit={unit} />
      <Loaded query={calendar}>{(data) => <Year calendar={data.calendar} />}</Loaded>
    </Page>
  );
}

function Year({ calendar }: { calendar: Calendar }) {
  const w = useWords(calendarWords);
  if (calendar.steps.length === 0) return <NothingYet title={w.noSteps} />;
  return (
    <>
      <Section title={w.drawn}>
        <p>{w.drawnLead}</p>
        <Timeline
          now={new Date(calendar.now)}
          roomUntil={roomUntil(calendar.steps)}
          windows={calendar.steps.map((step) => step.window)}
          year={calendar.year}
        />
      </Section>
      <Section title={w.steps}>
        <CalendarSteps calendar={calendar} />
      </Section>
      <Section title={w.daysOff}>
        <DaysOff days={calendar.daysOff} />
      </Section>
    </>
  );
}

/** The unit lives in the address, so that its calendar can be passed on. */
function UnitChoice({ unit }: { unit?: string }) {
  const w = useWords(calendarWords);
  const t = useText();
  const navigate = useNavigate();
  const units = useQuery(UnitsDocument).data?.units ?? [];
  const [chosen, setChosen] = useState(unit ?? '');
  const apply = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/calendar', search: { unit: chosen || undefined } });
  };
  return (
    <form aria-label={w.filters} className={form.filters} onSubmit={apply}>
      <NativeSelect
        data={[
          { value: '', label: w.everybody },
          ...units.map(({ id, name, depth }) => ({ value: id, label: `${'\u2003'.repeat(depth)}${t(name)}` })),
        ]}
        label={w.forUnit}
        onChange={(event) => setChosen(event.target.value)}
        value={chosen}
      />
      <Button type="submit" variant="default">
        {w.show}
      </Button>
    </form>
  );
}

function DaysOff({ days }: { days: Calendar['daysOff'] }) {
  const w = useWords(calendarWords);
  const t = useText();
  const format = useFormat();
  return (
    <>
      <p>{w.daysOffLead}</p>
      <DataTable
        caption={w.daysOff}
        columns={[
          { key: 'day', label: w.day, rowHeader: true, unbroken: true, cell: ({ day }) => format.day(day) },
          { key: 'what', label: w.what, cell: ({ name }) => t(name) },
          {
            key: 'kind',
            label: w.kind,
            cell: ({ isWorked }) => <Tag tone={isWorked ? 'calm' : 'plain'}>{isWorked ? w.worked : w.off}</Tag>,
          },
        ]}
        rowKey={({ day }) => day}
        rows={days}
      />
    </>
  );
}
