import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { Confirmation } from '../ui/confirmation';
import { useFormat } from '../ui/format';
import { Page, Section } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { DossierDocument, type DossierPage_dossierFragment } from './dossier-page.generated';
import { dossierWords } from './dossier-words';
import { StateTag } from './state-tag';
import { TakeBack } from './take-back';
import { useDossierCrumbs } from './use-dossier-crumbs';
import { words } from './words';

/** The receipt of a sent dossier: its number, when it was received, and what happens next. */
export function ReceiptPage() {
  const w = useWords(dossierWords);
  const { id } = useParams({ from: '/dossiers/$id/receipt' });
  const query = useQuery(DossierDocument, { variables: { id } });
  const breadcrumbs = useDossierCrumbs(id, query.data?.dossier.unitName);
  return (
    <Page
      actions={
        <Button onClick={() => window.print()} variant="default">
          {w.print}
        </Button>
      }
      breadcrumbs={breadcrumbs}
      narrow
      title={w.receiptTitle}
    >
      <Loaded query={query}>
        {({ dossier }) =>
          dossier.receiptNumber && dossier.sentAt ? (
            <Receipt dossier={dossier} number={dossier.receiptNumber} onNewest={() => void query.refetch()} sentAt={dossier.sentAt} />
          ) : (
            <NothingYet title={w.notSent}>{w.notSentText}</NothingYet>
          )
        }
      </Loaded>
    </Page>
  );
}

interface ReceiptProps {
  readonly dossier: DossierPage_dossierFragment;
  readonly number: string;
  readonly sentAt: string;
  readonly onNewest: () => void;
}

function Receipt({ dossier, number, sentAt, onNewest }: ReceiptProps) {
  const w = useWords(dossierWords);
  const shared = useWords(words);
  const t = useText();
  const format = useFormat();
  return (
    <>
      <Confirmation number={number} numberLabel={shared.receiptNumber} title={w.sentTitle}>
        <p>{w.sentAtText(format.instant(sentAt))}</p>
      </Confirmation>
      <p>
        {t(dossier.unitName)} <StateTag state={dossier.state} />
      </p>
      <ul>
        {dossier.nominations.map((nomination) => (
          <li key={nomination.id}>
            <Link params={{ id: dossier.id, nominationId: nomination.id }} to="/dossiers/$id/nominations/$nominationId">
              {nomination.nominee.name}
            </Link>{' '}
            – {t(nomination.awardName)}
          </li>
        ))}
      </ul>
      <Section title={w.next}>
        <ol>
          <li>{w.next1}</li>
          <li>{w.next2}</li>
          <li>{w.next3}</li>
        </ol>
        <TakeBack dossier={dossier} onNewest={onNewest} />
      </Section>
    </>
  );
}
