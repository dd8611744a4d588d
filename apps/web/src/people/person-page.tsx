import { useQuery } from '@apollo/client/react';
import { useParams } from '@tanstack/react-router';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { SummaryList } from '../ui/summary-list';
import { useText, useWords } from '../ui/words';
import { peopleWords } from './people-words';
import { type PersonHonours_honourFragment, PersonPageDocument, type PersonPageQuery } from './person-page.generated';
import { PersonRecord } from './person-record';

/** One person: who they are and what they hold for everybody, the record for those entitled to it. */
export function PersonPage() {
  const w = useWords(peopleWords);
  const { id } = useParams({ from: '/people/$id' });
  const person = useQuery(PersonPageDocument, { variables: { id } });
  return (
    <Page breadcrumbs={[{ label: w.title, link: { to: '/people' } }]} title={person.data?.person.name ?? w.person}>
      <Loaded query={person}>{(data) => <Person person={data.person} />}</Loaded>
    </Page>
  );
}

function Person({ person }: { person: PersonPageQuery['person'] }) {
  const w = useWords(peopleWords);
  return (
    <>
      <Particulars person={person} />
      <Section title={w.honours}>{person.honours.length > 0 ? <Honours honours={person.honours} /> : <p>{w.noHonours}</p>}</Section>
      {person.facts ? <PersonRecord facts={person.facts} /> : <Notice>{w.closed}</Notice>}
    </>
  );
}

function Particulars({ person }: { person: PersonPageQuery['person'] }) {
  const w = useWords(peopleWords);
  const t = useText();
  const f = useFormat();
  const rows = [
    { key: 'code', label: w.code, value: person.code },
    { key: 'unit', label: w.unit, value: person.unit ? t(person.unit.name) : w.unknown },
    { key: 'post', label: w.post, value: person.title ?? w.unknown },
    { key: 'jobGroup', label: w.jobGroup, value: w.jobGroups[person.jobGroup] },
    ...(person.leftOn ? [{ key: 'left', label: w.left, value: f.day(person.leftOn) }] : []),
    ...(person.facts
      ? [
          { key: 'bornOn', label: w.bornOn, value: person.facts.bornOn ? f.day(person.facts.bornOn) : w.unknown },
          { key: 'service', label: w.serviceStartedOn, value: f.day(person.facts.serviceStartedOn) },
        ]
      : []),
  ];
  return (
    <Section title={w.particulars}>
      <SummaryList rows={rows} />
    </Section>
  );
}

function Honours({ honours }: { honours: readonly PersonHonours_honourFragment[] }) {
  const w = useWords(peopleWords);
  const t = useText();
  const f = useFormat();
  return (
    <DataTable
      caption={w.honours}
      columns={[
        { key: 'year', label: w.year, cell: (honour) => honour.year },
        { key: 'award', label: w.award, rowHeader: true, cell: (honour) => t(honour.awardName) },
        { key: 'decision', label: w.decision, cell: (honour) => w.decisionOf(honour.decisionNumber, f.day(honour.decidedOn)) },
      ]}
      rowKey={(honour) => honour.id}
      rows={honours}
    />
  );
}
