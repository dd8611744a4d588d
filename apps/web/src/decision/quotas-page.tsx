import { useQuery } from '@apollo/client/react';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Page, Section } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import styles from './decision.module.css';
import { decisionWords } from './decision-words';
import { QuotaCard } from './quota-card';
import { Figure, listsOf, type Quota, usePlacesText } from './quota-figures';
import { QuotasDocument } from './quotas.generated';

/** The ledger of the year's quotas: the rule of each, its figures drawn and in a table, and the lists behind them. */
export function QuotasPage() {
  const w = useWords(decisionWords);
  const query = useQuery(QuotasDocument);
  return (
    <Page lead={w.ledgerLead} title={w.ledger}>
      <Loaded query={query}>
        {({ quotas }) =>
          quotas.length === 0 ? (
            <NothingYet title={w.noQuotas} />
          ) : (
            <>
              <Section id="quotas" title={w.quotas}>
                <div className={styles.cards}>
                  {quotas.map((quota) => (
                    <QuotaCard key={quota.id} quota={quota} />
                  ))}
                </div>
              </Section>
              <Section id="table" title={w.ledgerTable}>
                <QuotaTable quotas={quotas} />
                <p className={styles.soft}>{w.listsExplained}</p>
              </Section>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function QuotaTable({ quotas }: { quotas: readonly Quota[] }) {
  const w = useWords(decisionWords);
  const t = useText();
  const format = useFormat();
  const placesText = usePlacesText();
  const leaders = ({ leaderPlaces, leadersUsed }: Quota) =>
    typeof leaderPlaces === 'number' ? w.ofPlaces(format.number(leadersUsed), format.number(leaderPlaces)) : w.noLimit;
  return (
    <DataTable
      caption={w.ledgerTable}
      columns={[
        { key: 'name', label: w.quota, cell: (quota) => t(quota.name), rowHeader: true },
        {
          key: 'base',
          label: w.base,
          cell: (quota) => <Figure list={listsOf(quota).base} of={w.base} value={quota.base} />,
          numeric: true,
        },
        { key: 'places', label: w.places, cell: (quota) => placesText(quota.places, quota), numeric: true },
        {
          key: 'used',
          label: w.used,
          cell: (quota) => <Figure list={listsOf(quota).used} of={w.used} value={quota.used} />,
          numeric: true,
        },
        {
          key: 'held',
          label: w.held,
          cell: (quota) => <Figure list={listsOf(quota).held} of={w.held} value={quota.nominated} />,
          numeric: true,
        },
        { key: 'left', label: w.left, cell: (quota) => placesText(quota.left, quota), numeric: true },
        { key: 'leaders', label: w.leaders, cell: leaders, numeric: true },
        {
          key: 'expected',
          label: w.expectedPlaces,
          cell: (quota) => <Figure list={listsOf(quota).growth} of={w.expectedPlaces} value={quota.expectedPlaces} />,
          numeric: true,
        },
      ]}
      narrow="scroll"
      rowKey={(quota) => quota.id}
      rows={quotas}
    />
  );
}
