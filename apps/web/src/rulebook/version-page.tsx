import { useQuery } from '@apollo/client/react';
import { useParams } from '@tanstack/react-router';
import { useFormat } from '../ui/format';
import { Page, Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { SummaryList } from '../ui/summary-list';
import { useWords } from '../ui/words';
import { ChangeTable } from './draft-changes';
import { draftWords } from './draft-words';
import { RulesText } from './rules-text';
import { VersionPageDocument, type VersionPageQuery } from './version-page.generated';

/** One published version: what it says, and what it changed. */
export function VersionPage() {
  const w = useWords(draftWords);
  const { id } = useParams({ from: '/rulebook/versions/$id' });
  const version = useQuery(VersionPageDocument, { variables: { id } });
  return (
    <Page
      breadcrumbs={[{ label: w.title, link: { to: '/rulebook' } }]}
      title={version.data ? w.version(version.data.rulebookVersion.number) : w.document}
    >
      <Loaded query={version}>{(data) => <Parts version={data.rulebookVersion} />}</Loaded>
    </Page>
  );
}

function Parts({ version }: { version: VersionPageQuery['rulebookVersion'] }) {
  const w = useWords(draftWords);
  const format = useFormat();
  return (
    <>
      <SummaryList
        rows={[
          { key: 'at', label: w.publishedAt, value: format.instant(version.publishedAt) },
          { key: 'by', label: w.publishedBy, value: version.publishedBy ?? '' },
          { key: 'why', label: w.reason, value: version.reason || w.noReason },
          ...(version.decisionNumber ? [{ key: 'decision', label: w.decisionNumber, value: version.decisionNumber }] : []),
        ]}
      />
      {version.changes.length > 0 && (
        <Section title={w.changed}>
          <ChangeTable changes={version.changes} />
        </Section>
      )}
      <Section title={w.rules}>
        <RulesText rules={version.rules} />
      </Section>
    </>
  );
}
