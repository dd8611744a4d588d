import { useQuery } from '@apollo/client/react';
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useThisYear } from '../app/viewer';
import { RulesText } from '../rulebook/rules-text';
import { failureOf } from '../ui/failure';
import { Page, Section } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { ExtensionList } from './extension-list';
import { PlanCalendar } from './plan-calendar';
import { PlanPageDocument, type PlanPageQuery } from './plan-page.generated';
import styles from './plan-page.module.css';
import { PlanTasks } from './plan-tasks';
import { PlanText } from './plan-text';
import { planWords } from './plan-words';

/** The plan of the year: when, what, by which rules, and its own text. */
export function PlanPage() {
  const w = useWords(planWords);
  const t = useText();
  const thisYear = useThisYear();
  const plan = useQuery(PlanPageDocument);
  if (!plan.data && plan.error && failureOf(plan.error).code === 'NOT_FOUND') {
    return (
      <Page title={w.title}>
        <NothingYet title={w.noPlan} />
      </Page>
    );
  }
  return (
    <Page lead={w.lead(plan.data?.plan.year ?? thisYear)} title={plan.data ? t(plan.data.plan.title) : w.title}>
      <Loaded query={plan}>{(data) => <Parts plan={data.plan} />}</Loaded>
    </Page>
  );
}

function Parts({ plan }: { plan: PlanPageQuery['plan'] }) {
  useLedToHash();
  const w = useWords(planWords);
  const parts = ['calendar', 'tasks', 'rules', 'text'] as const;
  return (
    <>
      <nav aria-label={w.contents} className={styles.contents}>
        <ul>
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{w[part]}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Section id="calendar" title={w.calendar}>
        <PlanCalendar plan={plan} />
        <ExtensionList extensions={plan.extensions} windows={plan.calendar} />
      </Section>
      <Section id="tasks" title={w.tasks}>
        <PlanTasks tasks={plan.tasks} />
      </Section>
      <Section id="rules" title={w.rules}>
        <RulesText rules={plan.rules} />
      </Section>
      <Section id="text" title={w.text}>
        <PlanText plan={plan} />
      </Section>
    </>
  );
}

/** The browser looks for the place that an address names before the plan is there: led to once it is. */
function useLedToHash(): void {
  const { hash } = useLocation();
  useEffect(() => {
    const place = hash ? document.getElementById(hash) : null;
    place?.scrollIntoView();
    place?.focus({ preventScroll: true });
  }, [hash]);
}
