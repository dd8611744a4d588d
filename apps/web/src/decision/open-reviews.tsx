import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Section } from '../ui/page';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import { OpenReviewsDocument } from './decisions-page.generated';
import { registerWords } from './register-words';

const MOST = 100;

/** Awards that counted one that was revoked, until somebody has looked at each. Nothing is shown when there is none. */
export function OpenReviews() {
  const w = useWords(registerWords);
  const t = useText();
  const format = useFormat();
  const { data } = useQuery(OpenReviewsDocument, { variables: { first: MOST }, fetchPolicy: 'cache-and-network' });
  const rows = data?.awardReviews.edges.map(({ node }) => node) ?? [];
  if (rows.length === 0) return null;
  return (
    <Section id="reviews" title={w.openReviews}>
      <DataTable
        caption={w.openReviews}
        columns={[
          {
            key: 'nominee',
            label: w.nominee,
            rowHeader: true,
            cell: ({ nominee, decisionId }) => (
              <Link hash="reviews" params={{ id: decisionId }} to="/decisions/$id">
                {nominee}
              </Link>
            ),
          },
          { key: 'award', label: w.award, cell: ({ awardName, year }) => `${t(awardName)} ${year}` },
          { key: 'because', label: w.revokedBy, cell: ({ decisionNumber, revokedHolder }) => `${decisionNumber}: ${revokedHolder}` },
          { key: 'since', label: w.openSince, unbroken: true, cell: ({ openedAt }) => format.instant(openedAt) },
          {
            key: 'met',
            label: w.state,
            cell: ({ stillMet }) => <Tag tone={stillMet ? 'ok' : 'no'}>{stillMet ? w.stillMet : w.notMet}</Tag>,
          },
        ]}
        rowKey={({ id }) => id}
        rows={rows}
      />
    </Section>
  );
}
