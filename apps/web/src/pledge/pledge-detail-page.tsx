import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { SummaryList } from '../ui/summary-list';
import { useLanguage, useText, useWords } from '../ui/words';
import { PledgeContent } from './pledge-content';
import { type PledgeDetail_pledgeFragment, PledgeDetailDocument } from './pledge-detail-page.generated';
import { PledgeHistory } from './pledge-history';
import { PledgeReview } from './pledge-review';
import { PledgeStateTag } from './pledge-state-tag';
import { pledgeWords } from './pledge-words';
import { pledgesWords } from './pledges-words';

/** One pledge in depth: what it says, where it stands, what happened to it, and for its reviewer the acts. */
export function PledgeDetailPage() {
  const w = useWords(pledgesWords);
  const { id } = useParams({ from: '/pledges/$id' });
  const query = useQuery(PledgeDetailDocument, { variables: { id } });
  const name = query.data?.pledge.surroundings.name;
  return (
    <Page breadcrumbs={[{ label: w.title, link: { to: '/pledges' } }]} title={name ? w.detailTitle(name) : w.detailLoading}>
      <Loaded query={query}>{({ pledge }) => <Detail pledge={pledge} />}</Loaded>
    </Page>
  );
}

function Detail({ pledge }: { pledge: PledgeDetail_pledgeFragment }) {
  const w = useWords(pledgeWords);
  const { write } = useWords(pledgesWords);
  const t = useText();
  const { surroundings, advice } = pledge;
  return (
    <>
      <Particulars pledge={pledge} />
      {surroundings.mayWrite && (
        <p>
          <Link to="/pledge">{write}</Link>
        </p>
      )}
      {pledge.state === 'RETURNED' && (
        <Notice>
          <strong>{w.returnedReason}:</strong> {pledge.returnReason}
        </Notice>
      )}
      <PledgeContent choices={pledge.aims} content={pledge} />
      {advice.length > 0 && (
        <Notice>
          <h2>{w.advice}</h2>
          <ul>
            {advice.map((each) => (
              <li key={each.vi}>{t(each)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {surroundings.mayReview && <PledgeReview pledge={pledge} />}
      <Section title={w.history}>
        <PledgeHistory events={pledge.history} />
      </Section>
    </>
  );
}

function Particulars({ pledge }: { pledge: PledgeDetail_pledgeFragment }) {
  const w = useWords(pledgeWords);
  const format = useFormat();
  const { language } = useLanguage();
  const { surroundings } = pledge;
  return (
    <SummaryList
      rows={[
        { key: 'state', label: w.state, value: <PledgeStateTag state={pledge.state} /> },
        { key: 'name', label: pledge.subject === 'PERSON' ? w.person : w.collective, value: surroundings.name },
        { key: 'unit', label: w.unit, value: language === 'vi' ? surroundings.unitName : surroundings.unitEnglishName },
        { key: 'number', label: w.number, value: pledge.receiptNumber ?? w.none },
        ...(pledge.sentAt ? [{ key: 'sentAt', label: w.sentAt, value: format.instant(pledge.sentAt) }] : []),
        ...(surroundings.sentBy ? [{ key: 'sentBy', label: w.sentBy, value: surroundings.sentBy }] : []),
      ]}
    />
  );
}
