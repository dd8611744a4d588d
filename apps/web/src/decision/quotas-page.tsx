import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { dayOf } from '@vinh-danh/domain/time';
import { useMay, useNow } from '../app/viewer';
import { ExcelLink } from '../ui/excel-link';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { useWords } from '../ui/words';
import styles from './decision.module.css';
import { QuotaArticle } from './quota-article';
import { QuotaLedgerDocument, type QuotaLedgerQuery } from './quota-ledger.generated';
import { QuotaTable } from './quota-table';
import { quotaWords } from './quota-words';

/** The ledger of the year's quotas: each drawn, said and counted with the lists behind its figures, then all in one table. */
export function QuotasPage() {
  const w = useWords(quotaWords);
  const format = useFormat();
  const today = dayOf(useNow());
  const mayRead = useMay('readQuota');
  const mayForecast = useMay('readForecast');
  if (!mayRead) {
    return (
      <Page title={w.ledger}>
        <Notice>
          <p>{w.notForYou}</p>
        </Notice>
      </Page>
    );
  }
  return (
    <Page actions={mayForecast && <Link to="/forecast">{w.toForecast}</Link>} lead={w.lead(format.day(today))} title={w.ledger}>
      <Ledger />
    </Page>
  );
}

function Ledger() {
  const w = useWords(quotaWords);
  const query = useQuery(QuotaLedgerDocument);
  return (
    <Loaded query={query}>
      {(data) => (data.quotas.length === 0 ? <NothingYet title={w.none} /> : <Quotas planId={data.plan.id} quotas={data.quotas} />)}
    </Loaded>
  );
}

function Quotas({ planId, quotas }: { planId: string; quotas: QuotaLedgerQuery['quotas'] }) {
  const w = useWords(quotaWords);
  return (
    <>
      <Section actions={<a href="#table">{w.toTable}</a>} id="quotas" title={w.each}>
        <p className={styles.soft}>
          {w.heldExplained} {w.listsExplained}
        </p>
        <div className={styles.cards}>
          {quotas.map((quota) => (
            <QuotaArticle all={quotas} key={quota.id} planId={planId} quota={quota} />
          ))}
        </div>
      </Section>
      <Section actions={<ExcelLink path="quotas" what={w.ledger} />} id="table" title={w.table}>
        <QuotaTable quotas={quotas} />
      </Section>
    </>
  );
}
