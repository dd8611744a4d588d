import { Link } from '@tanstack/react-router';
import { CopyButton } from '../ui/copy-button';
import { Page, Section } from '../ui/page';
import { useWords } from '../ui/words';
import { ExampleRunner } from './example-runner';
import styles from './integrators-page.module.css';
import { integratorsWords } from './integrators-words';

/** What an integrator needs: where, with which token, under which conventions, and examples that run. */
export function IntegratorsPage() {
  const w = useWords(integratorsWords);
  const endpoint = `${window.location.origin}/graphql`;
  const header = 'Authorization: Bearer vd_…';
  const curl = `curl ${endpoint} -H 'content-type: application/json' -H '${header}' -d '{"query":"{ clock { now } }"}'`;
  return (
    <Page lead={w.lead} title={w.title}>
      <Section title={w.start}>
        <dl className={styles.facts}>
          <dt>{w.endpoint}</dt>
          <dd>
            <code>{endpoint}</code> <CopyButton text={endpoint} />
          </dd>
          <dt>{w.token}</dt>
          <dd>
            {w.tokenHow} <code>{header}</code>. <Link to="/tokens">{w.toTokens}</Link>
          </dd>
          <dt>{w.curl}</dt>
          <dd>
            <code>{curl}</code> <CopyButton text={curl} />
          </dd>
        </dl>
        <p>
          <a href="/schema.graphql">{w.schema}</a>
        </p>
      </Section>
      <Section title={w.examples}>
        <ExampleRunner />
      </Section>
      <Section title={w.rules}>
        <ul>
          {Object.entries(w.rule).map(([key, sentence]) => (
            <li key={key}>{sentence}</li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
