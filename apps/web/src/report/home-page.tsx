import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useMay, useViewer } from '../app/viewer';
import { Page, Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { useWords } from '../ui/words';
import { AwardFigures } from './award-figures';
import { CoverageFigures } from './coverage-figures';
import { HomeDocument, HomeQuotasDocument } from './home-page.generated';
import styles from './home-page.module.css';
import { homeWords } from './home-words';
import { OwnEligibility } from './own-eligibility';
import { QuotaFigures } from './quota-figures';
import { TodoList } from './todo-list';

/** What somebody sees first: what they must do and by when, then figures, then pictures. */
export function HomePage() {
  const w = useWords(homeWords);
  const { displayName, personId } = useViewer();
  const home = useQuery(HomeDocument, { fetchPolicy: 'cache-and-network' });
  const seesCoverage = useMay('readCoverage');
  const seesQuotas = useMay('readQuota');
  const quotas = useQuery(HomeQuotasDocument, { fetchPolicy: 'cache-and-network', skip: !seesQuotas });
  return (
    <Page lead={w.greeting(displayName)} title={w.title}>
      <Loaded query={home}>
        {({ home: { todos, awards } }) => (
          <>
            <Section title={w.todo}>
              <TodoList todos={todos} />
            </Section>
            {awards.length > 0 && <AwardFigures awards={awards} />}
            {seesQuotas && <QuotaFigures awards={awards} quotas={quotas} />}
          </>
        )}
      </Loaded>
      {personId && !seesCoverage && <OwnEligibility />}
      {seesCoverage ? <CoverageFigures /> : <Shortcuts />}
    </Page>
  );
}

/** Entry points are never hidden: each page says when its time comes. */
function Shortcuts() {
  const { startHere, links } = useWords(homeWords);
  const { personId } = useViewer();
  const managesAccounts = useMay('manageAccounts');
  return (
    <Section title={startHere}>
      <ul className={styles.links}>
        {managesAccounts && (
          <>
            <li>
              <Link to="/administration">{links.accounts}</Link>
            </li>
            <li>
              <Link to="/audit">{links.audit}</Link>
            </li>
          </>
        )}
        {personId && (
          <>
            <li>
              <Link to="/pledge">{links.pledge}</Link>
            </li>
            <li>
              <Link to="/eligibility">{links.eligibility}</Link>
            </li>
          </>
        )}
        <li>
          <Link to="/plan">{links.plan}</Link>
        </li>
      </ul>
    </Section>
  );
}
