import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import { ButtonLink } from '../ui/button-link';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { SummaryList } from '../ui/summary-list';
import { useText, useWords } from '../ui/words';
import { Honours } from './common-record';
import { entryWords } from './entry-words';
import { personSubject } from './fact-subject';
import { peopleWords } from './people-words';
import { PersonPageDocument, type PersonPageQuery } from './person-page.generated';
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
  const subject = personSubject(person);
  return (
    <>
      <Particulars person={person} />
      <Honours rows={person.honours} subject={subject} />
      {person.facts ? <PersonRecord facts={person.facts} subject={subject} /> : <Notice>{w.closed}</Notice>}
    </>
  );
}

function Particulars({ person }: { person: PersonPageQuery['person'] }) {
  const w = useWords(peopleWords);
  const e = useWords(entryWords);
  const t = useText();
  const f = useFormat();
  const rows = [
    { key: 'code', label: w.code, value: person.code },
    { key: 'unit', label: w.unit, value: person.unit ? <UnitLink name={t(person.unit.name)} unitId={person.unit.id} /> : w.unknown },
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
  // Whoever may enter posts may change who somebody is.
  const edit = person.facts && person.mayEnter.includes('assignment') && (
    <ButtonLink params={{ id: person.id }} size="compact-md" to="/people/$id/edit" variant="default">
      {e.editPerson}
    </ButtonLink>
  );
  return (
    <Section actions={edit} title={w.particulars}>
      <SummaryList rows={rows} />
    </Section>
  );
}

function UnitLink({ unitId, name }: { unitId: string; name: string }) {
  return (
    <Link params={{ id: unitId }} to="/units/$id">
      {name}
    </Link>
  );
}
